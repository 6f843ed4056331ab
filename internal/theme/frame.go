package theme

import (
	"strings"

	"knead/internal/asset"
	"knead/internal/atoz"
	"knead/internal/digest"
	"knead/internal/locale"
	"knead/internal/site"
)

// A Frame is what all pages of one folder depth share: what templates see of it,
// and what addresses and components are made of. It is immutable.
type Frame struct {
	Common

	prefix  string // leads from a page to the root of the site: "", "../", "/handbook/"
	url     string // the site's own, ending in a slash; "" when unknown
	edit    string // address at which sources are edited, with {path} in it; or ""
	words   locale.Words
	lists   []NavItem  // the pages of data
	wordsIn string     // their language, "" when it is that of the pages
	sum     digest.Sum // of all other fields
}

// Digest returns the sum of the frame.
func (f *Frame) Digest() digest.Sum { return f.sum }

// newFrame returns the frame of pages from which prefix leads to the root.
func newFrame(s *site.Site, prefix string) *Frame {
	c, words := s.Config, s.Words
	title, in := c.Title.Value, words.In(c.Language.Value)
	f := &Frame{prefix: prefix, url: c.URL.Value, edit: c.Edit.Value, words: words, wordsIn: in}
	f.Common = Common{
		Language: c.Language.Value, Direction: locale.Direction(c.Language.Value),
		SkipLink: SkipLink{words.SkipToContent, in},
		Header: Header{
			Menu:        MenuButton{words.Menu, in},
			SiteTitle:   SiteTitle{Href: prefix + "index.html", Name: title},
			SearchBox:   SearchBox{Label: words.Search.Search, Href: prefix + atoz.Home, WordsIn: in},
			ThemeSelect: ThemeSelect{words.ThemeChoice, words.ThemeAuto, words.ThemeLight, words.ThemeDark, in},
		},
		Disclaimer: Disclaimer{Label: words.DisclaimerLabel, Text: c.DisclaimerText(words.Disclaimer), WordsIn: in},
		Footer: Footer{
			SiteName: title, BackToTop: words.BackToTop, WordsIn: in, Publisher: Publisher{words.Published, c.Publisher.Name.Value},
			Listings: FooterLinks{Label: words.Listings().Listings},
		},
	}
	if f.Disclaimer.Text == words.Disclaimer {
		f.Disclaimer.TextIn = in
	}
	if href := contactURL(c.Publisher.ContactHref()); href != "" {
		f.Footer.Contact = Contact{words.Contact, c.Publisher.Contact.Value, href}
	}
	for _, l := range s.Listings {
		f.lists = append(f.lists, NavItem{Path: l.Path, Title: l.Title})
		f.Footer.Listings.Links = append(f.Footer.Listings.Links, Link{f.to(l.Path), l.Title})
	}
	f.link(s.Assets, c.Theme.Logo.Value)
	f.sum = digest.Of(*f)
	return f
}

// Files of static/ that every page loads, in order: those of the theme, the
// accent of knead.yaml, and a project's own last, so that they can change all.
var (
	stylesheets  = []string{"static/knead.css", "static/search.css", "static/listings.css", "static/accent.css", "static/custom.css"}
	earlyScripts = []string{"static/theme.js"}
	scripts      = []string{"static/contents.js", "static/details.js", "static/sidebar.js", "static/search-box.js", "static/custom.js"}
)

const (
	iconFile     = "static/favicon.svg"
	redirectFile = "static/redirect.js"
)

// link fills in the addresses of files, by their published names.
func (f *Frame) link(assets []*asset.Asset, logo string) {
	if logo == "" {
		logo = strings.TrimPrefix(iconFile, "static/")
	}
	published := map[string]*asset.Asset{}
	for _, a := range assets {
		if strings.HasPrefix(a.Source, "static/") {
			published[a.Source] = a
		}
	}
	address := func(source string) string {
		if a := published[source]; a != nil {
			return f.to(a.Path)
		}
		return ""
	}
	all := func(sources []string) []string {
		var found []string
		for _, source := range sources {
			if href := address(source); href != "" {
				found = append(found, href)
			}
		}
		return found
	}
	f.Header.SearchBox.Script = address(site.SearchScript)
	f.Assets = Assets{all(stylesheets), all(earlyScripts), all(scripts), address(iconFile)}
	if a := published["static/"+logo]; a != nil {
		f.Header.SiteTitle.Logo = Image{f.to(a.Path), a.Width, a.Height}
	}
}

// to returns the address of a path of the site.
func (f *Frame) to(path string) string {
	path = site.Escape(path)
	// A first segment with a colon would read as a scheme.
	if first, _, _ := strings.Cut(path, "/"); f.prefix == "" && strings.Contains(first, ":") {
		return "./" + path
	}
	return f.prefix + path
}

// absolute returns the public address of a path of the site, "" when the site's
// own is unknown.
func (f *Frame) absolute(path string) string {
	if f.url == "" {
		return ""
	}
	return f.url + site.Escape(path)
}

// editHref returns the address at which a source file is edited, or "".
func (f *Frame) editHref(source string) string {
	return strings.Replace(f.edit, "{path}", site.Escape(source), 1)
}
