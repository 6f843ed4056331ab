package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
)

// paragraph renders a paragraph. An image alone in one is a figure.
func (p *page) paragraph(n *ast.Paragraph) {
	if image, ok := onlyChild(n).(*ast.Image); ok {
		p.figure(image)
		return
	}
	start := len(p.out.data)
	p.out.text("<p>")
	p.blockText(n)
	if len(p.out.data) == start+len("<p>") { // nothing but HTML that was left out
		p.out.data = p.out.data[:start]
		return
	}
	p.out.text("</p>\n")
}

// textBlock renders the text of an item in a list without empty lines.
func (p *page) textBlock(n *ast.TextBlock) {
	if isLooseDefinition(n.Parent()) {
		p.out.text("<p>")
		p.blockText(n)
		p.out.text("</p>\n")
		return
	}
	p.blockText(n)
	if n.NextSibling() != nil && n.FirstChild() != nil {
		p.out.text("\n")
	}
}

// blockText renders the inlines of a paragraph with what belongs to its place:
// the box of a task before them, the ways back from a footnote behind them.
func (p *page) blockText(n ast.Node) {
	if p.taskLabel(n) {
		return
	}
	p.children(n)
	p.notesEnd(n)
}

// text renders running text and the line break behind it.
func (p *page) text(n *ast.Text) {
	value := n.Segment.Value(p.body)
	if n.IsRaw() {
		p.escape(value)
		return
	}
	p.unescape(value)
	switch {
	case n.HardLineBreak():
		p.out.data = bytes.TrimRight(p.out.data, " ") // those that made the break
		p.out.text("<br>\n")
	case n.SoftLineBreak():
		p.out.text("\n")
	}
}

func (p *page) codeSpan(n *ast.CodeSpan) {
	p.out.text("<code>")
	p.code(n)
	p.out.text("</code>")
}

// code prints the text of a code span, its line breaks as spaces.
func (p *page) code(n *ast.CodeSpan) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		value := c.(*ast.Text).Segment.Value(p.body)
		if line, ok := bytes.CutSuffix(value, []byte("\n")); ok {
			p.escape(line)
			p.out.text(" ")
			continue
		}
		p.escape(value)
	}
}

func (p *page) emphasis(n *ast.Emphasis) {
	if n.Level == 2 {
		p.wrap("<strong>", n, "</strong>")
		return
	}
	p.wrap("<em>", n, "</em>")
}

// unescape prints Markdown text: backslashes and character references resolved.
func (p *page) unescape(s []byte) {
	if !holdsAny(s, escaped+"\\") { // as a rule
		p.out.bytes(s)
		return
	}
	html.DefaultWriter.Write(&p.out, s)
}

// escape prints text as it is.
func (p *page) escape(s []byte) {
	if !holdsAny(s, escaped) {
		p.out.bytes(s)
		return
	}
	html.DefaultWriter.RawWrite(&p.out, s)
}

// escaped are the characters that are written in another way in HTML.
const escaped = "\x00\"&<>"

// holdsAny is [bytes.ContainsAny] for a few characters that are hardly ever there.
func holdsAny(s []byte, chars string) bool {
	for i := range len(chars) {
		if bytes.IndexByte(s, chars[i]) >= 0 {
			return true
		}
	}
	return false
}

// typography is what typewriter punctuation is printed as.
var typography = map[extension.TypographicPunctuation]string{
	extension.LeftSingleQuote:  "‘",
	extension.RightSingleQuote: "’",
	extension.LeftDoubleQuote:  "“",
	extension.RightDoubleQuote: "”",
	extension.EnDash:           "–",
	extension.EmDash:           "—",
	extension.Ellipsis:         "…",
	extension.LeftAngleQuote:   "«",
	extension.RightAngleQuote:  "»",
	extension.Apostrophe:       "’",
}

// typographic returns the punctuation of n as the site's language writes it.
func (p *page) typographic(n *ast.String) string {
	s := string(n.Value)
	if p.words.Language == "es" {
		switch s {
		case "“":
			return "«"
		case "”":
			return "»"
		}
	}
	return s
}

// plain prints the text of a node as it reads, without elements, escaped for
// HTML text and attributes.
func (p *page) plain(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			if c.IsRaw() {
				p.escape(c.Segment.Value(p.body))
			} else {
				p.unescape(c.Segment.Value(p.body))
			}
			if c.SoftLineBreak() || c.HardLineBreak() {
				p.out.text(" ")
			}
		case *ast.String:
			p.out.text(p.typographic(c))
		case *ast.CodeSpan:
			p.code(c)
		case *ast.AutoLink:
			p.escape(c.Label(p.body))
		default:
			p.plain(c)
		}
	}
}

// plainText returns the text of a node as it reads.
func (p *page) plainText(n ast.Node) string {
	before := len(p.out.data)
	p.plain(n)
	s := strings.TrimSpace(entities.Replace(string(p.out.data[before:])))
	p.out.data = p.out.data[:before]
	return s
}

// entities undoes the escaping of [page.escape].
var entities = strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", `"`)

// onlyChild returns the one child of n, or nil when there are none or more.
func onlyChild(n ast.Node) ast.Node {
	if n.ChildCount() == 1 {
		return n.FirstChild()
	}
	return nil
}
