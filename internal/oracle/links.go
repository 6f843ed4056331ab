package oracle

import (
	"bytes"
	"slices"
	"strings"
)

// A group is the set of paths one navigation leads to. Most pages of a site have
// the same navigation, so that the whole set is looked up only once.
type group struct {
	sum   key
	paths []key
}

// An anchor is a link to an id of another page.
type anchor struct{ path, id key }

// A foundLink is a link into the site, as one pass over a page finds it.
type foundLink struct {
	at       int    // offset of the tag
	path     string // in the site
	fragment string // "" for none
	tag      string // for messages
}

// basePath returns the path a page may link below: only the page for missing
// pages, which is shown at any address, cannot link relatively.
func basePath(f *Finding, rules Rules) string {
	switch {
	case f.file.Path != "404.html":
		return ""
	case rules.BasePath == "":
		return "/"
	}
	return rules.BasePath
}

// judgeLink judges an address that readers may follow.
func (p *page) judgeLink(value []byte) {
	a := classify(value)
	switch a.kind {
	case local, rooted:
		p.follow(a)
	case external, contact:
	default:
		p.refuse(a, value, "")
	}
}

// judgeLoad judges an address that a browser loads by itself, and returns the
// key of the file it names, 0 for none.
func (p *page) judgeLoad(value []byte, what string) key {
	a := classify(value)
	if a.kind != local && a.kind != rooted {
		p.refuse(a, value, what)
		return 0
	}
	return p.follow(a)
}

// judgeCite judges an address nobody loads. One below the site's own address
// must exist in the site.
func (p *page) judgeCite(value []byte) {
	a := classify(value)
	switch a.kind {
	case local, rooted:
		p.follow(a)
	case external:
		if rest, ok := siteRelative(value, p.rules.SiteURL); ok {
			p.visit([]byte(rest), nil)
		}
	default:
		p.refuse(a, value, "")
	}
}

// siteRelative returns the path in the site that an absolute address names and
// reports whether it is one of the site's. The address of a folder names the
// index.html in it.
func siteRelative(value []byte, siteURL string) (string, bool) {
	rest, ok := strings.CutPrefix(string(value), siteURL)
	if !ok || siteURL == "" {
		return "", false
	}
	rest, _, _ = strings.Cut(rest, "#")
	path, ok := unescape([]byte(rest))
	if !ok {
		return rest, true
	}
	if len(path) == 0 || path[len(path)-1] == '/' {
		return string(path) + "index.html", true
	}
	return string(path), true
}

// refuse reports an address that leads where none may.
func (p *page) refuse(a address, value []byte, what string) {
	at, tag := p.scan.tok.from, quote(p.scan.raw())
	switch a.kind {
	case external, hostless:
		if what == "" {
			what = "the page"
		}
		p.f.report(at, "output.third-party", "put the file into the site; a request to another host tells it who reads what", "%s leads to another host by itself: %s", what, tag)
	case unknown, contact:
		p.f.report(at, "output.url", "addresses begin with http:, https:, mailto: or tel:, or name a file of the site", "an address of a kind that may not be used: %s", tag)
	default:
		p.f.report(at, "output.url", "", "%q is not an address: %s", quote(value), tag)
	}
}

// follow notes where a local address leads and returns the key of the file.
func (p *page) follow(a address) key {
	rel, dir := a.path, p.dir()
	switch {
	case len(rel) == 0:
		if a.fragment != nil {
			p.want(a.fragment, p.scan.tok.from)
		}
		return p.f.key
	case a.kind == rooted:
		rest, ok := bytes.CutPrefix(rel, p.basePath())
		if !ok || p.f.basePath == "" {
			p.f.report(p.scan.tok.from, "output.link-absolute", "link relative to the page, so that the site works in any folder and from a disk",
				"a link that begins with /: %s", quote(p.scan.raw()))
			return 0
		}
		rel, dir = rest, ""
	case p.f.basePath != "":
		p.f.report(p.scan.tok.from, "output.link-absolute", "this page is shown at any address: begin its links with the path of the site",
			"a relative link on 404.html: %s", quote(p.scan.raw()))
		return 0
	}
	var buf [256]byte
	path, ok := join(buf[:], dir, rel)
	if !ok {
		p.f.report(p.scan.tok.from, "output.link-folder", "name the file, index.html included", "a link that names no file of the site: %s", quote(p.scan.raw()))
		return 0
	}
	return p.visit(path, a.fragment)
}

// basePath returns the path of the site as addresses name it once their escapes
// are decoded: "é", "%C3%A9" and "%c3%a9" are the same to a server.
func (p *page) basePath() []byte {
	if path, ok := unescape([]byte(p.f.basePath)); ok {
		return path
	}
	return []byte(p.f.basePath)
}

// dir returns the folder of the page: "" or ending in a slash.
func (p *page) dir() string {
	return p.f.file.Path[:strings.LastIndexByte(p.f.file.Path, '/')+1]
}

// visit notes that the page leads to a path in the site.
func (p *page) visit(path, fragment []byte) key {
	k := keyOf(path)
	if p.onLink != nil {
		p.onLink(foundLink{p.scan.tok.from, string(path), string(fragment), quote(p.scan.raw())})
	}
	switch {
	case fragment != nil && k == p.f.key:
		p.want(fragment, p.scan.tok.from)
	case fragment != nil:
		p.f.anchors = append(p.f.anchors, anchor{k, keyOf(fragment)})
	}
	if p.inNav > 0 {
		p.navigation = append(p.navigation, k)
	} else {
		p.f.links = append(p.f.links, k)
	}
	return k
}

// endNavigation closes the set of the navigation that ends.
func (p *page) endNavigation() {
	paths := unique(slices.Clone(p.navigation))
	p.navigation = p.navigation[:0]
	if len(paths) == 0 {
		return
	}
	g := group{sum: fnvOffset, paths: paths}
	for _, k := range paths {
		g.sum = (g.sum ^ k) * fnvPrime
	}
	p.f.groups = append(p.f.groups, g)
}
