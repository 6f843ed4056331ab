package oracle

import (
	"bytes"
	"slices"
	"strings"
)

// allowAttributes holds the attributes of the current start tag against the
// allow-list and hands each to the rule its value falls under.
func (p *page) allowAttributes(el *element) {
	t := &p.scan.tok
	for i := range t.attrs {
		a := &t.attrs[i]
		p.judgeText(a.raw)
		u := el.attrs[string(a.name)]
		if u == 0 {
			u = global[string(a.name)]
		}
		switch {
		case u == 0 && !isOpenEnded(a.name):
			p.f.report(a.at, "output.attribute", attributeHint(string(a.name)), "<%s> may not have the attribute %s: %s", t.name, a.name, quote(p.scan.raw()))
		case u > plain:
			p.judgeValue(u, a)
		case (p.inSVG > 0 || string(t.name) == "svg") && loadsFromStyle(a):
			p.f.report(a.at, "output.third-party", "", "a drawing refers to something outside itself: %s", quote(p.scan.raw()))
		}
	}
}

// isOpenEnded reports whether a name is one of the data-… and aria-… attributes.
func isOpenEnded(name []byte) bool {
	rest, ok := bytes.CutPrefix(name, []byte("data-"))
	if !ok {
		rest, ok = bytes.CutPrefix(name, []byte("aria-"))
	}
	return ok && len(rest) > 0 && !bytes.ContainsAny(rest, "_:.ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}

func attributeHint(name string) string {
	switch {
	case strings.HasPrefix(name, "on"):
		return "attach it in a script file"
	case name == "style":
		return "give the element a class and style it in static/"
	case name == "integrity" || name == "crossorigin":
		return "it keeps the page from working when opened from a disk"
	}
	return "pages are made of a fixed list of harmless attributes"
}

// loadsFromStyle reports whether a presentation attribute of a drawing points
// anywhere but to an id.
func loadsFromStyle(a *attribute) bool {
	value := a.value()
	if string(a.name) == "xmlns" {
		return string(value) != "http://www.w3.org/2000/svg"
	}
	for {
		i := bytes.Index(bytes.ToLower(value), []byte("url("))
		if i < 0 {
			return bytes.ContainsAny(value, `\@`)
		}
		value = bytes.TrimLeft(value[i+len("url("):], " \t\n\r\f\"'")
		if !bytes.HasPrefix(value, []byte("#")) {
			return true
		}
	}
}

// judgeValue judges an attribute by what its value means.
func (p *page) judgeValue(u use, a *attribute) {
	switch u {
	case identifier:
		p.nameID(a)
	case reference:
		p.wantIDs(a)
	case link:
		p.judgeLink(a.value())
	case load:
		p.judgeLoad(a.value(), "")
	case loadSet:
		p.judgeLoadSet(a)
	case cite:
		p.judgeCite(a.value())
	case submit:
		p.judgeLoad(a.value(), "a form")
	case sprite:
		if value := a.value(); len(value) < 2 || value[0] != '#' {
			p.f.report(a.at, "output.third-party", `use a drawing of the same page: href="#id"`, "a drawing from elsewhere: %s", quote(p.scan.raw()))
		} else {
			p.want(value[1:], a.at)
		}
	}
}

// judgeLoadSet judges srcset: addresses, each with a size, between commas.
func (p *page) judgeLoadSet(a *attribute) {
	for candidate := range strings.SplitSeq(string(a.value()), ",") {
		fields := strings.Fields(candidate)
		if len(fields) == 0 || len(fields) > 2 {
			p.f.report(a.at, "output.url", `write srcset="small.jpg 400w, large.jpg 800w"`, "a srcset that cannot be read: %s", quote(p.scan.raw()))
			return
		}
		p.judgeLoad([]byte(fields[0]), "")
	}
}

// judgeScriptElement wants a classic script from a file, or data.
func (p *page) judgeScriptElement() {
	t, src := &p.scan.tok, p.attr("src")
	p.structure.jsonLD = src == nil && p.is("type", "application/ld+json")
	switch {
	case p.structure.jsonLD:
	case src == nil:
		p.f.report(t.from, "output.script", "put it into a file in static/ and use <script src>", "a script without a file: %s", quote(p.scan.raw()))
	case p.attr("type") != nil && !p.is("type", "text/javascript"):
		p.f.report(t.from, "output.script", "pages opened from a disk load classic scripts only", "a script of type %s", quote(p.attr("type").raw))
	}
}

// rels lists what a link element may say: whether its address is loaded.
var rels = map[string]use{
	"stylesheet": load, "icon": load, "apple-touch-icon": load, "mask-icon": load, "manifest": load, "preload": load,
	"canonical": cite, "alternate": cite, "author": link, "license": link, "help": link, "search": link,
	"prev": link, "next": link, "up": link, "me": link,
}

// judgeLinkElement judges the current link element by its rel.
func (p *page) judgeLinkElement() {
	t, rel, href := &p.scan.tok, p.attr("rel"), p.attr("href")
	if rel == nil || href == nil {
		p.f.report(t.from, "output.attribute", "", "a link element needs rel and href: %s", quote(p.scan.raw()))
		return
	}
	name := strings.ToLower(string(rel.value()))
	switch u := rels[name]; u {
	case load:
		target := p.judgeLoad(href.value(), "")
		if name == "stylesheet" && target != 0 {
			p.f.sheets = append(p.f.sheets, target)
		}
	case cite:
		p.judgeCite(href.value())
	case link:
		p.judgeLink(href.value())
	default:
		p.f.report(t.from, "output.third-party", "", "rel=%q may not be used: %s", name, quote(p.scan.raw()))
	}
}

// judgeAnchor wants external links to give the other site neither a window nor
// the address of this page.
func (p *page) judgeAnchor() {
	t := &p.scan.tok
	if target := p.attr("target"); target != nil && !p.is("target", "_blank") && !p.is("target", "_self") {
		p.f.report(t.from, "output.attribute", "", "a link may open in its own or a new window only: %s", quote(p.scan.raw()))
	}
	href := p.attr("href")
	if href == nil || classify(href.value()).kind != external {
		return
	}
	var rel []string
	if a := p.attr("rel"); a != nil {
		rel = strings.Fields(strings.ToLower(string(a.value())))
	}
	if !slices.Contains(rel, "noopener") || !slices.Contains(rel, "noreferrer") {
		p.f.report(t.from, "output.external-link", `add rel="noopener noreferrer"; which page a reader came from is private`, "a link to another site without noopener and noreferrer: %s", quote(p.scan.raw()))
	}
}

func (p *page) judgeForm() {
	if p.attr("method") != nil && !p.is("method", "get") && !p.is("method", "dialog") {
		p.f.report(p.scan.tok.from, "output.attribute", "a static site has nobody to receive it", "a form that sends data: %s", quote(p.scan.raw()))
	}
}
