package rules

// evidenceRules are the rules about how sure anyone can be of what is said. That a
// benefit has none is a warning and no error, so that a site from before goes on
// being published while its pages get theirs; a project that is through makes it one.
var evidenceRules = []Rule{
	{"evidence.missing", Evidence, Warning, false, "A page about a benefit says nothing about the evidence.",
		"Add evidence with the certainty, a statement and the sources."},
	{"evidence.reference", Evidence, Warning, false, "A certainty is stated and no source is named.",
		"Name the sources under references. Only the certainty none needs none."},
	{"evidence.certainty", Evidence, Warning, false, "A technique is said to be more certain to have a benefit than the page about that benefit says.",
		"Write the lower of the two, or correct the page about the benefit."},
	{"evidence.future", Evidence, Warning, false, "The day on which the studies were looked at is still to come.",
		"Correct the day."},
	{"evidence.old", Evidence, Note, false, "The studies were looked at more than three years ago.",
		"Look for newer ones, and write down the day."},
	{"evidence.newer", Evidence, Note, false, "The evidence was looked at again after the page was reviewed.",
		"Have the page checked again."},
}
