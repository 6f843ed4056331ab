package disk

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"knead/internal/tree"
)

// textOf returns what a tree has at a path, or "-".
func textOf(site tree.Tree, p string) string {
	f, ok := site.Find(p)
	if !ok {
		return "-"
	}
	return string(f.Data)
}

// unhurried rests for so long that a busy machine makes no difference.
var unhurried = Options{rest: 2 * time.Second, grace: 20 * time.Second}

// An editor that empties a file and writes it in pieces is never caught with an
// empty file or a piece of it, unless it pauses for longer than a file rests.
func TestFileWrittenInPieces(t *testing.T) {
	t.Parallel()
	dir := project(t, map[string]string{"content/a.md": "old"})
	p := filepath.Join(dir, "content/a.md")
	r := NewReader(dir, unhurried)
	check(t, r, []string{"content/a.md"}, nil)
	for i := range 2 {
		want := strings.Repeat("piece ", 4) + strings.Repeat("!", i)
		emptied := make(chan struct{})
		done := make(chan struct{})
		go func() {
			defer close(done)
			f, err := os.Create(p)
			close(emptied)
			if err != nil {
				t.Error(err)
				return
			}
			defer f.Close()
			time.Sleep(100 * time.Millisecond) // within the grace of an empty file
			for rest := want; rest != ""; {
				n := min(6, len(rest))
				if _, err := f.WriteString(rest[:n]); err != nil {
					t.Error(err)
				}
				rest = rest[n:]
				time.Sleep(2 * time.Millisecond)
			}
		}()
		<-emptied
		site := check(t, r, []string{"content/a.md"}, nil)
		got := textOf(site, "content/a.md")
		<-done
		if got != want {
			t.Errorf("read %q, want %q", got, want)
		}
		check(t, r, []string{"content/a.md"}, nil)
	}
}

// A file that is empty on purpose is shown empty after a while, once.
func TestEmptyFileIsBelievedInTheEnd(t *testing.T) {
	t.Parallel()
	dir := project(t, map[string]string{"content/a.md": "old", "content/b.md": "old", "content/s/c.md": "old"})
	r := NewReader(dir, Options{})
	all := []string{"content/a.md", "content/b.md", "content/s/c.md"}
	check(t, r, all, nil)
	for _, name := range all {
		put(t, filepath.Join(dir, name), "")
	}
	began := time.Now()
	site := check(t, r, all, nil)
	if took := time.Since(began); took < grace || textOf(site, "content/b.md") != "" {
		t.Errorf("%q after %v", textOf(site, "content/b.md"), took)
	}
	began = time.Now()
	check(t, r, all, nil)
	if took := time.Since(began); took >= grace {
		t.Errorf("waited %v for files known to be empty", took)
	}
}

// A file that an editor removes and makes again is not missing in between.
func TestFileReplacedWithAGap(t *testing.T) {
	t.Parallel()
	dir := project(t, map[string]string{"content/a.md": "old", "content/b.md": "x"})
	p := filepath.Join(dir, "content/a.md")
	r := NewReader(dir, unhurried)
	check(t, r, []string{"content/a.md", "content/b.md"}, nil)
	if err := os.Rename(p, p+"~"); err != nil {
		t.Fatal(err)
	}
	time.AfterFunc(restTime, func() { put(t, p, "new") })
	site := check(t, r, []string{"content/a.md", "content/b.md"}, nil)
	if got := textOf(site, "content/a.md"); got != "new" {
		t.Errorf("read %q", got)
	}
	if err := os.Remove(p); err != nil {
		t.Fatal(err)
	}
	check(t, r, []string{"content/b.md"}, nil)
}

// The first read has nothing better to show and waits for nothing, and a clock
// that is ahead does not make a later one wait.
func TestPatienceIsForLaterReads(t *testing.T) {
	t.Parallel()
	file := func(text string, age time.Duration) remembered {
		return remembered{file: tree.NewFile("content/a.md", []byte(text)), identity: identity{changed: time.Now().Add(-age)}}
	}
	now := lenience{rest: time.Minute, until: time.Now().Add(time.Hour)}
	for _, c := range []struct {
		why        string
		p          lenience
		known, now remembered
		waits      bool
	}{
		{"first read", lenience{none: true, rest: restTime, until: now.until}, remembered{}, file("x", 0), false},
		{"new file", now, remembered{}, file("x", 0), true},
		{"new and empty", now, remembered{}, file("", time.Hour), false},
		{"changed", now, file("y", time.Hour), file("x", 0), true},
		{"changed a while ago", now, file("y", time.Hour), file("x", time.Minute), false},
		{"touched", now, file("x", time.Hour), file("x", 0), false},
		{"emptied", now, file("y", time.Hour), file("", time.Second), true},
		{"still empty", now, file("", time.Hour), file("", 0), false},
		{"clock ahead", now, file("y", time.Hour), file("x", -time.Hour), false},
		{"patience at an end", lenience{rest: restTime, until: time.Now().Add(-1)}, file("y", time.Hour), file("", 0), false},
	} {
		if got := c.p.with(c.known, c.now) > 0; got != c.waits {
			t.Errorf("%s: waits %v, want %v", c.why, got, c.waits)
		}
	}
}

func TestFolders(t *testing.T) {
	t.Parallel()
	dir := project(t, map[string]string{"content/a/b/c.md": "x", "content/_d/e.md": "x", "static/s.css": "x", "other/x": "x"})
	if err := os.Mkdir(filepath.Join(dir, "content/empty"), 0o755); err != nil {
		t.Fatal(err)
	}
	r := NewReader(dir, Options{})
	check(t, r, []string{"content/a/b/c.md", "static/s.css"}, nil)
	got := slices.Sorted(slices.Values(r.Folders()))
	if want := []string{"content", "content/a", "content/a/b", "content/empty", "static"}; !slices.Equal(got, want) {
		t.Errorf("folders %q, want %q", got, want)
	}
	if err := os.RemoveAll(filepath.Join(dir, "content")); err != nil {
		t.Fatal(err)
	}
	if _, _, err := r.Read(t.Context()); err == nil || len(r.Folders()) != 0 {
		t.Errorf("%v, folders %q", err, r.Folders())
	}
}

// When nothing changed, the tree is the one of the last read.
func TestUnchangedProjectIsOneTree(t *testing.T) {
	t.Parallel()
	if _, ok := identityOf(statOf(t, t.TempDir())); !ok {
		t.Skip("no change times here")
	}
	dir := project(t, map[string]string{"content/a.md": "x", "content/b.md": "y"})
	r := NewReader(dir, Options{})
	check(t, r, []string{"content/a.md", "content/b.md"}, nil)
	settle(r)
	first := check(t, r, []string{"content/a.md", "content/b.md"}, nil)
	again := check(t, r, []string{"content/a.md", "content/b.md"}, nil)
	if &first.Files()[0] != &again.Files()[0] {
		t.Error("the tree was made anew")
	}
	if err := os.Remove(filepath.Join(dir, "content/a.md")); err != nil {
		t.Fatal(err)
	}
	check(t, r, []string{"content/b.md"}, nil)
	if err := os.Remove(filepath.Join(dir, "content/b.md")); err != nil {
		t.Fatal(err)
	}
	check(t, r, nil, nil)
}
