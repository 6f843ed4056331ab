package claims

import (
	"slices"
	"strings"

	"knead/internal/prose"
)

// verdict returns the claim a match is, nil when the text around it takes it back.
func (j *judge) verdict(b prose.Block, m match) *Claim {
	c := &table[m.owner]
	if j.technical(m) {
		return nil
	}
	j.divide(b)
	s := j.sentenceAt(j.tokens[m.first].start)
	quote, quoted := j.quoteAround(m)
	if b.Quoted {
		quote, quoted = s.stretch, true
	}
	if c.personal && !quoted || j.asksOrDoubts(b, s, m) || j.corrected(s) || j.takenBack(s, m) ||
		c.Sourced && (j.options.Sourced || j.text.Referenced(s.start, b.End)) {
		return nil
	}
	if !quoted {
		return c
	}
	if j.first.in(within(j.tokens, quote.start, quote.end)) {
		return testimonial
	}
	return nil
}

// takenBack reports whether words of the sentence make a match something else than
// a claim: "a doctor can treat" does, "without a doctor" does not.
func (j *judge) takenBack(s sentence, m match) bool {
	for i := range s.tokens {
		if j.unless[m.owner].at(s.tokens, i) && !j.spurned(s.tokens, i) {
			return true
		}
	}
	return false
}

// spurned reports whether a word such as "without" stands right before token i.
func (j *judge) spurned(tokens []token, i int) bool {
	const longest = 3
	for k := max(i-longest, 0); k < i; k++ {
		if j.spurns.end(tokens, k) == i-1 && tokens[i].n == tokens[i-1].n+1 && tokens[i].before == 0 {
			return true
		}
	}
	return false
}

// technical reports whether a match touches code or an address.
func (j *judge) technical(m match) bool {
	for k := range j.text.Marks(j.tokens[m.first].start, j.tokens[m.last].end) {
		if k.Kind == prose.InlineCode || k.Kind == prose.Address {
			return true
		}
	}
	return false
}

// asksOrDoubts reports whether a sentence asks, doubts or denies what it says at
// a match.
func (j *judge) asksOrDoubts(b prose.Block, s sentence, m match) bool {
	if j.asked(b, s) {
		return true
	}
	for i := range s.tokens {
		if d := j.doubts.end(s.tokens, i); d >= 0 && !j.empty(s.tokens, i) && !j.parted(s, i, d, m) {
			return true
		}
	}
	return j.denied(s, m)
}

// parted reports whether a doubt, from the first to the last token of its words, is
// about something else than a match: a word such as "but" stands between them, or
// the doubt is what "although" concedes.
func (j *judge) parted(s sentence, first, last int, m match) bool {
	start, end := j.tokens[m.first].start, j.tokens[m.last].end
	from, to := s.tokens[first].start, s.tokens[last].end
	between := within(s.tokens, to, start)
	if j.but.in(between) || j.but.in(within(s.tokens, end, from)) {
		return true
	}
	comma := func(t token) bool { return t.since&comma != 0 }
	return j.but.at(s.tokens, 0) && to < start && (slices.ContainsFunc(between, comma) || comma(j.tokens[m.first]))
}

// empty reports whether token i belongs to words that look like a denial or a
// doubt and are none, such as "no doubt".
func (j *judge) empty(tokens []token, i int) bool {
	const longest = 4
	for k := max(i-longest, 0); k <= i; k++ {
		if j.pseudo.end(tokens, k) >= i {
			return true
		}
	}
	return false
}

// asked reports whether a sentence is a question that does not answer itself.
func (j *judge) asked(b prose.Block, s sentence) bool {
	if j.lures.in(s.tokens) {
		return false
	}
	text := strings.TrimRight(j.text.String()[s.start:s.end], `"'”’»)] `)
	if strings.HasSuffix(text, "?") {
		return true
	}
	title := b.Kind == prose.Heading || b.Kind == prose.Summary
	return title && len(s.tokens) > 0 && s.tokens[0].n == 0 && j.asks.at(s.tokens, 0)
}

// corrected reports whether the sentence before announces a myth, or the one
// behind takes back what is said.
func (j *judge) corrected(s sentence) bool {
	const brief, short = 3, 4 // words
	if s.previous.words <= brief && j.myths.in(within(j.tokens, s.previous.start, s.previous.end)) {
		return true
	}
	next := within(j.tokens, s.next.start, s.next.end)
	return j.corrects.in(next) || s.next.words <= short && j.denies(next)
}
