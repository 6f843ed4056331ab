package theme

import (
	"html/template"
	"strings"

	"knead/internal/fields"
	"knead/internal/markdown"
)

// explained returns a text of the front matter with its terms explained.
func (p healthPage) explained(in markdown.Part, n int, t fields.Text) template.HTML {
	return finishedHTML(markdown.Explain(p.terms, in, n, t.Value))
}

// wordList lists the terms that the page explains with what they mean.
func (p healthPage) wordList() WordList {
	words := p.words()
	l := WordList{Title: words.Words, WordsIn: p.in, All: Link{p.Health.Glossary, words.AllWords}}
	for i, w := range p.Health.Words {
		item := WordItem{ID: markdown.WordID(i + 1), Term: w.Term, Lang: w.Lang, Abbr: w.Abbr, Meaning: w.Plain}
		if p.terms[i].In == markdown.InArticle {
			item.Back = Link{"#" + markdown.TermID(i+1), strings.ReplaceAll(words.BackToWord, "%s", w.Term)}
		}
		l.Items = append(l.Items, item)
	}
	return l
}
