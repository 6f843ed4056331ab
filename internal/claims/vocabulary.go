package claims

// A word is the number of a word that some phrase of a language holds, from 1.
type word uint16

// A vocabulary numbers the words of a language's phrases. It is a table of hashes
// with free places, because a page asks it about each of its words and most are
// not in it.
type vocabulary struct {
	entries []entry // a power of two; a word stands at the first free place from its hash on
	words   int
}

type entry struct {
	hash uint64 // of the folded word
	word word   // 0 for a free place
}

// number returns the number of a word, new or known.
func (v *vocabulary) number(s string) word {
	if v.words == len(v.entries)/2 {
		v.grow()
	}
	end, h := wordAt(s, 0)
	if end != len(s) {
		panic("claims: " + s + " is no word")
	}
	e := v.entry(h)
	if e.word == 0 {
		v.words++
		*e = entry{h, word(v.words)}
	}
	return e.word
}

func (v *vocabulary) grow() {
	old := v.entries
	v.entries = make([]entry, max(2*len(old), 1024))
	for _, e := range old {
		if e.word != 0 {
			*v.entry(e.hash) = e
		}
	}
}

// find returns the number of the word with a hash, 0 for one that no phrase holds.
func (v *vocabulary) find(h uint64) word { return v.entry(h).word }

// entry returns the place of a hash: where it is, or where it would be.
func (v *vocabulary) entry(h uint64) *entry {
	for i := h ^ h>>32; ; i++ {
		e := &v.entries[i&uint64(len(v.entries)-1)]
		if e.word == 0 || e.hash == h {
			return e
		}
	}
}
