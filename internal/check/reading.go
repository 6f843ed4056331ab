package check

import (
	"fmt"
	"strings"

	"knead/internal/diag"
	"knead/internal/reading"
	"knead/internal/site"
)

// Reading holds the pages for patients to what patients can be asked to read.
// What was measured is remembered with each page, so little is left to do here.
func Reading(s *site.Site) []diag.Diagnostic {
	var ds []diag.Diagnostic
	for _, p := range s.Pages {
		if p.Audience != "patient" || p.Doc.Reading.Words == 0 {
			continue
		}
		r := readable{page: p, Report: &p.Doc.Reading}
		if r.Measured {
			ds = append(ds, r.grade()...)
			ds = append(ds, r.passive()...)
		}
		if r.Spanish {
			ds = append(ds, r.ease()...)
		}
		ds = append(ds, r.long()...)
		ds = append(ds, r.undefined(s)...)
	}
	return ds
}

// A readable is a page and what was measured on it.
type readable struct {
	page *site.Page
	*reading.Report
}

// grade judges the SMOG grade, at the hardest sentence. A page shorter than the
// formula was made for may be above the limit by chance, and is only noted.
func (r readable) grade() []diag.Diagnostic {
	grade := r.SMOG()
	if grade <= reading.Target || r.Short() && grade <= reading.Limit {
		return nil
	}
	at, hint := r.hardest("grade ")
	others := fmt.Sprintf(" (Flesch-Kincaid %.1f, Coleman-Liau %.1f, ARI %.1f)", r.FleschKincaid(), r.ColemanLiau(), r.ARI())
	switch {
	case r.Short():
		return []diag.Diagnostic{diag.Notef(at, "reading.target", "the page has SMOG grade %.1f%s, and for patients %d is the most; but %d sentences are few for the formula", grade, others, reading.Limit, r.Sentences).WithHint("%s", hint)}
	case grade > reading.Limit:
		return []diag.Diagnostic{diag.Warningf(at, "reading.grade", "the page has SMOG grade %.1f%s, and for patients %d is the most", grade, others, reading.Limit).WithHint("%s", hint)}
	}
	return []diag.Diagnostic{diag.Notef(at, "reading.target", "the page has SMOG grade %.1f%s, and for patients up to %d is the aim", grade, others, reading.Target).WithHint("%s", hint)}
}

// hardest returns the place of the hardest sentence, and what to do with it and
// the next two. The title stands in for sentences that are all too short to rank.
func (r readable) hardest(unit string) (at diag.Pos, hint string) {
	if len(r.Hardest) == 0 {
		return r.page.Doc.Meta.Title.At, "use shorter sentences and shorter words"
	}
	text := &r.page.Doc.Prose
	hint = fmt.Sprintf("write this sentence (%s%.0f) in shorter sentences and words", unit, r.Hardest[0].Grade)
	for i, p := range r.Hardest[1:] {
		hint += fmt.Sprintf([]string{", then that in line %d (%.0f)", " and that in line %d (%.0f)"}[i], text.At(p.Start).Line, p.Grade)
	}
	return text.At(r.Hardest[0].Start), hint
}

// ease judges a page in Spanish as grade does one in English.
func (r readable) ease() []diag.Diagnostic {
	ease := r.Perspicuity()
	if ease >= reading.SpanishTarget || r.Short() && ease >= reading.SpanishLimit {
		return nil
	}
	at, hint := r.hardest("")
	switch {
	case r.Short():
		return []diag.Diagnostic{diag.Notef(at, "reading.target", "the page has %.0f on the scale INFLESZ, and for patients %d is the least; but %d sentences are few for the formula", ease, reading.SpanishLimit, r.Sentences).WithHint("%s", hint)}
	case ease < reading.SpanishLimit:
		return []diag.Diagnostic{diag.Warningf(at, "reading.grade", "the page has %.0f on the scale INFLESZ, and for patients %d is the least", ease, reading.SpanishLimit).WithHint("%s", hint)}
	}
	return []diag.Diagnostic{diag.Notef(at, "reading.target", "the page has %.0f on the scale INFLESZ, and for patients %d or more is the aim", ease, reading.SpanishTarget).WithHint("%s", hint)}
}

// long finds sentences of too many words.
func (r readable) long() []diag.Diagnostic {
	var ds []diag.Diagnostic
	for _, p := range r.Long {
		ds = append(ds, diag.Notef(r.page.Doc.Prose.At(p.Start), "reading.long-sentence", "a sentence of %d words", p.Words).
			WithHint("split it; up to %d words are easy to follow", reading.MostWords))
	}
	return ds
}

// passive finds a page that is mostly told without saying who does what.
func (r readable) passive() []diag.Diagnostic {
	share := r.PassiveShare()
	if share <= reading.MostPassive || r.Short() {
		return nil
	}
	var lines []string
	for _, p := range r.Passive[1:] {
		lines = append(lines, fmt.Sprint(r.page.Doc.Prose.At(p.Start).Line))
	}
	return []diag.Diagnostic{diag.Notef(r.page.Doc.Prose.At(r.Passive[0].Start), "reading.passive", "%.0f %% of the sentences seem to be in the passive voice, and %.0f %% are the most", 100*share, 100*reading.MostPassive).
		WithHint("say who does it; others are in lines %s", strings.Join(lines, ", "))}
}

// undefined finds abbreviations that neither the page nor the glossary explains.
func (r readable) undefined(s *site.Site) []diag.Diagnostic {
	var ds []diag.Diagnostic
	text := &r.page.Doc.Prose
	for _, p := range r.Undefined {
		if name := text.String()[p.Start:p.End]; len(s.Data.Glossary.Lookup(name)) == 0 {
			ds = append(ds, diag.Notef(text.At(p.Start), "reading.undefined-term", "%q is not explained", name).
				WithHint("write it out where it stands first, as in deep vein thrombosis (DVT), or add it to the glossary"))
		}
	}
	return ds
}
