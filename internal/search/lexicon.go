package search

import "knead/internal/search/words"

// A lexicon keeps what is known of the words of a language from one page to the
// next: nearly every word of a page stands on others too. It numbers words, and
// the keys they are filed under. What it keeps speeds work up and changes nothing.
type lexicon struct {
	language *words.Language
	words    table
	stops    []bool     // by the numbers of words: too common to say anything
	filed    [][2]int32 // by the numbers of words: their keys; see terms

	numbers map[string]int32 // of the keys
	keys    []string
	hashes  []uint32 // of the keys, for shards
}

// Most words, or keys, that are kept.
const mostKept = 20_000

const (
	unknown = -2 // has not been looked up
	none    = -1
)

// use makes the lexicon one of a language, and forgets what it kept for another
// or when that has become too much.
func (x *lexicon) use(l *words.Language) {
	if x.language == l && len(x.filed) < mostKept && len(x.keys) < mostKept {
		return
	}
	x.language = l
	x.words.reset()
	x.stops, x.filed = x.stops[:0], x.filed[:0]
	x.numbers = map[string]int32{}
	clear(x.keys)
	x.keys, x.hashes = x.keys[:0], x.hashes[:0]
}

// number returns the number of a word whose hash is [words.Hash].
func (x *lexicon) number(word []byte, hash uint32) int32 {
	n, isNew := x.words.number(word, hash)
	if isNew {
		x.stops = append(x.stops, x.language.IsStop(string(word)))
		x.filed = append(x.filed, [2]int32{unknown, none})
	}
	return n
}

// terms returns the keys of a word's term and, when that is another, of the term
// of the same word without marks, else none.
func (x *lexicon) terms(n int32) [2]int32 {
	if x.filed[n][0] == unknown {
		term, unmarked := x.language.Terms(string(x.words.word(n)))
		x.filed[n][0] = x.key(term)
		if unmarked != "" {
			x.filed[n][1] = x.key(unmarked)
		}
	}
	return x.filed[n]
}

// key returns the number of a key.
func (x *lexicon) key(key string) int32 {
	n, ok := x.numbers[key]
	if !ok {
		n = int32(len(x.keys))
		x.numbers[key] = n
		x.keys = append(x.keys, key)
		x.hashes = append(x.hashes, shardHash(key))
	}
	return n
}

// atLeast returns a list of n values or more: the given one, or a longer copy.
func atLeast[T any](list []T, n int) []T {
	if n <= len(list) {
		return list
	}
	return append(list, make([]T, max(n-len(list), len(list)))...)
}
