package check

import (
	"strings"
	"testing"

	"knead/internal/diag"
	"knead/internal/markdown"
	"knead/internal/site"
)

// repeat returns n sentences, each a line of its own.
func repeat(n int, sentence string) string { return strings.Repeat(sentence+"\n", n) }

func TestReading(t *testing.T) {
	t.Parallel()
	const (
		easy    = "You can rest now."
		mid     = "The therapist can help."
		hard    = "Considerable rehabilitation complications necessitate additional consultations."
		es      = "language: es\n"
		facil   = "Puede descansar un poco."
		dificil = "Determinadas contraindicaciones requieren rehabilitación."
		harder  = "Considerable rehabilitation complications necessitate additional consultations, and individuals generally anticipate recuperation."
		passive = "The oil is warmed."
		words25 = "You can rest and eat and sleep and walk and run and talk and read and sit and lie and look and go and do."
	)
	glossary := map[string]string{"content/data/glossary.yaml": "- {term: deep vein thrombosis, plain: A clot., abbr: [DVT]}\n"}
	spanish := map[string]string{"knead.yaml": es}
	const dvt = "content/index.md:6:3 note reading.undefined-term\n"
	for _, c := range []struct {
		more, body string
		files      map[string]string
		want       string
	}{
		{"", repeat(40, easy), nil, ""},
		// SMOG 3.1291 + 1.0430 √(30 · 17/40) = 6.85 and √(30 · 29/40) = 7.99.
		{"", repeat(17, mid) + repeat(23, easy), nil, ""},
		{"", repeat(29, mid) + repeat(11, easy), nil, "content/index.md:2:8 note reading.target\n"},
		{"audience: student\n", repeat(29, mid) + repeat(11, easy), nil, ""},
		{"audience: patient\n", repeat(30, hard), nil, "content/index.md:2:8 warning reading.grade\n"},
		{"", repeat(30, hard) + harder, nil, "content/index.md:35:1 warning reading.grade\n"},
		{"audience: clinician\n", repeat(30, hard), nil, ""},
		{"", repeat(29, hard), nil, "content/index.md:2:8 note reading.target\n"}, // short
		{"", repeat(15, mid) + repeat(14, easy), nil, ""},                         // short and above the target only
		{"", "", nil, ""},
		{"", repeat(30, hard), map[string]string{"knead.yaml": "language: de\n"}, ""},
		// 5+6+3+6 syllables in 4 words: 206.8 - 62.3 · 20/4 - 4 = -109; 2+3+1+2 in 4: 78.
		{"", repeat(40, facil), spanish, ""},
		{"", repeat(30, dificil), spanish, "content/index.md:2:8 warning reading.grade\n"},
		{"", repeat(29, dificil), spanish, "content/index.md:2:8 note reading.target\n"},
		{"audience: student\n", repeat(30, dificil), spanish, ""},
		// 6 hard and 34 easy: 206.8 - 62.3 · 392/160 - 4 = 50.2; 4 and 36: 59.5.
		{"", repeat(6, dificil) + repeat(34, facil), spanish, "content/index.md:2:8 note reading.target\n"},
		{"", repeat(4, dificil) + repeat(36, facil), spanish, ""},
		{"", repeat(4, dificil) + repeat(24, facil), spanish, ""}, // short

		{"", words25, nil, ""},
		{"", easy + " " + strings.Replace(words25, " do.", " do it.", 1), nil, "content/index.md:5:19 note reading.long-sentence\n"},
		{"audience: student\n", strings.Replace(words25, " do.", " do it.", 1), nil, ""},
		{"", strings.Replace(words25, " do.", " do it.", 1), map[string]string{"knead.yaml": "language: es\n"}, "content/index.md:5:1 note reading.long-sentence\n"},

		{"", repeat(32, easy) + repeat(8, passive), nil, ""},
		{"", repeat(31, easy) + repeat(9, passive), nil, "content/index.md:36:1 note reading.passive\n"},
		{"", repeat(9, passive), nil, ""}, // a page too short to say
		{"audience: student\n", repeat(40, passive), nil, ""},

		{"", "\nA DVT hurts. A DVT does.", nil, dvt},
		{"", "\nA DVT hurts.", glossary, ""},
		{"", "\nA clot in the leg (DVT) hurts.", nil, ""},
		{"", "\nA TVP hurts.", glossary, dvt},
		{"", "\nA DVT hurts.", map[string]string{"knead.yaml": "language: es\n"}, dvt},
		{"audience: clinician\n", "\nA DVT hurts.", nil, ""},
	} {
		files := map[string]string{"content/index.md": page("Home", c.more, c.body)}
		for name, text := range c.files {
			files[name] = text
		}
		if got := list(read(siteOf(t, files))); got != c.want {
			t.Errorf("%s%.40s…:\ngot\n%s\nwant\n%s", c.more, c.body, got, c.want)
		}
	}
}

// The hint leads to the three hardest sentences, each by its line and grade.
func TestReadingNamesTheHardest(t *testing.T) {
	t.Parallel()
	body := repeat(28, "Considerable complications necessitate consultations.") +
		"Considerable rehabilitation complications necessitate additional consultations, and it is generally very hard work.\n" +
		"Considerable rehabilitation complications necessitate additional multidisciplinary consultations immediately after uncomplicated operations.\n" +
		"Considerable rehabilitation complications necessitate additional multidisciplinary consultations immediately after it all.\n"
	ds := read(siteOf(t, map[string]string{"content/index.md": page("Home", "", body)}))
	const want = "write this sentence (grade 42) in shorter sentences and words, then that in line 35 (35) and that in line 33 (24)"
	if len(ds) != 1 || ds[0].Line != 34 || ds[0].Hint != want {
		t.Errorf("%+v", ds)
	}
}

// read returns what [Reading] tells.
func read(s *site.Site, docs []*markdown.Doc) []diag.Diagnostic {
	var all []diag.Diagnostic
	Reading(s, docs, func(ds ...diag.Diagnostic) { all = append(all, ds...) })
	return all
}
