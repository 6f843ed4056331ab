package check

import (
	"fmt"
	"strings"
	"testing"

	"knead/internal/claims"
	"knead/internal/config"
	"knead/internal/locale"
	"knead/internal/markdown"
	"knead/internal/tree"
)

// claimsOf returns the claims of a page, "line:column rule" each.
func claimsOf(a ClaimArgs, text string) string {
	words, _ := locale.For("en")
	a.File = tree.NewFile("content/index.md", []byte(text))
	a.Doc = markdown.Parse(markdown.ParseArgs{File: a.File, Words: &words})
	var list []string
	for _, d := range Claims(a) {
		list = append(list, fmt.Sprintf("%d:%d %s", d.Line, d.Col, strings.TrimPrefix(d.Rule, "claims.")))
	}
	return strings.Join(list, ", ")
}

// Claims are found in the text and in the front matter, each at its first word.
func TestClaims(t *testing.T) {
	t.Parallel()
	both := ClaimArgs{Language: "en", Profile: claims.Both}
	for name, c := range map[string]struct{ text, want string }{
		"text":             {page("A", "", "Rest.", "Massage *cures*", "cancer."), "6:10 cure"},
		"title":            {page("Massage cures cancer", ""), "2:16 cure"},
		"title in quotes":  {page(`"Why: \"massage\" cures cancer"`, ""), "2:26 cure"},
		"title that asks":  {page("Does massage cure cancer", ""), ""},
		"title of myths":   {page("Myths", "", "Massage cures cancer."), ""},
		"description":      {"---\ntitle: A\ndescription: It flushes toxins.\n---\n", "3:17 detox"},
		"folded summary":   {page("A", "summary: >\n  People rest.\n  Massage boosts\n  immunity.\n"), "6:11 immunity"},
		"plain summary":    {page("A", "summary: People rest, and\n  massage cures\n  cancer.\n"), "5:11 cure"},
		"action":           {page("A", "actions: [Rest., Flush out toxins.]\n"), "4:18 detox"},
		"statement":        {page("A", "evidence: {certainty: low, statement: Studies show an effect.}\n"), "4:39 studies"},
		"sourced":          {page("A", "evidence: {certainty: low, statement: Studies show an effect., references: furlan2015}\n"), ""},
		"sourced and more": {page("A", "evidence: {certainty: low, statement: It cures cancer., references: furlan2015}\n"), "4:42 cure"},
		"benefit":          {page("A", "kind: technique\nbenefits: [{benefit: sleep, evidence: {certainty: low, statement: It cures cancer.}}]\n"), "5:70 cure"},
		"cited text":       {page("A", "summary: Studies show an effect.\n", "As seen.[@furlan2015]"), ""},
		"source":           {page("A", "", "It improves blood flow in the arm.[^a]", "", "[^a]: Massage cures cancer."), ""},
		"details":          {page("A", "", "::: details Myth: it flushes toxins", "Massage flushes toxins.", ":::", "", "Massage flushes toxins."), "9:9 detox"},
		"code":             {page("A", "", "Do write `it cures cancer`."), ""},
		"escape":           {page("A", "", "It\\-self&nbsp;cures cancer."), "5:15 cure"},
		"only the UK":      {page("A", "", "Massage for arthritis"), "5:1 condition"},
	} {
		if got := claimsOf(both, c.text); got != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
	file := tree.NewFile("knead.yaml", []byte("title: Cured\ndescription: >-\n  Ask us. Our\n  massage cures cancer.\n"))
	settings, _ := config.Parse(file)
	ds := SiteClaims(file, settings)
	if len(ds) != 1 || ds[0].Pos.String() != "knead.yaml:4:11" || ds[0].Rule != "claims.cure" {
		t.Errorf("in the settings: %v", ds)
	}
	for name, c := range map[string]struct{ text, want string }{
		"content/data/glossary.yaml": {"- term: Knot\n  plain: A sore spot.\n- term: Lymph\n  plain: >-\n    A fluid. Massage flushes\n    toxins from it.\n", "content/data/glossary.yaml:5:22"},
		"content/data/safety.yaml":   {"entries:\n  - {id: a, level: caution, applies_to: all, action: wait, provenance: textbook, text: Massage cures it., clinician: Do not cure.}\n", "content/data/safety.yaml:2:96"},
		"content/data/people.yaml":   {"- {id: a, name: Cures cancer}\n", ""},
	} {
		var got []string
		for _, d := range DataClaims(DataClaimArgs{File: tree.NewFile(name, []byte(c.text)), Language: "en", Profile: claims.Both}) {
			got = append(got, d.Pos.String())
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	if got := claimsOf(ClaimArgs{Language: "en", Profile: claims.US}, page("A", "", "Massage for arthritis")); got != "" {
		t.Errorf("in the US: %q", got)
	}
	if got := claimsOf(ClaimArgs{Language: "es", Profile: claims.US}, page("El masaje cura el cáncer", "")); got != "2:18 cure" {
		t.Errorf("in Spanish: %q", got)
	}
}
