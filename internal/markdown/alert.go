package markdown

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"knead/internal/locale"
	"knead/internal/prose"
)

// An alert is a quotation whose first line is "[!NAME]".
type alert struct {
	name  string // as authors write it; in lower case, the class
	kind  prose.Alert
	title func(locale.Words) string
}

// alerts are GitHub's five, then those of a health handbook.
var alerts = []alert{
	{"NOTE", prose.Note, func(w locale.Words) string { return w.Note }},
	{"TIP", prose.Tip, func(w locale.Words) string { return w.Tip }},
	{"IMPORTANT", prose.Important, func(w locale.Words) string { return w.Important }},
	{"WARNING", prose.Warning, func(w locale.Words) string { return w.Warning }},
	{"CAUTION", prose.Caution, func(w locale.Words) string { return w.Caution }},
	{"CONTRAINDICATION", prose.Contraindication, func(w locale.Words) string { return w.Contraindication }},
	{"RED-FLAG", prose.RedFlag, func(w locale.Words) string { return w.RedFlag }},
}

func alertNamed(name string) (alert, bool) {
	for _, a := range alerts {
		if strings.EqualFold(a.name, name) {
			return a, true
		}
	}
	return alert{}, false
}

func alertNames() []string {
	names := make([]string, len(alerts))
	for i, a := range alerts {
		names[i] = a.name
	}
	return names
}

// alertMarker matches the first line of an alert and what follows on it.
var alertMarker = regexp.MustCompile(`^[ \t]*\[!([^\]\n]*)\][ \t]*(.*)`)

// alertAttribute marks the quotations that are alerts.
var alertAttribute = []byte("alert")

// alertTransformer finds alerts when the first paragraph of a quotation ends,
// before anything takes the marker for a link.
type alertTransformer struct{}

// Transform implements [parser.ParagraphTransformer].
func (alertTransformer) Transform(n *ast.Paragraph, _ text.Reader, pc parser.Context) {
	p, lines := pageOf(pc), n.Lines()
	for i := range lines.Len() {
		line := lines.At(i)
		if bytes.HasPrefix(bytes.TrimLeft(line.Value(p.body), " \t"), []byte("[!")) {
			p.marker(n, i)
		}
	}
	if _, ok := n.Parent().(*ast.Blockquote); !ok {
		return
	}
	if _, ok := n.Parent().Attribute(alertAttribute); ok && n.Parent().FirstChild() == ast.Node(n) {
		lines.SetSliced(1, lines.Len())
		if lines.Len() == 0 {
			n.Parent().RemoveChild(n.Parent(), n)
		}
	}
}

// marker looks at line i of a paragraph, which may be the marker of an alert, and
// makes the quotation it is the first line of one.
func (p *page) marker(n *ast.Paragraph, i int) {
	line := n.Lines().At(i)
	m := alertMarker.FindSubmatchIndex(line.Value(p.body))
	if m == nil {
		return
	}
	name, off := string(line.Value(p.body)[m[2]:m[3]]), line.Start+m[2]-len("[!")
	a, known := alertNamed(name)
	quotation, quoted := n.Parent().(*ast.Blockquote)
	first := quoted && i == 0 && quotation.FirstChild() == ast.Node(n)
	switch {
	case first && !known:
		suggest(p.errorf(off, "alert.unknown", "there is no alert %s", quote(name)), strings.ReplaceAll(name, " ", "-"), alertNames,
			"the alerts are "+strings.Join(alertNames(), ", "))
	case first && m[4] != m[5]:
		p.errorf(off, "alert.text", "text behind [!%s]", a.name).Hint = `write the text on the next line, which begins with "> " too`
	case first:
		quotation.SetAttribute(alertAttribute, a)
	case known:
		p.errorf(off, "alert.place", "[!%s] must be the first line of a quotation", a.name).
			Hint = `begin this line and those that belong to it with "> ", after an empty line`
	}
}

// blockquote renders a quotation or an alert.
func (p *page) blockquote(n *ast.Blockquote) {
	mark, ok := n.Attribute(alertAttribute)
	if !ok {
		p.wrap("<blockquote>\n", n, "</blockquote>\n")
		return
	}
	a := mark.(alert)
	if n.FirstChild() == nil {
		p.errorf(n.Pos(), "alert.empty", "an alert without text").Hint = `write the text on the next line, which begins with "> " too`
	}
	p.out.text(`<div class="alert alert-` + strings.ToLower(a.name) + `" role="note">` + "\n" + `<p class="alert-title">`)
	p.escape([]byte(a.title(p.words)))
	p.wrap("</p>\n", n, "</div>\n")
}
