package oracle

import (
	"fmt"
	"slices"

	"knead/internal/diag"
)

// Resolve judges the site as a whole: findings holds one for every published
// file. It returns all that is wrong with the files, one by one and together,
// sorted. With nothing wrong it does a few lookups for each finding.
func Resolve(findings []*Finding, styles *Styles) []diag.Diagnostic {
	r := &resolver{pages: make(map[key]*Finding, len(findings)), known: map[key]bool{}, styles: styles}
	for _, f := range findings {
		r.pages[f.key] = f
	}
	var ds []diag.Diagnostic
	if styles != nil {
		ds = append(ds, styles.diagnostics...)
		for _, l := range styles.loads {
			if r.pages[keyOf(l.path)] == nil {
				ds = append(ds, diag.Errorf(l.at, "output.link-missing", "the site has no file %s", l.path).WithHint("%s", r.nearest(l.path)))
			}
		}
	}
	for _, f := range findings {
		for _, m := range f.mistakes {
			r.places = append(r.places, place{f, m})
		}
		if !r.resolves(f) {
			r.explain(f)
		}
	}
	ds = append(ds, r.hidden(findings)...)
	return diag.Sort(append(ds, summarise(r.places)...))
}

// A resolver holds what the whole site offers to links.
type resolver struct {
	pages  map[key]*Finding // every file by its path
	known  map[key]bool     // sums of navigations whose links all resolve
	styles *Styles
	places []place
}

// resolves reports whether everything the file leads to is there.
func (r *resolver) resolves(f *Finding) bool {
	for _, k := range f.links {
		if r.pages[k] == nil {
			return false
		}
	}
	for _, g := range f.groups {
		if r.known[g.sum] {
			continue
		}
		for _, k := range g.paths {
			if r.pages[k] == nil {
				return false
			}
		}
		r.known[g.sum] = true
	}
	for _, a := range f.anchors {
		if !r.hasID(a) {
			return false
		}
	}
	for _, k := range f.sheets {
		if r.styles == nil || !r.styles.published[k] {
			return false
		}
	}
	return true
}

func (r *resolver) hasID(a anchor) bool {
	target := r.pages[a.path]
	if target == nil || !target.isPage() {
		return target != nil
	}
	_, ok := slices.BinarySearch(target.ids, a.id)
	return ok
}

// explain reads a file again to say which of its links lead nowhere.
func (r *resolver) explain(f *Finding) {
	report := func(at int, rule, hint, format string, args ...any) {
		r.places = append(r.places, place{f, mistake{at: at, rule: rule, text: fmt.Sprintf(format, args...), hint: hint}})
	}
	if !f.isPage() {
		report(0, "output.link-missing", "", "the file names an address of the site that is not there")
		return
	}
	eachLink(f, func(l foundLink) {
		k := keyOf(l.path)
		switch {
		case r.pages[k] == nil:
			report(l.at, "output.link-missing", r.nearest(l.path), "the site has no file %s: %s", l.path, l.tag)
		case l.fragment != "" && !r.hasID(anchor{k, keyOf(l.fragment)}):
			report(l.at, "output.fragment-missing", "", "%s has no id %q: %s", l.path, l.fragment, l.tag)
		case slices.Contains(f.sheets, k) && (r.styles == nil || !r.styles.published[k]):
			report(l.at, "output.style", "stylesheets live in static/", "a stylesheet that was not judged: %s", l.tag)
		}
	})
}

// eachLink calls visit for every link of a page into the site.
func eachLink(f *Finding, visit func(foundLink)) {
	again := &Finding{file: f.file, key: f.key, basePath: f.basePath, siteURL: f.siteURL}
	p := &page{f: again, rules: Rules{SiteURL: f.siteURL}, scan: scanner{data: f.file.Data}, onLink: visit}
	p.judge()
}

// nearest hints at the path of the site that a broken link most likely means.
func (r *resolver) nearest(path string) string {
	if len(r.places) > 100 {
		return "" // enough is wrong; looking through all paths again and again would take long
	}
	var candidates []string
	for _, f := range r.pages {
		candidates = append(candidates, f.file.Path)
	}
	slices.Sort(candidates)
	return diag.DidYouMean(path, candidates, "")
}

// hidden returns how stylesheets harm disclaimers. Nearly all pages have the same
// tags around theirs, which are judged once.
func (r *resolver) hidden(findings []*Finding) []diag.Diagnostic {
	if r.styles == nil || len(r.styles.dangers)+len(r.styles.paintings) == 0 {
		return nil
	}
	type fact struct {
		pos  diag.Pos
		text string // where there is no line to tell two facts apart
	}
	var ds []diag.Diagnostic
	reported := map[fact]bool{}
	judged := map[string]bool{}
	for _, f := range findings {
		if f.notice == "" || judged[f.notice] {
			continue
		}
		judged[f.notice] = true
		for _, d := range r.styles.harmsTo(f.notice) {
			k := fact{pos: d.Pos}
			if d.Line == 0 {
				k.text = d.Message
			}
			if !reported[k] {
				reported[k] = true
				d.Message += ", as on " + f.file.Path
				ds = append(ds, d)
			}
		}
	}
	return withoutEchoes(ds)
}

// withoutEchoes drops what was found in published stylesheets when their sources
// show it too. A source that shows anything is mended first.
func withoutEchoes(ds []diag.Diagnostic) []diag.Diagnostic {
	located := map[string]bool{}
	for _, d := range ds {
		if d.Line > 0 {
			located[d.File] = true
		}
	}
	return slices.DeleteFunc(ds, func(d diag.Diagnostic) bool { return d.Line == 0 && located[d.File] })
}
