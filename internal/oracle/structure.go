package oracle

import (
	"bytes"
	"encoding/json"
	"strings"
)

// structure counts the elements every page has once.
type structure struct {
	doctype                bool
	roots, heads, bodies   int
	titles, mains, h1s     int
	charset                bool
	policy, tooLate        bool // tooLate: something was loaded before the policy
	titleText, h1Text      bool // there is some
	inMain, mainHasContent bool // mainHasContent: something other than the open elements stands in main
	jsonLD                 bool // the open script is data
}

func (p *page) doctype() {
	if p.scan.tok.from != 0 || !strings.EqualFold(string(p.scan.raw()), "<!doctype html>") {
		p.misplaced("a doctype other than <!doctype html> at the very beginning")
	}
	p.structure.doctype = true
}

// startStructure counts the element the current start tag begins.
func (p *page) startStructure(el *element) {
	s := &p.structure
	if s.inMain && el.holds == nothing {
		s.mainHasContent = true
	}
	if p.inSVG > 0 {
		return
	}
	switch t := &p.scan.tok; string(t.name) {
	case "link", "script", "img":
		s.tooLate = s.tooLate || !s.policy
	}
	switch t := &p.scan.tok; string(t.name) {
	case "html":
		p.checkLanguage()
	case "head":
		s.heads++
		if s.bodies > 0 || s.heads > 1 {
			p.misplaced("a second <head>, or one after <body>")
		}
	case "body":
		s.bodies++
		if s.bodies > 1 || s.heads == 0 {
			p.misplaced("a second <body>, or one without a <head>")
		}
	case "title":
		s.titles++
	case "main":
		s.mains++
		s.inMain = true
		if p.inside("article", "aside", "footer", "header", "nav") {
			p.misplaced("<main> may not stand in <%s>", p.top().name)
		}
	case "h1":
		s.h1s++
	case "meta":
		p.judgeMeta()
	case "link":
		p.judgeLinkElement()
	case "script":
		p.judgeScriptElement()
	case "a":
		p.judgeAnchor()
	case "form":
		p.judgeForm()
	case "video", "track":
		p.startFilm(string(t.name))
	case "img":
		if p.attr("alt") == nil {
			p.f.report(t.from, "output.alt", `describe the picture, or write alt="" where it only decorates`, "an image without alt: %s", quote(p.scan.raw()))
		}
	}
}

// attr returns the attribute of the current start tag, nil when it has none of
// the name.
func (p *page) attr(name string) *attribute {
	for i := range p.scan.tok.attrs {
		if a := &p.scan.tok.attrs[i]; string(a.name) == name {
			return a
		}
	}
	return nil
}

// is reports whether the current start tag's attribute has the value.
func (p *page) is(name, value string) bool {
	a := p.attr(name)
	return a != nil && strings.EqualFold(string(a.value()), value)
}

func (p *page) checkLanguage() {
	lang := p.attr("lang")
	switch {
	case lang == nil || len(lang.raw) == 0:
		p.f.report(p.scan.tok.from, "output.structure", `write <html lang="en">, so that screen readers speak the right language`, "<html> does not name its language")
	case p.rules.Language != "" && string(lang.raw) != p.rules.Language:
		p.f.report(p.scan.tok.from, "output.structure", "the language is set in knead.yaml", "<html> says the language is %q, the site's is %q", lang.raw, p.rules.Language)
	}
}

// textStructure notes that a title or heading has words, and judges the data of
// a script element.
func (p *page) textStructure(raw []byte) {
	s := &p.structure
	if !isBlank(raw) {
		s.titleText = s.titleText || p.inSVG == 0 && string(p.top().name) == "title"
		s.h1Text = s.h1Text || p.inside("h1")
	}
	if string(p.top().name) != "script" {
		return
	}
	switch {
	case !s.jsonLD:
		p.f.report(p.scan.tok.from, "output.script", "put it into a file in static/ and use <script src>", "a script written into the page: %s", quote(raw))
	case !json.Valid(raw):
		p.f.report(p.scan.tok.from, "output.script", "", "the data of a script element is not JSON: %s", quote(raw))
	}
}

// charsetWithin is how near to the beginning browsers look for the encoding.
const charsetWithin = 1024

// endStructure judges what the page as a whole has.
func (p *page) endStructure() {
	s := p.structure
	for _, c := range []struct {
		ok         bool
		what, hint string
	}{
		{s.doctype, "the page does not begin with <!doctype html>", "without it browsers draw pages as in 1998"},
		{s.charset, `the page has no <meta charset="utf-8"> near its beginning`, "make it the first element of <head>"},
		{s.bodies == 1, "the page has no <body>", ""},
		{s.titles == 1 && s.titleText, "the page has no <title>, an empty one or several", "write one that names the page and the site"},
		{s.h1s == 1 && s.h1Text, "the page has no <h1>, an empty one or several", "the page's title is its one <h1>"},
		{s.mains == 1, "the page has no <main>, or several", "wrap the page's own content in one <main>"},
	} {
		if !c.ok {
			p.f.report(0, "output.structure", c.hint, "%s", c.what)
		}
	}
	if !s.policy || s.tooLate {
		p.f.report(0, "output.policy", policyHint, "the page has no content security policy, or loads something before it")
	}
}

// judgeMeta judges the current meta element.
func (p *page) judgeMeta() {
	t := &p.scan.tok
	if p.is("charset", "utf-8") {
		p.structure.charset = p.structure.charset || t.to <= charsetWithin
		return
	}
	content := p.attr("content")
	if equiv := p.attr("http-equiv"); equiv != nil && content != nil {
		p.judgeHTTPEquiv(strings.ToLower(string(equiv.value())), content)
	}
	if content != nil && (p.is("name", "description") || p.is("property", "og:description") || p.is("name", "twitter:description")) &&
		p.rules.Disclaimer != "" && bytes.Contains(words(content.value()), words([]byte(p.rules.Disclaimer))) {
		p.f.report(t.from, "output.disclaimer-snippet", "describe the page itself", "the page's description repeats the disclaimer")
	}
}

// judgeHTTPEquiv allows a content security policy and the refresh of a redirect.
func (p *page) judgeHTTPEquiv(equiv string, content *attribute) {
	t, value := &p.scan.tok, content.value()
	switch equiv {
	case "content-security-policy":
		p.structure.policy = true
		if !isStrict(value) {
			p.f.report(t.from, "output.policy", policyHint, "the content security policy lets in more than the site's own files: %s", quote(p.scan.raw()))
		}
	case "refresh":
		_, target, ok := bytes.Cut(value, []byte("url="))
		if !ok {
			p.f.report(t.from, "output.third-party", `write content="0; url=page.html"`, "a refresh without a page to go to: %s", quote(p.scan.raw()))
			return
		}
		p.judgeLoad(target, "a refresh")
	default:
		p.f.report(t.from, "output.attribute", "", "http-equiv=%q may not be used", equiv)
	}
}

const policyHint = "begin <head> with the policy of knead's own templates; list 'self' and 'none' only, default-src included"

// isStrict reports whether a content security policy says what holds by default
// and lets in the site's own files at most.
func isStrict(policy []byte) bool {
	byDefault := false
	for directive := range bytes.SplitSeq(policy, []byte(";")) {
		n := 0
		isDefault := false
		for word := range bytes.FieldsSeq(directive) {
			if n++; n == 1 {
				isDefault = bytes.EqualFold(word, []byte("default-src"))
			} else if !bytes.EqualFold(word, []byte("'self'")) && !bytes.EqualFold(word, []byte("'none'")) {
				return false
			}
		}
		byDefault = byDefault || isDefault && n > 1
	}
	return byDefault
}
