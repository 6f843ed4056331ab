package theme

import (
	"cmp"
	"slices"
	"strings"

	"knead/internal/health/safety"
	"knead/internal/markdown"
	"knead/internal/site"
)

// Conditions lists all safety rules of the site, the gravest level first.
type Conditions struct {
	Clinical    string // label of the professionals' term
	For, Always string // label of the techniques a rule is about, and what stands there for all
	WordsIn     string
	Levels      []ConditionLevel
	Notes       []string // what the rules rest on
}

// A ConditionLevel holds the rules of one level.
type ConditionLevel struct {
	ID      string
	Level   string // "red-flag", "avoid", "avoid-locally", "caution" or "aftercare"
	Title   string
	Actions []ConditionAction
}

// A ConditionAction holds the rules that have one thing for the reader to do.
type ConditionAction struct {
	Sentence string // what to do
	Rules    []Condition
}

// A Condition is a safety rule.
type Condition struct {
	ID         string // its address in the page
	Text       string // for readers
	Clinician  string // for students and professionals
	Techniques []Link // that it is about, without an address where there is no page; none when it is about all
	Marks      []Mark
}

// conditions fills in the list of safety rules with its sources and its review.
func (l lister) conditions(page *Listing) {
	page.Lead = l.words.ConditionsText
	c := Conditions{Clinical: l.terms.Clinical, For: l.words.AppliesTo, Always: l.words.Everything, WordsIn: l.frame.wordsIn}
	cited := citations{lister: l}
	techniques := l.site.Techniques()
	for _, e := range l.byUrgency() {
		shown := Condition{ID: e.Anchor(), Text: e.Text, Clinician: e.Clinician}
		if e.Provenance == "checked" {
			shown.Marks = cited.marks(e.Refs, "#"+site.Escape(shown.ID))
		}
		for _, name := range e.AppliesTo {
			link := Link{Title: strings.ReplaceAll(name, "-", " ")}
			if p := techniques[name]; p != nil {
				link = linkTo(l.path, p)
			}
			shown.Techniques = append(shown.Techniques, link)
		}
		c.add(e, l.titleOf(e.Level), shown)
	}
	var headings []markdown.Heading
	for _, level := range c.Levels {
		headings = append(headings, markdown.Heading{Level: 2, ID: level.ID, Text: level.Title})
	}
	c.Notes = l.notes()
	page.Conditions, page.References, page.Review = c, cited.references(), l.rulesReview()
	page.Contents = contentsOf(l.frame.words.OnThisPage, l.frame.wordsIn, headings)
}

// actions are what rules tell readers to do, the most urgent first.
var actions = []string{"emergency", "help-today", "ask-first", "wait", "tell-therapist", "self-care"}

// byUrgency returns the rules, the gravest level and the most urgent action first.
func (l lister) byUrgency() []safety.Entry {
	return slices.SortedStableFunc(slices.Values(l.site.Data.Safety.Entries()), func(a, b safety.Entry) int {
		return cmp.Or(
			cmp.Compare(slices.Index(safety.Levels, a.Level), slices.Index(safety.Levels, b.Level)),
			cmp.Compare(slices.Index(actions, a.Action), slices.Index(actions, b.Action)),
		)
	})
}

func (l lister) titleOf(level string) string {
	switch level {
	case "avoid":
		return l.terms.Avoid
	case "avoid-locally":
		return l.terms.AvoidLocally
	case "caution":
		return l.terms.Caution
	case "aftercare":
		return l.terms.Aftercare
	}
	return l.frame.words.RedFlag
}

// add puts a rule behind those before it, which come in the order of the page.
func (c *Conditions) add(e safety.Entry, title string, shown Condition) {
	if n := len(c.Levels); n == 0 || c.Levels[n-1].Level != e.Level {
		c.Levels = append(c.Levels, ConditionLevel{ID: "k-" + e.Level, Level: e.Level, Title: title})
	}
	level := &c.Levels[len(c.Levels)-1]
	if n := len(level.Actions); n == 0 || level.Actions[n-1].Sentence != e.Sentence {
		level.Actions = append(level.Actions, ConditionAction{Sentence: e.Sentence})
	}
	action := &level.Actions[len(level.Actions)-1]
	action.Rules = append(action.Rules, shown)
}

// notes say what readers should know of the rules as a whole.
func (l lister) notes() []string {
	var notes []string
	entries := l.site.Data.Safety.Entries()
	if slices.ContainsFunc(entries, func(e safety.Entry) bool { return e.Provenance != "checked" }) {
		notes = append(notes, l.terms.Taught)
	}
	if slices.ContainsFunc(entries, func(e safety.Entry) bool { return e.Reviewer == "" }) {
		notes = append(notes, l.terms.RulesUnreviewed)
	}
	return notes
}

// rulesReview says who checked the rules when all were checked: the day is that
// of the oldest check, and the next one is due when the first of them is.
func (l lister) rulesReview() Review {
	w := l.terms
	r := Review{Title: w.Review, WordsIn: l.frame.wordsIn, Status: "reviewed", ReviewedLabel: w.Reviewed, ByLabel: w.By, DueLabel: w.Due}
	seen := map[string]bool{}
	entries := l.site.Data.Safety.Entries()
	oldest, due := entries[0].Reviewed, entries[0].Due
	for _, e := range entries {
		if e.Reviewer == "" {
			return Review{}
		}
		if e.Reviewed.Compare(oldest) < 0 {
			oldest = e.Reviewed
		}
		if due.IsZero() || !e.Due.IsZero() && e.Due.Compare(due) < 0 {
			due = e.Due
		}
		if !seen[e.Reviewer] {
			seen[e.Reviewer] = true
			person, _ := l.site.Data.People.Find(e.Reviewer)
			r.By = append(r.By, credited(l.path, person))
		}
	}
	r.Reviewed, r.Due = timeOf(w, oldest), timeOf(w, due)
	if !due.IsZero() && due.Compare(l.site.AsOf) < 0 {
		r.Status, r.Sentence = "overdue", w.Overdue
	}
	return r
}
