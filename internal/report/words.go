package report

import "strings"

// spoken are the words for the names that stand in the report's values, where
// they are not the names themselves.
var spoken = map[string]string{
	Unsaid:          "nothing said",
	Never:           "not yet reviewed",
	NoDate:          "no next day set",
	Later:           "later",
	Due:             "due",
	Unstated:        "not stated",
	Within:          "up to the target",
	Above:           "above the target",
	FarAbove:        "above the limit",
	NoTarget:        "no target",
	Unmeasured:      "not measured",
	"very-low":      "very low",
	"safety-rule":   "safety rule",
	"avoid-locally": "avoid locally",
	"red-flag":      "red flag",
	"aftercare":     "after-care",
}

// words returns a name as people read it.
func words(name string) string {
	if s := spoken[name]; s != "" {
		return s
	}
	return strings.ReplaceAll(name, "-", " ")
}

var monthNames = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// monthName returns "November 2026" for 2026-11.
func monthName(month string) string {
	year, number, ok := strings.Cut(month, "-")
	if !ok || len(number) != 2 {
		return month
	}
	n := int(number[0]-'0')*10 + int(number[1]-'0')
	if n < 1 || n > len(monthNames) {
		return month
	}
	return monthNames[n-1] + " " + year
}

// longDay returns "26 November 2026" for 2026-11-26.
func longDay(day string) string {
	if len(day) != len("2026-11-26") {
		return day
	}
	return strings.TrimPrefix(day[8:], "0") + " " + monthName(day[:7])
}
