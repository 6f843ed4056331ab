// Package words turns text into the words it is searched by.
//
//	text ─► runs of letters ─► fold ─► pieces ─► words ─► terms
//
// A run is a stretch of letters, digits and marks, with apostrophes inside. It
// is folded: compatibility forms become plain ones, letters lower case, marks
// that readers leave out disappear. A piece of a script that puts no spaces
// between words is cut into overlapping pairs (Chinese, Japanese, Korean) or
// triples (Thai, Lao, Khmer, Burmese), which needs no dictionary. A word's term is
// what it is filed under: its Snowball stem without marks.
//
// The search script does the same with a reader's question. Whatever is changed
// here is changed in static/search/text.js too; testdata holds what both must
// give, and a test runs both on texts made at random.
package words

import (
	"strings"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"
)

// Longest word, in characters; longer ones are cut. Nobody searches for more.
const maxWord = 40

// A Language knows how the words of one language are written and shortened.
// Build it with [For].
type Language struct {
	Code string // "en", "es", …

	stem    func(string) string // nil for none
	marks   bool                // the stemmer wants to see marks
	elision bool                // an apostrophe ends a word: l'eau
	stops   map[string]bool

	terms sync.Map // word → [2]string, what Terms returned
	kept  atomic.Int32
}

// Most words a language keeps the terms of.
const maxKept = 20_000

var languages sync.Map // code → *Language

// For returns the language of a tag such as "pt-BR". One that is not known is
// folded and cut into words, and nothing more.
func For(tag string) *Language {
	code, _, _ := strings.Cut(tag, "-")
	if l, ok := languages.Load(code); ok {
		return l.(*Language)
	}
	l := newLanguage(code)
	if l.stem == nil {
		return l // there is no end of unknown codes
	}
	kept, _ := languages.LoadOrStore(code, l)
	return kept.(*Language)
}

// StopWords returns the words too common to say anything, sorted, separated by
// spaces and folded.
func (l *Language) StopWords() string { return strings.Join(sortedKeys(l.stops), " ") }

// IsStop reports whether a word is too common to say anything.
func (l *Language) IsStop(word string) bool { return l.stops[word] }

// Terms returns the term of a word and, when it is written with marks, the term
// of the same word as many type it, without them; else the second is "".
func (l *Language) Terms(word string) (term, unmarked string) {
	if kept, ok := l.terms.Load(word); ok {
		t := kept.([2]string)
		return t[0], t[1]
	}
	if !isAlphabetic(word) { // quickly done, and there is no end of numbers
		return withoutMarks(word), ""
	}
	term = l.term(word)
	if l.marks {
		if bare := withoutMarks(word); bare != word {
			if unmarked = l.term(bare); unmarked == term {
				unmarked = ""
			}
		}
	}
	if l.kept.Load() < maxKept {
		l.kept.Add(1)
		l.terms.Store(strings.Clone(word), [2]string{term, unmarked})
	}
	return term, unmarked
}

// term returns the term of an alphabetic word.
func (l *Language) term(word string) string {
	if l.stem == nil {
		return withoutMarks(word)
	}
	if l.Code == "en" {
		word = respell(word)
	}
	return withoutMarks(l.stem(word))
}

// isAlphabetic reports whether a word can have endings: it has no digit and is
// not a piece of a script without spaces.
func isAlphabetic(word string) bool {
	for _, r := range word {
		if unicode.IsNumber(r) || scriptOf(r) != spaced {
			return false
		}
	}
	return true
}

// A Word is one word of a text.
type Word struct {
	Text   []byte // folded; valid until the next call
	Hash   uint32 // [Hash] of Text
	Joined bool   // a hyphen alone stands between this word and the last one
}

// Seed and factor of the FNV-1a hash.
const seed, factor = 2166136261, 16777619

// Hash returns the FNV-1a hash of a word.
func Hash(word []byte) uint32 {
	hash := uint32(seed)
	for _, c := range word {
		hash = (hash ^ uint32(c)) * factor
	}
	return hash
}

// A Scanner cuts texts into words. It keeps its buffers between texts and is not
// safe for concurrent use.
type Scanner struct {
	language *Language
	run      []byte
}

// Scanner returns a new scanner.
func (l *Language) Scanner() *Scanner { return &Scanner{language: l} }

// Each calls f with every word of a text in order.
func (s *Scanner) Each(text string, f func(Word)) {
	joined := false
	for at := 0; at < len(text); {
		if c := text[at]; c < utf8.RuneSelf && lower[c] == 0 { // as most of what stands between words
			at, joined = at+1, false
			continue
		}
		end, hash, apostrophe := s.asciiRun(text, at)
		switch {
		case end > at && !apostrophe && len(s.run) <= maxWord:
			f(Word{Text: s.run, Hash: hash, Joined: joined})
			joined = false
		case end > at:
			s.piece(joined, f)
			joined = false
		default:
			if end, joined = s.otherRun(text, at, joined, f), false; end == at {
				_, size := utf8.DecodeRuneInString(text[at:])
				at += size
				continue
			}
		}
		at = end
		if size := hyphenAt(text[at:]); size > 0 && at+size < len(text) {
			at, joined = at+size, true
		}
	}
}

// asciiRun reads the run at an offset into s.run, in lower case, and returns its
// end, its hash and whether it holds an apostrophe. The end is the offset itself
// when there is no run or it has other letters than ASCII.
func (s *Scanner) asciiRun(text string, at int) (end int, hash uint32, apostrophe bool) {
	if cap(s.run) < len(text)-at {
		s.run = make([]byte, 0, 2*(len(text)-at))
	}
	run, n, i := s.run[:cap(s.run)], 0, at
	hash = seed
	for i < len(text) {
		c := text[i]
		if l := lower[c]; l != 0 {
			run[n] = l
			n++
			hash = (hash ^ uint32(l)) * factor
			i++
			continue
		}
		if c >= utf8.RuneSelf {
			if r, _ := utf8.DecodeRuneInString(text[i:]); isInner(r) || isWord(r) {
				i = at
			}
			break
		}
		if c != '\'' || i == at || i+1 == len(text) || lower[text[i+1]] == 0 && text[i+1] < utf8.RuneSelf {
			break
		}
		if text[i+1] >= utf8.RuneSelf {
			i = at
			break
		}
		run[n], apostrophe = c, true
		n++
		i++
	}
	s.run = run[:n]
	return i, hash, apostrophe
}

// lower maps ASCII letters and digits to small ones and all else to 0.
var lower = func() (table [256]byte) {
	for c := range byte(utf8.RuneSelf) {
		switch {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			table[c] = c
		case 'A' <= c && c <= 'Z':
			table[c] = c + 'a' - 'A'
		}
	}
	return table
}()

// otherRun reads the run of any letters at an offset and returns its end.
func (s *Scanner) otherRun(text string, at int, joined bool, f func(Word)) int {
	end := runEnd(text, at)
	if end == at {
		return at
	}
	for i, piece := range pieces(s.language.fold(text[at:end])) {
		s.run = append(s.run[:0], piece...)
		s.piece(joined && i == 0, f)
	}
	return end
}

// List returns the words of a text.
func (l *Language) List(text string) []string {
	var all []string
	l.Scanner().Each(text, func(w Word) { all = append(all, string(w.Text)) })
	return all
}

// runEnd returns the end of the run at an offset. Apostrophes, soft hyphens and
// joiners belong to it between letters.
func runEnd(text string, at int) int {
	end := at
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if isWord(r) {
			end += size
			continue
		}
		if end == at || !isInner(r) {
			return end
		}
		if next, _ := utf8.DecodeRuneInString(text[end+size:]); end+size == len(text) || !isWord(next) {
			return end
		}
		end += size
	}
	return end
}

func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r))
}

// isInner reports whether a character may stand inside a run.
func isInner(r rune) bool {
	return r == '\'' || r == '’' || r == '\u00ad' || r == '\u200c' || r == '\u200d'
}

func hyphenAt(text string) int {
	switch {
	case strings.HasPrefix(text, "-"):
		return 1
	case strings.HasPrefix(text, "\u2010"), strings.HasPrefix(text, "\u2011"):
		return 3
	}
	return 0
}

// piece calls f with the words of the folded piece in s.run.
func (s *Scanner) piece(joined bool, f func(Word)) {
	if at := apostrophe(s.run); at >= 0 {
		s.apostrophes(joined, f)
		return
	}
	s.word(s.run, joined, f)
}

func apostrophe(b []byte) int {
	for i, c := range b {
		if c == '\'' {
			return i
		}
	}
	return -1
}

// apostrophes treats a piece that holds some: "cushing's" is filed as "cushing",
// "don't" as "dont", "l'eau" as "l" and "eau".
func (s *Scanner) apostrophes(joined bool, f func(Word)) {
	text := string(s.run)
	if s.language.elision {
		for part := range strings.SplitSeq(text, "'") {
			s.word([]byte(part), joined, f)
			joined = false
		}
		return
	}
	text = strings.TrimSuffix(text, "'s")
	s.word([]byte(strings.ReplaceAll(text, "'", "")), joined, f)
}

// word calls f with a piece that has no apostrophes, or with what it is cut into.
func (s *Scanner) word(b []byte, joined bool, f func(Word)) {
	if len(b) == 0 {
		return
	}
	plain := true
	for _, c := range b {
		plain = plain && c < utf8.RuneSelf
	}
	if plain {
		b = b[:min(len(b), maxWord)]
		f(Word{Text: b, Hash: Hash(b), Joined: joined})
		return
	}
	for i, w := range segments(string(b)) {
		b := []byte(w)
		f(Word{Text: b, Hash: Hash(b), Joined: joined && i == 0})
	}
}
