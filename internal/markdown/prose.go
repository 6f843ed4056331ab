package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"

	"knead/internal/prose"
)

// A proseWriter takes the running text out of a page.
type proseWriter struct {
	*page
	prose.Builder
	place  prose.Block // where the walk is
	quotes int         // quotations and alerts so far
	cursor int         // offset in the body behind the last text
}

// prose returns the running text of the page. It reads the tree and changes
// nothing, so it must run before rendering, which takes titles out of it.
func (p *page) prose(root ast.Node) prose.Text {
	w := &proseWriter{page: p}
	w.Grow(len(p.body))
	w.blocks(root)
	if len(p.notes.printed) > 0 {
		w.Section("k-sources")
		w.place.Note = true
		for _, n := range p.notes.printed {
			w.blocks(n.node)
		}
	}
	p.position(0)
	return w.Text(p.file, p.lines, p.doc.sum)
}

// blocks walks the blocks in n.
func (w *proseWriter) blocks(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.block(c)
	}
}

func (w *proseWriter) block(n ast.Node) {
	outer := w.place
	switch n := n.(type) {
	case *ast.Paragraph:
		if image, ok := onlyChild(n).(*ast.Image); ok {
			w.figureText(image)
			return
		}
		w.leaf(w.kindIn(n), n)
	case *ast.TextBlock:
		w.leaf(w.kindIn(n), n)
	case *ast.Heading:
		w.Section(w.headOf(n).id)
		w.place.Level = n.Level
		w.leaf(prose.Heading, n)
	case *ast.Blockquote:
		w.quotation(n)
	case *ast.List:
		w.place.Ordered = n.IsOrdered()
		w.blocks(n)
	case *east.DefinitionTerm:
		w.leaf(prose.Term, n)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		w.codeText(n)
	case *east.TableCell:
		kind := prose.Cell
		if _, head := n.Parent().(*east.TableHeader); head {
			kind = prose.HeadCell
		}
		w.leaf(kind, n)
	case *directiveTitle:
		w.leaf(prose.Summary, n)
	case *ast.ListItem, *east.DefinitionList, *east.DefinitionDescription, *east.Table, *east.TableHeader, *east.TableRow:
		w.blocks(n)
	case *directive:
		w.place.Folded = w.place.Folded || n.kind.titled
		w.blocks(n)
	}
	w.place = outer
}

// kindIn returns the kind of a paragraph by what it stands in.
func (w *proseWriter) kindIn(n ast.Node) prose.Kind {
	switch n.Parent().(type) {
	case *ast.ListItem:
		if n.PreviousSibling() == nil {
			return prose.Item
		}
	case *east.DefinitionDescription:
		return prose.Definition
	}
	return prose.Paragraph
}

func (w *proseWriter) quotation(n *ast.Blockquote) {
	if w.place.Quote == 0 {
		w.quotes++
		w.place.Quote = w.quotes
	}
	if mark, ok := n.Attribute(alertAttribute); ok {
		w.place.Alert = mark.(alert).kind
	} else {
		w.place.Quoted = true
	}
	w.blocks(n)
}

// leaf makes a block of the inlines in n.
func (w *proseWriter) leaf(kind prose.Kind, n ast.Node) {
	k := w.place
	k.Kind = kind
	k.Ordered = k.Ordered && kind == prose.Item
	w.Open(k)
	w.cursor = max(n.Pos(), 0)
	if n.Type() == ast.TypeBlock && n.Lines().Len() > 0 {
		w.cursor = n.Lines().At(0).Start
	}
	w.inlines(n)
	w.Close()
}

func (w *proseWriter) figureText(n *ast.Image) {
	w.leaf(prose.Alt, n)
	if len(n.Title) == 0 {
		return
	}
	k := w.place
	k.Kind = prose.Caption
	w.Open(k)
	from := max(w.cursor, n.Pos(), 0)
	if i := bytes.Index(w.body[from:], n.Title); i >= 0 {
		w.written(from+i, n.Title)
	} else {
		w.Meaning(w.offset(from), n.Title)
	}
	w.Close()
}

func (w *proseWriter) codeText(n ast.Node) {
	k := w.place
	k.Kind, k.Ordered = prose.Code, false
	w.Open(k)
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		w.Meaning(w.offset(line.Start), bytes.Repeat([]byte{' '}, line.Padding)) // what is left of a tab
		w.Literal(w.offset(line.Start), bytes.TrimSuffix(w.body[line.Start:line.Stop], []byte("\n")))
		w.Break(w.offset(line.Stop), true)
	}
	w.Close()
}

func (w *proseWriter) inlines(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.inline(c)
	}
}

func (w *proseWriter) inline(n ast.Node) {
	from := w.Len()
	switch n := n.(type) {
	case *ast.Text:
		w.running(n)
	case *ast.String:
		w.typed(n)
	case *ast.CodeSpan:
		w.inlines(n)
		w.Mark(prose.InlineCode, from)
	case *ast.AutoLink:
		label := n.Label(w.body)
		at := max(w.cursor, n.Pos(), 0)
		if i := bytes.Index(w.body[at:], label); i >= 0 {
			w.Literal(w.offset(at+i), label)
			w.cursor = at + i + len(label)
		} else {
			w.Meaning(w.offset(at), label)
		}
		w.Mark(prose.Address, from)
	case *ast.Image:
		w.inlines(n)
		w.Mark(prose.InlineAlt, from)
	case *noteRef, *citation:
		w.Mark(prose.Reference, from)
	case *ast.RawHTML:
	default:
		w.inlines(n)
	}
}

// running appends running text and the line break behind it.
func (w *proseWriter) running(n *ast.Text) {
	value := n.Segment.Value(w.body)
	if n.IsRaw() {
		if line, ok := bytes.CutSuffix(value, []byte("\n")); ok { // in a code span
			w.Literal(w.offset(n.Segment.Start), line)
			w.Break(w.offset(n.Segment.Stop-1), false)
		} else {
			w.Literal(w.offset(n.Segment.Start), value)
		}
	} else {
		w.written(n.Segment.Start, value)
	}
	w.cursor = n.Segment.Stop
	if n.SoftLineBreak() || n.HardLineBreak() {
		w.Break(w.offset(n.Segment.Stop), n.HardLineBreak())
	}
}

// written appends Markdown text that stands at an offset in the body:
// backslashes and character references resolved.
func (w *proseWriter) written(at int, s []byte) {
	if !holdsAny(s, `\&`) { // as a rule
		w.Literal(w.offset(at), s)
		return
	}
	for len(s) > 0 {
		i := bytes.IndexAny(s, `\&`)
		if i < 0 {
			w.Literal(w.offset(at), s)
			return
		}
		w.Literal(w.offset(at), s[:i])
		at, s = at+i, s[i:]
		n := 1
		switch {
		case s[0] == '\\' && len(s) > 1 && isPunct(s[1]):
			w.Literal(w.offset(at+1), s[1:2])
			n = 2
		case s[0] == '&':
			n = w.reference(at, s)
		default:
			w.Literal(w.offset(at), s[:1])
		}
		at, s = at+n, s[n:]
	}
}

func isPunct(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}

// reference appends what the character reference at the beginning of s means, or
// the "&" that begins none, and returns the length of what it took.
func (w *proseWriter) reference(at int, s []byte) int {
	const longest = 40 // no name in HTML is longer
	n := bytes.IndexByte(s[:min(len(s), longest)], ';') + 1
	if n > 1 {
		before := len(w.out.data)
		w.unescape(s[:n])
		meaning := []byte(entities.Replace(string(w.out.data[before:])))
		w.out.data = w.out.data[:before]
		if !bytes.Equal(meaning, s[:n]) {
			w.Meaning(w.offset(at), meaning)
			return n
		}
	}
	w.Literal(w.offset(at), s[:1])
	return 1
}

// typewriter is what authors type for the punctuation of [typography].
var typewriter = func() map[string][]byte {
	typed := map[string][]byte{}
	for p, form := range map[extension.TypographicPunctuation]string{
		extension.LeftSingleQuote: "'", extension.RightSingleQuote: "'", extension.LeftDoubleQuote: `"`, extension.RightDoubleQuote: `"`,
		extension.EnDash: "--", extension.EmDash: "---", extension.Ellipsis: "...", extension.LeftAngleQuote: "<<", extension.RightAngleQuote: ">>",
	} {
		typed[typography[p]] = []byte(form)
	}
	return typed
}()

// typed appends punctuation the typographer replaced, as the author typed it.
// The parser does not say where it stood; it is the next such character behind
// the text before it.
func (w *proseWriter) typed(n *ast.String) {
	form, ok := typewriter[string(n.Value)]
	if !ok {
		w.Meaning(w.offset(w.cursor), n.Value)
		return
	}
	at := w.cursor
	if next, ok := n.NextSibling().(*ast.Text); ok && bytes.HasSuffix(w.body[:next.Segment.Start], form) {
		at = next.Segment.Start - len(form)
	}
	i := bytes.Index(w.body[at:], form)
	if i < 0 {
		w.Meaning(w.offset(at), form)
		return
	}
	w.Literal(w.offset(at+i), form)
	w.cursor = at + i + len(form)
}

// offset returns where an offset in the body lies in the file.
func (w *proseWriter) offset(off int) int {
	return len(w.source) - len(w.body) + min(max(off, 0), len(w.body))
}
