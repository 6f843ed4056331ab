package oracle

import (
	"fmt"
	"strings"

	"github.com/tdewolff/parse/v2/css"
)

// A sheet is a stylesheet taken apart. Conditions (@media, @supports and the
// like) are left out: what they enclose counts as applying.
type sheet struct {
	tokens  []cssToken
	rules   []rule
	loads   []loading
	fault   string // why it could not be read to its end; "" when it was
	faultAt int
}

// A rule is a list of selectors and what it declares for them.
type rule struct {
	at           int // offset in the sheet
	selectors    []selector
	text         string // of the selectors
	declarations []declaration
	media        string // of the @media around it, without spaces; "" for none
}

// A declaration gives one property a value.
type declaration struct {
	at    int
	name  string // lower case; custom properties as written
	value []cssToken

	important bool
}

// A loading is an address a stylesheet refers to.
type loading struct {
	at       int
	address  string
	imported bool // by @import
}

// parseSheet reads a stylesheet. Like the scanner of pages it accepts only what
// all parsers read alike, and stops where a browser would begin to guess.
func parseSheet(data []byte) *sheet {
	s := &sheet{}
	if what, at := encodingFault(data); what != "" {
		s.stop(at, "the stylesheet holds %s", what)
		return s
	}
	s.lex(string(data))
	p := sheetParser{sheet: s}
	p.list(nil)
	if p.pos < len(s.tokens) {
		s.stop(s.tokens[p.pos].at, "a } that closes nothing")
	}
	return s
}

func (s *sheet) stop(at int, format string, args ...any) {
	if s.fault == "" {
		s.fault, s.faultAt = fmt.Sprintf(format, args...), at
	}
}

// A sheetParser turns tokens into rules.
type sheetParser struct {
	*sheet
	pos   int
	depth int // of open blocks
	media string
}

// list reads rules, and inside of a rule declarations too, until the end of the
// block. parent is the rule around the block, nil outside of rules.
func (p *sheetParser) list(parent *rule) {
	p.depth++
	defer func() { p.depth-- }()
	if p.depth > deepest {
		p.stop(p.tokens[p.pos-1].at, "more than %d blocks in one another", deepest)
	}
	for p.fault == "" && p.pos < len(p.tokens) {
		switch t := p.tokens[p.pos]; t.kind {
		case css.WhitespaceToken, css.CDOToken, css.CDCToken:
			p.pos++
		case css.SemicolonToken:
			if parent == nil {
				p.stop(t.at, "a stray ;")
			}
			p.pos++
		case css.RightBraceToken:
			return
		case css.AtKeywordToken:
			p.atRule(parent)
		default:
			if parent != nil && p.startsDeclaration() {
				p.declaration(parent)
			} else {
				p.rule(parent)
			}
		}
	}
}

// grouping are the at-rules whose block holds rules that apply under a condition;
// defining are those whose block only defines something by name.
var (
	grouping = setOf("@media @supports @layer @container @scope @starting-style @document @-moz-document")
	defining = setOf(`@font-face @page @counter-style @font-feature-values @font-palette-values @keyframes
		@-webkit-keyframes @view-transition @position-try @color-profile`)
)

func (p *sheetParser) atRule(parent *rule) {
	t := p.tokens[p.pos]
	name := strings.ToLower(t.text)
	from := p.pos + 1
	end := p.skipTo(css.SemicolonToken, css.LeftBraceToken, css.RightBraceToken)
	p.collectAddresses(name, p.tokens[from:end])
	p.pos = end
	if end == len(p.tokens) || p.tokens[end].kind != css.LeftBraceToken {
		if end < len(p.tokens) && p.tokens[end].kind == css.SemicolonToken {
			p.pos++
		}
		return
	}
	p.pos++
	switch {
	case grouping[name]:
		p.group(parent, name, p.tokens[from:end])
		p.closeBlock(t.at)
	case name == "@property":
		p.property(textOf(trimSpace(p.tokens[from:end])))
		p.closeBlock(t.at)
	case defining[name]:
		p.skipBlock(t.at)
	default:
		p.stop(t.at, "an at-rule that is not known: %s", name)
	}
}

// group reads a block of rules that apply under a condition. Declarations of a
// rule around it become a rule of their own.
func (p *sheetParser) group(parent *rule, name string, prelude []cssToken) {
	outside := p.media
	defer func() { p.media = outside }()
	if name == "@media" {
		p.media += name + strings.ToLower(strings.Join(strings.Fields(textOf(prelude)), ""))
	}
	if parent == nil {
		p.list(nil)
		return
	}
	inner := rule{at: parent.at, selectors: parent.selectors, text: parent.text, media: p.media}
	p.list(&inner)
	p.rules = append(p.rules, inner)
}

// property reads the block of @property, whose initial value counts as one that
// the custom property has.
func (p *sheetParser) property(name string) {
	var block rule
	p.list(&block)
	for _, d := range block.declarations {
		if d.name == "initial-value" {
			p.rules = append(p.rules, rule{declarations: []declaration{{at: d.at, name: name, value: d.value}}})
		}
	}
}

// collectAddresses notes what @import loads; the address of @namespace is a name.
func (p *sheetParser) collectAddresses(name string, prelude []cssToken) {
	for _, t := range prelude {
		switch {
		case name == "@import" && (t.kind == css.StringToken || t.kind == css.URLToken):
			address := unquoteCSS(t.text)
			if t.kind == css.URLToken {
				address = urlOf(t.text)
			}
			p.loads = append(p.loads, loading{at: t.at, address: address, imported: true})
			return
		case name == "@namespace" && t.kind == css.URLToken:
			for i, l := range p.loads {
				if l.at == t.at {
					p.loads = append(p.loads[:i:i], p.loads[i+1:]...)
					return
				}
			}
		}
	}
}

func (p *sheetParser) rule(parent *rule) {
	from := p.pos
	end := p.skipTo(css.LeftBraceToken, css.RightBraceToken, css.SemicolonToken)
	if end == len(p.tokens) || p.tokens[end].kind != css.LeftBraceToken {
		p.stop(p.tokens[from].at, "a rule without a block: %s", quote([]byte(textOf(p.tokens[from:end]))))
		return
	}
	prelude := trimSpace(p.tokens[from:end])
	r := rule{at: p.tokens[from].at, text: textOf(prelude), media: p.media}
	ok := false
	if r.selectors, ok = parseSelectors(prelude, parent); !ok {
		p.stop(r.at, "a selector that cannot be read: %s", quote([]byte(r.text)))
		return
	}
	p.pos = end + 1
	p.list(&r)
	p.closeBlock(r.at)
	p.rules = append(p.rules, r)
}

// startsDeclaration reports whether a declaration begins here and not a rule
// inside a rule. Both can begin with a name and a colon; only a rule has a block
// before the next semicolon.
func (p *sheetParser) startsDeclaration() bool {
	kind := p.tokens[p.pos].kind
	if kind == css.CustomPropertyNameToken {
		return true
	}
	colon := p.pos + 1
	for colon < len(p.tokens) && p.tokens[colon].kind == css.WhitespaceToken {
		colon++
	}
	if kind != css.IdentToken || colon == len(p.tokens) || p.tokens[colon].kind != css.ColonToken {
		return false
	}
	at := p.pos
	end := p.skipTo(css.SemicolonToken, css.LeftBraceToken, css.RightBraceToken)
	p.pos = at
	return end == len(p.tokens) || p.tokens[end].kind != css.LeftBraceToken
}

func (p *sheetParser) declaration(r *rule) {
	t := p.tokens[p.pos]
	d := declaration{at: t.at, name: t.text}
	ends := []css.TokenType{css.SemicolonToken, css.RightBraceToken}
	if t.kind != css.CustomPropertyNameToken {
		d.name = strings.ToLower(t.text)
		ends = append(ends, css.LeftBraceToken)
	}
	from := p.pos + 1
	p.pos = from
	end := p.skipTo(ends...)
	value := trimSpace(p.tokens[from:end])
	if len(value) == 0 || value[0].kind != css.ColonToken {
		p.stop(t.at, "a declaration without a colon: %s", quote([]byte(t.text)))
		return
	}
	written := trimSpace(value[1:])
	d.value = cutImportant(written)
	d.important = len(d.value) < len(written)
	r.declarations = append(r.declarations, d)
	p.pos = end
}

// skipTo returns the index of the next token of one of the kinds that is not in
// brackets, or the number of tokens.
func (p *sheetParser) skipTo(kinds ...css.TokenType) int {
	var open []css.TokenType
	for i := p.pos; i < len(p.tokens); i++ {
		kind := p.tokens[i].kind
		if len(open) == 0 {
			for _, k := range kinds {
				if k == kind {
					return i
				}
			}
		}
		switch kind {
		case css.FunctionToken, css.LeftParenthesisToken:
			open = append(open, css.RightParenthesisToken)
		case css.LeftBracketToken:
			open = append(open, css.RightBracketToken)
		case css.LeftBraceToken:
			open = append(open, css.RightBraceToken)
		case css.RightParenthesisToken, css.RightBracketToken, css.RightBraceToken:
			if len(open) == 0 || open[len(open)-1] != kind {
				p.stop(p.tokens[i].at, "a %s that closes nothing", p.tokens[i].text)
				return len(p.tokens)
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		p.stop(p.tokens[p.pos].at, "brackets that are not closed: %s", quote([]byte(textOf(p.tokens[p.pos:]))))
	}
	return len(p.tokens)
}

// skipBlock passes over a block whose { has been read.
func (p *sheetParser) skipBlock(at int) {
	p.pos = p.skipTo(css.RightBraceToken)
	p.closeBlock(at)
}

func (p *sheetParser) closeBlock(at int) {
	if p.fault != "" {
		return
	}
	if p.pos == len(p.tokens) {
		p.stop(at, "a block that is not closed")
		return
	}
	p.pos++
}

// cutImportant removes !important from the end of a value.
func cutImportant(value []cssToken) []cssToken {
	n := len(value)
	if n > 0 && value[n-1].kind == css.IdentToken && strings.EqualFold(value[n-1].text, "important") {
		rest := trimSpace(value[:n-1])
		if n := len(rest); n > 0 && rest[n-1].text == "!" {
			return trimSpace(rest[:n-1])
		}
	}
	return value
}
