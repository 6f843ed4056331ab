package main

import (
	"runtime"
	"strings"
	"testing"
	"time"

	"knead/internal/build"
	"knead/internal/check"
	"knead/internal/claims"
	"knead/internal/diag"
	"knead/internal/fields"
	"knead/internal/parallel"
	"knead/internal/reading"
	"knead/internal/tree"
)

// BenchmarkChecks measures the rules about content, all of them, on every page of
// a site, and reports them as a share of a clean build in the same process: both
// do their work for single pages on all processors. The pages are half techniques
// and half benefits, with safety rules, evidence and reviews to judge.
func BenchmarkChecks(b *testing.B) {
	const pages = 10_000
	files, defaults := project(b, pages)
	in := build.Input{Project: tree.New(withHealth(files)), Defaults: defaults, AsOf: fields.Date{Year: 2026, Month: 11, Day: 26}, Notes: true}
	var builds, checks time.Duration
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		runtime.GC()
		start := time.Now()
		out, err := build.New(build.Options{}).Build(b.Context(), in)
		if err != nil || out.Tree.Len() == 0 {
			b.Fatal(err, out.Diagnostics)
		}
		builds += time.Since(start)
		runtime.GC()
		b.StartTimer()
		start = time.Now()
		found := judge(b, out, in.Project)
		checks += time.Since(start)
		if found == 0 {
			b.Fatal("nothing was found")
		}
	}
	b.ReportMetric(100*checks.Seconds()/builds.Seconds(), "%build")
}

// judge does what a build does for the rules about content.
func judge(b *testing.B, out build.Output, project tree.Tree) int {
	s := out.Site
	err := parallel.Each(b.Context(), 0, len(s.Pages), func(i int) error {
		p := out.Docs[s.Pages[i].Index]
		language, title := s.Config.Language.Value, p.Meta.Title.Value
		r := reading.Measure(&p.Prose, reading.Options{Language: language, Title: title})
		r.Findings(&p.Prose, p.Meta.Title.At)
		source, _ := project.Find(p.Path)
		check.Claims(check.ClaimArgs{Doc: p, File: source, Language: language, Profile: claims.Both})
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	found := len(check.Site(s))
	check.Reading(s, out.Docs, func(ds ...diag.Diagnostic) { found += len(ds) })
	return found
}

// withHealth gives the pages of a project what the rules about health judge.
func withHealth(files []tree.File) []tree.File {
	const (
		technique = "kind: technique\nsafety: [fever, clot]\nreview: {by: ling, on: 2026-01-01, every: 24 months}\n"
		benefit   = "kind: benefit\nreview: {by: ling, on: 2026-01-01, next: 2026-06-01}\nevidence: {certainty: low, statement: One trial., as_of: 2025-01-01, references: [one]}\n"
	)
	var out []tree.File
	n := 0
	for _, f := range files {
		if strings.HasSuffix(f.Path, ".md") && !strings.HasSuffix(f.Path, "index.md") {
			more := technique
			if n++; n%2 == 0 {
				more = benefit
			}
			f = tree.NewFile(f.Path, []byte("---\n"+more+strings.TrimPrefix(string(f.Data), "---\n")))
		}
		out = append(out, f)
	}
	return append(out,
		tree.NewFile("content/data/people.yaml", []byte("- {id: ling, name: Ling, licence: {by: the board, expires: 2026-06-30}}\n")),
		tree.NewFile("content/data/references.json", []byte(`[{"id": "one", "type": "book", "title": "A book"}]`)),
		tree.NewFile("content/data/safety.yaml", []byte("review: {by: ling, on: 2026-01-01}\nactions: {wait: Wait.}\nentries:\n"+
			"  - {id: fever, level: avoid, text: A., clinician: A, applies_to: all, action: wait, provenance: textbook}\n"+
			"  - {id: clot, level: avoid, text: B., clinician: B, applies_to: all, action: wait, provenance: textbook}\n")),
	)
}
