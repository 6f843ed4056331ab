package markdown

import (
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// table renders a table in a box that scrolls sideways where the screen is
// narrower. The box can have the keyboard's focus, so it has a name: that of the
// heading above. It is a group and not a region because two tables below one
// heading would be two landmarks of one name.
func (p *page) table(n *east.Table) {
	p.out.text(`<div class="table" role="group" tabindex="0" aria-label`)
	if p.above != "" {
		p.out.text(`ledby="` + p.above)
	} else {
		p.out.text(`="`)
		p.escape([]byte(p.words.Table))
	}
	p.out.text("\">\n<table>\n")
	p.checkTableHeads(n)
	body := false
	for c := n.FirstChild(); c != nil && !p.stopped; c = c.NextSibling() {
		if _, head := c.(*east.TableHeader); head {
			p.out.text("<thead>\n")
			p.row(c, true)
			p.out.text("</thead>\n")
			continue
		}
		if !body {
			body = true
			p.out.text("<tbody>\n")
		}
		p.row(c, false)
	}
	if body {
		p.out.text("</tbody>\n")
	}
	p.out.text("</table>\n</div>\n")
}

// row renders the cells of a row. The head's empty corner is no header.
func (p *page) row(n ast.Node, head bool) {
	p.out.text("<tr>\n")
	for c := n.FirstChild(); c != nil && len(p.out.data) <= p.most; c = c.NextSibling() {
		cell := c.(*east.TableCell)
		tag := "td"
		if head && cell.HasChildren() {
			tag = "th"
		}
		p.out.text("<" + tag)
		if tag == "th" {
			p.out.text(` scope="col"`)
		}
		if cell.Alignment != east.AlignNone {
			p.out.text(` class="align-` + cell.Alignment.String() + `"`)
		}
		p.wrap(">", cell, "</"+tag+">\n")
	}
	p.out.text("</tr>\n")
}
