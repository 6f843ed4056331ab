package atoz

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"knead/internal/diag"
	"knead/internal/fields"
	"knead/internal/health"
	"knead/internal/health/glossary"
	"knead/internal/locale"
	"knead/internal/markdown"
	"knead/internal/site"
	"knead/internal/tree"
)

var update = flag.Bool("update", false, "rewrite what the test file expects")

// TestIndex compares the index of the site in testdata with the file "index" there.
func TestIndex(t *testing.T) {
	t.Parallel()
	const name = "testdata/index.txtar"
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	words, _ := locale.For("en")
	a := site.Args{Words: words}
	var docs []*markdown.Doc
	want := -1
	for i, f := range archive.Files {
		switch {
		case f.Name == "index":
			want = i
		case f.Name == glossary.Path:
			g, ds := glossary.Parse(tree.NewFile(f.Name, f.Data))
			if diag.HasErrors(ds) {
				t.Fatal(ds)
			}
			a.Data.Glossary = g
		default:
			doc := markdown.Parse(markdown.ParseArgs{File: tree.NewFile(f.Name, f.Data), Words: &words})
			docs, a.Docs = append(docs, doc), append(a.Docs, doc.Outline)
		}
	}
	assembly := site.Assemble(a)
	if ds := assembly.Problems(docs); diag.HasErrors(ds) {
		t.Fatal(ds)
	}
	got := dump(Collect(assembly.Site))
	if *update {
		archive.Files[want].Data = []byte(got)
		if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if got != string(archive.Files[want].Data) {
		t.Errorf("the index is\n%s\nwant\n%s", got, archive.Files[want].Data)
	}
}

func dump(letters []Letter) string {
	var b strings.Builder
	for _, l := range letters {
		fmt.Fprintf(&b, "%q #%s in %s\n", l.Name, l.ID, l.Path)
		for _, e := range l.Entries {
			fmt.Fprintf(&b, "  %s", e.Name)
			for _, p := range e.Places {
				fmt.Fprintf(&b, " | %s#%s %s", p.Path, p.ID, p.Title)
			}
			if e.ID != "" {
				fmt.Fprintf(&b, " | means %s (%s)", e.Meaning, e.ID)
			}
			if e.See.ID != "" {
				fmt.Fprintf(&b, " | see %s in %s#%s", e.See.Name, e.See.Path, e.See.ID)
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// large returns a site of n pages, each with a heading of its own and one they
// all share.
func large(n int) *site.Site {
	s := &site.Site{Data: health.Data{}}
	for i := range n {
		d := &markdown.Outline{URL: fmt.Sprintf("p%d.html", i), Headings: []markdown.Heading{
			{Level: 2, ID: "own", Text: fmt.Sprintf("Heading of %d", i)}, {Level: 2, ID: "shared", Text: "Shared"},
		}}
		d.Meta.Title = fields.Text{Value: fmt.Sprintf("%c page %d", 'A'+i%20, i)}
		s.Pages = append(s.Pages, &site.Page{Doc: d})
	}
	return s
}

func TestLargeIndexIsCut(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		pages, entries int
		together       bool
	}{
		{mostTogether / 2, mostTogether, true},        // a title and a heading each
		{mostTogether, 2 * mostTogether, false},       // a letter a page
		{mostNames, mostNames, false},                 // without headings
		{20 * mostOnPage * 2, 40 * mostOnPage, false}, // letters in parts
	} {
		entries := 0
		paths := map[string]int{}
		for _, l := range Collect(large(c.pages)) {
			entries += len(l.Entries)
			paths[l.Path] += len(l.Entries)
			if l.Part > 0 != (c.pages == 40*mostOnPage) && l.Name != "H" {
				t.Errorf("%d pages: %s is part %d", c.pages, l.Path, l.Part)
			}
			for _, e := range l.Entries {
				if e.Name == "Shared" {
					t.Errorf("%d pages: a heading of all pages is listed", c.pages)
				}
			}
		}
		if entries != c.entries {
			t.Errorf("%d pages: %d entries, want %d", c.pages, entries, c.entries)
		}
		for path, n := range paths {
			if c.together != (path == Home) || !c.together && n > mostOnPage {
				t.Errorf("%d pages: %s has %d entries", c.pages, path, n)
			}
		}
	}
}

func BenchmarkCollect(b *testing.B) {
	s := large(10_000)
	for b.Loop() {
		Collect(s)
	}
}

// Names of plain letters take a short way, which leads to the same.
func TestFoldHasOneResult(t *testing.T) {
	t.Parallel()
	for c := range utf8.RuneSelf {
		for _, name := range []string{string(rune(c)), fmt.Sprintf("A%cb C", c), fmt.Sprintf("%c 9-%c", c, c)} {
			if short, long := foldASCII(name), foldAny(name); short != long || fold(name) != long {
				t.Errorf("%q folds to %q and %q", name, short, long)
			}
		}
	}
}

// Things of one name stay in the order they came in.
func TestByLetterKeepsTheOrderOfEquals(t *testing.T) {
	t.Parallel()
	var things []int
	for i := range 200 {
		things = append(things, i)
	}
	groups := ByLetter(things, func(i int) string { return []string{"é b", "E-b", "9", "漢", "ä"}[i%5] })
	for _, g := range groups {
		if !slices.IsSorted(g.Entries) {
			t.Errorf("%s: %v", g.ID, g.Entries)
		}
	}
	if len(groups) != 4 {
		t.Errorf("%d groups", len(groups))
	}
}
