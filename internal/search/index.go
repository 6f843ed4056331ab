package search

import (
	"cmp"
	"slices"

	"knead/internal/tree"
)

// A Site is what is to be searched.
type Site struct {
	Language string
	Plan     Plan
	Entries  []Entry // sorted by URL; their places are the page numbers
	Glossary []Concept
	Cards    []Card
	Pins     []Pin
}

// An Entry is a page as the index sees it.
type Entry struct {
	URL, Title, Kind, Audience string
	Regions                    []string
	Boost                      int // percent
	Terms                      *Terms
}

// Functions are the steps of [Build] that a caller may remember.
type Functions struct {
	Merge      func(MergeArgs) *Block
	Shard      func(ShardArgs) Hashed
	Vocabulary func(VocabularyArgs) Vocabulary
	Each       func(n int, step func(i int)) error // runs independent steps
}

// Build makes the files of the index, all but the fragments; the core comes last.
// The error is that of Each.
func Build(s Site, f Functions) ([]tree.File, error) {
	b := builder{site: s, functions: f, plan: s.Plan}
	for _, step := range []func() error{b.merge, b.shards, b.spelling} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return append(b.files, EncodeCore(Core{
		Language: s.Language, Pages: s.Entries, Plan: b.plan, Shards: b.hashes, Spelling: b.spellings, Heads: b.heads,
		Glossary: s.Glossary, Cards: s.Cards, Pins: s.Pins,
	})), nil
}

type builder struct {
	site      Site
	functions Functions
	plan      Plan
	blocks    []*Block
	firsts    []int // number of each block's first page

	files     []tree.File
	hashes    []string
	spellings []Spelling
	heads     []Head
}

// Sizes of a block, in pages. Where one ends is decided by the address of a page,
// so that a new page changes one block and not all that follow.
const (
	leastBlock = 32
	mostBlock  = 192
	endBlock   = 0x3f // of a hash of the address, all zero at the end of a block
)

// merge files the pages block by block.
func (b *builder) merge() error {
	terms := make([]*Terms, len(b.site.Entries))
	for i, e := range b.site.Entries {
		terms[i] = e.Terms
	}
	averages := Average(terms)
	var args []MergeArgs
	for from := 0; from < len(terms); {
		to := min(from+leastBlock, len(terms))
		for to < len(terms) && to-from < mostBlock && shardOf(b.site.Entries[to-1].URL, 32)&endBlock != 0 {
			to++
		}
		a := MergeArgs{Language: b.site.Language, Pages: terms[from:to], Averages: averages, Bits: b.plan.Bits}
		for _, e := range b.site.Entries[from:to] {
			a.Boosts = append(a.Boosts, e.Boost)
		}
		args = append(args, a)
		b.firsts = append(b.firsts, from)
		from = to
	}
	b.blocks = make([]*Block, len(args))
	return b.functions.Each(len(args), func(i int) { b.blocks[i] = b.functions.Merge(args[i]) })
}

// shards makes the files of terms.
func (b *builder) shards() error {
	all := make([]Hashed, 1<<b.plan.Bits)
	err := b.functions.Each(len(all), func(i int) {
		args := ShardArgs{Number: i, Most: b.plan.Most}
		for n, block := range b.blocks {
			if c := block.cells[i]; c != nil {
				args.Parts = append(args.Parts, CellAt{b.firsts[n], c})
			}
		}
		all[i] = b.functions.Shard(args)
	})
	for _, h := range all {
		b.files = append(b.files, h.File)
		b.hashes = append(b.hashes, h.Hash)
	}
	return err
}

// spelling makes the files of words, or, when they are few, takes all of them
// into the core.
func (b *builder) spelling() error {
	groups := b.letters()
	all := make([]Vocabulary, len(groups))
	err := b.functions.Each(len(groups), func(i int) {
		all[i] = b.functions.Vocabulary(VocabularyArgs{Number: i, Least: b.leastSpelling(), All: b.plan.Spell == 0, Cells: groups[i].cells})
	})
	for i, v := range all {
		b.heads = append(b.heads, v.Heads...)
		if b.plan.Spell > 0 {
			b.files = append(b.files, v.File)
			b.spellings = append(b.spellings, Spelling{groups[i].letters, v.Hash})
		}
	}
	return err
}

// leastSpelling returns on how many pages a word must be to be worth correcting
// others to: on a small site each one is.
func (b *builder) leastSpelling() int {
	if len(b.site.Entries) <= 2000 {
		return 1
	}
	return 2
}

type letterGroup struct {
	letters string
	cells   []*Cell
}

// letters groups the vocabulary by first letters into files of like size.
func (b *builder) letters() []letterGroup {
	var cells []*Cell
	total := 0
	for _, block := range b.blocks {
		cells = append(cells, block.letters...)
	}
	for _, c := range cells {
		total += len(c.data)
	}
	slices.SortStableFunc(cells, func(a, b *Cell) int { return cmp.Compare(a.letter, b.letter) })
	var groups []letterGroup
	size, full := 0, 0
	for i, c := range cells {
		fresh := i == 0 || cells[i-1].letter != c.letter
		if len(groups) == 0 || fresh && size >= full {
			groups = append(groups, letterGroup{})
			size, full = 0, total/max(b.plan.Spell, 1)
		}
		g := &groups[len(groups)-1]
		if fresh {
			g.letters += string(c.letter)
		}
		g.cells = append(g.cells, c)
		size += len(c.data)
	}
	if b.plan.Spell == 0 && len(groups) > 1 {
		panic("search: a vocabulary for the core in several files")
	}
	return groups
}
