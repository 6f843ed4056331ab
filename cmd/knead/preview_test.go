package main

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"knead"
	"knead/internal/build"
	"knead/internal/diag"
	"knead/internal/disk"
	"knead/internal/serve"
	"knead/internal/tree"
)

// A rig is a preview of a project in a temporary folder, and what it showed.
type rig struct {
	t   testing.TB
	dir string
	*preview

	mu    sync.Mutex
	shown []serve.Generation // newest last; only the last 100
	count int
	said  safeBuffer
}

// A safeBuffer may be written to and read from at once.
type safeBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *safeBuffer) Write(data []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(data)
}

func (s *safeBuffer) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

func (s *safeBuffer) reset() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.b.Reset()
}

// smallSite returns a site of a few pages that link to each other. It has styles
// and scripts of its own in place of the long ones, which every clean build would
// judge and minify anew.
func smallSite() map[string]string {
	page := func(title, body string) string {
		return fmt.Sprintf("---\ntitle: %s\ndescription: A page about %s.\n---\n\n%s\n", title, title, body)
	}
	site := map[string]string{
		"knead.yaml":                   "title: Small\n",
		"content/index.md":             page("Small", "See [strokes](strokes/index.md)."),
		"content/strokes/index.md":     page("Strokes", "See [gliding](gliding.md)."),
		"content/strokes/gliding.md":   page("Gliding", "Long strokes."),
		"content/strokes/kneading.md":  page("Kneading", "Lift, squeeze, release."),
		"content/places/index.md":      page("Places", "Where to go."),
		"content/places/back/index.md": page("Back", "The back."),
		"content/places/back/upper.md": page("Upper back", "Between the shoulders."),
		"static/custom.css":            "p { margin: 1em; }\n",
		"static/knead.css":             "body { margin: 0; }\n",
		"static/search.css":            "dialog { margin: 0; }\n",
		"static/listings.css":          "table { margin: 0; }\n",
	}
	for _, pattern := range []string{"static/*.js", "static/search/*.js"} {
		scripts, err := fs.Glob(knead.Theme(), pattern)
		if err != nil {
			panic(err)
		}
		for _, name := range scripts {
			site[name] = fmt.Sprintf("window.loaded = %q; // each its own\n", name)
		}
	}
	return site
}

// newRig starts a preview of a project of the given files. Rescans come once an
// hour unless change says otherwise, so that what is seen is seen by watching.
func newRig(t testing.TB, files map[string]string, change func(o *previewOptions)) *rig {
	t.Helper()
	r := &rig{t: t, dir: t.TempDir()}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		r.write(name, files[name])
	}
	o := previewOptions{dir: r.dir, rescan: time.Hour}
	if change != nil {
		change(&o)
	}
	p, err := newPreview(newTerminal(&r.said, &r.said), o, r.note)
	if err != nil {
		t.Fatal(err)
	}
	r.preview = p
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { defer close(done); p.run(ctx) }()
	t.Cleanup(func() { cancel(); <-done })
	r.settle("start")
	return r
}

func (r *rig) note(g serve.Generation) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.count++
	r.shown = append(r.shown, g)
	r.shown = r.shown[max(0, len(r.shown)-100):]
}

// showing returns what is shown, and how much was before it.
func (r *rig) showing() (serve.Generation, int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.count == 0 {
		return serve.Generation{}, 0
	}
	return r.shown[len(r.shown)-1], r.count
}

func (r *rig) path(name string) string { return filepath.Join(r.dir, filepath.FromSlash(name)) }

func (r *rig) write(name, text string) {
	r.t.Helper()
	if err := os.MkdirAll(filepath.Dir(r.path(name)), 0o755); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(r.path(name), []byte(text), 0o644); err != nil {
		r.t.Fatal(err)
	}
}

func (r *rig) rename(from, to string) {
	r.t.Helper()
	if err := os.MkdirAll(filepath.Dir(r.path(to)), 0o755); err != nil {
		r.t.Fatal(err)
	}
	if err := os.Rename(r.path(from), r.path(to)); err != nil {
		r.t.Fatal(err)
	}
}

func (r *rig) remove(name string) {
	r.t.Helper()
	if err := os.RemoveAll(r.path(name)); err != nil {
		r.t.Fatal(err)
	}
}

// cleanBuild builds a project as if nothing had been built before.
func cleanBuild(t testing.TB, dir string) (build.Output, error) {
	t.Helper()
	return buildWith(t, build.New(build.Options{}), dir)
}

func buildWith(t testing.TB, engine *build.Engine, dir string) (build.Output, error) {
	t.Helper()
	defaults, err := tree.FromFS(knead.Theme())
	if err != nil {
		t.Fatal(err)
	}
	project, problems, err := disk.NewReader(dir, disk.Options{}).Read(context.Background())
	if err != nil {
		return build.Output{}, err
	}
	out, err := engine.Build(context.Background(), build.Input{Project: project, Defaults: defaults, Problems: problems})
	if err != nil {
		t.Fatal(err)
	}
	return out, nil
}

// mostSettle is how long a preview may take to show what is there. A second is
// what is promised on a machine with nothing else to do.
const mostSettle = 30 * time.Second

// settle waits until the preview shows what a clean build of the project gives,
// and returns how long that took.
func (r *rig) settle(after string) time.Duration {
	r.t.Helper()
	began := time.Now()
	want, err := cleanBuild(r.t, r.dir)
	for {
		got, n := r.showing()
		difference := compare(got, want, err)
		if n == 0 {
			difference = "nothing is shown"
		}
		if difference == "" {
			return time.Since(began)
		}
		if time.Since(began) > mostSettle {
			r.t.Fatalf("after %s: %s\n%s", after, difference, tail(r.said.String()))
		}
		time.Sleep(2 * time.Millisecond)
	}
}

func tail(s string) string { return s[max(0, len(s)-4000):] }

// compare says how a generation differs from a clean build, "" for not at all.
func compare(got serve.Generation, want build.Output, err error) string {
	switch {
	case err != nil && got.Status == "":
		return fmt.Sprintf("the project cannot be read (%v), and the preview does not say so", err)
	case err != nil:
		return ""
	case got.Status != "":
		return "status: " + got.Status
	}
	if len(got.Problems) != len(want.Diagnostics) {
		return fmt.Sprintf("%d problems, want %v", len(got.Problems), want.Diagnostics)
	}
	for i, p := range got.Problems {
		if p.Diagnostic != want.Diagnostics[i] {
			return fmt.Sprintf("problem %+v, want %+v", p.Diagnostic, want.Diagnostics[i])
		}
	}
	if !diag.HasErrors(want.Diagnostics) && got.Tree.Digest() != want.Tree.Digest() {
		return fmt.Sprintf("the trees differ: %+v", tree.Diff(want.Tree, got.Tree))
	}
	return ""
}

// until waits until what is shown is as wanted.
func (r *rig) until(what string, is func(g serve.Generation) bool) {
	r.t.Helper()
	for began := time.Now(); ; time.Sleep(time.Millisecond) {
		if g, n := r.showing(); n > 0 && is(g) {
			return
		}
		if time.Since(began) > mostSettle {
			r.t.Fatalf("not shown: %s\n%s", what, tail(r.said.String()))
		}
	}
}

// says waits until the terminal shows a text n times at least.
func (r *rig) says(text string, n int) {
	r.t.Helper()
	for began := time.Now(); strings.Count(r.said.String(), text) < n; time.Sleep(2 * time.Millisecond) {
		if time.Since(began) > mostSettle {
			r.t.Fatalf("%q is not said %d times:\n%s", text, n, tail(r.said.String()))
		}
	}
}

// text returns what is shown at a site path.
func (r *rig) text(name string) string {
	g, _ := r.showing()
	f, _ := g.Tree.Find(name)
	return string(f.Data)
}

// isGood fails when the last build found errors: then the tree shown is an older
// one, and a test of what is shown tests nothing.
func (r *rig) isGood() {
	r.t.Helper()
	g, _ := r.showing()
	for _, p := range g.Problems {
		if p.Severity == diag.Error {
			r.t.Fatalf("the test's site has an error: %s: %s", p.Pos, p.Message)
		}
	}
}
