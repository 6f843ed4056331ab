// Package site gives every page its place.
//
// [Assemble] sees the whole project at once: every parsed page, every asset and
// the configuration. It decides what no single file can know, and nothing else.
// It is never remembered, because here staleness would hide; so it does a small
// constant amount of work per page and per link.
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
// every link its target. It is immutable and made anew by each build.
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
	Doc        *markdown.Doc
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
	Terms      markdown.Terms    // of the glossary
	Facts      Facts             // of the site's data, as the page shows them

	number int            // place in reading order
	words  *locale.Health // that mark the names of a withdrawn page; nil for others
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
	Docs   []*markdown.Doc  // sorted by Path
	Terms  []markdown.Terms // one for each of Docs; nil when the site has no glossary
	Assets []*asset.Asset
}

// Assemble resolves a project. With diagnostics of severity error the site may
// be incomplete; it is nil when there is no home page to hang it on.
func Assemble(a Args) (*Site, []diag.Diagnostic) {
	b := &builder{
		site:  &Site{Config: a.Config, Words: a.Words, Data: a.Data, AsOf: a.AsOf, Assets: sortAssets(a.Assets)},
		pages: make(map[string]*Page, len(a.Docs)),
	}
	b.place(a.Docs, a.Terms)
	if b.site.Home == nil {
		return nil, b.diags
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
	return b.site, b.diags
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
}

func (b *builder) report(d diag.Diagnostic) { b.diags = append(b.diags, d) }

func sortAssets(assets []*asset.Asset) []*asset.Asset {
	assets = slices.Clone(assets)
	slices.SortFunc(assets, func(a, b *asset.Asset) int {
		return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Source, b.Source))
	})
	return assets
}
