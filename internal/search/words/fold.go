package words

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold returns a run as it is compared. Languages whose endings are told apart by
// accents keep those until the stem is found.
func (l *Language) fold(run string) string {
	s := strings.Map(func(r rune) rune {
		if isDropped(r) || !l.marks && isAccent(r) {
			return -1
		}
		return plainLetter(unicode.ToLower(r))
	}, norm.NFKD.String(run))
	return norm.NFC.String(spelledOut.Replace(s))
}

// withoutMarks removes the accents of a folded word.
func withoutMarks(word string) string {
	for i := range len(word) {
		if word[i] >= 0x80 {
			s := strings.Map(func(r rune) rune {
				if isAccent(r) {
					return -1
				}
				return r
			}, norm.NFD.String(word))
			return norm.NFC.String(s)
		}
	}
	return word
}

func isAccent(r rune) bool { return 0x300 <= r && r <= 0x36f }

// isDropped reports whether a character says how to read or lay out a word, not
// which word it is: Hebrew points, Arabic vowel signs and the stretching line,
// soft hyphens and joiners.
func isDropped(r rune) bool {
	switch {
	case 0x591 <= r && r <= 0x5bd, r == 0x5bf, r == 0x5c1, r == 0x5c2, r == 0x5c4, r == 0x5c5, r == 0x5c7:
		return true
	case 0x610 <= r && r <= 0x61a, r == 0x640, 0x64b <= r && r <= 0x65f, r == 0x670, 0x6d6 <= r && r <= 0x6dc, 0x6df <= r && r <= 0x6e8, 0x6ea <= r && r <= 0x6ed:
		return true
	}
	return r == 0xad || 0x200b <= r && r <= 0x200f || r == 0x2060 || r == 0xfeff
}

// plainLetter maps letters that are typed one for the other.
func plainLetter(r rune) rune {
	switch r {
	case 'ς':
		return 'σ'
	case 'ı':
		return 'i'
	case 'ł':
		return 'l'
	case 'đ', 'ð':
		return 'd'
	case 'ø':
		return 'o'
	case '’', 'ʼ', '‘':
		return '\''
	case 'ى', 'ی': // alef maksura, Persian yeh
		return 'ي'
	case 'ک': // Persian kaf
		return 'ك'
	}
	return r
}

// spelledOut writes ligatures as the letters people type for them.
var spelledOut = strings.NewReplacer("ß", "ss", "æ", "ae", "œ", "oe", "þ", "th")

// pieces cuts a folded run where folding has put something that is no letter:
// "½" becomes "1⁄2".
func pieces(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r != '\'' && !isWord(r) })
}
