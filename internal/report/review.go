package report

import (
	"cmp"
	"fmt"
	"slices"

	"knead/internal/fields"
	"knead/internal/site"
)

// Months is how far the review calendar looks ahead, this month included.
const Months = 12

// The states of a review.
const (
	Overdue = "overdue" // the day has passed
	Due     = "due"     // within the calendar
	Later   = "later"   // behind it
	NoDate  = "no-date" // checked, and no day is set for the next time
	Never   = "never"   // nobody has checked it
	Unsaid  = "unsaid"  // the page says nothing about a review

	Withdrawn = "withdrawn" // readers are told not to rely on the page, so nobody need check it
)

// states are the states, the most urgent first.
var states = []string{Overdue, Due, Later, NoDate, Never, Unsaid, Withdrawn}

// Reviews is the calendar of reviews.
type Reviews struct {
	Months   []Month   `json:"months"`
	States   []Count   `json:"states"`   // how many items are in each state
	Items    []Review  `json:"items"`    // by state, then by the day they are due
	Licences []Licence `json:"licences"` // of authors and reviewers, that end within the calendar or have ended
}

// A Count is how many there are of something.
type Count struct {
	Name string `json:"name"`
	N    int    `json:"count"`
}

// A Month is what is due in a month.
type Month struct {
	Month string `json:"month"` // 2026-11
	Due   int    `json:"due"`   // on or after the day the site was judged on
}

// A Review is the state of one page or safety rule.
type Review struct {
	What  string `json:"what"` // "page" or "safety-rule"
	Name  string `json:"name"` // title of the page, id of the rule
	Path  string `json:"path"` // of its file in the project
	State string `json:"state"`
	By    string `json:"by"`  // name of who checked it
	On    string `json:"on"`  // day of the check
	Due   string `json:"due"` // day of the next

	due fields.Date
}

// A Licence is a permission to practise that ends.
type Licence struct {
	Name    string `json:"name"` // of the person
	Expires string `json:"expires"`
	Expired bool   `json:"expired"`
}

// reviews makes the calendar.
func reviews(s *site.Site) Reviews {
	r := Reviews{Months: []Month{}, States: []Count{}, Items: []Review{}, Licences: []Licence{}}
	for i := range Months {
		d := monthOf(s.AsOf).AddMonths(i)
		r.Months = append(r.Months, Month{Month: fmt.Sprintf("%04d-%02d", d.Year, d.Month)})
	}
	for _, p := range s.Pages {
		v := p.Doc.Meta.Review
		item := Review{What: "page", Name: p.Doc.Meta.Title.Value, Path: p.Doc.Path, By: p.Facts.Reviewer.Name, On: v.On.String(), due: v.Due()}
		item.State = stateOfPage(p, s.AsOf)
		r.Items = append(r.Items, item)
	}
	for _, e := range s.Data.Safety.Entries() {
		by, _ := s.Data.People.Find(e.Reviewer)
		item := Review{What: "safety-rule", Name: e.ID, Path: s.Data.Safety.At(e.ID).File, By: by.Name, On: e.Reviewed.String(), due: e.Due}
		item.State = stateOf(e.Reviewer != "", item.due, s.AsOf)
		r.Items = append(r.Items, item)
	}
	r.sort()
	for _, p := range s.Data.People.Entries() {
		if e := p.Expires; !e.IsZero() && monthsFrom(s.AsOf, e) < Months {
			r.Licences = append(r.Licences, Licence{p.Name, e.String(), e.Compare(s.AsOf) < 0})
		}
	}
	return r
}

// sort puts the items in order and counts them.
func (r *Reviews) sort() {
	slices.SortStableFunc(r.Items, func(a, b Review) int {
		return cmp.Or(cmp.Compare(slices.Index(states, a.State), slices.Index(states, b.State)), a.due.Compare(b.due))
	})
	n := map[string]int{}
	for i := range r.Items {
		v := &r.Items[i]
		v.Due = v.due.String()
		n[v.State]++
		for m := range r.Months {
			if v.State == Due && v.Due[:7] == r.Months[m].Month {
				r.Months[m].Due++
			}
		}
	}
	for _, state := range states {
		r.States = append(r.States, Count{state, n[state]})
	}
}

// stateOfPage returns the state of the review of a page on a day.
func stateOfPage(p *site.Page, today fields.Date) string {
	v := p.Doc.Meta.Review
	switch {
	case p.Withdrawn():
		return Withdrawn
	case !v.Written():
		return Unsaid
	}
	return stateOf(v.Reviewed(), v.Due(), today)
}

// stateOf returns the state of a review on a day.
func stateOf(reviewed bool, due, today fields.Date) string {
	switch {
	case !reviewed:
		return Never
	case due.IsZero():
		return NoDate
	case due.Compare(today) < 0:
		return Overdue
	case monthsFrom(today, due) < Months:
		return Due
	}
	return Later
}

func monthOf(d fields.Date) fields.Date { return fields.Date{Year: d.Year, Month: d.Month, Day: 1} }

// monthsFrom returns how many months of the calendar b is after a.
func monthsFrom(a, b fields.Date) int { return 12*(b.Year-a.Year) + b.Month - a.Month }
