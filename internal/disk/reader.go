package disk

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"time"

	"knead/internal/diag"
	"knead/internal/parallel"
	"knead/internal/tree"
)

// Options tell a [Reader] how to read. The zero value is the default.
type Options struct {
	Verify bool // read every file every time

	before      func(op, path string) error // test hook, called before a file is opened or read
	rest, grace time.Duration               // for tests that must not depend on the machine's speed; 0 for restTime and grace
}

// mostOpen is how many files are worked on at once, which bounds the descriptors
// in use whatever the number of processors.
const mostOpen = 8

// ErrNoContent is returned for a project without a content folder.
var ErrNoContent = errors.New("the project has no folder content/")

// A Reader reads a project and remembers its files between reads. It is not
// safe for concurrent use.
type Reader struct {
	root       string
	options    Options
	remembered map[string]remembered
	folders    []string
	project    tree.Tree // of the last read
	again      bool      // there was a last read
}

// remembered is a file as it was last read.
type remembered struct {
	file     tree.File
	identity identity
	settled  bool // had not changed for a while when it was read
	recalled bool // not read again
}

// settleTime is how long a file must have been left alone before its times are
// trusted: file systems count time in steps of up to two seconds.
const settleTime = 3 * time.Second

// NewReader returns a reader of the project in the folder root.
func NewReader(root string, options Options) *Reader {
	return &Reader{root: root, options: options, remembered: map[string]remembered{}}
}

// Read reads the project as it is now. What an author can mend, such as a
// symbolic link or an unreadable file, is a diagnostic, and the file is not in
// the tree. The error is that of the machine: no project, no content, too few
// resources, or the context's.
func (r *Reader) Read(ctx context.Context) (tree.Tree, []diag.Diagnostic, error) {
	t, ds, err := r.read(ctx)
	if err != nil {
		return tree.Tree{}, nil, fmt.Errorf("read %s: %w", r.root, err)
	}
	return t, diag.Sort(ds), nil
}

func (r *Reader) read(ctx context.Context) (tree.Tree, []diag.Diagnostic, error) {
	r.folders = nil
	root, err := os.OpenRoot(r.root)
	if err != nil {
		return tree.Tree{}, nil, cause(err)
	}
	defer root.Close()
	w, err := r.look(ctx, root)
	if err != nil {
		return tree.Tree{}, nil, err
	}
	r.folders = w.folders
	results := make([]loaded, len(w.found))
	batches := inFolders(len(w.found), func(i int) string { return w.found[i].path })
	lenience := r.lenience()
	err = parallel.Each(ctx, mostOpen, len(batches), func(i int) error {
		return r.load(ctx, root, w.found, batches[i], lenience, results)
	})
	if err != nil {
		return tree.Tree{}, nil, err
	}
	return r.remember(results), append(w.problems, problemsOf(results)...), nil
}

// Folders returns the folders of the project that the last read found, as slash
// paths; none when it failed early.
func (r *Reader) Folders() []string { return r.folders }

// remember keeps what was read for the next time and returns it as a tree.
func (r *Reader) remember(results []loaded) tree.Tree {
	r.again = true
	unread := func(l loaded) bool { return !l.recalled }
	if len(results) == len(r.remembered) && len(results) > 0 && !slices.ContainsFunc(results, unread) {
		return r.project
	}
	files := make([]tree.File, 0, len(results))
	r.remembered = make(map[string]remembered, len(results))
	for _, l := range results {
		if l.ok {
			files = append(files, l.file)
			r.remembered[l.file.Path] = l.remembered
		}
	}
	r.project = tree.New(files)
	return r.project
}

func problemsOf(results []loaded) []diag.Diagnostic {
	var ds []diag.Diagnostic
	for _, l := range results {
		ds = append(ds, l.problems...)
	}
	return ds
}

// cause returns the error below the path, which the caller names itself.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	var l *os.LinkError
	if errors.As(err, &l) {
		return l.Err
	}
	return err
}
