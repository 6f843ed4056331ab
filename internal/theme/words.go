package theme

import (
	"strings"

	"knead/internal/markdown"
)

// wordList lists the terms that the text uses with what they mean.
func (p healthPage) wordList() WordList {
	words := p.words()
	l := WordList{Title: words.Words, WordsIn: p.in}
	for i, w := range p.Health.Words {
		back := Link{"#" + markdown.TermID(i+1), strings.ReplaceAll(words.BackToWord, "%s", w.Term)}
		l.Items = append(l.Items, WordItem{ID: markdown.WordID(i + 1), Term: w.Term, Lang: w.Lang, Meaning: w.Plain, Back: back})
	}
	return l
}
