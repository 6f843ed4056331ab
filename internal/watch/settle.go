package watch

import (
	"context"
	"time"
)

// How long to wait for quiet. An editor is done with its one or two files within
// a few milliseconds; a checkout or an import pauses for longer between files.
const (
	quietFew  = 20 * time.Millisecond
	quietMany = 50 * time.Millisecond
	few       = 3 // paths

	mostUnrest = 500 * time.Millisecond // wait no longer, even if it never gets quiet
	mostGit    = 10 * time.Second       // and no longer for git
)

// settle returns when no hint has come for a while, or has waited long enough.
// While git holds its lock a checkout is on its way, and half of one is worth
// nothing.
func (w *Watcher) settle(ctx context.Context, first Hint) {
	began := time.Now()
	paths := map[string]bool{first.Path: true}
	many := first.Lost
	last := began
	for {
		quiet := quietFew
		if many {
			quiet = quietMany
		}
		now := time.Now()
		wait := min(last.Add(quiet).Sub(now), began.Add(mostUnrest).Sub(now))
		if wait <= 0 {
			if !w.git.held(now.Sub(began) < mostGit) {
				return
			}
			wait = quietMany
		}
		select {
		case <-ctx.Done():
			return
		case h := <-w.hints:
			if !w.matters(h) {
				continue
			}
			signal(w.stirred)
			last = time.Now()
			if !many {
				paths[h.Path] = true
				many = h.Lost || len(paths) > few
			}
		case <-time.After(wait):
		}
	}
}
