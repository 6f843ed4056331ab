package locale

import (
	"fmt"
	"strings"
)

// Health are the words around facts about health. They follow from the language
// of the [Words] alone and are no part of them, so that no page pays for words it
// does not show.
type Health struct {
	Summary string // label of the main message
	Actions string // title of what readers can do
	Notes   string // heading of the footnotes of a page that cites sources
	Source  string // label of the mark of a source; %d is its number
	BackTo  string // label of the way back to a mark; %d is the number of the source

	Words, BackToWord, AllWords string // title of the list of terms; %s is the term of a way back; link to the glossary

	// The box of facts about a technique.
	Facts, Strokes, Pressure, Duration, Position, Regions, Equipment string
	Scale                                                            string // %s is a pressure on the scale from 0 to 10
	Minutes                                                          string // %s is a number or a range

	// Safety.
	Safety, Avoid, AvoidLocally, Caution, Aftercare string // titles of the block and of its levels
	Clinical                                        string // label of the professionals' term
	Taught                                          string // what the rules without a mark rest on
	RulesUnreviewed                                 string // nobody has checked the rules

	// Evidence.
	Evidence, Gains, AsOf            string // titles; label of the day the studies were looked at
	High, Moderate, Low, VeryLow, No Certainty

	// Reviews.
	Review, Reviewed, By, Due, Author string // title and labels
	Overdue, Unreviewed               string // sentences

	// A withdrawn page.
	Withdrawn, Unreliable string // title; what readers must not do
	WithdrawnName         string // form of its name where other pages lead to it, see Withdraw

	months [12]string
	day    string // form of a day, a month and a year
}

// A Certainty is how sure anyone can be of a finding.
type Certainty struct{ Label, Means string }

// Health returns the words about health in the language of w.
func (w Words) Health() *Health {
	if w.Language == spanish.Language {
		return &spanishHealth
	}
	return &englishHealth
}

// Certainty returns the words for a certainty by its name in front matter.
func (h *Health) Certainty(name string) Certainty {
	switch name {
	case "high":
		return h.High
	case "moderate":
		return h.Moderate
	case "low":
		return h.Low
	case "very-low":
		return h.VeryLow
	}
	return h.No
}

// Withdraw returns the name of a withdrawn page with a mark that says so.
func (h *Health) Withdraw(name string) string {
	return strings.Replace(h.WithdrawnName, "%s", name, 1)
}

// Date returns a day as people write it. The month is from 1 to 12.
func (h *Health) Date(year, month, day int) string {
	return fmt.Sprintf(h.day, day, h.months[month-1], year)
}
