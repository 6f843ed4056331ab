package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"knead/internal/claims"
)

// objector says in the manual who objects to a claim.
var objector = map[claims.Profile]string{
	claims.Both: "In the United States and in the United Kingdom.",
	claims.US:   "In the United States only.",
	claims.UK:   "In the United Kingdom only.",
}

// TestManualListsClaims compares the page of claims with the table. Run with
// -update to write the page anew.
func TestManualListsClaims(t *testing.T) {
	const page = "reference/claims.md"
	var b strings.Builder
	b.WriteString("---\ntitle: Words that promise too much\ndescription: Each kind of promise that knead points out, why it is one, and what you could write.\norder: 4\n---\n\n" +
		"The words of a page are held to the rules of regulators. [Checks](../setup/checks.md#claims) says how\n" +
		"to name yours, and what is never taken for a promise. The reasons are short; the handbook that comes\n" +
		"with knead names the studies behind them.\n")
	for _, c := range claims.All() {
		sources := ""
		if c.Sourced {
			sources = " Not if a source is cited in the sentence or behind it in the paragraph."
		}
		fmt.Fprintf(&b, "\n## %s\n\n`%s` %s%s\n\n%s.\n\n| Language | Do not write | Write, for example |\n|---|---|---|\n", c.Name, c.Rule, objector[c.Profile], sources, capital(c.Reason))
		fmt.Fprintf(&b, "| English | %s | %s |\n", c.Example.English, cell(c.Instead.English))
		fmt.Fprintf(&b, "| Spanish | %s | %s |\n", c.Example.Spanish, cell(c.Instead.Spanish))
	}
	if *update {
		if err := os.WriteFile(manualDir+"/"+page, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got := manualPage(t, page); got != b.String() {
		t.Errorf("%s is not what internal/claims says; run: go test ./cmd/knead -run ManualListsClaims -update", page)
	}
}

// capital begins a sentence.
func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// cell writes a sentence into a table, where a citation would be looked up.
func cell(s string) string { return capital(strings.ReplaceAll(s, "[@", "\\[@")) + "." }
