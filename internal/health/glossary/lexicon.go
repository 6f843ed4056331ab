package glossary

import (
	"strings"
	"unicode"

	"knead/internal/digest"
	"knead/internal/prose"
)

// A Lexicon finds the words of a glossary in running text: headwords, full synonyms
// and short forms, but none that leads to several terms. Words that people type,
// "lay" and "related", mean something else than the term, or no more than it says
// anyway. Quiet words are found, and no page explains them:
//
//   - words an entry lists under "everyday": "prone to bruises" is not about lying
//     on one's front;
//   - words that the meaning of their own term uses, because they are plain enough
//     to explain it: "high blood pressure" of hypertension.
//
// A Lexicon depends on what the words are and not on what they mean, and it is a
// tree of words: to look at a place in a text costs as many steps as the longest
// word there has parts, however large the glossary is.
type Lexicon struct {
	root   node
	begins []uint64 // a bit for each two bytes that a word begins with; nil stands for all
	words  []Listed
	sum    digest.Sum // of the words
}

// Listed is a word of a lexicon.
type Listed struct {
	Text  string
	Entry string // ID
	Term  string // the headword
	Short bool   // the word is a short form of the headword
	Quiet bool   // pages do not explain the word
}

// A node is where the words with a common beginning part.
type node struct {
	next map[string]*node // by the next part of the word, see [step]
	word int              // number of the word that ends here, from 1; 0 for none
}

// Digest returns the sum of the words.
func (l *Lexicon) Digest() digest.Sum { return l.sum }

// Empty reports whether there is no word.
func (l *Lexicon) Empty() bool { return len(l.words) == 0 }

// newLexicon collects the words of a glossary, given those that are everyday words.
func newLexicon(g *Glossary, everyday map[claim]bool) *Lexicon {
	l := &Lexicon{begins: make([]uint64, 1<<10)}
	for _, w := range g.words {
		key := fold(w.Text)
		if w.Sense > Abbreviation || len(g.byWord[key]) > 1 {
			continue
		}
		e, _ := g.Find(w.Entry)
		own := &Lexicon{}
		own.add(Listed{Text: w.Text})
		l.add(Listed{w.Text, e.ID, e.Term, w.Sense == Abbreviation, everyday[claim{w.Entry, key}] || own.in(e.Plain)})
	}
	l.sum = digest.Of(l.words)
	return l
}

// add adds a word that has a part.
func (l *Lexicon) add(w Listed) {
	at := &l.root
	for i, end := 0, 0; i < len(w.Text); i = end {
		var part string
		if part, end = step(w.Text, i); end == i {
			break
		}
		if at == &l.root && l.begins != nil {
			l.begin(part)
		}
		if at.next == nil {
			at.next = map[string]*node{}
		}
		if at.next[part] == nil {
			at.next[part] = &node{}
		}
		at = at.next[part]
	}
	if at != &l.root {
		l.words = append(l.words, w)
		at.word = len(l.words)
	}
}

// begin notes the first two bytes of a word.
func (l *Lexicon) begin(word string) {
	for _, start := range []string{word, word + "s"} {
		n := pair(start, 0)
		l.begins[n>>6] |= 1 << (n & 63)
	}
}

// mayBegin reports whether a word may begin at i: nearly all places in a text are
// passed over by this. Letters outside ASCII have no simple way to their small form
// and are looked at closely.
func (l *Lexicon) mayBegin(text string, i int) bool {
	n := pair(text, i)
	return l.begins == nil || n&0x8080 != 0 || l.begins[n>>6]>>(n&63)&1 != 0
}

// pair returns the two bytes at i with letters in their small form, and 0 for what
// is neither letter nor digit.
func pair(text string, i int) uint {
	small := func(i int) uint {
		if i == len(text) {
			return 0
		}
		switch c := text[i]; {
		case c >= 'A' && c <= 'Z':
			return uint(c) + 'a' - 'A'
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9', c >= 0x80:
			return uint(c)
		}
		return 0
	}
	return small(i)<<8 | small(i+1)
}

// in reports whether a word stands in a text.
func (l *Lexicon) in(text string) bool {
	for range l.All(text, false) {
		return true
	}
	return false
}

// Whole returns the word that a text consists of.
func (l *Lexicon) Whole(text string, plurals bool) (Listed, bool) {
	text = strings.TrimSpace(text)
	w, end := l.match(text, 0, plurals)
	return w, end > 0 && end == len(text)
}

// A Found is a word at its place in a text.
type Found struct {
	Listed
	Start, End int
}

// All yields the words in a text from left to right. The longest wins, and none
// begins inside another. Letter case is ignored, but a word with two capitals or
// more, such as DVT, must have exactly these letters. With plurals an "s" may
// follow, as in English.
func (l *Lexicon) All(text string, plurals bool) func(yield func(Found) bool) {
	return func(yield func(Found) bool) {
		for i := 0; i < len(text); {
			end := prose.WordEnd(text, i)
			if end == i {
				i += width(text, i)
				continue
			}
			if l.mayBegin(text, i) {
				if w, stop := l.match(text, i, plurals); stop > 0 {
					if !yield(Found{w, i, stop}) {
						return
					}
					end = stop
				}
			}
			i = end
		}
	}
}

// match returns the longest word that begins at i and where it ends, 0 for none.
func (l *Lexicon) match(text string, i int, plurals bool) (found Listed, stop int) {
	at, start := &l.root, i
	accept := func(n *node, end int, plural bool) {
		if n == nil || n.word == 0 {
			return
		}
		w, written := l.words[n.word-1], text[start:end]
		if plural {
			written = written[:len(written)-1]
		}
		if capitals(w.Text) < 2 || space(written) == space(w.Text) {
			found, stop = w, end
		}
	}
	for at != nil && at.next != nil {
		part, end := step(text, i)
		if end == i {
			break
		}
		if singular, ok := strings.CutSuffix(part, "s"); ok && plurals {
			accept(at.next[singular], end, true)
		}
		at = at.next[part]
		accept(at, end, false)
		i = end
	}
	return found, stop
}

// step returns the next part of a text at i in the form in which two are one, and
// where it ends: a word together with what stands before it.
func step(text string, i int) (part string, end int) {
	start := i
	for i < len(text) {
		if end = prose.WordEnd(text, i); end > i {
			break
		}
		i += width(text, i)
	}
	if i == len(text) {
		return "", start
	}
	part = strings.ToLower(text[i:end])
	if strings.Contains(part, "’") {
		part = strings.ReplaceAll(part, "’", "'")
	}
	if gap := text[start:i]; gap != "" {
		part = space(gap) + part
	}
	return part, end
}

// space returns a text with every run of space as one.
func space(s string) string {
	if !strings.ContainsAny(s, "\n\t") && !strings.Contains(s, "  ") {
		return s
	}
	var b strings.Builder
	gap := false
	for _, r := range s {
		if unicode.IsSpace(r) {
			gap = true
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		b.WriteRune(r)
	}
	if gap {
		b.WriteByte(' ')
	}
	return b.String()
}

// capitals counts capital letters.
func capitals(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n
}

// width returns the length of the character at i.
func width(s string, i int) int {
	for n := 1; ; n++ {
		if i+n >= len(s) || s[i+n]&0xC0 != 0x80 {
			return n
		}
	}
}
