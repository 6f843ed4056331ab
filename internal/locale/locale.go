// Package locale holds the words knead itself puts on a page, by language.
package locale

import "knead/internal/digest"

// Words are the interface words of one language: plain text, no HTML.
type Words struct {
	Language string // BCP 47 tag of the language the words are in

	// Default notice, used where knead.yaml gives no text of its own.
	DisclaimerLabel, Disclaimer string

	// Articles.
	Note, Tip, Important, Warning, Caution string // titles of GitHub's alerts
	Contraindication, RedFlag              string // titles of ours
	Details                                string // title of a ::: details without one
	Table                                  string // label of a table that stands below no heading
	Sources                                string // heading of the footnotes
	BackToText                             string // label of a footnote's way back; %d is its number
	Footnote                               string // label of a footnote's mark; %d is its number
	Draft                                  string

	// Page furniture.
	SkipToContent, Menu, SiteNavigation, Breadcrumbs, OnThisPage string
	Close, Overview                                              string // link to a section's own page
	Previous, Next, EditPage, RelatedPages, InThisSection        string
	RelatedTechniques, RelatedBenefits                           string
	BackToTop, Published, Contact                                string
	NotFound, NotFoundText, NotFoundHome                         string
	Moved, MovedText                                             string // redirect pages
	ThemeLight, ThemeDark, ThemeAuto, ThemeChoice                string
	Index, IndexText, IndexLetters, IndexSigns, IndexSee         string // the index from A to Z; signs are all that is no letter

	Search Search

	sum digest.Sum // of all the others
}

// Search are the words of the search, most of which its script shows. In some a %d
// is a number, a %1 and a %2 what readers typed or the site calls things.
type Search struct {
	Search, Results, Hint, Clear, Close                   string
	None, One, Many, All, More                            string // counts: %d results
	Loading, Failed                                       string
	Includes, Corrected, Instead, Unknown                 string // what was done with the words of a question
	Overdue, Withdrawn                                    string // what is said of a page
	On                                                    string // a section on a page: %1 on %2
	Filters, Kind, Audience, Region                       string // facets
	Page, Technique, Benefit, Patient, Student, Clinician string // their values
}

// For returns the words of a language, given as a BCP 47 tag, and reports
// whether knead has them; otherwise they are the English ones.
func For(language string) (Words, bool) {
	for _, w := range []Words{english, spanish} {
		if w.Language == primary(language) {
			return w.summed(), true
		}
	}
	return english.summed(), false
}

// summed stores the sum, so that it is made once a build and not once a page.
func (w Words) summed() Words {
	type plain Words // without Digest
	w.sum = digest.Of(plain(w))
	return w
}

// Digest returns the sum of the words. Only those that [For] returned have one.
func (w Words) Digest() digest.Sum { return w.sum }
