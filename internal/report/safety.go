package report

import (
	"slices"

	"knead/internal/health/safety"
	"knead/internal/site"
)

// Safety says which rules readers get to see, on pages that are not withdrawn.
type Safety struct {
	Levels     []SafetyLevel     `json:"levels"`     // the gravest first
	Techniques []SafetyTechnique `json:"techniques"` // in reading order
	Rules      []SafetyRule      `json:"rules"`      // by level, then as written
}

// A SafetyLevel counts the rules of a level.
type SafetyLevel struct {
	Level string `json:"level"`
	Rules int    `json:"rules"`
	Shown int    `json:"shown"` // on at least one page
}

// A SafetyTechnique is a technique page and the rules it shows.
type SafetyTechnique struct {
	Ref
	Rules   int      `json:"rules"`   // it shows
	Levels  []int    `json:"levels"`  // of them, by level as in Safety.Levels
	Missing []string `json:"missing"` // ids of rules that name this technique, and that it does not show
}

// A SafetyRule is a rule and where it is shown.
type SafetyRule struct {
	ID         string   `json:"id"`
	Level      string   `json:"level"`
	Text       string   `json:"text"`
	Provenance string   `json:"provenance"` // "checked", "textbook" or "unconfirmed"
	Sources    int      `json:"sources"`
	Techniques []string `json:"techniques"` // paths of the technique pages that show it
	Others     []string `json:"others"`     // paths of the other pages that do
}

// coverage finds out where the rules are shown.
func coverage(s *site.Site) Safety {
	c := Safety{Levels: []SafetyLevel{}, Techniques: []SafetyTechnique{}, Rules: []SafetyRule{}}
	techniques, others := map[string][]string{}, map[string][]string{}
	for _, p := range s.Pages {
		if p.Withdrawn() {
			continue
		}
		into := others
		if p.Kind == "technique" {
			into = techniques
			c.Techniques = append(c.Techniques, technique(s, p))
		}
		for _, e := range p.Facts.Safety {
			if !slices.Contains(into[e.ID], p.Doc.Path) {
				into[e.ID] = append(into[e.ID], p.Doc.Path)
			}
		}
	}
	for _, name := range safety.Levels {
		level := SafetyLevel{Level: name}
		for _, e := range s.Data.Safety.Entries() {
			if e.Level != name {
				continue
			}
			level.Rules++
			if len(techniques[e.ID])+len(others[e.ID]) > 0 {
				level.Shown++
			}
			c.Rules = append(c.Rules, SafetyRule{ID: e.ID, Level: e.Level, Text: e.Text, Provenance: e.Provenance, Sources: len(e.Refs),
				Techniques: append([]string{}, techniques[e.ID]...), Others: append([]string{}, others[e.ID]...)})
		}
		c.Levels = append(c.Levels, level)
	}
	return c
}

// technique counts the rules a technique page shows.
func technique(s *site.Site, p *site.Page) SafetyTechnique {
	t := SafetyTechnique{Ref: refTo(p), Rules: len(p.Facts.Safety), Levels: make([]int, len(safety.Levels)), Missing: []string{}}
	shown := map[string]bool{}
	for _, e := range p.Facts.Safety {
		shown[e.ID] = true
		t.Levels[slices.Index(safety.Levels, e.Level)]++
	}
	for _, e := range s.Data.Safety.Entries() {
		if slices.Contains(e.AppliesTo, p.Name()) && !shown[e.ID] {
			t.Missing = append(t.Missing, e.ID)
		}
	}
	return t
}
