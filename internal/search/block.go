package search

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"knead/internal/digest"
	"knead/internal/search/words"
)

// MergeArgs is all that [Merge] may see.
type MergeArgs struct {
	Language string
	Pages    []*Terms
	Boosts   []int // percent, one for each page
	Averages Averages
	Bits     int // there are 1<<Bits shards
}

// A Block is the postings and the vocabulary of some neighbouring pages. It is
// immutable.
type Block struct {
	cells   []*Cell // one for each shard
	letters []*Cell // of the vocabulary, sorted by first letter
}

// A Cell is the part of a block that goes into one file. It is immutable.
type Cell struct {
	letter rune   // in a vocabulary
	data   string // records: see postings and words below
	sum    digest.Sum
}

// Digest returns the sum of the cell.
func (c *Cell) Digest() digest.Sum { return c.sum }

func newCell(letter rune, data []byte) *Cell {
	c := &Cell{letter: letter, data: string(data)}
	c.sum = digest.Of(struct {
		Letter rune
		Data   string
	}{letter, c.data})
	return c
}

// What follows a key that is no plain term.
const (
	nameMark    = "=" // pages of this name; the level is 1 for a title
	conceptMark = "~" // pages that name this concept
)

// Merge files the terms of neighbouring pages by shard. Pages are numbered from 0.
func Merge(a MergeArgs) *Block {
	m := mergers.Get().(*merger)
	b := m.merge(a)
	mergers.Put(m)
	return b
}

// mergers are used again, for what they know of words.
var mergers = sync.Pool{New: func() any { return new(merger) }}

// A merger makes one block after another.
type merger struct {
	lexicon
	args     MergeArgs
	words    []string // of the dictionary
	block    uint32
	surfaces []surface // by the numbers of words
	seen     []uint32  // words of the block
	files    []filing  // by the numbers of keys
	used     []int32   // keys of the block
	touched  []int32   // keys of the page being merged
	order    []ranked  // words or keys of the block, sorted
	data     []byte
}

// A surface is a word as it is written.
type surface struct {
	block uint32 // counts of another one are none
	pages int32
	heads int32 // pages with it in a name or heading
}

// A filing is what is filed under a key.
type filing struct {
	block uint32        // a list of another one is none
	sum   [fields]uint8 // of the page being merged
	list  []posting
}

type posting struct {
	page  int32
	level uint8
}

func (m *merger) merge(a MergeArgs) *Block {
	m.use(words.For(a.Language), a.Pages[0].known)
	m.args, m.words = a, m.dictionary.words()
	m.surfaces = atLeast(m.surfaces, len(m.words))
	m.block++
	m.seen, m.used = m.seen[:0], m.used[:0]
	for page := range a.Pages {
		m.page(page)
	}
	m.args = MergeArgs{} // not to keep the pages
	return &Block{cells: m.cells(a.Bits), letters: m.letters()}
}

// surface returns what is known of a word in the block.
func (m *merger) surface(n uint32) *surface {
	s := &m.surfaces[n]
	if s.block != m.block {
		*s = surface{block: m.block}
		m.seen = append(m.seen, n)
	}
	return s
}

// filing returns what is filed under a key in the block.
func (m *merger) filing(key int32) *filing {
	m.files = atLeast(m.files, int(key)+1)
	f := &m.files[key]
	if f.block != m.block {
		f.block, f.list = m.block, f.list[:0]
		m.used = append(m.used, key)
	}
	return f
}

func (m *merger) page(number int) {
	t := m.args.Pages[number]
	m.touched = m.touched[:0]
	head := t.heads
	for at, n := range t.words {
		counts := [fields]uint8{inBody: t.body[2*at], inPart: t.body[2*at+1]}
		s := m.surface(n)
		s.pages++
		if len(head) > 0 && int(head[0].word) == at {
			copy(counts[:], head[0].counts[:])
			head = head[1:]
			s.heads++
		}
		for _, key := range m.terms(int(n), m.words[n]) {
			if key >= 0 {
				m.add(key, counts)
			}
		}
	}
	for _, c := range t.concepts {
		m.add(m.key(c.key+conceptMark), c.counts)
	}
	boost := float64(m.args.Boosts[number]) / 100
	scale := newScale(t.lengths, m.args.Averages)
	for _, key := range m.touched {
		f := &m.files[key]
		f.list = append(f.list, posting{int32(number), uint8(Level(boost * scale.impact(&f.sum)))})
		f.sum = [fields]uint8{}
	}
	for _, n := range t.names {
		level := uint8(0)
		if n.Title {
			level = 1
		}
		f := m.filing(m.key(n.Key + nameMark))
		f.list = append(f.list, posting{int32(number), level})
	}
}

func (m *merger) add(key int32, counts [fields]uint8) {
	sum := &m.filing(key).sum
	if *sum == ([fields]uint8{}) {
		m.touched = append(m.touched, key)
	}
	for f, n := range counts {
		sum[f] = uint8(min(int(sum[f])+int(n), 255))
	}
}

// cells writes the postings, sorted by key: the key and their number, then for
// each the gap from the page before and the level.
func (m *merger) cells(bits int) []*Cell {
	shard := func(key int32) int { return int(uint64(m.hashes[key]) >> (32 - bits)) }
	m.order = m.order[:0]
	for _, key := range m.used {
		m.order = append(m.order, ranked{uint64(shard(key))<<48 | beginning(m.keys[key])>>16, uint32(key)})
	}
	rank(m.order, m.keys)
	cells := make([]*Cell, 1<<bits)
	for rest := m.order; len(rest) > 0; {
		number := int(rest[0].rank >> 48)
		b := m.data[:0]
		for len(rest) > 0 && int(rest[0].rank>>48) == number {
			key := rest[0].number
			list := m.files[key].list
			b = appendString(b, m.keys[key])
			b = binary.AppendUvarint(b, uint64(len(list)))
			last := int32(0)
			for _, p := range list {
				b = binary.AppendUvarint(b, uint64(p.page-last))
				b = append(b, p.level)
				last = p.page
			}
			rest = rest[1:]
		}
		cells[number] = newCell(0, b)
		m.data = b
	}
	return cells
}

// letters writes the vocabulary, sorted: each word and the numbers of pages with
// it and of pages with it in a name or heading. Numbers are not misspelt.
func (m *merger) letters() []*Cell {
	m.order = m.order[:0]
	for _, n := range m.seen {
		m.order = append(m.order, ranked{beginning(m.words[n]), n})
	}
	rank(m.order, m.words)
	var cells []*Cell
	b := m.data[:0]
	var letter rune
	flush := func() {
		if len(b) > 0 {
			cells = append(cells, newCell(letter, b))
			b = b[:0]
		}
	}
	for _, o := range m.order {
		w := m.words[o.number]
		first, _ := utf8.DecodeRuneInString(w)
		if isNumeric(w) || words.IsPart(w) {
			continue
		}
		if first != letter {
			flush()
			letter = first
		}
		b = appendString(b, w)
		b = binary.AppendUvarint(b, uint64(m.surfaces[o.number].pages))
		b = binary.AppendUvarint(b, uint64(m.surfaces[o.number].heads))
	}
	flush()
	m.data = b
	return cells
}

// A ranked is the number of a text, with a rank that mostly says which of two texts
// comes first: a look at the texts themselves leaves the processor's cache.
type ranked struct {
	rank   uint64
	number uint32
}

// rank sorts by rank and, where that is the same, by text.
func rank(list []ranked, texts []string) {
	slices.SortFunc(list, func(a, b ranked) int {
		if a.rank != b.rank {
			return cmp.Compare(a.rank, b.rank)
		}
		return strings.Compare(texts[a.number], texts[b.number])
	})
}

// beginning returns the first eight bytes of a text, as a number in their order.
func beginning(s string) uint64 {
	var b [8]byte
	copy(b[:], s)
	return binary.BigEndian.Uint64(b[:])
}

func isNumeric(word string) bool { return strings.ContainsAny(word, "0123456789") }

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// shardOf returns the shard of a key: the leading bits of its hash.
func shardOf(key string, bits int) int { return int(uint64(shardHash(key)) >> (32 - bits)) }

// shardHash returns the FNV-1a hash of the characters of a key's first word, mixed
// once more.
func shardHash(key string) uint32 {
	h := uint32(2166136261)
	for _, r := range key {
		if r == ' ' || r == '=' || r == '~' {
			break
		}
		h = (h ^ uint32(r)) * 16777619
	}
	h ^= h >> 15
	return h * 0x2c1b3c6d
}

// A reader reads what a cell holds.
type reader struct{ data string }

func (r *reader) number() int {
	n, shift := 0, 0
	for {
		c := r.data[0]
		r.data = r.data[1:]
		n |= int(c&0x7f) << shift
		if c < 0x80 {
			return n
		}
		shift += 7
	}
}

func (r *reader) text() string {
	n := r.number()
	s := r.data[:n]
	r.data = r.data[n:]
	return s
}

func (r *reader) octet() byte {
	c := r.data[0]
	r.data = r.data[1:]
	return c
}
