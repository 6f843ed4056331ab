package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"knead/internal/diag"
	"knead/internal/disk"
	"knead/internal/tree"
)

// TestNews tells a story: what each step prints, and what it does not repeat.
func TestNews(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	n := news{t: newTerminal(&out, &out)}
	missing := diag.Errorf(diag.Pos{File: "content/a.md", Line: 1, Col: 1}, "link.page-missing", "no page %q", "b.md")
	lower := missing
	lower.Line = 2
	other := diag.Errorf(diag.Pos{File: "knead.yaml", Line: 1, Col: 1}, "config.unknown", "unknown")
	html := diag.Warningf(diag.Pos{File: "content/a.md", Line: 1, Col: 1}, "markup.html", "left out")
	project := treeOf("content/a.md", "x\ny\n", "knead.yaml", "x\n")
	edit := tree.Change{Updated: []string{"content/a.md"}}
	page := tree.Change{Updated: []string{"a.html", "404.html", "a.css"}}
	for _, c := range []struct {
		why  string
		o    outcome
		want string // lines, of which those of excerpts are left out
	}{
		{"the start", outcome{took: 12 * time.Millisecond, good: true, sources: tree.Change{Added: []string{"content/a.md"}}, site: page},
			"knead: 12 ms · 1 page"},
		{"an edit", outcome{took: 9 * time.Millisecond, good: true, sources: edit, site: page},
			"knead: 9 ms · 1 page · content/a.md"},
		{"a mistake", outcome{diagnostics: []diag.Diagnostic{missing}, sources: edit},
			"knead: 0 ms · 1 error · content/a.md\ncontent/a.md:1:1: error: no page \"b.md\" [link.page-missing]"},
		{"the same one a line lower, and another", outcome{diagnostics: []diag.Diagnostic{lower, other}, sources: tree.Change{Updated: []string{"content/a.md"}, Added: []string{"knead.yaml", "x"}}},
			"knead: 0 ms · 2 errors · content/a.md and 2 other files\nknead.yaml:1:1: error: unknown [config.unknown]"},
		{"one mended", outcome{diagnostics: []diag.Diagnostic{lower}, sources: edit},
			"knead: 0 ms · 1 error · content/a.md"},
		{"all mended but a warning", outcome{took: 11 * time.Second, good: true, diagnostics: []diag.Diagnostic{html}, sources: edit},
			"knead: 11.0 s · 0 pages · 1 warning · content/a.md · mended\ncontent/a.md:1:1: warning: left out [markup.html]"},
		{"the warning stays", outcome{good: true, diagnostics: []diag.Diagnostic{html}, sources: edit},
			"knead: 0 ms · 0 pages · 1 warning · content/a.md"},
		{"no content", outcome{status: "the folder content is missing"}, "knead: the folder content is missing"},
		{"still none", outcome{status: "the folder content is missing"}, ""},
		{"it is back", outcome{good: true}, "knead: 0 ms · 0 pages · mended"},
		{"nothing was wrong before", outcome{good: true, sources: edit}, "knead: 0 ms · 0 pages · content/a.md"},
		{"no content again", outcome{status: "the folder content is missing"}, "knead: the folder content is missing"},
		{"it is back with a mistake", outcome{diagnostics: []diag.Diagnostic{missing}, sources: edit},
			"knead: 0 ms · 1 error · content/a.md\ncontent/a.md:1:1: error: no page \"b.md\" [link.page-missing]"},
	} {
		out.Reset()
		c.o.project = project
		n.tell(c.o)
		var lines []string
		for line := range strings.Lines(out.String()) {
			if !strings.Contains(line, " | ") {
				lines = append(lines, strings.TrimSuffix(line, "\n"))
			}
		}
		if got := strings.Join(lines, "\n"); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.why, got, c.want)
		}
	}
}

// A publication that fails is told once, and told again when it failed anew.
func TestNewsOfPublications(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	n := news{t: newTerminal(&out, &out)}
	locked := &disk.LockedError{Dir: "public", PID: 7}
	for _, c := range []struct {
		report disk.Report
		err    error
		want   string
	}{
		{disk.Report{}, locked, "process 7"},
		{disk.Report{}, locked, ""},
		{disk.Report{Written: []string{"a.html"}}, nil, "wrote 1 file to public, removed 0"},
		{disk.Report{}, nil, ""},
		{disk.Report{}, locked, "process 7"},
	} {
		out.Reset()
		n.published("public", c.report, c.err)
		if got := out.String(); !strings.Contains(got, c.want) || c.want == "" && got != "" {
			t.Errorf("said %q, want %q", got, c.want)
		}
	}
}
