package main

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"knead/internal/build"
	"knead/internal/diag"
	"knead/internal/serve"
	"knead/internal/watch"
)

// TestPreviewEqualsCleanBuild is the oracle of the preview (W02): after random
// operations on a real folder, what is shown is what a clean build of the folder
// gives. The operations are divided among sites that are edited at once. Nothing
// is looked at without a hint, so that a hint that is not needed only once an
// hour would be missed.
func TestPreviewEqualsCleanBuild(t *testing.T) {
	t.Parallel()
	const sites, operations = 4, 250
	for i := range sites {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			editAtRandom(newRig(t, smallSite(), nil), uint64(i), operations)
		})
	}
}

// TestPreviewUnderBadHints does the same where hints cannot be trusted, or never
// come (W10, W11). What is lost is made up for by looking now and then.
func TestPreviewUnderBadHints(t *testing.T) {
	t.Parallel()
	isCookie := func(h watch.Hint) bool { return strings.HasPrefix(filepath.Base(h.Path), ".knead-watch-") }
	for name, f := range map[string]func(r *rand.Rand, h watch.Hint, pass func(watch.Hint)){
		"dropped": func(r *rand.Rand, h watch.Hint, pass func(watch.Hint)) {
			if isCookie(h) || r.IntN(3) == 0 {
				pass(h)
			}
		},
		"repeated": func(r *rand.Rand, h watch.Hint, pass func(watch.Hint)) {
			for range r.IntN(4) + 1 {
				pass(h)
			}
		},
		"renamed": func(r *rand.Rand, h watch.Hint, pass func(watch.Hint)) {
			if !isCookie(h) {
				h.Path = []string{"", "/", "nowhere", h.Path + "~", filepath.Dir(h.Path), "\x00"}[r.IntN(6)]
			}
			pass(h)
		},
		"delayed": func(r *rand.Rand, h watch.Hint, pass func(watch.Hint)) {
			time.Sleep(time.Duration(r.IntN(20)) * time.Millisecond)
			if r.IntN(4) > 0 {
				pass(h)
				return
			}
			time.AfterFunc(time.Duration(r.IntN(300))*time.Millisecond, func() { pass(h) })
		},
		"kept": func(*rand.Rand, watch.Hint, func(watch.Hint)) {}, // cookies, too: the preview polls
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := newRig(t, smallSite(), func(o *previewOptions) {
				o.rescan = 200 * time.Millisecond
				o.source = func() (watch.Source, error) {
					random := rand.New(rand.NewPCG(7, 7)) // of this source: the one before may still be at its last hint
					return filtered(func(h watch.Hint, pass func(watch.Hint)) { f(random, h, pass) })()
				}
			})
			editAtRandom(r, 99, 60)
		})
	}
}

// An editor is what makes random operations on a project.
type editor struct {
	*rig
	random *rand.Rand
	n      int           // operations done
	engine *build.Engine // finds what has to be mended; what it remembers is no part of the proof
}

// editAtRandom does a number of operations, a few at a time, and settles after
// each few.
func editAtRandom(r *rig, seed uint64, operations int) {
	r.t.Helper()
	e := &editor{r, rand.New(rand.NewPCG(seed, 1)), 0, build.New(build.Options{})}
	var slowest time.Duration
	good, settled := 0, 0
	for e.n < operations {
		var did []string
		for range 1 + e.random.IntN(6) {
			did = append(did, e.operate())
			time.Sleep(time.Duration(e.random.IntN(3)*e.random.IntN(12)) * time.Millisecond)
		}
		if e.random.IntN(3) > 0 { // else nearly every state would have mistakes
			did = append(did, "mend")
			must(r.t, e.mend())
		}
		slowest = max(slowest, r.settle(strings.Join(did, ", ")))
		settled++
		if g, _ := r.showing(); g.Status == "" && !slices.ContainsFunc(g.Problems, func(p serve.Problem) bool { return p.Severity == diag.Error }) {
			good++
		}
	}
	r.t.Logf("%d operations, settled %d times, %d of them on a good site; the slowest took %v", e.n, settled, good, slowest.Round(time.Millisecond))
	if good < settled/4 {
		r.t.Errorf("only %d of %d states were good sites, which are compared byte by byte", good, settled)
	}
}

// operate does one operation and names it.
func (e *editor) operate() string {
	e.n++
	operations := []struct {
		name string
		do   func() error
	}{
		{"create", e.create}, {"edit", e.edit}, {"edit", e.edit}, {"retitle", e.retitle}, {"delete", e.delete},
		{"rename", e.renameFile}, {"rename folder", e.renameFolder}, {"delete folder", e.deleteFolder},
		{"chmod", e.chmod}, {"touch", e.touch}, {"swap", e.swap}, {"swap folders", e.swapFolders},
		{"template", e.template}, {"config", e.config}, {"link", e.link}, {"break", e.breakPage}, {"empty", e.empty},
		{"style", e.style}, {"replace", e.replace}, {"content away and back", e.away},
	}
	o := operations[e.random.IntN(len(operations))]
	if err := o.do(); err != nil && !errors.Is(err, errNothingToDo) {
		e.t.Fatalf("%s: %v", o.name, err)
	}
	return o.name
}

var errNothingToDo = errors.New("nothing to do")

// pick returns a random file or folder below content/, "" when there is none.
func (e *editor) pick(folder bool) string {
	var all []string
	err := filepath.WalkDir(e.path("content"), func(p string, d fs.DirEntry, err error) error {
		if err == nil && p != e.path("content") && p != e.path("content/index.md") && d.IsDir() == folder && d.Type()&fs.ModeSymlink == 0 {
			all = append(all, p)
		}
		return err
	})
	if err != nil || len(all) == 0 {
		return ""
	}
	slices.Sort(all)
	return all[e.random.IntN(len(all))]
}

// folder returns a folder to put something in.
func (e *editor) folder() string {
	if e.random.IntN(3) > 0 {
		if dir := e.pick(true); dir != "" {
			return dir
		}
	}
	return e.path("content")
}

func (e *editor) page() string {
	return fmt.Sprintf("---\ntitle: Page %d\ndescription: D.\n---\n\nText %d. [Home](%s)\n", e.random.IntN(9), e.n, "https://example.org/")
}

func (e *editor) name() string { return fmt.Sprintf("p%d.md", e.random.IntN(20)) }

func (e *editor) create() error {
	dir := e.folder()
	for range e.random.IntN(3) {
		dir = filepath.Join(dir, fmt.Sprintf("d%d", e.random.IntN(5)))
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	if err := e.sections(dir); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, e.name()), []byte(e.page()), 0o644)
}

func exists(p string) bool {
	_, err := os.Lstat(p)
	return err == nil
}

// on does something with a random file.
func (e *editor) on(do func(p string) error) error {
	p := e.pick(false)
	if p == "" {
		return errNothingToDo
	}
	return do(p)
}

func (e *editor) edit() error {
	return e.on(func(p string) error {
		f, err := os.OpenFile(p, os.O_APPEND|os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(f, "\nMore %d.\n", e.n)
		return errors.Join(err, f.Close())
	})
}

func (e *editor) retitle() error {
	return e.on(func(p string) error { return os.WriteFile(p, []byte(e.page()), 0o644) })
}

func (e *editor) delete() error { return e.on(os.Remove) }

func (e *editor) renameFile() error {
	return e.on(func(p string) error { return os.Rename(p, filepath.Join(e.folder(), e.name())) })
}

func (e *editor) renameFolder() error {
	p := e.pick(true)
	if p == "" {
		return errNothingToDo
	}
	to := filepath.Join(filepath.Dir(p), fmt.Sprintf("r%d", e.n))
	return os.Rename(p, to)
}

func (e *editor) deleteFolder() error {
	p := e.pick(true)
	if p == "" || e.random.IntN(3) > 0 {
		return errNothingToDo
	}
	return os.RemoveAll(p)
}

func (e *editor) chmod() error {
	return e.on(func(p string) error {
		return os.Chmod(p, []fs.FileMode{0o600, 0o644, 0o444, 0o640}[e.random.IntN(4)]|0o200)
	})
}

func (e *editor) touch() error {
	return e.on(func(p string) error {
		at := time.Now().Add(time.Duration(e.random.IntN(7200)-3600) * time.Second)
		return os.Chtimes(p, at, at)
	})
}

// swap exchanges two files or folders by way of a third name.
func (e *editor) exchange(folder bool) error {
	a, b := e.pick(folder), e.pick(folder)
	if a == "" || a == b || strings.HasPrefix(a, b+"/") || strings.HasPrefix(b, a+"/") {
		return errNothingToDo
	}
	third := e.path("third")
	return errors.Join(os.Rename(a, third), os.Rename(b, a), os.Rename(third, b))
}

func (e *editor) swap() error        { return e.exchange(false) }
func (e *editor) swapFolders() error { return e.exchange(true) }

func (e *editor) template() error {
	const name = "components/footer.html"
	if e.random.IntN(2) == 0 {
		return os.RemoveAll(e.path("templates"))
	}
	data, err := os.ReadFile("../../templates/" + name)
	if err != nil {
		return err
	}
	e.write("templates/"+name, fmt.Sprintf("%s<!-- -->\n<p>%d</p>\n", data, e.n))
	return nil
}

func (e *editor) config() error {
	e.write("knead.yaml", []string{"title: Small\n", "title: Other\n", "title: Small\nlanguage: es\n", "title: Small\ntitel: x\n", "title: [\n"}[e.random.IntN(5)])
	return nil
}

func (e *editor) link() error {
	link := e.path("content/link.md")
	if _, err := os.Lstat(link); err == nil {
		return os.Remove(link)
	}
	return os.Symlink("index.md", link)
}

func (e *editor) breakPage() error {
	text := []string{"---\ntitle: [\n---\n", "no front matter", "---\ntitle: X\ndescription: D.\n---\n\n[x](nowhere.md)\n", "\xff\xfe"}[e.random.IntN(4)]
	return os.WriteFile(filepath.Join(e.folder(), e.name()), []byte(text), 0o644)
}

func (e *editor) empty() error { return e.on(func(p string) error { return os.Truncate(p, 0) }) }

func (e *editor) style() error {
	e.write("static/custom.css", fmt.Sprintf("p { margin: %dem; }\n", 1+e.random.IntN(3)))
	return nil
}

// replace saves as careful editors do: beside the file, and renamed over it.
func (e *editor) replace() error {
	return e.on(func(p string) error {
		beside := p + "~"
		return errors.Join(os.WriteFile(beside, []byte(e.page()), 0o644), os.Rename(beside, p))
	})
}

func (e *editor) away() error {
	return errors.Join(os.Rename(e.path("content"), e.path("away")), os.Rename(e.path("away"), e.path("content")))
}

// mend makes the site whole again, as far as it is quickly done.
func (e *editor) mend() error {
	e.write("knead.yaml", "title: Small\n")
	if err := errors.Join(os.RemoveAll(e.path("templates")), os.RemoveAll(e.path("content/link.md"))); err != nil {
		return err
	}
	for attempt := range 10 {
		out, err := buildWith(e.t, e.engine, e.dir)
		if err != nil {
			return err
		}
		if !diag.HasErrors(out.Diagnostics) {
			return nil
		}
		for _, d := range out.Diagnostics {
			if d.Severity == diag.Error && strings.HasPrefix(d.File, "content/") {
				if err := e.mendFile(d, attempt); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// mendFile gives a page what it lacks, or takes it away when that did not help.
func (e *editor) mendFile(d diag.Diagnostic, attempt int) error {
	p := e.path(d.File)
	switch {
	case !exists(p):
		return nil
	case d.Rule == "site.no-section":
		return e.sections(filepath.Dir(p))
	case attempt == 0 && d.File != "content/link.md":
		return os.WriteFile(p, []byte(e.page()), 0o644)
	}
	return os.RemoveAll(p)
}

// sections gives a folder and those around it the page they need.
func (e *editor) sections(dir string) error {
	for ; dir != e.path("content"); dir = filepath.Dir(dir) {
		if index := filepath.Join(dir, "index.md"); !exists(index) {
			if err := os.WriteFile(index, []byte(e.page()), 0o644); err != nil {
				return err
			}
		}
	}
	return nil
}
