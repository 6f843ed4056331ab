package theme

import (
	"slices"
	"strings"
	"sync"

	"knead/internal/asset"
	"knead/internal/atoz"
	"knead/internal/digest"
	"knead/internal/markdown"
	"knead/internal/site"
)

// A View is what one page shows of the rest of its site. What the page says
// itself comes from its document.
type View struct {
	Site       *Frame
	Template   string // "home", "section" or "page"
	Trail      []Link // to the sections above, the home page first
	Previous   Link   // in reading order
	Next       Link
	Techniques []Link            // that belong to a benefit
	Benefits   []Link            // that belong to a technique
	Cards      []Card            // the pages of a section
	Health     Health            // what the page shows of the site's data
	Targets    []markdown.Target // of the links of the article
}

// A Projection takes out of a site what its pages may see. It is safe for
// concurrent use and never changes what it answers; what it took out once it keeps
// for as long as the site stays what it is.
type Projection struct {
	site     *site.Site
	index    []atoz.Letter
	frames   []*Frame // by folder depth
	navs     navigation
	places   []NavPlace // those that pages have
	placed   []int      // by a page's number, which of them it has
	script   string     // path of the script of redirect pages; "" without one
	views    []keptView
	indexes  func() []*digest.Kept[IndexView]
	listings func() []*digest.Kept[Listing]
}

// A keptView is what one page shows of the site, taken out when first asked for.
type keptView struct {
	once sync.Once
	view *digest.Kept[View]
}

// Project prepares the projection of a site.
func Project(s *site.Site) *Projection {
	depth := 0
	for _, p := range s.Pages {
		depth = max(depth, depthOf(p.Doc.URL))
	}
	for _, r := range s.Moved {
		depth = max(depth, depthOf(r.From))
	}
	p := &Projection{site: s, index: atoz.Collect(s), navs: newNavigation(s), views: make([]keptView, len(s.Pages))}
	p.indexes = sync.OnceValue(func() []*digest.Kept[IndexView] { return keepAll(p.takeIndex()) })
	p.listings = sync.OnceValue(func() []*digest.Kept[Listing] { return keepAll(p.takeListings()) })
	for _, l := range p.index {
		depth = max(depth, depthOf(l.Path))
	}
	if i := slices.IndexFunc(s.Assets, func(a *asset.Asset) bool { return a.Source == redirectFile }); i >= 0 {
		p.script = s.Assets[i].Path
	}
	for d := range depth + 1 {
		p.frames = append(p.frames, newFrame(s, strings.Repeat("../", d)))
	}
	p.takePlaces()
	return p
}

// keepAll returns values to be asked for their sums.
func keepAll[T any](values []T) []*digest.Kept[T] {
	kept := make([]*digest.Kept[T], len(values))
	for i, v := range values {
		kept[i] = digest.Keep(v)
	}
	return kept
}

// depthOf returns how many folders a path of the site lies in.
func depthOf(path string) int { return strings.Count(path, "/") }

// Frame returns what a path of the site shares with others of its depth.
func (p *Projection) Frame(path string) *Frame { return p.frames[depthOf(path)] }

// Nav returns the navigation a page shows. Pages of one branch share it.
func (p *Projection) Nav(page *site.Page) *Nav { return p.navs.of(page) }

// View returns what a page shows of its site.
func (p *Projection) View(page *site.Page) *digest.Kept[View] {
	k := &p.views[page.Number]
	k.once.Do(func() { k.view = digest.Keep(p.view(page)) })
	return k.view
}

// view takes out what a page shows of its site. It does work in proportion to what
// that page shows, never to the site.
func (p *Projection) view(page *site.Page) View {
	from := page.Doc.URL
	v := View{
		Site:       p.Frame(from),
		Template:   templateOf(page),
		Previous:   linkTo(from, page.Prev),
		Next:       linkTo(from, page.Next),
		Techniques: linksTo(from, page.Techniques),
		Benefits:   linksTo(from, page.Benefits),
		Health:     p.health(page),
		Targets:    page.Targets,
	}
	v.Trail = trail(from, page.Parent, 0)
	for _, child := range page.Children {
		v.Cards = append(v.Cards, cardOf(from, child))
	}
	return v
}

func templateOf(page *site.Page) string {
	switch {
	case page.Parent == nil:
		return "home"
	case page.IsSection:
		return "section"
	}
	return "page"
}

func linkTo(from string, to *site.Page) Link {
	if to == nil {
		return Link{}
	}
	return Link{site.Address(from, to.Doc.URL), to.Title()}
}

func linksTo(from string, pages []*site.Page) []Link {
	if len(pages) == 0 {
		return nil
	}
	links := make([]Link, len(pages))
	for i, p := range pages {
		links[i] = linkTo(from, p)
	}
	return links
}

// trail returns links to a section and those above it, outermost first, with
// room for below more.
func trail(from string, section *site.Page, below int) []Link {
	if section == nil {
		return make([]Link, 0, below)
	}
	return append(trail(from, section.Parent, below+1), linkTo(from, section))
}

func cardOf(from string, page *site.Page) Card {
	return Card{site.Address(from, page.Doc.URL), page.Title(), page.Doc.Meta.Description.Value}
}

// NotFound returns the view of the page for addresses that do not exist. Served
// at any depth, it links from the root of the host.
func (p *Projection) NotFound() View {
	f := newFrame(p.site, p.site.Config.BasePath())
	v := View{Site: f, Template: "not-found"}
	for _, child := range p.site.Home.Children {
		v.Cards = append(v.Cards, Card{f.to(child.Doc.URL), child.Title(), child.Doc.Meta.Description.Value})
	}
	return v
}

// Redirect returns what the page at an old address needs.
func (p *Projection) Redirect(t *Theme, r site.Redirect) RedirectArgs {
	a := RedirectArgs{Theme: t, Site: p.Frame(r.From), From: r.From, To: r.To.Doc.URL, Title: r.To.Title()}
	if p.script != "" {
		a.Script = site.Address(r.From, p.script)
	}
	return a
}
