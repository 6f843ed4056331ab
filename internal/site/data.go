package site

import (
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

// used returns the entries that pages and drafts name.
func (b *builder) used(searched bool) health.Used {
	u := health.Used{References: map[string]bool{}, People: map[string]bool{}, Safety: map[string]bool{}}
	if searched {
		u.Terms = map[string]bool{}
	}
	for _, p := range b.pages {
		m := &p.Doc.Meta
		for _, c := range p.Doc.Citations {
			u.References[c.Key.Value] = true
		}
		for _, id := range m.Author {
			u.People[id.Value] = true
		}
		u.People[m.Review.By.Value] = true
		for _, id := range m.Safety {
			u.Safety[id.Value] = true
		}
		for _, id := range p.Terms.Named {
			u.Terms[id] = true // there are some only when they were looked for
		}
	}
	return u
}
