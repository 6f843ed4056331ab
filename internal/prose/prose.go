// Package prose holds the running text of a page as its readers meet it, block by
// block, with the way back to what the author wrote.
//
// A [Text] is made once, while a page is parsed, and read by every rule that
// judges words: how hard they are, what they promise. It is one string for the
// whole page and small arrays of numbers beside it, because it is kept for as
// many pages as a site has.
//
// # What the text is
//
// Markup is gone, and so are escapes and character references. Punctuation is as
// the author typed it: quotation marks and dashes are not yet those of the
// printed page, so that a stretch of text is the same bytes as its source. A line
// break in the source is a space, one the author forced is a line feed. Titles
// that knead puts on alerts are not part of it.
//
// Blocks follow each other in the order of the page, footnotes last. What a rule
// may want to leave out is marked, not removed.
package prose

import (
	"iter"
	"sort"

	"knead/internal/diag"
	"knead/internal/digest"
)

// A Kind says what a block is.
type Kind uint8

// The kinds of blocks.
const (
	Paragraph  Kind = iota // also the later paragraphs of a list item
	Heading                // of the body; see [Block.Level]
	Item                   // the first paragraph of a list item
	HeadCell               // a cell in the head of a table
	Cell                   // another cell of a table
	Term                   // of a definition list
	Definition             // of a definition list
	Summary                // the title of text that is shown when asked for
	Caption                // below a figure
	Alt                    // what a figure shows, for those who cannot see it
	Code                   // a block of code, its lines separated by line feeds
)

// An Alert says what kind of alert a block stands in.
type Alert uint8

// The alerts, in the order authors are told of them.
const (
	NoAlert Alert = iota
	Note
	Tip
	Important
	Warning
	Caution
	Contraindication
	RedFlag
)

// A Block is one block of a text.
type Block struct {
	Start, End int // offsets in the text
	Kind       Kind
	Level      int    // of a heading, 2 to 6; else 0
	Section    string // id of the heading it is below, or its own when it is one; "" above the first
	Alert      Alert  // the innermost around it
	Quote      int    // number of the outermost quotation or alert around it, from 1; 0 for none
	Quoted     bool   // inside a quotation that is no alert
	Note       bool   // inside a footnote
	Ordered    bool   // of an item: the list is numbered
	Folded     bool   // shown when asked for, below the summary before it
}

// A MarkKind says what a stretch inside a block is.
type MarkKind uint8

// The kinds of marks.
const (
	InlineCode MarkKind = iota
	Address             // a bare address; the text of a link is not marked
	InlineAlt           // what an image in running text shows
	Reference           // an empty stretch where a reference to a source stands
)

// A Mark is a stretch of text that is no ordinary prose.
type Mark struct {
	Start, End int
	Kind       MarkKind
}

// A Text is the running text of a page. It is immutable; the zero Text is that
// of an empty page.
type Text struct {
	file     string
	text     string
	sections []string
	blocks   []block
	marks    []mark
	runs     []run
	lines    []int32 // offset in the source of each line
	sum      digest.Sum
}

type block struct {
	start, end     int32
	section, quote uint16
	kind           Kind
	alert          Alert
	level, flags   uint8
}

const (
	flagQuoted = 1 << iota
	flagNote
	flagOrdered
	flagFolded
)

type mark struct {
	start, end int32
	kind       MarkKind
}

// A run maps text from an offset on. A source of at least 0 is where its first
// byte stands, and the bytes behind it follow there one by one. Any other is the
// complement of the one place that all of the run stands for.
type run struct{ text, source int32 }

// Digest returns the sum of what the text was made from.
func (t Text) Digest() digest.Sum { return t.sum }

// String returns the whole text, its blocks separated by line feeds.
func (t *Text) String() string { return t.text }

// File returns the path of the file the text is from.
func (t *Text) File() string { return t.file }

// Of returns the text of a block.
func (t *Text) Of(b Block) string { return t.text[b.Start:b.End] }

// Len returns the number of blocks.
func (t *Text) Len() int { return len(t.blocks) }

// Block returns the block of an index, 0 ≤ i < Len.
func (t *Text) Block(i int) Block {
	b := &t.blocks[i]
	return Block{
		Start: int(b.start), End: int(b.end), Kind: b.kind, Level: int(b.level), Section: t.sections[b.section],
		Alert: b.alert, Quote: int(b.quote),
		Quoted: b.flags&flagQuoted != 0, Note: b.flags&flagNote != 0, Ordered: b.flags&flagOrdered != 0, Folded: b.flags&flagFolded != 0,
	}
}

// Blocks yields the blocks in the order of the page.
func (t *Text) Blocks() iter.Seq[Block] {
	return func(yield func(Block) bool) {
		for i := range t.blocks {
			if !yield(t.Block(i)) {
				return
			}
		}
	}
}

// Marks yields the marks that touch the text from start to end, in order. A
// reference at either end touches it.
func (t *Text) Marks(start, end int) iter.Seq[Mark] {
	return func(yield func(Mark) bool) {
		first := sort.Search(len(t.marks), func(i int) bool { return int(t.marks[i].end) >= start })
		for _, m := range t.marks[first:] {
			if int(m.start) > end || !yield(Mark{int(m.start), int(m.end), m.kind}) {
				return
			}
		}
	}
}

// Referenced reports whether a reference stands in or at the end of the text
// from start to end.
func (t *Text) Referenced(start, end int) bool {
	for m := range t.Marks(start, end) {
		if m.Kind == Reference && m.Start > start {
			return true
		}
	}
	return false
}

// At returns the position in the source of an offset in the text.
func (t *Text) At(off int) diag.Pos {
	i := sort.Search(len(t.runs), func(i int) bool { return int(t.runs[i].text) > off })
	if i == 0 {
		return diag.Pos{File: t.file}
	}
	r := t.runs[i-1]
	source := int(^r.source)
	if r.source >= 0 {
		source = int(r.source) + off - int(r.text)
	}
	line := sort.Search(len(t.lines), func(i int) bool { return int(t.lines[i]) > source })
	return diag.Pos{File: t.file, Line: line, Col: source - int(t.lines[line-1]) + 1}
}

// Exact reports whether the byte at an offset in the text is the byte that
// stands at its position, and not the meaning of an escape. A space may stand
// for the end of a line.
func (t *Text) Exact(off int) bool {
	i := sort.Search(len(t.runs), func(i int) bool { return int(t.runs[i].text) > off })
	return i > 0 && t.runs[i-1].source >= 0
}

// String returns the name of the kind.
func (k Kind) String() string {
	return [...]string{"paragraph", "heading", "item", "head-cell", "cell", "term", "definition", "summary", "caption", "alt", "code"}[k]
}

// String returns the name of the alert in lower case, "" for none.
func (a Alert) String() string {
	return [...]string{"", "note", "tip", "important", "warning", "caution", "contraindication", "red-flag"}[a]
}
