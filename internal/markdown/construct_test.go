package markdown

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"knead/internal/diag"
	"knead/internal/locale"
	"knead/internal/tree"
)

var update = flag.Bool("update", false, "write what is produced into testdata/*.txtar")

// frontMatterLines is put before each example, so that examples need none.
const frontMatterLines = "---\ntitle: Example\ndescription: An example.\n---\n"

// TestConstructs compares, for each example NAME.md of testdata/CONSTRUCT.txtar,
// the article with NAME.html and the diagnostics with NAME.diag. Those of
// frontmatter.txtar are whole files. A file name that begins with "es-" is in
// Spanish.
func TestConstructs(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got := &txtar.Archive{Comment: archive.Comment}
			for _, f := range archive.Files {
				if name, ok := strings.CutSuffix(f.Name, ".md"); ok {
					got.Files = append(got.Files, example(t, name, f, filepath.Base(file) == "frontmatter.txtar")...)
				}
			}
			out := txtar.Format(got)
			if *update {
				if err := os.WriteFile(file, out, 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if want := txtar.Format(archive); !bytes.Equal(out, want) {
				t.Errorf("%s differs; run go test -update and look at the change\ngot:\n%s\nwant:\n%s", file, firstDifference(out, want), firstDifference(want, out))
			}
		})
	}
}

// example returns an example with what is made of it.
func example(t *testing.T, name string, f txtar.File, whole bool) []txtar.File {
	t.Helper()
	source, before := string(f.Data), 0
	if !whole {
		source, before = frontMatterLines+source, strings.Count(frontMatterLines, "\n")
	}
	language := "en"
	if strings.HasPrefix(name, "es-") {
		language = "es"
	}
	doc := parse(t, "content/examples/"+name+".md", source, language)
	files := []txtar.File{f}
	if html := fillIn(doc); html != "" {
		files = append(files, txtar.File{Name: name + ".html", Data: []byte(html)})
	}
	if len(doc.Diagnostics) > 0 {
		var b bytes.Buffer
		for _, d := range doc.Diagnostics {
			fmt.Fprintf(&b, "%d:%d: %s: %s [%s]\n", d.Line-before, d.Col, d.Severity, d.Message, d.Rule)
			fmt.Fprintf(&b, "    %s\n", d.Hint)
		}
		files = append(files, txtar.File{Name: name + ".diag", Data: b.Bytes()})
	}
	return files
}

// parse parses a source and checks what holds of every Doc.
func parse(t testing.TB, path, source, language string) *Doc {
	t.Helper()
	words, ok := locale.For(language)
	if !ok {
		t.Fatalf("no words in %q", language)
	}
	doc := Parse(ParseArgs{File: tree.NewFile(path, []byte(source)), Words: &words})
	checkDoc(t, source, doc)
	return doc
}

// parseBody is parse for a body with front matter that is right.
func parseBody(t testing.TB, body string) *Doc {
	t.Helper()
	return parse(t, "content/techniques/page.md", frontMatterLines+body, "en")
}

// fillIn returns the article with each link leading to the path it names.
func fillIn(doc *Doc) string {
	targets := make([]Target, len(doc.Links))
	for i, l := range doc.Links {
		targets[i] = Target{Href: "site/" + strings.TrimPrefix(l.Path, "content/")}
		if l.Fragment != "" {
			targets[i].Href += "#" + l.Fragment
		}
		if l.Kind == ImageLink {
			targets[i].Width, targets[i].Height = 640, 480
		}
	}
	return HTML(BodyArgs{Doc: doc, Targets: targets})
}

// rules returns the rules of the diagnostics, errors before a "!".
func rulesOf(ds []diag.Diagnostic) string {
	var names []string
	for _, d := range ds {
		name := d.Rule
		if d.Severity == diag.Error {
			name += "!"
		}
		names = append(names, name)
	}
	return strings.Join(names, " ")
}

// firstDifference returns the lines of a around the first that b does not have.
func firstDifference(a, b []byte) string {
	as, bs := strings.SplitAfter(string(a), "\n"), strings.SplitAfter(string(b), "\n")
	i := 0
	for i < len(as) && i < len(bs) && as[i] == bs[i] {
		i++
	}
	return strings.Join(as[max(i-3, 0):min(i+5, len(as))], "")
}
