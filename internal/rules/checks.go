package rules

// checkRules are the rules about the settings of the checks.
var checkRules = []Rule{
	{"checks.rule", Checks, Error, true, "There is no rule or group of this name.",
		"Write the name the hint shows."},
	{"checks.fixed", Checks, Error, true, "The level of the rule cannot be lowered, and no finding of it can be suppressed. It protects readers, or there would be no page to publish.",
		"Mend what it finds, and remove the line."},
	{"checks.pages", Checks, Error, true, "The setting does not name a page or folder below content.",
		"Write its path, such as about.md or techniques/."},
	{"checks.nowhere", Checks, Warning, true, "There is no file at the path a setting is for.",
		"Correct the path, or remove the setting."},
	{"checks.expired", Checks, Warning, true, "A suppression is over. What it suppressed is told again.",
		"Mend what it suppressed. If that must wait, set a later day and say why."},
	{"checks.unused", Checks, Warning, false, "A suppression suppresses nothing.",
		"Remove it."},
}
