package build

import (
	"strings"
	"testing"

	"knead/internal/diag"
)

// The data of a site is read and checked; its files are not published, and an
// edit of one reads that one again.
func TestBuildReadsData(t *testing.T) {
	t.Parallel()
	const safety = "content/data/safety.yaml"
	e := &editor{files: smallSite(t)}
	engine := New(Options{})
	build := func() Output {
		out, err := engine.Build(t.Context(), e.input())
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	out := build()
	if out.Tree.Len() == 0 || out.Work.Data != 3 {
		t.Fatalf("%+v %v", out.Work, out.Diagnostics)
	}
	for _, f := range out.Tree.Files() {
		if strings.HasPrefix(f.Path, "data/") || strings.Contains(f.Path, "furlan2015") {
			t.Errorf("%s is published", f.Path)
		}
	}
	good := e.files[safety]
	e.change(safety, e.line("    text:", "    text: Keep off."))
	if w := build().Work; w.Data != 1 || w.Parsed != 0 {
		t.Errorf("a changed rule costs %+v", w)
	}
	for _, c := range []struct{ name, text, want string }{
		{safety, strings.Replace(good, "[effleurage]", "[efleurage]", 1), safety + ":9:18 relation.missing"},
		{safety, strings.Replace(good, "furlan2015", "furlan2016", 1), safety + ":12:12 data.missing"},
		{safety, strings.Replace(good, "[effleurage]", "[calm]", 1), safety + ":9:18 relation.missing"},
		{safety, "entries: [\n", safety + ":2:1 fields.syntax"}, // and nothing of the pages that name its rules
		{"content/data/references.json", "[", "content/data/references.json:1:2 reference.syntax"},
		{"content/data/people.yaml", "- id", "content/data/people.yaml:1:3 fields.type"},
		{"content/data/note.md", "---\ntitle: T\n---\n", "content/data/note.md data.file"},
		{"content/data/safety.yml", good, "content/data/safety.yml data.file"},
		{"content/data/deep/glossary.yaml", "", "content/data/deep/glossary.yaml data.file"},
	} {
		e.files[safety] = good
		before, had := e.files[c.name]
		e.files[c.name] = c.text
		out := build()
		var got []string
		for _, d := range out.Diagnostics {
			if d.Severity == diag.Error {
				got = append(got, d.Pos.String()+" "+d.Rule)
			}
		}
		if out.Tree.Len() > 0 || strings.Join(got, "\n") != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if delete(e.files, c.name); had {
			e.files[c.name] = before
		}
	}
	// What a rule needs may be written before it is published.
	e.files[safety] = good
	e.change("content/techniques/effleurage.md", e.line("title:", "", "draft: true"))
	for _, d := range build().Diagnostics {
		if d.File == safety && d.Severity == diag.Error {
			t.Errorf("a rule for a draft: %s %s", d.Pos, d.Message)
		}
	}
}
