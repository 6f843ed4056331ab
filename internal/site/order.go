package site

import (
	"cmp"
	"slices"
	"strings"
)

// order sorts the children of every section and links the pages in reading
// order.
func (b *builder) order() {
	b.walk(b.site.Home)
	pages := b.site.Pages
	for i, p := range pages {
		p.Number = i
		if i > 0 {
			p.Prev, pages[i-1].Next = pages[i-1], p
		}
	}
}

// walk appends p and all below it to the pages.
func (b *builder) walk(p *Page) {
	b.site.Pages = append(b.site.Pages, p)
	sortNeighbours(p.Children)
	for _, child := range p.Children {
		b.walk(child)
	}
}

// sortNeighbours puts pages with an order first, smallest first, then the others
// by title, letter case ignored. The source path breaks ties.
func sortNeighbours(pages []*Page) {
	type key struct {
		page  *Page
		title string
	}
	keys := make([]key, len(pages))
	for i, p := range pages {
		keys[i] = key{p, strings.ToLower(p.Doc.Meta.Title.Value)}
	}
	slices.SortFunc(keys, func(a, b key) int {
		x, y := a.page.Doc, b.page.Doc
		return cmp.Or(
			compareOrder(x.Meta.Order, y.Meta.Order),
			cmp.Compare(a.title, b.title),
			cmp.Compare(x.Path, y.Path))
	})
	for i, k := range keys {
		pages[i] = k.page
	}
}

// compareOrder compares two orders; 0 means none and comes last.
func compareOrder(a, b int) int {
	switch {
	case a == b:
		return 0
	case a == 0:
		return 1
	case b == 0:
		return -1
	}
	return cmp.Compare(a, b)
}
