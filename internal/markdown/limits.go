package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Limits of one page. Each bounds a cost that grows faster than the input in
// the parser or the renderer, at a size no page for readers has.
const (
	maxSource      = 4 << 20   // bytes of a file
	maxBlock       = 256 << 10 // bytes of a paragraph, heading or table
	maxSpecials    = 2000      // characters * _ ~ [ ] ! < ` in one of them: each may be compared with each
	maxDense       = 1 << 30   // sum over blocks of bytes × specials: each special may look ahead to the end of its block
	maxNesting     = 100       // quotations, list items, notes and directives inside each other
	maxContinued   = 500_000   // sum over lines of the list items they are inside of: the parser remembers each
	maxHeadings    = 5000
	maxNotes       = 2000
	maxColumns     = 128     // of a table
	maxCells       = 200_000 // of all tables of a page: short rows are completed
	maxPipes       = 2000    // escaped pipes in code in tables: each is compared with each
	minOutput      = 1 << 20 // bytes of an article that are always allowed
	outputRatio    = 16      // bytes of article for each byte of source, beyond that
	specials       = "*_~[]!<`"
	maxDiagnostics = 1000            // that are reported of a page
	maxQuotes      = 100             // quotation marks in a row: each looks at all before and behind it
	guarded        = specials + `'"` // what [inlineGuard] is called for
)

// A budget counts what the limits bound by page.
type budget struct {
	guarded   ast.Node // the block whose inlines are being parsed
	dense     int
	continued int
	cells     int
	pipes     int
	highlight int

	destinations int // bytes: each is looked up whole, and printed unless it is wrong
}

// paragraphGuard sees every paragraph before anything else looks into it. One
// that passes a limit is taken out of the page.
type paragraphGuard struct{}

// Transform implements [parser.ParagraphTransformer].
func (paragraphGuard) Transform(n *ast.Paragraph, reader text.Reader, pc parser.Context) {
	p, lines := pageOf(pc), n.Lines()
	if lines.Len() == 0 {
		return
	}
	start := lines.At(0).Start
	size := lines.At(lines.Len()-1).Stop - start
	switch {
	case size > maxBlock:
		p.limitf(start, "limit.block", "split it with empty lines", "a paragraph of %d bytes, the limit is %d", size, maxBlock)
	case bytes.HasPrefix(util.TrimLeftSpace(p.body[start:]), []byte("[")) && countSpecials(p.body, lines) > maxSpecials:
		p.limitf(start, "limit.block", "put an empty line between the link definitions", "more than %d of the characters %s in one paragraph", maxSpecials, specials)
	default:
		p.guardTable(lines)
	}
	if p.stopped {
		n.Parent().RemoveChild(n.Parent(), n)
	}
}

// guardTable bounds the cells the table in these lines would be completed to.
func (p *page) guardTable(lines *text.Segments) {
	for i := 1; i < lines.Len(); i++ {
		line := lines.At(i)
		row := line.Value(p.body)
		if !looksLikeDelimiter(row) {
			continue
		}
		columns := bytes.Count(bytes.Trim(row, " \t\n|"), []byte("|")) + 1
		p.spent.cells += columns * (lines.Len() - i)
		for j := i - 1; j < lines.Len(); j++ {
			if cells := lines.At(j); bytes.IndexByte(cells.Value(p.body), '`') >= 0 {
				p.spent.pipes += bytes.Count(cells.Value(p.body), []byte(`\|`))
			}
		}
		switch {
		case columns > maxColumns:
			p.limitf(line.Start, "limit.table", "turn columns into rows, or split the table", "a table of %d columns, the limit is %d", columns, maxColumns)
		case p.spent.cells > maxCells:
			p.limitf(line.Start, "limit.table", "move some tables to another page", "the tables of this page have more than %d cells", maxCells)
		case p.spent.pipes > maxPipes:
			p.limitf(line.Start, "limit.table", "move some tables to another page", `more than %d escaped pipes \| in the tables of this page`, maxPipes)
		}
		return
	}
}

// looksLikeDelimiter reports whether a line may be the one under a table's head.
func looksLikeDelimiter(line []byte) bool {
	dashes, others := false, false
	for _, c := range line {
		switch c {
		case '-':
			dashes = true
		case '|', ':':
			others = true
		case ' ', '\t', '\n':
		default:
			return false
		}
	}
	return dashes && others
}

// longestQuotes returns the length of the longest run of one quotation mark.
func longestQuotes(body []byte, lines *text.Segments) int {
	longest, run, last := 0, 0, byte(0)
	for i := range lines.Len() {
		line := lines.At(i)
		for _, c := range body[line.Start:line.Stop] {
			if c != last {
				run, last = 0, c
			}
			if run++; run > longest && (c == '\'' || c == '"') {
				longest = run
			}
		}
	}
	return longest
}

func countSpecials(body []byte, lines *text.Segments) int {
	n := 0
	for i := range lines.Len() {
		line := lines.At(i)
		for _, c := range body[line.Start:line.Stop] {
			switch c {
			case '*', '_', '~', '[', ']', '!', '<', '`':
				n++
			}
		}
	}
	return n
}

// inlineGuard comes before every other inline parser. It measures a block when
// it is first called for it, and swallows one that passes a limit.
type inlineGuard struct{}

// Trigger implements [parser.InlineParser].
func (inlineGuard) Trigger() []byte { return []byte(guarded) }

// Parse implements [parser.InlineParser].
func (inlineGuard) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	p := pageOf(pc)
	if p.spent.guarded != parent {
		p.spent.guarded = parent
		p.guardInlines(parent.Lines())
	}
	if !p.stopped {
		return nil
	}
	skipAll(block)
	return ast.NewString(nil)
}

// skipAll takes all that is left to read.
func skipAll(reader text.Reader) {
	for {
		if line, _ := reader.PeekLine(); line == nil {
			return
		}
		reader.AdvanceLine()
	}
}

func (p *page) guardInlines(lines *text.Segments) {
	if lines.Len() == 0 {
		return
	}
	start := lines.At(0).Start
	size := lines.At(lines.Len()-1).Stop - start
	n := countSpecials(p.body, lines)
	p.spent.dense += n * size
	switch {
	case size > maxBlock:
		p.limitf(start, "limit.block", "split it with empty lines", "a block of %d bytes, the limit is %d", size, maxBlock)
	case n > maxSpecials:
		p.limitf(start, "limit.block", "split it with empty lines, or put a backslash before characters that mean themselves and code into a code block",
			"%d of the characters %s in one block, the limit is %d", n, specials, maxSpecials)
	case longestQuotes(p.body, lines) > maxQuotes:
		p.limitf(start, "limit.block", "remove some of them, or put them into a code block", "more than %d quotation marks in a row", maxQuotes)
	case p.spent.dense > maxDense:
		p.limitf(start, "limit.block", "split the long paragraphs with empty lines", "the paragraphs of this page are too long for the links and emphasis in them")
	}
}

// nestingGuard comes before every block parser that opens a container, and takes
// the line when there are too many around it already.
type nestingGuard struct{}

// Trigger implements [parser.BlockParser].
func (nestingGuard) Trigger() []byte { return []byte(">-+*0123456789:[") }

// Open implements [parser.BlockParser].
func (nestingGuard) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	p, opened := pageOf(pc), pc.OpenedBlocks()
	if p.stopped {
		skipAll(reader)
		return ast.NewTextBlock(), parser.NoChildren
	}
	if len(opened) < maxNesting {
		return nil, parser.NoChildren
	}
	switch parent.(type) {
	case *ast.List, *east.DefinitionList: // the next item of it, not a deeper one
		return nil, parser.NoChildren
	}
	depth := 0
	for _, b := range opened {
		switch b.Node.(type) {
		case *ast.List, *east.DefinitionList, *ast.Paragraph:
		default:
			depth++
		}
	}
	if depth < maxNesting {
		return nil, parser.NoChildren
	}
	_, segment := reader.PeekLine()
	p.limitf(segment.Start, "limit.nesting", "use fewer levels", "more than %d quotations and lists inside each other", maxNesting)
	skipAll(reader)
	return ast.NewTextBlock(), parser.NoChildren
}

// Continue implements [parser.BlockParser].
func (nestingGuard) Continue(ast.Node, text.Reader, parser.Context) parser.State { return parser.Close }

// Close implements [parser.BlockParser].
func (nestingGuard) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph implements [parser.BlockParser].
func (nestingGuard) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine implements [parser.BlockParser].
func (nestingGuard) CanAcceptIndentedLine() bool { return false }

// lengthGuard wraps the parser of a container that goes on over empty lines,
// and bounds the lines inside it.
type lengthGuard struct{ parser.BlockParser }

// Continue implements [parser.BlockParser].
func (g lengthGuard) Continue(n ast.Node, reader text.Reader, pc parser.Context) parser.State {
	p := pageOf(pc)
	p.spent.continued++
	if p.stopped {
		return parser.Close
	}
	if p.spent.continued > maxContinued {
		_, segment := reader.PeekLine()
		p.limitf(segment.Start, "limit.nesting", "use fewer levels, or split the page", "lists inside lists over too many lines")
		return parser.Close
	}
	return g.BlockParser.Continue(n, reader, pc)
}
