package search

import "knead/internal/search/words"

// A lexicon keeps what is known of the words of a language from one page to the
// next: nearly every word of a page stands on others too. What it keeps speeds
// work up and changes nothing.
type lexicon struct {
	language   *words.Language
	dictionary *Dictionary
	filed      [][2]int32 // by the numbers of words: the keys of each, plus one; 0 is unknown, see terms

	numbers map[string]int32 // of the keys
	keys    []string
	hashes  []uint32 // of the keys, for shards
}

// Most keys, or words of an extractor, that are kept.
const mostKept = 60_000

// use makes the lexicon one of a language and a dictionary, forgets what it kept
// for others or when that has become too much, and reports whether it did.
func (x *lexicon) use(l *words.Language, d *Dictionary) bool {
	if x.language == l && x.dictionary == d && len(x.keys) < mostKept {
		return false
	}
	x.language, x.dictionary = l, d
	clear(x.filed)
	x.numbers = map[string]int32{}
	clear(x.keys)
	x.keys, x.hashes = x.keys[:0], x.hashes[:0]
	return true
}

// none stands where there is no word or key.
const none = -1

// terms returns the keys of a word's term and, when that is another, of the term
// of the same word without marks, else none. The caller numbers the words.
func (x *lexicon) terms(n int, word string) [2]int32 {
	x.filed = atLeast(x.filed, n+1)
	keys := &x.filed[n]
	if keys[0] == 0 {
		term, unmarked := x.language.Terms(word)
		keys[0] = x.key(term) + 1
		if unmarked != "" {
			keys[1] = x.key(unmarked) + 1
		}
	}
	return [2]int32{keys[0] - 1, keys[1] - 1}
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
