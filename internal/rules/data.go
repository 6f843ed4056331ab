package rules

// dataRules are the rules about the files in content/data.
var dataRules = []Rule{
	{"data.file", Data, Error, true, "There is another file in content/data.",
		"Move it to another folder, or correct its name."},
	{"data.duplicate", Data, Error, true, "Two entries have one id.",
		"Keep one of them, or rename it."},
	{"data.missing", Data, Error, true, "An id is named that no entry has.",
		"Correct it as the hint says, or add the entry."},
	{"data.unused", Data, Warning, false, "No page and no other entry names the entry.",
		"Name it where it belongs, or remove it."},
	{"reference.syntax", Data, Error, true, "The file of references cannot be read.",
		"Export it again, or mend the place that is named."},
	{"reference.value", Data, Error, true, "A fact has another form than it must have, such as a DOI that is none.",
		"Write it as the hint shows."},
	{"reference.missing", Data, Error, true, "A reference has no id, type or title.",
		"Add it."},
	{"reference.type", Data, Warning, false, "The type of a reference is not known. It is printed like a document.",
		"Use a type the hint names."},
	{"reference.note", Data, Error, true, "The note calls something unconfirmed that cannot be left out.",
		"Use the words of the hint."},
	{"glossary.term", Data, Error, true, "A term has no letter and no digit.",
		"Write it in words."},
	{"glossary.twice", Data, Error, true, "A word is there twice in one entry.",
		"Keep the one that fits best."},
	{"glossary.shared", Data, Error, true, "A word belongs to two terms that do not both share it, or is shared with nobody.",
		"Remove it, or list it under shared in both."},
}
