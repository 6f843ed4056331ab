package theme

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"knead/internal/diag"
	"knead/internal/tree"
)

// calls matches a call of another template.
var calls = regexp.MustCompile(`\{\{-?\s*template\s+"([^"]*)"`)

// unused points out files below templates/ that change nothing: those that are no
// templates by name or place, and components no template calls. Mostly their
// names are mistyped.
func (t *Theme) unused(strangers []tree.File) []diag.Diagnostic {
	called := map[string]bool{}
	for _, name := range layouts {
		called[name] = true
	}
	for _, c := range sharedComponents(&Frame{}, exampleSidebar()) {
		called[c.name] = true
	}
	for _, f := range t.files {
		for _, m := range calls.FindAllSubmatch(f.Data, -1) {
			called[string(m[1])] = true
		}
	}
	var known []string
	for name := range called {
		known = append(known, name)
	}
	slices.Sort(known)
	var ds []diag.Diagnostic
	report := func(f tree.File, what string) {
		name := strings.TrimSuffix(path.Base(f.Path), path.Ext(f.Path))
		hint := "the manual lists the templates there are"
		if c := diag.Closest(name, known); c != "" {
			hint = "did you mean " + t.files[c].Path + "?"
		}
		ds = append(ds, diag.Warningf(diag.Pos{File: f.Path}, "template.unused", "%s", what).WithHint("%s", hint))
	}
	for _, f := range strangers {
		report(f, "knead does not use this file")
	}
	for _, name := range t.components() {
		if !called[name] {
			report(t.files[name], "no template calls this component")
		}
	}
	return ds
}
