package search

import (
	"sync"

	"knead/internal/search/words"
)

// A Dictionary gives every word a number: the [Terms] of pages hold numbers for as
// long as a process remembers pages. The numbers come in the order in which words
// happen to be met. Nothing that is made depends on them, and no sum covers them.
//
// It never forgets a word, at some 85 bytes each. Who edits a site for long must
// take a new one from time to time and extract all pages again: see Outgrown.
type Dictionary struct {
	mu      sync.RWMutex
	numbers map[string]uint32
	texts   []string
	filled  int // words it held when the site had been read
}

// NewDictionary returns a dictionary without words.
func NewDictionary() *Dictionary { return &Dictionary{numbers: map[string]uint32{}} }

// Extract returns what a page is found by. Terms that are merged must come from
// one dictionary.
func (d *Dictionary) Extract(a ExtractArgs) *Terms {
	x := extractors.Get().(*extractor)
	x.begin(words.For(a.Language), a.Glossary, d)
	t := x.extract(&a.Page)
	extractors.Put(x)
	return t
}

// Outgrown reports whether there are over twice the words there were when it was
// first asked, which is to be done when all pages of a site were extracted. Then
// about half of them, at least, are of no page any more, or the site has doubled.
func (d *Dictionary) Outgrown() bool {
	n := len(d.words())
	if d.filled == 0 {
		d.filled = n
	}
	return n > 2*d.filled
}

// number returns the number of a word.
func (d *Dictionary) number(word []byte) uint32 {
	d.mu.RLock()
	n, ok := d.numbers[string(word)]
	d.mu.RUnlock()
	if ok {
		return n
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if n, ok := d.numbers[string(word)]; ok {
		return n
	}
	n = uint32(len(d.texts))
	text := string(word)
	d.numbers[text] = n
	d.texts = append(d.texts, text)
	return n
}

// words returns the words by their numbers: all that have one now. The list must
// not be changed.
func (d *Dictionary) words() []string {
	d.mu.RLock()
	defer d.mu.RUnlock()
	return d.texts
}
