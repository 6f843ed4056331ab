package disk

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"time"

	"knead/internal/diag"
	"knead/internal/tree"
)

// loaded is what reading one file gave.
type loaded struct {
	remembered
	ok       bool
	problems []diag.Diagnostic
}

// A batch is a run of files, or folders, of one folder: files[from:to].
type batch struct {
	dir      string
	from, to int
}

// inFolders cuts n files, or folders, into batches: a folder is opened once for
// many, at most 64 so that a large one is shared among workers, and fewer when
// there are so few that some of the workers would wait.
func inFolders(n int, pathOf func(i int) string) []batch {
	most := min(64, max(1, n/16))
	var batches []batch
	for i := range n {
		dir := path.Dir(pathOf(i))
		last := len(batches) - 1
		if last < 0 || batches[last].dir != dir || i-batches[last].from >= most {
			batches = append(batches, batch{dir, i, i})
			last++
		}
		batches[last].to = i + 1
	}
	return batches
}

// load reads the files of a batch that are not remembered.
func (r *Reader) load(ctx context.Context, root *os.Root, files []found, b batch, p lenience, results []loaded) error {
	var dir *os.Root
	for i := b.from; i < b.to; i++ {
		f := files[i]
		if known, ok := r.recall(f); ok {
			results[i] = loaded{remembered: known, ok: true}
			continue
		}
		if dir == nil {
			d, err := openFolder(root, b.dir)
			if err != nil {
				ds, ok := explain(b.dir, err)
				results[i].problems = ds
				if !ok {
					return err
				}
				return nil
			}
			defer d.Close()
			dir = d
		}
		var err error
		if results[i], err = r.readFile(ctx, dir, f, p); err != nil {
			return err
		}
	}
	return nil
}

// recall returns a file that cannot have changed since it was read.
func (r *Reader) recall(f found) (remembered, bool) {
	if r.options.Verify {
		return remembered{}, false
	}
	known, ok := r.remembered[f.path]
	if !ok || !known.settled {
		return remembered{}, false
	}
	now, ok := identityOf(f.info)
	known.recalled = true
	return known, ok && now == known.identity
}

// attempts is how often a file that is being written is read; between the
// attempts the reader waits 10, 20, 40 and 80 milliseconds.
const attempts = 5

// readFile reads a file until it held still.
func (r *Reader) readFile(ctx context.Context, dir *os.Root, f found, p lenience) (loaded, error) {
	wait := 10 * time.Millisecond
	for attempt := 0; attempt < attempts; {
		l, err := r.readOnce(dir, f)
		switch {
		case err == nil:
			if rested, err := r.rest(ctx, dir, f, l, p); rested || err != nil {
				return l, err
			}
		case errors.Is(err, errReplaced):
			if attempt++; attempt == attempts {
				continue
			}
			if err := sleep(ctx, wait); err != nil {
				return loaded{}, err
			}
			wait *= 2
		default:
			ds, ok := explain(f.path, err)
			if !ok {
				ds = []diag.Diagnostic{diag.Errorf(diag.Pos{File: f.path}, "file.unreadable", "it cannot be read: %v", cause(err)).WithHint("check the file and the disk it is on")}
			}
			return loaded{problems: ds}, nil
		}
		info, err := dir.Lstat(path.Base(f.path))
		if err == nil && !info.Mode().IsRegular() {
			return loaded{problems: []diag.Diagnostic{refusal(f.path, info)}}, nil
		}
		if err == nil {
			f.info = info
		}
	}
	return loaded{problems: []diag.Diagnostic{diag.Errorf(diag.Pos{File: f.path}, "file.changing", "it changes all the time").WithHint("build again when it is written completely")}}, nil
}

// readOnce reads a file. The error is errReplaced when it is not the file that
// the walk saw, or did not hold still.
func (r *Reader) readOnce(dir *os.Root, f found) (loaded, error) {
	if err := r.options.hook("open", f.path); err != nil {
		return loaded{}, err
	}
	file, err := dir.OpenFile(path.Base(f.path), os.O_RDONLY|nonblock, 0)
	if err != nil {
		return loaded{}, err
	}
	defer file.Close()
	before, err := file.Stat()
	if err != nil {
		return loaded{}, err
	}
	if limit, _ := limitOf(f.path); !before.Mode().IsRegular() || !os.SameFile(before, f.info) || before.Size() > limit {
		return loaded{}, errReplaced
	}
	began := time.Now()
	data, err := readAll(file, before.Size())
	if err != nil {
		return loaded{}, err
	}
	if err := r.options.hook("read", f.path); err != nil {
		return loaded{}, err
	}
	after, err := file.Stat()
	if err != nil {
		return loaded{}, err
	}
	if !held(before, after, len(data)) {
		return loaded{}, errReplaced
	}
	l := loaded{ok: true}
	if known, ok := r.remembered[f.path]; ok && bytes.Equal(known.file.Data, data) {
		l.file = known.file
	} else {
		l.file = tree.NewFile(f.path, data)
	}
	if id, ok := identityOf(after); ok {
		l.identity, l.settled = id, id.changed.Add(settleTime).Before(began)
	}
	return l, nil
}

// readAll reads a file of which size bytes are expected; one more is asked for,
// to see a file that grows.
func readAll(f io.Reader, size int64) ([]byte, error) {
	data := make([]byte, size+1)
	n, err := io.ReadFull(f, data)
	if err == nil || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		return data[:n:n], nil
	}
	return nil, err
}

// held reports whether a file of n bytes read held still between two looks.
func held(before, after fs.FileInfo, n int) bool {
	if before.Size() != int64(n) || after.Size() != int64(n) || !before.ModTime().Equal(after.ModTime()) {
		return false
	}
	a, ok := identityOf(before)
	b, _ := identityOf(after)
	return !ok || a == b
}

// hook calls the test hook.
func (o Options) hook(op, path string) error {
	if o.before == nil {
		return nil
	}
	return o.before(op, path)
}
