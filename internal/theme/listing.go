package theme

import (
	"knead/internal/digest"
	"knead/internal/locale"
	"knead/internal/site"
)

// A Listing is a page that knead makes of the site's data. One of its lists is
// filled in.
type Listing struct {
	Site   *Frame
	Path   string // in the site
	Source string // the data file it is made of; "" when it is made of many
	Title  string
	Lead   string // what the page is for
	Home   Link   // the first page

	Contents   Contents
	Conditions Conditions
	Glossary   Glossary
	Matrix     Matrix
	Sources    Sources
	People     People
	References References
	Review     Review
}

// ListingArgs is all that [RenderListing] may see.
type ListingArgs struct {
	Theme   *Theme
	Listing *digest.Kept[Listing]
	Nav     *RenderedNav
}

// Listings returns the pages made of the site's data, in the order of the menu.
func (p *Projection) Listings() []*digest.Kept[Listing] { return p.listings() }

func (p *Projection) takeListings() []Listing {
	var all []Listing
	for _, l := range p.site.Listings {
		frame := p.Frame(l.Path)
		page := Listing{Site: frame, Path: l.Path, Source: l.Source, Title: l.Title, Home: linkTo(l.Path, p.site.Home)}
		list := lister{p.site, l.Path, frame, frame.words.Listings(), frame.words.Health()}
		switch l.Path {
		case site.SafetyPath:
			list.conditions(&page)
		case site.GlossaryPath:
			page.Lead, page.Glossary = list.words.GlossaryText, list.glossary()
		case site.EvidencePath:
			page.Source, page.Lead, page.Matrix = "", list.words.MatrixText, list.matrix()
		case site.PeoplePath:
			page.Lead, page.People = list.words.PeopleText, list.people()
		case site.SourcesPath:
			page.Lead, page.Sources = list.words.SourcesText, list.sources()
		}
		all = append(all, page)
	}
	return all
}

// A lister makes the list of one page.
type lister struct {
	site  *site.Site
	path  string // of the page
	frame *Frame
	words *locale.Listings
	terms *locale.Health
}

// RenderListing makes the file of a page of data.
func RenderListing(a ListingArgs) Page {
	l := &a.Listing.Value
	words, in := &l.Site.words, l.Site.wordsIn
	siteName := l.Site.Header.SiteTitle.Name
	data := Data{
		Site:   l.Site.Common,
		Shared: a.Nav.on(l.Path),
		Head: Head{
			Title: l.Title + " – " + siteName, Name: l.Title, Description: l.Lead, SiteName: siteName, Type: "article",
			Canonical: l.Site.absolute(l.Path), Locale: openGraphLocale(l.Site.Language),
		},
		Breadcrumbs: Breadcrumbs{words.Breadcrumbs, []Link{l.Home}},
		PageTitle:   PageTitle{l.Title, l.Lead, in},
		Contents:    l.Contents,
		Conditions:  l.Conditions,
		Glossary:    l.Glossary,
		Matrix:      l.Matrix,
		Sources:     l.Sources,
		People:      l.People,
		References:  l.References,
		Review:      l.Review,
	}
	if l.Source != "" {
		data.EditLink = EditLink{words.EditPage, l.Site.editHref(l.Source), in}
	}
	return a.Theme.page("listing", l.Path, &data)
}
