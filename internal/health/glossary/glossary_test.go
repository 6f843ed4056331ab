package glossary

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"knead/internal/tree"
)

func parse(text string) (*Glossary, string) {
	g, ds := Parse(tree.NewFile(Path, []byte(text)))
	var lines []string
	for _, d := range ds {
		lines = append(lines, strings.TrimPrefix(d.Pos.String(), Path+":")+" "+d.Rule)
	}
	return g, strings.Join(lines, "\n")
}

func TestParse(t *testing.T) {
	t.Parallel()
	g, problems := parse(`- term: Deep vein thrombosis
  plain: A clot.
  also: [deep-vein thrombosis]
  abbr: [DVT]
  lay: [blood clot]
  related: [embolism]
  see: [effleurage]
  es: trombosis
  pt-BR: trombose
- term: effleurage
  plain: Long strokes.
  lang: fr
`)
	if problems != "" {
		t.Fatal(problems)
	}
	want := Entry{ID: "deep-vein-thrombosis", Term: "Deep vein thrombosis", Plain: "A clot.", Also: []string{"deep-vein thrombosis"}, Abbr: []string{"DVT"},
		Lay: []string{"blood clot"}, Related: []string{"embolism"}, See: []string{"effleurage"}, Labels: []Label{{"es", "trombosis"}, {"pt-BR", "trombose"}}}
	if got, _ := g.Find("deep-vein-thrombosis"); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
	if e, _ := g.Find("effleurage"); e.Lang != "fr" || e.Digest() == want.Digest() {
		t.Errorf("%+v", e)
	}
	if got := g.Lookup("blood  CLOT"); !reflect.DeepEqual(got, []Word{{"blood clot", "deep-vein-thrombosis", Lay}}) {
		t.Errorf("%+v", got)
	}
	if len(g.Words()) != 6 || g.Lookup("nothing") != nil {
		t.Errorf("%+v", g.Words())
	}
}

func TestParseExplainsMistakes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"no meaning", "- term: a", "1:3 fields.missing"},
		{"misspelt key", "- {term: a, plain: A., seee: [b]}", "1:24 fields.unknown"},
		{"no word", "- {term: '…', plain: A.}", "1:10 glossary.term"},
		{"two terms of one name", "- {term: a b, plain: A.}\n- {term: A-B, plain: B.}", "2:10 data.duplicate"},
		{"a word twice", "- {term: a, plain: A., also: [A]}", "1:31 glossary.twice"},
		{"see nothing", "- {term: a, plain: A., see: [b]}", "1:30 data.missing"},
		{"two owners", "- {term: a, plain: A., lay: [c]}\n- {term: b, plain: B., also: [C]}", "2:31 glossary.shared"},
		{"shared by one of two", "- {term: a, plain: A., lay: [c], shared: [c]}\n- {term: b, plain: B., also: [c]}", "2:31 glossary.shared"},
		{"shared by both", "- {term: a, plain: A., lay: [c], shared: [c]}\n- {term: b, plain: B., also: [C], shared: [C]}", ""},
		{"shared with nobody", "- {term: a, plain: A., lay: [c], shared: [c]}", "1:43 glossary.shared"},
		{"not its own", "- {term: a, plain: A., shared: [c]}", "1:33 glossary.shared"},
		{"a headword as another's word", "- {term: a, plain: A.}\n- {term: b, plain: B., related: [a]}", "2:34 glossary.shared"},
		{"everyday", "- {term: a, plain: B., also: [c], everyday: [A, c]}", ""},
		{"everyday and not explained anyway", "- {term: a, plain: B., lay: [c], everyday: [c]}", "1:45 glossary.everyday"},
		{"everyday and not its own", "- {term: a, plain: B., everyday: [c]}", "1:35 glossary.everyday"},
		{"language", "- {term: a, plain: A., lang: French}", "1:30 fields.value"},
	} {
		if _, got := parse(c.text); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestUnused(t *testing.T) {
	t.Parallel()
	const three = "- {term: a, plain: B.}\n- {term: c, plain: D., everyday: [c]}\n- {term: e, plain: F.}\n- {term: g, plain: H.}"
	var many strings.Builder
	for i := range 25 {
		fmt.Fprintf(&many, "- {term: word %d, plain: A.}\n", i)
	}
	for _, c := range []struct{ text, named, want string }{
		{three, "c", `1:10: no page has 3 of the 4 terms: "a", "e", "g"`},
		{three, "a c e", `4:10: no page has the term "g"`},
		{three, "a c e g", ""},
		{many.String(), "word-1", `1:10: no page has 24 of the 25 terms: "word 0", "word 2", … "word 20" and 4 more`},
		{"", "", ""},
	} {
		g, _ := parse(c.text)
		named := map[string]bool{}
		for id := range strings.FieldsSeq(c.named) {
			named[id] = true
		}
		got := ""
		for _, d := range g.Unused(named) {
			got += fmt.Sprintf("%d:%d: %s", d.Line, d.Col, d.Message)
		}
		before, behind, cut := strings.Cut(c.want, "…")
		if ok := got == c.want || cut && strings.HasPrefix(got, before) && strings.HasSuffix(got, behind); !ok {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

func TestSlug(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{"Deep-tissue massage": "deep-tissue-massage", "pétrissage": "pétrissage", "(DOMS) ": "doms", "…": "", "按摩": "按摩", "a/b  c": "a-b-c"} {
		if got := Slug(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// A glossary at its limit, whose terms all share one word, is read in time that
// grows with its length.
func TestManyTermsShareAWord(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&b, "- {term: t%d, plain: P., lay: [w], shared: [w], see: [t%d]}\n", i, i+10_000)
	}
	g, problems := parse(b.String())
	if n := strings.Count(problems, "data.missing"); n != 10_000 || strings.Contains(problems, "glossary") || len(g.Lookup("w")) != 10_000 {
		t.Errorf("%d missing, %d owners", n, len(g.Lookup("w")))
	}
}
