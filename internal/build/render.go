package build

import (
	"slices"

	"knead/internal/diag"
	"knead/internal/digest"
	"knead/internal/markdown"
	"knead/internal/theme"
)

// pageArgs is all that renderPage may see.
type pageArgs struct {
	Theme *theme.Theme
	View  *digest.Kept[theme.View]
	Doc   *markdown.Doc
	Terms []markdown.Term
	Nav   *theme.RenderedNav
}

// renderPage makes one finished page. The article is put together here and not
// remembered by itself: it would be needed again only with the page around it.
func renderPage(a pageArgs) theme.Page {
	body := markdown.HTML(markdown.BodyArgs{Doc: a.Doc, Targets: a.View.Value.Targets, Terms: a.Terms})
	return theme.Render(theme.PageArgs{Theme: a.Theme, View: a.View.Value, Doc: a.Doc.Outline, Terms: a.Terms, Body: body, Nav: a.Nav})
}

// render makes every file of the site. What a template could not make is
// reported and left out.
func (r *run) render(project *theme.Projection) ([]finished, error) {
	navs := r.renderNavs(project)
	pages := make([]theme.Page, len(r.site.Pages))
	err := r.each(MakingPages, len(pages), func(i int) string { return r.site.Pages[i].Doc.Path }, func(i int) {
		p := r.site.Pages[i]
		pages[i] = r.engine.page.Call(pageArgs{
			Theme: r.theme, View: project.View(p), Doc: r.texts.doc(p), Terms: r.texts.termsOf(p), Nav: navs[project.NavPlace(p)],
		})
	})
	if err != nil {
		return nil, err
	}
	for _, m := range r.site.Moved {
		pages = append(pages, theme.RenderRedirect(project.Redirect(r.theme, m)))
	}
	pages = append(pages, r.renderNotFound(project))
	letters, err := r.renderIndex(project)
	if err != nil {
		return nil, err
	}
	pages = append(pages, letters...)
	lists := project.Listings()
	listed, err := r.renderListings(project, lists)
	if err != nil {
		return nil, err
	}
	pages = append(pages, listed...)

	files := make([]finished, 0, len(pages)+len(r.site.Assets)+2)
	var failed []diag.Diagnostic
	for _, p := range pages {
		if failed = append(failed, p.Diagnostics...); len(p.Diagnostics) == 0 {
			files = append(files, finished{p.File, p.Template})
		}
	}
	r.report(failed...)
	for _, a := range r.site.Assets {
		files = append(files, finished{a.File(), a.Source})
	}
	found, err := r.search(lists)
	if err != nil {
		return nil, err
	}
	for _, f := range slices.Concat(r.engine.crawl.Call(r.assembly), found) {
		files = append(files, finished{file: f})
	}
	return files, nil
}

// renderNavs renders the navigation of every place once.
func (r *run) renderNavs(project *theme.Projection) []*theme.RenderedNav {
	var navs []*theme.RenderedNav
	for _, place := range project.NavPlaces() {
		nav := r.engine.nav.Call(theme.NavArgs{Theme: r.theme, Site: place.Site, Nav: place.Nav})
		r.report(nav.Diagnostics...)
		navs = append(navs, nav)
	}
	return navs
}

// renderNotFound makes 404.html, whose links begin at the root of the host.
func (r *run) renderNotFound(project *theme.Projection) theme.Page {
	view := project.NotFound()
	nav := r.engine.nav.Call(theme.NavArgs{Theme: r.theme, Site: view.Site, Nav: project.Nav(r.site.Home)})
	r.report(nav.Diagnostics...)
	return theme.RenderNotFound(r.theme, view, nav)
}

// renderIndex makes the page of the search and those of the index from A to Z.
func (r *run) renderIndex(project *theme.Projection) ([]theme.Page, error) {
	views := project.Index()
	pages := make([]theme.Page, len(views))
	err := r.each("making the index", len(views), func(i int) string { return views[i].Value.Path }, func(i int) {
		nav := r.engine.nav.Call(theme.NavArgs{Theme: r.theme, Site: views[i].Value.Site, Nav: project.Nav(r.site.Home)})
		pages[i] = r.engine.index.Call(theme.IndexArgs{Theme: r.theme, View: views[i], Nav: nav})
		pages[i].Diagnostics = append(pages[i].Diagnostics[:len(pages[i].Diagnostics):len(pages[i].Diagnostics)], nav.Diagnostics...)
	})
	return pages, err
}

// renderListings makes the pages of data.
func (r *run) renderListings(project *theme.Projection, lists []*digest.Kept[theme.Listing]) ([]theme.Page, error) {
	pages := make([]theme.Page, len(lists))
	err := r.each("making lists", len(lists), func(i int) string { return lists[i].Value.Path }, func(i int) {
		nav := r.engine.nav.Call(theme.NavArgs{Theme: r.theme, Site: lists[i].Value.Site, Nav: project.Nav(r.site.Home)})
		pages[i] = r.engine.listing.Call(theme.ListingArgs{Theme: r.theme, Listing: lists[i], Nav: nav})
	})
	return pages, err
}
