package main

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"time"

	"knead/internal/diag"
	"knead/internal/disk"
	"knead/internal/tree"
)

// news tells on the terminal what became of each change, a line a rebuild, and
// each mistake once.
type news struct {
	t        *terminal
	told     bool // something was told already
	anew     bool // the next outcome is that of building everything anew
	status   string
	mistakes map[mistake]bool // of the last outcome
	complain string           // why the last publication failed, "" when it did not
}

// A mistake is a diagnostic wherever it stands in its file: lines above it come
// and go.
type mistake struct{ file, rule, message string }

// An outcome is what came of one attempt.
type outcome struct {
	took          time.Duration
	status        string // why nothing could be built
	diagnostics   []diag.Diagnostic
	project       tree.Tree
	sources, site tree.Change // since the attempt before
	good          bool        // the site is shown
}

// tell prints an outcome.
func (n *news) tell(o outcome) {
	defer func() { n.told, n.anew = true, false }()
	if o.status != "" {
		if o.status != n.status {
			n.t.say("%s", o.status)
		}
		n.status = o.status
		return
	}
	var now []diag.Diagnostic
	mistakes := map[mistake]bool{}
	errorsBefore := n.status != ""
	n.status = ""
	for m := range n.mistakes {
		errorsBefore = errorsBefore || n.mistakes[m]
	}
	for _, d := range o.diagnostics {
		m := mistake{d.File, d.Rule, d.Message}
		if _, known := n.mistakes[m]; !known {
			now = append(now, d)
		}
		mistakes[m] = mistakes[m] || d.Severity == diag.Error
	}
	n.mistakes = mistakes
	n.t.say("%s", strings.Join(n.parts(o, o.good && errorsBefore), " · "))
	p := diag.Printer{W: n.t.stderr, Color: n.t.colour, Most: mostOfRule, Source: func(file string) []byte {
		f, _ := o.project.Find(file)
		return f.Data
	}}
	p.Print(now)
}

// parts words an outcome.
func (n *news) parts(o outcome, mended bool) []string {
	parts := []string{inMilliseconds(o.took)}
	if o.good {
		parts = append(parts, plural(pagesIn(o.site), "page"))
	}
	errs, warnings := countEach(o.diagnostics)
	if errs > 0 {
		parts = append(parts, plural(errs, "error"))
	}
	if warnings > 0 {
		parts = append(parts, plural(warnings, "warning"))
	}
	switch changed := slices.Concat(o.sources.Updated, o.sources.Added, o.sources.Removed); {
	case n.anew:
		parts = append(parts, "built everything anew")
	case !n.told, len(changed) == 0:
	case len(changed) == 1:
		parts = append(parts, changed[0])
	default:
		parts = append(parts, fmt.Sprintf("%s and %s", changed[0], plural(len(changed)-1, "other file")))
	}
	if mended {
		parts = append(parts, "mended")
	}
	return parts
}

// pagesIn counts the pages that changed. The one for addresses that do not exist
// is none.
func pagesIn(c tree.Change) int {
	n := 0
	for _, p := range slices.Concat(c.Added, c.Updated, c.Removed) {
		if path.Ext(p) == ".html" && p != "404.html" {
			n++
		}
	}
	return n
}

// inMilliseconds words how long a rebuild took.
func inMilliseconds(d time.Duration) string {
	if d >= 10*time.Second {
		return fmt.Sprintf("%.1f s", d.Seconds())
	}
	return fmt.Sprintf("%d ms", d.Milliseconds())
}

// published tells what came of writing the site to a folder.
func (n *news) published(dir string, report disk.Report, err error) {
	if err != nil {
		if n.complain != err.Error() {
			n.complain = err.Error()
			n.t.fail(err)
			n.t.say("the preview goes on, and the next build is written again")
		}
		return
	}
	n.complain = ""
	n.t.publication(dir, report)
	if len(report.Written)+len(report.Removed) > 0 {
		n.t.say("wrote %s to %s, removed %d", plural(len(report.Written), "file"), dir, len(report.Removed))
	}
}
