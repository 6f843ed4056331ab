package site

import (
	"slices"

	"knead/internal/asset"
	"knead/internal/markdown"
)

// withholdFiles leaves out the files that only drafts link to: a photograph is
// not to be published before the page that asks for it.
func (b *builder) withholdFiles() {
	if len(b.drafts) == 0 {
		return
	}
	withheld := map[string]bool{}
	for source := range b.drafts {
		for file := range linkedFiles(b.pages[source]) {
			withheld[file] = true
		}
	}
	for _, p := range b.site.Pages {
		for file := range linkedFiles(p) {
			delete(withheld, file)
		}
	}
	b.site.Assets = slices.DeleteFunc(b.site.Assets, func(a *asset.Asset) bool { return withheld[a.Source] })
}

// linkedFiles yields the files a page links to or shows.
func linkedFiles(p *Page) func(func(string) bool) {
	return func(yield func(string) bool) {
		for _, l := range p.Doc.Links {
			if l.Kind != markdown.PageLink && !yield(l.Path) {
				return
			}
		}
	}
}
