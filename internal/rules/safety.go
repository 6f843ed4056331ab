package rules

// safetyRules are the rules about what keeps people from harm: the safety data and the notice.
var safetyRules = []Rule{
	{"config.disclaimer", Disclaimer, Error, true, "The notice is shorter than 40 or longer than 1,000 characters.",
		"Write some sentences, or remove the line to use knead's own."},
	{"safety.action", Safety, Error, true, "The action does not fit the level. Only a red flag is an emergency.",
		"Use an action the hint names, or write the sign of an emergency as a rule of its own."},
	{"safety.sentence", Safety, Error, true, "There is no sentence for an action, or it does not say whom to call.",
		"Add it under actions or emergency."},
	{"safety.provenance", Safety, Error, true, "A rule is checked and names no source.",
		"Name the source, or set textbook."},
	{"safety.applies-to", Safety, Error, true, "A rule holds for all techniques and for named ones.",
		"Write all, or the names."},
	{"output.disclaimer", Disclaimer, Error, true, "The notice is missing, or there twice.",
		"Print the component disclaimer once, before main."},
	{"output.disclaimer-text", Disclaimer, Error, true, "The notice says something else than knead.yaml, or holds something else.",
		"Print .Text as it is."},
	{"output.disclaimer-place", Disclaimer, Error, true, "The notice stands after the content, or in an element that may not show it.",
		"Place it in body, before main."},
	{"output.disclaimer-hidden", Disclaimer, Error, true, "An attribute, a style or a script can hide or change the notice.",
		"Remove it, or narrow the selector."},
	{"output.disclaimer-snippet", Disclaimer, Error, true, "Search engines may show the notice in place of the page's text.",
		"Add data-nosnippet. Describe the page itself."},
}
