package handbook

import (
	"slices"
	"strings"
	"testing"

	"knead"
	"knead/internal/build"
	"knead/internal/diag"
	"knead/internal/fields"
	"knead/internal/health/safety"
	"knead/internal/tree"
)

// TestEditOfARuleRendersThePagesThatShowIt edits one safety rule of the handbook
// after the other. Each time the pages that show the rule are rendered, and they
// alone: no other page changes, and none is parsed.
func TestEditOfARuleRendersThePagesThatShowIt(t *testing.T) {
	t.Parallel()
	handbook, err := tree.FromFS(knead.Handbook())
	if err != nil {
		t.Fatal(err)
	}
	defaults, err := tree.FromFS(knead.Theme())
	if err != nil {
		t.Fatal(err)
	}
	engine := build.New(build.Options{})
	made := func(project tree.Tree) build.Output {
		t.Helper()
		out, err := engine.Build(t.Context(), build.Input{Project: project, Defaults: defaults, AsOf: fields.Date{Year: 2026, Month: 11, Day: 26}, Notes: true})
		if err != nil || diag.HasErrors(out.Diagnostics) {
			t.Fatal(err, out.Diagnostics)
		}
		return out
	}
	rules, _ := handbook.Find(safety.Path)
	before := made(handbook)
	shown := 0
	for _, e := range before.Site.Data.Safety.Entries() {
		edited := strings.Replace(string(rules.Data), "text: "+e.Text, "text: Please note. "+e.Text, 1)
		if edited == string(rules.Data) {
			t.Fatalf("%s: the rule is not in %s as it is shown", e.ID, safety.Path)
		}
		var files []tree.File
		for _, f := range handbook.Files() {
			if f.Path == safety.Path {
				f = tree.NewFile(f.Path, []byte(edited))
			}
			files = append(files, f)
		}
		after := made(tree.New(files))
		var want, got []string
		for _, p := range before.Site.Pages {
			if slices.ContainsFunc(p.Facts.Safety, func(x safety.Entry) bool { return x.ID == e.ID }) {
				want = append(want, p.Doc.URL)
			}
			was, _ := before.Tree.Find(p.Doc.URL)
			if is, _ := after.Tree.Find(p.Doc.URL); string(is.Data) != string(was.Data) {
				got = append(got, p.Doc.URL)
			}
		}
		if !slices.Equal(got, want) || after.Work.Rendered != len(want) || after.Work.Parsed != 0 {
			t.Errorf("%s: %d pages rendered, %d parsed, %q changed, want %q", e.ID, after.Work.Rendered, after.Work.Parsed, got, want)
		}
		shown += len(want)
		made(handbook) // so that the next edit is the only one
	}
	if shown < 100 {
		t.Errorf("the pages show %d rules in all", shown)
	}
}
