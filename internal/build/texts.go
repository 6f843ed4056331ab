package build

import (
	"knead/internal/markdown"
	"knead/internal/site"
)

// texts are the documents of a project, sorted by path, and the terms of the
// glossary in each. A site is assembled from what can be seen of them from
// elsewhere; each text is needed only where its own page is made.
type texts struct {
	docs  []*markdown.Doc
	terms []markdown.Terms // one for each of docs; nil when there is no glossary
}

// outlines returns what other pages can see of the documents.
func (t texts) outlines() []*markdown.Outline {
	all := make([]*markdown.Outline, len(t.docs))
	for i, d := range t.docs {
		all[i] = d.Outline
	}
	return all
}

// termIDs returns what other pages can see of the terms.
func (t texts) termIDs() []*markdown.TermIDs {
	if t.terms == nil {
		return nil
	}
	all := make([]*markdown.TermIDs, len(t.terms))
	for i, terms := range t.terms {
		all[i] = terms.IDs
	}
	return all
}

// doc returns the document of a page.
func (t texts) doc(p *site.Page) *markdown.Doc { return t.docs[p.Index] }

// termsOf returns the terms that a page explains.
func (t texts) termsOf(p *site.Page) []markdown.Term {
	if t.terms == nil {
		return nil
	}
	return t.terms[p.Index].Used
}
