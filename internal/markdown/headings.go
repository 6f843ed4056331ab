package markdown

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"knead/internal/diag"
)

// A heading is a heading of the page while it is rendered.
type heading struct {
	node     *ast.Heading
	text     string
	id       string
	explicit bool // the author wrote the id
	at       int  // offset of what the author wrote in the body
}

// headingParser wraps the parsers of both kinds of headings: it counts them and
// takes {#id} off their text before that is parsed.
type headingParser struct{ parser.BlockParser }

// Close implements [parser.BlockParser].
func (h headingParser) Close(n ast.Node, reader text.Reader, pc parser.Context) {
	h.BlockParser.Close(n, reader, pc)
	if n.Parent() == nil { // the line under it belongs to a table instead
		return
	}
	p := pageOf(pc)
	head := &heading{node: n.(*ast.Heading), at: max(n.Pos(), 0)}
	if n.Lines().Len() > 0 {
		head.at = n.Lines().At(0).Start
		p.attributes(head)
	}
	if len(p.heads) == maxHeadings {
		p.limitf(head.at, "limit.headings", "split the page", "more than %d headings", maxHeadings)
		return
	}
	p.heads = append(p.heads, head)
}

// attributeList matches { … } at the end of a heading when it is meant as
// attributes and not as text.
var attributeList = regexp.MustCompile(`(^|[^\\])\{\s*([#.][^{}]*|[^{}]*=[^{}]*)\}\s*$`)

// idSyntax matches the ids an author may give.
var idSyntax = regexp.MustCompile(`^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$`)

// attributes takes an attribute list off the last line of a heading. It may set
// the id. Classes mean nothing here; everything else would be a way around what
// raw HTML is not allowed to do.
func (p *page) attributes(h *heading) {
	lines := h.node.Lines()
	last := lines.At(lines.Len() - 1)
	line := last.Value(p.body)
	if !bytes.HasSuffix(bytes.TrimRight(line, " \t\n"), []byte("}")) || len(line) > 1000 {
		return
	}
	m := attributeList.FindSubmatchIndex(line)
	if m == nil {
		return
	}
	for _, word := range strings.Fields(string(line[m[4]:m[5]])) {
		id, isID := strings.CutPrefix(word, "#")
		switch {
		case isID && (!idSyntax.MatchString(id) || isFurniture(id)):
			p.errorf(last.Start+m[3], "heading.id", "%s cannot be the id of a heading", quote(id)).
				Hint = "use letters, digits and hyphens, and do not begin with k-"
		case isID:
			h.id, h.explicit = id, true
		case !strings.HasPrefix(word, "."):
			p.errorf(last.Start+m[3], "heading.attribute", "a heading cannot have the attribute %s", quote(word)).
				Hint = "write an id such as {#name}, or a backslash before { for the character itself"
		}
	}
	last.Stop = last.Start + m[3]
	last = last.TrimRightSpace(p.body)
	if last.IsEmpty() {
		lines.SetSliced(0, lines.Len()-1)
		return
	}
	lines.Set(lines.Len()-1, last)
}

// nameHeadings gives every heading its level and id, and judges their order.
func (p *page) nameHeadings() {
	level := 1
	for _, h := range p.heads {
		h.text = p.plainText(h.node)
		if h.node.Level == 1 {
			p.warningf(h.at, "heading.level", "the page's title is its only heading of level 1").
				Hint = `write "## ` + excerpt(h.text) + `"; it is shown as that`
			h.node.Level = 2
		}
		if h.node.Level > level+1 {
			p.warningf(h.at, "heading.order", "a heading of level %d follows one of level %d", h.node.Level, level).
				Hint = "write " + strings.Repeat("#", level+1) + ", so that the outline has no gap"
		}
		level = h.node.Level
	}
	p.chooseIDs()
}

// chooseIDs sets the ids. What an author wrote comes first, then the first
// heading of each text; the others get the next free number. So an id changes
// only when headings with the same text do.
func (p *page) chooseIDs() {
	taken := make(map[string]int, len(p.heads)) // id → number to try next when it is wanted again
	lines := map[string]int{}
	for _, h := range p.heads {
		if !h.explicit {
			continue
		}
		at := p.at(h.at)
		if _, ok := taken[h.id]; ok {
			p.report(diag.Errorf(at, "heading.id", "the id %q is used twice, first on line %d", h.id, lines[h.id])).
				Hint = "give one of the headings another id"
			h.explicit = false
			continue
		}
		taken[h.id], lines[h.id] = 2, at.Line
	}
	var again []*heading
	for _, h := range p.heads {
		if h.explicit {
			continue
		}
		h.id = headingID(h.text)
		if _, ok := taken[h.id]; ok {
			again = append(again, h)
			continue
		}
		taken[h.id] = 2
	}
	for _, h := range again {
		h.id = numbered(taken, h.id)
	}
}

// numbered returns the first of id-2, id-3, … that is not taken, and takes it.
func numbered(taken map[string]int, id string) string {
	for n := taken[id]; ; n++ {
		next := id + "-" + strconv.Itoa(n)
		if _, ok := taken[next]; !ok {
			taken[id], taken[next] = n+1, 2
			return next
		}
	}
}

// headingID returns the id a heading of this text has when it is the only one.
func headingID(text string) string {
	id := slug(text)
	switch {
	case id == "":
		return "section"
	case isFurniture(id):
		return "section-" + id
	}
	return id
}

// isFurniture reports whether an id, or a numbered form of it, could be one of
// the page around the article.
func isFurniture(id string) bool { return id == "k" || strings.HasPrefix(id, "k-") }

// slug returns text in lower case with letters, marks and digits kept, and one
// hyphen for everything between them. Apostrophes and invisible characters, as
// they stand inside words, leave nothing.
func slug(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range text {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsNumber(r), unicode.IsMark(r):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(unicode.ToLower(r))
		case r == '\'' || r == '’' || r == '‘' || unicode.Is(unicode.Cf, r):
		default:
			gap = true
		}
	}
	return b.String()
}

// heading renders a heading. Those of notes nobody refers to are never rendered.
func (p *page) heading(n *ast.Heading) {
	h := p.headOf(n)
	p.doc.Headings = append(p.doc.Headings, Heading{Level: n.Level, ID: h.id, Text: h.text})
	p.above = h.id
	tag := strconv.Itoa(n.Level)
	p.out.text("<h" + tag + ` id="` + h.id + `">`)
	p.children(n)
	p.out.text("</h" + tag + ">\n")
}

// headOf returns what is known of a heading. Headings are rendered in the order
// they were parsed in, but for those in notes, so the search begins behind the
// last one.
func (p *page) headOf(n *ast.Heading) *heading {
	for range p.heads {
		h := p.heads[p.nextHead%len(p.heads)]
		p.nextHead++
		if h.node == n {
			return h
		}
	}
	panic("markdown: a heading was rendered that was not parsed")
}
