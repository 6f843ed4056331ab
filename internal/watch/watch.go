// Package watch says when a project may have changed.
//
// What it reports are hints. They say when to look, never what is there: a
// [Watcher] is used by somebody who then reads the whole project, and the
// snapshot read is the truth. So hints may come twice, late, for nothing and
// under wrong names. Lost ones cost time and nothing else: the project is looked
// at every five seconds whatever the hints say.
//
//	hint ──► Stirred (at once) ──► wait for quiet ──► Changed ──► Renew, read, Cover
//	every 5 s, or every poll interval ──────────────► Changed ──► Renew, read, Cover
//
// Folders are watched one by one. One that appears is unknown until a snapshot
// shows it, and what happens in it before it is watched leaves no hint;
// therefore [Watcher.Cover] reports when it began to watch something, and the
// snapshot has to be taken again. A snapshot for which Cover had nothing to add
// was taken while everything in it was watched.
//
// Where watching is impossible or cannot be relied on, the Watcher says why,
// once, and asks for a look every 500 milliseconds instead.
package watch

import (
	"context"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// Options of a Watcher. The zero value of a field is its default.
type Options struct {
	Root    string                   // folder of the project; required
	Names   []string                 // what counts directly in Root, such as "content" and "knead.yaml"; required
	Ignore  func(name string) bool   // names, without folders, that are no hint: backups, editors' own files
	Poll    time.Duration            // look exactly this often and watch nothing; 0 for watching
	Rescan  time.Duration            // look this often though nothing is heard; 0 for five seconds
	Say     func(n Notice)           // told why watching became polling, and of lost events; called once a cause
	Source  func() (Source, error)   // where hints come from; nil for the system's notifications
	FarAway func(path string) string // names the file system of a path when other machines may change files on it; nil for asking the system
}

// A Notice is something the author should know about how changes are seen.
type Notice struct {
	Text string // lower case, no full stop
	Hint string // what can be done, "" for nothing
}

// Intervals.
const (
	pollInterval   = 500 * time.Millisecond
	rescanInterval = 5 * time.Second
)

// A Watcher says when a project may have changed. Its methods may be called from
// several goroutines.
type Watcher struct {
	o       Options
	changed chan struct{}
	stirred chan struct{}
	hints   chan Hint
	woken   chan struct{} // the interval is another
	git     *gitLock

	mu      sync.Mutex
	source  Source          // nil when polling
	stop    chan struct{}   // closed when source is given up
	covered map[string]bool // slash paths of the folders watched, Root ("") left out
	cookies map[string]bool // base names of the self-test's files that were not heard of yet
	polling time.Duration   // 0 when watching
	rootOut bool            // Root is not watched because it is not there
	doubts  int             // changes in a row that no hint announced
	renew   bool            // the source is to be replaced before the next snapshot
	said    map[string]bool
	pumps   sync.WaitGroup
}

// New returns a Watcher that watches Root from now on, and the folders below
// once they are covered. [Watcher.Run] makes it work.
func New(o Options) *Watcher {
	if o.Rescan == 0 {
		o.Rescan = rescanInterval
	}
	if o.Say == nil {
		o.Say = func(Notice) {}
	}
	if o.Ignore == nil {
		o.Ignore = func(string) bool { return false }
	}
	if o.Source == nil {
		o.Source = System
	}
	if o.FarAway == nil {
		o.FarAway = farAway
	}
	if abs, err := filepath.Abs(o.Root); err == nil {
		o.Root = abs // hints name it in full, whatever happens to the working folder
	}
	w := &Watcher{
		o:       o,
		changed: make(chan struct{}, 1),
		stirred: make(chan struct{}, 1),
		hints:   make(chan Hint, 256),
		woken:   make(chan struct{}, 1),
		git:     newGitLock(o.Root),
		covered: map[string]bool{},
		cookies: map[string]bool{},
		polling: o.Poll,
		said:    map[string]bool{},
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if o.Poll == 0 {
		w.open()
	}
	return w
}

// Changed receives when a look is due: something may have changed and is quiet
// again, or it is time for one. Looks that nobody took add up to one.
func (w *Watcher) Changed() <-chan struct{} { return w.changed }

// Stirred receives as soon as something may have changed. What is being built
// may be given up: Changed will follow.
func (w *Watcher) Stirred() <-chan struct{} { return w.stirred }

// Polling returns how often the project is looked at because it is not watched,
// 0 when it is watched.
func (w *Watcher) Polling() time.Duration {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.polling
}

// Run passes hints on until ctx is done, and then gives up all watches.
func (w *Watcher) Run(ctx context.Context) {
	defer w.close()
	w.testCookies(ctx)
	timer := time.NewTimer(w.interval())
	defer timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case h := <-w.hints:
			if !w.matters(h) {
				continue
			}
			signal(w.stirred)
			w.settle(ctx, h)
			signal(w.changed)
		case <-timer.C:
			signal(w.changed)
		case <-w.woken:
		}
		timer.Reset(w.interval())
	}
}

// interval returns how long to wait for hints before looking anyway.
func (w *Watcher) interval() time.Duration {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch {
	case w.polling > 0:
		return w.polling
	case w.rootOut:
		return min(pollInterval, w.o.Rescan)
	}
	return w.o.Rescan
}

// matters reports whether a hint is about something that may be part of the
// project. One with a name that makes no sense is: something did happen.
func (w *Watcher) matters(h Hint) bool {
	if h.Lost {
		w.lost()
		return true
	}
	rel, ok := strings.CutPrefix(h.Path, w.o.Root)
	rel = strings.Trim(filepath.ToSlash(rel), "/")
	if !ok || rel == "" {
		return true
	}
	if w.heard(rel) {
		return false
	}
	top, below, inside := strings.Cut(rel, "/")
	if !contains(w.o.Names, top) {
		return false
	}
	return !inside || !w.o.Ignore(below[strings.LastIndexByte(below, '/')+1:])
}

func contains(names []string, name string) bool {
	for _, n := range names {
		if n == name {
			return true
		}
	}
	return false
}

// say tells the author something, once.
func (w *Watcher) say(n Notice) {
	if !w.said[n.Text] {
		w.said[n.Text] = true
		w.o.Say(n)
	}
}

// signal leaves a mark in c, unless one is there.
func signal(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}
