package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// directives lists what can stand behind ":::". A new one is a file with such a
// function and its name here.
func directives() []directiveKind { return []directiveKind{details(), steps()} }

// A directiveKind is one directive.
type directiveKind struct {
	name   string
	titled bool // text may follow the name
	render func(*page, *directive)
}

// A directive is a block between "::: name" and ":::".
type directive struct {
	ast.BaseBlock
	kind   directiveKind
	colons int  // on its first line; its last has as many
	closed bool // its last line was found
}

// A directiveTitle is the text behind the name of a directive.
type directiveTitle struct{ ast.BaseBlock }

var (
	kindDirective      = ast.NewNodeKind("Directive")
	kindDirectiveTitle = ast.NewNodeKind("DirectiveTitle")
)

// Kind implements [ast.Node].
func (*directive) Kind() ast.NodeKind { return kindDirective }

// Kind implements [ast.Node].
func (*directiveTitle) Kind() ast.NodeKind { return kindDirectiveTitle }

// Dump implements [ast.Node].
func (n *directive) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// Dump implements [ast.Node].
func (n *directiveTitle) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// directiveParser reads directives.
type directiveParser struct{}

// Trigger implements [parser.BlockParser].
func (directiveParser) Trigger() []byte { return []byte(":") }

// Open implements [parser.BlockParser].
func (directiveParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	f, ok := fenceOf(line)
	if !ok {
		return nil, parser.NoChildren
	}
	p, start := pageOf(pc), segment.Start-segment.Padding
	if f.name == "" {
		p.errorf(start+f.at, "directive.stray", "there is no open directive of %d colons to close", f.colons).
			Hint = "remove the line, or give it as many colons as the line it closes"
		reader.AdvanceToEOL()
		return ast.NewTextBlock(), parser.NoChildren
	}
	n := &directive{colons: f.colons, kind: p.directiveNamed(start+f.at, f.name)}
	if f.titleEnd > f.title {
		p.titleOf(n, text.NewSegment(start+f.title, start+f.titleEnd))
	}
	reader.AdvanceToEOL()
	return n, parser.HasChildren
}

// A fence is the first or last line of a directive taken apart.
type fence struct {
	at              int // offset in the line of the first colon
	colons          int
	name            string // "" on a last line
	title, titleEnd int    // offsets in the line
}

// fenceOf takes a line apart and reports whether it is a fence.
func fenceOf(line []byte) (fence, bool) {
	skip := func(i int, chars string) int {
		for i < len(line) && strings.IndexByte(chars, line[i]) >= 0 {
			i++
		}
		return i
	}
	var f fence
	f.at = skip(0, " ")
	name := skip(f.at, ":")
	f.colons = name - f.at
	if f.colons < 3 {
		return fence{}, false
	}
	name = skip(name, " \t")
	rest := bytes.TrimRight(line[name:], " \t\n")
	f.titleEnd = name + len(rest)
	end := bytes.IndexAny(rest, " \t")
	if end < 0 {
		end = len(rest)
	}
	f.name = string(rest[:end])
	f.title = min(skip(name+end, " \t"), f.titleEnd)
	return f, true
}

// directiveNamed returns a directive, or one that only shows its content when
// there is none of that name.
func (p *page) directiveNamed(off int, name string) directiveKind {
	var names []string
	for _, k := range directives() {
		if k.name == name {
			return k
		}
		names = append(names, k.name)
	}
	suggest(p.errorf(off, "directive.unknown", "there is no directive %s", quote(name)), name, func() []string { return names },
		"the directives are "+strings.Join(names, ", "))
	return directiveKind{name: name, titled: true, render: (*page).unknownDirective}
}

func (p *page) unknownDirective(n *directive) {
	if t := n.title(); t != nil {
		n.RemoveChild(n, t)
	}
	p.children(n)
}

// titleOf makes the text behind the name the title of a directive.
func (p *page) titleOf(n *directive, segment text.Segment) {
	if !n.kind.titled {
		p.errorf(segment.Start, "directive.title", "%q has no title", n.kind.name).Hint = "remove the text behind the name"
		return
	}
	title := &directiveTitle{}
	title.Lines().Append(segment)
	n.AppendChild(n, title)
}

// Continue implements [parser.BlockParser].
func (directiveParser) Continue(node ast.Node, reader text.Reader, pc parser.Context) parser.State {
	line, _ := reader.PeekLine()
	n, ok := node.(*directive)
	if !ok { // a stray fence is one line
		return parser.Close
	}
	width, _ := util.IndentWidth(line, reader.LineOffset())
	if f, ok := fenceOf(line); ok && f.colons == n.colons && f.name == "" && width < 4 && innermost(n, pc) {
		n.closed = true
		reader.AdvanceToEOL()
		return parser.Close
	}
	return parser.Continue | parser.HasChildren
}

// innermost reports whether no directive with as many colons is open inside n.
func innermost(n *directive, pc parser.Context) bool {
	blocks := pc.OpenedBlocks()
	for i := len(blocks) - 1; i >= 0; i-- {
		if d, ok := blocks[i].Node.(*directive); ok && d.colons == n.colons {
			return d == n
		}
	}
	return true
}

// Close implements [parser.BlockParser].
func (directiveParser) Close(node ast.Node, _ text.Reader, pc parser.Context) {
	n, ok := node.(*directive)
	if ok && !n.closed {
		pageOf(pc).errorf(n.Pos(), "directive.open", "the directive %s is not closed", quote(n.kind.name)).
			Hint = "write a line " + strings.Repeat(":", min(n.colons, 20)) + " below its content, indented like this one"
	}
}

// CanInterruptParagraph implements [parser.BlockParser].
func (directiveParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine implements [parser.BlockParser].
func (directiveParser) CanAcceptIndentedLine() bool { return false }

// title returns the title of a directive, or nil.
func (n *directive) title() *directiveTitle {
	t, _ := n.FirstChild().(*directiveTitle)
	return t
}
