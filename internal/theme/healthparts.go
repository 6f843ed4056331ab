package theme

import (
	"strings"

	"knead/internal/fields"
	"knead/internal/locale"
	"knead/internal/markdown"
)

func (p healthPage) words() *locale.Health { return p.Site.words.Health() }

// redFlags groups the red flags by what the reader is to do.
func (p healthPage) redFlags() RedFlags {
	r := RedFlags{Title: p.Site.words.RedFlag, WordsIn: p.in}
	for _, rule := range p.Health.Rules {
		if rule.Level == "red-flag" {
			r.Actions = p.add(r.Actions, rule)
		}
	}
	return r
}

// safety groups the other rules by level, and inside by what to do.
func (p healthPage) safety() Safety {
	w := p.words()
	s := Safety{Title: w.Safety, WordsIn: p.in, Clinical: w.Clinical}
	titles := map[string]string{"avoid": w.Avoid, "avoid-locally": w.AvoidLocally, "caution": w.Caution, "aftercare": w.Aftercare}
	taught := false
	for _, rule := range p.Health.Rules {
		if rule.Level == "red-flag" {
			continue
		}
		taught = taught || rule.Taught
		if n := len(s.Levels); n == 0 || s.Levels[n-1].Level != rule.Level {
			s.Levels = append(s.Levels, RuleLevel{Level: rule.Level, Title: titles[rule.Level]})
		}
		last := &s.Levels[len(s.Levels)-1]
		last.Actions = p.add(last.Actions, rule)
	}
	if taught {
		s.Notes = append(s.Notes, w.Taught)
	}
	if p.Health.Unreviewed {
		s.Notes = append(s.Notes, w.RulesUnreviewed)
	}
	return s
}

// add puts a rule to those with its sentence.
func (p healthPage) add(actions []RuleAction, r ShownRule) []RuleAction {
	shown := SafetyRule{r.Text, r.Clinician, p.marks(r.Numbers)}
	for i := range actions {
		if actions[i].Sentence == r.Sentence {
			actions[i].Rules = append(actions[i].Rules, shown)
			return actions
		}
	}
	return append(actions, RuleAction{r.Sentence, []SafetyRule{shown}})
}

// facts lists what the front matter says of a technique.
func (p healthPage) facts() Facts {
	w, m := p.words(), &p.doc.Meta
	f := Facts{Title: w.Facts, WordsIn: p.in}
	list := func(label string, texts []fields.Text) {
		if len(texts) > 0 {
			f.Items = append(f.Items, Fact{label, strings.Join(values(texts), ", ")})
		}
	}
	span := func(label, form string, s fields.Span) {
		if s.At.Line > 0 {
			f.Items = append(f.Items, Fact{label, strings.ReplaceAll(form, "%s", s.String())})
		}
	}
	list(w.Strokes, m.Strokes)
	span(w.Pressure, w.Scale, m.Pressure)
	span(w.Duration, w.Minutes, m.Duration)
	list(w.Position, m.Position)
	list(w.Regions, m.Regions)
	list(w.Equipment, m.Equipment)
	return f
}

func (p healthPage) evidence(e markdown.Evidence, in markdown.Part, n int) Evidence {
	if !e.Written() {
		return Evidence{}
	}
	w := p.words()
	certainty := w.Certainty(e.Certainty.Value)
	return Evidence{
		Title: w.Evidence, WordsIn: p.in, Certainty: e.Certainty.Value, Label: certainty.Label, Means: certainty.Means,
		Statement: p.explained(in, n, e.Statement), AsOfLabel: w.AsOf, AsOf: p.time(e.AsOf.Date), Marks: p.lead(e.References),
	}
}

func (p healthPage) time(d fields.Date) Time { return timeOf(p.words(), d) }

// timeOf returns a day in words; none for the zero Date.
func timeOf(w *locale.Health, d fields.Date) Time {
	if d.IsZero() {
		return Time{}
	}
	return Time{d.String(), w.Date(d.Year, d.Month, d.Day)}
}

// gains lists the benefits of a technique whose evidence is given.
func (p healthPage) gains() Gains {
	g := Gains{Title: p.words().Gains, WordsIn: p.in}
	for i, gain := range p.doc.Meta.Benefits {
		if gain.Evidence.Written() && p.Health.Gains[i].Href != "" {
			g.Items = append(g.Items, Gain{p.Health.Gains[i], p.evidence(gain.Evidence, markdown.InGain, i)})
		}
	}
	return g
}

// review says who wrote and who checked the page. A page about a technique or a
// benefit, and any other that mentions a review, says so when nobody has. Nobody
// will check a withdrawn page, which says more than this: the past alone remains.
func (p healthPage) review() Review {
	w, m := p.words(), &p.doc.Meta
	withdrawn := m.Withdrawn.Value != ""
	r := Review{Title: w.Review, WordsIn: p.in, AuthorLabel: w.Author, Authors: p.Health.Authors}
	switch {
	case m.Review.Reviewed():
		r.Status = "reviewed"
		if p.Health.Overdue && !withdrawn {
			r.Status, r.Sentence = "overdue", w.Overdue
		}
		r.ReviewedLabel, r.Reviewed = w.Reviewed, p.time(m.Review.On.Date)
		r.ByLabel, r.By = w.By, []Link{p.Health.Reviewer}
		if !withdrawn {
			r.DueLabel, r.Due = w.Due, p.time(m.Review.Due())
		}
	case withdrawn:
	case m.Review.Written() || p.Health.Wanted:
		r.Status, r.Sentence = "none", w.Unreviewed
	}
	return r
}
