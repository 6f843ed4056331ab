package main

import (
	"path"
	"slices"
	"strings"

	"knead/internal/digest"
	"knead/internal/tree"
)

// moves knows where pages went that a visitor of the preview may still be
// looking at.
type moves struct {
	renamed map[string]string // page of the site -> the page its source was renamed to
	gone    map[string]bool   // pages that were shown and are no longer there
}

// follow notes which pages were renamed between two snapshots: where one source
// went and another with the same bytes came.
func (m *moves) follow(before, after tree.Tree) {
	change := tree.Diff(before, after)
	came := map[digest.Sum][]string{}
	for _, p := range change.Added {
		if f, _ := after.Find(p); pageOf(p) != "" {
			sum := f.Content()
			came[sum] = append(came[sum], p)
		}
	}
	for _, p := range change.Removed {
		f, _ := before.Find(p)
		candidates := came[f.Content()]
		if len(candidates) == 0 || pageOf(p) == "" {
			continue
		}
		i := max(0, slices.IndexFunc(candidates, func(c string) bool { return path.Base(c) == path.Base(p) }))
		if m.renamed == nil {
			m.renamed = map[string]string{}
		}
		m.renamed[pageOf(p)] = pageOf(candidates[i])
	}
}

// pageOf returns the site path of a content file, "" for one that is no page.
func pageOf(source string) string {
	name, ok := strings.CutPrefix(source, "content/")
	stem, md := strings.CutSuffix(name, ".md")
	if !ok || !md {
		return ""
	}
	return stem + ".html"
}

// update returns, for each page that was shown once and is not there any more,
// where to go instead: the page it became, else the page of its section.
func (m *moves) update(before, now tree.Tree) map[string]string {
	for _, p := range tree.Diff(before, now).Removed {
		if path.Ext(p) == ".html" {
			if m.gone == nil {
				m.gone = map[string]bool{}
			}
			m.gone[p] = true
		}
	}
	moved := map[string]string{}
	for p := range m.gone {
		if _, back := now.Find(p); back {
			delete(m.gone, p)
			delete(m.renamed, p)
			continue
		}
		if to := m.destination(p, now); to != "" {
			moved[p] = to
		}
	}
	return moved
}

// destination follows renames as far as they lead, and from there goes up to a
// section that exists.
func (m *moves) destination(p string, now tree.Tree) string {
	for range len(m.renamed) { // renames may go in a circle
		to, ok := m.renamed[p]
		if !ok {
			break
		}
		if p = to; isIn(now, p) {
			return p
		}
	}
	for dir := path.Dir(p); ; dir = path.Dir(dir) {
		if index := path.Join(dir, "index.html"); isIn(now, index) {
			return index
		}
		if dir == "." {
			return ""
		}
	}
}

func isIn(t tree.Tree, p string) bool {
	_, ok := t.Find(p)
	return ok
}
