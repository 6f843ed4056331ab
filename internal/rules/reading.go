package rules

// readingRules are the rules about how hard a page is to read. They hold for
// pages for patients.
var readingRules = []Rule{
	{"reading.grade", Reading, Warning, false, "The SMOG grade of a page for patients is above 9. In Spanish: it has less than 40 on the scale INFLESZ.",
		"Rewrite the sentences the hint names. Shorter words count most."},
	{"reading.target", Reading, Note, false, "The SMOG grade of a page for patients is above 7, or above 9 on a page of fewer than thirty sentences. In Spanish: it has less than 55 or 40 on the scale INFLESZ.",
		"Rewrite the sentences the hint names, where the subject allows it."},
	{"reading.long-sentence", Reading, Note, false, "A sentence has more than 25 words.",
		"Split it."},
	{"reading.passive", Reading, Note, false, "More than a fifth of the sentences of a page seem to be in the passive voice.",
		"Say who does what."},
	{"reading.undefined-term", Reading, Note, false, "An abbreviation is explained neither on the page nor in the glossary.",
		"Write it out where it stands first, with the short form in parentheses, or add it to the glossary."},
}
