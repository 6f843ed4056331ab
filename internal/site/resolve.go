package site

import (
	"path"
	"slices"
	"strings"

	"knead/internal/asset"
	"knead/internal/diag"
	"knead/internal/markdown"
)

// Looking for the nearest name costs a walk over all names. Where more links are
// broken than this, one cause broke them, and the first hints show it.
const mostNear = 50

// mostBroken is how many broken links of one page are told.
const mostBroken = 100

// resolve finds the target of every link of every page.
func (b *builder) resolve() {
	b.assets = make(map[string]*asset.Asset, len(b.site.Assets))
	for _, a := range b.site.Assets {
		b.assets[a.Source] = a
	}
	b.ids = map[*Page]map[string]bool{}
	for _, p := range b.site.Pages {
		if len(p.Doc.Links) == 0 {
			continue
		}
		p.Targets = make([]markdown.Target, len(p.Doc.Links))
		broken := 0
		for i, l := range p.Doc.Links {
			target, wrong := b.target(p, l)
			p.Targets[i] = target
			if wrong == nil {
				b.warnWithdrawn(p, i)
				continue
			}
			if broken++; broken <= mostBroken {
				b.found = append(b.found, finding{page: p, n: i, Diagnostic: wrong()})
			}
		}
		if broken > mostBroken {
			b.report(diag.Errorf(diag.Pos{File: p.Doc.Path}, "link.more", "%d more broken links in this file", broken-mostBroken).
				WithHint("mend the ones above first"))
		}
	}
}

// warnWithdrawn tells of a link to a page that must not be relied on, but for one
// from another such page, which need not be kept up.
func (b *builder) warnWithdrawn(p *Page, link int) {
	to := b.pages[p.Doc.Links[link].Path]
	if to == nil || to == p || !to.Withdrawn() || p.Withdrawn() {
		return
	}
	b.found = append(b.found, finding{page: p, n: link, Diagnostic: diag.Warningf(nowhere, "link.withdrawn", "%s is withdrawn, and readers are told not to rely on it", to.Doc.Path).
		WithHint("lead to a page that holds, or remove the link")})
}

// A mistake says what is wrong, but for the place; saying it is put off until it is
// wanted.
type mistake func() diag.Diagnostic

// target returns where l leads from page p, or the zero Target and why it leads
// nowhere.
func (b *builder) target(p *Page, l markdown.Link) (markdown.Target, mistake) {
	if l.Kind != markdown.PageLink {
		a := b.assets[l.Path]
		if a == nil {
			return markdown.Target{}, func() diag.Diagnostic { return b.noFile(p, l) }
		}
		return markdown.Target{Href: Address(p.Doc.URL, a.Path), Width: a.Width, Height: a.Height}, nil
	}
	to := b.pages[l.Path]
	switch {
	case to == nil && b.listingOf(l) != nil:
		return b.listingTarget(p, l, b.listingOf(l))
	case to == nil:
		return markdown.Target{}, func() diag.Diagnostic { return b.noPage(p, l) }
	case b.drafts[l.Path]:
		return markdown.Target{}, func() diag.Diagnostic {
			return diag.Errorf(nowhere, "link.draft", "%s is a draft and will not be published", l.Path).
				WithHint("remove the link, or the line \"draft: true\" there")
		}
	case l.Fragment != "" && !b.headings(to)[l.Fragment]:
		return markdown.Target{}, func() diag.Diagnostic { return b.noAnchor(to, l) }
	}
	href := ""
	if to != p || l.Fragment == "" {
		href = Address(p.Doc.URL, to.Doc.URL)
	}
	if l.Fragment != "" {
		href += "#" + Escape(l.Fragment)
	}
	return markdown.Target{Href: href}, nil
}

// headings returns the ids of a page's headings, and of its parts with safety rules.
func (b *builder) headings(p *Page) map[string]bool {
	ids, ok := b.ids[p]
	if !ok {
		ids = make(map[string]bool, len(p.Doc.Headings))
		for _, id := range anchors(p) {
			ids[id] = true
		}
		b.ids[p] = ids
	}
	return ids
}

// anchors returns the ids of a page's headings and of its parts with safety rules.
func anchors(p *Page) []string {
	var ids []string
	for _, h := range p.Doc.Headings {
		ids = append(ids, h.ID)
	}
	add := func(id string) {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	for _, e := range p.Facts.Safety {
		if e.Level != "red-flag" {
			add("k-safety")
		}
		add(LevelID(e.Level))
	}
	return ids
}

// nowhere is the place of what a [finding] tells of.
var nowhere diag.Pos

// looks reports whether the nearest name may still be looked for.
func (b *builder) looks() bool {
	b.near++
	return b.near <= mostNear
}

// noPage says that a page does not exist and which one the author may have
// meant: the same name elsewhere, or a name close to it.
func (b *builder) noPage(p *Page, l markdown.Link) diag.Diagnostic {
	var names []string
	if b.looks() {
		for _, q := range b.site.Pages {
			names = append(names, q.Doc.Path)
		}
		for _, list := range b.site.Listings {
			names = append(names, "content/"+strings.TrimSuffix(list.Path, ".html")+".md")
		}
	}
	return diag.Errorf(nowhere, "link.page-missing", "no page %q", withoutFragment(l.Raw)).
		WithHint("%s", meant(p, l, names, "write the path of the Markdown file as seen from this file's folder"))
}

// noFile says that a file does not exist and which one the author may have meant.
func (b *builder) noFile(p *Page, l markdown.Link) diag.Diagnostic {
	what, rule := "file", "link.file-missing"
	if l.Kind == markdown.ImageLink {
		what, rule = "image", "link.image-missing"
	}
	var names []string
	if b.looks() {
		for _, a := range b.site.Assets {
			if strings.HasPrefix(a.Source, "content/") {
				names = append(names, a.Source)
			}
		}
	}
	return diag.Errorf(nowhere, rule, "no %s %q", what, withoutFragment(l.Raw)).
		WithHint("%s", meant(p, l, names, "put the file under content/ and write its path as seen from this file's folder"))
}

// noAnchor says that a page has no such heading and which one is nearest.
func (b *builder) noAnchor(to *Page, l markdown.Link) diag.Diagnostic {
	hint := "the page has no headings"
	if ids := anchors(to); len(ids) > 0 {
		hint = "its headings are #" + strings.Join(ids[:min(len(ids), 6)], ", #")
		if b.looks() {
			hint = diag.DidYouMean(l.Fragment, ids, hint)
		}
	}
	return diag.Errorf(nowhere, "link.anchor-missing", "no heading %q in %s", "#"+l.Fragment, to.Doc.Path).WithHint("%s", hint)
}

// meant returns the hint for a missing name, as seen from page p: a file of that
// very name elsewhere, else the closest path, else the closest file name, else
// the fallback. The ending is left out of comparisons: it is the same for all and
// would make short names look alike.
func meant(p *Page, l markdown.Link, names []string, fallback string) string {
	dir := path.Dir(p.Doc.Path)
	relatives, stems, bases := make([]string, len(names)), make([]string, len(names)), make([]string, len(names))
	for i, n := range names {
		relatives[i] = relative(dir, n)
		stems[i] = stem(relatives[i])
		bases[i] = path.Base(stems[i])
		if path.Base(n) != "index.md" && strings.EqualFold(path.Base(n), path.Base(l.Path)) {
			return `did you mean "` + relatives[i] + `"?`
		}
	}
	if c := diag.Closest(stem(relative(dir, l.Path)), stems); c != "" {
		return `did you mean "` + relatives[slices.Index(stems, c)] + `"?`
	}
	if c := diag.Closest(path.Base(stem(l.Path)), bases); c != "" {
		return `did you mean "` + relatives[slices.Index(bases, c)] + `"?`
	}
	return fallback
}

func stem(file string) string { return strings.TrimSuffix(file, path.Ext(file)) }

func withoutFragment(raw string) string {
	before, _, _ := strings.Cut(raw, "#")
	return before
}

// relative returns the slash path that leads from a folder to a file.
func relative(dir, file string) string {
	from, to := strings.Split(dir, "/"), strings.Split(file, "/")
	for len(from) > 0 && len(to) > 1 && from[0] == to[0] {
		from, to = from[1:], to[1:]
	}
	return strings.Repeat("../", len(from)) + strings.Join(to, "/")
}
