package rules

// accessRules are the rules about whether everybody can read a page.
var accessRules = []Rule{
	{"link.text", Access, Warning, false, "The text of the link does not say where it leads.",
		"Name what it leads to."},
	{"link.address", Access, Note, false, "The link shows its address instead of a text.",
		"Write the text in brackets and the address behind it in parentheses."},
	{"image.description", Access, Warning, false, "The description does not say what the image shows. It is a word such as photo, or the name of the file.",
		"Say what it shows."},
	{"table.header", Access, Warning, false, "A column has no header. Only the corner above the first may be empty.",
		"Write in the first line what the column holds."},
	{"heading.level", Access, Warning, false, "A heading has one #. The title is the only heading of that level.",
		"Write ##."},
	{"heading.order", Access, Warning, false, "A level is skipped.",
		"Use one # less."},
	{"image.alt", Access, Warning, false, "The image has no description.",
		"Say between [ and ] what it shows."},
	{"output.structure", Access, Error, true, "The page lacks the language, the title, the one h1, the one main or the like.",
		"Compare the template with knead's own."},
	{"output.alt", Access, Error, true, "An image has no alt.",
		"Add it. It may be empty for decoration."},
	{"output.id", Access, Error, true, "An id is empty or has a space in it.",
		"Correct it."},
	{"output.id-duplicate", Access, Error, true, "An id is on the page twice.",
		"Rename one."},
	{"output.id-missing", Access, Error, true, "Something refers to an id the page does not have.",
		"Correct the reference."},
}
