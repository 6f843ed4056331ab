package health

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"knead/internal/diag"
	"knead/internal/tree"
)

func join(files map[string]string) (Data, []diag.Diagnostic) {
	var list []*File
	for _, name := range Paths {
		if text, ok := files[name[len(Dir)+1:]]; ok {
			list = append(list, Parse(tree.NewFile(name, []byte(text))))
		}
	}
	return Join(list)
}

func explain(ds []diag.Diagnostic) string {
	var lines []string
	for _, d := range ds {
		lines = append(lines, strings.TrimPrefix(d.Pos.String(), Dir+"/")+" "+d.Rule+" "+d.Message)
	}
	return strings.Join(lines, "\n")
}

const (
	book  = `[{"id": "a", "type": "book", "title": "T"}, {"id": "b", "type": "book", "title": "T"}]`
	rules = `actions: {wait: Wait.}
entries:
  - {id: r, level: avoid, text: T., clinician: C, applies_to: all, action: wait, provenance: textbook, refs: [a]}
  - {id: s, level: avoid, text: T., clinician: C, applies_to: [deep], action: wait, provenance: textbook, review: {by: ling, on: 2026-01-01}}
`
)

func TestJoin(t *testing.T) {
	t.Parallel()
	d, ds := join(map[string]string{"references.json": book, "references.bib": "@book{c, title = {T}}", "safety.yaml": rules,
		"people.yaml": "- {id: ling, name: L}\n- {id: bo, name: B}", "glossary.yaml": "- {term: t, plain: T.}"})
	if len(ds) > 0 || len(d.References.Entries()) != 3 || len(d.Safety.Entries()) != 2 || len(d.People.Entries()) != 2 || len(d.Glossary.Words()) != 1 {
		t.Fatalf("%s", explain(ds))
	}
	none := map[string]bool{}
	got := explain(d.Unused(Used{References: map[string]bool{"c": true}, People: none, Safety: map[string]bool{"r": true}, Terms: none}))
	if want := `references.json:1:52 data.unused no page and no other entry names the reference "b"
people.yaml:2:8 data.unused no page and no other entry names the person "bo"
safety.yaml:4:10 data.unused no page and no other entry names the safety rule "s"
glossary.yaml:1:10 glossary.unused no page has the term "t"`; got != want {
		t.Errorf("unused:\ngot  %s\nwant %s", got, want)
	}
	some := map[string]bool{"a": true, "b": true, "c": true, "bo": true, "ling": true, "r": true, "s": true, "t": true}
	if got := explain(d.Unused(Used{some, some, some, some})); got != "" {
		t.Errorf("used: %s", got)
	}
}

// What is named must exist, in whichever file.
func TestJoinFindsWhatIsMissing(t *testing.T) {
	t.Parallel()
	_, ds := join(map[string]string{"safety.yaml": rules})
	if got, want := explain(ds), `safety.yaml:3:111 data.missing there is no reference "a" in content/data/references.json or references.bib
safety.yaml:4:120 data.missing there is no person "ling" in content/data/people.yaml`; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestNoDataIsEmpty(t *testing.T) {
	t.Parallel()
	d, ds := Join(nil)
	if len(ds) > 0 || d.References == nil || d.People == nil || d.Safety == nil || d.Glossary == nil || len(d.Unused(Used{References: map[string]bool{}, People: map[string]bool{}})) > 0 || len(d.Glossary.Words()) > 0 {
		t.Errorf("%+v %v", d, ds)
	}
}

func TestParseRefusesOtherFiles(t *testing.T) {
	t.Parallel()
	f := Parse(tree.NewFile("content/data/reference.json", nil))
	if len(f.Diagnostics) != 1 || f.Diagnostics[0].Rule != "data.file" || f.Diagnostics[0].Hint != `did you mean "references.json"?` {
		t.Errorf("%+v", f.Diagnostics)
	}
	if !Owns("content/data/a/b.png") || Owns("content/database.md") || Owns("content/data.md") {
		t.Error("Owns")
	}
}

// The handbook's own data is in order, and says what the manual promises.
func TestHandbookData(t *testing.T) {
	t.Parallel()
	var files []*File
	for _, name := range Paths {
		data, err := os.ReadFile("../../" + name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		f := Parse(tree.NewFile(name, data))
		if len(f.Diagnostics) > 0 {
			t.Error(explain(f.Diagnostics))
		}
		files = append(files, f)
	}
	d, ds := Join(files)
	if len(ds) > 0 {
		t.Error(explain(ds))
	}
	if r, s, g := len(d.References.Entries()), len(d.Safety.Entries()), len(d.Glossary.Entries()); r < 50 || s < 60 || g < 115 {
		t.Errorf("%d references, %d rules, %d terms", r, s, g)
	}
	// No page may claim a review that has not been.
	if n := len(d.People.Entries()); n != 0 {
		t.Errorf("%d people: the handbook has no reviewer yet", n)
	}
	for _, e := range d.Safety.Entries() {
		if e.Reviewer != "" {
			t.Errorf("the rule %s names a reviewer", e.ID)
		}
	}
	// The safety of readers first: what they type leads to the card.
	for query, id := range map[string]string{"chest pain": "breathless-chest-pain", "blood clot": "calf-clot", "numb between legs": "cauda-equina", "dark urine": "dark-urine"} {
		if e, ok := d.Safety.Find(id); !ok || e.Level != "red-flag" || !slices.Contains(e.Queries, query) {
			t.Errorf("%q does not lead to a red flag", query)
		}
	}
}
