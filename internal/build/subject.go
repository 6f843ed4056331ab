package build

import (
	"strings"

	"knead/internal/digest"
	"knead/internal/markdown"
	"knead/internal/search"
	"knead/internal/site"
	"knead/internal/theme"
)

// A subject is a page the search can lead to: one that an author wrote, or a
// listing.
type subject struct {
	page    *site.Page   // nil for a listing
	listing *search.Page // of a listing
}

// subjects returns all pages that the search can lead to.
func subjects(s *site.Site, lists []*digest.Kept[theme.Listing]) []subject {
	all := make([]subject, 0, len(s.Pages)+len(lists))
	for _, p := range s.Pages {
		all = append(all, subject{page: p})
	}
	for _, l := range lists {
		all = append(all, subject{listing: listingPage(&l.Value)})
	}
	return all
}

// source returns what an author calls the page, below content/.
func (s subject) source() string {
	if s.page == nil {
		return "content/" + s.listing.URL
	}
	return s.page.Doc.Path
}

func (s subject) url() string {
	if s.page == nil {
		return s.listing.URL
	}
	return s.page.Doc.URL
}

// entry returns what the search shows of every page.
func (s subject) entry() search.Entry {
	if s.page == nil {
		return search.Entry{URL: s.url(), Title: s.listing.Title, Kind: s.listing.Kind, Audience: s.listing.Audience}
	}
	return search.Entry{URL: s.url(), Title: s.page.Doc.Meta.Title.Value, Kind: s.page.Kind, Audience: s.page.Audience}
}

// doc returns the outline of a page, nil for a listing.
func (s subject) doc() *markdown.Outline {
	if s.page == nil {
		return nil
	}
	return s.page.Doc
}

// passageBytes is about how long a passage of a listing is.
const passageBytes = 100

// bytes returns about how long the page is. That of a listing follows from the
// number of its entries, so that the words of one change no plan.
func (s subject) bytes(texts texts) int {
	if s.page != nil {
		return len(texts.doc(s.page).Article())
	}
	n := 0
	for _, part := range s.listing.Parts {
		n += 1 + len(part.Passages)
	}
	return n * passageBytes
}

func paths(pages []subject) []string {
	all := make([]string, len(pages))
	for i, p := range pages {
		all[i] = strings.TrimPrefix(p.source(), "content/")
	}
	return all
}
