package locale

var english = Words{
	Language: "en",

	DisclaimerLabel: "Medical disclaimer",
	Disclaimer: "These pages are for education only. They are not medical advice and do not diagnose anything. " +
		"Ask a doctor or another health professional before you start a treatment. " +
		"Massage does not replace medical care.",

	Note: "Note", Tip: "Tip", Important: "Important", Warning: "Warning", Caution: "Caution",
	Contraindication: "When not to massage", RedFlag: "Red flag: get medical help",
	Details: "Details", Table: "Table", Sources: "Sources",
	BackToText: "Back to the text, note %d", Footnote: "Note %d", Draft: "Draft",

	SkipToContent: "Skip to the content", Menu: "Menu", SiteNavigation: "Pages of this site", Overview: "Overview", Close: "Close",
	Breadcrumbs: "Where you are", OnThisPage: "On this page",
	Previous: "Previous", Next: "Next", EditPage: "Suggest a change to this page",
	RelatedPages: "Related pages", InThisSection: "In this section",
	RelatedTechniques: "Techniques", RelatedBenefits: "Possible benefits",
	BackToTop: "Back to the top", Published: "Published by", Contact: "Contact",
	NotFound:     "This page was not found",
	NotFoundText: "The address may be mistyped, or the page may have moved or been withdrawn.",
	NotFoundHome: "Go to the first page",
	Moved:        "This page has moved", MovedText: "It is now here:",
	ThemeLight: "Light", ThemeDark: "Dark", ThemeAuto: "As the device", ThemeChoice: "Colours",
	Index: "Index from A to Z", IndexText: "Every page, heading and term of this site, by its first letter.",
	IndexLetters: "Letters", IndexSigns: "Numbers and signs", IndexSee: "see",

	Search: Search{
		Search: "Search", Results: "Results", Hint: "Type a word, half a word or a question.", Clear: "Clear", Close: "Close",
		None: "No results", One: "1 result", Many: "%d results", All: "See all results", More: "Show more results",
		Loading: "Searching…", Failed: "The search could not be loaded. The index from A to Z still works.",
		Includes: "Includes “%1” for “%2”.", Corrected: "Showing results for “%2”.", Instead: "Search instead for “%1”",
		Unknown: "Nothing here is about “%1”.",
		Overdue: "Review overdue", Withdrawn: "Withdrawn", On: "%1, on the page %2",
		Filters: "Narrow the results", Kind: "Kind of page", Audience: "Written for", Region: "Part of the body",
		Page: "Page", Technique: "Technique", Benefit: "Benefit", Patient: "Patients", Student: "Students", Clinician: "Clinicians",
	},
}
