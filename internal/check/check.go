// Package check gives every finding the level its project wants, and holds the
// pages of a site to the rules that need the whole of it.
//
// A [Bench] takes the findings of all phases. It applies the levels of
// knead.yaml and the suppressions there and in front matter, so that each phase
// reports what it finds and knows nothing of settings.
package check

import (
	"cmp"
	"slices"
	"strings"

	"knead/internal/config"
	"knead/internal/diag"
	"knead/internal/fields"
	"knead/internal/rules"
)

// A Bench decides what becomes of findings. The zero Bench leaves them as they
// are.
type Bench struct {
	asOf         fields.Date
	notes        bool // are told
	levels       rules.Levels
	sections     []section // the longest path first
	suppressions []*suppression
	byFile       map[string][]*suppression // those of front matter
}

// A section is a part of the project with levels of its own.
type section struct {
	path   string // "content/about.md", "content/archive/"
	levels rules.Levels
}

// A suppression is one that holds for some files.
type suppression struct {
	rules.Suppression
	path string // "content/about.md", "content/archive/"
	used bool
}

// over reports whether a suppression has ended.
func (s *suppression) over(asOf fields.Date) bool { return asOf.Compare(s.Until.Date) > 0 }

// New returns the bench of a project on a day. Notes are told to those who ask what
// could be better, and to nobody else: a large site has hundreds of thousands.
func New(c config.Checks, asOf fields.Date, notes bool) *Bench {
	b := &Bench{asOf: asOf, notes: notes, levels: c.Levels, byFile: map[string][]*suppression{}}
	for _, s := range c.Sections {
		b.sections = append(b.sections, section{"content/" + s.Pages.Value, s.Levels})
	}
	slices.SortStableFunc(b.sections, func(a, b section) int { return cmp.Compare(len(b.path), len(a.path)) })
	for _, s := range c.Suppress {
		if s.Rule.Value != "" {
			b.suppressions = append(b.suppressions, &suppression{s.Suppression, "content/" + s.Pages.Value, false})
		}
	}
	return b
}

// Suppress adds the suppressions in the front matter of a file.
func (b *Bench) Suppress(file string, list []rules.Suppression) {
	for _, s := range list {
		if r, ok := rules.Find(s.Rule.Value); ok && !r.Fixed {
			b.byFile[file] = append(b.byFile[file], &suppression{s, file, false})
		}
	}
}

// Judge appends the findings that are told, each at its level.
func (b *Bench) Judge(told, found []diag.Diagnostic) []diag.Diagnostic {
	for _, d := range found {
		r, ok := rules.Find(d.Rule)
		if !ok { // a test wants every rule in the list
			told = append(told, d)
			continue
		}
		if level, ok := b.level(r, d.File); ok {
			if level == rules.Off {
				continue
			}
			d.Severity = level.Severity()
		}
		if (r.Fixed || !b.suppressed(d)) && (b.notes || d.Severity != diag.Note) {
			told = append(told, d)
		}
	}
	return told
}

// level returns the level that is set for a rule in a file: by the nearest
// section that sets it, or else for the whole site.
func (b *Bench) level(r rules.Rule, file string) (rules.Level, bool) {
	for _, s := range b.sections {
		if within(s.path, file) {
			if level, ok := s.levels.Of(r); ok {
				return level, true
			}
		}
	}
	return b.levels.Of(r)
}

// suppressed reports whether a finding is kept back, and notes by what.
func (b *Bench) suppressed(d diag.Diagnostic) bool {
	kept := false
	take := func(s *suppression) {
		if s.Rule.Value == d.Rule && within(s.path, d.File) {
			s.used = true
			kept = kept || !s.over(b.asOf)
		}
	}
	for _, s := range b.suppressions {
		take(s)
	}
	for _, s := range b.byFile[d.File] {
		take(s)
	}
	return kept
}

// within reports whether a file is the one named by a path, or lies in the
// folder it names.
func within(path, file string) bool {
	return file == path || strings.HasSuffix(path, "/") && strings.HasPrefix(file, path)
}

// Settings returns what is wrong with the settings themselves: paths no file of
// the project is at, suppressions that are over, and those that suppress nothing
// of a rule that was judged. Files are the paths of the project.
func (b *Bench) Settings(c config.Checks, files []string, judged func(rule string) bool) []diag.Diagnostic {
	var ds []diag.Diagnostic
	for _, s := range c.Sections {
		ds = append(ds, nowhere(s.Pages, files)...)
	}
	for _, s := range c.Suppress {
		ds = append(ds, nowhere(s.Pages, files)...)
	}
	all := slices.Clone(b.suppressions)
	for _, list := range b.byFile {
		all = append(all, list...)
	}
	for _, s := range all {
		switch {
		case !s.used && !judged(s.Rule.Value):
		case !s.used:
			ds = append(ds, diag.Warningf(s.Rule.At, "checks.unused", "there is no finding of %q to suppress", s.Rule).
				WithHint("remove it"))
		case s.over(b.asOf):
			ds = append(ds, diag.Warningf(s.Until.At, "checks.expired", "findings of %q were suppressed until %s only", s.Rule, s.Until).
				WithHint("mend them, or set a later day; the reason was: %s", s.Reason))
		}
	}
	return ds
}

// nowhere says that a setting is for no file of the project.
func nowhere(pages fields.Text, files []string) []diag.Diagnostic {
	path := "content/" + pages.Value
	var names []string
	for _, f := range files {
		if within(path, f) {
			return nil
		}
		if below, ok := strings.CutPrefix(f, "content/"); ok {
			names = append(names, below)
			if i := strings.LastIndexByte(below, '/'); i >= 0 {
				names = append(names, below[:i+1])
			}
		}
	}
	return []diag.Diagnostic{diag.Warningf(pages.At, "checks.nowhere", "there is no %q below content", pages.Value).
		WithHint("%s", diag.DidYouMean(pages.Value, names, "correct the path, or remove the setting"))}
}
