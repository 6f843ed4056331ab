package rules

// siteRules are the rules about the site as a whole.
var siteRules = []Rule{
	{"site.no-home", Site, Error, true, "There is no content/index.md, or it is a draft.",
		"Write it."},
	{"site.no-section", Site, Error, true, "A folder has pages and no index.md.",
		"Write one with title and description."},
	{"relation.missing", Site, Error, true, "There is no technique or benefit of this name.",
		"Write the name of its file without .md."},
	{"relation.ambiguous", Site, Error, true, "Two pages have this name.",
		"Rename one of the files."},
	{"relation.kind", Site, Error, true, "benefits on a page that is no technique, or techniques on one that is no benefit.",
		"Set the kind, or remove the line."},
}
