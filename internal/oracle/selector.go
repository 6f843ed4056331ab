package oracle

import (
	"slices"
	"strings"

	"github.com/tdewolff/parse/v2/css"
)

// A selector is a complex selector: compounds joined by combinators. Relation i
// stands between compound i and i+1.
type selector struct {
	compounds []compound
	relations []byte // ' ', '>', '+' or '~'
}

// A compound is a list of conditions on one element.
type compound struct {
	conditions    []condition
	pseudoElement string // "before", "after", …; "" for the element itself
}

// A condition is one simple selector.
type condition struct {
	kind  conditionKind
	name  string     // tag, id, class, attribute or pseudo-class
	op    byte       // of attributes: '=', '~', '|', '^', '$', '*'; 0 when the attribute need only be there
	value string     // of attributes
	fold  bool       // letter case of the value is ignored
	args  []selector // of :is, :not and their like, and of &
}

type conditionKind uint8

const (
	anyElement conditionKind = iota
	tagName
	idName
	className
	hasAttribute
	pseudoClass
	nesting // &
)

// A selectorParser reads selectors from tokens.
type selectorParser struct {
	tokens []cssToken
	pos    int
	depth  int   // of open brackets
	parent *rule // what & stands for; nil outside of rules
	bad    bool
}

// parseSelectors reads the selectors of a rule. In a rule inside a rule, one
// that does not mention & begins with it.
func parseSelectors(tokens []cssToken, parent *rule) ([]selector, bool) {
	p := &selectorParser{tokens: tokens, parent: parent}
	list := p.list()
	if p.bad || p.pos < len(p.tokens) {
		return nil, false
	}
	if parent != nil {
		for i, s := range list {
			if !s.nests() {
				list[i].compounds = append([]compound{{conditions: []condition{{kind: nesting, args: parent.selectors}}}}, s.compounds...)
				if len(s.relations) < len(s.compounds) {
					list[i].relations = append([]byte{' '}, s.relations...)
				}
			}
		}
	}
	return list, complete(list)
}

// complete reports whether no selector begins with a combinator.
func complete(list []selector) bool {
	return !slices.ContainsFunc(list, func(s selector) bool { return len(s.relations) != len(s.compounds)-1 })
}

// nests reports whether & occurs in the selector.
func (s selector) nests() bool {
	for _, c := range s.compounds {
		for _, cond := range c.conditions {
			if cond.kind == nesting {
				return true
			}
			for _, a := range cond.args {
				if a.nests() {
					return true
				}
			}
		}
	}
	return false
}

func (p *selectorParser) peek() cssToken {
	if p.pos < len(p.tokens) {
		return p.tokens[p.pos]
	}
	return cssToken{kind: css.ErrorToken}
}

func (p *selectorParser) space() bool {
	from := p.pos
	for p.peek().kind == css.WhitespaceToken {
		p.pos++
	}
	return p.pos > from
}

func (p *selectorParser) list() []selector {
	var list []selector
	for !p.bad {
		p.space()
		list = append(list, p.selector())
		p.space()
		if p.bad || p.peek().kind != css.CommaToken {
			return list
		}
		p.pos++
	}
	return list
}

// selector reads compounds and combinators. One that begins with a combinator
// has as many relations as compounds.
func (p *selectorParser) selector() selector {
	var s selector
	if r := p.combinator(false); r != 0 {
		s.relations = append(s.relations, r)
		p.space()
	}
	for !p.bad {
		s.compounds = append(s.compounds, p.compound())
		spaced := p.space()
		r := p.combinator(spaced)
		if r == 0 {
			break
		}
		s.relations = append(s.relations, r)
		p.space()
	}
	return s
}

// combinator reads the relation to the next compound; 0 when there is none.
func (p *selectorParser) combinator(spaced bool) byte {
	switch t := p.peek(); {
	case t.kind == css.DelimToken && (t.text == ">" || t.text == "+" || t.text == "~"):
		p.pos++
		return t.text[0]
	case t.kind == css.ErrorToken, t.kind == css.CommaToken, t.kind == css.RightParenthesisToken:
		return 0
	case spaced:
		return ' '
	}
	return 0
}

func (p *selectorParser) compound() compound {
	var c compound
	from := p.pos
	for !p.bad {
		t := p.peek()
		switch {
		case t.kind == css.DelimToken && t.text == "*":
			c.conditions = append(c.conditions, condition{kind: anyElement})
			p.pos++
		case t.kind == css.DelimToken && t.text == "&":
			p.pos++
			nest := condition{kind: nesting}
			if p.parent != nil {
				nest.args = p.parent.selectors
			}
			c.conditions = append(c.conditions, nest)
		case t.kind == css.IdentToken && p.pos == from:
			c.conditions = append(c.conditions, condition{kind: tagName, name: strings.ToLower(t.text)})
			p.pos++
		case t.kind == css.HashToken:
			c.conditions = append(c.conditions, condition{kind: idName, name: t.text[1:]})
			p.pos++
		case t.kind == css.DelimToken && t.text == ".":
			p.pos++
			if p.peek().kind != css.IdentToken {
				p.bad = true
				return c
			}
			c.conditions = append(c.conditions, condition{kind: className, name: p.peek().text})
			p.pos++
		case t.kind == css.LeftBracketToken:
			c.conditions = append(c.conditions, p.attribute())
		case t.kind == css.ColonToken:
			p.pseudo(&c)
		default:
			p.bad = p.bad || p.pos == from
			return c
		}
	}
	return c
}

var attributeOperators = map[css.TokenType]byte{
	css.IncludeMatchToken: '~', css.DashMatchToken: '|', css.PrefixMatchToken: '^', css.SuffixMatchToken: '$', css.SubstringMatchToken: '*',
}

// attribute reads [name], [name=value] and their like.
func (p *selectorParser) attribute() condition {
	c := condition{kind: hasAttribute}
	p.pos++
	p.space()
	c.name = strings.ToLower(p.peek().text)
	if k := p.peek().kind; k != css.IdentToken && k != css.CustomPropertyNameToken {
		p.bad = true
		return c
	}
	p.pos++
	p.space()
	if t := p.peek(); t.kind != css.RightBracketToken {
		c.op = attributeOperators[t.kind]
		if t.kind == css.DelimToken && t.text == "=" {
			c.op = '='
		}
		p.pos++
		p.space()
		switch v := p.peek(); v.kind {
		case css.StringToken:
			c.value = unquoteCSS(v.text)
		case css.IdentToken:
			c.value = v.text
		default:
			p.bad = true
		}
		p.bad = p.bad || c.op == 0
		p.pos++
		p.space()
		if flag := p.peek(); flag.kind == css.IdentToken {
			c.fold = strings.EqualFold(flag.text, "i")
			p.pos++
			p.space()
		}
	}
	p.bad = p.bad || p.peek().kind != css.RightBracketToken
	p.pos++
	return c
}

// functional are the pseudo-classes whose arguments are selectors of the element
// itself.
var functional = setOf("is where not matches -webkit-any -moz-any")

// oldPseudoElements are pseudo-elements that may be written with one colon.
var oldPseudoElements = setOf("before after first-line first-letter")

// pseudo reads a pseudo-class or pseudo-element into c.
func (p *selectorParser) pseudo(c *compound) {
	p.pos++
	double := p.peek().kind == css.ColonToken
	if double {
		p.pos++
	}
	t := p.peek()
	name := strings.ToLower(strings.TrimSuffix(t.text, "("))
	p.pos++
	var args []selector
	switch {
	case t.kind == css.FunctionToken && functional[name] && !double:
		p.depth++
		p.bad = p.bad || p.depth > deepest
		args = p.list()
		p.depth--
		p.bad = p.bad || p.peek().kind != css.RightParenthesisToken || !complete(args)
		p.pos++
	case t.kind == css.FunctionToken:
		p.skipArguments()
	case t.kind != css.IdentToken:
		p.bad = true
		return
	}
	if double || oldPseudoElements[name] {
		c.pseudoElement = name
		return
	}
	c.conditions = append(c.conditions, condition{kind: pseudoClass, name: name, args: args})
}

// skipArguments passes over the arguments of a function to behind its ).
func (p *selectorParser) skipArguments() {
	for depth := 1; depth > 0; p.pos++ {
		switch p.peek().kind {
		case css.ErrorToken:
			p.bad = true
			return
		case css.FunctionToken, css.LeftParenthesisToken:
			depth++
		case css.RightParenthesisToken:
			depth--
		}
	}
}
