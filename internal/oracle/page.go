package oracle

import (
	"slices"
)

// A page is the judgement of one HTML file under way: the tags that are open,
// and what each rule has to remember until the end.
type page struct {
	f                                *Finding
	rules                            Rules
	scan                             scanner
	stack                            []frame // open elements, outermost first
	inPhrasing, inNav, inCode, inSVG int     // how many such elements are open
	stopped                          bool    // the markup cannot be followed any further

	structure  structure
	film       film
	notice     notice
	names      []naming        // ids the page gives
	wants      []naming        // ids the page refers to
	navigation []key           // paths the open navigation leads to
	onLink     func(foundLink) // sees every link into the site; may be nil
}

// A frame is an open element.
type frame struct {
	el       *element
	name     []byte
	from, to int // of its start tag
}

// inspectPage judges an HTML file.
func inspectPage(f *Finding, rules Rules) {
	f.basePath = basePath(f, rules)
	p := &page{f: f, rules: rules, scan: scanner{data: f.file.Data}}
	p.judge()
}

// judge reads the page from front to back and then draws the conclusions.
func (p *page) judge() {
	if what, at := encodingFault(p.f.file.Data); what != "" {
		p.f.report(at, "output.encoding", "remove it from the text or template it comes from", "the page holds %s", what)
		return
	}
	p.stack = make([]frame, 0, 24)
	p.names, p.wants = make([]naming, 0, 64), make([]naming, 0, 64)
	p.f.links = make([]key, 0, 64)
	for !p.stopped && p.scan.next() {
		switch p.scan.tok.kind {
		case textToken:
			p.text()
		case startTag:
			p.start()
		case endTag:
			p.end()
		case doctype:
			p.doctype()
		case comment:
			if top := p.top(); top != nil && top.el.holds == text {
				p.misplaced("a comment inside <%s>", top.name)
			}
		}
	}
	switch {
	case p.stopped:
		return
	case p.scan.fault != "":
		p.f.report(p.scan.faultAt, "output.markup", strictHint, "%s", p.scan.fault)
		return
	case len(p.stack) > 0:
		p.f.report(p.top().from, "output.markup", "", "<%s> is not closed", p.top().name)
		return
	}
	p.endStructure()
	p.endNotice()
	p.endIdentity()
	p.f.links = unique(p.f.links)
	p.f.sheets = unique(p.f.sheets)
}

const strictHint = `write tags as <name attribute="value">, and < and & of the text as &lt; and &amp;`

// top returns the innermost open element, nil outside of all.
func (p *page) top() *frame {
	if len(p.stack) == 0 {
		return nil
	}
	return &p.stack[len(p.stack)-1]
}

// inside reports whether an element of one of the names is open.
func (p *page) inside(names ...string) bool {
	return slices.ContainsFunc(p.stack, func(f frame) bool { return slices.Contains(names, string(f.name)) })
}

// misplaced reports markup a browser would rearrange, and ends the judgement:
// what follows would stand elsewhere than it seems to.
func (p *page) misplaced(format string, args ...any) {
	p.f.report(p.scan.tok.from, "output.markup", "a browser would move or drop it", format, args...)
	p.stopped = true
}

func (p *page) start() {
	t := &p.scan.tok
	table := elements
	if p.inSVG > 0 {
		table = drawings
	}
	el := table[string(t.name)]
	if el == nil {
		p.f.report(t.from, "output.element", "pages are made of a fixed list of harmless elements", "<%s> may not be used: %s", t.name, quote(p.scan.raw()))
		p.stopped = true
		return
	}
	if !p.mayStand(el) {
		return
	}
	p.allowAttributes(el)
	p.startStructure(el)
	p.startNotice()
	switch {
	case el.holds == nothing || t.closed && (p.inSVG > 0 || string(t.name) == "svg"):
		return
	case t.closed:
		p.misplaced("<%s/> closes itself, which HTML does not know", t.name)
		return
	}
	p.push(el)
}

// mayStand reports whether a browser leaves the element where it is written.
func (p *page) mayStand(el *element) bool {
	name, parent := p.scan.tok.name, p.top()
	if parent == nil {
		if string(name) != "html" || p.structure.roots > 0 {
			p.misplaced("<%s> outside of <html>", name)
			return false
		}
		p.structure.roots++
		return true
	}
	fits := true
	switch {
	case el.within != nil:
		fits = slices.Contains(el.within, string(parent.name)) || p.inSVG == 0 && p.groupsTerms(name, parent)
	case parent.el.holds == parts:
		fits = string(name) == "script" && string(parent.name) == "head" || string(name) == "div" && string(parent.name) == "dl"
	case parent.el.holds == text:
		fits = false
	case el.block:
		fits = p.inPhrasing == 0
	}
	switch {
	case !fits:
		p.misplaced("<%s> may not stand in <%s>", name, parent.name)
	case el.control && p.inside("a", "button"):
		p.misplaced("<%s> may not stand in a link or a button", name)
		fits = false
	case (string(name) == "form" || string(name) == "label") && p.inside(string(name)):
		p.misplaced("<%s> may not stand in another <%s>", name, name)
		fits = false
	}
	return fits
}

// groupsTerms reports whether name is dt or dd in a div in a dl.
func (p *page) groupsTerms(name []byte, parent *frame) bool {
	return (string(name) == "dt" || string(name) == "dd") && string(parent.name) == "div" &&
		len(p.stack) > 1 && string(p.stack[len(p.stack)-2].name) == "dl"
}

// deepestElement is how many elements may be open at once: browsers stop nesting
// at 512.
const deepestElement = 500

func (p *page) push(el *element) {
	t := &p.scan.tok
	if len(p.stack) == deepestElement {
		p.misplaced("more than %d elements in one another", deepestElement)
		return
	}
	p.stack = append(p.stack, frame{el: el, name: t.name, from: t.from, to: t.to})
	p.count(el, t.name, +1)
}

func (p *page) end() {
	t, top := &p.scan.tok, p.top()
	switch {
	case top == nil:
		p.misplaced("</%s> closes nothing", t.name)
		return
	case string(top.name) != string(t.name):
		p.misplaced("</%s> where <%s> is open", t.name, top.name)
		return
	}
	p.endElement()
	p.count(top.el, top.name, -1)
	p.stack = p.stack[:len(p.stack)-1]
}

// count keeps the numbers of open elements of each kind.
func (p *page) count(el *element, name []byte, by int) {
	if el.holds == phrasing {
		p.inPhrasing += by
	}
	switch string(name) {
	case "svg":
		p.inSVG += by
	case "code", "pre", "kbd", "samp":
		p.inCode += by
	case "nav":
		p.inNav += by
		if p.inNav == 0 {
			p.endNavigation()
		}
	case "script":
		p.scan.verbatim = by > 0
	}
}

// endElement tells the rules that the innermost element ends.
func (p *page) endElement() {
	p.endNoticeElement()
	p.endFilm()
	p.structure.mainHasContent = p.structure.mainHasContent || p.structure.inMain && string(p.top().name) != "main"
	if string(p.top().name) == "main" {
		p.structure.inMain = false
	}
}

// text judges a run of text.
func (p *page) text() {
	raw, top := p.scan.raw(), p.top()
	blank := isBlank(raw)
	if blank && (top == nil || top.el.holds != text) {
		return
	}
	if !blank && (top == nil || top.el.holds == parts) {
		p.misplaced("text where none may stand: %s", quote(raw))
		return
	}
	p.structure.mainHasContent = p.structure.mainHasContent || p.structure.inMain
	p.judgeText(raw)
	p.textStructure(raw)
	p.textNotice(raw)
}
