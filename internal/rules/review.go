package rules

// reviewRules are the rules about reviews.
var reviewRules = []Rule{
	{"review.order", Review, Error, true, "The next review is not after the last one.",
		"Set a later day."},
	{"review.twice", Review, Error, true, "Two keys say when the next review is due.",
		"Keep next or every."},
}
