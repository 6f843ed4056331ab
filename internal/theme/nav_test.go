package theme

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"knead/internal/markdown"
	"knead/internal/site"
)

// count returns the number of entries of a navigation.
func count(items []NavItem) int {
	n := len(items)
	for _, i := range items {
		n += count(i.Items)
	}
	return n
}

// grid returns a site of sections with pages in each.
func grid(t testing.TB, sections, pages int) map[string]string {
	files := map[string]string{"index.md": page("Home", "Text.")}
	for s := range sections {
		files[fmt.Sprintf("s%03d/index.md", s)] = page(fmt.Sprintf("Section %03d", s), "Text.")
		for p := range pages {
			files[fmt.Sprintf("s%03d/p%03d.md", s, p)] = page(fmt.Sprintf("Page %03d", p), "Text.")
		}
	}
	return files
}

func TestNavigationIsBounded(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		sections, pages int
		entries         int // on a page in a section
		shared          int // navigations of the whole site
	}{
		{3, 10, 33, 1},     // all of it
		{2, 41, 2, 1},      // a section with more than 40 pages is a link
		{30, 10, 40, 31},   // too many in all: top level and own branch
		{41, 3, 1 + 3, 42}, // too many at the top: the way only
		{50, 45, 1, 51},    // both
		{10, 29, 300, 1},   // the most that is shown as a whole
		{10, 30, 40, 11},   // one more each
	} {
		s := assemble(t, testConfig, grid(t, c.sections, c.pages))
		p := Project(s)
		navs := map[*Nav]bool{}
		for _, page := range s.Pages {
			navs[p.Nav(page)] = true
		}
		deep := p.Nav(s.Pages[len(s.Pages)-1])
		if n := count(deep.Items); n != c.entries {
			t.Errorf("%d sections of %d pages: %d entries, want %d", c.sections, c.pages, n, c.entries)
		}
		if len(navs) != c.shared {
			t.Errorf("%d sections of %d pages: %d navigations, want %d", c.sections, c.pages, len(navs), c.shared)
		}
	}
}

// TestPageDoesNotGrowWithTheSite renders one page in sites of very different
// sizes.
func TestPageDoesNotGrowWithTheSite(t *testing.T) {
	t.Parallel()
	th := defaultTheme(t)
	size := func(sections, pages int) int {
		s := assemble(t, testConfig, grid(t, sections, pages))
		return len(renderOne(th, Project(s), s.Pages[len(s.Pages)-1]).File.Data)
	}
	most := size(10, 29)
	for _, c := range [][2]int{{40, 40}, {60, 30}, {2, 600}} {
		if n := size(c[0], c[1]); n > most {
			t.Errorf("%d sections of %d pages: %d bytes, more than the %d of a site shown whole", c[0], c[1], n, most)
		}
	}
}

// TestNearestSectionIsCurrent marks the section of a page that the sidebar does
// not list.
func TestNearestSectionIsCurrent(t *testing.T) {
	t.Parallel()
	s := assemble(t, testConfig, grid(t, 2, 41))
	last := s.Pages[len(s.Pages)-1]
	text := string(renderOne(defaultTheme(t), Project(s), last).File.Data)
	if want := `<a href="../s001/index.html" aria-current="true">Section 001</a>`; !strings.Contains(text, want) {
		t.Errorf("%s lacks %s\n%s", last.Doc.URL, want, text)
	}
}

// TestOnlyTheWayIsOpen compares what is open with the sections above each page.
func TestOnlyTheWayIsOpen(t *testing.T) {
	t.Parallel()
	for name, text := range renderAll(t, defaultTheme(t), smallSite(t)) {
		var open []string
		for rest := text; ; {
			_, after, ok := strings.Cut(rest, ` open><summary>`)
			if !ok {
				break
			}
			title, _, _ := strings.Cut(after, "<")
			open, rest = append(open, title), after
		}
		var want []string
		if strings.HasPrefix(name, "strokes/") {
			want = append(want, "Strokes")
		}
		if strings.HasPrefix(name, "strokes/deep/") {
			want = append(want, "Deep")
		}
		if !slices.Equal(open, want) {
			t.Errorf("%s: open %q, want %q", name, open, want)
		}
	}
}

// TestTextCannotPassForAMark gives pages the names of marks.
func TestTextCannotPassForAMark(t *testing.T) {
	t.Parallel()
	title := `' aria-current="k-place-0"'`
	s := assemble(t, testConfig, map[string]string{"index.md": page("Home"), "a.md": page(title), "b.md": page("B")})
	for name, text := range renderAll(t, defaultTheme(t), s) {
		if name == "404.html" {
			continue
		}
		if n := strings.Count(text, "aria-current=&#34;k-place-0&#34;"); n == 0 {
			t.Errorf("%s: the title was taken for a mark\n%s", name, text)
		}
	}
}

// TestOverrideWithoutMarks renders a sidebar whose template prints no place.
func TestOverrideWithoutMarks(t *testing.T) {
	t.Parallel()
	th := defaultTheme(t, sidebarWithoutMarks)
	text := renderAll(t, th, smallSite(t))["strokes/a.html"]
	if !strings.Contains(text, `<li><a href="../about.html">About</a></li>`) || strings.Contains(text, `aria-current="page"`) {
		t.Error(text)
	}
}

// TestNeighboursAreNotSearched gives a way through a section that has too many
// pages to show, none of which is there to be looked at: with a look at each, the
// navigations of a site of many sections would take the square of their number.
func TestNeighboursAreNotSearched(t *testing.T) {
	t.Parallel()
	home := &site.Page{Doc: &markdown.Outline{URL: "index.html"}, IsSection: true, Children: make([]*site.Page, mostShown+1)}
	section := &site.Page{Doc: &markdown.Outline{URL: "a/index.html"}, IsSection: true, Parent: home}
	section.Children = []*site.Page{{Doc: &markdown.Outline{URL: "a/b.html"}, Parent: section}}
	items := branch(way(section))
	if len(items) != 1 || items[0].Path != "a/index.html" || len(items[0].Items) != 1 || items[0].Items[0].Path != "a/b.html" {
		t.Errorf("%+v", items)
	}
	if items := branch(way(home)); len(items) != 0 {
		t.Errorf("the home page shows %+v", items)
	}
}

func TestNavDigestFollowsItems(t *testing.T) {
	t.Parallel()
	a := newNav([]NavItem{{Path: "a.html", Title: "A"}})
	b := newNav([]NavItem{{Path: "a.html", Title: "A", Items: []NavItem{{Path: "b.html", Title: "B"}}}})
	if a.Digest() == b.Digest() || a.Digest() != newNav([]NavItem{{Path: "a.html", Title: "A"}}).Digest() {
		t.Error("the digest does not follow the items")
	}
}

// TestFrameDigestCoversSettings changes what a frame shows, one thing at a time.
func TestFrameDigestCoversSettings(t *testing.T) {
	t.Parallel()
	digest := func(settings string) string {
		return Project(assemble(t, settings, map[string]string{"index.md": page("Home")})).Frame("index.html").Digest().String()
	}
	seen := map[string]string{digest(testConfig): "no change"}
	for _, c := range [][2]string{
		{"title: Clinic", "title: Praxis"}, {"language: en", "language: es"}, {"A School", "B School"}, {"0100", "0101"},
		{"/clinic/", "/praxis/"}, {"/edit/", "/change/"},
		{"language: en", "language: en\ndisclaimer: These pages teach. They are no advice and replace no doctor."},
		{"language: en", "language: en\ntheme:\n  logo: icons/tip.svg"},
	} {
		d := digest(strings.Replace(testConfig, c[0], c[1], 1))
		if was, ok := seen[d]; ok {
			t.Errorf("%q and %s have one digest", c[1], was)
		}
		seen[d] = c[1]
	}
}
