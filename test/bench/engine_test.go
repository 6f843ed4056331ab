package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"knead"
	"knead/internal/build"
	"knead/internal/diag"
	"knead/internal/tree"
	"knead/test/bench/corpus"
)

// BenchmarkBuild measures the build itself, from files in memory to files in
// memory. Allocations and the counts of work hold on any machine.
func BenchmarkBuild(b *testing.B) {
	same := func(text []byte, _ int) []byte { return text }
	for _, c := range []struct {
		name   string
		edit   func(text []byte, n int) []byte // the n-th edit; no two are equal, so that none is remembered
		forget bool                            // every build is the first of its engine
	}{
		{"clean", same, true},
		{"no-change", same, false},
		{"edit-body", func(text []byte, n int) []byte {
			return fmt.Appendf(bytes.Clone(text), "\nEdit %d.\n", n)
		}, false},
		{"edit-title", func(text []byte, n int) []byte {
			return bytes.Replace(text, []byte(`title: "`), fmt.Appendf(nil, `title: "Edit %d of `, n), 1)
		}, false},
	} {
		for _, pages := range []int{100, 1000, 10_000} {
			b.Run(fmt.Sprintf("%s/%d", c.name, pages), func(b *testing.B) {
				if testing.Short() && pages > 1000 {
					b.Skip("10,000 pages are left out in short mode")
				}
				measureBuild(b, pages, c.edit, c.forget)
			})
		}
	}
}

// measureBuild builds a site once, then, again and again, edits the page in its
// middle and builds. It reports pages of the site per second, and how many
// pages the last build had to parse and render.
func measureBuild(b *testing.B, pages int, edit func([]byte, int) []byte, forget bool) {
	files, defaults := project(b, pages)
	engine := build.New(build.Options{})
	work := buildTree(b, engine, files, defaults)
	var edited *tree.File
	for i := range files {
		if strings.HasSuffix(files[i].Path, corpus.Path(pages/2+1)) { // one without code, as most are
			edited = &files[i]
		}
	}
	original := edited.Data
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		if forget {
			engine = build.New(build.Options{})
		}
		*edited = tree.NewFile(edited.Path, edit(original, n))
		work = buildTree(b, engine, files, defaults)
	}
	b.ReportMetric(float64(pages*b.N)/b.Elapsed().Seconds(), "pages/s")
	b.ReportMetric(float64(work.Parsed), "parsed/op")
	b.ReportMetric(float64(work.Rendered), "rendered/op")
}

// project returns a site's files and the default theme.
func project(b *testing.B, pages int) (files []tree.File, defaults tree.Tree) {
	sentences, err := corpus.Sentences(knead.Handbook())
	if err != nil {
		b.Fatal(err)
	}
	for path, text := range (corpus.Site{Sentences: sentences, Pages: pages, Seed: seed}).Files() {
		files = append(files, tree.NewFile(path, []byte(text)))
	}
	if defaults, err = tree.FromFS(knead.Theme()); err != nil {
		b.Fatal(err)
	}
	return files, defaults
}

func buildTree(b *testing.B, engine *build.Engine, files []tree.File, defaults tree.Tree) build.Work {
	out, err := engine.Build(b.Context(), build.Input{Project: tree.New(files), Defaults: defaults})
	if err != nil || diag.HasErrors(out.Diagnostics) { // the rare words make some pages hard to read, which is said
		b.Fatal(err, out.Diagnostics)
	}
	return out.Work
}
