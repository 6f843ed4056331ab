package handbook

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"knead"
	"knead/internal/build"
	"knead/internal/diag"
	"knead/internal/fields"
	"knead/internal/tree"
)

// A mutation spoils the handbook in one place.
type mutation struct {
	name string
	file string
	play func(string) string // returns the file spoiled
	rule string              // that must tell of it
	at   string              // the file the rule points to; "" for the one that is spoiled
}

// The rest of a check that is over, independent and by a person with a licence.
const checked = "review: {by: jane-doe, on: 2026-01-10, every: 2 years}"

// Each spoils what makes a page of the handbook worth trusting.
var mutations = []mutation{
	{"a safety block removed", "content/techniques/deep-tissue-massage.md", without("safety"), "safety.missing", ""},
	{"a rule for the technique removed", "content/techniques/deep-tissue-massage.md", replace("  - pressure-limit\n", ""), "safety.unlisted", ""},
	{"a rule for another technique added", "content/techniques/swedish-massage.md", replace("safety:\n", "safety:\n  - pressure-limit\n"), "safety.elsewhere", ""},
	{"a rule of no such id", "content/techniques/swedish-massage.md", replace("  - pregnancy\n", "  - pregnant\n"), "data.missing", ""},
	{"a rule renamed under the pages that show it", "content/data/safety.yaml", replace("  - id: calf-clot\n", "  - id: leg-clot\n"), "data.missing", "content/techniques/swedish-massage.md"},
	{"a rule for a technique there is not", "content/data/safety.yaml", replace("applies_to: [deep-tissue-massage]", "applies_to: [deep-massage]"), "relation.missing", ""},
	{"rules whose check is over", "content/data/safety.yaml", replace("review: none yet", "review: {by: jane-doe, on: 2023-11-25, every: 3 years}"), "safety.overdue", ""},

	{"evidence removed", "content/benefits/sleep.md", without("evidence"), "evidence.missing", ""},
	{"sources of the evidence removed", "content/benefits/sleep.md", replace("  references: [ntoumas2025, wang2024tuina]\n", ""), "evidence.reference", ""},
	{"sources of a technique's evidence removed", "content/techniques/swedish-massage.md", replace("      references: moyer2004\n", ""), "evidence.reference", ""},
	{"certainty of a technique raised", "content/techniques/swedish-massage.md", replace("certainty: moderate", "certainty: high"), "evidence.certainty", ""},
	{"certainty of a benefit lowered", "content/benefits/relaxation.md", replace("certainty: moderate", "certainty: low"), "evidence.certainty", "content/techniques/swedish-massage.md"},
	{"certainty of no such word", "content/benefits/relaxation.md", replace("certainty: moderate", "certainty: good"), "fields.value", ""},
	{"studies looked at next year", "content/benefits/sleep.md", replace("evidence:\n", "evidence:\n  as_of: 2027-11-26\n"), "evidence.future", ""},
	{"a citation broken", "content/techniques/swedish-massage.md", replace("[@moyer2004]", "[@moyer2005]"), "data.missing", ""},
	{"a source removed", "content/data/references.json", replace(`"id": "moyer2004"`, `"id": "moyer1904"`), "data.missing", "content/techniques/swedish-massage.md"},

	{"a review not mentioned", "content/techniques/swedish-massage.md", without("review"), "review.missing", ""},
	{"a review aged", "content/benefits/sleep.md", replace("review: none yet", "review: {by: jane-doe, on: 2024-01-10, next: 2026-11-25}"), "review.overdue", ""},
	{"a review to come", "content/benefits/sleep.md", replace("review: none yet", "review: {by: jane-doe, on: 2027-01-10}"), "review.future", ""},
	{"an author who reviews", "content/benefits/sleep.md", replace("review: none yet", "author: jane-doe\n"+checked), "review.self", ""},
	{"a reviewer nobody knows", "content/benefits/sleep.md", replace("review: none yet", "review: {by: john-doe, on: 2026-01-10}"), "data.missing", ""},
	{"a reviewer whose licence had ended", "content/benefits/sleep.md", replace("review: none yet", "review: {by: late, on: 2026-01-10}"), "review.credential", ""},

	{"a page hard to read", "content/benefits/sleep.md", func(s string) string {
		return s + "\n" + strings.Repeat("Multidisciplinary rehabilitation necessitates individualized consideration of physiological parameters. ", 100)
	}, "reading.grade", ""},
}

// TestMutations spoils the handbook in one place after the other, and wants each
// to be told of by the rule that is there for it, with a place to mend.
func TestMutations(t *testing.T) {
	t.Parallel()
	handbook, err := tree.FromFS(knead.Handbook())
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range handbook.Files() {
		files[f.Path] = string(f.Data)
	}
	files["content/data/people.yaml"] = "- {id: jane-doe, name: Jane Doe, licence: {by: the board, expires: 2027-01-31}}\n" +
		"- {id: late, name: Too Late, licence: {by: the board, expires: 2025-12-31}}\n"
	engine := build.New(build.Options{})
	found := func(files map[string]string) []diag.Diagnostic {
		t.Helper()
		var list []tree.File
		for _, name := range slices.Sorted(maps.Keys(files)) {
			list = append(list, tree.NewFile(name, []byte(files[name])))
		}
		defaults, err := tree.FromFS(knead.Theme())
		if err != nil {
			t.Fatal(err)
		}
		out, err := engine.Build(t.Context(), build.Input{Project: tree.New(list), Defaults: defaults, AsOf: fields.Date{Year: 2026, Month: 11, Day: 26}})
		if err != nil {
			t.Fatal(err)
		}
		return out.Diagnostics
	}
	for _, d := range found(files) {
		if d.Rule != "data.unused" { // the people, whom no page names yet
			t.Errorf("the handbook itself: %s: %s [%s]", d.Pos, d.Message, d.Rule)
		}
	}
	for _, m := range mutations {
		spoiled := maps.Clone(files)
		if spoiled[m.file] = m.play(files[m.file]); spoiled[m.file] == files[m.file] {
			t.Errorf("%s: %s is as it was", m.name, m.file)
			continue
		}
		at := m.at
		if at == "" {
			at = m.file
		}
		told := slices.ContainsFunc(found(spoiled), func(d diag.Diagnostic) bool {
			return d.Rule == m.rule && d.File == at && d.Line > 0 && d.Hint != ""
		})
		if !told {
			t.Errorf("%s: no finding of %s in %s", m.name, m.rule, at)
		}
	}
}

// replace returns the mutation that writes one text for another, once.
func replace(from, to string) func(string) string {
	return func(s string) string { return strings.Replace(s, from, to, 1) }
}

// without returns the mutation that removes a key of the front matter.
func without(key string) func(string) string {
	return func(s string) string {
		var b strings.Builder
		inside := false
		for line := range strings.Lines(s) {
			if inside = inside && (line[0] == ' ' || line[0] == '-' && line != "---\n") || strings.HasPrefix(line, key+":"); !inside {
				b.WriteString(line)
			}
		}
		return b.String()
	}
}
