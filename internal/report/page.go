package report

import (
	"knead/internal/markdown"
)

// A Page is one page in figures.
type Page struct {
	Ref
	URL       string    `json:"url"`  // path in the site
	Kind      string    `json:"kind"` // "page", "technique" or "benefit"
	Audience  string    `json:"audience"`
	Section   bool      `json:"section"`   // a folder's index.md
	Withdrawn string    `json:"withdrawn"` // why readers must not rely on it; "" when they may
	Review    string    `json:"review"`    // state
	Due       string    `json:"due"`       // day of the next review
	Certainty string    `json:"certainty"` // "" when the page says nothing of evidence
	Reading   Grades    `json:"reading"`
	Safety    []string  `json:"safety"`   // ids of the rules it shows
	Sources   int       `json:"sources"`  // it cites
	In        int       `json:"in"`       // pages whose text leads here
	Out       int       `json:"out"`      // links in its text to pages
	External  int       `json:"external"` // links in its text to other sites
	Findings  Tally     `json:"findings"`
	PEMAT     Worksheet `json:"pemat"`
	CDC       Worksheet `json:"cdc"`
}

// pages returns every page of a site.
func pages(a Args) []Page {
	s := a.Site
	found := map[string]*Tally{}
	for _, d := range a.Diagnostics {
		if found[d.File] == nil {
			found[d.File] = &Tally{}
		}
		found[d.File].add(d)
	}
	in := incoming(s)
	list := make([]Page, 0, len(s.Pages))
	for _, p := range s.Pages {
		meta, doc := &p.Doc.Meta, a.doc(p)
		page := Page{
			Ref: refTo(p), URL: p.Doc.URL, Kind: p.Kind, Audience: p.Audience, Section: p.IsSection,
			Withdrawn: meta.Withdrawn.Value, Review: stateOfPage(p, s.AsOf), Due: meta.Review.Due().String(),
			Certainty: meta.Evidence.Certainty.Value, Safety: []string{}, Sources: len(p.Doc.Citations),
			In: in[p], External: len(doc.External),
		}
		for _, e := range p.Facts.Safety {
			page.Safety = append(page.Safety, e.ID)
		}
		for _, l := range p.Doc.Links {
			if l.Kind == markdown.PageLink {
				page.Out++
			}
		}
		if t := found[p.Doc.Path]; t != nil {
			page.Findings = *t
		}
		page.Reading = measure(p, doc.Reading)
		f := look(p, doc)
		page.PEMAT, page.CDC = pemat(f), cdc(f)
		list = append(list, page)
	}
	return list
}
