package theme

import (
	"knead/internal/digest"
	"knead/internal/site"
)

const (
	mostEntries = 300 // of a navigation that shows the whole site
	mostShown   = 40  // pages of one section; beyond, the section is one link
)

// A Nav is the tree of pages a sidebar shows. It is immutable.
type Nav struct {
	Items []NavItem
	sum   digest.Sum // of the items
}

// A NavItem is a page, with those it shows below it.
type NavItem struct {
	Path  string // in the site
	Title string
	Items []NavItem
}

// Digest returns the sum of the items.
func (n *Nav) Digest() digest.Sum { return n.sum }

func newNav(items []NavItem) *Nav { return &Nav{Items: items, sum: digest.Of(items)} }

// A NavPlace is what a rendered navigation depends on beside the theme: the pages
// of one branch and one folder depth share it.
type NavPlace struct {
	Nav  *Nav
	Site *Frame
}

// NavPlaces returns every place that a page of the site has, in reading order.
func (p *Projection) NavPlaces() []NavPlace { return p.places }

// NavPlace returns which of the [Projection.NavPlaces] a page has.
func (p *Projection) NavPlace(page *site.Page) int { return p.placed[page.Number] }

func (p *Projection) takePlaces() {
	known := map[NavPlace]int{}
	for _, page := range p.site.Pages {
		place := NavPlace{p.Nav(page), p.Frame(page.Doc.URL)}
		n, ok := known[place]
		if !ok {
			n = len(p.places)
			known[place] = n
			p.places = append(p.places, place)
		}
		p.placed = append(p.placed, n)
	}
}

// navigation holds the navigations of a site: one of the whole tree, or one for
// each section.
type navigation struct {
	whole    *Nav
	branches map[*site.Page]*Nav
}

func newNavigation(s *site.Site) navigation {
	if len(s.Home.Children) <= mostShown {
		if items, n := everything(s.Home); n <= mostEntries {
			return navigation{whole: newNav(items)}
		}
	}
	n := navigation{branches: map[*site.Page]*Nav{}}
	for _, p := range s.Pages {
		if p.IsSection {
			n.branches[p] = newNav(branch(way(p)))
		}
	}
	return n
}

// of returns the navigation of a page: that of the section it is or lies in.
func (n navigation) of(p *site.Page) *Nav {
	if n.whole != nil {
		return n.whole
	}
	if !p.IsSection {
		p = p.Parent
	}
	return n.branches[p]
}

// everything returns all that is shown below a section, and the number of
// entries. It stops counting soon after there are too many.
func everything(section *site.Page) (items []NavItem, n int) {
	for _, child := range section.Children {
		item := NavItem{Path: child.Doc.URL, Title: child.Title()}
		n++
		if len(child.Children) <= mostShown && n <= mostEntries {
			below, m := everything(child)
			item.Items, n = below, n+m
		}
		items = append(items, item)
		if n > mostEntries {
			break
		}
	}
	return items, n
}

// way returns a section and those above it, the home page first.
func way(section *site.Page) []*site.Page {
	if section == nil {
		return nil
	}
	return append(way(section.Parent), section)
}

// branch returns the neighbours at each step of a way below its first section.
// Where there are too many, only the step itself: the others are not even looked
// at, or a site of many sections would take the square of their number.
func branch(way []*site.Page) []NavItem {
	shown, rest := way[0].Children, way[1:]
	if len(shown) > mostShown {
		shown = rest[:min(1, len(rest))]
	}
	items := make([]NavItem, 0, len(shown))
	for _, page := range shown {
		item := NavItem{Path: page.Doc.URL, Title: page.Title()}
		if len(rest) > 0 && page == rest[0] {
			item.Items = branch(rest)
		}
		items = append(items, item)
	}
	return items
}
