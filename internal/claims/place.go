package claims

import (
	"strings"

	"knead/internal/prose"
)

// A place is what stands around a block and says that it is about what is not so.
type place struct {
	page     bool      // the title of the page
	headings []heading // around the block, the outermost first
	fold     bool      // the title of the text that is folded away
	table    bool      // the head of the table
	lead     bool      // the line before the list
	kind     prose.Kind
}

type heading struct {
	level int
	myth  bool
}

// excuses reports whether nothing in a block there is a claim.
func (p *place) excuses(b prose.Block) bool {
	for _, h := range p.headings {
		if h.myth {
			return true
		}
	}
	switch b.Kind {
	case prose.Item:
		if p.lead {
			return true
		}
	case prose.Cell, prose.HeadCell:
		if p.table {
			return true
		}
	}
	return p.page || p.fold
}

// enter moves on to a block, of which the tokens are read.
func (j *judge) enter(b prose.Block) {
	p := &j.place
	if !b.Folded {
		p.fold = false
	}
	switch b.Kind {
	case prose.Heading:
		for n := len(p.headings); n > 0 && p.headings[n-1].level >= b.Level; n-- {
			p.headings = p.headings[:n-1]
		}
		p.headings = append(p.headings, heading{b.Level, j.myths.in(j.tokens)})
	case prose.Summary:
		p.fold = j.myths.in(j.tokens)
	case prose.HeadCell:
		p.table = j.myths.in(j.tokens) || p.table && p.kind == prose.HeadCell
	case prose.Paragraph, prose.Definition:
		p.lead = strings.HasSuffix(j.text.Of(b), ":") && j.deniesAtEnd(b)
	}
	p.kind = b.Kind
}

// deniesAtEnd reports whether the last sentence of a block denies or doubts.
func (j *judge) deniesAtEnd(b prose.Block) bool {
	start := b.Start
	for s := range j.text.Sentences(b, &j.words) {
		start = s.Start
	}
	last := within(j.tokens, start, b.End)
	return j.doubts.in(last) || j.denies(last)
}

// speaksOfMyths reports whether a title says that a page is about what is not so.
func (j *judge) speaksOfMyths(title string) bool {
	return j.myths.in(j.scan(j.tokens[:0], title, 0, len(title)))
}

// within returns the tokens from start to end.
func within(tokens []token, start, end int) []token {
	for len(tokens) > 0 && tokens[0].start < start {
		tokens = tokens[1:]
	}
	for len(tokens) > 0 && tokens[len(tokens)-1].end > end {
		tokens = tokens[:len(tokens)-1]
	}
	return tokens
}
