package rules

// evidenceRules are the rules about what is claimed.
var evidenceRules = []Rule{}
