package prose

import (
	"slices"
	"strings"
	"testing"

	"knead/internal/digest"
)

// paragraph makes a Text of one paragraph; code stands between backquotes.
func paragraph(s string) *Text {
	var b Builder
	b.Open(Block{})
	for i, part := range strings.Split(s, "`") {
		from := b.Len()
		b.Meaning(0, []byte(part))
		if i%2 == 1 {
			b.Mark(InlineCode, from)
		}
	}
	b.Close()
	t := b.Text("content/index.md", []int32{0}, digest.Sum{})
	return &t
}

// TestSentences shows where sentences end; "|" stands between them.
func TestSentences(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"One. | Two! | Three? | Four",
		"Rest, e.g. Sunday, helps. | It does.",
		"See Dr. Smith and J. K. Rowling today. | Go.",
		"Take vitamin C. | It helps.",
		"It takes 2.5 hours, or 1,000 s. | Then stop.",
		"Wait... then go. | Wait... | Then go…",
		"Really?! | \"Yes.\" | (No.) | She said \"Why?\" and left.",
		"At 5 p.m. we close. | Oils, balms etc. are kept cool. | Oils etc. | Next.",
		"1. Wash your hands. | Dry them.",
		"The U.S. rule. | The end",
		"Moyer et al. Found it.",
		"¿Qué es? | ¡Nada! | «Así es.» | El Dr. Pérez lo dice, p. ej. aquí.",
	} {
		want := strings.Split(s, " | ")
		text, buf := paragraph(strings.Join(want, " ")), []Word(nil)
		var got []string
		for s := range text.Sentences(text.Block(0), &buf) {
			got = append(got, text.String()[s.Start:s.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
}

// TestWords shows what a word is; "|" stands between words.
func TestWords(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"Don't self-treat: it’s and/or":              "Don't|self-treat|it’s|and|or",
		"2.5 or 1,000, 3-4 % – ok":                   "2.5|or|1,000|3-4|ok",
		"e.g. 'quoted' \"so\" (here) -- pé\u00adtri": "e.g|quoted|so|here|pé\u00adtri",
		"use `a b c` now":                            "use|now",
		"— … « »":                                    "",
	} {
		text, buf := paragraph(in), []Word(nil)
		var got []string
		for s := range text.Sentences(text.Block(0), &buf) {
			for _, w := range s.Words {
				got = append(got, text.String()[w.Start:w.End])
			}
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
