package site

import (
	"path"
	"slices"
	"strings"

	"knead/internal/asset"
	"knead/internal/diag"
	"knead/internal/markdown"
)

// resolve finds the target of every link of every page.
func (b *builder) resolve() {
	b.assets = make(map[string]*asset.Asset, len(b.site.Assets))
	for _, a := range b.site.Assets {
		b.assets[a.Source] = a
	}
	for _, p := range b.site.Pages {
		if len(p.Doc.Links) == 0 {
			continue
		}
		p.Targets = make([]markdown.Target, len(p.Doc.Links))
		for i, l := range p.Doc.Links {
			p.Targets[i] = b.target(p, l)
		}
	}
}

// target returns where l leads from page p, or the zero Target after saying why
// it leads nowhere.
func (b *builder) target(p *Page, l markdown.Link) markdown.Target {
	if l.Kind != markdown.PageLink {
		a := b.assets[l.Path]
		if a == nil {
			b.report(b.noFile(p, l))
			return markdown.Target{}
		}
		return markdown.Target{Href: Address(p.Doc.URL, a.Path), Width: a.Width, Height: a.Height}
	}
	to := b.pages[l.Path]
	switch {
	case to == nil:
		b.report(b.noPage(p, l))
		return markdown.Target{}
	case b.drafts[l.Path]:
		b.report(diag.Errorf(l.At, "link.draft", "%s is a draft and will not be published", l.Path).
			WithHint("remove the link, or the line \"draft: true\" there"))
		return markdown.Target{}
	case l.Fragment != "" && !hasHeading(to, l.Fragment):
		b.report(noAnchor(to, l))
		return markdown.Target{}
	}
	href := ""
	if to != p || l.Fragment == "" {
		href = Address(p.Doc.URL, to.Doc.URL)
	}
	if l.Fragment != "" {
		href += "#" + Escape(l.Fragment)
	}
	return markdown.Target{Href: href}
}

func hasHeading(p *Page, id string) bool {
	return slices.ContainsFunc(p.Doc.Headings, func(h markdown.Heading) bool { return h.ID == id })
}

// noPage says that a page does not exist and which one the author may have
// meant: the same name elsewhere, or a name close to it.
func (b *builder) noPage(p *Page, l markdown.Link) diag.Diagnostic {
	var near, names []string
	for _, q := range b.site.Pages {
		rel := relative(path.Dir(p.Doc.Path), q.Doc.Path)
		if strings.EqualFold(path.Base(q.Doc.Path), path.Base(l.Path)) && path.Base(l.Path) != "index.md" {
			near = append(near, rel)
		}
		names = append(names, rel)
	}
	return diag.Errorf(l.At, "link.page-missing", "no page %q", withoutFragment(l.Raw)).
		WithHint("%s", meant(l, near, names, relative(path.Dir(p.Doc.Path), l.Path), "write the path of the Markdown file as seen from this file's folder"))
}

// noFile says that a file does not exist and which one the author may have meant.
func (b *builder) noFile(p *Page, l markdown.Link) diag.Diagnostic {
	what, rule := "file", "link.file-missing"
	if l.Kind == markdown.ImageLink {
		what, rule = "image", "link.image-missing"
	}
	var near, names []string
	for _, a := range b.site.Assets {
		if !strings.HasPrefix(a.Source, "content/") {
			continue
		}
		rel := relative(path.Dir(p.Doc.Path), a.Source)
		if strings.EqualFold(path.Base(a.Source), path.Base(l.Path)) {
			near = append(near, rel)
		}
		names = append(names, rel)
	}
	return diag.Errorf(l.At, rule, "no %s %q", what, withoutFragment(l.Raw)).
		WithHint("%s", meant(l, near, names, relative(path.Dir(p.Doc.Path), l.Path), "put the file under content/ and write its path as seen from this file's folder"))
}

// meant returns the hint for a missing name: the one file of that name elsewhere,
// else the closest path, else the closest file name, else the fallback.
func meant(l markdown.Link, near, names []string, written, fallback string) string {
	if len(near) > 0 {
		return `did you mean "` + near[0] + `"?`
	}
	// The ending is the same for all and would make short names look alike.
	stems, bases := make([]string, len(names)), make([]string, len(names))
	for i, n := range names {
		stems[i] = stem(n)
		bases[i] = path.Base(stems[i])
	}
	if c := diag.Closest(stem(written), stems); c != "" {
		return `did you mean "` + names[slices.Index(stems, c)] + `"?`
	}
	if c := diag.Closest(path.Base(stem(l.Path)), bases); c != "" {
		return `did you mean "` + names[slices.Index(bases, c)] + `"?`
	}
	return fallback
}

func stem(file string) string { return strings.TrimSuffix(file, path.Ext(file)) }

// noAnchor says that a page has no such heading and which one is nearest.
func noAnchor(to *Page, l markdown.Link) diag.Diagnostic {
	ids := make([]string, len(to.Doc.Headings))
	for i, h := range to.Doc.Headings {
		ids[i] = h.ID
	}
	hint := "the page has no headings"
	if len(ids) > 0 {
		hint = diag.DidYouMean(l.Fragment, ids, "its headings are #"+strings.Join(ids[:min(len(ids), 6)], ", #"))
	}
	return diag.Errorf(l.At, "link.anchor-missing", "no heading %q in %s", "#"+l.Fragment, to.Doc.Path).WithHint("%s", hint)
}

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
