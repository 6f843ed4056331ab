package disk

import (
	"cmp"
	"context"
	"os"
	"path"
	"time"
)

// A file that holds still between two looks may yet be half written: some
// editors empty a file and then write it in pieces. Who reads a project once
// takes it as it is. Who reads it again and again, to show it, has something
// good to show meanwhile and can wait for a file to rest.
const (
	restTime = 20 * time.Millisecond  // a changed file is left alone this long before it is believed; change times lag behind by up to 10 ms
	grace    = 300 * time.Millisecond // a file that became empty may become full again for this long
)

// A lenience says how long one read waits for files that were just changed.
type lenience struct {
	none  bool          // the first read
	rest  time.Duration // how long a file rests before it is believed
	until time.Time     // the end of the grace, one for all files
}

func (r *Reader) lenience() lenience {
	return lenience{!r.again, r.restTime(), time.Now().Add(cmp.Or(r.options.grace, grace))}
}

func (r *Reader) restTime() time.Duration { return cmp.Or(r.options.rest, restTime) }

// rest waits until a file just read can be believed. It reports false when the
// file changed meanwhile.
func (r *Reader) rest(ctx context.Context, dir *os.Root, f found, l loaded, p lenience) (bool, error) {
	for {
		pause := p.with(r.remembered[f.path], l.remembered)
		if pause == 0 {
			return true, nil
		}
		if err := sleep(ctx, pause); err != nil {
			return false, err
		}
		info, err := dir.Lstat(path.Base(f.path))
		if err != nil {
			return false, nil
		}
		if id, ok := identityOf(info); !ok || id != l.identity {
			return false, nil
		}
	}
}

// with returns how long to wait before a file just read is looked at again, 0
// when it can be believed.
func (p lenience) with(known, now remembered) time.Duration {
	if p.none || known.file.Path != "" && known.file.Digest() == now.file.Digest() || time.Now().After(p.until) {
		return 0
	}
	if len(now.file.Data) == 0 && len(known.file.Data) > 0 {
		return p.rest
	}
	// A clock that is ahead, as that of another machine may be, says nothing.
	if age := time.Since(now.identity.changed); age >= 0 && age < p.rest {
		return p.rest - age
	}
	return 0
}

// look finds the files of the project. A file that is gone since the last read
// may be back in a moment, because its editor removes it before writing it anew;
// then it was never gone.
func (r *Reader) look(ctx context.Context, root *os.Root) (*walk, error) {
	w := &walk{root: root}
	if err := w.project(ctx); err != nil {
		return nil, err
	}
	gone := r.gone(w.found)
	if len(gone) == 0 {
		return w, nil
	}
	if err := sleep(ctx, r.restTime()); err != nil {
		return nil, err
	}
	for _, p := range gone {
		if _, err := root.Lstat(p); err == nil {
			w = &walk{root: root}
			return w, w.project(ctx)
		}
	}
	return w, nil
}

// gone returns the paths of the last read that were not found.
func (r *Reader) gone(files []found) []string {
	missing := len(r.remembered)
	for _, f := range files {
		if _, ok := r.remembered[f.path]; ok {
			missing--
		}
	}
	if missing == 0 {
		return nil
	}
	there := make(map[string]bool, len(files))
	for _, f := range files {
		there[f.path] = true
	}
	var gone []string
	for p := range r.remembered {
		if !there[p] {
			gone = append(gone, p)
		}
	}
	return gone
}

// sleep waits, unless ctx is done first.
func sleep(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}
