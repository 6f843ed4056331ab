package markdown

import (
	"bytes"
	"cmp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// notes are the footnotes of a page: "[^label]" in the text, "[^label]: …" for
// the note. The library's own are not used because they look up each reference
// among all notes, and stay silent about a reference that has no note.
type notes struct {
	byLabel map[string]*note
	byNode  map[*east.Footnote]*note
	all     []*note
	refs    []*noteRef // in document order
	printed []*note    // those referred to, in the order of their numbers
}

// A note is one footnote.
type note struct {
	node   *east.Footnote
	label  string
	id     string // without the prefix that tells note and mark apart
	number int    // 0 when nothing that is printed refers to it
	marks  int    // references to it that are printed
}

// A noteRef is a reference to a note in the text.
type noteRef struct {
	ast.BaseInline
	note   *note
	within *east.Footnote // the note the reference stands in; nil in running text
	nth    int            // among the references to the note, from 1; 0 when not printed
}

var kindNoteRef = ast.NewNodeKind("NoteRef")

// Kind implements [ast.Node].
func (*noteRef) Kind() ast.NodeKind { return kindNoteRef }

// Dump implements [ast.Node].
func (n *noteRef) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// noteParser reads notes and leaves them where they are; they are printed from
// there at the end of the page.
type noteParser struct{ parser.BlockParser }

// Open implements [parser.BlockParser].
func (b noteParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	n, state := b.BlockParser.Open(parent, reader, pc)
	if n == nil {
		return n, state
	}
	p, node := pageOf(pc), n.(*east.Footnote)
	_, segment := reader.Position()
	p.addNote(node, segment.Start)
	return n, state
}

// Close implements [parser.BlockParser].
func (noteParser) Close(ast.Node, text.Reader, parser.Context) {}

// addNote keeps a note. The first of two with one label counts.
func (p *page) addNote(node *east.Footnote, off int) {
	off = max(bytes.LastIndexByte(p.body[:min(off, len(p.body))], '['), 0)
	if len(p.notes.all) == maxNotes {
		p.limitf(off, "limit.notes", "split the page", "more than %d footnotes", maxNotes)
		return
	}
	if p.notes.byLabel == nil {
		p.notes.byLabel = map[string]*note{}
		p.notes.byNode = map[*east.Footnote]*note{}
	}
	key := util.ToLinkReference(node.Ref)
	if first, ok := p.notes.byLabel[key]; ok {
		p.errorf(off, "footnote.duplicate", "the footnote %s is written twice, first on line %d", quote(string(node.Ref)), p.at(first.node.Pos()).Line).
			Hint = "remove one, or give it another label"
		return
	}
	n := &note{node: node, label: string(node.Ref)}
	p.notes.byLabel[key], p.notes.byNode[node] = n, n
	p.notes.all = append(p.notes.all, n)
}

// noteRefParser reads references. "![^label]" is an exclamation mark and a
// reference, not an image.
type noteRefParser struct{}

// Trigger implements [parser.InlineParser].
func (noteRefParser) Trigger() []byte { return []byte("![") }

// maxLabel is the longest label, the same as for links.
const maxLabel = 999

// Parse implements [parser.InlineParser].
func (noteRefParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	rest, bang := bytes.CutPrefix(line, []byte("!"))
	label, ok := bytes.CutPrefix(rest, []byte("[^"))
	if !ok {
		return nil
	}
	label = label[:min(len(label), maxLabel+1)]
	end := bytes.IndexAny(label, "[]\\")
	if end <= 0 || label[end] != ']' || util.IsBlank(label[:end]) {
		return nil
	}
	label = label[:end]
	p := pageOf(pc)
	off := segment.Start + len(line) - len(rest)
	n := p.notes.byLabel[util.ToLinkReference(label)]
	if n == nil {
		p.missingNote(off, string(label))
		return nil
	}
	ref := &noteRef{note: n}
	for above := parent; above != nil && ref.within == nil; above = above.Parent() {
		ref.within, _ = above.(*east.Footnote)
	}
	p.notes.refs = append(p.notes.refs, ref)
	if bang {
		ast.MergeOrAppendTextSegment(parent, segment.WithStop(segment.Start+1))
	}
	block.Advance(off - segment.Start + len("[^") + end + 1)
	ref.SetPos(off)
	return ref
}

func (p *page) missingNote(off int, label string) {
	label = excerpt(label)
	suggest(p.errorf(off, "footnote.missing", "there is no footnote %q", label), label, p.notes.labels,
		`write it anywhere on the page as "[^`+label+`]: …", or \[^ for the characters themselves`)
}

// labels returns the labels that a wrong one is compared with.
func (n *notes) labels() []string {
	var labels []string
	for _, note := range n.all[:min(len(n.all), 100)] {
		labels = append(labels, note.label)
	}
	return labels
}

// numberNotes numbers the notes in the order in which a reader meets them: those
// of the running text first, then those that notes refer to.
func (p *page) numberNotes() {
	if len(p.notes.all) == 0 {
		return
	}
	inside := map[*east.Footnote][]*noteRef{}
	for _, ref := range p.notes.refs {
		if ref.within == nil {
			p.meet(ref)
		} else {
			inside[ref.within] = append(inside[ref.within], ref)
		}
	}
	for i := 0; i < len(p.notes.printed); i++ {
		for _, ref := range inside[p.notes.printed[i].node] {
			p.meet(ref)
		}
	}
	taken := make(map[string]int, len(p.notes.all))
	for _, n := range p.notes.all {
		if n.number == 0 {
			p.warningf(n.node.Pos(), "footnote.unused", "nothing refers to the footnote %s", quote(n.label)).
				Hint = "write [^" + excerpt(n.label) + "] where it belongs, or remove it"
			continue
		}
		n.id = cmp.Or(slug(n.label), "note")
		if _, ok := taken[n.id]; ok {
			n.id = numbered(taken, n.id)
			continue
		}
		taken[n.id] = 2
	}
}

func (p *page) meet(ref *noteRef) {
	n := ref.note
	if n.number == 0 {
		p.notes.printed = append(p.notes.printed, n)
		n.number = len(p.notes.printed)
	}
	n.marks++
	ref.nth = n.marks
}

// noteMark renders the number in the text that leads to a note.
func (p *page) noteMark(ref *noteRef) {
	number := strconv.Itoa(ref.note.number)
	p.out.text(`<sup class="footnote-ref"><a id="` + ref.note.markID(ref.nth) + `" href="#k-fn-` + ref.note.id + `" role="doc-noteref" aria-label="`)
	p.escape([]byte(strings.ReplaceAll(p.words.Footnote, "%d", number)))
	p.out.text(`">` + number + `</a></sup>`)
}

// markID returns the id of the nth reference to a note. A full stop is in no
// label's id, so these are unique.
func (n *note) markID(nth int) string {
	id := "k-fnref-" + n.id
	if nth > 1 {
		id += "." + strconv.Itoa(nth)
	}
	return id
}

// footnotes renders the notes as a section at the end of the article.
func (p *page) footnotes() {
	if len(p.notes.printed) == 0 || p.stopped {
		return
	}
	id, title := "k-sources", p.words.Sources
	if len(p.doc.Citations) > 0 { // then the sources have a list of their own
		id, title = "k-notes", p.words.Health().Notes
	}
	p.out.text(`<section class="footnotes" role="doc-endnotes" aria-labelledby="` + id + "\">\n<h2 id=\"" + id + `">`)
	p.escape([]byte(title))
	p.out.text("</h2>\n<ol>\n")
	p.doc.Headings = append(p.doc.Headings, Heading{Level: 2, ID: id, Text: title})
	for _, n := range p.notes.printed {
		p.out.text(`<li id="k-fn-` + n.id + "\">\n")
		p.children(n.node)
		if !endsInText(n.node) {
			p.out.text("<p>")
			p.waysBack(n)
			p.out.text("</p>\n")
		}
		p.out.text("</li>\n")
	}
	p.out.text("</ol>\n</section>\n")
}

// endsInText reports whether the last block of a note is a paragraph of text, so
// that the ways back can stand in it.
func endsInText(n *east.Footnote) bool {
	last, ok := n.LastChild().(*ast.Paragraph)
	if !ok {
		return false
	}
	_, figure := onlyChild(last).(*ast.Image)
	return !figure
}

// notesEnd prints the ways back at the end of the last paragraph of a note.
func (p *page) notesEnd(block ast.Node) {
	if node, ok := block.Parent().(*east.Footnote); ok && block.NextSibling() == nil {
		p.out.text(" ")
		p.waysBack(p.notes.byNode[node])
	}
}

// waysBack renders a link to each reference to a note.
func (p *page) waysBack(n *note) {
	label := strings.ReplaceAll(p.words.BackToText, "%d", strconv.Itoa(n.number))
	for nth := 1; nth <= n.marks; nth++ {
		suffix := ""
		if n.marks > 1 {
			suffix = " (" + strconv.Itoa(nth) + ")"
		}
		if nth > 1 {
			p.out.text(" ")
		}
		p.out.text(`<a href="#` + n.markID(nth) + `" role="doc-backlink" aria-label="`)
		p.escape([]byte(label + suffix))
		p.out.text("\">↩\uFE0E</a>")
	}
}
