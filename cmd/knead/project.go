package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"knead"
	"knead/internal/build"
	"knead/internal/diag"
	"knead/internal/disk"
	"knead/internal/tree"
)

// A buildOptions says which project to build and how to report on it.
type buildOptions struct {
	dir    string
	strict bool   // a warning fails the build
	verify bool   // compute every remembered result again; forget file times
	format string // one of formats
	asOf   asOf
	notes  bool // tell notes too
	report bool // report on the site, and print diagnostics only when there is none
	all    bool // print every diagnostic, however many are of one rule

	external externalOptions
}

// buildProject reads and builds the project in o.dir, which isProject has
// accepted, and prints its
// diagnostics. The error is errContent or errLimit when there is nothing to
// publish.
func buildProject(ctx context.Context, t *terminal, o buildOptions) (build.Output, error) {
	write, ok := formats[o.format]
	if !ok {
		return build.Output{}, misuse{fmt.Sprintf("no format %q", o.format), "--format is text, json, sarif or github"}
	}
	day, err := o.asOf.day()
	if err != nil {
		return build.Output{}, err
	}
	defaults, err := tree.FromFS(knead.Theme())
	if err != nil {
		return build.Output{}, fmt.Errorf("read the default theme: %w", err)
	}
	project, problems, err := disk.NewReader(o.dir, disk.Options{Verify: o.verify}).Read(ctx)
	if errors.Is(err, disk.ErrNoContent) {
		return build.Output{}, misuse{fmt.Sprintf("%s has no folder content", o.dir), "the pages of a site are Markdown files in content/; begin with content/index.md"}
	}
	if err != nil {
		return build.Output{}, err
	}
	observe, undo := thrifty(t.observe(), project.Len())
	defer undo()
	watch := newWatchdog(t)
	engine := build.New(build.Options{Verify: o.verify, Once: !o.verify && !o.external.external && !o.report, Observe: watch.over(observe)})
	in := build.Input{Project: project, Defaults: defaults, Problems: problems, AsOf: day, Notes: o.notes}
	out, err := buildAsking(ctx, t, engine, in, o)
	if o.verify && err == nil {
		// The second build finds everything remembered, and computes it again.
		out, err = buildAsking(ctx, t, engine, in, o)
	}
	if err != nil {
		return build.Output{}, err
	}
	t.endProgress()
	if o.report && out.Site != nil {
		return out, verdict(out.Diagnostics, o.strict)
	}
	if err := write(t, out.Diagnostics, placeOf(o.dir, project), o.all); err != nil {
		return build.Output{}, err
	}
	return out, verdict(out.Diagnostics, o.strict)
}

// isProject wants a folder with a knead.yaml or a content folder.
func isProject(dir string) error {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return misuse{fmt.Sprintf("there is no folder %s", dir), fmt.Sprintf("make one with %q", "knead new site "+dir)}
	case err != nil:
		return err
	case !info.IsDir():
		return misuse{fmt.Sprintf("%s is a file, not a site's folder", dir), "name the folder that holds knead.yaml"}
	}
	has := func(name string) bool {
		_, err := os.Lstat(filepath.Join(dir, name))
		return err == nil
	}
	if has("knead.yml") && !has("knead.yaml") {
		return misuse{fmt.Sprintf("%s has a knead.yml, and knead reads knead.yaml", dir), "rename the file to knead.yaml"}
	}
	if has("knead.yaml") || has("content") {
		return nil
	}
	return misuse{fmt.Sprintf("%s is not a knead site: it has neither knead.yaml nor content/", dir),
		`name the site's folder, or make a site with "knead new site NAME"`}
}

// verdict returns the error that fits the diagnostics, or nil when the site may
// be published.
func verdict(ds []diag.Diagnostic, strict bool) error {
	result := error(nil)
	for _, d := range ds {
		if d.Severity == diag.Note || d.Severity == diag.Warning && !strict {
			continue
		}
		if strings.HasPrefix(d.Rule, "limit.") {
			return errLimit
		}
		result = errContent
	}
	return result
}

// count words the number of errors and warnings.
func count(ds []diag.Diagnostic) string {
	errs, warnings := countEach(ds)
	return fmt.Sprintf("%s, %s", plural(errs, "error"), plural(warnings, "warning"))
}

func countEach(ds []diag.Diagnostic) (errs, warnings int) {
	for _, d := range ds {
		switch d.Severity {
		case diag.Error:
			errs++
		case diag.Warning:
			warnings++
		}
	}
	return errs, warnings
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
