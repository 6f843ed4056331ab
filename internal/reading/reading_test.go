package reading

import (
	"math"
	"strings"
	"testing"

	"knead/internal/digest"
	"knead/internal/prose"
)

func near(a, b float64) bool { return math.Abs(a-b) < 0.00005 }

// TestFormulas repeats worked examples: counts in, grade out.
func TestFormulas(t *testing.T) {
	t.Parallel()
	hundred := Counts{Words: 100, Sentences: 8, Syllables: 150, Letters: 450, Characters: 450}
	for name, c := range map[string]struct{ got, want float64 }{
		"SMOG, 16 long words in 30 sentences": {Counts{Long: 16, Sentences: 30}.SMOG(), 7.3011},
		"SMOG, 25 in 30":                      {Counts{Long: 25, Sentences: 30}.SMOG(), 8.3441},
		"SMOG, 6 in 10":                       {Counts{Long: 6, Sentences: 10}.SMOG(), 7.5542},
		"Flesch-Kincaid":                      {hundred.FleschKincaid(), 6.985},
		"Coleman-Liau":                        {hundred.ColemanLiau(), 8.292},
		"ARI":                                 {hundred.ARI(), 6.015},
		"Perspicuity":                         {Counts{Words: 100, Sentences: 8, Syllables: 200}.Perspicuity(), 69.735},
	} {
		if !near(c.got, c.want) {
			t.Errorf("%s: %.4f, want %.4f", name, c.got, c.want)
		}
	}
	if got := (Counts{}).SMOG(); !math.IsNaN(got) {
		t.Errorf("the grade of nothing is %f", got)
	}
}

// TestFaultyTable wants that none of the mistakes of a table that is often copied
// (PMC9971903, table 2) is ours: words and syllables exchanged, no sentences in
// SMOG, letters of one word instead of a hundred.
func TestFaultyTable(t *testing.T) {
	t.Parallel()
	c := Counts{Words: 100, Sentences: 8, Syllables: 150, Letters: 450, Characters: 450, Long: 6}
	if near(c.FleschKincaid(), 0.39*per(c.Syllables, c.Words)+11.8*per(c.Words, c.Sentences)-15.59) {
		t.Error("Flesch-Kincaid with words and syllables exchanged")
	}
	if near(c.SMOG(), 1.0430*math.Sqrt(30*float64(c.Long))+3.1291) || near(c.SMOG(), 1.0430*math.Sqrt(float64(c.Long))+3.1291) {
		t.Error("SMOG without sentences")
	}
	if near(c.ColemanLiau(), 0.0588*per(c.Letters, c.Words)-0.296*per(c.Sentences, c.Words)-15.8) {
		t.Error("Coleman-Liau on the letters of one word")
	}
}

// page makes a text: "# " begins a heading, "- " an item, "|" a cell, "> " a
// note, "`" code; anything else is a paragraph.
func page(lines ...string) *prose.Text {
	var b prose.Builder
	for _, line := range lines {
		k := prose.Block{}
		for prefix, kind := range map[string]prose.Kind{"# ": prose.Heading, "- ": prose.Item, "|": prose.Cell, "`": prose.Code} {
			if rest, ok := strings.CutPrefix(line, prefix); ok {
				line, k.Kind = rest, kind
			}
		}
		if rest, ok := strings.CutPrefix(line, "> "); ok {
			line, k.Note = rest, true
		}
		if k.Kind == prose.Heading {
			b.Section(strings.ToLower(line))
		}
		b.Open(k)
		b.Meaning(0, []byte(line))
		b.Close()
	}
	t := b.Text("content/index.md", []int32{0}, digest.Sum{})
	return &t
}

// TestMeasure counts a page by hand: 6 sentences as the NHS wants them, 2 by
// their full stops, since a heading without one runs on.
func TestMeasure(t *testing.T) {
	t.Parallel()
	text := page("# Myofascial release", "The therapist presses slowly.", "- Wear comfortable clothes", "- Drink 2 cups", "# Aftercare",
		"Rest a little, physiotherapists say.", "|Relaxation is unbelievable.", "> Accommodation 1999.", "`code unbelievable`")
	r := Measure(text, Options{Language: "en-GB", Title: "Myofascial release"})
	// 2+4+3+3+1+5 words. Long: myofascial, therapist, comfortable, aftercare, physiotherapists.
	// Syllables: 5+2, 1+3+2+2, 1+4+1, 1+1+1, 3, 1+1+2+6+1.
	want := Counts{Sentences: 6, Words: 18, Letters: 112, Characters: 113, Syllables: 38, Long: 4}
	if r.Counts != want {
		t.Errorf("counts %+v, want %+v", r.Counts, want)
	}
	if r.Raw.Sentences != 2 || r.Raw.Long != 5 {
		t.Errorf("raw %+v", r.Raw)
	}
	if !near(r.SMOG(), 1.0430*math.Sqrt(20)+3.1291) || !near(r.Raw.SMOG(), 1.0430*math.Sqrt(75)+3.1291) {
		t.Errorf("SMOG %f, raw %f", r.SMOG(), r.Raw.SMOG())
	}
	if !r.Short() || len(r.Sections) != 2 || r.Sections[1].ID != "aftercare" || r.Sections[1].Words != 6 {
		t.Errorf("%+v", r.Sections)
	}
	known := Measure(text, Options{Language: "en", Known: []string{"therapist", "physiotherapist", "myofascial"}})
	if known.Long != nil || known.Counts.Long != 2 {
		t.Errorf("with words that are known: %+v", known.Counts)
	}
}

// TestPlaces wants the hardest and the long sentences, in order, with their place.
func TestPlaces(t *testing.T) {
	t.Parallel()
	long := "This is one " + strings.Repeat("and one ", 12) + "more."
	hard := "Considerable rehabilitation complications necessitate additional multidisciplinary consultations regarding contraindications immediately afterwards."
	text := page("Go on.", "Cats and dogs and hens and cows and ducks all eat. "+hard, long, "Every morning the happy little children are singing a lovely song.")
	r := Measure(text, Options{Language: "en"})
	if len(r.Hardest) != 3 || text.String()[r.Hardest[0].Start:r.Hardest[0].End] != hard || r.Hardest[0].Grade < r.Hardest[1].Grade || r.Hardest[1].Grade < r.Hardest[2].Grade {
		t.Errorf("hardest %+v", r.Hardest)
	}
	if len(r.Long) != 1 || text.String()[r.Long[0].Start:r.Long[0].End] != long || r.Long[0].Words != 28 {
		t.Errorf("long %+v", r.Long)
	}
	if r := Measure(text, Options{Language: "en", MaxWords: 28}); len(r.Long) != 0 {
		t.Errorf("long %+v", r.Long)
	}
}

// TestSpanish counts a page by hand, and ranks its sentences by perspicuity.
func TestSpanish(t *testing.T) {
	t.Parallel()
	hard := "Determinadas contraindicaciones requieren rehabilitación multidisciplinar inmediatamente después de intervenciones quirúrgicas complicadas."
	text := page("El masaje puede aliviar el dolor.", "- Descanse", "Pida al terapeuta que pare si le duele mucho la espalda. "+hard)
	r := Measure(text, Options{Language: "es-MX"})
	// 1+3+2+3+1+2, 3, 2+1+4+1+2+1+1+2+2+1+3, 5+6+3+6+6+6+2+1+5+4+4 syllables.
	if r.Measured || !r.Spanish || r.Sentences != 4 || r.Words != 29 || r.Syllables != 12+3+20+48 {
		t.Errorf("%+v", r.Counts)
	}
	if want := 206.835 - 62.3*83/29 - 29./4; !near(r.Perspicuity(), want) {
		t.Errorf("perspicuity %f, want %f", r.Perspicuity(), want)
	}
	if len(r.Hardest) != 2 || text.String()[r.Hardest[0].Start:r.Hardest[0].End] != hard || r.Hardest[0].Grade >= r.Hardest[1].Grade || r.Passive != nil {
		t.Errorf("%+v", r.Hardest)
	}
}

// TestOtherLanguages wants no grades where no formula holds, and no panic.
func TestOtherLanguages(t *testing.T) {
	t.Parallel()
	r := Measure(page("Das ist ein Satz.", "- Einer"), Options{Language: "de"})
	if r.Measured || r.Spanish || r.Syllables != 0 || r.Raw != (Counts{}) || r.Hardest != nil || r.Sentences != 2 || r.Words != 5 {
		t.Errorf("%+v", r)
	}
	if r := Measure(&prose.Text{}, Options{Language: "en"}); r.Sentences != 0 || !math.IsNaN(r.SMOG()) {
		t.Errorf("%+v", r)
	}
}

// TestPassive shows what is taken for the passive voice.
func TestPassive(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]bool{
		"The muscle is pressed slowly.":         true,
		"Oil was not always warmed.":            true,
		"It has been shown to help.":            true,
		"Towels are usually taken off.":         true,
		"You press the muscle.":                 false,
		"You are tired and interested.":         false,
		"It is red.":                            false,
		"The bed is in the room.":               false,
		"They were going to the massage table.": false,
		"He indeed is what he made.":            false,
	} {
		if got := len(Measure(page(s), Options{Language: "en"}).Passive) == 1; got != want {
			t.Errorf("%q is passive: %v", s, got)
		}
	}
}

// TestAbbreviations shows which abbreviations are taken to need an explanation,
// and what is taken for one.
func TestAbbreviations(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"You may have a DVT.": "DVT",
		"You may have a deep vein thrombosis (DVT). A DVT hurts.":   "",
		"A DVT (deep vein thrombosis) hurts.":                       "",
		"A DVT (see JAMA) hurts. So does ME.":                       "JAMA ME",
		"A DVT (JAMA) hurts.":                                       "DVT",
		"You may have a deep vein thrombosis, or DVT, in the leg.":  "",
		"DVT stands for deep vein thrombosis.":                      "",
		"CPR, which is what you do when a heart stops.":             "",
		"PEMAT-P, the Patient Education Materials Assessment Tool.": "",
		"PEMAT-P, the tool.":                                        "PEMAT-P",
		"A DVT hurts. Ask about a clot (a DVT).":                    "DVT",
		"A DVT hurts. It is a clot (DVT).":                          "",
		"Do not take NSAIDs. NSAIDs thin blood.":                    "NSAID",
		"Try CBT-I and TENS with COVID-19.":                         "CBT-I TENS COVID-19",
		"Do NOT press. NEVER in the US.":                            "",
		"STOP THE HIV CREAM ABC":                                    "",
		"Type II, part VI, T4, B12, x-RAY, mmHg":                    "",
		"IMPORTANT: wait.":                                          "",
		"Una TVP (trombosis venosa profunda).":                      "",
	} {
		for _, language := range []string{"en", "es"} {
			p := page(text)
			var got []string
			for _, u := range Measure(p, Options{Language: language}).Undefined {
				got = append(got, p.String()[u.Start:u.End])
			}
			if strings.Join(got, " ") != want {
				t.Errorf("%q has %q, want %q", text, got, want)
			}
		}
	}
	if r := Measure(page("A DVT hurts."), Options{Title: "Deep vein thrombosis (DVT)"}); len(r.Undefined) > 0 {
		t.Errorf("explained in the title: %v", r.Undefined)
	}
}

// TestNumerals counts numbers as they are read aloud.
func TestNumerals(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]int{"0": 2, "7": 2, "12": 1, "17": 3, "21": 3, "70": 3, "100": 3, "115": 5, "1,000": 3, "2.5": 3, "3-4": 3, "15th": 2, "1999": 9} {
		if got := EnglishSyllables(s); got != want {
			t.Errorf("%s has %d syllables, want %d", s, got, want)
		}
	}
}
