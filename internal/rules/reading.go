package rules

// readingRules are the rules about how hard a page is to read.
var readingRules = []Rule{}
