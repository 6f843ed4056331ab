package theme

import (
	"knead/internal/atoz"
	"knead/internal/fields"
	"knead/internal/health/reference"
	"knead/internal/markdown"
	"knead/internal/site"
)

// Sources lists the sources that the site rests on, by their first letter.
type Sources struct {
	Label   string // of the list of letters
	Letters []LetterLink
	Groups  []SourceGroup
	CitedOn string // label of the pages that cite a source
	WordsIn string
}

// A SourceGroup holds the sources of a letter.
type SourceGroup struct {
	ID, Title, WordsIn string
	Sources            []Source
}

// A Source is a source with the pages that show it.
type Source struct {
	ID    string // its address in the page
	Parts []Part
	Pages []Link // to its place in each
	More  string // says how many more pages there are; "" when all are listed
}

// mostCiting is how many pages that cite a source are listed.
const mostCiting = 30

// sources lists the sources by their first author.
func (l lister) sources() Sources {
	words, in := &l.frame.words, l.frame.wordsIn
	s := Sources{Label: words.IndexLetters, CitedOn: l.words.CitedOn, WordsIn: in}
	citing := l.citing()
	printed := func(id fields.Text) []reference.Part {
		e, _ := l.site.Data.References.Find(id.Value)
		return reference.Vancouver(e)
	}
	for _, letter := range atoz.ByLetter(l.site.Cited(), func(id fields.Text) string { return reference.Plain(printed(id)) }) {
		group := SourceGroup{ID: letterID(letter.ID), Title: letterTitle(letter.Name, 0, words.IndexSigns)}
		if letter.Name == "" {
			group.WordsIn = in
		}
		for _, id := range letter.Entries {
			e, _ := l.site.Data.References.Find(id.Value)
			source := Source{ID: e.Anchor(), Parts: partsOf(e), Pages: citing[e.ID]}
			if n := len(source.Pages); n > mostCiting {
				source.Pages, source.More = source.Pages[:mostCiting], numbered(l.words.AndMore, n-mostCiting)
			}
			group.Sources = append(group.Sources, source)
		}
		s.Groups = append(s.Groups, group)
		s.Letters = append(s.Letters, LetterLink{Title: group.Title, Href: "#" + site.Escape(group.ID), WordsIn: group.WordsIn})
	}
	return s
}

// citing returns where each source is shown, by its id: on the pages of authors in
// reading order, then in the list of safety rules.
func (l lister) citing() map[string][]Link {
	citing := map[string][]Link{}
	for _, p := range l.site.Pages {
		for i, e := range p.Facts.Sources {
			link := linkTo(l.path, p)
			link.Href += "#" + markdown.RefID(i+1)
			citing[e.ID] = append(citing[e.ID], link)
		}
	}
	listed := map[string]bool{}
	for _, e := range l.site.SourcedRules() {
		for _, id := range e.Refs {
			if !listed[id] {
				listed[id] = true
				citing[id] = append(citing[id], Link{l.frame.to(site.SafetyPath) + "#" + site.Escape(e.Anchor()), l.words.Conditions})
			}
		}
	}
	return citing
}
