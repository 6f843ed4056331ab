package main

import (
	"maps"
	"testing"

	"knead/internal/tree"
)

// treeOf returns a tree of paths and texts in turn.
func treeOf(pairs ...string) tree.Tree {
	var files []tree.File
	for i := 0; i < len(pairs); i += 2 {
		files = append(files, tree.NewFile(pairs[i], []byte(pairs[i+1])))
	}
	return tree.New(files)
}

func TestMoves(t *testing.T) {
	t.Parallel()
	// Sources and the site made of them, step by step.
	steps := []struct {
		why     string
		sources tree.Tree
		site    tree.Tree
		want    map[string]string
	}{
		{"the start",
			treeOf("content/index.md", "home", "content/a/index.md", "a", "content/a/b.md", "b", "content/a/c.md", "same", "content/a/d.md", "same"),
			treeOf("index.html", "", "a/index.html", "", "a/b.html", "", "a/c.html", "", "a/d.html", ""), nil},
		{"a page is renamed",
			treeOf("content/index.md", "home", "content/a/index.md", "a", "content/a/b2.md", "b", "content/a/c.md", "same", "content/a/d.md", "same"),
			treeOf("index.html", "", "a/index.html", "", "a/b2.html", "", "a/c.html", "", "a/d.html", ""),
			map[string]string{"a/b.html": "a/b2.html"}},
		{"its folder too, and the build fails",
			treeOf("content/index.md", "home", "content/z/index.md", "a", "content/z/b2.md", "b", "content/z/c.md", "same", "content/z/d.md", "same"),
			treeOf("index.html", "", "a/index.html", "", "a/b2.html", "", "a/c.html", "", "a/d.html", ""),
			map[string]string{"a/b.html": "a/b2.html"}},
		{"the build succeeds; of equal pages that with the same name follows",
			treeOf("content/index.md", "home", "content/z/index.md", "a", "content/z/b2.md", "b", "content/z/c.md", "same", "content/z/d.md", "same"),
			treeOf("index.html", "", "z/index.html", "", "z/b2.html", "", "z/c.html", "", "z/d.html", ""),
			map[string]string{"a/b.html": "z/b2.html", "a/b2.html": "z/b2.html", "a/index.html": "z/index.html", "a/c.html": "z/c.html", "a/d.html": "z/d.html"}},
		{"pages are deleted, one where an old address leads",
			treeOf("content/index.md", "home", "content/z/index.md", "a", "content/z/c.md", "same"),
			treeOf("index.html", "", "z/index.html", "", "z/c.html", ""),
			map[string]string{
				"a/b.html": "z/index.html", "a/b2.html": "z/index.html", "z/b2.html": "z/index.html", "z/d.html": "z/index.html",
				"a/index.html": "z/index.html", "a/c.html": "z/c.html", "a/d.html": "z/index.html",
			}},
		{"a deleted page comes back",
			treeOf("content/index.md", "home", "content/z/index.md", "a", "content/z/c.md", "same", "content/a/b.md", "new"),
			treeOf("index.html", "", "z/index.html", "", "z/c.html", "", "a/b.html", ""),
			map[string]string{
				"a/b2.html": "z/index.html", "z/b2.html": "z/index.html", "z/d.html": "z/index.html",
				"a/index.html": "z/index.html", "a/c.html": "z/c.html", "a/d.html": "z/index.html",
			}},
		{"everything goes but the home page",
			treeOf("content/index.md", "home"), treeOf("index.html", ""),
			map[string]string{
				"a/b.html": "index.html", "a/b2.html": "index.html", "z/b2.html": "index.html", "z/d.html": "index.html",
				"a/index.html": "index.html", "a/c.html": "index.html", "a/d.html": "index.html", "z/index.html": "index.html", "z/c.html": "index.html",
			}},
		{"no page is left to go to", treeOf(), treeOf("robots.txt", ""), nil},
	}
	var m moves
	var sources, site tree.Tree
	for _, s := range steps {
		m.follow(sources, s.sources)
		if got := m.update(site, s.site); !maps.Equal(got, s.want) {
			t.Errorf("%s:\n got %v\nwant %v", s.why, got, s.want)
		}
		sources, site = s.sources, s.site
	}
}

// Pages renamed in a circle lead somewhere.
func TestMovesInACircle(t *testing.T) {
	t.Parallel()
	m := moves{renamed: map[string]string{"a.html": "b.html", "b.html": "a.html"}, gone: map[string]bool{"a.html": true, "b.html": true}}
	if got := m.update(tree.Tree{}, treeOf("index.html", "")); !maps.Equal(got, map[string]string{"a.html": "index.html", "b.html": "index.html"}) {
		t.Errorf("%v", got)
	}
}
