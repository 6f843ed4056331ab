package disk

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"knead/internal/diag"
	"knead/internal/parallel"
)

// A walk finds the files of a project.
type walk struct {
	root     *os.Root
	found    []found
	folders  []string // walked, slash paths
	problems []diag.Diagnostic
	full     bool // the limit of files was reached
}

// found is a regular file of the project.
type found struct {
	path string
	info fs.FileInfo // of the file itself, not of what a link leads to
}

// folders of a project that are read; the first must exist.
var folders = []string{"content", "templates", "static"}

// project looks at all that a project may consist of.
func (w *walk) project(ctx context.Context) error {
	for _, name := range folders {
		info, err := w.root.Lstat(name)
		switch {
		case errors.Is(err, fs.ErrNotExist) && name != "content":
			continue
		case errors.Is(err, fs.ErrNotExist), err == nil && name == "content" && info.Mode().IsRegular():
			return ErrNoContent
		case err != nil:
			return err
		case !info.IsDir():
			w.refuse(name, info)
			continue
		}
		if err := w.below(ctx, name); err != nil {
			return err
		}
	}
	info, err := w.root.Lstat("knead.yaml")
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	}
	w.entry("knead.yaml", info)
	return nil
}

// below walks a folder, level by level: all folders of a level at once, since
// most of the time goes to asking the system about one file after the other. The
// folder they lie in is opened once for many.
func (w *walk) below(ctx context.Context, top string) error {
	for level := []string{top}; len(level) > 0 && !w.full; {
		listings := make([]listing, len(level))
		batches := inFolders(len(level), func(i int) string { return level[i] })
		err := parallel.Each(ctx, mostOpen, len(batches), func(i int) error {
			return w.list(level, batches[i], listings)
		})
		if err != nil {
			return err
		}
		var next []string
		for i, l := range listings {
			w.problems = append(w.problems, l.problems...)
			if l.readable {
				w.folders = append(w.folders, level[i])
			}
			next = append(next, l.folders...)
			for _, f := range l.files {
				w.entry(f.path, f.info)
			}
		}
		level = next
	}
	return nil
}

// A listing is what one folder holds.
type listing struct {
	readable bool
	files    []found // not folders; not all are regular
	folders  []string
	problems []diag.Diagnostic
}

// list lists the folders of a batch, which lie in one folder.
func (w *walk) list(level []string, b batch, listings []listing) error {
	parent, err := openFolder(w.root, b.dir)
	if err == nil {
		defer parent.Close()
	}
	for i := b.from; i < b.to; i++ {
		l, dir := &listings[i], level[i]
		failed := err
		if err == nil {
			failed = l.readIn(parent, dir)
		}
		if l.readable = failed == nil; l.readable {
			continue
		}
		ds, ok := explain(dir, failed)
		if !ok {
			return failed
		}
		*l = listing{problems: append(l.problems, ds...)}
	}
	return nil
}

// readIn notes what is in a folder, given the one it lies in.
func (l *listing) readIn(parent *os.Root, dir string) error {
	d, err := openSubfolder(parent, path.Base(dir))
	if err != nil {
		return err
	}
	defer d.Close()
	return l.read(d, dir)
}

// read notes what is in the folder that d is.
func (l *listing) read(d *os.Root, dir string) error {
	names, err := readNames(d)
	if err != nil {
		return err
	}
	for _, name := range names {
		p := dir + "/" + name
		if IsLeftOut(name) {
			continue
		}
		ds, ok := checkName(p)
		l.problems = append(l.problems, ds...)
		if !ok {
			continue
		}
		info, err := d.Lstat(name)
		if err != nil {
			ds, ok := explain(p, err)
			if !ok {
				return err
			}
			l.problems = append(l.problems, ds...)
			continue
		}
		if !info.IsDir() {
			l.files = append(l.files, found{p, info})
			continue
		}
		if strings.EqualFold(path.Ext(name), ".md") {
			l.problems = append(l.problems, diag.Warningf(diag.Pos{File: p}, "file.directory", "a folder is named like a page").WithHint("rename the folder; its pages are read as they are"))
		}
		l.folders = append(l.folders, p)
	}
	return nil
}

// entry notes a file, or says why it is not read.
func (w *walk) entry(p string, info fs.FileInfo) {
	limit, rule := limitOf(p)
	switch {
	case !info.Mode().IsRegular():
		w.refuse(p, info)
	case info.Size() > limit:
		w.problems = append(w.problems, diag.Errorf(diag.Pos{File: p}, rule, "the file has %.1f MiB, the limit is %d MiB", float64(info.Size())/(1<<20), limit>>20).WithHint("split it, make it smaller, or rename it to begin with _ to leave it out"))
	case len(w.found) >= maxFiles:
		if !w.full {
			w.problems = append(w.problems, diag.Errorf(diag.Pos{File: p}, "limit.files", "the project has more than %d files", maxFiles).WithHint("divide the site, or rename folders to begin with _ to leave them out"))
		}
		w.full = true
	default:
		w.found = append(w.found, found{p, info})
	}
}

// limitOf returns how many bytes the file may have, and the rule that says so.
func limitOf(p string) (int64, string) {
	if strings.HasSuffix(p, ".md") || p == "knead.yaml" {
		return maxPage, "limit.page-size"
	}
	return maxFile, "limit.file-size"
}

// refuse notes that something is no regular file.
func (w *walk) refuse(p string, info fs.FileInfo) {
	w.problems = append(w.problems, refusal(p, info))
}

// refusal says why something that is no regular file is not read. A link is an
// error, because a page its author counts on would be missing.
func refusal(p string, info fs.FileInfo) diag.Diagnostic {
	at := diag.Pos{File: p}
	if info.Mode()&fs.ModeSymlink != 0 {
		return diag.Errorf(at, "file.symlink", "a symbolic link is not followed").WithHint("replace the link by a copy of what it leads to, or rename it to begin with _ to leave it out")
	}
	return diag.Warningf(at, "file.special", "%s is not read", kindOf(info.Mode())).WithHint("remove it, or rename it to begin with _ to leave it out")
}

// kindOf names what is no regular file.
func kindOf(m fs.FileMode) string {
	switch {
	case m&fs.ModeNamedPipe != 0:
		return "a named pipe"
	case m&fs.ModeSocket != 0:
		return "a socket"
	case m&fs.ModeDevice != 0:
		return "a device"
	case m.IsRegular():
		return "a file where a folder belongs"
	case m.IsDir():
		return "a folder where a file belongs"
	}
	return "a special file"
}

// explain returns what an author has to know about an error with one file, and
// whether it concerns this file only. Something that is gone again was removed
// while the folder was read, as if it had been removed just before.
func explain(p string, err error) ([]diag.Diagnostic, bool) {
	at := diag.Pos{File: p}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, true
	case errors.Is(err, fs.ErrPermission):
		return []diag.Diagnostic{diag.Errorf(at, "file.unreadable", "it cannot be read: %v", cause(err)).WithHint("give yourself the permission to read it")}, true
	case errors.Is(err, errReplaced):
		return []diag.Diagnostic{diag.Errorf(at, "file.changing", "it was replaced while it was read").WithHint("build again when nothing changes the project")}, true
	}
	return nil, false
}

// errReplaced says that something else stands where a folder or file stood.
var errReplaced = errors.New("was replaced while it was read")

// openFolder opens a folder, following no symbolic link on the way, not even
// one that took the place of a folder a moment ago.
func openFolder(root *os.Root, dir string) (*os.Root, error) {
	current, err := root.OpenRoot(".")
	if err != nil || dir == "." {
		return current, err
	}
	for name := range strings.SplitSeq(dir, "/") {
		next, err := openSubfolder(current, name)
		current.Close()
		if err != nil {
			return nil, err
		}
		current = next
	}
	return current, nil
}

func openSubfolder(parent *os.Root, name string) (*os.Root, error) {
	before, err := parent.Lstat(name)
	if err != nil {
		return nil, err
	}
	if !before.IsDir() {
		return nil, errReplaced
	}
	d, err := parent.OpenRoot(name)
	if err != nil {
		return nil, err
	}
	after, err := d.Stat(".")
	if err == nil && !os.SameFile(before, after) {
		err = errReplaced
	}
	if err != nil {
		d.Close()
		return nil, err
	}
	return d, nil
}

// readNames returns the names in a folder, sorted.
func readNames(d *os.Root) ([]string, error) {
	f, err := d.Open(".")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	names, err := f.Readdirnames(-1)
	slices.Sort(names)
	return names, err
}
