package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// instead says what to write for a tag.
var instead = map[string]string{
	"b": "write **bold**", "strong": "write **bold**",
	"i": "write *italic*", "em": "write *italic*",
	"s": "write ~~struck out~~", "del": "write ~~struck out~~", "strike": "write ~~struck out~~",
	"code": "write `code`", "pre": "write a line ``` above and below", "kbd": "write `key`",
	"br": "end the line with a backslash", "hr": "write a line ---", "p": "leave an empty line between paragraphs",
	"a": "write [text](page.md)", "img": "write ![what it shows](image.png)",
	"figure": `write ![what it shows](image.png "Caption") as a paragraph`, "figcaption": `write ![what it shows](image.png "Caption") as a paragraph`,
	"h1": "write ## Heading", "h2": "write ## Heading", "h3": "write ### Heading", "h4": "write #### Heading",
	"h5": "write ##### Heading", "h6": "write ###### Heading",
	"ul": "begin each line with a hyphen", "ol": "begin each line with a number", "li": "begin each line with a hyphen or a number",
	"dl": "write the term, and on the next line a colon and its meaning", "dt": "write the term, and on the next line a colon and its meaning",
	"dd":         "write the term, and on the next line a colon and its meaning",
	"blockquote": "begin each line with >",
	"table":      "write a table with | between the cells", "tr": "write a table with | between the cells",
	"td": "write a table with | between the cells", "th": "write a table with | between the cells",
	"details": "write ::: details Title above and ::: below", "summary": "write ::: details Title above and ::: below",
	"div": "write an alert such as > [!NOTE], or plain Markdown", "span": "remove it", "center": "remove it", "font": "remove it",
	"u": "write **bold** or *italic*; underlined text looks like a link", "small": "remove it",
	"sup": "write the character itself, such as ²", "sub": "write the character itself, such as ₂",
	"script": "remove it; pages run no scripts of their own", "style": "remove it; looks belong into static/",
	"iframe": "link to the page instead; an embedded one tells another site who reads this page",
	"video":  "link to the video instead", "audio": "link to the recording instead",
	"object": "link to the file instead", "embed": "link to the file instead", "svg": "save it as a file and write ![what it shows](drawing.svg)",
	"form": "link to the form instead", "input": "write - [ ] for a box to tick", "button": "write a link",
}

// tagName matches the name at the beginning of a start tag.
var tagName = regexp.MustCompile(`^</?([A-Za-z][A-Za-z0-9-]*)`)

// rawHTML drops a tag in running text; the text it stands around stays. End tags
// go with their start tags, and comments are meant to be invisible.
func (p *page) rawHTML(n *ast.RawHTML) {
	if n.Segments.Len() == 0 {
		return
	}
	segment := n.Segments.At(0)
	markup := segment.Value(p.body)
	if !bytes.HasPrefix(markup, []byte("</")) && !bytes.HasPrefix(markup, []byte("<!--")) {
		p.dropHTML(segment.Start, markup, "")
	}
}

// endTags matches a block of nothing but end tags, which went with their start
// tags.
var endTags = regexp.MustCompile(`^\s*(</[A-Za-z][A-Za-z0-9-]*\s*>\s*)+$`)

// htmlBlock drops a block that begins with a tag, and the text in it with it.
func (p *page) htmlBlock(n *ast.HTMLBlock) {
	var block []byte
	off := n.Pos()
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		block = append(block, line.Value(p.body)...)
	}
	if n.HasClosure() {
		block = append(block, n.ClosureLine.Value(p.body)...)
	}
	block = bytes.TrimSpace(block)
	switch {
	case bytes.HasPrefix(block, []byte("<!--")):
		_, rest, _ := bytes.Cut(block, []byte("-->"))
		if len(bytes.TrimSpace(rest)) > 0 {
			p.warningf(off, "markup.html", "the text behind this comment is left out").Hint = "write it on a line of its own, after an empty line"
		}
	case endTags.Match(block):
	default:
		p.dropHTML(off, block, ", and with it the text up to the next empty line")
	}
}

// dropHTML warns about a tag.
func (p *page) dropHTML(off int, markup []byte, what string) {
	m := tagName.FindSubmatch(markup)
	if m == nil {
		p.warningf(off, "markup.html", "this is HTML; it is left out%s", what).Hint = `write Markdown, or \< for the character itself`
		return
	}
	tag := strings.ToLower(excerpt(string(m[1])))
	hint, ok := instead[tag]
	if !ok {
		hint = `remove it, or write \< for the character itself`
	}
	p.warningf(off, "markup.html", "the HTML <%s> is left out%s", tag, what).Hint = hint
}
