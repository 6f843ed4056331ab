package glossary

import (
	"fmt"
	"strings"
	"testing"
)

const lexicon = `
- {term: deep vein thrombosis, plain: A clot in a vein., also: [deep-vein thrombosis], abbr: [DVT], lay: [blood clot]}
- {term: trigger point, plain: A sore spot., related: [knot]}
- {term: trigger point therapy, plain: Pressure on a sore spot.}
- {term: hypertension, plain: High blood pressure., also: [high blood pressure]}
- {term: prone, plain: Lying on your front., everyday: [prone]}
- {term: tapotement, plain: Quick taps., also: [percussion], everyday: [percussion], lang: fr}
- {term: quadriceps, plain: Muscles of the thigh., abbr: [quads]}
- {term: Raynaud's disease, plain: Cold fingers.}
- {term: SOAP note, plain: A record.}
- {term: Q, plain: A letter.}
- {term: T-cell, plain: A cell.}
- {term: Ödem, plain: Swelling.}
- {term: one, plain: A thing., also: [both], shared: [both]}
- {term: two, plain: Another thing., also: [both], shared: [both]}
`

// TestLexicon marks what is found: [words|entry].
func TestLexicon(t *testing.T) {
	t.Parallel()
	g, problems := parse(lexicon)
	if problems != "" {
		t.Fatal(problems)
	}
	for _, c := range []struct{ name, text, want string }{
		{"the headword", "A deep vein thrombosis.", "A [deep vein thrombosis|deep-vein-thrombosis]."},
		{"any letter case", "DEEP Vein thrombosis", "[DEEP Vein thrombosis|deep-vein-thrombosis]"},
		{"another name", "a deep-vein thrombosis", "a [deep-vein thrombosis|deep-vein-thrombosis]"},
		{"over the end of a line", "deep\n vein  thrombosis", "[deep\n vein  thrombosis|deep-vein-thrombosis]"},
		{"a short form", "(DVT)", "([DVT|deep-vein-thrombosis])"},
		{"a short form in small letters", "dvt Dvt", "dvt Dvt"},
		{"a short form without capitals", "Quads", "[Quads|quadriceps]"},
		{"what people type", "a blood clot and a knot", "a blood clot and a knot"},
		{"the longest wins", "trigger point therapy for a trigger point", "[trigger point therapy|trigger-point-therapy] for a [trigger point|trigger-point]"},
		{"the beginning of a longer one", "a trigger point, therapy", "a [trigger point|trigger-point], therapy"},
		{"several", "trigger points and DVTs", "[trigger points|trigger-point] and [DVTs|deep-vein-thrombosis]"},
		{"inside a word", "triggerpoint untrigger point DVTx pre-DVT", "triggerpoint untrigger point DVTx pre-DVT"},
		{"a word its meaning uses", "hypertension is high blood pressure", "[hypertension|hypertension] is high blood pressure"},
		{"an everyday word", "prone to percussion and tapotement", "prone to percussion and [tapotement|tapotement]"},
		{"a curly apostrophe", "Raynaud’s disease", "[Raynaud’s disease|raynaud-s-disease]"},
		{"capitals in part", "SOAP notes, soap note", "[SOAP notes|soap-note], soap note"},
		{"a word of two terms", "both, one", "both, [one|one]"},
		{"a letter", "q, Q: Qs (q)", "[q|q], [Q|q]: [Qs|q] ([q|q])"},
		{"a hyphen", "T-cells, t-CELL t", "[T-cells|t-cell], [t-CELL|t-cell] t"},
		{"letters outside ASCII", "ödem ÖDEM ödeme", "[ödem|ödem] [ÖDEM|ödem] ödeme"},
		{"nothing", "", ""},
	} {
		var b strings.Builder
		from := 0
		for w := range g.Lexicon().All(c.text, true) {
			if w.Quiet {
				continue
			}
			fmt.Fprintf(&b, "%s[%s|%s]", c.text[from:w.Start], c.text[w.Start:w.End], w.Entry)
			from = w.End
		}
		if got := b.String() + c.text[from:]; got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
	for range g.Lexicon().All("trigger points", false) {
		t.Error("a plural where the language has none")
	}
}

func TestLexiconWhole(t *testing.T) {
	t.Parallel()
	g, _ := parse(lexicon)
	for text, want := range map[string]bool{" Trigger points ": true, "a trigger point": false, "trigger point.": false, "": false, "DVT": true, "dvt": false} {
		if w, got := g.Lexicon().Whole(text, true); got != want || got && w.Entry == "" {
			t.Errorf("%q: %v %+v", text, got, w)
		}
	}
}

// What pages look for does not change with what a word means.
func TestLexiconDigest(t *testing.T) {
	t.Parallel()
	sum := func(from, to string) string {
		g, _ := parse(strings.Replace(lexicon, from, to, 1))
		return g.Lexicon().Digest().String()
	}
	same := sum("", "")
	if sum("A sore spot.", "A spot that hurts.") != same {
		t.Error("changed by a meaning")
	}
	for from, to := range map[string]string{"trigger point,": "trigger spot,", "abbr: [DVT]": "also: [DVT]", ", everyday: [prone]": "", "A sore spot.": "A trigger point."} {
		if sum(from, to) == same {
			t.Errorf("not changed by %s", to)
		}
	}
}

// A look at a text costs the same however many words there are.
func BenchmarkLexicon(b *testing.B) {
	text := strings.Repeat("The therapist presses on a trigger point and asks how it feels. ", 100)
	for _, n := range []int{10, 10_000} {
		var terms strings.Builder
		for i := range n {
			fmt.Fprintf(&terms, "- {term: word%d of the trade, plain: A word.}\n", i)
		}
		g, _ := parse(lexicon + terms.String())
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				for range g.Lexicon().All(text, true) {
				}
			}
		})
	}
}
