package site

import (
	"cmp"
	"reflect"
	"slices"

	"knead/internal/fields"
	"knead/internal/health/glossary"
	"knead/internal/health/people"
	"knead/internal/health/reference"
	"knead/internal/health/safety"
	"knead/internal/markdown"
)

// Facts are the entries of the site's data that one page shows.
type Facts struct {
	Safety   []safety.Entry    // the gravest level first, and in it emergencies
	Sources  []reference.Entry // one for each of Doc.Citations, then those that only the safety rules rest on
	Authors  []people.Person
	Reviewer people.Person
	Overdue  bool             // the day of the next review has passed
	Words    []glossary.Entry // one for each of Terms.Used
}

var metaType = reflect.TypeFor[markdown.Meta]()

// inform gives every page the entries it names, and says what does not exist.
func (b *builder) inform() {
	for _, p := range b.site.Pages {
		meta := &p.Doc.Meta
		for _, d := range fields.ForKind(metaType, meta.Written, p.Kind, meta.Title.At) {
			b.report(d)
		}
		if p.Withdrawn() {
			p.words = b.site.Words.Health()
		}
		p.Facts.Overdue = isOver(meta.Review.Due(), b.site.AsOf)
		b.informSafety(p)
		b.informPeople(p)
		b.informSources(p)
		if p.Terms == nil {
			continue
		}
		for _, id := range p.Terms.Used {
			e, _ := b.site.Data.Glossary.Find(id)
			p.Facts.Words = append(p.Facts.Words, e)
		}
	}
}

// isOver reports whether a day that is due has passed.
func isOver(due, today fields.Date) bool { return !due.IsZero() && due.Compare(today) < 0 }

func (b *builder) informSafety(p *Page) {
	ids := p.Doc.Meta.Safety
	if len(ids) == 0 {
		return
	}
	if b.site.Data.Safety == nil {
		b.site.Data.Safety = &safety.File{}
	}
	b.diags = append(b.diags, b.site.Data.Safety.AllMissing(ids, "safety rule", safety.Path)...)
	for _, id := range ids {
		if e, ok := b.site.Data.Safety.Find(id.Value); ok {
			p.Facts.Safety = append(p.Facts.Safety, e)
		}
	}
	slices.SortStableFunc(p.Facts.Safety, func(x, y safety.Entry) int {
		if d := cmp.Compare(slices.Index(safety.Levels, x.Level), slices.Index(safety.Levels, y.Level)); d != 0 {
			return d
		}
		return cmp.Compare(canWait(x), canWait(y))
	})
}

// LevelID returns the id of the part of a page that shows the rules of a level.
func LevelID(level string) string {
	if level == "red-flag" {
		return "k-red-flags"
	}
	return "k-" + level
}

// canWait returns 0 for what is an emergency and 1 for the rest.
func canWait(e safety.Entry) int {
	if e.Action == "emergency" {
		return 0
	}
	return 1
}

func (b *builder) informPeople(p *Page) {
	meta := &p.Doc.Meta
	ids := slices.Clip(meta.Author)
	if meta.Review.By.Value != "" {
		ids = append(ids, meta.Review.By)
	}
	register := b.site.Data.People
	b.diags = append(b.diags, register.AllMissing(ids, "person", people.Path)...)
	for _, id := range meta.Author {
		if person, ok := register.Find(id.Value); ok {
			p.Facts.Authors = append(p.Facts.Authors, person)
		}
	}
	p.Facts.Reviewer, _ = register.Find(meta.Review.By.Value)
}

// informSources collects the sources in the order of their numbers.
func (b *builder) informSources(p *Page) {
	var keys []string
	var missing []fields.Text
	var places []int // of the missing ones among the citations
	library := b.site.Data.References
	for i, c := range p.Doc.Citations {
		keys = append(keys, c.Key)
		if _, ok := library.Find(c.Key); !ok && c.Key != "" {
			missing, places = append(missing, fields.Text{Value: c.Key}), append(places, i)
		}
	}
	for i, d := range library.AllMissing(missing, "reference", "content/data/references.json or references.bib") {
		b.found = append(b.found, finding{page: p, cited: true, n: places[i], Diagnostic: d})
	}
	for _, rule := range p.Facts.Safety {
		if rule.Provenance != "checked" {
			continue // its sources support a part of it only, and are not shown
		}
		for _, id := range rule.Refs {
			if !slices.Contains(keys, id) {
				keys = append(keys, id)
			}
		}
	}
	for _, k := range keys {
		e, _ := library.Find(k)
		p.Facts.Sources = append(p.Facts.Sources, e)
	}
}
