package prose

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Word is a word or a number of a text. A word with hyphens or apostrophes
// inside is one, and so are "2.5", "1,000", "e.g" and "and" in "and/or".
type Word struct{ Start, End int }

// A Sentence is a sentence of a block.
type Sentence struct {
	Start, End int
	Words      []Word // never empty; overwritten by the next sentence
	Ended      bool   // with a mark, and not only because the block ends
}

// Sentences yields the sentences of a block. The end of a block ends a sentence,
// so headings and list items are sentences whatever they end with. Code and bare
// addresses are passed over. Words are kept in buf, which grows.
//
// A full stop ends no sentence behind an abbreviation such as "e.g.", behind an
// initial, and before a small letter.
func (t *Text) Sentences(b Block, buf *[]Word) iter.Seq[Sentence] {
	return func(yield func(Sentence) bool) {
		s := splitter{text: t.text[:b.End], words: (*buf)[:0], start: -1}
		for m := range t.Marks(b.Start, b.End) {
			if m.Kind == InlineCode || m.Kind == Address {
				if !s.read(t.text[:m.Start], b.Start, yield) {
					return
				}
				b.Start = m.End
			}
		}
		if s.read(t.text[:b.End], b.Start, yield) && len(s.words) > 0 {
			end := len(strings.TrimRight(s.text, " \n"))
			yield(Sentence{s.start, end, s.words, false})
		}
		*buf = s.words[:0]
	}
}

// A splitter reads a block.
type splitter struct {
	text  string // up to the end of the block
	words []Word
	start int // of the sentence; -1 before its first character
}

// read goes through part of a block and reports whether to go on.
func (s *splitter) read(part string, i int, yield func(Sentence) bool) bool {
	for i < len(part) {
		switch c := part[i]; {
		case isWord[c]:
			end := WordEnd(part, i)
			if end == i { // punctuation outside ASCII
				_, n := utf8.DecodeRuneInString(part[i:])
				if !strings.HasPrefix(part[i:], "…") {
					if s.start < 0 {
						s.start = i
					}
					i += n
					continue
				}
				break
			}
			if s.start < 0 {
				s.start = i
			}
			s.words = append(s.words, Word{i, end})
			i = end
			continue
		case c == '.', c == '!', c == '?':
		default:
			if s.start < 0 && c != ' ' && c != '\n' {
				s.start = i
			}
			i++
			continue
		}
		stop, end := i, marksEnd(part, i)
		i = closersEnd(part, end)
		if len(s.words) > 0 && s.ends(stop, end, i) {
			if !yield(Sentence{s.start, i, s.words, true}) {
				return false
			}
			s.words, s.start = s.words[:0], -1
		}
	}
	return true
}

// isWord holds the bytes a word may begin with; what is outside ASCII is looked
// at closely by [WordEnd].
var isWord = func() (t [256]bool) {
	for c := range t {
		t[c] = c >= utf8.RuneSelf || c >= '0' && c <= '9' || c|' ' >= 'a' && c|' ' <= 'z'
	}
	return t
}()

// WordEnd returns where the word of s that begins at i ends, i when none does. See
// [Word].
func WordEnd(s string, i int) int {
	for i < len(s) {
		c := s[i]
		if c < utf8.RuneSelf && isWord[c] {
			i++
			continue
		}
		if c == ' ' { // as a rule
			return i
		}
		n := 0
		if c >= utf8.RuneSelf {
			var r rune
			r, n = utf8.DecodeRuneInString(s[i:])
			if unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r == 0xAD {
				i += n
				continue
			}
		}
		if n = joint(s, i); n == 0 {
			return i
		}
		i += n
	}
	return i
}

// joint returns the length of what stands at i between two parts of one word, 0
// when it is no such thing.
func joint(s string, i int) int {
	n := 1
	switch {
	case s[i] == '-' || s[i] == '\'' || s[i] == '.':
	case s[i] == ',':
		if i+1 >= len(s) || !digit(s[i+1]) || i == 0 || !digit(s[i-1]) {
			return 0
		}
	case s[i] < utf8.RuneSelf:
		return 0
	case strings.HasPrefix(s[i:], "’"), strings.HasPrefix(s[i:], "‐"), strings.HasPrefix(s[i:], "‑"):
		n = len("’")
	default:
		return 0
	}
	if i == 0 || i+n >= len(s) || !isWord[s[i-1]] || !isWord[s[i+n]] {
		return 0
	}
	if s[i+n] >= utf8.RuneSelf {
		if r, _ := utf8.DecodeRuneInString(s[i+n:]); !unicode.IsLetter(r) {
			return 0
		}
	}
	if s[i-1] >= utf8.RuneSelf {
		if r, _ := utf8.DecodeLastRuneInString(s[:i]); !unicode.IsLetter(r) && !unicode.IsMark(r) {
			return 0
		}
	}
	return n
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// marksEnd returns the end of the run of marks that begins at i.
func marksEnd(s string, i int) int {
	for i < len(s) {
		switch {
		case s[i] == '.' || s[i] == '!' || s[i] == '?':
			i++
		case strings.HasPrefix(s[i:], "…"):
			i += len("…")
		default:
			return i
		}
	}
	return i
}

// closersEnd returns the end of the brackets and quotation marks that close at i.
func closersEnd(s string, i int) int {
	for i < len(s) {
		if s[i] == '"' || s[i] == '\'' || s[i] == ')' || s[i] == ']' {
			i++
			continue
		}
		n := 0
		for _, q := range [...]string{"”", "’", "»"} {
			if strings.HasPrefix(s[i:], q) {
				n = len(q)
			}
		}
		if n == 0 {
			break
		}
		i += n
	}
	return i
}

// ends reports whether the marks from stop to end, with closing characters up to
// behind, end the sentence.
func (s *splitter) ends(stop, end, behind int) bool {
	if behind >= len(s.text) {
		return true
	}
	if c := s.text[behind]; c != ' ' && c != '\n' {
		return false
	}
	next := strings.TrimLeft(s.text[behind:], " \n\"'([“‘«¿¡–—-*")
	r, _ := utf8.DecodeRuneInString(next)
	if unicode.IsLower(r) {
		return false
	}
	word := s.words[len(s.words)-1]
	if word.End != stop || end != stop+1 || s.text[stop] != '.' {
		return true
	}
	switch w := s.text[word.Start:word.End]; {
	case len(w) == 1 && w[0] >= 'A' && w[0] <= 'Z' && w != "I":
		return !s.named() && !(len(next) > 1 && next[0] >= 'A' && next[0] <= 'Z' && next[1] == '.')
	case len(s.words) == 1 && digit(w[0]): // the number of a step
		return false
	default:
		w = strings.ToLower(w)
		return !abbreviations[w] && !(numbered[w] && unicode.IsDigit(r))
	}
}

// named reports whether a capital at the end of the sentence so far is an initial:
// it begins the sentence or follows a name or another initial.
func (s *splitter) named() bool {
	n := len(s.words)
	if n == 1 {
		return true
	}
	c := s.text[s.words[n-2].Start]
	return n > 2 && c >= 'A' && c <= 'Z'
}

// abbreviations are those that do not end a sentence, in lower case without the
// last full stop. Others, such as "etc.", end one before a capital letter.
var abbreviations = set("e.g i.e eg ie vs cf viz approx ca dr mr mrs ms prof st ed eds al sr sra srta dra ud uds p.ej ej aprox")

// numbered are the abbreviations that do not end a sentence before a number.
var numbered = set("fig no nos vol p pp núm pág págs")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
