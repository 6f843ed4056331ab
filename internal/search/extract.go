package search

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"knead/internal/digest"
	"knead/internal/search/words"
)

// An extractor counts the words of one page.
type extractor struct {
	language *words.Language
	scanner  *words.Scanner
	glossary *Glossary
	table    table
	words    []wordCount // by the numbers of table
	lengths  Lengths
	names    []Name
	concepts map[string]*[fields]uint8
	stream   []string // terms of the text being read, for the glossary
	last     int32    // word before, for "self-massage"; -1 for none
	joined   []byte

	used   []int32 // the words of the part being read
	before int     // words of the body before the part
}

// A wordCount is how often a word stands on the page.
type wordCount struct {
	counts [fields]uint8
	stop   bool   // it is too common to say anything
	inPart uint16 // in the part being read
}

// extractors are used again: their tables have grown to the size pages need.
var extractors = sync.Pool{New: func() any { return new(extractor) }}

func newExtractor(l *words.Language, g *Glossary) *extractor {
	x := extractors.Get().(*extractor)
	x.table.reset()
	x.language, x.scanner, x.glossary = l, l.Scanner(), g
	x.words, x.used = x.words[:0], x.used[:0]
	x.lengths, x.names, x.concepts = Lengths{}, nil, map[string]*[fields]uint8{}
	return x
}

func (x *extractor) release() { extractors.Put(x) }

// text counts the words of a text. Words too common to say anything count in
// names only: "vitamin A".
func (x *extractor) text(f field, text string) {
	x.stream, x.last = x.stream[:0], -1
	x.scanner.Each(text, func(w words.Word) {
		if w.Joined && x.last >= 0 {
			x.joined = append(append(x.joined[:0], x.table.word(x.last)...), w.Text...)
			x.add(f, x.word(x.joined, words.Hash(x.joined)))
		}
		n := x.word(w.Text, w.Hash)
		x.last = n
		if x.glossary != nil {
			term, _ := x.language.Terms(string(w.Text))
			x.stream = append(x.stream, term)
		}
		if f == inBody && x.words[n].stop {
			return
		}
		x.lengths[f]++
		x.add(f, n)
		if f != inBody && w.Text[0] >= 0xe0 && words.IsPart(string(w.Text)) {
			for _, letter := range string(w.Text) {
				one := []byte(string(letter))
				x.add(f, x.word(one, words.Hash(one)))
			}
		}
	})
	if x.glossary != nil {
		x.glossary.find(x.stream, func(key string) { x.concept(f, key) })
	}
}

// word returns the number of a word.
func (x *extractor) word(word []byte, hash uint32) int32 {
	n, isNew := x.table.number(word, hash)
	if isNew {
		x.words = append(x.words, wordCount{stop: x.language.IsStop(string(word))})
	}
	return n
}

func (x *extractor) add(f field, n int32) {
	w := &x.words[n]
	if c := &w.counts[f]; *c < 255 {
		*c++
	}
	if f == inBody {
		if w.inPart == 0 {
			x.used = append(x.used, n)
		}
		w.inPart++
	}
}

func (x *extractor) beginPart() { x.before = x.lengths[inBody] }

// endPart notes how dense each word of the part was, where that is more than in
// the parts before.
func (x *extractor) endPart() {
	length := x.lengths[inBody] - x.before
	for _, n := range x.used {
		w := &x.words[n]
		w.counts[inPart] = max(w.counts[inPart], density(int(w.inPart), length))
		w.inPart = 0
	}
	x.used = x.used[:0]
}

func (x *extractor) concept(f field, key string) {
	c := x.concepts[key]
	if c == nil {
		c = new([fields]uint8)
		x.concepts[key] = c
	}
	if c[f] < 255 {
		c[f]++
	}
}

// Most different words of a page that are filed; a dictionary has more.
const mostWords = 1<<16 - 2

// Longest name, in words, that is found as a whole.
const maxName = 8

// name files a page under a whole name. A title counts without its second half
// as well: "Massage and sleep: what we know".
func (x *extractor) name(text string, title bool) {
	add := func(text string) {
		key := NameKey(x.language, text)
		if n := strings.Count(key, " "); key == "" || n >= maxName {
			return
		}
		if !slices.ContainsFunc(x.names, func(n Name) bool { return n.Key == key }) {
			x.names = append(x.names, Name{key, title})
		}
	}
	add(text)
	if i := strings.IndexAny(text, ":("); i > 0 {
		add(text[:i])
	}
}

// NameKey returns the terms of a name, separated by spaces, without words too
// common to say anything unless it has no others.
func NameKey(l *words.Language, text string) string {
	var all, telling []string
	for _, w := range l.List(text) {
		term, _ := l.Terms(w)
		all = append(all, term)
		if !l.IsStop(w) {
			telling = append(telling, term)
		}
	}
	if len(telling) == 0 {
		telling = all
	}
	return strings.Join(telling, " ")
}

// terms returns what was counted, in the order in which words first stand on the
// page, without those that are too common and in no name.
func (x *extractor) terms() *Terms {
	var text []byte
	t := &Terms{body: make([]byte, 0, 2*len(x.words)), lengths: x.lengths, names: x.names}
	for n := range x.words {
		w := &x.words[n]
		if w.counts == ([fields]uint8{}) || len(t.body)/2 > mostWords {
			continue
		}
		if head := [inBody]uint8(w.counts[:]); head != ([inBody]uint8{}) {
			t.heads = append(t.heads, heads{uint16(len(t.body) / 2), head})
		}
		text = append(append(text, x.table.word(int32(n))...), '\n')
		t.body = append(t.body, w.counts[inBody], w.counts[inPart])
	}
	t.words, t.body, t.heads = bytes.Clone(text), slices.Clip(t.body), slices.Clip(t.heads)
	for key, counts := range x.concepts {
		t.concepts = append(t.concepts, conceptCount{key, *counts})
	}
	slices.SortFunc(t.concepts, func(a, b conceptCount) int { return strings.Compare(a.key, b.key) })
	t.sum = digest.Of(struct {
		Words    []byte
		Body     []byte
		Heads    []heads
		Lengths  Lengths
		Names    []Name
		Concepts []conceptCount
	}{t.words, t.body, t.heads, t.lengths, t.names, t.concepts})
	return t
}
