package watch

import (
	"errors"

	"github.com/fsnotify/fsnotify"
)

// A Source reports what happens in folders, as well as it can. It may report too
// much, and names that are wrong.
type Source interface {
	Add(folder string) error    // watch a folder, not the folders in it; again for one that may be another by now
	Remove(folder string) error // watch it no more
	Hints() <-chan Hint         // never closed
	Close() error
}

// A Hint says that something may have happened.
type Hint struct {
	Path string // of what it happened to: a folder that was added, or something in one
	Lost bool   // there were hints that did not get here
}

// notifications is the Source of the operating system.
type notifications struct {
	watcher *fsnotify.Watcher
	hints   chan Hint
	closed  chan struct{}
}

// System returns the notifications of the operating system.
func System() (Source, error) {
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	n := &notifications{watcher, make(chan Hint), make(chan struct{})}
	go n.pump()
	return n, nil
}

func (n *notifications) Add(folder string) error    { return n.watcher.Add(folder) }
func (n *notifications) Remove(folder string) error { return n.watcher.Remove(folder) }
func (n *notifications) Hints() <-chan Hint         { return n.hints }

func (n *notifications) Close() error {
	close(n.closed)
	return n.watcher.Close()
}

// pump words events as hints. An error is one too: after an overflow, or a
// failure nobody can name, hints are missing.
func (n *notifications) pump() {
	events, failures := n.watcher.Events, n.watcher.Errors
	for events != nil || failures != nil {
		var h Hint
		select {
		case e, ok := <-events:
			if !ok {
				events = nil
				continue
			}
			h = Hint{Path: e.Name}
		case err, ok := <-failures:
			if !ok {
				failures = nil
				continue
			}
			h = Hint{Lost: !errors.Is(err, fsnotify.ErrNonExistentWatch)}
		}
		select {
		case n.hints <- h:
		case <-n.closed:
			return
		}
	}
}
