package search

import "bytes"

// A table numbers words in the order they are first seen. Unlike a map of strings
// it allocates nothing for a word, and nothing at all when it is used again.
type table struct {
	text   []byte   // all words, each with "\n" behind it
	ends   []int32  // where each word's "\n" stands
	hashes []uint32 // of the words
	slots  []slot   // a power of two
}

// A slot holds a word of a table, or none.
type slot struct {
	hash   uint32
	number int32 // plus one; 0 for none
}

// reset forgets the words.
func (t *table) reset() {
	t.text, t.ends, t.hashes = t.text[:0], t.ends[:0], t.hashes[:0]
	clear(t.slots)
}

// number returns the number of a word, whose hash is [words.Hash], and whether it
// is new.
func (t *table) number(word []byte, hash uint32) (n int32, isNew bool) {
	if 2*len(t.ends) >= len(t.slots) {
		t.grow()
	}
	mask := uint32(len(t.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		s := t.slots[i]
		if s.number == 0 {
			n = int32(len(t.ends))
			t.slots[i] = slot{hash, n + 1}
			t.text = append(t.text, word...)
			t.ends = append(t.ends, int32(len(t.text)))
			t.text = append(t.text, '\n')
			t.hashes = append(t.hashes, hash)
			return n, true
		}
		if s.hash == hash && bytes.Equal(t.word(s.number-1), word) {
			return s.number - 1, false
		}
	}
}

// word returns a word with "\n" behind it left out.
func (t *table) word(n int32) []byte {
	from := int32(0)
	if n > 0 {
		from = t.ends[n-1] + 1
	}
	return t.text[from:t.ends[n]]
}

func (t *table) grow() {
	t.slots = make([]slot, max(2*len(t.slots), 1024))
	mask := uint32(len(t.slots) - 1)
	for n, hash := range t.hashes {
		i := hash & mask
		for t.slots[i].number != 0 {
			i = (i + 1) & mask
		}
		t.slots[i] = slot{hash, int32(n) + 1}
	}
}
