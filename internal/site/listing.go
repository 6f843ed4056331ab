package site

import (
	"slices"
	"strings"

	"knead/internal/diag"
	"knead/internal/fields"
	"knead/internal/health/safety"
	"knead/internal/locale"
	"knead/internal/markdown"
)

// Paths of the pages that knead makes of the site's data.
const (
	SafetyPath   = "contraindications.html"
	EvidencePath = "evidence.html"
	GlossaryPath = "glossary.html"
	SourcesPath  = "references.html"
	PeoplePath   = "people.html"
)

// A Listing is a page that knead makes of the site's data. It exists when there
// is something to list.
type Listing struct {
	Path   string // in the site
	Title  string
	Source string // the file it is made of, or the first of many
}

// A kind of listing, and what of a site it would list.
type listing struct {
	path, what string
	title      func(*locale.Listings) string
	ids        func(*Site) []fields.Text // of the entries, with their places
	anchors    func(*Site) []string      // that links may name
}

// listings are all there can be, in the order of the menu.
var listings = []listing{
	{
		SafetyPath, "the list of safety rules",
		func(w *locale.Listings) string { return w.Conditions },
		rulesOf, anchorsOfRules,
	},
	{
		EvidencePath, "the table of techniques and benefits",
		func(w *locale.Listings) string { return w.Matrix },
		ratedOf, noAnchors,
	},
	{
		GlossaryPath, "the glossary",
		func(w *locale.Listings) string { return w.Glossary },
		termsOf, anchorsOfTerms,
	},
	{
		SourcesPath, "the list of sources",
		func(w *locale.Listings) string { return w.Sources },
		(*Site).Cited, anchorsOfCited,
	},
	{
		PeoplePath, "the list of people",
		func(w *locale.Listings) string { return w.People },
		func(s *Site) []fields.Text { return s.Data.People.IDs() },
		anchorsOfPeople,
	},
}

func rulesOf(s *Site) []fields.Text {
	if s.Data.Safety == nil {
		return nil
	}
	return s.Data.Safety.IDs()
}

func anchorsOfRules(s *Site) []string {
	var all []string
	for _, e := range s.Data.Safety.Entries() {
		all = append(all, e.Anchor())
	}
	return all
}

func termsOf(s *Site) []fields.Text {
	if s.Data.Glossary == nil {
		return nil
	}
	return s.Data.Glossary.IDs()
}

func anchorsOfTerms(s *Site) []string {
	var all []string
	for _, e := range s.Data.Glossary.Entries() {
		all = append(all, e.Anchor())
	}
	return all
}

// ratedOf returns the certainties that pages of techniques and benefits give, but
// for withdrawn ones.
func ratedOf(s *Site) []fields.Text {
	var all []fields.Text
	for _, p := range s.Pages {
		if p.Withdrawn() {
			continue
		}
		if e := p.Doc.Meta.Evidence; p.Kind == "benefit" && e.Written() {
			all = append(all, e.Certainty)
		}
		for i, g := range p.Doc.Meta.Benefits {
			if g.Evidence.Written() && p.Kind == "technique" && p.Gains[i] != nil && !p.Gains[i].Withdrawn() {
				all = append(all, g.Evidence.Certainty)
			}
		}
	}
	return all
}

func noAnchors(*Site) []string { return nil }

// Cited returns the ids of the sources that a page or a safety rule shows, with
// their places.
func (s *Site) Cited() []fields.Text {
	cited := map[string]bool{}
	for _, p := range s.Pages {
		for _, e := range p.Facts.Sources {
			cited[e.ID] = true
		}
	}
	for _, e := range s.SourcedRules() {
		for _, id := range e.Refs {
			cited[id] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(s.Data.References.IDs()), func(id fields.Text) bool { return !cited[id.Value] })
}

// SourcedRules returns the safety rules whose sources are shown: those that were
// seen in them.
func (s *Site) SourcedRules() []safety.Entry {
	if s.Data.Safety == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(s.Data.Safety.Entries()), func(e safety.Entry) bool { return e.Provenance != "checked" })
}

func anchorsOfCited(s *Site) []string {
	var all []string
	for _, id := range s.Cited() {
		e, _ := s.Data.References.Find(id.Value)
		all = append(all, e.Anchor())
	}
	return all
}

// list decides which listings the site has.
func (b *builder) list() {
	for _, l := range listings {
		if ids := l.ids(b.site); len(ids) > 0 {
			b.site.Listings = append(b.site.Listings, Listing{l.path, l.title(b.site.Words.Listings()), ids[0].At.File})
		}
	}
}

// listed returns the listing that has a path in the form of [fold], or nil.
func (b *builder) listed(folded string) *Listing {
	for i := range b.site.Listings {
		if l := &b.site.Listings[i]; l.Path == folded {
			return l
		}
	}
	return nil
}

// listingOf returns the listing a link leads to, or nil. It is named as if a file
// of its name had been written: glossary.md.
func (b *builder) listingOf(l markdown.Link) *Listing {
	name, ok := strings.CutSuffix(strings.TrimPrefix(l.Path, "content/"), ".md")
	if !ok {
		return nil
	}
	return b.listed(name + ".html")
}

// listingTarget returns where a link leads in a listing.
func (b *builder) listingTarget(p *Page, l markdown.Link, to *Listing) (markdown.Target, mistake) {
	href := Address(p.Doc.URL, to.Path)
	if l.Fragment == "" {
		return markdown.Target{Href: href}, nil
	}
	ids := b.anchors(to)
	if !slices.Contains(ids, l.Fragment) {
		return markdown.Target{}, func() diag.Diagnostic {
			hint := "it has no entries to link to; leave out the part after #"
			if len(ids) > 0 {
				hint = "its entries are #" + strings.Join(ids[:min(len(ids), 6)], ", #")
			}
			if b.looks() {
				hint = diag.DidYouMean(l.Fragment, ids, hint)
			}
			return diag.Errorf(nowhere, "link.anchor-missing", "no entry %q in %s", "#"+l.Fragment, to.Path).WithHint("%s", hint)
		}
	}
	return markdown.Target{Href: href + "#" + Escape(l.Fragment)}, nil
}

// anchors returns the ids that links to a listing may name.
func (b *builder) anchors(l *Listing) []string {
	for _, kind := range listings {
		if kind.path == l.Path {
			return kind.anchors(b.site)
		}
	}
	return nil
}

// owner returns the listing as an owner of its path.
func (l Listing) owner() owner {
	for _, kind := range listings {
		if kind.path == l.Path {
			return owner{l.Path, kind.what + " made of " + l.Source, diag.Pos{File: l.Source}}
		}
	}
	panic("no listing has the path " + l.Path)
}

func anchorsOfPeople(s *Site) []string {
	var all []string
	for _, p := range s.Data.People.Entries() {
		all = append(all, p.Anchor())
	}
	return all
}

// OfKind returns the pages of a kind in reading order.
func (s *Site) OfKind(kind string) []*Page {
	var all []*Page
	for _, p := range s.Pages {
		if p.Kind == kind {
			all = append(all, p)
		}
	}
	return all
}

// Techniques returns the pages of techniques by the name that data files call
// them.
func (s *Site) Techniques() map[string]*Page {
	techniques := map[string]*Page{}
	for _, p := range s.OfKind("technique") {
		techniques[p.Name()] = p
	}
	return techniques
}
