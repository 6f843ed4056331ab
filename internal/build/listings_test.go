package build

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"knead/internal/diag"
	"knead/internal/fields"
	"knead/internal/tree"
)

var update = flag.Bool("update", false, "rewrite what the test files expect")

// TestListings builds the sites in testdata/listings. Each file below want/ holds
// what the page of the name has between the title and the end of its text, one
// below no/ is a page that must not be there, and "diag" holds the errors.
func TestListings(t *testing.T) {
	t.Parallel()
	names, err := filepath.Glob("testdata/listings/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no sites to test: %v", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			var project []tree.File
			for _, f := range archive.Files {
				if f.Name == "knead.yaml" || strings.HasPrefix(f.Name, "content/") || strings.HasPrefix(f.Name, "templates/") {
					project = append(project, tree.NewFile(f.Name, f.Data))
				}
			}
			in := Input{Project: tree.New(project), Defaults: testDefaults, AsOf: fields.Date{Year: 2026, Month: 11, Day: 26}, Notes: true}
			out, err := New(Options{Verify: true}).Build(t.Context(), in)
			if err != nil {
				t.Fatal(err)
			}
			compareListings(t, archive, out)
			if *update {
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func compareListings(t *testing.T, archive *txtar.Archive, out Output) {
	told := ""
	for i, f := range archive.Files {
		got := ""
		if page, ok := strings.CutPrefix(f.Name, "want/"); ok {
			file, _ := out.Tree.Find(page)
			got = list(string(file.Data))
		} else if page, ok := strings.CutPrefix(f.Name, "no/"); ok {
			if _, there := out.Tree.Find(page); there || out.Tree.Len() == 0 {
				t.Errorf("%s is there, or nothing is", page)
			}
			continue
		} else if f.Name == "diag" {
			for _, d := range out.Diagnostics {
				if d.Severity != diag.Error {
					continue
				}
				told += d.Pos.String() + ": " + d.Message + " [" + d.Rule + "]\n"
			}
			got, told = told, ""
			archive.Files[i].Name = "diag"
		} else {
			continue
		}
		if *update {
			archive.Files[i].Data = []byte(got)
		} else if got != string(f.Data) {
			t.Errorf("%s:\n%s\nwant\n%s", f.Name, got, f.Data)
		}
	}
}

// list returns the text of a page from its title on.
func list(html string) string {
	_, html, _ = strings.Cut(html, `<div class="page-title">`+"\n")
	html, _, _ = strings.Cut(html, "</main>")
	return strings.TrimPrefix(regexp.MustCompile(`\n{2,}`).ReplaceAllString(html, "\n"), "\n")
}

// A source that many pages cite names thirty of them and counts the others, so
// that the list does not grow with the site times the sources.
func TestListingNamesThirtyPages(t *testing.T) {
	t.Parallel()
	e := &editor{files: map[string]string{
		"knead.yaml":                   "title: x\n",
		"content/index.md":             "---\ntitle: Home\ndescription: d\n---\n",
		"content/data/references.json": `[{"id": "one", "type": "book", "title": "A book"}]`,
	}}
	for _, c := range []struct {
		n    int
		want string
	}{{30, ""}, {32, "and 2 more pages"}} {
		for i := range c.n {
			e.set(fmt.Sprintf("content/p%02d.md", i), fmt.Sprintf("---\ntitle: Page %d\ndescription: d\n---\nSeen [@one].\n", i))
		}
		out, err := New(Options{}).Build(t.Context(), e.input())
		if err != nil {
			t.Fatal(err)
		}
		page, _ := out.Tree.Find("references.html")
		html := list(string(page.Data))
		if links := strings.Count(html, "#k-ref-1"); links != 30 || strings.Contains(html, "more pages") != (c.want != "") || !strings.Contains(html, c.want) {
			t.Errorf("of %d pages %d are named: %s", c.n, links, html)
		}
	}
}

// With more techniques than a table has room for, each benefit lists those that
// say something of it: the page grows with what is said, not with its square.
func TestListingOfManyTechniques(t *testing.T) {
	t.Parallel()
	e := &editor{files: map[string]string{
		"knead.yaml":                   "title: x\n",
		"content/index.md":             "---\ntitle: Home\ndescription: d\n---\n",
		"content/benefits/index.md":    "---\ntitle: Benefits\ndescription: d\ndefaults: {kind: benefit}\n---\n",
		"content/benefits/calm.md":     "---\ntitle: Calm\ndescription: d\nevidence: {certainty: low, statement: S., references: [one]}\n---\n",
		"content/benefits/sleep.md":    "---\ntitle: Sleep\ndescription: d\n---\n",
		"content/techniques/index.md":  "---\ntitle: Techniques\ndescription: d\ndefaults: {kind: technique}\n---\n",
		"content/data/references.json": `[{"id": "one", "type": "book", "title": "A book"}]`,
	}}
	for i := range 11 {
		e.set(fmt.Sprintf("content/techniques/t%02d.md", i), fmt.Sprintf("---\ntitle: Technique %d\ndescription: d\nbenefits: [calm]\n---\n", i))
		out, err := New(Options{}).Build(t.Context(), e.input())
		if err != nil {
			t.Fatal(err)
		}
		page, _ := out.Tree.Find("evidence.html")
		html := list(string(page.Data))
		if isTable := strings.Contains(html, "<table>"); isTable != (i < 10) {
			t.Errorf("%d techniques: a table is %t", i+1, isTable)
		}
		if named := strings.Count(html, "rating-unrated"); named != i+2 { // and the legend
			t.Errorf("%d techniques: %d are named", i+1, named)
		}
		if i == 10 && (strings.Count(html, "rating-unsaid") != 2 || !strings.Contains(html, "evidence")) { // sleep in general, and the legend
			t.Errorf("%s", html)
		}
	}
}

// What a withdrawn page says must not be relied on: the table has no row and no
// column for it, and with nothing else to show there is no table.
func TestTableLeavesOutWithdrawnPages(t *testing.T) {
	t.Parallel()
	technique := func(name, more string) string {
		return "---\ntitle: " + name + "\ndescription: d\nkind: technique\n" + more + "benefits: [{benefit: calm, evidence: {certainty: high, statement: S.}}]\n---\n"
	}
	e := &editor{files: map[string]string{
		"knead.yaml":       "title: x\n",
		"content/index.md": "---\ntitle: Home\ndescription: d\n---\n",
		"content/calm.md":  "---\ntitle: Calm\ndescription: d\nkind: benefit\n---\n",
		"content/cups.md":  technique("Cups", "withdrawn: It hurts.\n"),
	}}
	table := func() (string, bool) {
		out, err := New(Options{}).Build(t.Context(), e.input())
		if err != nil || diag.HasErrors(out.Diagnostics) {
			t.Fatal(err, out.Diagnostics)
		}
		page, ok := out.Tree.Find("evidence.html")
		return list(string(page.Data)), ok
	}
	if html, ok := table(); ok {
		t.Errorf("a table of a withdrawn page: %s", html)
	}
	e.set("content/rub.md", technique("Rub", ""))
	if html, ok := table(); !ok || strings.Contains(html, "cups.html") || !strings.Contains(html, "rub.html") {
		t.Errorf("there is a table: %t: %s", ok, html)
	}
	e.set("content/calm.md", "---\ntitle: Calm\ndescription: d\nkind: benefit\nwithdrawn: It is wrong.\n---\n")
	if html, ok := table(); ok {
		t.Errorf("a table of a withdrawn benefit: %s", html)
	}
}
