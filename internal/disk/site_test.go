package disk

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"knead/internal/tree"
)

// treeOf returns the tree of the given files, "path" to content.
func treeOf(files map[string]string) tree.Tree {
	var list []tree.File
	for p, data := range files {
		list = append(list, tree.NewFile(p, []byte(data)))
	}
	return tree.New(list)
}

// publish publishes and fails the test on an error.
func publish(t *testing.T, dir string, site tree.Tree) Report {
	t.Helper()
	report, err := Publish(t.Context(), dir, site, PublishOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// onDisk returns the files below dir, without knead's own.
func onDisk(t testing.TB, dir string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		rel, _ := filepath.Rel(dir, p)
		if err != nil || d.IsDir() {
			if rel == workDir {
				return fs.SkipDir
			}
			return err
		}
		data, err := os.ReadFile(p)
		files[filepath.ToSlash(rel)] = data
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// wantSite fails unless dir holds exactly the tree and the foreign files, with
// the modes everybody can read, and nothing of knead's is left but lock and
// manifest.
func wantSite(t testing.TB, dir string, site tree.Tree, foreign ...string) {
	t.Helper()
	files := onDisk(t, dir)
	for _, f := range site.Files() {
		data, ok := files[f.Path]
		if !ok || !bytes.Equal(data, f.Data) {
			t.Errorf("%s: %q (there: %v), want %q", f.Path, clip(data), ok, clip(f.Data))
		}
		delete(files, f.Path)
		if info, err := os.Lstat(filepath.Join(dir, filepath.FromSlash(f.Path))); err == nil && info.Mode() != 0o644 && os.PathSeparator == '/' {
			t.Errorf("%s has mode %v", f.Path, info.Mode())
		}
	}
	for _, p := range foreign {
		if _, ok := files[p]; !ok {
			t.Errorf("the foreign file %s is gone", p)
		}
		delete(files, p)
	}
	for p := range files {
		t.Errorf("%s is left over", p)
	}
	var own []string
	entries, err := os.ReadDir(filepath.Join(dir, workDir))
	if err != nil {
		t.Error(err)
	}
	for _, e := range entries {
		own = append(own, e.Name())
	}
	if !slices.Equal(own, []string{"lock", "manifest.json"}) {
		t.Errorf("%s holds %q", workDir, own)
	}
}

// fastDir returns a new folder, in memory where the system offers that: tests
// that publish thousands of times would otherwise wait for the disk.
func fastDir(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("/dev/shm", "knead-test-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func clip(data []byte) string { return string(data[:min(len(data), 60)]) }

// wantClean fails unless dir is what publishing the tree into an empty folder
// gives: files, folders and manifest.
func wantClean(t testing.TB, dir string, site tree.Tree, foreign ...string) {
	t.Helper()
	wantSite(t, dir, site, foreign...)
	clean := filepath.Join(fastDir(t), "clean")
	if _, err := Publish(t.Context(), clean, site, PublishOptions{}); err != nil {
		t.Fatal(err)
	}
	manifest := func(dir string) string {
		data, err := os.ReadFile(filepath.Join(dir, manifestFile))
		if err != nil {
			t.Error(err)
		}
		files, folders, _ := strings.Cut(string(data), `"folders"`)
		if len(foreign) > 0 {
			return files // which folders knead made depends on what was there
		}
		return files + folders
	}
	if a, b := manifest(dir), manifest(clean); a != b {
		t.Errorf("the manifest differs from that of a clean publication:\n%s\n%s", a, b)
	}
	if a, b := foldersBelow(t, dir), foldersBelow(t, clean); !slices.Equal(a, b) && len(foreign) == 0 {
		t.Errorf("folders %q, clean %q", a, b)
	}
}

func foldersBelow(t testing.TB, dir string) []string {
	t.Helper()
	var list []string
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() {
			rel, _ := filepath.Rel(dir, p)
			list = append(list, filepath.ToSlash(rel))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

var reference = regexp.MustCompile(`(?:href|src)="([^"#]+)`)

// wantWhole checks what must hold at every instant: each file is whole, old or
// new (or foreign), and every reference of every page that can be reached from
// the old pages or from index.html names a file that is there.
func wantWhole(t testing.TB, dir string, old, new tree.Tree, foreign map[string]string) {
	t.Helper()
	files := onDisk(t, dir)
	for p, data := range files {
		o, inOld := old.Find(p)
		n, inNew := new.Find(p)
		f, isForeign := foreign[p]
		if !(inOld && bytes.Equal(data, o.Data) || inNew && bytes.Equal(data, n.Data) || isForeign && f == string(data)) {
			t.Errorf("%s is neither old nor new: %q", p, clip(data))
		}
	}
	for p := range foreign {
		if _, ok := files[p]; !ok {
			t.Errorf("the foreign file %s is gone", p)
		}
	}
	queue, seen := []string{"index.html"}, map[string]bool{}
	for _, f := range old.Files() {
		if _, ok := new.Find(f.Path); ok && strings.HasSuffix(f.Path, ".html") {
			queue = append(queue, f.Path)
		}
	}
	for len(queue) > 0 {
		p := queue[0]
		queue = queue[1:]
		data, ok := files[p]
		if seen[p] || !ok {
			continue
		}
		seen[p] = true
		for _, m := range reference.FindAllSubmatch(data, -1) {
			to := path.Join(path.Dir(p), string(m[1]))
			if _, ok := files[to]; !ok {
				t.Errorf("%s refers to %s, which is not there", p, to)
			}
			if strings.HasSuffix(to, ".html") {
				queue = append(queue, to)
			}
		}
	}
}

// oldSite and newSite differ in every way two builds can, and link as sites do:
// pages to each other in circles, to style sheets, pictures and downloads.
func oldSite() tree.Tree {
	return treeOf(map[string]string{
		"index.html":              `old <link href="knead.old.css"> <a href="techniques/index.html"> <a href="about.html"> <img src="img/a.png">`,
		"about.html":              `old <link href="knead.old.css"> <a href="index.html"> <a href="leaving/soon.html">`,
		"techniques/index.html":   `old <link href="../knead.old.css"> <a href="swedish.html">`,
		"techniques/swedish.html": `same <a href="index.html">`,
		"leaving/soon.html":       `old <img src="only.png"> <a href="../index.html">`,
		"leaving/only.png":        `only`,
		"img/a.png":               `picture, old`,
		"knead.old.css":           `a{}`,
		"sitemap.xml":             `old sitemap`,
		"robots.txt":              `robots`,
	})
}

func newSite() tree.Tree {
	return treeOf(map[string]string{
		"index.html":              `new <link href="knead.new.css"> <a href="techniques/index.html"> <a href="about.html"> <img src="img/a.png"> <a href="fresh/one.html">`,
		"about.html":              `new <link href="knead.new.css"> <a href="index.html"> <a href="notes.txt">`,
		"techniques/index.html":   `new <link href="../knead.new.css"> <a href="swedish.html"> <a href="../fresh/one.html">`,
		"techniques/swedish.html": `same <a href="index.html">`,
		"fresh/one.html":          `new <link href="../knead.new.css"> <a href="deep/two.html"> <img src="b.png">`,
		"fresh/deep/two.html":     `new <a href="../one.html"> <a href="../../feed.xml">`,
		"fresh/b.png":             `picture b`,
		"img/a.png":               `picture, new`,
		"knead.new.css":           `b{}`,
		"notes.txt":               `notes`,
		"feed.xml":                `feed`,
		"sitemap.xml":             `new sitemap`,
		"robots.txt":              `robots`,
	})
}

// overlay returns the tree that shows a file of top where it has one and the
// file of bottom elsewhere.
func overlay(bottom, top tree.Tree) tree.Tree {
	files := slices.Clone(top.Files())
	for _, f := range bottom.Files() {
		if _, ok := top.Find(f.Path); !ok {
			files = append(files, f)
		}
	}
	return tree.New(files)
}
