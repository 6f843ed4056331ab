package search

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"knead/internal/digest"
	"knead/internal/search/words"
)

// An extractor counts the words of one page after another.
type extractor struct {
	lexicon
	scanner  *words.Scanner
	glossary *Glossary

	words  table    // of the words met so far, with numbers of its own
	known  []uint32 // the number of each in the dictionary
	stops  []bool   // and whether it is too common to say anything
	counts []wordCount

	page     uint32
	order    []int32 // the words of the page, as they first stand on it
	lengths  Lengths
	names    []Name
	concepts map[string]*[fields]uint8
	stream   []string // terms of the text being read, for the glossary
	last     int32    // word before, for "self-massage"; none at the beginning
	joined   []byte

	used   []int32 // the words of the part being read
	before int     // words of the body before the part
	text   []byte  // words of the page, while they are put together
	found  []uint32
	body   []byte
	heads  []heads
}

// A wordCount is how often a word stands on a page.
type wordCount struct {
	page   uint32 // counts of another one are none
	inPart uint16 // in the part being read
	counts [fields]uint8
}

// extractors are used again, for what they know of words.
var extractors = sync.Pool{New: func() any { return new(extractor) }}

func (x *extractor) begin(l *words.Language, g *Glossary, d *Dictionary) {
	if x.use(l, d) || len(x.known) >= mostKept {
		x.scanner = l.Scanner()
		x.words.reset()
		clear(x.filed)
		x.known, x.stops, x.counts = x.known[:0], x.stops[:0], x.counts[:0]
	}
	x.page++
	x.glossary = g
	x.order, x.used = x.order[:0], x.used[:0]
	x.lengths, x.names, x.concepts = Lengths{}, nil, map[string]*[fields]uint8{}
}

func (x *extractor) extract(p *Page) *Terms {
	x.read(inTitle, p.Title)
	for _, name := range p.Also {
		x.read(inAlso, name)
	}
	x.beginPart()
	x.read(inBody, p.Description)
	x.endPart()
	for _, part := range p.Parts {
		x.read(inHeadings, part.Heading)
		x.beginPart()
		for _, b := range part.Passages {
			for _, s := range b.Sentences {
				x.read(inBody, s)
			}
		}
		x.endPart()
	}
	x.name(p.Title, true)
	for _, name := range p.Also {
		x.name(name, false)
	}
	return x.result()
}

// read counts the words of a text. Words too common to say anything count in
// names only: "vitamin A".
func (x *extractor) read(f field, text string) {
	x.stream, x.last = x.stream[:0], none
	x.scanner.Each(text, func(w words.Word) {
		if w.Joined && x.last >= 0 {
			x.joined = append(append(x.joined[:0], x.words.word(x.last)...), w.Text...)
			x.add(f, x.word(x.joined, words.Hash(x.joined)))
		}
		n := x.word(w.Text, w.Hash)
		x.last = n
		if x.glossary != nil {
			x.stream = append(x.stream, x.keys[x.terms(int(n), string(w.Text))[0]])
		}
		if f == inBody && x.stops[n] {
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

// word returns the number of a word and makes it one of the page.
func (x *extractor) word(word []byte, hash uint32) int32 {
	n := x.number(word, hash)
	if c := &x.counts[n]; c.page != x.page {
		*c = wordCount{page: x.page}
		x.order = append(x.order, n)
	}
	return n
}

// number returns the number of a word.
func (x *extractor) number(word []byte, hash uint32) int32 {
	n, isNew := x.words.number(word, hash)
	if isNew {
		x.known = append(x.known, x.dictionary.number(word))
		x.stops = append(x.stops, x.language.IsStop(string(word)))
		x.counts = append(x.counts, wordCount{})
	}
	return n
}

func (x *extractor) add(f field, n int32) {
	w := &x.counts[n]
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
		w := &x.counts[n]
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
		key := x.nameKey(text)
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
	var key nameKey
	for _, w := range l.List(text) {
		term, _ := l.Terms(w)
		key.add(term, l.IsStop(w))
	}
	return key.String()
}

// nameKey is [NameKey] with what the extractor knows of words.
func (x *extractor) nameKey(text string) string {
	var key nameKey
	x.scanner.Each(text, func(w words.Word) {
		n := x.number(w.Text, w.Hash)
		key.add(x.keys[x.terms(int(n), string(w.Text))[0]], x.stops[n])
	})
	return key.String()
}

// A nameKey holds the terms of a name.
type nameKey struct{ all, telling []string }

func (k *nameKey) add(term string, stop bool) {
	k.all = append(k.all, term)
	if !stop {
		k.telling = append(k.telling, term)
	}
}

func (k *nameKey) String() string {
	if len(k.telling) == 0 {
		return strings.Join(k.all, " ")
	}
	return strings.Join(k.telling, " ")
}

// result returns what was counted, in the order in which words first stand on the
// page, without those that are too common and in no name.
func (x *extractor) result() *Terms {
	x.text, x.found, x.body, x.heads = x.text[:0], x.found[:0], x.body[:0], x.heads[:0]
	for _, n := range x.order {
		counts := &x.counts[n].counts
		if *counts == ([fields]uint8{}) || len(x.found) > mostWords {
			continue
		}
		if head := [inBody]uint8(counts[:]); head != ([inBody]uint8{}) {
			x.heads = append(x.heads, heads{uint16(len(x.found)), head})
		}
		x.text = append(append(x.text, x.words.word(n)...), '\n')
		x.found = append(x.found, x.known[n])
		x.body = append(x.body, counts[inBody], counts[inPart])
	}
	t := &Terms{known: x.dictionary, words: slices.Clone(x.found), body: bytes.Clone(x.body), heads: slices.Clone(x.heads), lengths: x.lengths, names: x.names}
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
	}{x.text, t.body, t.heads, t.lengths, t.names, t.concepts})
	return t
}
