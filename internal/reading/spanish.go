package reading

import (
	"unicode"
	"unicode/utf8"
)

// SpanishSyllables returns the number of syllables of a Spanish word, at least 1.
//
// Two strong vowels (a, e, o, and í, ú with an accent beside one) are two
// syllables; a weak one (i, u, ü, y at the end) joins the vowel beside it. The u
// of que, qui, gue and gui is silent. An h between vowels parts them, as it does
// when a word is spelled out.
func SpanishSyllables(word string) int {
	n := 0
	previous := none
	var c [3]rune // the letter and the two before it
	for i := 0; i < len(word); {
		r, size := utf8.DecodeRuneInString(word[i:])
		i += size
		c[0], c[1], c[2] = unicode.ToLower(r), c[0], c[1]
		next, _ := utf8.DecodeRuneInString(word[i:])
		v := weight(c[0], unicode.ToLower(next), i == len(word))
		if c[0] == 'u' && (c[1] == 'q' || c[1] == 'g') && front(unicode.ToLower(next)) {
			v = none
		}
		if v != none && (previous == none || !joined(previous, v)) {
			n++
		}
		previous = v
	}
	return max(n, 1)
}

// The weights of vowels.
const (
	none   = iota
	weak   // i, u, ü
	strong // a, e, o
	stress // í, ú
)

func weight(r, next rune, last bool) int {
	switch r {
	case 'a', 'e', 'o', 'á', 'é', 'ó':
		return strong
	case 'i', 'u', 'ü':
		return weak
	case 'í', 'ú':
		return stress
	case 'y':
		if last || !unicode.IsLetter(next) {
			return weak
		}
	}
	return none
}

func front(r rune) bool { return r == 'e' || r == 'i' || r == 'é' || r == 'í' }

// joined reports whether two vowels side by side are one syllable.
func joined(a, b int) bool {
	if a == stress || b == stress {
		return a == weak || b == weak
	}
	return a == weak || b == weak
}
