package theme

import "html/template"

// Data is what the template of a whole page is executed with: components that
// many pages share, finished, and the arguments of the others. A component whose
// struct is empty prints nothing.
//
// Where a struct has WordsIn, it is the language of the words knead itself puts
// there, as a tag, and "" when that is the page's own, as it nearly always is.
type Data struct {
	Site        Common
	Shared      Shared
	Head        Head
	Breadcrumbs Breadcrumbs
	PageTitle   PageTitle
	Hero        Hero
	Contents    Contents
	Withdrawn   Withdrawn
	RedFlags    RedFlags
	Summary     Summary
	Facts       Facts
	Safety      Safety
	Evidence    Evidence
	Gains       Gains
	Article     template.HTML // the finished article
	Actions     Actions
	Words       WordList
	References  References
	Review      Review
	Related     Related
	SectionList SectionList
	EditLink    EditLink
	Pagination  Pagination

	Results     SearchResults // of the page of the search
	LetterIndex LetterIndex   // of that page and those of single letters

	// Of the pages of data.
	Conditions Conditions
	Glossary   Glossary
	Matrix     Matrix
	Sources    Sources
	People     People
}

// Common is what all pages of one folder depth show of their site.
type Common struct {
	Language   string // of the pages, as a tag such as "en"
	Direction  string // of that language: "ltr" or "rtl"
	Assets     Assets
	SkipLink   SkipLink
	Header     Header
	Disclaimer Disclaimer
	Footer     Footer
}

// Shared holds the components that are equal on many pages. Each was rendered
// once, by the template of its name.
type Shared struct {
	Assets, SkipLink, Header, Disclaimer, Sidebar, Footer template.HTML
}

// A Link is an address and the words that lead to it.
type Link struct{ Href, Title string }

// Head is for machines: browsers, search engines and link previews.
type Head struct {
	Title, Name    string // with and without the site's title
	Description    string
	SiteName       string
	Type           string        // of Open Graph: "website" or "article"
	Locale         string        // of Open Graph: "pt_BR"; "" without a region
	Canonical      string        // absolute address; "" when the site's is unknown
	NoIndex        bool          // keep the page out of search engines
	StructuredData template.HTML // a complete script element of data
}

// Assets are the files a page loads, as addresses.
type Assets struct {
	Stylesheets  []string // in order
	EarlyScripts []string // run before the first paint
	Scripts      []string // run when the page is read
	Icon         string
}

// SkipLink leads past what all pages share.
type SkipLink struct{ Label, WordsIn string }

// Header stands on top of every page.
type Header struct {
	Menu        MenuButton
	SiteTitle   SiteTitle
	SearchBox   SearchBox
	ThemeSelect ThemeSelect
}

// MenuButton opens the navigation where there is no room beside the page.
type MenuButton struct{ Label, WordsIn string }

// SiteTitle leads to the first page.
type SiteTitle struct {
	Href, Name string
	Logo       Image
}

// An Image is a picture that decorates. One without an address is none.
type Image struct {
	Src           string
	Width, Height int // in CSS pixels
}

// SearchBox opens the search where scripts run. Elsewhere it leads to the index
// from A to Z.
type SearchBox struct {
	Label, Href string
	Script      string // address of what searches, loaded when it is wanted; "" without
	WordsIn     string
}

// ThemeSelect chooses light or dark colours. It shows itself by script, without
// which it could do nothing.
type ThemeSelect struct{ Label, Auto, Light, Dark, WordsIn string }

// Disclaimer is the notice every page carries.
type Disclaimer struct {
	Label, Text string
	WordsIn     string // of the label
	TextIn      string // like WordsIn, of the text; "" when knead.yaml gives the text
}

// Sidebar is the site's navigation.
type Sidebar struct {
	Label, CloseLabel, WordsIn string
	Items                      []SidebarItem
}

// A SidebarItem is a link, or a section that folds when it has items.
//
// The template prints Mark as aria-current of the link and as data-open of the
// section; both attributes are then removed everywhere but on the reader's way.
type SidebarItem struct {
	Href, Title, Mark string
	WordsIn           string // of a title that knead gives
	Items             []SidebarItem
}

// Breadcrumbs lead to the sections above a page, outermost first.
type Breadcrumbs struct {
	Label string
	Links []Link
}

// PageTitle is the page's one h1, and what it gives the reader.
type PageTitle struct {
	Title, Description string
	WordsIn            string // of both on a page knead makes
}

// Hero is the page title of the first page.
type Hero struct {
	Title, Description string
	Link               Link   // of the page for missing addresses
	WordsIn            string // of that page, all of whose words are knead's
}

// Contents lists the headings of the page.
type Contents struct {
	Label, WordsIn string
	Entries        []ContentsEntry
}

// A ContentsEntry is a heading with those below it.
type ContentsEntry struct {
	ID, Title string
	Entries   []ContentsEntry
}

// Related connects techniques and benefits.
type Related struct {
	Title, WordsIn string
	Links          []Link
}

// SectionList shows the pages of a section.
type SectionList struct {
	Title, WordsIn string
	Cards          []Card
}

// A Card is a page of a section: its name and what it gives.
type Card struct{ Href, Title, Description string }

// EditLink leads to the page's source; none without an address.
type EditLink struct{ Label, Href, WordsIn string }

// Pagination leads to the neighbours in reading order.
type Pagination struct {
	Label, PreviousLabel, NextLabel, WordsIn string
	Previous, Next                           Link
}

// Footer ends every page.
type Footer struct {
	SiteName  string
	Publisher Publisher
	Contact   Contact
	Listings  FooterLinks
	BackToTop string
	WordsIn   string // of all labels
}

// FooterLinks lead to the pages that knead makes of the site's data. Their titles
// are words of knead.
type FooterLinks struct {
	Label string
	Links []Link
}

// Publisher answers for the site.
type Publisher struct{ Label, Name string }

// Contact is how to reach the publisher.
type Contact struct {
	Label, Text string
	Href        template.URL
}

// SearchResults is where the script of the search shows what it found. Without a
// label the page shows none.
type SearchResults struct{ Label, WordsIn string }

// LetterIndex is the index from A to Z, or a part of it.
type LetterIndex struct {
	Title, Lead, Label, WordsIn string // heading, what follows it, name of the list of letters
	Letters                     []LetterLink
	Groups                      []LetterGroup
}

// A LetterLink leads to a letter, here or on a page of its own.
type LetterLink struct {
	Href, Title string
	Current     bool   // the page is that of the letter
	WordsIn     string // of the title, when it is a word
}

// A LetterGroup holds the entries under one letter.
type LetterGroup struct {
	ID, Title, WordsIn string
	Entries            []IndexEntry
}

// An IndexEntry is a name and where it leads: to one place, to several, to
// another entry, or nowhere when it is a term with a meaning.
type IndexEntry struct {
	Name, Href string // Href is "" without a single place
	On         string // title of the page the place is a heading of
	Places     []Link // several places, by the titles of their pages
	ID         string // of a term
	Lang       string // of the name when it is not the site's
	Meaning    string // of a term
	SeeLabel   string
	See        Link
	WordsIn    string // of SeeLabel
}
