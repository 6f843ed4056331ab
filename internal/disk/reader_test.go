package disk

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"knead/internal/diag"
	"knead/internal/tree"
)

// project makes a project of the given files, with a content folder.
func project(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "content"), 0o755); err != nil {
		t.Fatal(err)
	}
	for p, data := range files {
		put(t, filepath.Join(dir, filepath.FromSlash(p)), data)
	}
	return dir
}

// check fails unless reading gives the paths and the diagnostics, each written
// "severity path rule".
func check(t testing.TB, r *Reader, paths, problems []string) tree.Tree {
	t.Helper()
	site, ds, err := r.Read(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	var got, found []string
	for _, f := range site.Files() {
		got = append(got, f.Path)
	}
	for _, d := range ds {
		found = append(found, d.Severity.String()+" "+d.File+" "+d.Rule)
		if d.Hint == "" {
			t.Errorf("no hint: %+v", d)
		}
	}
	if !slices.Equal(got, paths) || !slices.Equal(found, problems) {
		t.Errorf("read %q with %q,\nwant %q with %q", got, found, paths, problems)
	}
	return site
}

func TestRead(t *testing.T) {
	t.Parallel()
	dir := project(t, map[string]string{
		"knead.yaml": "title: x", "content/index.md": "# a", "content/a/b/c.md": "", "content/a/b.png": "p",
		"templates/page.html": "t", "static/a.css": "s",
		"README.md": "no", "docs/a.md": "no", "public/index.html": "no", "content/_draft.md": "no", "content/_x/a.md": "no",
		"content/.git/a.md": "no", "static/.well-known/x": "no", "templates/_old.html": "no", "content/a.md~": "no",
	})
	site := check(t, NewReader(dir, Options{}), []string{
		"content/a/b.png", "content/a/b/c.md", "content/index.md", "knead.yaml", "static/a.css", "templates/page.html",
	}, nil)
	if f, _ := site.Find("content/index.md"); string(f.Data) != "# a" || f.Digest() != tree.NewFile("content/index.md", []byte("# a")).Digest() {
		t.Errorf("%q", f.Data)
	}
	check(t, NewReader(project(t, nil), Options{}), nil, nil)
}

func TestReadErrors(t *testing.T) {
	t.Parallel()
	empty := t.TempDir()
	if _, _, err := NewReader(empty, Options{}).Read(t.Context()); !errors.Is(err, ErrNoContent) || !strings.Contains(err.Error(), empty) {
		t.Errorf("no content: %v", err)
	}
	put(t, filepath.Join(empty, "content"), "a file")
	if _, _, err := NewReader(empty, Options{}).Read(t.Context()); !errors.Is(err, ErrNoContent) {
		t.Errorf("content is a file: %v", err)
	}
	if _, _, err := NewReader(filepath.Join(empty, "nowhere"), Options{}).Read(t.Context()); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no project: %v", err)
	}
	if _, _, err := NewReader(filepath.Join(empty, "content"), Options{}).Read(t.Context()); err == nil {
		t.Error("a file was read as a project")
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := NewReader(project(t, map[string]string{"content/a.md": ""}), Options{}).Read(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// No byte from outside the project may ever reach the tree.
func TestLinksAreRefused(t *testing.T) {
	t.Parallel()
	outside := t.TempDir()
	put(t, filepath.Join(outside, "secret.md"), "canary")
	dir := project(t, map[string]string{"content/index.md": "x", "content/real/a.md": "x", "private/b.md": "canary"})
	var want []string
	for from, to := range map[string]string{
		"content/absolute.md": filepath.Join(outside, "secret.md"),
		"content/relative.md": "../../../../../../../../../etc/passwd",
		"content/inside.md":   "index.md",
		"content/dangling.md": "nowhere.md",
		"content/folder":      outside,
		"content/folder.md":   outside,
		"content/private":     "../private",
		"content/self":        ".",
		"content/up":          "..",
		"content/a":           "b",
		"content/b":           "a",
		"static":              outside,
		"knead.yaml":          filepath.Join(outside, "secret.md"),
	} {
		if err := os.Symlink(to, filepath.Join(dir, from)); err != nil {
			t.Skip("no symbolic links here: ", err)
		}
		want = append(want, "error "+from+" file.symlink")
	}
	for i := range 41 { // more than systems follow
		name := filepath.Join(dir, fmt.Sprintf("content/chain%02d.md", i))
		if err := os.Symlink(fmt.Sprintf("chain%02d.md", i+1), name); err != nil {
			t.Fatal(err)
		}
		want = append(want, fmt.Sprintf("error content/chain%02d.md file.symlink", i))
	}
	slices.Sort(want)
	check(t, NewReader(dir, Options{}), []string{"content/index.md", "content/real/a.md"}, want)

	if err := os.Rename(filepath.Join(dir, "content"), filepath.Join(dir, "moved")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("moved", filepath.Join(dir, "content")); err != nil {
		t.Fatal(err)
	}
	check(t, NewReader(dir, Options{}), nil, []string{"error content file.symlink", "error knead.yaml file.symlink", "error static file.symlink"})
}

// Files and folders may be exchanged for links between the look and the read:
// what the link leads to must never be read.
func TestLinksThatAppearWhileReading(t *testing.T) {
	t.Parallel()
	for _, target := range []string{"file", "folder"} {
		for _, to := range []string{"outside", "inside", "beside"} {
			outside := t.TempDir()
			dir := project(t, map[string]string{"content/a/a.md": "x", "private/a.md": "canary"})
			put(t, filepath.Join(outside, "a.md"), "canary")
			switch to {
			case "inside":
				outside = filepath.Join(dir, "private")
			case "beside": // a draft, which is left out by its name
				put(t, filepath.Join(dir, "content/a/_draft/a.md"), "canary")
				put(t, filepath.Join(dir, "content/_a/a.md"), "canary")
				outside = "_a"
				if target == "file" {
					outside = "_draft"
				}
			}
			r := NewReader(dir, Options{before: func(op, p string) error {
				if op != "open" {
					return nil
				}
				name := filepath.Join(dir, "content/a")
				if target == "file" {
					name, outside = filepath.Join(name, "a.md"), filepath.Join(outside, "a.md")
				}
				if err := os.Rename(name, filepath.Join(dir, "away")); err != nil {
					return nil // exchanged already
				}
				return os.Symlink(outside, name)
			}})
			site, ds, err := r.Read(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range site.Files() {
				if strings.Contains(string(f.Data), "canary") {
					t.Errorf("%s exchanged for a link %s: the canary was read", target, to)
				}
			}
			if target == "file" && len(ds) == 0 {
				t.Errorf("%s exchanged for a link %s: no diagnostic", target, to)
			}
		}
	}
}

// Exchanging a file and a link as fast as possible must not help either.
func TestLinkRace(t *testing.T) {
	t.Parallel()
	outside := t.TempDir()
	put(t, filepath.Join(outside, "a.md"), "canary")
	dir := project(t, map[string]string{"content/a.md": "x", "content/b/a.md": "x"})
	stop, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		for {
			select {
			case <-stop:
				return
			default:
			}
			for name, to := range map[string]string{"content/a.md": filepath.Join(outside, "a.md"), "content/b": outside} {
				p := filepath.Join(dir, name)
				os.Rename(p, p+"~")
				os.Symlink(to, p)
				os.Remove(p)
				os.Rename(p+"~", p)
			}
		}
	}()
	defer func() { close(stop); <-done }()
	for range 200 {
		r := NewReader(dir, Options{})
		r.options.before = func(op, p string) error { runtime.Gosched(); return nil }
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond) // no waiting for files that change
		site, _, err := r.Read(ctx)
		cancel()
		if err != nil {
			continue
		}
		for _, f := range site.Files() {
			if string(f.Data) != "x" {
				t.Fatalf("%s holds %q", f.Path, f.Data)
			}
		}
	}
}

func TestSpecialFiles(t *testing.T) {
	t.Parallel()
	dir := project(t, map[string]string{"content/index.md": "x", "content/folder.md/inside.md": "x"})
	mkfifo(t, filepath.Join(dir, "content/pipe.md"))
	mkfifo(t, filepath.Join(dir, "static"))
	want := []string{
		"warning content/folder.md file.directory", "warning content/pipe.md file.special", "warning static file.special",
	}
	check(t, NewReader(dir, Options{}), []string{"content/folder.md/inside.md", "content/index.md"}, want)
}

// A pipe that takes the place of a file must not make the reader wait.
func TestPipeThatAppearsWhileReading(t *testing.T) {
	t.Parallel()
	dir := project(t, map[string]string{"content/a.md": "x"})
	p := filepath.Join(dir, "content/a.md")
	r := NewReader(dir, Options{before: func(op, _ string) error {
		if err := os.Remove(p); err != nil {
			return err
		}
		mkfifo(t, p)
		return nil
	}})
	check(t, r, nil, []string{"warning content/a.md file.special"})
}

func TestUnreadable(t *testing.T) {
	t.Parallel()
	dir := project(t, map[string]string{"content/a.md": "x", "content/b.md": "x"})
	for _, cause := range []error{fs.ErrPermission, syscall.EIO} {
		r := NewReader(dir, Options{before: func(op, p string) error {
			if p == "content/a.md" {
				return &fs.PathError{Op: op, Path: p, Err: cause}
			}
			return nil
		}})
		check(t, r, []string{"content/b.md"}, []string{"error content/a.md file.unreadable"})
	}
	if os.Getuid() <= 0 {
		t.Skip("a superuser may read everything")
	}
	put(t, filepath.Join(dir, "content/c/d.md"), "x")
	for p, mode := range map[string]fs.FileMode{"content/a.md": 0, "content/c": 0} {
		if err := os.Chmod(filepath.Join(dir, p), mode); err != nil {
			t.Fatal(err)
		}
		defer os.Chmod(filepath.Join(dir, p), 0o755)
	}
	check(t, NewReader(dir, Options{}), []string{"content/b.md"}, []string{"error content/a.md file.unreadable", "error content/c file.unreadable"})
}

// A file that is gone before it is read was removed a moment earlier, that is all.
func TestFileThatVanishes(t *testing.T) {
	t.Parallel()
	dir := project(t, map[string]string{"content/a.md": "x", "content/b.md": "x"})
	r := NewReader(dir, Options{before: func(op, p string) error {
		if op == "open" && p == "content/a.md" {
			os.Remove(filepath.Join(dir, p))
		}
		return nil
	}})
	check(t, r, []string{"content/b.md"}, nil)
}

func TestReadLimits(t *testing.T) {
	t.Parallel()
	dir := project(t, map[string]string{"content/a.md": "x"})
	for p, size := range map[string]int64{"content/most.md": maxPage, "content/more.md": maxPage + 1, "content/huge.png": maxFile + 1, "static/most.bin": maxFile, "knead.yaml": maxPage + 1} {
		put(t, filepath.Join(dir, p), "")
		if err := os.Truncate(filepath.Join(dir, p), size); err != nil {
			t.Fatal(err)
		}
	}
	r := NewReader(dir, Options{before: func(op, p string) error {
		if strings.Contains(p, "more") || strings.Contains(p, "huge") {
			t.Errorf("%s was opened", p)
		}
		return nil
	}})
	check(t, r, []string{"content/a.md", "content/most.md", "static/most.bin"}, []string{
		"error content/huge.png limit.file-size", "error content/more.md limit.page-size", "error knead.yaml limit.page-size",
	})
}

func TestNamesOnDisk(t *testing.T) {
	t.Parallel()
	if runtime.GOOS != "linux" {
		t.Skip("this file system does not take such names")
	}
	long := strings.Repeat("a", 201)
	dir := project(t, map[string]string{
		"content/a\nb.md": "", "content/\x1b[31m.md": "", "content/\xff.md": "", "content/a\\b.md": "", "content/x\n/a.md": "",
		"content/aux.md": "", "content/con/a.md": "", "content/" + long + ".md": "", "content/é.md": "", "content/e\u0301.md": "", "content/É.md": "",
	})
	check(t, NewReader(dir, Options{}), []string{"content/aux.md", "content/con/a.md", "content/e\u0301.md", "content/É.md", "content/é.md"}, []string{
		"error content/\x1b[31m.md file.name", "error content/a\nb.md file.name", "error content/a\\b.md file.name", "error content/" + long + ".md limit.name",
		"warning content/aux.md file.portable", "warning content/con file.portable", "error content/x\n file.name", "error content/\xff.md file.name",
	})
}

// A file that is being written is read when it holds still; one that never does
// is refused.
func TestFileBeingWritten(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		times int
		want  string
	}{{1, ""}, {4, ""}, {5, "file.changing"}} {
		dir := project(t, map[string]string{"content/a.md": "0"})
		n := 0
		r := NewReader(dir, Options{before: func(op, p string) error {
			if op == "read" && n < c.times {
				n++
				put(t, filepath.Join(dir, p), strings.Repeat("new ", n))
			}
			return nil
		}})
		if c.want != "" {
			check(t, r, nil, []string{"error content/a.md " + c.want})
			continue
		}
		site := check(t, r, []string{"content/a.md"}, nil)
		if f, _ := site.Find("content/a.md"); string(f.Data) != strings.Repeat("new ", c.times) {
			t.Errorf("read %q", f.Data)
		}
	}
}

// opened counts the files a reader opens.
func opened(n *int) Options {
	return Options{before: func(op, p string) error {
		if op == "open" {
			*n++
		}
		return nil
	}}
}

// A file is not read again when nothing about it changed, and always when
// something did, whatever its size and times claim.
func TestUnchangedFilesAreNotReadAgain(t *testing.T) {
	t.Parallel()
	if _, ok := identityOf(statOf(t, t.TempDir())); !ok {
		t.Skip("no change times here")
	}
	dir := project(t, map[string]string{"content/a.md": "x"})
	p := filepath.Join(dir, "content/a.md")
	n := 0
	r := NewReader(dir, opened(&n))
	read := func(want string, opens int) {
		t.Helper()
		n = 0
		site := check(t, r, []string{"content/a.md"}, nil)
		if f, _ := site.Find("content/a.md"); string(f.Data) != want || n != opens {
			t.Errorf("read %q with %d files opened, want %q with %d", f.Data, n, want, opens)
		}
	}
	read("x", 1)
	read("x", 1) // too young
	settle(r)
	read("x", 0)
	before := statOf(t, p)
	put(t, p, "y")
	if err := os.Chtimes(p, time.Now(), before.ModTime()); err != nil {
		t.Fatal(err)
	}
	if after := statOf(t, p); !after.ModTime().Equal(before.ModTime()) || after.Size() != before.Size() {
		t.Fatal("the edit shows")
	}
	read("y", 1)
	settle(r)
	read("y", 0)
	r.options.Verify = true
	read("y", 1)
	r.options.Verify = false
	if err := os.Rename(p, p+".new"); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(p+".new", p); err != nil {
		t.Fatal(err)
	}
	read("y", 1) // renaming changes the change time
	settle(r)
	if err := os.Chmod(p, 0o600); err != nil {
		t.Fatal(err)
	}
	read("y", 1)
	settle(r)
	put(t, p+".new", "z")
	if err := os.Rename(p+".new", p); err != nil {
		t.Fatal(err)
	}
	read("z", 1)
}

// settle makes a reader believe that its files are old enough to be trusted.
func settle(r *Reader) {
	for p, k := range r.remembered {
		k.settled = true
		r.remembered[p] = k
	}
}

func statOf(t testing.TB, p string) fs.FileInfo {
	t.Helper()
	info, err := os.Lstat(p)
	if err != nil {
		t.Fatal(err)
	}
	return info
}

func TestDiagnosticsAreSorted(t *testing.T) {
	t.Parallel()
	dir := project(t, map[string]string{"content/con.md": "", "content/aux.md": "", "content/nul/prn.md": ""})
	_, ds, err := NewReader(dir, Options{}).Read(t.Context())
	if err != nil || len(ds) != 4 || !slices.EqualFunc(ds, diag.Sort(ds), func(a, b diag.Diagnostic) bool { return a == b }) {
		t.Errorf("%v %v", ds, err)
	}
}
