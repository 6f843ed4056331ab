package report

import (
	"slices"

	"knead/internal/markdown"
	"knead/internal/site"
)

// Beside the levels of certainty, what can be said of a technique and a benefit.
const (
	Unstated  = "unstated" // a benefit without an evidence block
	Linked    = "linked"   // the pages are connected, and nobody said how sure it is
	Unrelated = ""
)

// levels are the levels of certainty, the surest first.
var levels = append(slices.Clone(markdown.Certainties), Unstated)

// Certainty says how sure anyone can be of what the benefit pages are about, those
// that readers may rely on.
type Certainty struct {
	Levels     []Count   `json:"levels"`     // benefit pages by certainty
	Techniques []Ref     `json:"techniques"` // the columns of the map
	Benefits   []Benefit `json:"benefits"`   // its rows
}

// A Benefit is the evidence of a benefit page.
type Benefit struct {
	Ref
	Certainty  string   `json:"certainty"`
	Statement  string   `json:"statement"`
	AsOf       string   `json:"as_of"`      // day the studies were looked at
	References int      `json:"references"` // sources the statement rests on
	Techniques []string `json:"techniques"` // for each of the map's columns: a certainty, "linked", or "" when the pages are not connected
}

// certainties makes the map.
func certainties(s *site.Site) Certainty {
	c := Certainty{Levels: []Count{}, Techniques: []Ref{}, Benefits: []Benefit{}}
	var techniques []*site.Page
	for _, p := range s.Pages {
		if p.Kind == "technique" && !p.Withdrawn() {
			techniques = append(techniques, p)
			c.Techniques = append(c.Techniques, refTo(p))
		}
	}
	n := map[string]int{}
	for _, p := range s.Pages {
		if p.Kind != "benefit" || p.Withdrawn() {
			continue
		}
		e := p.Doc.Meta.Evidence
		b := Benefit{Ref: refTo(p), Certainty: e.Certainty.Value, Statement: e.Statement.Value, AsOf: e.AsOf.String(),
			References: len(e.References), Techniques: []string{}}
		if b.Certainty == "" {
			b.Certainty = Unstated
		}
		n[b.Certainty]++
		for _, t := range techniques {
			b.Techniques = append(b.Techniques, pair(t, p))
		}
		c.Benefits = append(c.Benefits, b)
	}
	for _, level := range levels {
		c.Levels = append(c.Levels, Count{level, n[level]})
	}
	return c
}

// pair says how sure anyone can be of a benefit for one technique.
func pair(technique, benefit *site.Page) string {
	for i, gain := range technique.Gains {
		if gain == benefit && technique.Doc.Meta.Benefits[i].Evidence.Certainty.Value != "" {
			return technique.Doc.Meta.Benefits[i].Evidence.Certainty.Value
		}
	}
	if slices.Contains(technique.Benefits, benefit) {
		return Linked
	}
	return Unrelated
}
