package claims

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"knead/internal/prose"
)

// A stretch is a part of the text.
type stretch struct{ start, end int }

// parts are the sentences and quotations of a block.
type parts struct {
	known     bool
	sentences []counted
	quotes    []stretch
}

// A counted is a sentence with the number of its words.
type counted struct {
	stretch
	words int
}

// divide finds the parts of a block, unless that was done.
func (j *judge) divide(b prose.Block) {
	p := &j.parts
	if p.known {
		return
	}
	p.known = true
	p.sentences = p.sentences[:0]
	for s := range j.text.Sentences(b, &j.words) {
		p.sentences = append(p.sentences, counted{stretch{s.Start, s.End}, len(s.Words)})
	}
	p.quotes = quotes(p.quotes[:0], j.text.String()[:b.End], b.Start)
}

// A sentence is one with its neighbours.
type sentence struct {
	stretch
	tokens         []token
	previous, next counted
}

// sentenceAt returns the sentence of the block that an offset lies in.
func (j *judge) sentenceAt(off int) sentence {
	var s sentence
	all := j.parts.sentences
	i := slices.IndexFunc(all, func(c counted) bool { return c.end > off })
	if i < 0 {
		return s
	}
	s.stretch = all[i].stretch
	s.tokens = within(j.tokens, s.start, s.end)
	if i > 0 {
		s.previous = all[i-1]
	}
	if i+1 < len(all) {
		s.next = all[i+1]
	}
	return s
}

// quoteAround returns the quotation around a match, without its marks, and
// reports whether there is one.
func (j *judge) quoteAround(m match) (stretch, bool) {
	for _, q := range j.parts.quotes {
		if q.start <= j.tokens[m.first].start && j.tokens[m.last].end <= q.end {
			return q, true
		}
	}
	return stretch{}, false
}

// quotes appends the quotations of a text from start on, without their marks. Of
// one inside another only the outer counts.
func quotes(list []stretch, s string, start int) []stretch {
	for i := start; ; {
		k := strings.IndexAny(s[i:], "\"'“„«‘")
		if k < 0 {
			return list
		}
		i += k
		open, n := utf8.DecodeRuneInString(s[i:])
		from := i + n
		i = from
		if open == '\'' && !opens(s, start, from) {
			continue
		}
		if end := closes(s, from, closing(open)); end >= 0 {
			list = append(list, stretch{from, end})
			i = end + utf8.RuneLen(closing(open))
		}
	}
}

// closing returns what closes a quotation mark that opens.
func closing(open rune) rune {
	switch open {
	case '“':
		return '”'
	case '„':
		return '“'
	case '«':
		return '»'
	case '‘':
		return '’'
	}
	return open
}

// opens reports whether the apostrophe before from opens a quotation: it stands
// before a word and behind none.
func opens(s string, start, from int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[start : from-1])
	after, _ := utf8.DecodeRuneInString(s[from:])
	return !letter(before) && letter(after)
}

// closes returns where a quotation closes, -1 for nowhere. An apostrophe inside a
// word closes none.
func closes(s string, from int, shut rune) int {
	for i := from; ; {
		k := strings.IndexRune(s[i:], shut)
		if k < 0 {
			return -1
		}
		i += k
		after, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(shut):])
		if shut != '\'' && shut != '’' || !letter(after) {
			return i
		}
		i += utf8.RuneLen(shut)
	}
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
