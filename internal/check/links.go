package check

import (
	"slices"
	"strings"

	"knead/internal/diag"
	"knead/internal/markdown"
	"knead/internal/site"
)

// Site holds a site to the rules that need more than one of its files, but for
// those about texts: see [Reading]. A withdrawn
// page need not be kept up: its safety rules, evidence and reviews are not judged,
// nor is it wanted that a text leads to it.
func Site(s *site.Site) []diag.Diagnostic {
	return slices.Concat(Safety(s), Evidence(s), Reviews(s), Links(s))
}

// Links finds pages no text leads to, and files no page shows. Lists of pages
// lead to every page; what they cannot do is bring a reader from one subject to
// another. Sections and the home page are reached by the way to other pages.
func Links(s *site.Site) []diag.Diagnostic {
	pages, files := map[string]bool{}, map[string]bool{}
	for _, p := range s.Pages {
		for _, l := range p.Doc.Links {
			switch {
			case l.Kind != markdown.PageLink:
				files[l.Path] = true
			case l.Path != p.Doc.Path:
				pages[l.Path] = true
			}
		}
		for _, list := range [][]*site.Page{p.Techniques, p.Benefits} {
			for _, q := range list {
				pages[q.Doc.Path] = true
			}
		}
	}
	var ds []diag.Diagnostic
	for _, p := range s.Pages {
		if !p.IsSection && p != s.Home && !p.Withdrawn() && !pages[p.Doc.Path] {
			ds = append(ds, diag.Notef(p.Doc.Meta.Title.At, "link.orphan", "no other page leads here, but for lists of pages").
				WithHint("link to it where readers will want it"))
		}
	}
	for _, a := range s.Assets {
		if strings.HasPrefix(a.Source, "content/") && !files[a.Source] {
			ds = append(ds, diag.Notef(diag.Pos{File: a.Source}, "asset.unused", "no page shows or links to this file, and it is published").
				WithHint("link to it, or remove it"))
		}
	}
	return ds
}
