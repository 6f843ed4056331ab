package reading

import (
	"fmt"
	"strings"

	"knead/internal/diag"
	"knead/internal/prose"
)

// Findings holds a page to what patients can be asked to read. The text is the
// one that was measured, the title where that of the page stands. Abbreviations
// are left to those who know what the site explains.
func (r *Report) Findings(text *prose.Text, title diag.Pos) []diag.Diagnostic {
	p := readable{r, text, title}
	var ds []diag.Diagnostic
	if r.Measured && r.Words > 0 {
		ds = append(p.grade(), p.passive()...)
	}
	if r.Spanish && r.Words > 0 {
		ds = p.ease()
	}
	return append(ds, p.long()...)
}

// A readable is a page for patients and what was measured on it.
type readable struct {
	*Report
	text  *prose.Text
	title diag.Pos
}

// grade judges the SMOG grade, at the hardest sentence. A page shorter than the
// formula was made for may be above the limit by chance, and is only noted.
func (r readable) grade() []diag.Diagnostic {
	grade := r.SMOG()
	if grade <= Target || r.Short() && grade <= Limit {
		return nil
	}
	at, hint := r.hardest("grade ")
	others := fmt.Sprintf(" (Flesch-Kincaid %.1f, Coleman-Liau %.1f, ARI %.1f)", r.FleschKincaid(), r.ColemanLiau(), r.ARI())
	switch {
	case r.Short():
		return []diag.Diagnostic{diag.Notef(at, "reading.target", "the page has SMOG grade %.1f%s, and for patients %d is the most; but %d sentences are few for the formula", grade, others, Limit, r.Sentences).WithHint("%s", hint)}
	case grade > Limit:
		return []diag.Diagnostic{diag.Warningf(at, "reading.grade", "the page has SMOG grade %.1f%s, and for patients %d is the most", grade, others, Limit).WithHint("%s", hint)}
	}
	return []diag.Diagnostic{diag.Notef(at, "reading.target", "the page has SMOG grade %.1f%s, and for patients up to %d is the aim", grade, others, Target).WithHint("%s", hint)}
}

// hardest returns the place of the hardest sentence, and what to do with it and
// the next two. The title stands in for sentences that are all too short to rank.
func (r readable) hardest(unit string) (at diag.Pos, hint string) {
	if len(r.Hardest) == 0 {
		return r.title, "use shorter sentences and shorter words"
	}
	hint = fmt.Sprintf("write this sentence (%s%.0f) in shorter sentences and words", unit, r.Hardest[0].Grade)
	for i, p := range r.Hardest[1:] {
		hint += fmt.Sprintf([]string{", then that in line %d (%.0f)", " and that in line %d (%.0f)"}[i], r.text.At(p.Start).Line, p.Grade)
	}
	return r.text.At(r.Hardest[0].Start), hint
}

// ease judges a page in Spanish as grade does one in English.
func (r readable) ease() []diag.Diagnostic {
	ease := r.Perspicuity()
	if ease >= SpanishTarget || r.Short() && ease >= SpanishLimit {
		return nil
	}
	at, hint := r.hardest("")
	switch {
	case r.Short():
		return []diag.Diagnostic{diag.Notef(at, "reading.target", "the page has %.0f on the scale INFLESZ, and for patients %d is the least; but %d sentences are few for the formula", ease, SpanishLimit, r.Sentences).WithHint("%s", hint)}
	case ease < SpanishLimit:
		return []diag.Diagnostic{diag.Warningf(at, "reading.grade", "the page has %.0f on the scale INFLESZ, and for patients %d is the least", ease, SpanishLimit).WithHint("%s", hint)}
	}
	return []diag.Diagnostic{diag.Notef(at, "reading.target", "the page has %.0f on the scale INFLESZ, and for patients %d or more is the aim", ease, SpanishTarget).WithHint("%s", hint)}
}

var splitHint = fmt.Sprintf("split it; up to %d words are easy to follow", MostWords)

// long finds sentences of too many words.
func (r readable) long() []diag.Diagnostic {
	var ds []diag.Diagnostic
	for _, p := range r.Long {
		d := diag.Notef(r.text.At(p.Start), "reading.long-sentence", "a sentence of %d words", p.Words)
		d.Hint = splitHint // a page has many
		ds = append(ds, d)
	}
	return ds
}

// passive finds a page that is mostly told without saying who does what.
func (r readable) passive() []diag.Diagnostic {
	share := r.PassiveShare()
	if share <= MostPassive || r.Short() {
		return nil
	}
	var lines []string
	for _, p := range r.Passive[1:] {
		lines = append(lines, fmt.Sprint(r.text.At(p.Start).Line))
	}
	return []diag.Diagnostic{diag.Notef(r.text.At(r.Passive[0].Start), "reading.passive", "%.0f %% of the sentences seem to be in the passive voice, and %.0f %% are the most", 100*share, 100*MostPassive).
		WithHint("say who does it; others are in lines %s", strings.Join(lines, ", "))}
}
