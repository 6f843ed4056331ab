package check

import (
	"strings"
	"testing"
)

// healthy is a site about health that no rule finds fault with on 2026-11-26.
func healthy() map[string]string {
	return map[string]string{
		"content/index.md":   page("Home", "", "[Deep](t/deep.md), [Soft](t/soft.md), [Sleep](b/sleep.md)"),
		"content/t/index.md": page("Techniques", "defaults: {kind: technique}\n"),
		"content/b/index.md": page("Benefits", "defaults: {kind: benefit}\n"),
		"content/t/deep.md": page("Deep", `safety: [fever, bones]
author: ada
review: {by: ling, on: 2026-03-01, every: 24 months}
benefits:
  - benefit: sleep
    evidence: {certainty: low, statement: One trial., as_of: 2026-02-01, references: [moyer]}
`),
		"content/t/soft.md": page("Soft", `safety: [fever]
review: none yet
benefits: [sleep]
`),
		"content/b/sleep.md": page("Sleep", `review: {by: ling, on: 2026-03-01, next: 2027-01-01}
evidence:
  certainty: low
  statement: One small trial.
  as_of: 2026-02-01
  references: moyer
`),
		"content/data/people.yaml": `- {id: ada, name: Ada}
- id: ling
  name: Ling
  licence: {by: the board, expires: 2027-06-30}
`,
		"content/data/references.json": `[{"id": "moyer", "type": "book", "title": "A book"}]`,
		"content/data/safety.yaml": `review: {by: ling, on: 2026-01-01, every: 24 months}
actions: {wait: Wait.}
entries:
  - {id: fever, level: avoid, text: A., clinician: A, applies_to: all, action: wait, provenance: textbook}
  - {id: bones, level: avoid, text: B., clinician: B, applies_to: deep, action: wait, provenance: textbook}
`,
	}
}

// Each mistake trips the rules that are named, at the place it was made, and no
// others; what looks like one and is none trips nothing.
func TestHealth(t *testing.T) {
	t.Parallel()
	const deep, soft, sleep = "content/t/deep.md", "content/t/soft.md", "content/b/sleep.md"
	const people, safety = "content/data/people.yaml", "content/data/safety.yaml"
	for _, c := range []struct{ file, from, to, want string }{
		{"", "", "", ""},

		{deep, "safety: [fever, bones]\n", "", deep + ":2:8 warning safety.missing\n"},
		{soft, "safety: [fever]\nreview: none yet\nbenefits: [sleep]", "kind: page", ""},
		{deep, "safety: [fever, bones]\n", "withdrawn: It is wrong.\n", ""},
		{sleep, "next: 2027-01-01", "next: 2026-11-25}\nwithdrawn: It is wrong. #", ""},
		{deep, "[fever, bones]", "[fever]", deep + ":4:10 warning safety.unlisted\n"},
		{deep, "[fever, bones]", "[bones]", ""}, // a rule for all
		{soft, "[fever]", "[fever, bones]", soft + ":4:17 warning safety.elsewhere\n"},
		{sleep, "evidence:", "safety: [bones]\nevidence:", ""}, // no page of a technique
		{safety, "on: 2026-01-01, every: 24 months", "on: 2024-01-01, every: 24 months", safety + ":1:43 warning safety.overdue\n"},
		{safety, "on: 2026-01-01, every: 24 months", "on: 2026-01-01, next: 2026-11-25", safety + ":1:42 warning safety.overdue\n"},
		{safety, "on: 2026-01-01, every: 24 months", "on: 2026-01-01, next: 2026-11-26", ""}, // due today
		{safety, "on: 2026-01-01, every: 24 months", "on: 2026-01-01", ""},                   // never due
		{safety, "action: wait, provenance: textbook}\n  - {id: bones", "action: wait, provenance: textbook, review: {by: ling, on: 2020-01-01, next: 2021-01-01}}\n  - {id: bones",
			safety + ":4:149 warning safety.overdue\n"},
		{safety, "on: 2026-01-01", "on: 2026-03-02", deep + ":4:10 note safety.newer\n" + deep + ":4:17 note safety.newer\n"},
		{safety, "on: 2026-01-01", "on: 2026-03-01", ""}, // the same day

		{sleep, "review: {by: ling, on: 2026-03-01, next: 2027-01-01}\n", "", sleep + ":2:8 warning review.missing\n"},
		{sleep, "review: {by: ling, on: 2026-03-01, next: 2027-01-01}", "review: none yet", ""},
		{"content/index.md", "---\n[", "safety: [fever]\n---\n[", "content/index.md:2:8 warning review.missing\n"},
		{"content/index.md", "---\n[", "kind: page\n---\n[", ""},
		{sleep, "next: 2027-01-01", "next: 2026-11-25", sleep + ":4:42 warning review.overdue\n"},
		{sleep, "next: 2027-01-01", "next: 2026-11-26", ""}, // due today
		{sleep, "next: 2027-01-01", "every: 8 months", sleep + ":4:43 warning review.overdue\n"},
		{sleep, ", next: 2027-01-01", "", ""}, // never due
		{sleep, "on: 2026-03-01, next: 2027-01-01", "on: 2026-11-28", sleep + ":4:24 warning review.future\n"},
		{sleep, "on: 2026-03-01, next: 2027-01-01", "on: 2026-11-27", ""}, // today in New Zealand
		{deep, "author: ada", "author: [ada, ling]", deep + ":6:14 warning review.self\n"},
		{sleep, "review:", "author: ada\nreview:", ""},
		{people, "2027-06-30", "2026-11-25", people + ":2:7 warning review.credential\n"},
		{people, "2027-06-30", "2026-11-26", ""}, // its last day
		{people, "2027-06-30", "2026-02-28", sleep + ":4:14 warning review.credential\n" + people + ":2:7 warning review.credential\n" + deep + ":6:14 warning review.credential\n"},
		{people, "name: Ada", "name: Ada, licence: {by: the board, expires: 2020-01-01}", ""}, // who reviews nothing
		{people, ", expires: 2027-06-30", "", ""},

		{sleep, "evidence:\n  certainty: low\n  statement: One small trial.\n  as_of: 2026-02-01\n  references: moyer\n", "", sleep + ":2:8 warning evidence.missing\n"},
		{sleep, "  references: moyer\n", "", sleep + ":6:14 warning evidence.reference\n"},
		{sleep, "  certainty: low\n  statement: One small trial.\n  as_of: 2026-02-01\n  references: moyer\n", "  certainty: none\n  statement: No trial.\n", deep + ":9:27 warning evidence.certainty\n"},
		{deep, ", references: [moyer]", "", deep + ":9:27 warning evidence.reference\n"},
		{deep, "certainty: low", "certainty: high", deep + ":9:27 warning evidence.certainty\n"},
		{deep, "certainty: low", "certainty: moderate", deep + ":9:27 warning evidence.certainty\n"},
		{deep, "certainty: low", "certainty: very-low", ""},
		{deep, "certainty: low", "certainty: none", ""},
		{sleep, "certainty: low", "certainty: very-low", deep + ":9:27 warning evidence.certainty\n"},
		{sleep, "certainty: low", "certainty: high", ""},
		{sleep, "as_of: 2026-02-01", "as_of: 2026-11-28", sleep + ":8:10 warning evidence.future\n"},
		{sleep, "as_of: 2026-02-01", "as_of: 2023-11-25", sleep + ":8:10 note evidence.old\n"},
		{sleep, "as_of: 2026-02-01", "as_of: 2023-11-26", ""},
		{deep, "as_of: 2026-02-01", "as_of: 2026-03-02", deep + ":9:62 note evidence.newer\n"},
		{deep, "as_of: 2026-02-01", "as_of: 2026-03-01", ""}, // the day of the review
		{sleep, "  as_of: 2026-02-01\n", "", ""},
	} {
		files := healthy()
		if c.file != "" {
			text := files[c.file]
			if files[c.file] = strings.Replace(text, c.from, c.to, 1); files[c.file] == text {
				t.Fatalf("%s: there is no %q", c.file, c.from)
			}
		}
		s, _ := siteOf(t, files)
		if got := list(Site(s)); got != c.want {
			t.Errorf("%s: %q for %q:\ngot\n%s\nwant\n%s", c.file, c.to, c.from, got, c.want)
		}
	}
}
