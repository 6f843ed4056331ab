package disk

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"

	"knead/internal/tree"
)

// A killed is what a test throws to end a publication like a killed process: no
// code for errors runs.
type killed struct{ error }

// publishKilled publishes with a process that dies just before its n-th step,
// counted from 1, and reports whether it got that far. A process that dies while
// it writes leaves half a file.
func publishKilled(t testing.TB, dir string, site tree.Tree, n int) (died bool) {
	t.Helper()
	var steps atomic.Int64
	defer func() {
		switch r := recover().(type) {
		case nil:
		case killed:
			died = true
		default:
			panic(r)
		}
	}()
	_, err := Publish(context.Background(), dir, site, PublishOptions{before: func(op, p string) error {
		if steps.Add(1) != int64(n) {
			return nil
		}
		if op == "write" {
			name := filepath.Join(dir, filepath.FromSlash(p))
			if err := os.WriteFile(name, []byte("half a fi"), 0o600); err != nil {
				panic(err)
			}
		}
		panic(killed{fmt.Errorf("killed before %s %s", op, p)})
	}})
	if err != nil {
		t.Errorf("step %d: %v", n, err)
	}
	return false
}

// transitions are the pairs of sites between which crashes are tried.
func transitions() map[string][2]tree.Tree {
	none := treeOf(nil)
	return map[string][2]tree.Tree{
		"first":   {none, newSite()},
		"change":  {oldSite(), newSite()},
		"back":    {newSite(), oldSite()},
		"all off": {oldSite(), none},
		"one edit": {oldSite(), overlay(oldSite(), treeOf(map[string]string{
			"about.html": `edited <link href="knead.old.css"> <a href="index.html">`,
		}))},
	}
}

var canaries = map[string]string{"CNAME": "example.org", "techniques/upload.pdf": "upload", ".git/HEAD": "ref"}

// prepareSite publishes a site and puts foreign files beside it.
func prepareSite(t testing.TB, site tree.Tree) string {
	t.Helper()
	dir := filepath.Join(fastDir(t), "public")
	if _, err := Publish(context.Background(), dir, site, PublishOptions{}); err != nil {
		t.Fatal(err)
	}
	for p, data := range canaries {
		put(t, filepath.Join(dir, p), data)
	}
	return dir
}

// The process may die before any step whatever: the site is whole, and the next
// run makes it what it should be.
func TestKilledAtEveryStep(t *testing.T) {
	t.Parallel()
	for name, pair := range transitions() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for n := 1; ; n++ {
				dir := prepareSite(t, pair[0])
				died := publishKilled(t, dir, pair[1], n)
				wantWhole(t, dir, pair[0], pair[1], canaries)
				publish(t, dir, pair[1])
				wantClean(t, dir, pair[1], "CNAME", "techniques/upload.pdf", ".git/HEAD")
				if t.Failed() {
					t.Fatalf("killed before step %d", n)
				}
				if !died {
					if n < 10 {
						t.Fatalf("only %d steps", n)
					}
					return
				}
			}
		})
	}
}

// Dying again and again, on the way to other sites, must not make knead forget
// what it wrote, nor take for its own what it did not.
func TestKilledAgainAndAgain(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	sites := []tree.Tree{oldSite(), newSite(), treeOf(map[string]string{"index.html": "third", "fresh": "a file now", "techniques/x.html": "third"})}
	for round := range 40 {
		dir := prepareSite(t, oldSite())
		var trail []string
		for range 6 {
			i, n := random.IntN(len(sites)), 1+random.IntN(60)
			trail = append(trail, fmt.Sprintf("site %d, step %d", i, n))
			publishKilled(t, dir, sites[i], n)
			for p, data := range canaries {
				if got, _ := os.ReadFile(filepath.Join(dir, p)); string(got) != data {
					t.Fatalf("round %d, %q: %s holds %q", round, trail, p, got)
				}
			}
		}
		for _, site := range []tree.Tree{newSite(), oldSite()} {
			publish(t, dir, site)
			wantClean(t, dir, site, "CNAME", "techniques/upload.pdf", ".git/HEAD")
		}
		if t.Failed() {
			t.Fatalf("round %d: %q", round, trail)
		}
	}
}

// What a killed run meant to write and did not is not knead's when somebody else
// put a file there.
func TestForeignFileWhereAKilledRunMeantToWrite(t *testing.T) {
	t.Parallel()
	dir := prepareSite(t, oldSite())
	for n := 1; ; n++ { // until just before the first file is renamed into place
		if _, err := os.Lstat(filepath.Join(dir, intentFile)); err == nil {
			break
		}
		if !publishKilled(t, dir, newSite(), n) {
			t.Fatal("no intent was ever there")
		}
	}
	put(t, filepath.Join(dir, "fresh/one.html"), "foreign")
	_, err := Publish(t.Context(), dir, newSite(), PublishOptions{})
	wantRefused(t, err, "fresh/one.html")
	if r := publish(t, dir, oldSite()); len(r.Kept)+len(r.Replaced) > 0 {
		t.Errorf("%+v", r)
	}
	wantSite(t, dir, oldSite(), "CNAME", "techniques/upload.pdf", ".git/HEAD", "fresh/one.html")
}

// Every step may fail, once or from then on: the error says where and how things
// stand, and what it says is true.
func TestFailureAtEveryStep(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		cause   error
		forGood bool
	}{{syscall.EIO, false}, {syscall.ENOSPC, true}} {
		t.Run(fmt.Sprintf("%v, for good: %v", c.cause, c.forGood), func(t *testing.T) {
			t.Parallel()
			for name, pair := range transitions() {
				for n := int64(1); failAt(t, pair, n, c.cause, c.forGood); n++ {
					if t.Failed() {
						t.Fatalf("%s: failing step %d", name, n)
					}
				}
			}
		})
	}
}

// failAt publishes with the n-th step failing and reports whether it got there.
func failAt(t *testing.T, pair [2]tree.Tree, n int64, cause error, forGood bool) bool {
	t.Helper()
	dir := prepareSite(t, pair[0])
	before := onDisk(t, dir)
	var steps atomic.Int64
	var mu sync.Mutex
	var failed []string
	report, err := Publish(t.Context(), dir, pair[1], PublishOptions{before: func(op, p string) error {
		if step := steps.Add(1); step == n || step > n && forGood {
			mu.Lock()
			defer mu.Unlock()
			failed = append(failed, p)
			return &fs.PathError{Op: op, Path: "…", Err: cause}
		}
		return nil
	}})
	wantWhole(t, dir, pair[0], pair[1], canaries)
	if len(failed) > 0 {
		var e *PublishError
		if !errors.As(err, &e) || !errors.Is(err, cause) || !slices.Contains(failed, e.Path) || !strings.Contains(err.Error(), e.Path) {
			t.Errorf("error %v, want one that names one of %q and %v", err, failed, cause)
			return false
		}
		if len(report.Written) > 0 {
			t.Errorf("a failed publication reports %+v", report)
		}
		if same := sameFiles(before, onDisk(t, dir)); !e.Partial && !same || !strings.Contains(err.Error(), "published site is") {
			t.Errorf("%v, but unchanged is %v", err, same)
		}
		if _, err := os.Lstat(filepath.Join(dir, stageDir)); !e.Partial && !forGood && err == nil {
			t.Errorf("the stage was left behind after %q", failed)
		}
	} else if err != nil {
		t.Error(err)
	}
	publish(t, dir, pair[1])
	wantClean(t, dir, pair[1], "CNAME", "techniques/upload.pdf", ".git/HEAD")
	return len(failed) > 0
}

func sameFiles(a, b map[string][]byte) bool {
	if len(a) != len(b) {
		return false
	}
	for p, data := range a {
		if other, ok := b[p]; !ok || string(other) != string(data) {
			return false
		}
	}
	return true
}

// After a power failure, what was written and not made durable is empty. Names
// are kept in order, as journaling file systems keep them.
func TestPowerFailureAtEveryStep(t *testing.T) {
	t.Parallel()
	for name, pair := range transitions() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for n := int64(1); ; n++ {
				dir := prepareSite(t, pair[0])
				out := losePower(t, dir, pair[1], n)
				wantWhole(t, dir, pair[0], pair[1], canaries)
				publish(t, dir, pair[1])
				wantClean(t, dir, pair[1], "CNAME", "techniques/upload.pdf", ".git/HEAD")
				if t.Failed() {
					t.Fatalf("power lost before step %d", n)
				}
				if !out {
					return
				}
			}
		})
	}
}

// losePower publishes until just before the n-th step, empties what was not
// made durable, and reports whether it got that far.
func losePower(t *testing.T, dir string, site tree.Tree, n int64) (out bool) {
	t.Helper()
	var mu sync.Mutex
	var steps int64
	var written []string       // paths at which files were written since
	var volatile []fs.FileInfo // files written and not made durable
	identify := func() {
		for _, p := range written {
			if info, err := os.Lstat(filepath.Join(dir, filepath.FromSlash(p))); err == nil {
				volatile = append(volatile, info)
			}
		}
		written = nil
	}
	defer func() {
		switch r := recover().(type) {
		case nil:
		case killed:
			out = true
			identify()
			emptyFiles(t, dir, volatile)
		default:
			panic(r)
		}
	}()
	_, err := Publish(t.Context(), dir, site, PublishOptions{before: func(op, p string) error {
		mu.Lock()
		defer mu.Unlock()
		if steps++; steps >= n {
			panic(killed{errors.New("power lost")})
		}
		switch op {
		case "write":
			written = append(written, p)
		case "rename":
			identify()
		case "sync":
			written, volatile = nil, nil
		}
		return nil
	}})
	if err != nil {
		t.Error(err)
	}
	return false
}

// File systems without a journal may keep some names and lose others. The worst
// case is that knead's own lists are kept and all that happened to the site
// since it was last made durable is lost.
func TestNamesLostAtEveryStep(t *testing.T) {
	t.Parallel()
	for name, pair := range transitions() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for n := int64(1); ; n++ {
				dir := prepareSite(t, pair[0])
				out := loseNames(t, dir, pair[1], n)
				wantWhole(t, dir, pair[0], pair[1], canaries)
				publish(t, dir, pair[1])
				wantClean(t, dir, pair[1], "CNAME", "techniques/upload.pdf", ".git/HEAD")
				if t.Failed() {
					t.Fatalf("names lost before step %d", n)
				}
				if !out {
					return
				}
			}
		})
	}
}

// loseNames publishes until just before the n-th step, sets the site back to
// how it was last made durable, and reports whether it got that far.
func loseNames(t *testing.T, dir string, site tree.Tree, n int64) (out bool) {
	t.Helper()
	var mu sync.Mutex
	var steps int64
	durable, synced := onDisk(t, dir), false
	defer func() {
		switch r := recover().(type) {
		case nil:
		case killed:
			out = true
			for p := range onDisk(t, dir) {
				if err := os.Remove(filepath.Join(dir, p)); err != nil {
					t.Fatal(err)
				}
			}
			for p, data := range durable {
				put(t, filepath.Join(dir, p), string(data))
			}
		default:
			panic(r)
		}
	}()
	_, err := Publish(t.Context(), dir, site, PublishOptions{before: func(op, p string) error {
		mu.Lock()
		defer mu.Unlock()
		if synced { // by the step before
			durable = onDisk(t, dir)
		}
		synced = op == "sync"
		if steps++; steps == n {
			panic(killed{errors.New("names lost")})
		}
		return nil
	}})
	if err != nil {
		t.Error(err)
	}
	return false
}

// emptyFiles empties those files below dir, whatever they are called by now.
func emptyFiles(t *testing.T, dir string, files []fs.FileInfo) {
	t.Helper()
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := os.Lstat(p)
		if err == nil && slices.ContainsFunc(files, func(f fs.FileInfo) bool { return os.SameFile(f, info) }) {
			err = os.Truncate(p, 0)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
