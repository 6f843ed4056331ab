package reading

import "sync"

// A word is what a meter asks about a word, whatever stands around it.
type word struct {
	syllables, letters, digits int
	traits                     trait
}

// A trait is what a word may be. The first three are told of English alone.
type trait uint8

const (
	be           trait = 1 << iota // a form of "to be"
	adverb                         // that may stand between one and its participle
	participle                     // a past participle
	capitals                       // begins like an abbreviation
	abbreviation                   // see [abbreviationOf]
)

// A vocabulary remembers words of one language, for most words of a page stood on
// those before it. A word takes the place of another with its hash, so that all of
// it stays in a processor's cache, where looking is faster than counting.
type vocabulary struct {
	measured, spanish bool // the language, as in a meter
	entries           [1 << 13]entry
}

// An entry is a word that is remembered. It has half the size of a cache line.
type entry struct {
	text                       [27]byte
	length                     uint8 // of the text; 0 for no word
	syllables, letters, digits uint8
	traits                     trait
}

// vocabularies are used again, for what they know of words.
var vocabularies = sync.Pool{New: func() any { return new(vocabulary) }}

// begin makes the vocabulary ready for a page.
func (v *vocabulary) begin(measured, spanish bool) {
	if v.measured != measured || v.spanish != spanish {
		*v = vocabulary{measured: measured, spanish: spanish}
	}
}

func (v *vocabulary) word(s string) word {
	if len(s) > len(entry{}.text) {
		return v.describe(s)
	}
	hash := uint32(0)
	for i := range len(s) {
		hash = hash*31 + uint32(s[i])
	}
	e := &v.entries[hash%uint32(len(v.entries))]
	if string(e.text[:e.length]) != s {
		w := v.describe(s)
		*e = entry{length: uint8(len(s)), syllables: uint8(w.syllables), letters: uint8(w.letters), digits: uint8(w.digits), traits: w.traits}
		copy(e.text[:], s)
	}
	return word{int(e.syllables), int(e.letters), int(e.digits), e.traits}
}

func (v *vocabulary) describe(s string) word {
	var w word
	note := func(t trait, is bool) {
		if is {
			w.traits |= t
		}
	}
	note(capitals, len(s) > 1 && s[0] >= 'A' && s[0] <= 'Z' && capital(s[1]))
	note(abbreviation, abbreviationOf(s) != "")
	if v.spanish {
		w.syllables = SpanishSyllables(s)
	}
	if v.measured {
		w.letters, w.digits = characters(s)
		w.syllables = EnglishSyllables(s)
		note(be, isBe(s))
		note(adverb, isAdverb(s))
		note(participle, isParticiple(s))
	}
	return w
}
