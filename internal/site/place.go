package site

import (
	"path"

	"knead/internal/diag"
	"knead/internal/markdown"
)

const homePath = "content/index.md"

// place makes a page of every outline and hangs it below its section.
func (b *builder) place(docs []*markdown.Outline, terms []*markdown.TermIDs) {
	b.drafts = map[string]bool{}
	pages := make([]Page, len(docs))
	for i, d := range docs {
		pages[i] = Page{Doc: d, Index: i, IsSection: path.Base(d.Path) == "index.md"}
		if terms != nil {
			pages[i].Terms = terms[i]
		}
		b.pages[d.Path] = &pages[i]
	}
	home := b.pages[homePath]
	if home == nil {
		b.report(diag.Errorf(diag.Pos{File: homePath}, "site.no-home", "the site has no first page").
			WithHint(`write content/index.md with a "title" and a "description"`))
		return
	}
	if home.Doc.Meta.Draft {
		b.report(diag.Errorf(diag.Pos{File: homePath}, "site.no-home", "the first page of the site is a draft").
			WithHint(`remove "draft: true"`))
		return
	}
	b.site.Home = home
	b.findParents(pages)
	for i := range pages {
		p := &pages[i]
		p.Kind, p.Audience = kindOf(p), audienceOf(p)
		if isDraft(p) {
			b.drafts[p.Doc.Path] = true
		} else if p.Parent != nil {
			p.Parent.Children = append(p.Parent.Children, p)
		}
	}
}

// findParents sets the section of every page but the home page. A page without
// a section is an error, told once a folder, and lies below the home page.
func (b *builder) findParents(pages []Page) {
	complained := map[string]bool{}
	for i := range pages {
		p := &pages[i]
		if p == b.site.Home {
			continue
		}
		dir := path.Dir(p.Doc.Path)
		if p.IsSection {
			dir = path.Dir(dir)
		}
		p.Parent = b.pages[dir+"/index.md"]
		if p.Parent != nil {
			continue
		}
		p.Parent = b.site.Home
		if !complained[dir] {
			complained[dir] = true
			b.report(diag.Errorf(diag.Pos{File: p.Doc.Path}, "site.no-section", "the folder %s has pages but no index.md", dir).
				WithHint(`write %s/index.md with the section's "title" and "description"`, dir))
		}
	}
}

// isDraft reports whether p, or a section above it, is a draft.
func isDraft(p *Page) bool {
	for ; p != nil; p = p.Parent {
		if p.Doc.Meta.Draft {
			return true
		}
	}
	return false
}

// kindOf returns the page's own kind, else that of the nearest section above
// that sets one for its pages, else "page". A section's index.md introduces such
// pages and is none of them.
func kindOf(p *Page) string {
	if p.Doc.Meta.Kind.Value != "" {
		return p.Doc.Meta.Kind.Value
	}
	if p.IsSection {
		return "page"
	}
	for parent := p.Parent; parent != nil; parent = parent.Parent {
		if kind := parent.Doc.Meta.Defaults.Kind.Value; kind != "" {
			return kind
		}
	}
	return "page"
}

// audienceOf is kindOf for the audience, with "patient" as the last word.
// Unlike the kind it applies to the pages of sections too.
func audienceOf(p *Page) string {
	if p.Doc.Meta.Audience.Value != "" {
		return p.Doc.Meta.Audience.Value
	}
	for parent := p.Parent; parent != nil; parent = parent.Parent {
		if audience := parent.Doc.Meta.Defaults.Audience.Value; audience != "" {
			return audience
		}
	}
	return "patient"
}
