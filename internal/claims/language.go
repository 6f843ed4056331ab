package claims

import (
	"strings"
	"sync"
)

// A grammar is what a language says about claims beside the claims themselves, as
// [phrase] writes it.
type grammar struct {
	sets     map[string]string
	negators string // "not", "no", "without": what comes behind is denied
	pseudo   string // "no doubt", "not only": they look like one and deny nothing
	auxiliar string // "is", "has": before a negator that comes behind what is denied
	doubts   string // they make a sentence one about a claim, wherever they stand
	myths    string // they make a heading one about what is not so
	corrects string // they make a sentence a correction of the one before
	but      string // what is said before it does not hold behind it
	ends     string // behind a claim: what follows is about something else
	openers  string // "if", "when": the first comma ends their part of the sentence
	subjects string // behind a comma or "and" they begin another statement
	links    string // "and", "so"
	asks     string // they begin a question without a question mark
	lures    string // questions that are none: "did you know"
	spurns   string // "without", "unlike": what comes at once behind takes nothing back
	first    string // "I", "my"
}

// A language is a grammar with the claims, ready to use.
type language struct {
	vocabulary
	claims [][]phrase // by the number of the word they begin with
	unless []phrases  // of each claim
	negators, pseudo, auxiliar, doubts, myths, corrects, but,
	ends, openers, subjects, links, asks, lures, spurns, first phrases
}

// languageOf returns the language of a tag, nil for one without claims.
func languageOf(tag string) *language {
	switch {
	case tag == "", speaks(tag, "en"):
		return inEnglish()
	case speaks(tag, "es"):
		return inSpanish()
	}
	return nil
}

// speaks reports whether a tag is of a language.
func speaks(tag, language string) bool {
	return tag == language || strings.HasPrefix(tag, language+"-")
}

var (
	inEnglish = sync.OnceValue(func() *language {
		return newLanguage(english, func(c *Claim) Phrases { return c.English })
	})
	inSpanish = sync.OnceValue(func() *language {
		return newLanguage(spanish, func(c *Claim) Phrases { return c.Spanish })
	})
)

func newLanguage(g grammar, of func(*Claim) Phrases) *language {
	c := compiler{sets: g.sets}
	l := &language{
		negators: c.phrases(g.negators), pseudo: c.phrases(g.pseudo), auxiliar: c.phrases(g.auxiliar),
		doubts: c.phrases(g.doubts), myths: c.phrases(g.myths), corrects: c.phrases(g.corrects),
		but: c.phrases(g.but), ends: c.phrases(g.ends), openers: c.phrases(g.openers), subjects: c.phrases(g.subjects),
		links: c.phrases(g.links), asks: c.phrases(g.asks), lures: c.phrases(g.lures), spurns: c.phrases(g.spurns), first: c.phrases(g.first),
	}
	claims := phrases{}
	for i := range table {
		p := of(&table[i])
		c.add(claims, p.Claim, i)
		l.unless = append(l.unless, c.phrases(p.Unless))
	}
	l.vocabulary = c.vocabulary
	l.claims = make([][]phrase, c.words+1)
	for w, list := range claims {
		l.claims[w] = list
	}
	return l
}
