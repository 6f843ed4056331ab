package build

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"knead/internal/asset"
	"knead/internal/diag"
	"knead/internal/digest"
	"knead/internal/fields"
	"knead/internal/markdown"
	"knead/internal/memo"
	"knead/internal/site"
	"knead/internal/theme"
	"knead/internal/tree"
)

// smallSite returns the files of testdata/site.txtar.
func smallSite(t testing.TB) map[string]string {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/site.txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{"content/images/back.png": png(3, 2)}
	for _, f := range archive.Files {
		files[f.Name] = string(f.Data)
	}
	return files
}

// difference says how two outputs differ, or "".
func difference(got, want Output) string {
	var b strings.Builder
	d := tree.Diff(want.Tree, got.Tree)
	for _, name := range d.Updated {
		g, _ := got.Tree.Find(name)
		w, _ := want.Tree.Find(name)
		fmt.Fprintf(&b, "%s differs: %s\n", name, firstDifference(g.Data, w.Data))
	}
	if len(d.Added)+len(d.Removed) > 0 {
		fmt.Fprintf(&b, "too many: %q, missing: %q\n", d.Added, d.Removed)
	}
	if !reflect.DeepEqual(got.Diagnostics, want.Diagnostics) {
		fmt.Fprintf(&b, "diagnostics\n%v\nwant\n%v\n", got.Diagnostics, want.Diagnostics)
	}
	if got.Pages != want.Pages {
		fmt.Fprintf(&b, "%d pages, want %d\n", got.Pages, want.Pages)
	}
	return b.String()
}

func firstDifference(got, want []byte) string {
	i := 0
	for i < len(got) && i < len(want) && got[i] == want[i] {
		i++
	}
	from := max(i-40, 0)
	return fmt.Sprintf("…%q, want …%q", got[from:min(len(got), i+40)], want[from:min(len(want), i+40)])
}

// A played script is what became of it.
type played struct {
	sites   int    // builds that gave a site; the others gave diagnostics
	problem string // how a build differed from a clean one; "" when none did
}

// play runs a script against one engine and compares every build with a clean
// one. A site that an edit broke is mended by undoing the edit, three times out
// of four, so that a script does not spend its life in one broken state.
func play(t testing.TB, engine *Engine, clean func() *Engine, menu []edit, script []byte) (p played) {
	t.Helper()
	e := &editor{files: smallSite(t), script: script}
	var names []string
	broken := false
	for steps := 0; len(e.script) > 0 && steps < 40; steps++ {
		if broken && e.next(4) > 0 {
			undo(e, 1)
			names = append(names, "mend")
		} else {
			e.before = append(e.before, maps.Clone(e.files))
			e.serial++
			next := menu[e.next(len(menu))]
			next.play(e)
			names = append(names, next.name)
		}
		in := e.input()
		if e.next(8) == 1 {
			abandon(t, engine, in, e.next(20))
			names = append(names, "(abandoned a build)")
		}
		got, err := engine.Build(t.Context(), in)
		if err != nil {
			t.Fatal(err)
		}
		want, err := clean().Build(t.Context(), in)
		if err != nil {
			t.Fatal(err)
		}
		if broken = want.Tree.Len() == 0; !broken {
			p.sites++
		}
		if d := difference(got, want); d != "" {
			p.problem = fmt.Sprintf("after %s:\n%s", strings.Join(names, ", "), d)
			return p
		}
	}
	return p
}

// abandon starts a build and gives it up after n steps.
func abandon(t testing.TB, engine *Engine, in Input, n int) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var count atomic.Int64
	engine.observe = Observe{Step: func(string) func() {
		if count.Add(1) > int64(n) {
			cancel()
		}
		return func() {}
	}}
	if _, err := engine.Build(ctx, in); err != nil && !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	engine.observe = Observe{}
}

// randomScript returns a script of about n edits.
func randomScript(r *rand.Rand, n int) []byte {
	script := make([]byte, n*5)
	for i := range script {
		script[i] = byte(r.IntN(256))
	}
	return script
}

// TestEdits is the edit oracle: after any edits the remembered build equals a
// clean one, bytes and diagnostics, on one processor and on eight, every
// remembered result computed again on the way.
func TestEdits(t *testing.T) {
	const scripts = 6
	for _, processors := range []int{1, 8} {
		before := runtime.GOMAXPROCS(processors)
		r := rand.New(rand.NewPCG(7, uint64(processors)))
		sites := 0
		for range scripts {
			p := play(t, New(Options{Verify: true}), plainEngine, edits, randomScript(r, 12))
			if p.problem != "" {
				t.Errorf("%d processors: %s", processors, p.problem)
			}
			sites += p.sites
		}
		runtime.GOMAXPROCS(before)
		// Scripts that only ever break the site would compare nothing.
		if sites < scripts*5 {
			t.Errorf("%d scripts compared only %d sites", scripts, sites)
		}
	}
}

// FuzzEdits searches for a script that TestEdits does not play.
func FuzzEdits(f *testing.F) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 10 {
		f.Add(randomScript(r, 8))
	}
	f.Fuzz(func(t *testing.T, script []byte) {
		if p := play(t, plainEngine(), plainEngine, edits, script); p.problem != "" {
			t.Error(p.problem)
		}
	})
}

func plainEngine() *Engine { return New(Options{}) }

// A bare function renders an empty sidebar. The real one names every page of a
// small site, so with it in the key of a page hardly anything else matters; a
// larger site is not so lucky.
type bare struct {
	function[theme.NavArgs, *theme.RenderedNav]
	empty *theme.Nav
}

func (b bare) Call(a theme.NavArgs) *theme.RenderedNav {
	a.Nav = b.empty
	return b.function.Call(a)
}

// A spy keeps the last navigation it was asked to render.
type spy struct {
	function[theme.NavArgs, *theme.RenderedNav]
	nav *theme.Nav
}

func (s *spy) Call(a theme.NavArgs) *theme.RenderedNav {
	s.nav = a.Nav
	return s.function.Call(a)
}

// bareEngines returns what makes engines of pages with an empty sidebar, which
// is that of a site of one page.
func bareEngines(t *testing.T) func() *Engine {
	engine := plainEngine()
	s := &spy{function: engine.nav}
	engine.nav = s
	one := &editor{files: map[string]string{"knead.yaml": "title: x", "content/index.md": "---\ntitle: One\ndescription: One page.\n---\n"}}
	if _, err := engine.Build(t.Context(), one.input()); err != nil || s.nav == nil {
		t.Fatalf("no navigation: %v", err)
	}
	return func() *Engine {
		e := plainEngine()
		e.nav = bare{e.nav, s.nav}
		return e
	}
}

// A lossy function remembers pages by a key that leaves out one field of the
// view: the mistake that hand-picked keys invite.
type lossy struct {
	function[pageArgs, theme.Page]
	field int
	pages map[digest.Sum]theme.Page
}

func (l *lossy) Call(a pageArgs) theme.Page {
	key, view := a, a.View.Value
	reflect.ValueOf(&view).Elem().Field(l.field).SetZero()
	key.View = digest.Keep(view)
	sum := digest.Of(key)
	if _, ok := l.pages[sum]; !ok {
		l.pages[sum] = l.function.Call(a)
	}
	return l.pages[sum]
}

// implied excuses fields of the view that the rest of the key decides.
var implied = map[string]string{
	"Site":     "the navigation in the key was rendered from it",
	"Template": "follows from the path of the document, which is in the key",
}

// gentle returns edits that seldom break the site, so that a script of them
// compares many sites.
func gentle() []edit {
	names := []string{"title", "order", "technique's benefits", "benefit's techniques", "add", "body", "site title", "undo", "rule", "source", "citation", "image"}
	return slices.DeleteFunc(slices.Clone(edits), func(e edit) bool { return !slices.Contains(names, e.name) })
}

// TestEditsCatchesALossyKey breaks the key of the page phase on purpose, once
// for each field of the view; the edit oracle must notice within a few scripts.
func TestEditsCatchesALossyKey(t *testing.T) {
	before := runtime.GOMAXPROCS(1) // lossy has no lock
	defer runtime.GOMAXPROCS(before)
	bareEngine := bareEngines(t)
	fields := reflect.TypeFor[theme.View]()
	for i := range fields.NumField() {
		name := fields.Field(i).Name
		if implied[name] != "" {
			continue
		}
		r := rand.New(rand.NewPCG(3, uint64(i)))
		caught := 0
		for n := 1; n <= 40 && caught == 0; n++ {
			engine := bareEngine()
			engine.page = &lossy{engine.page, i, map[digest.Sum]theme.Page{}}
			if play(t, engine, bareEngine, gentle(), randomScript(r, 12)).problem != "" {
				caught = n
			}
		}
		if caught == 0 {
			t.Errorf("a key without View.%s was not noticed in 40 scripts", name)
		} else {
			t.Logf("a key without View.%s was noticed in script %d", name, caught)
		}
	}
}

// A nearsighted site is remembered by outlines of which one part is left out.
type nearsighted struct {
	function[site.Args, *assembly]
	blur  func(*markdown.Outline)
	sites map[digest.Sum]*assembly
}

func (n *nearsighted) Call(a site.Args) *assembly {
	type seen struct {
		Path      string
		Title     fields.Text
		Safety    []fields.Text
		Headings  []markdown.Heading
		Links     []markdown.Link
		Citations []markdown.Citation
	}
	key := struct {
		Rest site.Args
		Docs []seen
	}{Rest: a}
	key.Rest.Docs = nil
	for _, d := range a.Docs {
		o := *d
		n.blur(&o)
		key.Docs = append(key.Docs, seen{o.Path, o.Meta.Title, o.Meta.Safety, o.Headings, o.Links, o.Citations})
	}
	sum := digest.Of(key)
	if _, ok := n.sites[sum]; !ok {
		n.sites[sum] = n.function.Call(a)
	}
	return n.sites[sum]
}

// TestEditsCatchesABlurredOutline leaves a part of what pages can see of each
// other out of what a site is remembered by; the edit oracle must notice.
func TestEditsCatchesABlurredOutline(t *testing.T) {
	before := runtime.GOMAXPROCS(1) // nearsighted has no lock
	defer runtime.GOMAXPROCS(before)
	for _, c := range []struct {
		part  string
		edits []string
		blur  func(*markdown.Outline)
	}{
		{"", []string{"body", "line above a text", "title", "heading", "link to heading", "citation", "page's rules", "undo"}, func(*markdown.Outline) {}},
		{"title", []string{"title"}, func(o *markdown.Outline) { o.Meta.Title = fields.Text{} }},
		{"headings", []string{"heading", "heading back", "undo"}, func(o *markdown.Outline) { o.Headings = nil }},
		{"links", []string{"link", "undo"}, func(o *markdown.Outline) { o.Links = nil }},
		{"citations", []string{"citation", "undo"}, func(o *markdown.Outline) { o.Citations = nil }},
		{"rules", []string{"page's rules", "undo"}, func(o *markdown.Outline) { o.Meta.Safety = nil }},
	} {
		some := slices.DeleteFunc(slices.Clone(edits), func(e edit) bool { return !slices.Contains(c.edits, e.name) })
		r := rand.New(rand.NewPCG(5, 7))
		caught, scripts := 0, 20
		if c.part == "" {
			scripts = 5
		}
		for n := 1; n <= scripts && caught == 0; n++ {
			engine := plainEngine()
			engine.site = &nearsighted{engine.site, c.blur, map[digest.Sum]*assembly{}}
			func() {
				defer func() {
					if recover() != nil { // markdown.HTML wants a target for each link
						caught = n
					}
				}()
				if play(t, engine, plainEngine, some, randomScript(r, 12)).problem != "" {
					caught = n
				}
			}()
		}
		if (caught != 0) != (c.part != "") {
			t.Errorf("a site that cannot see %q: noticed in script %d", c.part, caught)
		}
	}
}

// TestBuildRendersWhatAnEditTouches asserts the amount of work, not only the
// result.
func TestBuildRendersWhatAnEditTouches(t *testing.T) {
	site := smallSite(t)
	e := &editor{files: site}
	engine := New(Options{})
	build := func() Output {
		t.Helper()
		out, err := engine.Build(t.Context(), e.input())
		if err != nil {
			t.Fatal(err)
		}
		if diag.HasErrors(out.Diagnostics) {
			t.Fatal(out.Diagnostics)
		}
		return out
	}
	first := build()
	if first.Pages == 0 || first.Work.Rendered != first.Pages {
		t.Errorf("%d pages, %d rendered", first.Pages, first.Work.Rendered)
	}
	if w := build().Work; w != (Work{}) {
		t.Errorf("nothing changed, and %+v was done", w)
	}
	const name = "content/about.md"
	for _, c := range []struct {
		what string
		edit func(string) string
		want Work
	}{
		// The page, and what the search shows of it; "more" is no word to search for.
		{"a body", func(s string) string { return s + "\nMore.\n" }, Work{Parsed: 1, Judged: 1, Rendered: 1, Inspected: 2, Indexed: 1}},
		{"a comment", func(s string) string { return s + "\n<!-- not shown -->\n" }, Work{Parsed: 1, Judged: 1, Rendered: 1, Indexed: 1}},
	} {
		e.files[name] = c.edit(e.files[name])
		if w := build().Work; w != c.want {
			t.Errorf("%s changed: %+v, want %+v", c.what, w, c.want)
		}
	}
}

// A mistake, or two in a row, costs nothing that was remembered.
func TestBuildRemembersThroughMistakes(t *testing.T) {
	e := &editor{files: smallSite(t)}
	engine := New(Options{})
	const name = "content/about.md"
	good := e.files[name]
	for i, text := range []string{good, good + "\n[x](one.md)\n", good + "\n[x](two.md)\n", good + "\nMended.\n"} {
		e.files[name] = text
		out, err := engine.Build(t.Context(), e.input())
		if err != nil {
			t.Fatal(err)
		}
		if broken := out.Tree.Len() == 0; broken != (i == 1 || i == 2) {
			t.Fatalf("build %d: %v", i, out.Diagnostics)
		}
		// The page, and what finds it and is shown of it: fragment, shard and core.
		if want := (Work{Parsed: 1, Judged: 1, Rendered: 1, Inspected: 4, Indexed: 1}); i == 3 && out.Work != want {
			t.Errorf("the mended build did %+v, want %+v", out.Work, want)
		}
	}
}

// An impure function shows when an engine that verifies builds the same input
// again.
func TestVerifyCatchesAnImpureFunction(t *testing.T) {
	n := 0
	engine := New(Options{Verify: true})
	engine.asset = memo.New("asset", func(a asset.Args) *asset.Asset {
		n++
		out := *asset.Process(a)
		out.Width = n
		return &out
	}, true)
	e := &editor{files: smallSite(t)}
	defer func() {
		if text, _ := recover().(string); !strings.Contains(text, "not a pure function") {
			t.Errorf("recovered %q", text)
		}
	}()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1)) // n has no lock
	for range 2 {
		if _, err := engine.Build(t.Context(), e.input()); err != nil {
			t.Fatal(err)
		}
	}
	t.Error("an impure function was not noticed")
}

// A bug in a phase is told with the file that set it off and where it happened.
func TestBuildNamesTheFileOfABug(t *testing.T) {
	engine := plainEngine()
	engine.parse = memo.New("parse", func(a markdown.ParseArgs) *markdown.Doc {
		if a.File.Path == "content/about.md" {
			explode()
		}
		return markdown.Parse(a)
	}, false)
	defer func() {
		text, _ := recover().(string)
		for _, want := range []string{"reading pages, content/about.md: boom", "build.explode("} {
			if !strings.Contains(text, want) {
				t.Errorf("no %q in %s", want, text)
			}
		}
	}()
	_, _ = engine.Build(t.Context(), (&editor{files: smallSite(t)}).input())
	t.Error("the bug was lost")
}

func explode() { panic("boom") }

// TestBuildIsDeterministic builds the small site again and again, with and without
// a memory for later builds, and compares bytes.
func TestBuildIsDeterministic(t *testing.T) {
	e := &editor{files: smallSite(t)}
	var first []byte
	for i := range 6 {
		out, err := New(Options{Once: i%2 > 0}).Build(t.Context(), e.input())
		if err != nil {
			t.Fatal(err)
		}
		sum := out.Tree.Digest()
		if first == nil {
			first = sum[:]
		}
		if !bytes.Equal(first, sum[:]) {
			t.Error("two builds of one input differ")
		}
	}
}
