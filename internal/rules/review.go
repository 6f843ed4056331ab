package rules

// reviewRules are the rules about reviews.
var reviewRules = []Rule{
	{"review.order", Review, Error, true, "The next review is not after the last one.",
		"Set a later day."},
	{"review.twice", Review, Error, true, "Two keys say when the next review is due.",
		"Keep next or every."},
	{"review.missing", Review, Warning, false, "A page about a technique or a benefit, or another with safety rules or evidence, says nothing about a review.",
		"Write review: none yet, or who checked the page and when."},
	{"review.overdue", Review, Warning, false, "The day of the next review has passed. The page tells its readers so.",
		"Have the page checked again, and write down the new days."},
	{"review.future", Review, Warning, false, "The day of the check is still to come.",
		"Correct the day."},
	{"review.self", Review, Warning, false, "The reviewer of a page is one of its authors.",
		"Have it checked by somebody else, or write review: none yet."},
	{"review.credential", Review, Warning, false, "The licence of a reviewer had ended on the day of the check, or has ended by now.",
		"Correct the day in people.yaml, or have the next check made by somebody with a valid licence."},
}
