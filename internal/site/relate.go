package site

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"knead/internal/diag"
	"knead/internal/fields"
)

// relate connects techniques and benefits. A relation written on one side shows
// on both.
func (b *builder) relate() {
	techniques, benefits := b.named("technique"), b.named("benefit")
	for _, p := range b.site.Pages {
		meta := p.Doc.Meta
		if len(meta.Benefits) > 0 && p.Kind != "technique" {
			b.report(wrongSide(meta.Benefits[0].Benefit.At, "benefits", "technique", p.Kind))
			continue
		}
		if len(meta.Techniques) > 0 && p.Kind != "benefit" {
			b.report(wrongSide(meta.Techniques[0].At, "techniques", "benefit", p.Kind))
			continue
		}
		for _, gain := range meta.Benefits {
			other := b.find(gain.Benefit, benefits, "benefit")
			p.Gains = append(p.Gains, other)
			if other != nil {
				p.Benefits, other.Techniques = append(p.Benefits, other), append(other.Techniques, p)
			}
		}
		for _, name := range meta.Techniques {
			if other := b.find(name, techniques, "technique"); other != nil {
				p.Techniques, other.Benefits = append(p.Techniques, other), append(other.Benefits, p)
			}
		}
	}
	for _, p := range b.site.Pages {
		p.Techniques, p.Benefits = inReadingOrder(p.Techniques), inReadingOrder(p.Benefits)
	}
}

func wrongSide(at diag.Pos, key, kind, have string) diag.Diagnostic {
	return diag.Errorf(at, "relation.kind", "%q belongs on a page of kind %s; this one is a %s", key, kind, have).
		WithHint(`set "kind: %s", or remove the line`, kind)
}

// named returns the pages of a kind by name: the file name without ".md".
func (b *builder) named(kind string) map[string][]*Page {
	pages := map[string][]*Page{}
	for _, p := range b.site.Pages {
		if p.Kind == kind {
			name := p.Name()
			pages[name] = append(pages[name], p)
		}
	}
	return pages
}

// Name returns the name other pages and the safety rules use for p: its file
// name, or that of its folder for a section.
func (p *Page) Name() string {
	if p.IsSection {
		return path.Base(path.Dir(p.Doc.Path))
	}
	return strings.TrimSuffix(path.Base(p.Doc.Path), ".md")
}

// find returns the one page of a kind that has the name, or nil after saying
// why there is none.
func (b *builder) find(name fields.Text, pages map[string][]*Page, kind string) *Page {
	found := pages[name.Value]
	if len(found) == 1 {
		return found[0]
	}
	if len(found) > 1 {
		b.report(diag.Errorf(name.At, "relation.ambiguous", "two pages of kind %s are named %q: %s and %s",
			kind, name.Value, found[0].Doc.Path, found[1].Doc.Path).
			WithHint("rename one of the two files"))
		return nil
	}
	var names []string
	for n := range pages {
		names = append(names, n)
	}
	slices.Sort(names)
	b.report(diag.Errorf(name.At, "relation.missing", "no page of kind %s is named %q", kind, name.Value).
		WithHint("%s", diag.DidYouMean(name.Value, names, "the name is the page's file name without .md")))
	return nil
}

// inReadingOrder sorts pages and drops repetitions.
func inReadingOrder(pages []*Page) []*Page {
	slices.SortFunc(pages, func(a, b *Page) int { return cmp.Compare(a.Number, b.Number) })
	return slices.Compact(pages)
}
