package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"knead/internal/serve"
	"knead/internal/watch"
)

// W07: a folder is renamed, and files in it are edited under the new name.
func TestRenamedFolder(t *testing.T) {
	t.Parallel()
	r := newRig(t, smallSite(), nil)
	from, to := "content/places", "content/regions"
	for i := range 6 {
		r.rename(from, to)
		if i%2 == 0 {
			r.settle("renaming a folder")
		}
		for _, name := range []string{"/index.md", "/back/upper.md"} {
			r.write(to+name, fmt.Sprintf("---\ntitle: T%d\ndescription: D.\n---\n\nedit %d\n", i, i))
			r.settle("editing " + to + name)
			r.isGood()
		}
		from, to = to, from
	}
	g, _ := r.showing()
	if _, ok := g.Tree.Find("regions/index.html"); ok {
		t.Error("the old address is still there")
	}
}

// W08: folders within folders and a file in the last, with nothing between: mkdir
// -p n1/n2/n3 && echo > n1/n2/n3/z.md. Each of 200 is seen, by what it lacks,
// though some come after their folder was read and before it is watched.
func TestFileInNewFolders(t *testing.T) {
	t.Parallel()
	r := newRig(t, smallSite(), nil)
	for i := range 200 {
		base := fmt.Sprintf("content/n%d/%d", i/20, i)
		name := base + "/n2/n3/z.md"
		must(t, os.MkdirAll(filepath.Dir(r.path(name)), 0o755))
		time.Sleep(time.Duration(i) * 200 * time.Microsecond)
		r.write(name, "---\ntitle: Z\ndescription: D.\n---\n\nz\n")
		r.until(name, func(g serve.Generation) bool {
			return slices.ContainsFunc(g.Problems, func(p serve.Problem) bool { return p.File == name })
		})
		if i%20 == 19 { // and watched
			r.write(name, "---\ntitle: Z\ndescription: D.\nkind: none\n---\n")
			r.settle("an edit of " + name)
			r.remove(filepath.Dir(base))
		}
	}
	r.settle("the last removal")
	r.isGood()
}

// W08: folders within folders and a file in each at once.
func TestDeepFoldersAtOnce(t *testing.T) {
	t.Parallel()
	r := newRig(t, smallSite(), nil)
	for i := range 5 {
		base := fmt.Sprintf("content/n%d", i)
		for _, name := range []string{"/n2/n3/index.md", "/n2/index.md", "/index.md"} {
			r.write(base+name, "---\ntitle: Z\ndescription: D.\n---\n\nz\n")
		}
		r.settle("making " + base)
		r.write(base+"/n2/n3/index.md", fmt.Sprintf("---\ntitle: Z\ndescription: D.\n---\n\nedit %d\n", i))
		r.settle("editing in " + base)
		r.isGood()
		if i%2 == 1 {
			r.remove(base)
		}
	}
	r.settle("the last removal")
}

// W09: the content goes away in every way, and comes back.
func TestContentGoesAndComesBack(t *testing.T) {
	t.Parallel()
	r := newRig(t, smallSite(), nil)
	good := r.text("strokes/gliding.html")
	for i, c := range []struct {
		why     string
		go_     func()
		back    func()
		problem string // or a status
	}{
		{"renamed", func() { r.rename("content", "away") }, func() { r.rename("away", "content") }, ""},
		{"deleted", func() {
			if err := os.CopyFS(r.path("copy"), os.DirFS(r.path("content"))); err != nil {
				t.Fatal(err)
			}
			r.remove("content")
		}, func() { r.rename("copy", "content") }, ""},
		{"a link", func() {
			r.rename("content", "away")
			if err := os.Symlink("away", r.path("content")); err != nil {
				t.Skip(err)
			}
		}, func() { r.remove("content"); r.rename("away", "content") }, "file.symlink"},
		{"a file", func() { r.rename("content", "away"); r.write("content", "x") }, func() { r.remove("content"); r.rename("away", "content") }, ""},
	} {
		c.go_()
		r.settle("content is " + c.why)
		g, _ := r.showing()
		if c.problem == "" && !strings.Contains(g.Status, "content is missing") {
			t.Errorf("%s: status %q", c.why, g.Status)
		}
		if c.problem != "" && (len(g.Problems) == 0 || g.Problems[0].Rule != c.problem) {
			t.Errorf("%s: problems %+v", c.why, g.Problems)
		}
		if r.text("strokes/gliding.html") != good {
			t.Errorf("%s: the last good site is gone", c.why)
		}
		c.back()
		r.settle("content is back")
		r.write("content/strokes/gliding.md", fmt.Sprintf("---\ntitle: Gliding\ndescription: D.\n---\n\nedit %d\n", i))
		r.settle("an edit after content was " + c.why)
		good = r.text("strokes/gliding.html")
	}
}

// W09: the project's own folder is replaced by another.
func TestProjectReplaced(t *testing.T) {
	t.Parallel()
	r := newRig(t, smallSite(), func(o *previewOptions) { o.rescan = 100 * time.Millisecond })
	other := r.dir + ".other"
	t.Cleanup(func() { os.RemoveAll(other); os.RemoveAll(r.dir + ".old") })
	if err := os.CopyFS(other, os.DirFS(r.dir)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(other, "content/strokes/gliding.md"), []byte("---\ntitle: Other\ndescription: D.\n---\n\nother\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(r.dir, r.dir+".old"); err != nil {
		t.Fatal(err)
	}
	r.says("no such file", 1)
	if err := os.Rename(other, r.dir); err != nil {
		t.Fatal(err)
	}
	r.settle("another project stands there")
	r.write("content/strokes/gliding.md", "---\ntitle: Again\ndescription: D.\n---\n\nagain\n")
	r.settle("an edit in it")
}

// W12: edits that leave size and time as they were, and those that come while
// the project is read and built.
func TestEditsThatHide(t *testing.T) {
	t.Parallel()
	r := newRig(t, smallSite(), nil)
	page := func(n int) string { return fmt.Sprintf("---\ntitle: Same\ndescription: D.\n---\n\n%06d\n", n) }
	name := "content/strokes/gliding.md"
	r.write(name, page(0))
	r.settle("the first edit")
	info, err := os.Stat(r.path(name))
	if err != nil {
		t.Fatal(err)
	}
	for i := range 10 {
		r.write(name, page(1+i))
		if err := os.Chtimes(r.path(name), info.ModTime(), info.ModTime()); err != nil {
			t.Fatal(err)
		}
		r.settle("an edit with its time put back")
	}
	for i := range 30 { // without waiting: during snapshots and builds
		r.write(name, page(100+i))
		time.Sleep(time.Duration(i) * time.Millisecond)
	}
	r.settle("edits in a row")
}

// W13: saves come without a pause. Builds never overlap, what is shown does not
// wait for the end of it, and the last save is shown in the end: for three seconds
// of saves that leave no quiet between them, and with -soak for a minute of those,
// and of ten a second, in which something new is shown whenever half a second of
// waiting for quiet, a third for the file to rest and a build are over.
func TestSoakSavesInARow(t *testing.T) {
	if !*soak { // its time is not to be shared
		t.Parallel()
	}
	lasts, pauses := 3*time.Second, []time.Duration{15 * time.Millisecond}
	if *soak {
		lasts, pauses = time.Minute, append(pauses, 100*time.Millisecond)
	}
	for _, pause := range pauses {
		r := newRig(t, smallSite(), func(o *previewOptions) { oneAtATime(t, o) })
		_, before := r.showing()
		began := time.Now()
		last, since, longest := before, began, time.Duration(0)
		for i := 0; time.Since(began) < lasts; i++ {
			r.write("content/strokes/gliding.md", fmt.Sprintf("---\ntitle: Gliding\ndescription: D.\n---\n\nsave %d\n", i))
			time.Sleep(pause)
			if _, n := r.showing(); n != last {
				last, since = n, time.Now()
			}
			longest = max(longest, time.Since(since))
		}
		r.settle("the last save")
		t.Logf("saves every %v: %d were shown, the longest wait was %v", pause, last-before, longest)
		if n := last - before; n < 2 {
			t.Errorf("%d of many saves were shown within %v", n, lasts)
		}
		if *soak && longest > 1500*time.Millisecond {
			t.Errorf("nothing new was shown for %v", longest)
		}
	}
}

// oneAtATime fails the test when a build begins while a step of another runs.
func oneAtATime(t *testing.T, o *previewOptions) {
	var steps atomic.Int32
	step := o.observe.Step
	o.observe.Step = func(name string) func() {
		steps.Add(1)
		end := func() {}
		if step != nil {
			end = step(name)
		}
		return func() { end(); steps.Add(-1) }
	}
	o.observe.Phase = func(name string, _ int) {
		if n := steps.Load(); name == "reading data" && n > 0 { // the first of each build
			t.Errorf("a build begins while another is at %d steps", n)
		}
	}
}

// A build that runs when something changes is given up, and its outcome not
// shown; but changes that go on do not keep everything from being shown.
func TestChangesDuringSlowBuilds(t *testing.T) {
	t.Parallel()
	var slow atomic.Bool
	building := make(chan struct{})
	r := newRig(t, smallSite(), func(o *previewOptions) {
		o.observe.Step = func(name string) func() {
			if !slow.Load() {
				return func() {}
			}
			select {
			case building <- struct{}{}:
			default:
			}
			if strings.Contains(name, "gliding") { // goes on after it was given up, for longer than it takes to be quiet
				time.Sleep(50 * time.Millisecond)
			}
			time.Sleep(10 * time.Millisecond)
			return func() {}
		}
		oneAtATime(t, o)
	})
	slow.Store(true) // a build takes a tenth of a second and more
	save := func(text string) {
		r.write("content/strokes/gliding.md", fmt.Sprintf("---\ntitle: Gliding\ndescription: D.\n---\n\n%s\n", text))
	}
	shown := func(text string) bool {
		r.mu.Lock()
		defer r.mu.Unlock()
		return slices.ContainsFunc(r.shown, func(g serve.Generation) bool {
			f, _ := g.Tree.Find("strokes/gliding.html")
			return strings.Contains(string(f.Data), text)
		})
	}
	outOfDate := true
	for i := 0; i < 5 && outOfDate; i++ { // on a busy machine the second save may come too late
		save(fmt.Sprintf("given up %d", i))
		time.Sleep(60 * time.Millisecond)
		save(fmt.Sprintf("and followed by %d", i))
		r.settle("two saves")
		outOfDate = shown(fmt.Sprintf("given up %d", i))
	}
	if outOfDate {
		t.Error("builds were shown that were out of date when they ended")
	}

	_, before := r.showing()
	began := time.Now()
	save("the first of many")
	for i := range 100 { // W13: each while a build runs
		select {
		case <-building:
		case <-time.After(mostSettle):
			t.Fatalf("no build after %d saves\n%s", i, tail(r.said.String()))
		}
		save(fmt.Sprint("save ", i))
		time.Sleep(20 * time.Millisecond)
	}
	_, during := r.showing()
	if n, most := during-before, int(time.Since(began)/(mostUnshown/3)); n < 2 || n > most {
		t.Errorf("%d of 100 saves in %v were shown, want one about every 500 ms", n, time.Since(began))
	}
	r.settle("the last of many saves")
}

// A source that lets something happen just before each folder is watched.
type late struct {
	watch.Source
	before func(folder string)
}

func (l late) Add(folder string) error {
	l.before(folder)
	return l.Source.Add(folder)
}

// What happens in a new folder after it was read and before it is watched leaves
// no hint, and is shown all the same.
func TestFileBeforeItsFolderIsWatched(t *testing.T) {
	t.Parallel()
	var once sync.Once
	r := newRig(t, smallSite(), func(o *previewOptions) {
		o.source = func() (watch.Source, error) {
			source, err := watch.System()
			return late{source, func(folder string) {
				if filepath.Base(folder) == "new" {
					once.Do(func() {
						err := os.WriteFile(filepath.Join(folder, "index.md"), []byte("---\ntitle: New\ndescription: D.\n---\n"), 0o644)
						if err != nil {
							t.Error(err)
						}
					})
				}
			}}, err
		}
	})
	must(t, os.Mkdir(r.path("content/new"), 0o755))
	r.until("a page that came before the watch", func(g serve.Generation) bool {
		_, ok := g.Tree.Find("new/index.html")
		return ok
	})
}

// W14: what is no part of the site sets nothing off, not even its own output.
func TestNoBuildWithoutAChange(t *testing.T) {
	t.Parallel()
	r := newRig(t, smallSite(), func(o *previewOptions) { o.output = filepath.Join(o.dir, "public"); o.rescan = 50 * time.Millisecond })
	r.says("wrote", 1)
	_, before := r.showing()
	for i := range 20 {
		r.write("content/.gliding.md.swp", fmt.Sprint(i))
		r.write("content/strokes/gliding.md~", fmt.Sprint(i))
		r.write("content/4913", fmt.Sprint(i))
		r.write("content/_draft.md", fmt.Sprint(i))
		r.write("notes.txt", fmt.Sprint(i))
		r.write(".git/index", fmt.Sprint(i))
		r.write("public/log.txt", fmt.Sprint(i))
		time.Sleep(20 * time.Millisecond)
	}
	now := time.Now()
	if err := os.Chtimes(r.path("content/index.md"), now, now); err != nil { // touched, equal
		t.Fatal(err)
	}
	time.Sleep(300 * time.Millisecond)
	if _, after := r.showing(); after != before {
		t.Errorf("%d builds of nothing new:\n%s", after-before, r.said.String())
	}
}

// W15 and W16: mistakes in every kind of file, and settings that change all
// pages. The last good site stays, and all is well when the mistake is mended.
func TestMistakesAndSettings(t *testing.T) {
	t.Parallel()
	files := smallSite()
	r := newRig(t, files, nil)
	good := r.text("index.html")
	template, err := os.ReadFile("../../templates/components/footer.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, bad, mended string }{
		{"content/strokes/gliding.md", "---\ntitle: [\n---\n", files["content/strokes/gliding.md"]},
		{"content/strokes/gliding.md", "---\ntitle: Gliding\ndescription: D.\n---\n\n[x](nowhere.md)\n", files["content/strokes/gliding.md"]},
		{"knead.yaml", "title: Small\ntitel: x\n", files["knead.yaml"]},
		{"templates/components/footer.html", "{{", string(template)},
	} {
		r.write(c.name, c.bad)
		r.settle("a mistake in " + c.name)
		if g, _ := r.showing(); len(g.Problems) == 0 || r.text("index.html") != good {
			t.Errorf("%s: %d problems; the last good site is there: %v", c.name, len(g.Problems), r.text("index.html") == good)
		}
		r.write(c.name, c.mended)
		r.settle("mending " + c.name)
	}
	r.says("mended", 4)
	r.write("content/broken.md", "---\ntitle: [\n---\n")
	r.settle("a broken page")
	r.remove("content/broken.md")
	r.settle("removing it")
	r.remove("templates")
	r.settle("removing the templates")
	if r.text("index.html") != good {
		t.Error("all is mended and the page is another")
	}
	for _, config := range []string{"title: Other\n", "title: Other\nurl: https://example.org/handbook/\n", "title: Other\nlanguage: es\n"} {
		r.write("knead.yaml", config)
		r.settle("the setting " + config)
	}
	r.write("static/new/extra.css", "p { color: #111; }\n")
	r.settle("a new folder of static files")
}

// W19: a checkout is built when git has let go of its lock.
func TestGitLockHeld(t *testing.T) {
	t.Parallel()
	files := smallSite()
	files[".git/HEAD"] = "ref: refs/heads/main\n"
	r := newRig(t, files, nil)
	_, before := r.showing()
	r.write(".git/index.lock", "")
	for i := range 4 {
		r.write("content/strokes/gliding.md", fmt.Sprintf("---\ntitle: G%d\ndescription: D.\n---\n", i))
		time.Sleep(100 * time.Millisecond)
	}
	if _, during := r.showing(); during != before {
		t.Errorf("%d builds of half a checkout", during-before)
	}
	r.remove(".git/index.lock")
	r.settle("the lock is gone")
	if _, after := r.showing(); after != before+1 {
		t.Errorf("%d builds of one checkout", after-before)
	}
}

// TestSoakCheckouts switches between two branches of git and wants two builds at
// most for each checkout (W03): ten times at 10,000 pages with -soak.
func TestSoakCheckouts(t *testing.T) {
	t.Parallel()
	git, err := exec.LookPath("git")
	if err != nil {
		t.Skip("git is not installed")
	}
	pages, n := 60, 6
	if *soak {
		pages, n = 10_000, 10
	}
	files := smallSite()
	fill := func(branch string) {
		for i := range pages {
			files[fmt.Sprintf("content/strokes/p%d/index.md", i/50)] = fmt.Sprintf("---\ntitle: Part %d\ndescription: D.\n---\n", i/50)
			files[fmt.Sprintf("content/strokes/p%d/s%d.md", i/50, i)] = fmt.Sprintf("---\ntitle: P%d\ndescription: D.\n---\n\n%s %d\n", i, branch, i)
		}
		for i := range 5 {
			files[fmt.Sprintf("content/%s/index.md", branch)] = "---\ntitle: Only here\ndescription: D.\n---\n"
			files[fmt.Sprintf("content/%s/p%d.md", branch, i)] = "---\ntitle: Only\ndescription: D.\n---\n"
		}
	}
	fill("main")
	r := newRig(t, files, nil)
	run := func(args ...string) {
		t.Helper()
		cmd := exec.Command(git, append([]string{"-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"}, args...)...)
		cmd.Dir = r.dir
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
	run("init", "-q", "-b", "main")
	run("add", ".")
	run("commit", "-qm", "main")
	run("checkout", "-qb", "other")
	r.remove("content/main")
	clear(files)
	fill("other")
	for name, text := range files {
		r.write(name, text)
	}
	run("add", ".")
	run("commit", "-qm", "other")
	r.settle("making a branch")
	for i := range n {
		_, before := r.showing()
		run("checkout", "-q", []string{"main", "other"}[i%2])
		r.settle("a checkout")
		r.isGood()
		if _, after := r.showing(); after-before > 2 {
			t.Errorf("checkout %d: %d builds", i, after-before)
		}
	}
}

// A filter is a Source whose hints pass through the hands of a test.
type filter struct {
	watch.Source
	hints chan watch.Hint
	ended chan struct{}
}

// filtered returns the system's source behind a function, which passes a hint on
// as often as it calls pass, at once or later.
func filtered(f func(h watch.Hint, pass func(watch.Hint))) func() (watch.Source, error) {
	return func() (watch.Source, error) {
		source, err := watch.System()
		if err != nil {
			return nil, err
		}
		s := &filter{source, make(chan watch.Hint), make(chan struct{})}
		pass := func(h watch.Hint) {
			select {
			case s.hints <- h:
			case <-s.ended:
			}
		}
		go func() {
			for {
				select {
				case h := <-source.Hints():
					f(h, pass)
				case <-s.ended:
					return
				}
			}
		}()
		return s, nil
	}
}

func (s *filter) Hints() <-chan watch.Hint { return s.hints }

func (s *filter) Close() error {
	close(s.ended)
	return s.Source.Close()
}

// W10: a system that accepts watches and never tells anything.
func TestSilentSystem(t *testing.T) {
	t.Parallel()
	r := newRig(t, smallSite(), func(o *previewOptions) {
		o.source = filtered(func(watch.Hint, func(watch.Hint)) {})
	})
	r.says("does not report changes", 1)
	for i := range 5 {
		r.write("content/strokes/gliding.md", fmt.Sprintf("---\ntitle: Gliding\ndescription: D.\n---\n\nedit %d\n", i))
		r.settle("an edit nobody tells of")
	}
	if n := strings.Count(r.said.String(), "looking for changes every"); n != 1 {
		t.Errorf("said %d times that it polls", n)
	}
}

// W05 and W06 without the limits themselves: the errors of a system that has no
// more watches are told with the way out. TestWatchLimits meets the real ones.
func TestWatchesRefused(t *testing.T) {
	t.Parallel()
	r := newRig(t, smallSite(), func(o *previewOptions) {
		o.source = func() (watch.Source, error) { return nil, errors.New("no more of these") }
	})
	r.says("no more of these", 1)
	r.write("content/new.md", "---\ntitle: New\ndescription: D.\n---\n")
	r.settle("an edit while polling")
}

// W04: so much happens that the system drops events. The queue is overrun for
// real, with files that are no part of the site, while nobody listens.
func TestQueueOverrun(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("/proc/sys/fs/inotify/max_queued_events")
	var limit int
	if _, scanErr := fmt.Sscan(string(data), &limit); err != nil || scanErr != nil || limit > 100_000 {
		t.Skip("the length of the system's queue is unknown, or too long to fill")
	}
	var mu sync.Mutex // held: nobody listens
	r := newRig(t, smallSite(), func(o *previewOptions) {
		o.source = filtered(func(h watch.Hint, pass func(watch.Hint)) {
			mu.Lock()
			defer mu.Unlock()
			pass(h)
		})
	})
	mu.Lock()
	noise := r.path("content/strokes/_noise")
	for range limit + 5000 {
		f, err := os.Create(noise)
		if err != nil {
			t.Fatal(err)
		}
		f.Close()
		if err := os.Remove(noise); err != nil {
			t.Fatal(err)
		}
	}
	r.write("content/strokes/gliding.md", "---\ntitle: Unheard\ndescription: D.\n---\n")
	r.write("content/strokes/deep/index.md", "---\ntitle: New\ndescription: D.\n---\n")
	mu.Unlock()
	r.settle("an overrun")
	r.says("too much changed at once", 1)
	r.write("content/strokes/deep/index.md", "---\ntitle: Newer\ndescription: D.\n---\n")
	r.settle("an edit after an overrun")
	r.isGood()
	if n := strings.Count(r.said.String(), "too much changed at once"); n != 1 {
		t.Errorf("said %d times", n)
	}
}

// W20: more folders than anybody has, 50,000 with -soak, are watched, or polled
// with a word of why. knead is there within three seconds.
func TestSoakManyFolders(t *testing.T) {
	if !*soak { // its time is not to be shared
		t.Parallel()
	}
	folders := 3000
	switch {
	case *soak:
		folders = 50_000
	case testing.Short():
		folders = 300
	}
	files := smallSite()
	r := newRig(t, files, func(o *previewOptions) {
		for i := range folders {
			if err := os.MkdirAll(filepath.Join(o.dir, "content", "many", fmt.Sprintf("a%d", i/100), fmt.Sprintf("b%d", i)), 0o755); err != nil {
				t.Fatal(err)
			}
		}
	})
	if r.watch.Polling() > 0 {
		r.says("looking for changes every", 1)
	} else if n := len(r.watch.Watched()); n < folders {
		t.Errorf("%d folders are watched", n)
	}
	if *soak {
		began := time.Now()
		p := startServe(t, kneadCommand("serve", r.dir, "--port", "0"))
		p.ready()
		if took := time.Since(began); took > 3*time.Second {
			t.Errorf("it took %v to start", took)
		}
		must(t, p.cmd.Process.Signal(os.Interrupt))
		if status, took := p.ends(); status != exitStopped || took > time.Second {
			t.Errorf("status %d, %v to end", status, took)
		}
	}
	last := fmt.Sprintf("content/many/a%d/", (folders-1)/100)
	for _, name := range []string{fmt.Sprintf("%sb%d/index.md", last, folders-1), last + "index.md", "content/many/index.md"} {
		r.write(name, "---\ntitle: X\ndescription: D.\n---\n")
	}
	r.settle("a page in the last folder")
	r.isGood()
}
