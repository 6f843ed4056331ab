package markdown

import (
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// render appends a node and everything in it to the article. Each construct has
// a method in the file named for it; here they are only listed.
func (p *page) render(n ast.Node) {
	if len(p.out.data) > p.most {
		p.limitf(n.Pos(), "limit.output", "shorten the destinations and tables that are repeated, or split the page",
			"the page becomes more than %d times as long as its source", outputRatio)
	}
	if p.stopped {
		return
	}
	switch n := n.(type) {
	// Blocks.
	case *ast.Document:
		p.children(n)
	case *ast.Paragraph:
		p.paragraph(n)
	case *ast.TextBlock:
		p.textBlock(n)
	case *ast.Heading:
		p.heading(n)
	case *ast.ThematicBreak:
		p.out.text("<hr>\n")
	case *ast.Blockquote:
		p.blockquote(n)
	case *ast.List:
		p.list(n)
	case *ast.ListItem:
		p.listItem(n)
	case *east.DefinitionList:
		p.wrap("<dl>\n", n, "</dl>\n")
	case *east.DefinitionTerm:
		p.wrap("<dt>", n, "</dt>\n")
	case *east.DefinitionDescription:
		p.definition(n)
	case *ast.CodeBlock:
		p.codeBlock(n, nil)
	case *ast.FencedCodeBlock:
		p.codeBlock(n, n.Language(p.body))
	case *ast.HTMLBlock:
		p.htmlBlock(n)
	case *ast.LinkReferenceDefinition:
	case *east.Table:
		p.table(n)
	case *directive:
		n.kind.render(p, n)
	case *directiveTitle:
		p.children(n)
	case *east.Footnote:
		// Printed at the end, see [page.footnotes].

	// Inlines.
	case *ast.Text:
		p.text(n)
	case *ast.String:
		p.out.text(p.typographic(n))
	case *ast.CodeSpan:
		p.codeSpan(n)
	case *ast.Emphasis:
		p.emphasis(n)
	case *east.Strikethrough:
		p.wrap("<del>", n, "</del>")
	case *ast.Link:
		p.link(n)
	case *ast.AutoLink:
		p.autoLink(n)
	case *ast.Image:
		p.image(n, true)
	case *ast.RawHTML:
		p.rawHTML(n)
	case *east.TaskCheckBox:
		// Printed by the item it belongs to, see [page.taskLabel].
	case *noteRef:
		p.noteMark(n)
	case *citation:
		p.citationMark(n)
	}
}

// children renders what is in a node.
func (p *page) children(n ast.Node) {
	for c := n.FirstChild(); c != nil && !p.stopped; c = c.NextSibling() {
		p.render(c)
	}
}

// wrap renders what is in a node between two tags.
func (p *page) wrap(open string, n ast.Node, close string) {
	p.out.text(open)
	p.children(n)
	p.out.text(close)
}

// An output collects HTML. Its methods, but text and bytes, are those the
// parser's library wants of a writer.
type output struct{ data []byte }

func (o *output) text(s string)  { o.data = append(o.data, s...) }
func (o *output) bytes(b []byte) { o.data = append(o.data, b...) }

// Write appends b.
func (o *output) Write(b []byte) (int, error) {
	o.data = append(o.data, b...)
	return len(b), nil
}

// WriteString appends s.
func (o *output) WriteString(s string) (int, error) {
	o.data = append(o.data, s...)
	return len(s), nil
}

// WriteByte appends c.
func (o *output) WriteByte(c byte) error {
	o.data = append(o.data, c)
	return nil
}

// WriteRune appends r, which a character reference such as &#1; names, or the
// replacement character for one that has no place in a page.
func (o *output) WriteRune(r rune) (int, error) {
	if isControl(r) || isBidi(r) {
		r = utf8.RuneError
	}
	before := len(o.data)
	o.data = utf8.AppendRune(o.data, r)
	return len(o.data) - before, nil
}

// Available, Buffered and Flush do nothing: memory is the destination.
func (o *output) Available() int { return 0 }

// Buffered returns 0.
func (o *output) Buffered() int { return 0 }

// Flush does nothing.
func (o *output) Flush() error { return nil }
