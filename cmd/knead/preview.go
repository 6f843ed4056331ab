package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/url"
	"runtime/debug"
	"slices"
	"time"

	"knead"
	"knead/internal/build"
	"knead/internal/diag"
	"knead/internal/disk"
	"knead/internal/fields"
	"knead/internal/serve"
	"knead/internal/tree"
	"knead/internal/watch"
)

// A preview keeps what is shown equal to what a clean build of the project would
// publish.
//
//	hint ─► give up the build that runs ─► snapshot ─► build ─► show ─► publish, with --output
//
// One attempt runs at a time. While the project cannot be built, the last good
// site stays, together with what is wrong.
type preview struct {
	t        *terminal
	o        previewOptions
	show     func(serve.Generation)
	watch    *watch.Watcher
	again    chan struct{} // somebody wants everything built anew
	defaults tree.Tree     // the default theme

	reader *disk.Reader
	engine *build.Engine
	bitten chan string // names what keeps the engine from ending
	stuck  int         // engines given up because a step never ended

	seen  snapshot  // of the last attempt that came to an end
	last  tree.Tree // the last project that was there
	good  build.Output
	moves moves
	news  news
	since time.Time // of the oldest change that is not shown, zero for none
	due   bool      // good has to be published
}

// A previewOptions says what to preview.
type previewOptions struct {
	dir    string
	output string // publish each good site to this folder too; "" for nowhere
	adopt  bool   // as for build
	poll   time.Duration
	asOf   asOf

	// For tests; the zero values are the usual ones.
	rescan   time.Duration
	source   func() (watch.Source, error)
	observe  build.Observe
	patience time.Duration
}

// maxStuck is how many steps that never end a preview survives. Each keeps a
// processor busy, because a goroutine cannot be stopped from outside.
const maxStuck = 3

// mostUnshown is how long a change may wait because others follow it; then a
// build is no longer given up. It is less than the longest wait for quiet, after
// which a change is always shown.
const mostUnshown = 400 * time.Millisecond

func newPreview(t *terminal, o previewOptions, show func(serve.Generation)) (*preview, error) {
	defaults, err := tree.FromFS(knead.Theme())
	if err != nil {
		return nil, fmt.Errorf("read the default theme: %w", err)
	}
	p := &preview{t: t, o: o, show: show, again: make(chan struct{}, 1), defaults: defaults, news: news{t: t}}
	p.forget()
	p.watch = watch.New(watch.Options{
		Root: o.dir, Names: []string{"knead.yaml", "content", "templates", "static"}, Ignore: disk.IsLeftOut,
		Poll: o.poll, Rescan: o.rescan, Source: o.source,
		Say: func(n watch.Notice) {
			t.say("%s", n.Text)
			if n.Hint != "" {
				t.hint(n.Hint)
			}
		},
	})
	return p, nil
}

// forget begins with nothing remembered.
func (p *preview) forget() {
	bitten := make(chan string, 1)
	dog := watchdog{cmp.Or(p.o.patience, patience), func(name string) {
		select {
		case bitten <- name:
		default:
		}
	}}
	p.reader = disk.NewReader(p.o.dir, disk.Options{})
	p.engine = build.New(build.Options{Observe: dog.over(p.o.observe)})
	p.bitten, p.seen = bitten, snapshot{}
}

// run shows the project and follows it until ctx is done. The error is ctx's, or
// errLimit when too much got stuck.
func (p *preview) run(ctx context.Context) error {
	watching := make(chan struct{})
	go func() { defer close(watching); p.watch.Run(ctx) }()
	defer func() { <-watching }()
	p.refresh(ctx)
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-p.watch.Stirred(): // waits for quiet from now on
			if p.since.IsZero() {
				p.since = time.Now()
			}
			continue
		case <-p.watch.Changed():
		case <-p.again:
			p.forget()
			p.news.anew = true
		}
		if p.refresh(ctx); p.stuck >= maxStuck {
			p.t.say("%d builds never ended; start knead again when the files are mended", p.stuck)
			return errLimit
		}
	}
}

// refresh makes one attempt. It gives the attempt up when something changes
// meanwhile, unless changes have waited for too long: another look is due then.
func (p *preview) refresh(ctx context.Context) {
	began := time.Now()
	if drained(p.watch.Stirred()) && p.since.IsZero() {
		p.since = began
	}
	attemptCtx, giveUp := context.WithCancel(ctx)
	defer giveUp()
	looked, ended := make(chan snapshot, 1), make(chan attempt, 1)
	engine, seen := p.engine, p.seen
	go func() { ended <- p.attempt(attemptCtx, engine, seen, looked) }()
	var later time.Time // of a change during the attempt
	for {
		select {
		case a := <-ended:
			if a.err == nil {
				p.surprise(a, later)
				p.conclude(a, began)
				p.since = later
				p.publish(ctx)
			}
			return
		case <-p.watch.Stirred():
			if later.IsZero() {
				later = time.Now()
			}
			if p.since.IsZero() || time.Since(p.since) < mostUnshown {
				giveUp()
			}
		case name := <-p.bitten:
			select {
			case s := <-looked:
				p.abandon(s, name, began)
				return
			case a := <-ended: // the step did end, at the last moment
				ended <- a
			}
		case <-ctx.Done():
			select { // a step that never ends is not waited for
			case <-ended:
			case <-time.After(mostUnshown):
			}
			return
		}
	}
}

// abandon leaves a build behind in which a step never ends, and says so.
func (p *preview) abandon(s snapshot, step string, began time.Time) {
	p.stuck++
	p.forget()
	trouble := fmt.Sprintf("%s takes longer than %v to build; the preview goes on when it is changed", step, cmp.Or(p.o.patience, patience))
	p.conclude(attempt{snapshot: s, trouble: trouble}, began)
}

// surprise tells the watcher when something changed that it knew nothing of.
func (p *preview) surprise(a attempt, later time.Time) {
	if !a.same && p.since.IsZero() && later.IsZero() && p.news.told && !p.news.anew {
		p.watch.Surprised()
	}
}

// drained takes a signal that is there and reports whether there was one.
func drained(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

// A snapshot is a project as it was read.
type snapshot struct {
	project  tree.Tree
	problems []diag.Diagnostic
	status   string // why there is no project, "" when there is one
	day      fields.Date
}

func (s snapshot) equal(o snapshot) bool {
	return s.status == o.status && s.day == o.day && s.project.Digest() == o.project.Digest() && slices.Equal(s.problems, o.problems)
}

// An attempt is a snapshot and the build of it.
type attempt struct {
	snapshot
	same    bool // as the last snapshot; not built
	out     build.Output
	trouble string // why the build of the snapshot did not end, "" when it did
	err     error  // ctx's
}

// attempt looks at the project, sends what it saw, and builds it if it is not as
// it was last seen. A panic is a bug in knead, which must not take the preview
// away.
func (p *preview) attempt(ctx context.Context, engine *build.Engine, seen snapshot, looked chan<- snapshot) (a attempt) {
	defer func() {
		if r := recover(); r != nil {
			p.t.bug(r, debug.Stack())
			a.trouble = "this is a bug in knead, see the terminal; the preview goes on when something is changed"
		}
	}()
	a.snapshot, a.err = p.look(ctx)
	if a.same = a.err == nil && a.snapshot.equal(seen); a.err != nil || a.same || a.status != "" {
		return a
	}
	looked <- a.snapshot
	a.out, a.err = engine.Build(ctx, build.Input{Project: a.project, Defaults: p.defaults, Problems: a.problems, AsOf: a.day})
	return a
}

// look takes a snapshot of the project in which nothing went unwatched.
func (p *preview) look(ctx context.Context) (snapshot, error) {
	p.watch.Renew()
	for {
		project, problems, err := p.reader.Read(ctx)
		switch more := p.watch.Cover(p.reader.Folders()); {
		case ctx.Err() != nil:
			return snapshot{}, ctx.Err()
		case errors.Is(err, disk.ErrNoContent):
			return snapshot{status: "the folder content is missing; the preview goes on when it is back"}, nil
		case err != nil:
			return snapshot{status: err.Error() + "; the preview goes on when that is mended"}, nil
		case !more:
			day, err := p.o.asOf.day()
			return snapshot{project, problems, "", day}, err
		}
	}
}

// conclude shows what came of an attempt.
func (p *preview) conclude(a attempt, began time.Time) {
	if a.same {
		return
	}
	status := cmp.Or(a.status, a.trouble)
	before, old := p.last, p.good.Tree
	p.seen = a.snapshot
	if a.status == "" {
		p.last = a.project
	}
	good := status == "" && !diag.HasErrors(a.out.Diagnostics)
	if good {
		p.good, p.due = a.out, true
	}
	p.moves.follow(before, p.last)
	p.show(serve.Generation{
		Tree:     p.good.Tree,
		Base:     base(p.good),
		Problems: problemsIn(a.out.Diagnostics, a.project),
		Moved:    p.moves.update(old, p.good.Tree),
		Status:   status,
	})
	p.news.tell(outcome{
		took: time.Since(began), status: status, diagnostics: a.out.Diagnostics, project: a.project,
		sources: tree.Diff(before, p.last), site: tree.Diff(old, p.good.Tree), good: good,
	})
}

// base returns the path a site is going to be published below.
func base(out build.Output) string {
	if out.Site == nil {
		return ""
	}
	path, _ := url.PathUnescape(out.Site.Config.BasePath())
	return path
}

// problemsIn returns the diagnostics, those that pages list with the lines they
// are about.
func problemsIn(ds []diag.Diagnostic, project tree.Tree) []serve.Problem {
	problems := make([]serve.Problem, len(ds))
	for i, d := range ds {
		problems[i].Diagnostic = d
	}
	for _, i := range serve.Listed(len(ds), func(i int) diag.Severity { return ds[i].Severity }) {
		d := ds[i]
		f, _ := project.Find(d.File)
		if line, ok := diag.Line(f.Data, d.Line); ok && d.Line > 0 {
			problems[i].Excerpt, problems[i].Caret = diag.Excerpt(line, d.Col)
		}
	}
	return problems
}

// publish writes the last good site to the output folder, if there is one and it
// was not written yet. A failure is told, and tried again at the next look.
func (p *preview) publish(ctx context.Context) {
	if p.o.output == "" || !p.due {
		return
	}
	report, err := disk.Publish(ctx, p.o.output, p.good.Tree, disk.PublishOptions{Project: p.o.dir, Adopt: p.o.adopt})
	if ctx.Err() != nil {
		return
	}
	p.due = err != nil
	p.news.published(p.o.output, report, err)
}
