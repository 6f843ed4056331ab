package markdown

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"knead/internal/fields"
)

// A Citation is a source the page cites. Whether it exists is decided by package
// site; its number is its place in [Outline.Citations], from 1.
type Citation struct {
	Key   string
	Marks int  // how often the article cites it
	Lead  bool // evidence in the front matter rests on it
}

// RefID returns the id of the nth source in the list below the page, from 1.
func RefID(n int) string { return "k-ref-" + strconv.Itoa(n) }

// CiteID returns the id of the mark at which an article cites the nth source for
// the kth time, both from 1.
func CiteID(n, k int) string {
	id := "k-cite-" + strconv.Itoa(n)
	if k > 1 {
		id += "." + strconv.Itoa(k)
	}
	return id
}

// A citation is "[@one; @two]" in the text.
type citation struct {
	ast.BaseInline
	keys []string
	offs []int // of the keys, in the body
}

var kindCitation = ast.NewNodeKind("Citation")

// Kind implements [ast.Node].
func (*citation) Kind() ast.NodeKind { return kindCitation }

// Dump implements [ast.Node].
func (n *citation) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// citationParser reads citations. What stands in front of a destination, as in
// "[@name](…)", is the text of a link.
type citationParser struct{}

// Trigger implements [parser.InlineParser].
func (citationParser) Trigger() []byte { return []byte("[") }

// keyForm is a key as files of references can have one.
var keyForm = regexp.MustCompile(`^@[\pL\pN_]([\pL\pN_:.+/-]*[\pL\pN_+/-])?$`)

// Parse implements [parser.InlineParser].
func (citationParser) Parse(_ ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if !bytes.HasPrefix(line, []byte("[@")) {
		return nil
	}
	inside := line[1:]
	end := bytes.IndexAny(inside, "[]")
	if end < 0 || inside[end] != ']' {
		return nil
	}
	if after := inside[end+1:]; len(after) > 0 && (after[0] == '(' || after[0] == '[') {
		return nil
	}
	p, n := pageOf(pc), &citation{}
	off := segment.Start + 1
	for part := range strings.SplitSeq(string(inside[:end]), ";") {
		key := strings.TrimSpace(part)
		if !keyForm.MatchString(key) || len(key) > maxLabel {
			hint := `write [@key], or [@one; @two] for several sources; \[ for the bracket itself`
			if first, place, located := strings.Cut(key, ","); located && keyForm.MatchString(first) {
				hint = fmt.Sprintf("write [%s], and %s in the text: a citation names the source alone", first, quote(strings.TrimSpace(place)))
			}
			p.errorf(off, "citation.form", "%s is no citation", quote("["+string(inside[:end])+"]")).Hint = hint
			return nil
		}
		n.keys = append(n.keys, key[1:])
		n.offs = append(n.offs, off+strings.Index(part, key))
		off += len(part) + 1
	}
	block.Advance(1 + end + 1)
	n.SetPos(segment.Start)
	return n
}

// cite notes that the page cites a source and returns its number.
func (p *page) cite(key fields.Text) int {
	i, ok := p.cited[key.Value]
	if !ok {
		if p.cited == nil {
			p.cited = map[string]int{}
		}
		i = len(p.doc.Citations)
		p.cited[key.Value] = i
		p.doc.Citations = append(p.doc.Citations, Citation{Key: key.Value})
		p.doc.CitedAt = append(p.doc.CitedAt, key.At)
	}
	return i + 1
}

// citeFrontMatter gives the first numbers to the sources of the evidence in the
// front matter, which a page shows above its article.
func (p *page) citeFrontMatter() {
	lead := func(e Evidence) {
		for _, key := range e.References {
			p.doc.Citations[p.cite(key)-1].Lead = true
		}
	}
	lead(p.doc.Meta.Evidence)
	for _, g := range p.doc.Meta.Benefits {
		lead(g.Evidence)
	}
}

// citationMark renders the numbers that lead to sources.
func (p *page) citationMark(n *citation) {
	for above := n.Parent(); above != nil; above = above.Parent() {
		if _, ok := above.(*ast.Link); ok {
			p.errorf(n.Pos(), "citation.link", "a source is cited inside the text of a link").
				Hint = "move the citation behind the link"
			return
		}
	}
	p.out.text(`<sup class="citation">`)
	for i, key := range n.keys {
		number := p.cite(fields.Text{Value: key, At: p.at(n.offs[i])})
		c := &p.doc.Citations[number-1]
		c.Marks++
		if i > 0 {
			p.out.text(", ")
		}
		p.out.text(`<a id="` + CiteID(number, c.Marks) + `" href="#` + RefID(number) + `" role="doc-biblioref" aria-label="`)
		p.escape([]byte(strings.ReplaceAll(p.words.Health().Source, "%d", strconv.Itoa(number))))
		p.out.text(`">` + strconv.Itoa(number) + `</a>`)
	}
	p.out.text("</sup>")
}
