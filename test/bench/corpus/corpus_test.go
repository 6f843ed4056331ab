package corpus

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"knead"
	"knead/internal/build"
	"knead/internal/tree"
)

// site returns a site of the handbook's sentences that fills more than one
// section.
func site(t *testing.T) Site {
	t.Helper()
	sentences, err := Sentences(knead.Handbook())
	if err != nil {
		t.Fatal(err)
	}
	if len(sentences) < 500 {
		t.Fatalf("the handbook has only %d plain sentences", len(sentences))
	}
	return Site{Sentences: sentences, Pages: sectionSize + 50, Seed: 1}
}

// TestFilesAreReproducible compares sites that must be equal and pages that must
// not.
func TestFilesAreReproducible(t *testing.T) {
	t.Parallel()
	s := site(t)
	first := maps.Collect(s.Files())
	if !maps.Equal(first, maps.Collect(s.Files())) {
		t.Error("one seed made two sites")
	}
	s.Flavour = Hugo
	for path, text := range s.Files() {
		if want := first[strings.Replace(path, "_index.md", "index.md", 1)]; text != want {
			t.Fatalf("%s differs between flavours:\n%s\nwant\n%s", path, text, want)
		}
	}
	s.Seed++
	other := maps.Collect(s.Files())
	for i := range s.Pages {
		if path := "content/" + Path(i); other[path] == first[path] {
			t.Fatalf("%s does not depend on the seed", path)
		}
	}
}

// TestFilesAreValid builds a site: every link resolves, and nothing is to be
// said about it.
func TestFilesAreValid(t *testing.T) {
	t.Parallel()
	s := site(t)
	var files []tree.File
	for path, text := range s.Files() {
		files = append(files, tree.NewFile(path, []byte(text)))
	}
	defaults, err := tree.FromFS(knead.Theme())
	if err != nil {
		t.Fatal(err)
	}
	out, err := build.New(build.Options{}).Build(t.Context(), build.Input{Project: tree.New(files), Defaults: defaults})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range out.Diagnostics[:min(5, len(out.Diagnostics))] {
		t.Errorf("%+v", d)
	}
	if want := s.Pages + 3; out.Pages != want { // the home page and two sections
		t.Errorf("%d pages, want %d", out.Pages, want)
	}
}

// TestSentences shows what is taken from a page and what is left.
func TestSentences(t *testing.T) {
	t.Parallel()
	const text = `---
title: Front matter is not a sentence of the page
---
Some words make one sentence here.[^note] Does the second one count too? No.

## A heading has enough words too

- a list item without a full stop
1. Numbers before items are taken away.

Term
: A definition of it in six words.

Here **bold words** make it unfit. Yet what follows it is plain.

| a table | row with many plain words in it |
|---|---|

> [!TIP]
> A quotation of five words or more.

::: steps and more words for it
A line inside is plain prose.
:::

` + "```python\nThis is code and not a sentence.\n```" + `

[^note]: A footnote of five words or more.
`
	want := []string{
		"Some words make one sentence here.",
		"Does the second one count too.",
		"a list item without a full stop.",
		"Numbers before items are taken away.",
		"A definition of it in six words.",
		"Yet what follows it is plain.",
		"A line inside is plain prose.",
	}
	if got := sentences(text); !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}
