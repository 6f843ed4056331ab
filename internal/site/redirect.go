package site

import (
	"cmp"
	"slices"
)

// redirect collects the old addresses of all pages. That each is free, and asked
// for once, is decided with all other paths of the site.
func (b *builder) redirect() {
	for _, p := range b.site.Pages {
		for _, alias := range p.Doc.Meta.Aliases {
			b.site.Moved = append(b.site.Moved, Redirect{From: alias.Value, To: p})
		}
	}
	slices.SortStableFunc(b.site.Moved, func(a, b Redirect) int { return cmp.Compare(a.From, b.From) })
}
