package search

import (
	"slices"
	"strings"

	"knead/internal/digest"
	"knead/internal/search/words"
)

// A Concept is one thing with several names.
type Concept struct {
	Label    string // its first name, as shown: "trigger point"
	Variants []Variant
}

// A Variant is a name of a concept.
type Variant struct {
	Text   string
	Weight int // percent: 100 for a true equivalent, less for a word that only leads here
}

// A Glossary finds concepts in texts. It is immutable. Build it with
// [NewGlossary].
type Glossary struct {
	concepts []Concept
	byFirst  map[string][]phrase // by first term
	sum      digest.Sum
}

// Digest returns the sum of the concepts.
func (g *Glossary) Digest() digest.Sum { return g.sum }

type phrase struct {
	terms []string
	key   string // of the concept
}

// NewGlossary prepares concepts for texts of a language; nil without any. Only
// true equivalents count as the concept in a text: a page about knots in a rope
// is not about trigger points.
func NewGlossary(language string, concepts []Concept) *Glossary {
	if len(concepts) == 0 {
		return nil
	}
	l := words.For(language)
	g := &Glossary{concepts: concepts, byFirst: map[string][]phrase{}, sum: digest.Of(struct {
		Language string
		Concepts []Concept
	}{language, concepts})}
	for _, c := range concepts {
		key := conceptKey(l, c.Label)
		for _, v := range append([]Variant{{c.Label, 100}}, c.Variants...) {
			terms := strings.Fields(conceptKey(l, v.Text))
			if v.Weight < 100 || len(terms) == 0 || key == "" {
				continue
			}
			g.byFirst[terms[0]] = append(g.byFirst[terms[0]], phrase{terms, key})
		}
	}
	for _, list := range g.byFirst {
		slices.SortStableFunc(list, func(a, b phrase) int { return len(b.terms) - len(a.terms) })
	}
	return g
}

// conceptKey returns the terms of a name of a concept, separated by spaces, or ""
// for one that says too little: "do not massage" would be "massage".
func conceptKey(l *words.Language, text string) string {
	key := NameKey(l, text)
	if !strings.Contains(key, " ") && len(l.List(text)) != 1 {
		return ""
	}
	return key
}

// find calls f with the key of every concept that a sequence of terms names.
func (g *Glossary) find(terms []string, f func(key string)) {
	for i, term := range terms {
		for _, p := range g.byFirst[term] {
			if len(p.terms) <= len(terms)-i && slices.Equal(p.terms, terms[i:i+len(p.terms)]) {
				f(p.key)
			}
		}
	}
}
