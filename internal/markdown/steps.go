package markdown

import "github.com/yuin/goldmark/ast"

// steps is a procedure: "::: steps" around an ordered list.
func steps() directiveKind {
	return directiveKind{name: "steps", render: (*page).steps}
}

func (p *page) steps(n *directive) {
	ordered := false
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		list, ok := c.(*ast.List)
		ordered = ordered || ok && list.IsOrdered()
	}
	if !ordered {
		p.errorf(n.Pos(), "steps.list", "steps without a numbered list").Hint = `write each step on a line that begins with its number, such as "1. Wash your hands."`
	}
	p.wrap(`<div class="steps">`+"\n", n, "</div>\n")
}
