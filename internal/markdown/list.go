package markdown

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

func (p *page) list(n *ast.List) {
	switch {
	case !n.IsOrdered():
		p.wrap("<ul>\n", n, "</ul>\n")
	case n.Start != 1:
		p.wrap(`<ol start="`+strconv.Itoa(n.Start)+`">`+"\n", n, "</ol>\n")
	default:
		p.wrap("<ol>\n", n, "</ol>\n")
	}
}

func (p *page) listItem(n *ast.ListItem) {
	first := n.FirstChild()
	switch {
	case first != nil && taskOf(first) != nil:
		p.out.text(`<li class="task">`)
	default:
		p.out.text("<li>")
	}
	if _, ok := first.(*ast.TextBlock); !ok && first != nil {
		p.out.text("\n")
	}
	p.children(n)
	p.out.text("</li>\n")
}

// definition renders what stands behind the colon of a definition list.
func (p *page) definition(n *east.DefinitionDescription) {
	if n.IsTight && !isLooseDefinition(n) {
		p.wrap("<dd>", n, "</dd>\n")
		return
	}
	p.wrap("<dd>\n", n, "</dd>\n")
}

// isLooseDefinition reports whether n is a definition of several paragraphs. The
// parser makes plain text of the first only.
func isLooseDefinition(n ast.Node) bool {
	d, ok := n.(*east.DefinitionDescription)
	if !ok || d.ChildCount() < 2 {
		return false
	}
	for c := d.FirstChild(); c != nil; c = c.NextSibling() {
		if _, ok := c.(*ast.Paragraph); ok {
			return true
		}
	}
	return false
}

// taskOf returns the box a block begins with, or nil.
func taskOf(block ast.Node) *east.TaskCheckBox {
	box, _ := block.FirstChild().(*east.TaskCheckBox)
	return box
}

// taskLabel renders the text of a task as the label of its box, so that the box
// has a name, and reports whether the block is one.
func (p *page) taskLabel(block ast.Node) bool {
	box := taskOf(block)
	if box == nil {
		return false
	}
	p.out.text(`<label><input type="checkbox" disabled`)
	if box.IsChecked {
		p.out.text(" checked")
	}
	p.out.text("> ")
	p.children(block)
	p.out.text("</label>")
	return true
}
