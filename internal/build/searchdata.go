package build

import (
	"cmp"
	"slices"

	"knead/internal/health/glossary"
	"knead/internal/health/safety"
	"knead/internal/search"
)

// senseWeights are how far a word of the glossary leads to its term, in percent.
// Only words that mean the same count fully, and only they make a text one about
// the term.
var senseWeights = map[glossary.Sense]int{glossary.Synonym: 100, glossary.Abbreviation: 100, glossary.Lay: 80, glossary.Related: 50}

// A word of another language leads to the term, but is none of the text's.
const foreignWeight = 80

// conceptsOf returns the terms of a glossary with the words that lead to them.
func conceptsOf(g *glossary.Glossary) []search.Concept {
	entries := g.Entries()
	concepts := make([]search.Concept, len(entries))
	place := make(map[string]int, len(entries))
	for i, e := range entries {
		concepts[i].Label = e.Term
		place[e.ID] = i
	}
	add := func(id, text string, weight int) {
		c := &concepts[place[id]]
		c.Variants = append(c.Variants, search.Variant{Text: text, Weight: weight})
	}
	for _, w := range g.Words() {
		if weight := senseWeights[w.Sense]; weight > 0 {
			add(w.Entry, w.Text, weight)
		}
	}
	for _, e := range entries {
		for _, l := range e.Labels {
			add(e.ID, l.Text, foreignWeight)
		}
	}
	return concepts
}

// cardsOf returns the safety rules that a question may be about, red flags first.
func cardsOf(f *safety.File) []search.Card {
	var cards []search.Card
	for _, e := range f.Entries() {
		if len(e.Queries) > 0 {
			cards = append(cards, search.Card{Queries: e.Queries, Level: e.Level, Text: e.Text, Action: e.Sentence})
		}
	}
	urgency := []string{"red-flag", "avoid", "avoid-locally", "caution", "aftercare"}
	slices.SortStableFunc(cards, func(a, b search.Card) int {
		return cmp.Compare(slices.Index(urgency, a.Level), slices.Index(urgency, b.Level))
	})
	return cards
}
