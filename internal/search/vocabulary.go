package search

import (
	"math/bits"
	"slices"
	"strconv"
	"strings"
)

// VocabularyArgs is all that [EncodeVocabulary] may see.
type VocabularyArgs struct {
	Number int
	Least  int  // pages a word that is in no name or heading must be on
	All    bool // the core takes every word as if it stood in a heading
	Cells  []*Cell
}

// A Vocabulary is one file of words as they are spelt, and those of them that
// stand in names and headings.
type Vocabulary struct {
	Hashed
	Heads []Head
}

// A Head is a word that stands in names or headings.
type Head struct {
	Word  string
	Pages int // with it in one
}

// Most words of one file.
const mostSpellings = 2500

// EncodeVocabulary makes the file of the words that begin with some letters:
//
//	K("v3", WORDS, COUNTS)
//
// WORDS is front-coded like the keys of a shard. COUNTS holds one digit a word:
// twice the number of binary places of the number of pages it is on, plus one
// when it stands in a name or heading.
func EncodeVocabulary(a VocabularyArgs) Vocabulary {
	type count struct{ pages, heads int }
	counts := map[string]count{}
	for _, cell := range a.Cells {
		for r := (reader{cell.data}); len(r.data) > 0; {
			w := r.text()
			c := counts[w]
			c.pages += r.number()
			c.heads += r.number()
			counts[w] = c
		}
	}
	var all []string
	var v Vocabulary
	least := a.Least
	for again := true; again; least++ {
		all = all[:0]
		for w, c := range counts {
			if c.pages >= least || c.heads > 0 && c.pages*4 >= least {
				all = append(all, w)
			}
		}
		again = len(all) > mostSpellings
	}
	slices.Sort(all)
	var list, places []byte
	last := ""
	for _, w := range all {
		c := counts[w]
		list = append(frontCoded(list, last, w), '|')
		last = w
		n := 2 * min(bits.Len(uint(c.pages)), 20)
		if c.heads > 0 {
			n++
		}
		places = append(places, digits[n])
	}
	for w, c := range counts {
		if c.heads > 0 || a.All {
			v.Heads = append(v.Heads, Head{w, max(c.heads, 1)})
		}
	}
	slices.SortFunc(v.Heads, func(a, b Head) int { return strings.Compare(a.Word, b.Word) })
	name := strconv.Itoa(a.Number)
	v.Hashed = hashed("search/v/"+name, call("v"+name, list, places))
	return v
}
