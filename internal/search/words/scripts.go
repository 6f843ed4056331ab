package words

import (
	"unicode"
	"unicode/utf8"
)

// A script says how words of a script are told apart.
type script int

const (
	spaced   script = iota // by spaces
	pairs                  // not at all: Chinese and Japanese
	hangul                 // by spaces, with endings that are part of the word
	clusters               // not at all, in an alphabet: Thai, Lao, Khmer, Burmese
)

// scriptOf goes by blocks and not by the Script property, which would add
// characters with every version of Unicode.
func scriptOf(r rune) script {
	switch {
	case r < 0xe00:
		return spaced
	case r <= 0xeff, 0x1000 <= r && r <= 0x109f, 0x1780 <= r && r <= 0x17ff:
		return clusters
	case 0xac00 <= r && r <= 0xd7a3:
		return hangul
	case 0x3005 <= r && r <= 0x3007, 0x3041 <= r && r <= 0x30ff, 0x31f0 <= r && r <= 0x31ff, 0x3400 <= r && r <= 0x4dbf, 0x4e00 <= r && r <= 0x9fff,
		0xf900 <= r && r <= 0xfaff, 0x20000 <= r && r <= 0x3fffd:
		return pairs
	}
	return spaced
}

// segments cuts a folded piece into words, where scripts change and inside those
// without spaces.
func segments(piece string) []string {
	var all []string
	letters := []rune(piece)
	for at := 0; at < len(letters); {
		kind, end := scriptOf(letters[at]), at+1
		for end < len(letters) && (scriptOf(letters[end]) == kind || unicode.IsMark(letters[end])) {
			end++
		}
		all = append(all, parts(letters[at:end], kind)...)
		at = end
	}
	return all
}

func parts(letters []rune, kind script) []string {
	switch kind {
	case pairs:
		return overlapping(letters, 2)
	case hangul:
		whole := string(letters[:min(len(letters), maxWord)])
		if len(letters) < 3 {
			return []string{whole}
		}
		return append(overlapping(letters, 2), whole)
	case clusters:
		return overlapping(letters, 3)
	}
	return []string{string(letters[:min(len(letters), maxWord)])}
}

// overlapping returns all stretches of n letters, or the whole when it is shorter.
func overlapping(letters []rune, n int) []string {
	if len(letters) <= n {
		return []string{string(letters)}
	}
	all := make([]string, 0, len(letters)-n+1)
	for i := n; i <= len(letters); i++ {
		all = append(all, string(letters[i-n:i]))
	}
	return all
}

// IsPart reports whether a word is, or may be, a part of a longer stretch of a
// script without spaces.
func IsPart(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return scriptOf(r) != spaced
}
