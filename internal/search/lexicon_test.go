package search

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"knead/internal/search/words"
)

// What is kept of other pages, other languages or too many words changes
// neither what a page is found by nor how it is filed.
func TestLexiconChangesNothing(t *testing.T) {
	page := Page{Title: "Massage and sleep", Also: []string{"Self-massage", "vitamin A"}, Parts: []Part{
		{ID: "a", Heading: "Résumé of trials", Passages: []Passage{{Sentences: []string{"Don’t press a self-made knot.", "Trigger points hurt."}}}},
		{ID: "b", Heading: "マッサージ", Passages: []Passage{{Sentences: []string{"The knots are pressed, and pressed again."}}}},
	}}
	var many strings.Builder
	for i := range mostKept + 10 {
		fmt.Fprintf(&many, "word%d ", i)
	}
	others := map[string]Page{
		"the same page":  page,
		"the same words": {Title: "Sleep and the knot", Parts: []Part{{Passages: []Passage{{Sentences: []string{"pressed résumés of knots"}}}}}},
		"too many words": {Title: "Dictionary", Parts: []Part{{Passages: []Passage{{Sentences: []string{many.String()}}}}}},
	}
	glossary := func(language string) *Glossary {
		return NewGlossary(language, []Concept{{Label: "trigger point", Variants: []Variant{{"muscle knot", 100}}}})
	}
	dictionary := NewDictionary()
	for _, language := range []string{"en", "fr"} {
		fresh := func() (*extractor, *merger) { return new(extractor), new(merger) }
		extract := func(x *extractor, language string, p Page) *Terms {
			x.begin(words.For(language), glossary(language), dictionary)
			return x.extract(&p)
		}
		merge := func(m *merger, language string, terms ...*Terms) *Block {
			return m.merge(MergeArgs{Language: language, Pages: terms, Boosts: make([]int, len(terms)), Averages: Averages{4, 4, 4, 40, 40}, Bits: 2})
		}
		x, m := fresh()
		wantTerms := extract(x, language, page)
		wantBlock := merge(m, language, wantTerms)
		for name, other := range others {
			for _, before := range []string{language, "de"} {
				x, m := fresh()
				merge(m, before, extract(x, before, other), extract(x, before, other))
				if got := extract(x, language, page); !reflect.DeepEqual(got, wantTerms) {
					t.Errorf("%s after %s in %s: %+v, want %+v", language, name, before, got, wantTerms)
				}
				if got := merge(m, language, wantTerms); !reflect.DeepEqual(got, wantBlock) {
					t.Errorf("%s: another block after %s in %s", language, name, before)
				}
			}
		}
	}
}
