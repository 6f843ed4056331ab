package build

import (
	"strings"
	"testing"

	"knead/internal/diag"
	"knead/internal/fields"
)

// healthSite adds to the small site what its pages can show of data.
func healthSite(t *testing.T) *editor {
	e := &editor{files: smallSite(t), day: fields.Date{Year: 2026, Month: 11, Day: 26}}
	e.set("content/data/people.yaml", "- {id: ling, name: Per Ling, credentials: PT}\n- {id: other, name: Another}\n")
	e.set("content/data/references.json", `[{"id": "furlan2015", "type": "book", "title": "A book"}, {"id": "moyer2004", "type": "book", "title": "Another book"}]`)
	e.change("content/techniques/petrissage.md", e.line("title:", "", "safety: [open-skin, chest-pain]", "review: {by: ling, on: 2026-01-01, next: 2027-01-01}"))
	e.change("content/benefits/sleep.md", func(s string) string { return s + "\nFound once [@moyer2004].\n" })
	e.change("content/about.md", func(s string) string { return s + "\nWe do effleurage and jostling.\n" })
	e.change("content/benefits/index.md", func(s string) string { return s + "\nThe fascia, by effleurage.\n" })
	e.change("content/data/glossary.yaml", func(s string) string {
		return s + "- {term: fascia, plain: Tissue.}\n- {term: unused, plain: Not used.}\n"
	})
	return e
}

// An edit of a data file renders exactly the pages that show what changed: as
// many as are named.
func TestDataEditsRenderWhatShowsThem(t *testing.T) {
	t.Parallel()
	e := healthSite(t)
	engine := New(Options{})
	build := func() Output {
		t.Helper()
		out, err := engine.Build(t.Context(), e.input())
		if err != nil || diag.HasErrors(out.Diagnostics) {
			t.Fatal(err, out.Diagnostics)
		}
		return out
	}
	build()
	const safety, references, people = "content/data/safety.yaml", "content/data/references.json", "content/data/people.yaml"
	const words = "content/data/glossary.yaml"
	for _, c := range []struct {
		what, file, from, to string
		pages, lists         int
	}{
		{"a rule two pages show", safety, "Not over broken skin.", "Keep off broken skin.", 2, 1},
		{"a rule one page shows", safety, "You have chest pain.", "Your chest hurts.", 1, 1},
		{"where a rule applies", safety, "applies_to: [effleurage]", "applies_to: all", 0, 1},
		{"what editors note of a rule", safety, "    refs:", "    note: Seen.\n    refs:", 0, 0},
		{"what is typed when it is about a rule", safety, "    clinician: Chest pain", "    queries: [heart]\n    clinician: Chest pain", 0, 0},
		{"a source the text cites", references, "Another book", "Another edition", 1, 1},
		{"the source of a rule one page shows with it", references, "A book", "A new edition", 1, 2},
		{"the reviewer", people, "Per Ling", "Pehr Ling", 1, 1},
		{"somebody else", people, "Another", "Else", 0, 1},
		{"an interest that the list of people tells", people, "id: other", "conflicts: none, id: other", 0, 1},
		{"the meaning of a term two pages use", words, "Long gliding strokes.", "Long strokes.", 2, 1},
		{"the meaning of a term one page uses", words, "Tissue.", "Thin tissue.", 1, 1},
		{"the meaning of a term no page uses", words, "Not used.", "Never used.", 0, 1},
		{"what people type for a term", words, "plain: Thin tissue.", "plain: Thin tissue., lay: [wrapping]", 0, 0},
		{"a word that is not to be explained", words, "plain: Never used.", "plain: Never used., also: [nowhere], everyday: [nowhere]", 0, 1},
		{"a term another page uses too", words, "term: unused", "term: jostling", 1, 1},
		{"the place of a term", words, "- term: effleurage", "# More\n\n- term: effleurage", 0, 0},
	} {
		e.change(c.file, func(s string) string { return strings.Replace(s, c.from, c.to, 1) })
		got := build().Work
		if got.Rendered != c.pages || got.Listed != c.lists || got.Parsed != 0 {
			t.Errorf("%s: %d pages and %d lists rendered, want %d and %d", c.what, got.Rendered, got.Listed, c.pages, c.lists)
		}
		if strings.Contains(c.what, "meaning of a term") && got.Indexed > c.lists { // what a page explains is none of its own words
			t.Errorf("%s: what the search finds is read again", c.what)
		}
	}
	for day, pages := range map[fields.Date]int{{Year: 2026, Month: 12, Day: 31}: 0, {Year: 2027, Month: 1, Day: 2}: 1} {
		e.day = fields.Date{Year: 2026, Month: 11, Day: 26}
		build()
		e.day = day
		if got := build().Work.Rendered; got != pages {
			t.Errorf("on %s %d pages are rendered, want %d", day, got, pages)
		}
	}
}

// Whoever needs help at once reads so first, in whatever order the rules are named.
func TestEmergenciesComeFirst(t *testing.T) {
	t.Parallel()
	const swollen = `
  - id: calf
    level: red-flag
    text: One calf is swollen.
    clinician: Swelling
    applies_to: all
    action: help-today
    provenance: textbook
`
	e := healthSite(t)
	e.change("content/data/safety.yaml", func(s string) string {
		return strings.Replace(s, "actions:", "actions:\n  help-today: Get help today.", 1) + swollen
	})
	e.change("content/techniques/petrissage.md", e.line("safety:", "safety: [open-skin, calf, chest-pain]"))
	out, err := New(Options{}).Build(t.Context(), e.input())
	if err != nil || diag.HasErrors(out.Diagnostics) {
		t.Fatal(err, out.Diagnostics)
	}
	page, _ := out.Tree.Find("techniques/petrissage.html")
	text, last := string(page.Data), -1
	for _, rule := range []string{"You have chest pain.", "One calf is swollen.", "Not over broken skin."} {
		at := strings.Index(text, "<li>"+rule)
		if at <= last {
			t.Errorf("%q stands at %d, behind what is less urgent", rule, at)
		}
		last = at
	}
}

// What a page names must exist, and the mistake is told where it was made.
func TestPagesNameDataThatExists(t *testing.T) {
	t.Parallel()
	const page = "content/techniques/petrissage.md"
	for _, c := range []struct{ from, to, want string }{
		{"open-skin", "open-skn", page + `:3:10: data.missing: did you mean "open-skin"?`},
		{"by: ling", "by: lingg", page + `:4:14: data.missing: did you mean "ling"?`},
		{"Kneading.", "Kneading [@moyer2005].", page + `:11:11: data.missing: did you mean "moyer2004"?`},
		{"Kneading.", "Kneading [@moyer2004; @].", page + `:11:22: citation.form: write [@key], or [@one; @two] for several sources; \[ for the bracket itself`},
		{"Kneading.", "Kneading [@moyer2004, p. 5].", page + `:11:11: citation.form: write [@moyer2004], and "p. 5" in the text: a citation names the source alone`},
		{"review:", "evidence: {certainty: sure, statement: Yes.}\nreview:", page + `:4:23: fields.value: it is one of high, moderate, low, very-low, none`},
		{"review:", "strokes: kneading\nkind: benefit\nreview:", "content/benefits/sleep.md:4:14: relation.missing: the name is the page's file name without .md\n" + page + `:4:1: fields.kind: set "kind: technique", or remove the key`},
		{"next: 2027", "next: 2025", page + `:4:42: review.order: set the day of the next review`},
		{"review:", "summary: One. Two. Three. Four.\nreview:", page + `:4:10: front-matter.summary: say the one thing readers should take away; the rest belongs into the text`},
	} {
		e := healthSite(t)
		e.change(page, func(s string) string { return strings.Replace(s, c.from, c.to, 1) })
		out, err := New(Options{}).Build(t.Context(), e.input())
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, d := range out.Diagnostics {
			if d.Severity == diag.Error {
				got = append(got, d.Pos.String()+": "+d.Rule+": "+d.Hint)
			}
		}
		if strings.Join(got, "\n") != c.want {
			t.Errorf("%q:\ngot  %s\nwant %s", c.to, strings.Join(got, "\n"), c.want)
		}
	}
}
