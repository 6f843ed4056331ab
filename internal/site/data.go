package site

import (
	"strings"

	"knead/internal/health"
	"knead/internal/health/safety"
)

// checkData finds techniques that a safety rule names and no page is about, and
// entries nobody uses. A draft counts: what it will need may be written before it
// is published. Searched says that terms were looked for.
func (b *builder) checkData(searched bool) {
	if b.site.Data.Safety == nil {
		return
	}
	b.checkTechniques(b.site.Data.Safety)
	b.diags = append(b.diags, b.site.Data.Unused(b.used(searched))...)
}

func (b *builder) checkTechniques(f *safety.File) {
	techniques := b.named("technique")
	for path, p := range b.pages {
		if b.drafts[path] && kindOf(p) == "technique" && techniques[p.Name()] == nil {
			techniques[p.Name()] = []*Page{p}
		}
	}
	for _, name := range f.Techniques {
		b.find(name, techniques, "technique")
	}
}

// used returns the entries that pages and drafts name in the front matter, cite,
// have as a word, or link to.
func (b *builder) used(searched bool) health.Used {
	u := health.Used{References: map[string]bool{}, People: map[string]bool{}, Safety: map[string]bool{}}
	if searched {
		u.Terms = map[string]bool{}
	}
	linked := map[string]bool{} // path and anchor, of pages that knead makes too
	for _, p := range b.pages {
		m := &p.Doc.Meta
		for _, l := range p.Doc.Links {
			if l.Fragment != "" {
				linked[l.Path+"#"+l.Fragment] = true
			}
		}
		for _, c := range p.Doc.Citations {
			u.References[c.Key] = true
		}
		for _, id := range m.Author {
			u.People[id.Value] = true
		}
		u.People[m.Review.By.Value] = true
		for _, id := range m.Safety {
			u.Safety[id.Value] = true
		}
		if searched {
			for _, id := range p.Terms.Named {
				u.Terms[id] = true
			}
		}
	}
	if len(linked) > 0 {
		b.useLinked(&u, linked)
	}
	return u
}

// useLinked adds the entries that texts link to where a listing shows them.
func (b *builder) useLinked(u *health.Used, linked map[string]bool) {
	to := func(listing, anchor string) bool {
		return linked["content/"+strings.TrimSuffix(listing, ".html")+".md#"+anchor]
	}
	d := &b.site.Data
	for _, e := range d.Safety.Entries() {
		u.Safety[e.ID] = u.Safety[e.ID] || to(SafetyPath, e.Anchor())
	}
	for _, e := range d.References.Entries() {
		u.References[e.ID] = u.References[e.ID] || to(SourcesPath, e.Anchor())
	}
	for _, e := range d.People.Entries() {
		u.People[e.ID] = u.People[e.ID] || to(PeoplePath, e.Anchor())
	}
	if u.Terms == nil {
		return
	}
	for _, e := range d.Glossary.Entries() {
		u.Terms[e.ID] = u.Terms[e.ID] || to(GlossaryPath, e.Anchor())
	}
}
