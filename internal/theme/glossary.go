package theme

import (
	"knead/internal/atoz"
	"knead/internal/health/glossary"
	"knead/internal/site"
)

// Glossary lists the terms of the site by their first letter.
type Glossary struct {
	Label   string // of the list of letters
	Letters []LetterLink
	Groups  []TermGroup
	Also    string // label of other names
	See     string // label of other terms
	WordsIn string
}

// A TermGroup holds the terms of a letter.
type TermGroup struct {
	ID, Title, WordsIn string
	Terms              []Term
}

// A Term is a term of the glossary.
type Term struct {
	ID      string // its address in the page
	Name    string
	Lang    string   // of the name when it is not that of the page
	Abbr    []string // short forms
	Meaning string   // in plain words
	Also    []string // other names
	Other   []TermLabel
	See     []Link // other terms worth a look
}

// A TermLabel is the term in another language.
type TermLabel struct{ Label, Lang, Text string }

// glossary lists the terms.
func (l lister) glossary() Glossary {
	words, in := &l.frame.words, l.frame.wordsIn
	g := Glossary{Label: words.IndexLetters, Also: l.words.AlsoCalled, See: l.words.SeeAlso, WordsIn: in}
	for _, letter := range atoz.ByLetter(l.site.Data.Glossary.Entries(), func(e glossary.Entry) string { return e.Term }) {
		group := TermGroup{ID: letterID(letter.ID), Title: letterTitle(letter.Name, 0, words.IndexSigns)}
		if letter.Name == "" {
			group.WordsIn = in
		}
		for _, e := range letter.Entries {
			group.Terms = append(group.Terms, l.term(e))
		}
		g.Groups = append(g.Groups, group)
		g.Letters = append(g.Letters, LetterLink{Title: group.Title, Href: "#" + site.Escape(group.ID), WordsIn: group.WordsIn})
	}
	return g
}

func (l lister) term(e glossary.Entry) Term {
	t := Term{ID: e.Anchor(), Name: e.Term, Lang: e.Lang, Abbr: e.Abbr, Meaning: e.Plain, Also: e.Also}
	for _, label := range e.Labels {
		t.Other = append(t.Other, TermLabel{l.words.In(label.Language), label.Language, label.Text})
	}
	for _, id := range e.See {
		if other, ok := l.site.Data.Glossary.Find(id); ok {
			t.See = append(t.See, Link{"#" + site.Escape(other.Anchor()), other.Term})
		}
	}
	return t
}
