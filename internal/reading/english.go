package reading

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longest is the number of bytes of a word that are looked at; no word people
// read has more.
const longest = 48

// EnglishSyllables returns the number of syllables of an English word, at least
// 1. Hyphens stand between words that are counted one by one. How often it is
// right is measured by its test and told in the manual.
func EnglishSyllables(word string) int {
	var buf [longest]byte
	total, n := 0, 0
	for i := 0; i < len(word); i++ {
		c := word[i]
		switch {
		case c|' ' >= 'a' && c|' ' <= 'z':
			if n < longest {
				buf[n] = c | ' '
				n++
			}
			continue
		case c >= '0' && c <= '9':
			return total + numeral(word[i:])
		case c == '\'' || c == '.':
			continue
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(word[i:])
			i += size - 1
			if r == '’' || r == 0xAD || unicode.IsMark(r) {
				continue
			}
			if unicode.IsLetter(r) {
				if n < longest {
					buf[n] = plain(r)
					n++
				}
				continue
			}
		}
		total += english(buf[:n])
		n = 0
	}
	if n > 0 || total == 0 {
		total += english(buf[:n])
	}
	return max(total, 1)
}

// plain returns the letter an accented one is counted as. Most of those in
// English text are French vowels that are spoken.
func plain(r rune) byte {
	switch unicode.ToLower(r) {
	case 'á', 'à', 'â', 'ä', 'ã', 'å':
		return 'a'
	case 'é', 'è', 'ê', 'ë':
		return 'i' // "e" could be silent, "é" is not
	case 'í', 'ì', 'î', 'ï':
		return 'i'
	case 'ó', 'ò', 'ô', 'ö', 'õ', 'ø', 'œ':
		return 'o'
	case 'ú', 'ù', 'û', 'ü':
		return 'u'
	}
	return 'x'
}

var vowel = [256]bool{'a': true, 'e': true, 'i': true, 'o': true, 'u': true, 'y': true}

// english counts the syllables of letters in lower case.
func english(w []byte) int {
	if len(w) <= 2 || len(w) == 3 && !vowel[w[2]] && !(vowel[w[0]] && vowel[w[1]]) && !(w[2] == 'm') { // and, for
		return 1
	}
	if n, ok := exception(w); ok {
		return n
	}
	if k := len(w) - 1; w[k] == 's' { // plurals and "s" of the third person
		if n, ok := exception(w[:k]); ok && !sibilant(w[:k]) {
			return n
		}
	}
	groups, n := ending(w)
	for i := 0; i < len(groups); i++ {
		if !vowel[groups[i]] || groups[i] == 'y' && i == 0 {
			continue
		}
		n++
		for i+1 < len(groups) && vowel[groups[i+1]] {
			if apart(groups, i) {
				n++
			}
			i++
		}
	}
	if n > 1 && len(groups) > 5 {
		n += silentInside(groups)
	}
	return max(n, 1)
}

// sibilant reports whether an "s" or "es" behind w is a syllable of its own.
func sibilant(w []byte) bool {
	s := string(w[max(len(w)-3, 0):])
	return has(s, "s") || has(s, "x") || has(s, "z") || has(s, "ch") || has(s, "sh") || has(s, "ce") || has(s, "ge") || has(s, "se") || has(s, "ze")
}

func has(s, suffix string) bool { return strings.HasSuffix(s, suffix) }

// ending takes off an ending whose "e" is silent or that says how many syllables
// it has, and returns those.
func ending(w []byte) (rest []byte, n int) {
	k := len(w)
	last := func(i int) byte {
		if i > k {
			return 0
		}
		return w[k-i]
	}
	switch last(1) {
	case 'e':
		if !vowel[last(2)] && !(last(2) == 'l' && k > 3 && !vowel[last(3)]) && hasVowel(w[:k-1]) {
			return w[:k-1], 0
		}
	case 's':
		switch {
		case last(2) == 'e' && !vowel[last(3)] && !hisses(last(3), last(4)) && !(last(3) == 'l' && k > 4 && !vowel[last(4)]) && hasVowel(w[:k-2]):
			return w[:k-2], 0
		case last(2) == 'm' && (last(3) == 's' || last(3) == 'h' && last(4) == 't'): // spasms, rhythms
			return w[:k-2], 1
		}
	case 'd':
		spoken := last(3) == 't' || last(3) == 'd' || // needed
			last(3) == 'l' && k > 4 && !vowel[last(4)] && last(4) != 'l' && last(4) != 'r' && last(4) != 'w' || // handled
			last(3) == 'r' && !vowel[last(4)] && last(4) != 'r' // hundred
		if last(2) == 'e' && !spoken && !vowel[last(3)] && hasVowel(w[:k-2]) {
			return w[:k-2], 0
		}
	case 'm':
		if last(2) == 's' || last(2) == 'h' && last(3) == 't' { // spasm, rhythm
			return w[:k-1], 1
		}
	case 't':
		if last(2) == 'n' && (last(3) == 'd' || last(3) == 's') && k >= 5 { // couldn't, isn't
			return w[:k-2], 1
		}
	}
	return w, 0
}

// hisses reports whether the "e" of "es" is spoken behind a consonant.
func hisses(c, before byte) bool {
	return c == 's' || c == 'x' || c == 'z' || c == 'c' || c == 'g' || c == 'h' && (before == 'c' || before == 's')
}

func hasVowel(w []byte) bool {
	for i, c := range w {
		if vowel[c] && !(c == 'y' && i == 0) {
			return true
		}
	}
	return false
}

// apart reports whether the vowels at i and i+1 belong to two syllables.
func apart(w []byte, i int) bool {
	at := func(k int) byte {
		if k < 0 || k >= len(w) {
			return 0
		}
		return w[k]
	}
	b, before, after, third := w[i+1], at(i-1), at(i+2), at(i+3)
	switch w[i] {
	case 'i':
		return apartI(b, before, after, at(i-2), third, i)
	case 'u':
		switch b {
		case 'a': // usual, not guard, quality, persuade
			return before != 'q' && before != 'g' && !(before == 's' && i > 1 && after == 'd')
		case 'o':
			return before != 'q' && before != 'b'
		case 'i': // intuition, continuing, ruin
			return before == 't' && after == 't' || before == 'n' && after != 's' || before == 'r' && after == 'n'
		case 'e': // fluent, cruel, duel, fuel
			return before == 'l' && after == 'n' || (before == 'r' || before == 'd' || before == 'f') && after == 'l'
		case 'u':
			return true
		}
	case 'e':
		switch b {
		case 'o': // video, not surgeon, people, gorgeous
			return !(before == 'g' && after == 'n' || before == 'p' && after == 'p' || after == 'u' && (before == 'g' || before == 'c'))
		case 'a': // create, not treat, threat, breathe
			return before == 'r' && after == 't' && i > 1 && (third == 'e' || third == 'i') && at(i-2) != 'h' && at(i-2) != 'b'
		case 'i': // being, deity
			return after == 'n' && third == 'g' || after == 't' && third == 'y'
		case 'u': // museum
			return before == 's' && after == 'm'
		}
	case 'o':
		switch b {
		case 'e': // poet, poem
			return before == 'p' && (after == 't' || after == 'm')
		case 'i': // going
			return after == 'n' && third == 'g'
		case 'a':
			return before == 'o'
		}
	case 'y':
		return i > 0 && (b == 'i' || b == 'o' || b == 'a')
	case 'a':
		switch b {
		case 'o':
			return true
		case 'i': // archaic
			return after == 'c' && i > 0 && i+3 == len(w)
		}
	}
	return false
}

// apartI is [apart] for an "i" and the vowel b behind it.
func apartI(b, before, after, second, third byte, i int) bool {
	switch b {
	case 'a': // material, not special, Asian, carriage
		return !((before == 'c' || before == 't') && (after == 'l' || after == 'n') || before == 's' && after == 'n' || after == 'g' && third == 'e')
	case 'o':
		if before == 't' || before == 's' || before == 'c' || before == 'g' || before == 'x' { // radio, not nation, precious
			return after != 'n' && after != 'u'
		}
		return !(before == 'n' && after == 'n' && i > 2 || before == 'l' && after == 'n' && i > 2 && second == 'l')
	case 'u', 'i':
		return true
	case 'e':
		switch after {
		case 'r':
			return before != 'p' && before != 'f' && !(before == 't' && second != 'r' && i < 3)
		case 't':
			return i == 1 || before == 'r'
		case 'n':
			return before != 'c' && before != 't' && !(before == 'r' && i == 2)
		}
	}
	return false
}

// silencers make the "e" before them silent.
var silencers = [...]string{"ment", "ful", "less", "ly", "ness", "some", "thing", "time", "body", "where"}

// silencing holds the last letters of the silencers, and of those without their
// own "e".
var silencing = [256]bool{'t': true, 'l': true, 's': true, 'y': true, 'm': true, 'g': true, 'r': true}

// silentInside returns minus the number of vowels that are silent before an ending
// or the second half of a compound.
func silentInside(w []byte) int {
	if !silencing[w[len(w)-1]] {
		return 0
	}
	n := 0
	if bytes.HasSuffix(w, []byte("ically")) { // "-ic-ly"
		n--
	}
	for _, s := range silencers {
		at := len(w) - len(s)
		if s == "some" || s == "time" || s == "where" { // their own "e" was taken off
			s = s[:len(s)-1]
			at++
		}
		if at >= 3 && w[at-1] == 'e' && string(w[at:]) == s && !vowel[w[at-2]] && hasVowel(w[:at-1]) &&
			!(w[at-2] == 'l' && at > 3 && !vowel[w[at-3]]) {
			n--
		}
	}
	return n
}
