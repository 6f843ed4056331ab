package watch

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
)

// Renew makes sure that what is watched is what is there now. Call it before
// each snapshot: a folder may have been replaced by another of its name.
func (w *Watcher) Renew() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.renew && w.source != nil {
		w.giveUp()
		w.open()
	}
	w.renew = false
	if w.source == nil {
		return
	}
	w.addRoot()
	for folder := range w.covered {
		if w.source == nil {
			return
		}
		w.add(folder)
	}
}

// Cover watches the folders of a snapshot, slash paths in Root, and no others.
// It reports whether one of them was not watched before, in which case the
// snapshot may have missed something and has to be taken again.
func (w *Watcher) Cover(folders []string) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.source == nil {
		return false
	}
	there := make(map[string]bool, len(folders))
	for _, folder := range folders {
		there[folder] = true
	}
	// The gone first: a folder that was renamed is one watch with two names.
	for folder := range w.covered {
		if !there[folder] {
			_ = w.source.Remove(w.path(folder)) // mostly gone by itself
			delete(w.covered, folder)
		}
	}
	more := false
	for _, folder := range folders {
		if w.source == nil {
			return true // polling begins with a look
		}
		if !w.covered[folder] {
			w.covered[folder] = true
			w.add(folder)
			more = true
		}
	}
	return more
}

// Surprised tells the Watcher that a snapshot differed from the last although no
// hint had come. The watches are then set up anew; if that does not help, the
// project is polled.
func (w *Watcher) Surprised() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.source == nil {
		return
	}
	w.renew = true
	if w.doubts++; w.doubts >= mostDoubts {
		w.poll("changes to files are not reported here", "")
	}
}

// mostDoubts is how many unannounced changes in a row make a Watcher give up. A
// single one may have come just before its hint.
const mostDoubts = 3

// lost notes that hints were lost: watches may have ended without a word.
func (w *Watcher) lost() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.renew = true
	w.say(Notice{Text: "too much changed at once to follow; reading everything again"})
}

// open begins to watch the root. w.mu is held, here and below.
func (w *Watcher) open() {
	for _, name := range append([]string{""}, w.o.Names...) {
		if kind := w.o.FarAway(w.path(name)); kind != "" {
			w.poll(fmt.Sprintf("the project is on a file system (%s) that does not report every change", kind), "")
			return
		}
	}
	source, err := w.o.Source()
	if err != nil {
		w.pollFor(err)
		return
	}
	stop := make(chan struct{})
	w.source, w.stop = source, stop
	w.pumps.Go(func() { w.pump(source.Hints(), stop) })
	w.addRoot()
}

// pump passes on the hints of one source until it is given up.
func (w *Watcher) pump(hints <-chan Hint, stop <-chan struct{}) {
	for {
		select {
		case h := <-hints:
			select {
			case w.hints <- h:
			case <-stop:
				return
			}
		case <-stop:
			return
		}
	}
}

func (w *Watcher) addRoot() {
	err := w.source.Add(w.o.Root)
	out := errors.Is(err, fs.ErrNotExist)
	if out != w.rootOut {
		w.rootOut = out
		signal(w.woken)
	}
	if err != nil && !out {
		w.pollFor(err)
	}
}

// add watches a folder. One that is gone, or may not be read, is no matter: its
// parent is watched, and tells when that changes.
func (w *Watcher) add(folder string) {
	err := w.source.Add(w.path(folder))
	switch {
	case err == nil:
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, errNoFolder):
		_ = w.source.Remove(w.path(folder))
		delete(w.covered, folder)
	case errors.Is(err, fs.ErrPermission):
	default:
		w.pollFor(err)
	}
}

// pollFor begins to poll because of an error.
func (w *Watcher) pollFor(err error) {
	cause, hint := explain(err)
	w.poll(cause, hint)
}

// poll looks at the project regularly from now on instead of watching it.
func (w *Watcher) poll(why, hint string) {
	w.giveUp()
	w.polling = min(pollInterval, w.o.Rescan)
	w.say(Notice{Text: fmt.Sprintf("%s; looking for changes every %v instead", why, w.polling), Hint: hint})
	signal(w.woken)
	signal(w.changed)
}

// giveUp closes the source.
func (w *Watcher) giveUp() {
	if w.source != nil {
		close(w.stop)
		_ = w.source.Close() // nothing could be done about it
		w.source = nil
	}
}

// close gives up everything and waits for the source's goroutines.
func (w *Watcher) close() {
	w.mu.Lock()
	w.giveUp()
	w.mu.Unlock()
	w.pumps.Wait()
}

// path returns the path of something in the root.
func (w *Watcher) path(name string) string {
	if name == "" {
		return w.o.Root
	}
	return filepath.Join(w.o.Root, filepath.FromSlash(name))
}

// Watched returns the folders that are watched, sorted, "" for the root.
func (w *Watcher) Watched() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.source == nil {
		return nil
	}
	list := []string{""}
	for folder := range w.covered {
		list = append(list, folder)
	}
	slices.Sort(list)
	return list
}
