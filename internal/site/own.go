package site

import (
	"path"
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"knead/internal/diag"
)

// Files the build writes itself. A static robots.txt takes the place of ours,
// because only the owner of a whole host knows what belongs there.
var reserved = map[string]string{
	"404.html":    "the page for addresses that do not exist",
	"search.html": "the page of the search",
	"sitemap.xml": "the list of pages for search engines",
}

// SearchScript is the source of the script that searches: the files of
// static/search/, joined.
const SearchScript = "static/search/search.js"

// An owner is what a path of the finished site comes from.
type owner struct {
	path, source string
	at           diag.Pos
}

// own gives every path of the finished site its one owner.
func (b *builder) own() {
	owners := make(map[string]owner, len(b.site.Pages)+len(b.site.Assets)+len(b.site.Moved))
	claim := func(o owner) {
		what, ok := reserved[o.path]
		switch {
		case strings.HasPrefix(o.path, "sitemap-") && strings.HasSuffix(o.path, ".xml"):
			what, ok = "a part of sitemap.xml", true
		case strings.HasPrefix(fold(o.path), "search/") && o.source != SearchScript:
			what, ok = "a part of the search", true
		case strings.HasPrefix(fold(o.path), "a-z/"):
			what, ok = "a page of the index from A to Z", true
		}
		key := fold(o.path)
		if l := b.listed(key); l != nil {
			what, ok = l.owner().source, true
		}
		if ok {
			b.report(diag.Errorf(o.at, "path.reserved", "%s would become %s, which knead writes itself: %s", o.source, o.path, what).
				WithHint("give it another name"))
			return
		}
		if first, ok := owners[key]; ok {
			b.report(collision(first, o))
			return
		}
		owners[key] = o
	}
	for _, l := range b.site.Listings {
		owners[l.Path] = l.owner()
	}
	for _, p := range b.site.Pages {
		claim(owner{p.Doc.URL, p.Doc.Path, diag.Pos{File: p.Doc.Path}})
	}
	for _, a := range b.site.Assets {
		claim(owner{a.Path, a.Source, diag.Pos{File: a.Source}})
	}
	for _, p := range b.site.Pages {
		for _, alias := range p.Doc.Meta.Aliases {
			claim(owner{alias.Value, "the alias of " + p.Doc.Path, alias.At})
		}
	}
	b.refuseFolders(owners)
	b.warnExtensionless(owners)
}

// refuseFolders finds paths below another path that is a file: no file system
// can hold both.
func (b *builder) refuseFolders(owners map[string]owner) {
	free := map[string]bool{".": true} // folders whose names no file takes
	for key, below := range owners {
		for dir := path.Dir(key); !free[dir]; dir = path.Dir(dir) {
			if file, ok := owners[dir]; ok {
				b.report(diag.Errorf(below.at, "path.collision", "%s becomes the file %s, and %s needs a folder of that name",
					file.source, file.path, below.source).WithHint("rename one of the two"))
				break
			}
			free[dir] = true
		}
	}
}

func collision(first, second owner) diag.Diagnostic {
	if first.path == second.path {
		return diag.Errorf(second.at, "path.collision", "%s and %s both become %s", first.source, second.source, first.path).
			WithHint("rename one of the two")
	}
	return diag.Errorf(second.at, "path.collision", "%s and %s differ only in letter case or Unicode form (%s and %s)",
		first.source, second.source, first.path, second.path).
		WithHint("rename one of the two: many file systems and servers take them for one file")
}

// warnExtensionless points out a page beside a folder of the same name: a host
// that drops ".html" from addresses serves both at one.
func (b *builder) warnExtensionless(owners map[string]owner) {
	for _, p := range b.site.Pages {
		dir, ok := strings.CutSuffix(p.Doc.URL, "/index.html")
		if !ok {
			continue
		}
		if other, ok := owners[fold(dir+".html")]; ok {
			b.report(diag.Warningf(other.at, "path.extensionless", "%s and %s share the address %s on hosts that drop .html",
				other.source, p.Doc.Path, path.Base(dir)).
				WithHint("rename one of the two if the site is published on such a host"))
		}
	}
}

// fold returns the form in which two paths are equal when a file system may take
// them for one: Unicode NFC of the full case folding. Plain ASCII, nearly all
// there is, takes the short way.
func fold(p string) string {
	lower := true
	for i := range len(p) {
		if c := p[i]; c >= 0x80 {
			return norm.NFC.String(cases.Fold().String(norm.NFD.String(p)))
		} else if 'A' <= c && c <= 'Z' {
			lower = false
		}
	}
	if lower {
		return p
	}
	return strings.ToLower(p)
}
