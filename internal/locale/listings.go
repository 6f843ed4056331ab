package locale

// Listings are the words of the pages that knead makes of a site's data. Like
// those about health they follow from the language alone.
type Listings struct {
	Listings string // title of the group of these pages in the menu and the footer

	// The list of safety rules.
	Conditions, ConditionsText string
	AppliesTo, Everything      string // label of the techniques a rule is about, and what stands there for all

	// The glossary.
	Glossary, GlossaryText    string
	AlsoCalled, SeeAlso       string // labels of other names and of other terms
	InLanguage, OtherLanguage string // label of the term in a language knead has a name for, %s, and in others

	// The table of techniques and benefits.
	Matrix, MatrixText      string
	Benefit, General        string // heads of the column of benefits and of that for massage in general
	Unrated, Unsaid         string // cells of pairs that are named without a certainty, and of all others
	Legend                  string // title of what the words in the cells mean
	UnratedText, UnsaidText string // what they mean

	// The list of sources.
	Sources, SourcesText string
	CitedOn, AndMore     string // label of the pages that cite a source; %d is how many more do

	// The list of people.
	People, PeopleText       string
	Role, Licence, Conflicts string // labels
	ValidUntil, ExpiredOn    string // of a licence; %s is a day
	NotStated                string // nobody has said whether there are conflicts of interest
	Wrote, Checked           string // labels of pages

	languages map[string]string
}

// Listings returns the words of the pages of data in the language of w.
func (w Words) Listings() *Listings {
	if w.Language == spanish.Language {
		return &spanishListings
	}
	return &englishListings
}

// In returns the label of a term in another language, given as a tag.
func (l *Listings) In(tag string) string {
	if name := l.languages[primary(tag)]; name != "" {
		return fill(l.InLanguage, name)
	}
	return fill(l.OtherLanguage, tag)
}
