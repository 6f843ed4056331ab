package site

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"knead/internal/asset"
	"knead/internal/config"
	"knead/internal/diag"
	"knead/internal/health"
	"knead/internal/locale"
	"knead/internal/markdown"
	"knead/internal/tree"
)

var update = flag.Bool("update", false, "rewrite what the test files expect")

// TestAssemble assembles the sites in testdata and compares what became of them.
// In each, the file "site" holds a dump of the site and "diag" the diagnostics.
func TestAssemble(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no sites to test: %v", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			s, ds := assemble(t, archive)
			got := map[string]string{"site": dump(s), "diag": dumpDiagnostics(ds)}
			for i, f := range archive.Files {
				want, ok := got[f.Name]
				if !ok {
					continue
				}
				delete(got, f.Name)
				if *update {
					archive.Files[i].Data = []byte(want)
				} else if string(f.Data) != want {
					t.Errorf("%s:\n%s\nwant\n%s", f.Name, want, f.Data)
				}
			}
			if *update {
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if got["diag"] != "" {
				t.Errorf("unexpected diagnostics:\n%s", got["diag"])
			}
		})
	}
}

func assemble(t testing.TB, archive *txtar.Archive) (*Site, []diag.Diagnostic) {
	t.Helper()
	a, docs := args(t, archive)
	made := Assemble(a)
	return made.Site, made.Problems(docs)
}

// args returns what the site of an archive is assembled from, and its documents.
func args(t testing.TB, archive *txtar.Archive) (Args, []*markdown.Doc) {
	t.Helper()
	words, _ := locale.For("en")
	a := Args{Words: words}
	var docs []*markdown.Doc
	var data []*health.File
	for _, f := range archive.Files {
		file := tree.NewFile(f.Name, f.Data)
		switch {
		case f.Name == "knead.yaml":
			c, ds := config.Parse(file)
			if len(ds) > 0 {
				t.Fatal(ds)
			}
			a.Config = c
		case health.Owns(f.Name):
			data = append(data, health.Parse(file))
		case strings.HasPrefix(f.Name, "content/") && strings.HasSuffix(f.Name, ".md"):
			d := markdown.Parse(markdown.ParseArgs{File: file, Words: &words})
			if len(d.Diagnostics) > 0 {
				t.Fatal(d.Diagnostics)
			}
			docs, a.Docs = append(docs, d), append(a.Docs, d.Outline)
		case strings.HasPrefix(f.Name, "content/") || strings.HasPrefix(f.Name, "static/"):
			a.Assets = append(a.Assets, &asset.Asset{
				Source: f.Name,
				Path:   strings.TrimPrefix(strings.TrimPrefix(f.Name, "content/"), "static/"),
				Data:   f.Data, Width: 30, Height: 20,
			})
		}
	}
	a.Data, _ = health.Join(data)
	return a, docs
}

// dump prints the pages in reading order, indented by depth, each with what
// Assemble decided about it.
func dump(s *Site) string {
	if s == nil {
		return ""
	}
	var b strings.Builder
	for _, p := range s.Pages {
		depth := 0
		for q := p.Parent; q != nil; q = q.Parent {
			depth++
		}
		fmt.Fprintf(&b, "%s%s (%s, %s)", strings.Repeat("  ", depth), p.Doc.URL, p.Kind, p.Audience)
		if p.Prev != nil {
			fmt.Fprintf(&b, " after %s", p.Prev.Doc.URL)
		}
		for _, q := range p.Techniques {
			fmt.Fprintf(&b, " technique=%s", q.Doc.URL)
		}
		for _, q := range p.Benefits {
			fmt.Fprintf(&b, " benefit=%s", q.Doc.URL)
		}
		for _, target := range p.Targets {
			fmt.Fprintf(&b, " [%s]", target.Href)
			if target.Width > 0 {
				fmt.Fprintf(&b, "%dx%d", target.Width, target.Height)
			}
		}
		b.WriteByte('\n')
	}
	for _, a := range s.Assets {
		fmt.Fprintf(&b, "file %s\n", a.Path)
	}
	for _, l := range s.Listings {
		fmt.Fprintf(&b, "list %s %q of %s\n", l.Path, l.Title, l.Source)
	}
	for _, m := range s.Moved {
		fmt.Fprintf(&b, "%s -> %s\n", m.From, m.To.Doc.URL)
	}
	return b.String()
}

func dumpDiagnostics(ds []diag.Diagnostic) string {
	var b strings.Builder
	for _, d := range diag.Sort(ds) {
		fmt.Fprintf(&b, "%s: %s: %s [%s]\n", d.Pos, d.Severity, d.Message, d.Rule)
		if d.Hint != "" {
			fmt.Fprintf(&b, "  %s\n", d.Hint)
		}
	}
	return b.String()
}

func TestAddress(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"index.html", "index.html", "index.html"},
		{"index.html", "a/index.html", "a/index.html"},
		{"a/b.html", "a/c.html", "c.html"},
		{"a/b.html", "index.html", "../index.html"},
		{"a/b.html", "c/d.html", "../c/d.html"},
		{"a/b/c.html", "a/b.html", "../b.html"},
		{"a/b/c.html", "a/bc/d.html", "../bc/d.html"},
		{"ab/c.html", "a/c.html", "../a/c.html"},
		{"a.html", "b c.html", "b%20c.html"},
		{"a.html", "é.html", "%C3%A9.html"},
		{"a.html", "100%.html", "100%25.html"},
		{"a.html", "a?b#c.html", "a%3Fb%23c.html"},
		{"a.html", "tel:1.html", "./tel:1.html"},
		{"a/b.html", "a/x:y/z.html", "./x:y/z.html"},
		{"a.html", "x/y:z.html", "x/y:z.html"},
		{"a.html", "say \"hi\"<b>.html", "say%20%22hi%22%3Cb%3E.html"},
	} {
		if got := Address(c.from, c.to); got != c.want {
			t.Errorf("Address(%q, %q) = %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

// Names a file system may take for one file must fold to one form.
func TestFold(t *testing.T) {
	for _, same := range [][]string{
		{"about.html", "About.html", "ABOUT.HTML"},
		{"é.html", "e\u0301.html", "É.html", "E\u0301.html"},
		{"straße.html", "strasse.html", "STRASSE.html", "straẞe.html"},
		{"k.html", "\u212a.html"}, // the Kelvin sign
		{"σ.html", "ς.html", "Σ.html"},
	} {
		for _, name := range same[1:] {
			if fold(name) != fold(same[0]) {
				t.Errorf("%q and %q fold to %q and %q", same[0], name, fold(same[0]), fold(name))
			}
		}
	}
	if fold("a.html") == fold("ä.html") || fold("i.html") == fold("ı.html") {
		t.Error("two different names fold to one")
	}
}
