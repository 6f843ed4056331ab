package watch

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// cookiePrefix begins the names of files that exist for an instant, to see
// whether the system tells of them.
const cookiePrefix = ".knead-watch-"

// cookiePatience is how long the system may take to tell.
const cookiePatience = 500 * time.Millisecond

// testCookies tries whether a file that appears is reported: containers and
// network drives accept watches and then stay silent. It asks without waiting;
// the answer comes as hints.
func (w *Watcher) testCookies(ctx context.Context) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.source == nil || w.rootOut {
		return
	}
	name, err := touch(w.o.Root)
	if err != nil {
		w.poll("whether changes are reported cannot be tried, because no file can be made in the project", "")
		return
	}
	w.cookies[name] = true
	time.AfterFunc(cookiePatience, func() {
		w.mu.Lock()
		defer w.mu.Unlock()
		if w.cookies[name] && w.source != nil && ctx.Err() == nil {
			w.poll("the system does not report changes to files here", "")
		}
	})
}

// touch makes a file in a folder, removes it, and returns its name.
func touch(dir string) (string, error) {
	f, err := os.CreateTemp(dir, cookiePrefix+"*")
	if err != nil {
		return "", err
	}
	f.Close()
	return filepath.Base(f.Name()), os.Remove(f.Name())
}

// heard notes a hint, by its path in the root, and reports whether it is about a
// cookie. Any hint at all takes away doubts that grew from silence.
func (w *Watcher) heard(rel string) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.doubts = 0
	if !strings.HasPrefix(rel, cookiePrefix) {
		return false
	}
	delete(w.cookies, rel)
	return true
}
