package report

import (
	"math"
	"slices"

	"knead/internal/reading"
	"knead/internal/site"
)

// What a grade means for a page.
const (
	Within     = "within"       // up to the target
	Above      = "above"        // up to the limit
	FarAbove   = "far-above"    // above the limit
	NoTarget   = "no-target"    // the page is not for patients
	Unmeasured = "not-measured" // the formulas do not hold for the language, or there is no text
)

// Grades are what was measured on one page. Grades are US school years, to a
// hundredth; without Measured only Words, Sentences and LongSentences count.
type Grades struct {
	Measured      bool    `json:"measured"`
	Words         int     `json:"words"`
	Sentences     int     `json:"sentences"`
	Short         bool    `json:"short"`          // fewer than the thirty sentences SMOG is defined on
	SMOG          float64 `json:"smog"`           // with the preparation the NHS asks for
	RawSMOG       float64 `json:"smog_raw"`       // without
	FleschKincaid float64 `json:"flesch_kincaid"` //
	ColemanLiau   float64 `json:"coleman_liau"`   //
	ARI           float64 `json:"ari"`            // automated readability index
	Passive       int     `json:"passive"`        // sentences in the passive voice
	LongSentences int     `json:"long_sentences"` // of more than 25 words
	Verdict       string  `json:"verdict"`
}

// measure measures a page.
func measure(p *site.Page, r reading.Report) Grades {
	g := Grades{Words: r.Words, Sentences: r.Sentences, LongSentences: len(r.Long), Verdict: Unmeasured}
	if !r.Measured || r.Words == 0 {
		return g
	}
	g.Measured, g.Short, g.Passive = true, r.Short(), len(r.Passive)
	g.SMOG, g.RawSMOG = round(r.SMOG()), round(r.Raw.SMOG())
	g.FleschKincaid, g.ColemanLiau, g.ARI = round(r.FleschKincaid()), round(r.ColemanLiau()), round(r.ARI())
	switch {
	case p.Audience != "patient":
		g.Verdict = NoTarget
	case g.SMOG > reading.Limit:
		g.Verdict = FarAbove
	case g.SMOG > reading.Target:
		g.Verdict = Above
	default:
		g.Verdict = Within
	}
	return g
}

func round(x float64) float64 { return math.Round(100*x) / 100 }

// Reading is how hard the pages are to read.
type Reading struct {
	Target   float64   `json:"target"`
	Limit    float64   `json:"limit"`
	Verdicts []Count   `json:"verdicts"`
	Formulas []Formula `json:"formulas"`
}

// A Formula is how the grades of one formula are spread over the measured pages.
type Formula struct {
	Name    string  `json:"name"`
	Median  float64 `json:"median"`
	Lowest  float64 `json:"lowest"`
	Highest float64 `json:"highest"`
	Bins    []Bin   `json:"bins"` // without gaps, from the lowest to the highest
}

// A Bin is the pages of a grade from Grade up to the next.
type Bin struct {
	Grade int `json:"grade"`
	Pages int `json:"pages"`
}

// formulas are the grades that are drawn.
var formulas = []struct {
	name string
	of   func(Grades) float64
}{
	{"SMOG, prepared", func(g Grades) float64 { return g.SMOG }},
	{"SMOG, raw", func(g Grades) float64 { return g.RawSMOG }},
	{"Flesch-Kincaid", func(g Grades) float64 { return g.FleschKincaid }},
	{"Coleman-Liau", func(g Grades) float64 { return g.ColemanLiau }},
	{"Automated readability index", func(g Grades) float64 { return g.ARI }},
}

// distribution spreads the grades of pages over school years.
func distribution(pages []Page) Reading {
	r := Reading{Target: reading.Target, Limit: reading.Limit, Verdicts: []Count{}, Formulas: []Formula{}}
	n := map[string]int{}
	for _, p := range pages {
		n[p.Reading.Verdict]++
	}
	for _, v := range []string{Within, Above, FarAbove, NoTarget, Unmeasured} {
		r.Verdicts = append(r.Verdicts, Count{v, n[v]})
	}
	for _, f := range formulas {
		var grades []float64
		for _, p := range pages {
			if p.Reading.Measured {
				grades = append(grades, f.of(p.Reading))
			}
		}
		if len(grades) > 0 {
			r.Formulas = append(r.Formulas, spread(f.name, grades))
		}
	}
	return r
}

// spread makes the bins of at least one grade.
func spread(name string, grades []float64) Formula {
	slices.Sort(grades)
	n := len(grades)
	f := Formula{Name: name, Median: round((grades[(n-1)/2] + grades[n/2]) / 2), Lowest: grades[0], Highest: grades[n-1]}
	first := int(math.Floor(grades[0]))
	for _, g := range grades {
		at := int(math.Floor(g)) - first
		for len(f.Bins) <= at {
			f.Bins = append(f.Bins, Bin{Grade: first + len(f.Bins)})
		}
		f.Bins[at].Pages++
	}
	return f
}
