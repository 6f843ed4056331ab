package words

import (
	"maps"
	"slices"
	"strings"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/arabic"
	"github.com/blevesearch/snowballstem/dutch"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/german"
	"github.com/blevesearch/snowballstem/italian"
	"github.com/blevesearch/snowballstem/portuguese"
	"github.com/blevesearch/snowballstem/spanish"
)

// snowball are the stemmers, by language. There is one here exactly when there is
// one for the search script too.
var snowball = map[string]func(*snowballstem.Env) bool{
	"ar": arabic.Stem, "de": german.Stem, "en": english.Stem, "es": spanish.Stem,
	"fr": french.Stem, "it": italian.Stem, "nl": dutch.Stem, "pt": portuguese.Stem,
}

// Stemmed returns the languages whose words are stemmed, sorted.
func Stemmed() []string { return slices.Sorted(maps.Keys(snowball)) }

func newLanguage(code string) *Language {
	l := &Language{Code: code, stops: map[string]bool{}}
	if stem := snowball[code]; stem != nil {
		l.stem = func(word string) string {
			env := snowballstem.NewEnv(word)
			stem(env)
			return env.Current()
		}
		l.marks = code != "en"
	}
	l.elision = code == "fr" || code == "it"
	for word := range strings.FieldsSeq(stopWords[code]) {
		for _, form := range []string{l.fold(word), withoutMarks(l.fold(word))} {
			l.stops[form] = true
		}
	}
	return l
}

func sortedKeys(m map[string]bool) []string { return slices.Sorted(maps.Keys(m)) }
