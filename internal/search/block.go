package search

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
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
	m := &merger{args: a, language: words.For(a.Language), ids: map[string]int32{}}
	for page := range a.Pages {
		m.page(page)
	}
	return &Block{cells: m.cells(), letters: m.letters()}
}

type merger struct {
	args     MergeArgs
	language *words.Language
	ids      map[string]int32 // key → place in keys and lists
	keys     []string
	lists    [][]posting
	seen     table
	surfaces []surface       // by the numbers of seen
	sums     [][fields]uint8 // of the page being merged, by key
	touched  []int32
}

type posting struct {
	page  int32
	level uint8
}

// A surface is a word as it is written.
type surface struct {
	terms [2]int32 // keys; the second is -1 for none
	pages int
	heads int // pages with it in a name or heading
}

func (m *merger) id(key string) int32 {
	id, ok := m.ids[key]
	if !ok {
		id = int32(len(m.keys))
		key = strings.Clone(key)
		m.ids[key] = id
		m.keys = append(m.keys, key)
		m.lists = append(m.lists, nil)
		m.sums = append(m.sums, [fields]uint8{})
	}
	return id
}

func (m *merger) surface(word []byte) *surface {
	n, isNew := m.seen.number(word, words.Hash(word))
	if isNew {
		term, unmarked := m.language.Terms(string(word))
		s := surface{terms: [2]int32{m.id(term), -1}}
		if unmarked != "" {
			s.terms[1] = m.id(unmarked)
		}
		m.surfaces = append(m.surfaces, s)
	}
	return &m.surfaces[n]
}

func (m *merger) page(number int) {
	t := m.args.Pages[number]
	m.touched = m.touched[:0]
	head := t.heads
	at := uint16(0)
	for rest := t.words; len(rest) > 0; {
		end := bytes.IndexByte(rest, '\n')
		word := rest[:end]
		rest = rest[end+1:]
		counts := [fields]uint8{inBody: t.body[2*int(at)], inPart: t.body[2*int(at)+1]}
		isHead := len(head) > 0 && head[0].word == at
		if isHead {
			copy(counts[:], head[0].counts[:])
			head = head[1:]
		}
		at++
		s := m.surface(word)
		s.pages++
		if isHead {
			s.heads++
		}
		for _, id := range s.terms {
			if id >= 0 {
				m.add(id, counts)
			}
		}
	}
	for _, c := range t.concepts {
		m.add(m.id(c.key+conceptMark), c.counts)
	}
	boost := float64(m.args.Boosts[number]) / 100
	scale := newScale(t.lengths, m.args.Averages)
	for _, id := range m.touched {
		level := Level(boost * scale.impact(&m.sums[id]))
		m.lists[id] = append(m.lists[id], posting{int32(number), uint8(level)})
		m.sums[id] = [fields]uint8{}
	}
	for _, n := range t.names {
		level := uint8(0)
		if n.Title {
			level = 1
		}
		id := m.id(n.Key + nameMark)
		m.lists[id] = append(m.lists[id], posting{int32(number), level})
	}
}

func (m *merger) add(id int32, counts [fields]uint8) {
	sum := &m.sums[id]
	if *sum == ([fields]uint8{}) {
		m.touched = append(m.touched, id)
	}
	for f, n := range counts {
		sum[f] = uint8(min(int(sum[f])+int(n), 255))
	}
}

// cells writes the postings, sorted by key: the key and their number, then for
// each the gap from the page before and the level.
func (m *merger) cells() []*Cell {
	order := make([]int32, len(m.keys))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return strings.Compare(m.keys[a], m.keys[b]) })
	data := make([][]byte, 1<<m.args.Bits)
	for _, id := range order {
		b := &data[shardOf(m.keys[id], m.args.Bits)]
		*b = appendString(*b, m.keys[id])
		*b = binary.AppendUvarint(*b, uint64(len(m.lists[id])))
		last := int32(0)
		for _, p := range m.lists[id] {
			*b = binary.AppendUvarint(*b, uint64(p.page-last))
			*b = append(*b, p.level)
			last = p.page
		}
	}
	cells := make([]*Cell, len(data))
	for i, b := range data {
		if len(b) > 0 {
			cells[i] = newCell(0, b)
		}
	}
	return cells
}

// letters writes the vocabulary, sorted: each word and the numbers of pages with
// it and of pages with it in a name or heading. Numbers are not misspelt.
func (m *merger) letters() []*Cell {
	all := make([]int32, len(m.surfaces))
	for n := range all {
		all[n] = int32(n)
	}
	slices.SortFunc(all, func(a, b int32) int { return bytes.Compare(m.seen.word(a), m.seen.word(b)) })
	var cells []*Cell
	var b []byte
	var letter rune
	flush := func() {
		if len(b) > 0 {
			cells = append(cells, newCell(letter, b))
			b = nil
		}
	}
	for _, n := range all {
		w := string(m.seen.word(n))
		first, _ := utf8.DecodeRuneInString(w)
		if isNumeric(w) || words.IsPart(w) {
			continue
		}
		if first != letter {
			flush()
			letter = first
		}
		b = appendString(b, w)
		b = binary.AppendUvarint(b, uint64(m.surfaces[n].pages))
		b = binary.AppendUvarint(b, uint64(m.surfaces[n].heads))
	}
	flush()
	return cells
}

func isNumeric(word string) bool { return strings.ContainsAny(word, "0123456789") }

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// shardOf returns the shard of a key: the leading bits of the FNV-1a hash of the
// characters of its first word, mixed once more.
func shardOf(key string, bits int) int {
	h := uint32(2166136261)
	for _, r := range key {
		if r == ' ' || r == '=' || r == '~' {
			break
		}
		h = (h ^ uint32(r)) * 16777619
	}
	h ^= h >> 15
	h *= 0x2c1b3c6d
	return int(uint64(h) >> (32 - bits))
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
