package build

import (
	"knead/internal/search"
	"knead/internal/theme"
)

// listingPage returns what can be found of a page of data: each of its entries is
// a part of its own.
func listingPage(l *theme.Listing) *search.Page {
	p := &search.Page{URL: l.Path, Title: l.Title, Description: l.Lead, Kind: "page", Audience: "patient"}
	add := func(id, heading string, passages ...search.Passage) {
		p.Parts = append(p.Parts, search.Part{ID: id, Heading: heading, Passages: passages})
	}
	// A rule is found together with the title of its level and what to do.
	for _, level := range l.Conditions.Levels {
		var all []search.Passage
		for _, a := range level.Actions {
			all = append(all, passage(level.Title+".", a.Sentence))
			for _, rule := range a.Rules {
				item := passage(rule.Text, rule.Clinician)
				item.Item = true
				all = append(all, item)
			}
		}
		add(level.ID, level.Title, all...)
	}
	for _, group := range l.Glossary.Groups {
		for _, t := range group.Terms {
			add(t.ID, t.Name, passage(t.Meaning))
		}
	}
	for _, group := range l.Sources.Groups {
		for _, s := range group.Sources {
			text := ""
			for _, part := range s.Parts {
				text += part.Text
			}
			add(s.ID, "", passage(text))
		}
	}
	for _, person := range l.People.Persons {
		add(person.ID, person.Name, passage(person.Credentials, person.Role))
	}
	return p
}
