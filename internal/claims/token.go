package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a word of a block that some phrase holds.
type token struct {
	start, end    int // offsets in the text
	n             int // its number among all words of the block
	word          word
	before, since mark // what stands between it and the word before it, and the token before it
}

// A mark is punctuation between two words.
type mark uint8

const (
	comma mark = 1 << iota
	colon      // or a dash
	stop       // the end of a sentence or of a line, or a semicolon
)

// Words are hashed with FNV-1a. Of 64 bits, no two words of any page will share
// one by chance.
const (
	hashBasis uint64 = 14695981039346656037
	hashPrime uint64 = 1099511628211
)

// skipped is what a character inside a word folds to that makes no difference.
const skipped rune = -1

// spaced holds the characters behind which a full stop ends a sentence, and which
// end a word without a closer look.
var spaced = [256]bool{' ': true, '\n': true, '"': true, ')': true, ',': true, '.': true}

// fold holds what ASCII characters of words fold to, and punct what marks they are.
var fold, punct = func() (f [128]uint8, p [128]mark) {
	for c := range f {
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9', c == '%':
			f[c] = uint8(c)
		case c >= 'A' && c <= 'Z':
			f[c] = uint8(c) + 'a' - 'A'
		}
	}
	p[','], p['('], p[')'], p[':'], p[';'], p['!'], p['?'], p['\n'] = comma, comma, comma, colon, stop, stop, stop, stop
	return f, p
}()

// plain holds the letters without their accents from À to ÿ, for people who write
// them and people who do not.
const plain = "aaaaaaaceeeeiiiidnooooo\x00ouuuuytsaaaaaaaceeeeiiiidnooooo\x00ouuuuyty"

// folded returns what the character of s at i folds to in a word, 0 for one that
// belongs to none, and its length.
func folded(s string, i int) (rune, int) {
	c := s[i]
	if c < utf8.RuneSelf {
		return rune(fold[c]), 1
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case r >= 'À' && r <= 'ÿ':
		return rune(plain[r-'À']), n
	case r == 0xAD || unicode.IsMark(r):
		return skipped, n
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		return unicode.ToLower(r), n
	}
	return 0, n
}

// scan appends the tokens of s from start to end. The parts of a word with
// hyphens are words; "isn't" is one, and so is "body" in "body's".
func (v *vocabulary) scan(tokens []token, s string, start, end int) []token {
	s = s[:end]
	n := 0
	var before, since mark
	for i := start; i < end; {
		if s[i] == ' ' {
			i++
			continue
		}
		last, h := wordAt(s, i)
		if last == i {
			m, size := markAt(s, i)
			before |= m
			since |= m
			i += size
			continue
		}
		if w := v.find(h); w != 0 {
			tokens = append(tokens, token{i, last, n, w, before, since})
			since = 0
		}
		before = 0
		n++
		if i = last; i < end && !spaced[s[i]] {
			i = genitive(s, i)
		}
	}
	return tokens
}

// wordAt returns the end of the word that begins at i and its hash; i when none
// does.
func wordAt(s string, i int) (end int, h uint64) {
	h = hashBasis
	for i < len(s) {
		if c := s[i]; c < utf8.RuneSelf && fold[c] != 0 {
			h = (h ^ uint64(fold[c])) * hashPrime
			i++
			continue
		} else if spaced[c] {
			break
		}
		c, size := folded(s, i)
		if c == 0 && h != hashBasis {
			c, size = apostrophe(s, i)
		}
		if c == 0 || c == skipped && h == hashBasis {
			break
		}
		if c != skipped {
			h = (h ^ uint64(c)) * hashPrime
		}
		i += size
	}
	return i, h
}

// apostrophe returns an apostrophe inside a word and its length, 0 for anything
// else. That of a genitive is not inside.
func apostrophe(s string, i int) (rune, int) {
	n := apostropheLen(s, i)
	if n == 0 || !isLetter(s, i+n) || genitive(s, i) > i {
		return 0, 0
	}
	return '\'', n
}

// genitive returns the end of the "'s" at i, i when there is none.
func genitive(s string, i int) int {
	if n := apostropheLen(s, i); n > 0 && i+n < len(s) && s[i+n]|' ' == 's' && !isLetter(s, i+n+1) {
		return i + n + 1
	}
	return i
}

// isLetter reports whether there is a letter at i, or a character that may be one.
func isLetter(s string, i int) bool {
	return i < len(s) && (s[i] >= utf8.RuneSelf || fold[s[i]] >= 'a')
}

func apostropheLen(s string, i int) int {
	switch {
	case s[i] == '\'':
		return 1
	case strings.HasPrefix(s[i:], "’"):
		return len("’")
	}
	return 0
}

// markAt returns the mark at i and its length in bytes. A full stop is one before
// a space alone; a hyphen is a dash behind one.
func markAt(s string, i int) (mark, int) {
	switch c := s[i]; {
	case c == '.':
		if i+1 >= len(s) || spaced[s[i+1]] {
			return stop, 1
		}
	case c == '-':
		if i > 0 && (s[i-1] == ' ' || s[i-1] == '-') {
			return colon, 1
		}
	case c < utf8.RuneSelf:
		return punct[c], 1
	case strings.HasPrefix(s[i:], "–"), strings.HasPrefix(s[i:], "—"):
		return colon, len("–")
	case strings.HasPrefix(s[i:], "…"):
		return stop, len("…")
	default:
		_, n := utf8.DecodeRuneInString(s[i:])
		return 0, n
	}
	return 0, 1
}
