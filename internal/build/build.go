// Package build is the whole build: a pure function from trees of files to a
// tree of files.
//
//	project ┬ content   ─► markdown.Parse ┐
//	        ├ data      ─► health.Parse   │
//	        ├ static    ─► asset.Process  ├► site.Assemble ─► per page: theme.Render ─► oracle.Inspect ─► oracle.Resolve
//	        └ templates ─► theme.Parse    ┘                   per site: 404, redirects, sitemap, robots
//
// An [Engine] calls it again and again and remembers the expensive parts by the
// digest of their whole argument. So there is one procedure for the first build
// and for every later one, and nothing in it knows what was edited: the
// remembered build equals a clean one because each remembered function does.
package build

import (
	"context"

	"knead/internal/diag"
	"knead/internal/digest"
	"knead/internal/fields"
	"knead/internal/markdown"
	"knead/internal/site"
	"knead/internal/tree"
)

// An Input is all that a build may see.
type Input struct {
	Project  tree.Tree         // knead.yaml, content/…, templates/…, static/…
	Defaults tree.Tree         // templates/… and static/… of the default theme
	Problems []diag.Diagnostic // found while the project was read, or on other sites
	Asked    bool              // other sites were asked about links to them
	AsOf     fields.Date       // the day the site is judged on
	Notes    bool              // notes are wanted among the diagnostics
}

// An Output is a built site. When a diagnostic is an error the tree is empty:
// there is nothing to publish.
type Output struct {
	Tree        tree.Tree
	Site        *site.Site        // what the pages were made from, for reports; nil when errors left none to put together, or the build is the only one
	Docs        []*markdown.Doc   // those whose outlines Site was assembled from; nil where it is
	Diagnostics []diag.Diagnostic // sorted
	Pages       int               // pages of the site, redirects not counted
	External    []markdown.ExternalLink
	Work        Work
}

// Work counts what a build had to compute because it was not remembered.
type Work struct{ Parsed, Judged, Assets, Data, Navigations, Rendered, Listed, Inspected, Indexed int }

// Options of an Engine. The zero value is the default.
type Options struct {
	Verify  bool    // compute every remembered result again and compare
	Once    bool    // there will be one build: keep nothing for another, nor the Site
	Observe Observe // follow the work; may be empty
}

// The phases around which the memory in use changes: until the pages are checked,
// a build holds what it read and what it makes of it.
const (
	MakingPages   = "making pages"
	CheckingPages = "checking pages"
)

// Observe follows a build as it runs. Its functions are called concurrently and
// must not influence the build.
type Observe struct {
	Phase func(name string, total int)   // a phase of total steps begins
	Step  func(name string) (end func()) // one step, a file, begins; end is called when it is done
}

// An Engine builds sites and remembers work between builds. Forgetting
// everything would change how long a build takes and nothing else. One build at
// a time.
type Engine struct {
	observe Observe
	verify  bool
	once    bool
	phases
	lastKey digest.Sum
	last    Output
}

// New returns an engine that remembers nothing yet.
func New(o Options) *Engine {
	return &Engine{observe: o.Observe, verify: o.Verify, once: o.Once, phases: newPhases(o)}
}

// Build builds a site. The error is ctx's: an abandoned build has no output and
// costs nothing that is remembered.
func (e *Engine) Build(ctx context.Context, in Input) (Output, error) {
	key := digest.Of(in.forDigest())
	if key == e.lastKey && !e.verify {
		out := e.last
		out.Work = Work{}
		return out, nil
	}
	before := e.computed()
	r := &run{engine: e, ctx: ctx, in: in, diags: make([]diag.Diagnostic, 0, len(e.last.Diagnostics))}
	out, err := r.build()
	if err != nil {
		return Output{}, err
	}
	out.Work = e.computed().minus(before)
	out.Diagnostics = diag.Sort(out.Diagnostics)
	e.nextGeneration(r.rendered)
	if r.rendered && e.words.Outgrown() {
		e.renewWords(Options{Verify: e.verify, Once: e.once})
	}
	e.lastKey, e.last = key, out
	return out, nil
}

// forDigest returns the input as a value that package digest can encode.
func (in Input) forDigest() any {
	return struct {
		Project, Defaults tree.Tree
		Problems          []diag.Diagnostic
		Asked             bool
		AsOf              fields.Date
		Notes             bool
	}{in.Project, in.Defaults, in.Problems, in.Asked, in.AsOf, in.Notes}
}

func (w Work) minus(o Work) Work {
	return Work{
		w.Parsed - o.Parsed, w.Judged - o.Judged, w.Assets - o.Assets, w.Data - o.Data, w.Navigations - o.Navigations,
		w.Rendered - o.Rendered, w.Listed - o.Listed, w.Inspected - o.Inspected, w.Indexed - o.Indexed,
	}
}
