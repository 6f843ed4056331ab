package oracle

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// notice follows the disclaimer of a page: the element marked
//
//	data-knead="disclaimer"
//
// which may hold a label of its own, marked data-knead="disclaimer-label".
type notice struct {
	count      int    // marked elements so far
	depth      int    // size of the stack within the open one; 0 when none is open
	labelDepth int    // the same for the label
	labels     int    // labels so far
	at         int    // offset of the first marked element
	text       []byte // of the disclaimer, label excluded
	label      []byte
	tags       []byte // what stylesheets can match: tags of the ancestors and of the disclaimer, label excluded
}

var (
	// noticeElements may be the disclaimer, noticeAncestors surround it,
	// noticeContents stand in it and labelElements be its label: elements that
	// always show their content.
	noticeElements  = []string{"aside", "section", "div", "p"}
	noticeAncestors = []string{"html", "body", "div", "section", "article", "header", "main"}
	noticeContents  = []string{"p", "div", "span", "strong", "em", "b", "i", "a", "br", "svg", "h2", "h3", "h4", "h5", "h6"}
	labelElements   = []string{"p", "div", "span", "strong", "b", "h2", "h3", "h4", "h5", "h6"}
	noticeRoles     = []string{"note", "region", "complementary", "doc-notice"}
)

// longestLabel is how many characters a label may have: enough for a heading,
// too few for a second text that takes the first one back.
const longestLabel = 60

// startNotice looks at the current start tag, which is not yet on the stack.
func (p *page) startNotice() {
	n := &p.notice
	switch mark := p.attr("data-knead"); {
	case mark != nil && string(mark.value()) == "disclaimer":
		p.openNotice()
	case n.depth == 0:
	case mark != nil && string(mark.value()) == "disclaimer-label":
		p.openLabel()
	default:
		p.judgeNoticeContent()
	}
}

func (p *page) openNotice() {
	n, t := &p.notice, &p.scan.tok
	n.count++
	if n.count > 1 {
		p.f.report(t.from, "output.disclaimer", "place it once, before <main>", "a second disclaimer: %s", quote(p.scan.raw()))
		return
	}
	n.at, n.depth = t.from, len(p.stack)+1
	if !slices.Contains(noticeElements, string(t.name)) {
		p.f.report(t.from, "output.disclaimer-place", "use <aside>, <section> or <div>", "the disclaimer is a <%s>", t.name)
	}
	if role := p.attr("role"); role != nil && !slices.Contains(noticeRoles, string(role.value())) {
		p.f.report(t.from, "output.disclaimer-hidden", `use role="note"`, "the disclaimer has the role %s", quote(role.raw))
	}
	for _, a := range t.attrs {
		switch string(a.name) {
		case "aria-labelledby", "aria-describedby", "aria-description", "aria-roledescription":
			p.f.report(a.at, "output.disclaimer-text", "use aria-label", "screen readers would say something else: %s", quote(p.scan.raw()))
		}
	}
	if name := p.attr("aria-label"); name != nil && p.rules.Label != "" && string(name.value()) != p.rules.Label {
		p.f.report(name.at, "output.disclaimer-text", "print .Label as it is", "screen readers call the disclaimer %q instead of %q", name.value(), p.rules.Label)
	}
	p.judgeHiding()
	p.judgeNoticePlace()
	snippet := p.attr("data-nosnippet") != nil
	for _, f := range p.stack {
		snippet = p.judgeNoticeAncestor(f) || snippet
		n.tags = append(n.tags, p.f.file.Data[f.from:f.to]...)
	}
	n.tags = append(n.tags, p.scan.raw()...)
	if !snippet {
		p.f.report(t.from, "output.disclaimer-snippet", "add data-nosnippet", "search engines may show the disclaimer as if it were the page's text: %s", quote(p.scan.raw()))
	}
}

// judgeNoticePlace wants the disclaimer before the main content or first in it.
func (p *page) judgeNoticePlace() {
	s := &p.structure
	switch {
	case s.inMain && s.mainHasContent, s.mains > 0 && !s.inMain:
		p.f.report(p.scan.tok.from, "output.disclaimer-place", "place it before <main>, or first in it", "the disclaimer comes after the content")
	case !p.inside("body"):
		p.f.report(p.scan.tok.from, "output.disclaimer-place", "place it in <body>", "the disclaimer is outside of <body>")
	}
}

// judgeNoticeAncestor judges an element the disclaimer stands in, and reports
// whether it keeps its content out of search snippets.
func (p *page) judgeNoticeAncestor(f frame) (snippet bool) {
	if !slices.Contains(noticeAncestors, string(f.name)) {
		p.f.report(p.scan.tok.from, "output.disclaimer-place", "place it in <body>, before <main>", "the disclaimer stands in <%s>", f.name)
	}
	s := scanner{data: p.f.file.Data, pos: f.from}
	s.next()
	if name := hidingAttribute(s.tok.attrs); name != "" {
		p.f.report(f.from, "output.disclaimer-hidden", "every reader must see it", "the attribute %s may hide the disclaimer that stands in %s", name, quote(s.raw()))
	}
	return slices.ContainsFunc(s.tok.attrs, func(a attribute) bool { return string(a.name) == "data-nosnippet" })
}

// hidingAttribute returns the name of an attribute that may keep some readers
// from the content of its element; "" when there is none.
func hidingAttribute(attrs []attribute) string {
	for _, a := range attrs {
		switch string(a.name) {
		case "hidden", "inert", "style", "popover", "aria-hidden":
			return string(a.name)
		}
	}
	return ""
}

// judgeHiding judges the attributes of the current tag, which is the
// disclaimer's or one in it. Drawings may be hidden from screen readers.
func (p *page) judgeHiding() {
	t := &p.scan.tok
	name := hidingAttribute(t.attrs)
	if name == "" || name == "aria-hidden" && (p.inSVG > 0 || string(t.name) == "svg") {
		return
	}
	p.f.report(t.from, "output.disclaimer-hidden", "every reader must see it", "the attribute %s may hide the disclaimer: %s", name, quote(p.scan.raw()))
}

func (p *page) openLabel() {
	n, t := &p.notice, &p.scan.tok
	n.labels++
	if n.labels > 1 || len(bytes.TrimSpace(n.text)) > 0 {
		p.f.report(t.from, "output.disclaimer-text", "one label, before the text", "the disclaimer's label is not the first thing in it: %s", quote(p.scan.raw()))
	}
	n.labelDepth = len(p.stack) + 1
	if !slices.Contains(labelElements, string(t.name)) {
		p.f.report(t.from, "output.disclaimer-text", "use a heading, <p> or <strong>", "the disclaimer's label is a <%s>", t.name)
	}
	p.judgeNoticeTag()
}

// judgeNoticeContent judges an element in the disclaimer and keeps its tag.
func (p *page) judgeNoticeContent() {
	n := &p.notice
	p.judgeNoticeTag()
	if n.labelDepth == 0 {
		n.tags = append(n.tags, p.scan.raw()...)
	}
	p.noticeBoundary(p.scan.tok.name)
}

func (p *page) judgeNoticeTag() {
	t := &p.scan.tok
	p.judgeHiding()
	if p.inSVG > 0 || string(t.name) == "svg" {
		return
	}
	if !slices.Contains(noticeContents, string(t.name)) {
		p.f.report(t.from, "output.disclaimer-text", "it is plain text that nobody can dismiss", "the disclaimer holds <%s>", t.name)
	}
	for _, a := range t.attrs {
		switch string(a.name) {
		case "role", "aria-label", "aria-labelledby", "aria-roledescription", "aria-description":
			p.f.report(a.at, "output.disclaimer-text", "screen readers would say something else", "the disclaimer holds %s", quote(p.scan.raw()))
		}
	}
}

// noticeBoundary separates the words of two blocks.
func (p *page) noticeBoundary(name []byte) {
	switch string(name) {
	case "p", "div", "br", "h2", "h3", "h4", "h5", "h6":
		p.textNotice([]byte(" "))
	}
}

// textNotice collects the text of the disclaimer. Titles of drawings are not
// shown.
func (p *page) textNotice(raw []byte) {
	n := &p.notice
	switch {
	case p.inSVG > 0:
	case n.labelDepth > 0:
		n.label = append(n.label, decode(raw)...)
	case n.depth > 0:
		n.text = append(n.text, decode(raw)...)
	}
}

// endNoticeElement follows the end of the innermost element, which is still on
// the stack.
func (p *page) endNoticeElement() {
	n := &p.notice
	if n.depth == 0 {
		return
	}
	p.noticeBoundary(p.scan.tok.name)
	if n.labelDepth == 0 {
		n.tags = append(n.tags, p.scan.raw()...)
	}
	switch len(p.stack) {
	case n.labelDepth:
		n.labelDepth = 0
	case n.depth:
		n.depth = 0
		p.f.notice = string(n.tags)
	}
}

// endNotice judges what was collected.
func (p *page) endNotice() {
	n := &p.notice
	switch {
	case n.count == 0:
		p.f.report(0, "output.disclaimer", `the template must print the disclaimer, marked data-knead="disclaimer"`, "the page has no disclaimer")
	case !sameWords(n.text, p.rules.Disclaimer):
		p.f.report(n.at, "output.disclaimer-text", "print it as it is; its text is set in knead.yaml", "the disclaimer says %q instead of %q", quote(n.text), quote([]byte(p.rules.Disclaimer)))
	case n.labels > 0 && p.rules.Label != "" && !sameWords(n.label, p.rules.Label):
		p.f.report(n.at, "output.disclaimer-text", "print .Label as it is", "the label of the disclaimer is %q instead of %q", quote(n.label), p.rules.Label)
	case utf8.RuneCount(bytes.TrimSpace(n.label)) > longestLabel:
		p.f.report(n.at, "output.disclaimer-text", "", "the label of the disclaimer is longer than %d characters", longestLabel)
	}
}

// sameWords reports whether two texts are equal but for white space, and not
// empty.
func sameWords(text []byte, want string) bool {
	rest := strings.TrimSpace(want)
	text = bytes.TrimSpace(text)
	for rest != "" && len(text) > 0 {
		a, n := utf8.DecodeRune(text)
		b, m := utf8.DecodeRuneInString(rest)
		if unicode.IsSpace(a) && unicode.IsSpace(b) {
			text, rest = bytes.TrimLeftFunc(text, unicode.IsSpace), strings.TrimLeftFunc(rest, unicode.IsSpace)
			continue
		}
		if a != b {
			return false
		}
		text, rest = text[n:], rest[m:]
	}
	return rest == "" && len(text) == 0 && strings.TrimSpace(want) != ""
}
