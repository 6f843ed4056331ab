package disk

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"knead/internal/tree"
)

func TestPublish(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "a", "public")
	empty := treeOf(nil)
	for _, step := range []struct {
		site                tree.Tree
		written, same, gone int
	}{
		{oldSite(), 10, 0, 0},
		{oldSite(), 0, 10, 0},
		{newSite(), 11, 2, 3},
		{newSite(), 0, 13, 0},
		{oldSite(), 8, 2, 6},
		{empty, 0, 0, 10},
		{newSite(), 13, 0, 0},
	} {
		r := publish(t, dir, step.site)
		if len(r.Written) != step.written || len(r.Unchanged) != step.same || len(r.Removed) != step.gone || len(r.Kept)+len(r.Replaced)+len(r.Notes) != 0 {
			t.Errorf("report %+v, want %d written, %d unchanged, %d removed", r, step.written, step.same, step.gone)
		}
		for _, l := range [][]string{r.Written, r.Unchanged, r.Removed} {
			if !slices.IsSorted(l) {
				t.Errorf("%q is not sorted", l)
			}
		}
		wantClean(t, dir, step.site)
	}
}

// A publication that changes nothing must not touch anything, so that tools
// which go by times have nothing to do.
func TestPublishUnchangedTouchesNothing(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "public")
	publish(t, dir, oldSite())
	times := func() map[string]time.Time {
		m := map[string]time.Time{}
		for p := range onDisk(t, dir) {
			info, err := os.Stat(filepath.Join(dir, p))
			if err != nil {
				t.Fatal(err)
			}
			m[p] = info.ModTime()
		}
		info, err := os.Stat(filepath.Join(dir, manifestFile))
		if err != nil {
			t.Fatal(err)
		}
		m[manifestFile] = info.ModTime()
		return m
	}
	before := times()
	var steps []string
	_, err := Publish(t.Context(), dir, oldSite(), PublishOptions{before: func(op, p string) error {
		steps = append(steps, op+" "+p)
		return nil
	}})
	if err != nil || !slices.Equal(steps, []string{"create " + lockFile}) {
		t.Errorf("%v, steps %q", err, steps)
	}
	for p, was := range before {
		if !times()[p].Equal(was) {
			t.Errorf("%s was touched", p)
		}
	}
	publish(t, dir, newSite())
	if p := "techniques/swedish.html"; !times()[p].Equal(before[p]) {
		t.Errorf("%s was touched although it is the same in both sites", p)
	}
}

func TestFilesEditedByHand(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "public")
	publish(t, dir, oldSite())
	edit := func(p, data string) { put(t, filepath.Join(dir, p), data) }
	edit("about.html", "edited")
	edit("leaving/soon.html", "edited")
	edit("leaving/only.png", "ONLY") // the same size
	r := publish(t, dir, newSite())
	if !slices.Equal(r.Kept, []string{"leaving/only.png", "leaving/soon.html"}) || !slices.Equal(r.Replaced, []string{"about.html"}) {
		t.Errorf("%+v", r)
	}
	wantSite(t, dir, newSite(), "leaving/only.png", "leaving/soon.html")
	if data, _ := os.ReadFile(filepath.Join(dir, "leaving/only.png")); string(data) != "ONLY" {
		t.Errorf("the edited file holds %q", data)
	}
	// Having let go of them, knead leaves them alone for good.
	if r := publish(t, dir, newSite()); len(r.Kept) != 0 {
		t.Errorf("%+v", r)
	}
	_, err := Publish(t.Context(), dir, oldSite(), PublishOptions{})
	wantRefused(t, err, "leaving/only.png, leaving/soon.html")
	wantSite(t, dir, newSite(), "leaving/only.png", "leaving/soon.html")
}

// The same size and the same times must not hide an edit.
func TestEditWithRestoredTimeIsReplaced(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "public")
	publish(t, dir, oldSite())
	p := filepath.Join(dir, "img/a.png")
	info, err := os.Stat(p)
	if err != nil {
		t.Fatal(err)
	}
	put(t, p, "PICTURE, OLD")
	if err := os.Chtimes(p, info.ModTime(), info.ModTime()); err != nil {
		t.Fatal(err)
	}
	publish(t, dir, oldSite())
	wantClean(t, dir, oldSite())
}

func TestForeignFilesStay(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "public")
	publish(t, dir, oldSite())
	foreign := []string{".git/config", ".well-known/acme", "CNAME", "techniques/upload.pdf", "leaving/mine/note.txt"}
	for _, p := range foreign {
		put(t, filepath.Join(dir, p), "foreign")
	}
	for _, site := range []tree.Tree{oldSite(), newSite(), treeOf(nil), oldSite()} {
		publish(t, dir, site)
		wantSite(t, dir, site, foreign...)
	}
}

func TestForeignFileInTheWay(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"fresh/one.html", "fresh", "notes.txt/deep", "knead.new.css"} {
		dir := filepath.Join(t.TempDir(), "public")
		publish(t, dir, oldSite())
		put(t, filepath.Join(dir, name), "foreign")
		_, err := Publish(t.Context(), dir, newSite(), PublishOptions{})
		wantRefused(t, err, strings.TrimSuffix(name, "/deep"))
		wantSite(t, dir, oldSite(), name)
		if name == "fresh" || name == "notes.txt/deep" {
			continue // a folder is never replaced by a file, nor a foreign file by a folder
		}
		r, err := Publish(t.Context(), dir, newSite(), PublishOptions{Adopt: true})
		if err != nil || !slices.Equal(r.Replaced, []string{name}) {
			t.Errorf("adopting %s: %+v %v", name, r, err)
		}
		wantSite(t, dir, newSite())
	}
}

func TestAdopt(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "public")
	put(t, filepath.Join(dir, "index.html"), "foreign")
	put(t, filepath.Join(dir, "techniques/old.html"), "foreign")
	put(t, filepath.Join(dir, "robots.txt"), "robots")
	_, err := Publish(t.Context(), dir, newSite(), PublishOptions{})
	wantRefused(t, err, "index.html")
	if _, err := os.Lstat(filepath.Join(dir, workDir)); !errors.Is(err, os.ErrNotExist) {
		t.Error("a refused folder was written to")
	}
	r, err := Publish(t.Context(), dir, newSite(), PublishOptions{Adopt: true})
	if err != nil || !slices.Equal(r.Replaced, []string{"index.html"}) || !slices.Equal(r.Unchanged, []string{"robots.txt"}) {
		t.Errorf("%+v %v", r, err)
	}
	wantSite(t, dir, newSite(), "techniques/old.html")
	publish(t, dir, oldSite())
	wantSite(t, dir, oldSite(), "techniques/old.html")
}

func TestDotFilesDoNotMakeAFolderForeign(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	put(t, filepath.Join(dir, ".git/HEAD"), "ref")
	put(t, filepath.Join(dir, ".DS_Store"), "x")
	publish(t, dir, oldSite())
	wantSite(t, dir, oldSite(), ".git/HEAD", ".DS_Store")
}

// A path may turn from a file into a folder and back.
func TestFilesAndFoldersChangePlaces(t *testing.T) {
	t.Parallel()
	sites := []tree.Tree{
		treeOf(map[string]string{"a": "file", "x/y": "file", "index.html": "1"}),
		treeOf(map[string]string{"a/b/c": "deep", "a/d": "file", "x/y/z/w": "deep", "index.html": "2"}),
		treeOf(map[string]string{"a/b": "file", "x": "file", "index.html": "3"}),
		treeOf(nil),
	}
	for _, from := range sites {
		for _, to := range sites {
			dir := filepath.Join(t.TempDir(), "public")
			publish(t, dir, from)
			publish(t, dir, to)
			wantClean(t, dir, to)
		}
	}
	// Not when something of somebody else's is in the folder.
	dir := filepath.Join(t.TempDir(), "public")
	publish(t, dir, sites[1])
	put(t, filepath.Join(dir, "a/b/mine"), "foreign")
	_, err := Publish(t.Context(), dir, sites[0], PublishOptions{})
	wantRefused(t, err, "a")
	wantSite(t, dir, sites[1], "a/b/mine")
}

func TestPublishCannotBeToldToLeaveTheFolder(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "public")
	for _, p := range []string{"../x", "/x", "a/../x", ".knead/manifest.json", ".KNEAD/lock", "a\\b", "a\nb", "", ".", "a//b"} {
		_, err := Publish(t.Context(), dir, tree.New([]tree.File{tree.NewFile(p, nil)}), PublishOptions{})
		wantRefused(t, err, "")
	}
	_, err := Publish(t.Context(), dir, treeOf(map[string]string{"a": "", "a/b": ""}), PublishOptions{})
	wantRefused(t, err, `both "a" and "a/b"`)
	if _, err := os.Lstat(dir); !errors.Is(err, os.ErrNotExist) {
		t.Error("the folder was made")
	}
}

// A list that cannot be trusted must not remove anything.
func TestDamagedManifest(t *testing.T) {
	t.Parallel()
	canary := filepath.Join(t.TempDir(), "canary")
	put(t, canary, "canary")
	good := func(dir string) string {
		data, err := os.ReadFile(filepath.Join(dir, manifestFile))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	sum := strings.Repeat("a", 64)
	for name, damage := range map[string]func(string) string{
		"cut":        func(s string) string { return s[:len(s)/2] },
		"empty":      func(string) string { return "" },
		"newer":      func(s string) string { return strings.Replace(s, `"version": 1`, `"version": 2`, 1) },
		"no version": func(string) string { return "{}" },
		"null":       func(string) string { return "null" },
		"list":       func(string) string { return "[]" },
		"climbs": func(string) string {
			return `{"version":1,"files":[{"path":"../../etc/passwd","sha256":"` + sum + `"}]}`
		},
		"climbs out of a folder": func(s string) string {
			return strings.Replace(s, `"folders": [`, `"folders": ["..",`, 1)
		},
		"absolute":  func(string) string { return `{"version":1,"files":[{"path":"` + canary + `","sha256":"` + sum + `"}]}` },
		"own files": func(string) string { return `{"version":1,"files":[{"path":".knead/lock","sha256":"` + sum + `"}]}` },
		"short sum": func(s string) string { return strings.Replace(s, `"sha256": "`, `"sha256": "0`, 1) },
	} {
		dir := filepath.Join(t.TempDir(), "public")
		publish(t, dir, oldSite())
		put(t, filepath.Join(dir, manifestFile), damage(good(dir)))
		_, err := Publish(t.Context(), dir, newSite(), PublishOptions{})
		wantRefused(t, err, "manifest.json")
		wantSite(t, dir, oldSite())
		r, err := Publish(t.Context(), dir, newSite(), PublishOptions{Adopt: true})
		if err != nil || len(r.Removed) != 0 || len(r.Notes) != 1 || !strings.Contains(r.Notes[0], "manifest.json") {
			t.Errorf("%s: %+v %v", name, r, err)
		}
		wantSite(t, dir, newSite(), "leaving/soon.html", "leaving/only.png", "knead.old.css")
		if data, _ := os.ReadFile(canary); string(data) != "canary" {
			t.Fatalf("%s: a file outside was touched", name)
		}
	}
}

// A stage somebody left behind goes; what it leads to stays.
func TestLeftoverStage(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "public")
	publish(t, dir, oldSite())
	put(t, filepath.Join(dir, stageDir, "17"), "half a pa")
	put(t, filepath.Join(dir, stageDir, "shelf-3", "18"), "half a")
	publish(t, dir, oldSite())
	wantClean(t, dir, oldSite())

	outside := t.TempDir()
	put(t, filepath.Join(outside, "17"), "canary")
	if err := os.Symlink(outside, filepath.Join(dir, stageDir)); err != nil {
		t.Skip("no symbolic links here: ", err)
	}
	publish(t, dir, newSite())
	wantClean(t, dir, newSite())
	if data, _ := os.ReadFile(filepath.Join(outside, "17")); string(data) != "canary" {
		t.Error("a link out of the stage was followed")
	}
}

// Many files are staged on shelves, and nothing of them stays: neither when the site
// is there nor when it could not be.
func TestPublishManyFiles(t *testing.T) {
	t.Parallel()
	var files []tree.File
	for i := range fewFiles {
		files = append(files, tree.NewFile(fmt.Sprintf("%02d/%d.html", i%17, i), fmt.Append(nil, i)))
	}
	site, dir := tree.New(files), filepath.Join(t.TempDir(), "public")
	full := errors.New("the disk is full")
	var shelved atomic.Int32
	_, err := Publish(t.Context(), dir, site, PublishOptions{before: func(op, p string) error {
		if op == "create" && strings.HasPrefix(p, stageDir+"/shelf-") {
			if shelved.Add(1) == 500 {
				return full
			}
		}
		return nil
	}})
	if _, left := os.Lstat(filepath.Join(dir, stageDir)); !errors.Is(err, full) || left == nil {
		t.Errorf("after %d files: %v, and the stage stayed: %t", shelved.Load(), err, left == nil)
	}
	publish(t, dir, site)
	wantClean(t, dir, site)
}

// A publication may be abandoned until the first file changes, and not from then
// on.
func TestPublishCancelled(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		op, path string
		want     tree.Tree
	}{{"create", lockFile, oldSite()}, {"write", stageDir + "/0", oldSite()}, {"rename", intentFile, oldSite()}, {"sync", workDir, oldSite()}, {"rename", "about.html", newSite()}} {
		dir := filepath.Join(t.TempDir(), "public")
		publish(t, dir, oldSite())
		ctx, cancel := context.WithCancel(t.Context())
		_, err := Publish(ctx, dir, newSite(), PublishOptions{before: func(op, p string) error {
			if op == c.op && p == c.path {
				cancel()
			}
			return nil
		}})
		if abandoned := c.want.Digest() == oldSite().Digest(); abandoned != errors.Is(err, context.Canceled) || !abandoned && err != nil {
			t.Errorf("cancelled at %s %s: %v", c.op, c.path, err)
		}
		wantSite(t, dir, c.want)
	}
}

// wantRefused fails unless err is a refusal that says why and how to go on.
func wantRefused(t testing.TB, err error, text string) {
	t.Helper()
	var refused *RefusedError
	if !errors.As(err, &refused) || !strings.Contains(refused.Why, text) || refused.Hint == "" {
		t.Errorf("error %v, want a refusal with %q", err, text)
	}
}

// put writes a file and the folders it lies in.
func put(t testing.TB, p, data string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(p, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
}
