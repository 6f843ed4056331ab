package glossary

import (
	"fmt"
	"strings"

	"knead/internal/diag"
)

// mostNamed is how many unused terms are named one by one.
const mostNamed = 20

// Unused tells of the terms no page has, given the IDs of the others. It is one
// note, at the first of them: a term without a page is no mistake, because readers
// look it up and the search leads from it; but many of them show what a site does
// not say yet.
func (g *Glossary) Unused(named map[string]bool) []diag.Diagnostic {
	var terms []string
	first := ""
	for _, e := range g.Entries() {
		if named[e.ID] {
			continue
		}
		if first == "" {
			first = e.ID
		}
		terms = append(terms, fmt.Sprintf("%q", e.Term))
	}
	n := len(terms)
	if n == 0 {
		return nil
	}
	more := ""
	if n > mostNamed {
		terms, more = terms[:mostNamed], fmt.Sprintf(" and %d more", n-mostNamed)
	}
	d := diag.Notef(g.At(first), "glossary.unused", "no page has the term %s", terms[0])
	if n > 1 {
		d = diag.Notef(g.At(first), "glossary.unused", "no page has %d of the %d terms: %s%s", n, len(g.Entries()), strings.Join(terms, ", "), more)
	}
	return []diag.Diagnostic{d.WithHint("use a term where a page is about it, or remove it when nobody will look it up")}
}
