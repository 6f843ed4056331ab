// Package site gives every page its place.
//
// [Assemble] sees the whole project at once: the outline of every page, every
// asset, the data and the configuration. It decides what no single file can know,
// and nothing else. It does a small constant amount of work per page and per link,
// and none when a text is edited and the outlines stay: a site is remembered like
// all else, by the whole of what it was made from.
//
// # Pages and sections
//
// A page's address is its source path with .html. A folder with an index.md is a
// section, and a folder without one is an error. A draft, and everything below a
// draft section, is left out, and so is a file that only drafts link to. A section's defaults apply to every page below it
// that does not say otherwise; the nearest section wins, and a section's own
// index.md is not subject to them.
//
// # Order
//
// Neighbours come by "order", smallest first, then those without one by title.
// Reading order is the home page, then depth first.
//
// # Owners
//
// Every path of the finished site has one owner. Two sources for one path, or for
// paths that are equal but for letter case or Unicode form, are an error that
// names both: such a site would depend on the file system it lands on.
//
// # Links
//
// A link names a source file and perhaps a heading of it. Both must exist. What
// a page receives is the finished address, relative to its own folder and always
// naming a file, so that the site works over http below any path and from a disk.
package site

import (
	"cmp"
	"slices"

	"knead/internal/asset"
	"knead/internal/config"
	"knead/internal/diag"
	"knead/internal/fields"
	"knead/internal/health"
	"knead/internal/locale"
	"knead/internal/markdown"
)

// A Site is the whole of a project, resolved: every page knows its place and
// every link its target. It is immutable.
type Site struct {
	Config config.Config
	Words  locale.Words
	AsOf   fields.Date // the day the site is judged on
	Data   health.Data // what the pages can show; a page receives the entries it shows, never all
	Home   *Page
	Pages  []*Page        // in reading order: the home page, then depth first
	Assets []*asset.Asset // sorted by Path
	Moved  []Redirect     // sorted by From

	Listings []Listing // pages made of the data, in the order of the menu
}

// A Page is one page in its place.
type Page struct {
	Doc        *markdown.Outline
	Index      int               // of the outline among those of the Args
	Number     int               // place in reading order, from 0
	Kind       string            // "page", "technique" or "benefit", section defaults applied
	Audience   string            // "patient", "student" or "clinician", section defaults applied
	Parent     *Page             // section the page lies in; nil for the home page
	Children   []*Page           // pages and sections of a section, in order; nil for a plain page
	IsSection  bool              // the page is a folder's index.md
	Prev, Next *Page             // neighbours in reading order; nil at the ends
	Techniques []*Page           // of a benefit: related techniques, from both sides, in reading order
	Benefits   []*Page           // of a technique: related benefits, from both sides, in reading order
	Gains      []*Page           // of a technique: the page of each of Meta.Benefits; nil where there is none
	Targets    []markdown.Target // one for each of Doc.Links
	Terms      *markdown.TermIDs // of the glossary; nil when the site has none
	Facts      Facts             // of the site's data, as the page shows them

	words *locale.Health // that mark the names of a withdrawn page; nil for others
}

// A Redirect is an old address that leads to a page.
type Redirect struct {
	From string // path in the site: "old/name.html"
	To   *Page
}

// Args is what a site is assembled from.
type Args struct {
	Config config.Config
	Words  locale.Words
	Data   health.Data
	AsOf   fields.Date
	Docs   []*markdown.Outline // sorted by Path
	Terms  []*markdown.TermIDs // one for each of Docs; nil when the site has no glossary
	Assets []*asset.Asset
}

// An Assembly is what Assemble makes. With problems of severity error the site may
// be incomplete; it is nil when there is no home page to hang it on.
type Assembly struct {
	Site  *Site
	diags []diag.Diagnostic
	found []finding
}

// A finding is a diagnostic about a link or a citation in a text, without a place:
// that the document of the page knows.
type finding struct {
	page  *Page
	cited bool // about one of Doc.Citations; else about one of Doc.Links
	n     int  // which of them
	diag.Diagnostic
}

// Problems returns what is wrong. Docs are those whose outlines were assembled.
func (a Assembly) Problems(docs []*markdown.Doc) []diag.Diagnostic {
	all := slices.Clip(a.diags)
	for _, f := range a.found {
		places := docs[f.page.Index].LinkedAt
		if f.cited {
			places = docs[f.page.Index].CitedAt
		}
		f.Pos = places[f.n]
		all = append(all, f.Diagnostic)
	}
	return all
}

// Assemble resolves a project.
func Assemble(a Args) Assembly {
	b := &builder{
		site:  &Site{Config: a.Config, Words: a.Words, Data: a.Data, AsOf: a.AsOf, Assets: sortAssets(a.Assets)},
		pages: make(map[string]*Page, len(a.Docs)),
	}
	b.place(a.Docs, a.Terms)
	if b.site.Home == nil {
		return Assembly{diags: b.diags}
	}
	b.order()
	b.relate()
	b.checkData(a.Terms != nil)
	b.inform()
	b.list()
	b.redirect()
	b.withholdFiles()
	b.own()
	b.wantLogo()
	b.resolve()
	return Assembly{b.site, b.diags, b.found}
}

// A builder holds a site in the making.
type builder struct {
	site   *Site
	pages  map[string]*Page          // by source path, drafts included
	drafts map[string]bool           // source paths of pages that are left out
	assets map[string]*asset.Asset   // by source path
	ids    map[*Page]map[string]bool // headings of the pages that links with an anchor lead to
	near   int                       // missing names for which the nearest one was looked for
	diags  []diag.Diagnostic
	found  []finding
}

func (b *builder) report(d diag.Diagnostic) { b.diags = append(b.diags, d) }

func sortAssets(assets []*asset.Asset) []*asset.Asset {
	assets = slices.Clone(assets)
	slices.SortFunc(assets, func(a, b *asset.Asset) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Source, b.Source))
	})
	return assets
}
