// Package search makes the files a reader's browser searches a site with.
//
// Nothing here knows Markdown or the build. A [Page] is what is to be found;
// every step is a pure function of one argument, so that a build can remember it:
//
//	Page ─► Extract ─► *Terms ┐
//	                          ├─► Merge (some 100 pages) ─► *Block ┬─► EncodeShard ──────► search/t/….js  postings
//	                          ┘                                    └─► EncodeVocabulary ─► search/v/….js  spelling
//	Page ─► EncodeFragment ──────────────────────────────────────────────────────────────► search/f/….js  what results show
//	everything that stays small ─► EncodeCore ───────────────────────────────────────────► search/core.js
//
// # Ranking
//
// A page's score for a term is made of its fields, each saturated by itself and
// then added: a title word counts much more than a word repeated in the body, and
// repeating it does not help. See impact.go. The result is rounded to a level and
// is all that a posting holds beside the page; how rare the term is is worked out
// when a question is asked. Which section of a page fits best is decided from its
// fragment, which holds the text anyway.
//
// # Files
//
// A file is a classic script of one call, K("id", columns…), because scripts are
// all that a browser loads from a disk and under a strict policy. Columns are
// printable ASCII, a number has 45 digits a place; see digits.go. Terms are spread
// over shards by a hash of their first word. So no list of boundaries has to be
// loaded, an edit touches only the shards of the page's own words, and a name of
// several words lies beside its first one. Shards carry the hash of their content
// in their name; fragments are numbered, and carry the sum of the list of pages.
//
// There are never more files below search/ than pages; see [Plan].
package search

import "knead/internal/digest"

// A Page is what can be found.
type Page struct {
	URL         string // path in the site
	Title       string
	Description string
	Section     string   // title of the section it lies in; "" for none
	Also        []string // other names
	Kind        string   // "technique"
	Audience    string   // "student"
	Due         string   // day the next review was due, "2027-03-01"; "" for none
	Withdrawn   bool
	Parts       []Part
}

// A Part is what lies between two headings.
type Part struct {
	ID, Heading string // none before the first heading
	Passages    []Passage
}

// A Passage is a paragraph, a list item or the like.
type Passage struct {
	Sentences []string
	Item      bool // it continues the last passage that is none: "Do not have massage with:"
}

// A field is a part of a page that is scored by itself.
type field int

const (
	inTitle field = iota
	inHeadings
	inAlso
	inBody
	inPart // the part with most of the word for its length; the count is [density]
	fields
)

// Lengths are the numbers of words of a page's fields.
type Lengths [fields]int

// Terms is what a page is found by. It is immutable.
type Terms struct {
	known    *Dictionary
	words    []uint32 // numbers of the distinct words that count
	body     []byte   // how often each stands in the body, and its density: two bytes a word
	heads    []heads  // of the words that stand in names and headings, in the order of words
	lengths  Lengths
	names    []Name
	concepts []conceptCount
	sum      digest.Sum
}

// Digest returns the sum of the terms.
func (t *Terms) Digest() digest.Sum { return t.sum }

// Lengths returns the numbers of words.
func (t *Terms) Lengths() Lengths { return t.lengths }

// A Name is a whole name of a page.
type Name struct {
	Key   string // its terms, separated by spaces
	Title bool   // the title, and not another name
}

// heads are how often a word stands in the fields before the body.
type heads struct {
	word   uint16 // its place in Terms.words
	counts [inBody]uint8
}

type conceptCount struct {
	key    string
	counts [fields]uint8
}

// ExtractArgs is all that [Dictionary.Extract] may see.
type ExtractArgs struct {
	Language string
	Page     Page
	Glossary *Glossary // nil for none
}
