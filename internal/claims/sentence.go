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
	if c.personal && !quoted || j.asksOrDoubts(b, s, m) || j.corrected(s) || j.unless[m.owner].in(s.tokens) ||
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

// technical reports whether a match touches code or an address.
func (j *judge) technical(m match) bool {
	for k := range j.text.Marks(j.tokens[m.first].start, j.tokens[m.last].end) {
		if k.Kind == prose.InlineCode || k.Kind == prose.Address {
			return true
		}
	}
	return false
}

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

// asksOrDoubts reports whether a sentence asks, doubts or denies what it says at
// a match.
func (j *judge) asksOrDoubts(b prose.Block, s sentence, m match) bool {
	if j.asked(b, s) {
		return true
	}
	for i := range s.tokens {
		if d := j.doubts.at(s.tokens, i); d != nil && !j.empty(s.tokens, i) && !j.parted(s, d, m) {
			return true
		}
	}
	return j.denied(s, m)
}

// parted reports whether a doubt is about something else than a match: a word such
// as "but" stands between them, or the doubt is what "although" concedes.
func (j *judge) parted(s sentence, doubt *match, m match) bool {
	start, end := j.tokens[m.first].start, j.tokens[m.last].end
	from, to := s.tokens[doubt.first].start, s.tokens[doubt.last].end
	between := within(s.tokens, to, start)
	if j.but.in(between) || j.but.in(within(s.tokens, end, from)) {
		return true
	}
	comma := func(t token) bool { return t.since&comma != 0 }
	return j.but.at(s.tokens, 0) != nil && to < start && (slices.ContainsFunc(between, comma) || comma(j.tokens[m.first]))
}

// empty reports whether token i belongs to words that look like a denial or a
// doubt and are none, such as "no doubt".
func (j *judge) empty(tokens []token, i int) bool {
	const longest = 4
	for k := max(i-longest, 0); k <= i; k++ {
		if p := j.pseudo.at(tokens, k); p != nil && p.last >= i {
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
	return title && len(s.tokens) > 0 && s.tokens[0].n == 0 && j.asks.at(s.tokens, 0) != nil
}

// denied reports whether a negator denies what a match says: one before it, in
// it, or behind it after a form of "to be".
func (j *judge) denied(s sentence, m match) bool {
	from := slices.IndexFunc(j.tokens, func(t token) bool { return t.start >= s.start })
	for i := m.first - 1; i >= from; i-- {
		if j.but.at(j.tokens, i) != nil || j.tokens[i+1].since&stop != 0 || j.begins(i+1, from) {
			break
		}
		if j.negatorAt(i) {
			return true
		}
	}
	for i := m.first; i < m.last; i++ {
		if !slices.Contains(m.own, i) && j.negatorAt(i) {
			return true
		}
	}
	const reach = 8
	for i := m.last + 1; i < len(j.tokens) && j.tokens[i].n-j.tokens[m.last].n <= reach && j.tokens[i].since == 0; i++ {
		if j.ends.at(j.tokens, i) != nil {
			break
		}
		if j.negators.at(j.tokens, i) != nil && j.besideAuxiliar(i) {
			return true
		}
	}
	return false
}

// besideAuxiliar reports whether token i is a form of "to be", or one stands
// beside it.
func (j *judge) besideAuxiliar(i int) bool {
	for k := max(i-1, 0); k <= min(i+2, len(j.tokens)-1); k++ {
		if j.auxiliar.at(j.tokens, k) != nil && j.tokens[k].n-j.tokens[i].n == k-i {
			return true
		}
	}
	return false
}

// denies reports whether a negator is among the tokens.
func (j *judge) denies(tokens []token) bool {
	for i := range tokens {
		if j.negators.at(tokens, i) != nil && !j.empty(tokens, i) {
			return true
		}
	}
	return false
}

func (j *judge) negatorAt(i int) bool {
	return j.negators.at(j.tokens, i) != nil && !j.empty(j.tokens, i)
}

// begins reports whether another statement begins with token i of a sentence
// whose first token is from: a subject behind a comma, a colon or a link, or the
// main part behind one that a word such as "if" opens.
func (j *judge) begins(i, from int) bool {
	t := j.tokens[i]
	parted := t.before != 0 || i > 0 && t.n == j.tokens[i-1].n+1 && j.links.at(j.tokens, i-1) != nil
	if parted && j.subjects.at(j.tokens, i) != nil {
		return true
	}
	return t.since&comma != 0 && j.openers.at(j.tokens, from) != nil
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
