package theme

import (
	"bytes"
	"html/template"
	"path"
	"slices"
	"strconv"
	"strings"

	"knead/internal/diag"
	"knead/internal/digest"
)

// NavArgs is all that [RenderNav] may see.
type NavArgs struct {
	Theme *Theme
	Site  *Frame
	Nav   *Nav
}

// A RenderedNav is the sidebar of many pages, and with it the other components
// that are equal wherever the sidebar is: rendered once, they cost a page no more
// than their bytes. What differs, the reader's place, is filled in at offsets
// noted here. It is immutable.
type RenderedNav struct {
	shared      Shared
	places      []place // in the sidebar, by offset
	Diagnostics []diag.Diagnostic
	sum         digest.Sum // of the NavArgs
}

// Digest returns the sum of the arguments the navigation was rendered from.
func (n *RenderedNav) Digest() digest.Sum { return n.sum }

// A place is where the tag of a link or a section says whether the reader is
// there.
type place struct {
	at      int    // offset in the HTML
	path    string // of a link: the page it leads to
	section int    // of a link: number of the section it lies in; of a section: its own number; 0 for the top level
	above   int    // of a section: number of the one it lies in
}

// A sharedComponent is one that is rendered once for many pages.
type sharedComponent struct {
	name string
	data any
	into func(*Shared) *template.HTML
}

func sharedComponents(f *Frame, s Sidebar) []sharedComponent {
	return []sharedComponent{
		{"assets", f.Assets, func(s *Shared) *template.HTML { return &s.Assets }},
		{"skip-link", f.SkipLink, func(s *Shared) *template.HTML { return &s.SkipLink }},
		{"header", f.Header, func(s *Shared) *template.HTML { return &s.Header }},
		{"disclaimer", f.Disclaimer, func(s *Shared) *template.HTML { return &s.Disclaimer }},
		{"sidebar", s, func(s *Shared) *template.HTML { return &s.Sidebar }},
		{"footer", f.Footer, func(s *Shared) *template.HTML { return &s.Footer }},
	}
}

// RenderNav renders a sidebar, and the rest of a frame, once for all pages that
// share them.
func RenderNav(a NavArgs) *RenderedNav {
	n := &RenderedNav{sum: digest.Of(a)}
	m, words := marker{site: a.Site}, &a.Site.words
	sidebar := Sidebar{Label: words.SiteNavigation, CloseLabel: words.Close, WordsIn: a.Site.wordsIn, Items: append(m.items(a.Nav.Items, 0), m.listings()...)}
	for _, c := range sharedComponents(a.Site, sidebar) {
		var b bytes.Buffer
		if err := a.Theme.execute(&b, c.name, c.data); err != nil {
			n.Diagnostics = append(n.Diagnostics, a.Theme.mistake(c.name, err))
		}
		*c.into(&n.shared) = finishedHTML(strings.TrimSuffix(b.String(), "\n"))
	}
	var html string
	html, n.places = unmark(string(n.shared.Sidebar), m.places)
	n.shared.Sidebar = finishedHTML(html)
	return n
}

// A marker numbers the links and sections of a navigation.
type marker struct {
	site     *Frame
	places   []place
	sections int
}

func (m *marker) items(items []NavItem, section int) []SidebarItem {
	out := make([]SidebarItem, 0, len(items)+1)
	for _, item := range items {
		if len(item.Items) == 0 {
			out = append(out, m.link(item.Path, item.Title, section))
			continue
		}
		m.sections++
		own := m.sections
		s := SidebarItem{Href: m.site.to(item.Path), Title: item.Title, Mark: m.mark(place{section: own, above: section})}
		overview := m.link(item.Path, m.site.words.Overview, own)
		overview.WordsIn = m.site.wordsIn
		s.Items = append(s.Items, overview)
		s.Items = append(s.Items, m.items(item.Items, own)...)
		out = append(out, s)
	}
	return out
}

// listings returns the group of the pages of data.
func (m *marker) listings() []SidebarItem {
	if len(m.site.lists) == 0 {
		return nil
	}
	m.sections++
	own := m.sections
	s := SidebarItem{Title: m.site.words.Listings().Listings, Mark: m.mark(place{section: own}), WordsIn: m.site.wordsIn}
	for _, l := range m.site.lists {
		link := m.link(l.Path, l.Title, own)
		link.WordsIn = m.site.wordsIn
		s.Items = append(s.Items, link)
	}
	return []SidebarItem{s}
}

func (m *marker) link(to, title string, section int) SidebarItem {
	return SidebarItem{Href: m.site.to(to), Title: title, Mark: m.mark(place{path: to, section: section})}
}

// mark notes a place and returns the text that stands for it in the template.
func (m *marker) mark(p place) string {
	m.places = append(m.places, p)
	return markPrefix + strconv.Itoa(len(m.places)-1)
}

// markPrefix begins every mark. In text a quote is escaped, so an attribute
// that holds one can only come from the template.
const markPrefix = "k-place-"

// Attributes that hold a mark in the template, and what they become where the
// reader is.
const (
	currentAttribute = ` aria-current="`
	openAttribute    = ` data-open="`
)

// unmark removes the attributes that hold marks and returns where they stood.
func unmark(html string, places []place) (string, []place) {
	var b strings.Builder
	var found []place
	b.Grow(len(html))
	for {
		i, length := nextMark(html)
		if i < 0 {
			break
		}
		b.WriteString(html[:i])
		html = html[i+length:]
		number, rest, _ := strings.Cut(html, `"`)
		if k, err := strconv.Atoi(number); err == nil && k < len(places) {
			places[k].at = b.Len()
			found = append(found, places[k])
		}
		html = rest
	}
	b.WriteString(html)
	return b.String(), found
}

// nextMark returns where the next marked attribute begins and how long it is up
// to its number, or -1.
func nextMark(html string) (at, length int) {
	for from := 0; ; {
		i := strings.Index(html[from:], `"`+markPrefix)
		if i < 0 {
			return -1, 0
		}
		end := from + i + 1
		for _, attribute := range []string{currentAttribute, openAttribute} {
			if strings.HasSuffix(html[:end], attribute) {
				return end - len(attribute), len(attribute) + len(markPrefix)
			}
		}
		from = end
	}
}

// on returns the shared components as the reader of a page sees them: with the
// link to it, or else to the nearest section shown, marked, and all sections
// around it open.
func (n *RenderedNav) on(page string) Shared {
	shared := n.shared
	current, i := n.find(page)
	if i < 0 {
		return shared
	}
	open := map[int]bool{}
	for s := n.places[i].section; s > 0; s = n.above(s) {
		open[s] = true
	}
	html := string(shared.Sidebar)
	var b strings.Builder
	b.Grow(len(html) + 64)
	from := 0
	insert := func(at int, text string) {
		b.WriteString(html[from:at])
		b.WriteString(text)
		from = at
	}
	for k, p := range n.places {
		switch {
		case k == i:
			insert(p.at, currentAttribute+current+`"`)
		case p.path == "" && open[p.section]:
			insert(p.at, " open")
		}
	}
	b.WriteString(html[from:])
	shared.Sidebar = finishedHTML(b.String())
	return shared
}

// find returns the index of the link to a page, or to the nearest section above
// it, and the value of aria-current that fits.
func (n *RenderedNav) find(page string) (current string, i int) {
	current = "page"
	for {
		if i := slices.IndexFunc(n.places, func(p place) bool { return p.path == page }); i >= 0 {
			return current, i
		}
		dir := path.Dir(page)
		if path.Base(page) == "index.html" {
			dir = path.Dir(dir)
		}
		if dir == "." {
			return "", -1
		}
		current, page = "true", dir+"/index.html"
	}
}

// above returns the number of the section around a section, 0 for none.
func (n *RenderedNav) above(section int) int {
	for _, p := range n.places {
		if p.path == "" && p.section == section {
			return p.above
		}
	}
	return 0
}
