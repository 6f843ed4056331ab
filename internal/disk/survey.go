package disk

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"time"

	"knead/internal/digest"
	"knead/internal/parallel"
	"knead/internal/tree"
)

// A survey compares the tree and what knead wrote earlier with the disk.
type survey struct {
	*publication
	folders map[string]entryKind // of every folder a path lies in
	entries []entry              // of every path of the tree and of the record, sorted
	plan    plan
	hinder  []string        // what is in the way and not knead's
	early   map[string]bool // what is in plan.first
}

// clearFirst adds paths that are removed before anything is written.
func (s *survey) clearFirst(paths ...string) {
	for _, p := range paths {
		if !s.early[p] {
			s.early[p] = true
			s.plan.first = append(s.plan.first, p)
		}
	}
}

// An entry is a path of the tree or of the record, and what is at it.
type entry struct {
	path   string
	file   tree.File // of the tree
	wanted bool      // is in the tree
	kind   entryKind
	info   fs.FileInfo // nil when there is nothing
	equal  bool        // holds what the tree has there
	own    bool        // holds what knead wrote there
	want   digest.Sum  // of the tree's bytes
}

type entryKind int

const (
	missing entryKind = iota
	regular
	folder
	other // a symbolic link or something special
)

// survey looks at the disk and changes nothing.
func (p *publication) survey(ctx context.Context) (plan, error) {
	s := &survey{publication: p, folders: map[string]entryKind{".": folder}, early: map[string]bool{}}
	s.list()
	for i := range s.entries {
		if err := s.lookUp(parentOf(s.entries[i].path)); err != nil {
			return plan{}, err
		}
	}
	batches := inFolders(len(s.entries), func(i int) string { return s.entries[i].path })
	err := parallel.Each(ctx, mostOpen, len(batches), func(i int) error { return s.compare(batches[i]) })
	if err != nil {
		return plan{}, err
	}
	s.respell()
	for i := range s.entries {
		if err := s.decide(&s.entries[i]); err != nil {
			return plan{}, err
		}
	}
	s.decideFolders()
	if err := s.obstacles(); err != nil {
		return plan{}, err
	}
	s.writeLists()
	return s.plan, nil
}

// list makes an entry of every path of the tree and of the record.
func (s *survey) list() {
	for _, f := range s.tree.Files() {
		s.entries = append(s.entries, entry{path: f.Path, file: f, wanted: true})
	}
	for p := range s.known.sums {
		if _, ok := s.tree.Find(p); !ok {
			s.entries = append(s.entries, entry{path: p})
		}
	}
	slices.SortFunc(s.entries, func(a, b entry) int { return strings.Compare(a.path, b.path) })
}

// lookUp notes what is at the path of a folder and of those around it.
func (s *survey) lookUp(dir string) error {
	if _, ok := s.folders[dir]; ok {
		return nil
	}
	parent := parentOf(dir)
	if err := s.lookUp(parent); err != nil {
		return err
	}
	if s.folders[parent] != folder {
		s.folders[dir] = missing
		return nil
	}
	info, err := s.out.root.Lstat(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return at(dir, err)
	}
	s.folders[dir] = kindAt(info, err)
	return nil
}

func kindAt(info fs.FileInfo, err error) entryKind {
	switch {
	case err != nil:
		return missing
	case info.Mode().IsRegular():
		return regular
	case info.IsDir():
		return folder
	}
	return other
}

// compare looks at the files of one folder.
func (s *survey) compare(b batch) error {
	var dir *os.Root
	if s.folders[b.dir] == folder {
		d, err := openFolder(s.out.root, b.dir)
		if err != nil {
			return at(b.dir, err)
		}
		defer d.Close()
		dir = d
	}
	for i := b.from; i < b.to; i++ {
		e := &s.entries[i]
		if e.wanted {
			e.want = e.file.Content()
		}
		if dir != nil {
			if err := s.compareFile(dir, e); err != nil {
				return at(e.path, err)
			}
		}
	}
	return nil
}

// compareFile reads a file only when its size leaves the question open.
func (s *survey) compareFile(dir *os.Root, e *entry) error {
	name := path.Base(e.path)
	info, err := dir.Lstat(name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if e.kind = kindAt(info, err); e.kind == missing {
		return nil
	}
	e.info = info
	if e.kind != regular {
		return nil
	}
	sums := s.known.sums[e.path]
	if (!e.wanted || info.Size() != int64(len(e.file.Data))) && len(sums) == 0 || info.Size() > maxFile {
		return nil
	}
	f, err := dir.OpenFile(name, os.O_RDONLY|nonblock, 0)
	if errors.Is(err, fs.ErrPermission) {
		return nil // not to be read, so neither equal nor known to be knead's
	}
	if err != nil {
		return err
	}
	defer f.Close()
	if opened, err := f.Stat(); err != nil || !os.SameFile(opened, info) {
		return errors.Join(err, errReplaced)
	}
	data, err := readAll(f, info.Size())
	if err != nil {
		return err
	}
	e.equal = e.wanted && bytes.Equal(data, e.file.Data)
	e.own = !e.equal && slices.Contains(sums, digest.Bytes(data))
	return nil
}

// respell finds files that are at a path of the tree although knead wrote them
// at another: the file system takes the two spellings for one. The old spelling
// is removed first, and the file written anew.
func (s *survey) respell() {
	type shape struct {
		size     int64
		modified time.Time
	}
	gone := map[shape][]*entry{}
	for i := range s.entries {
		if e := &s.entries[i]; !e.wanted && e.own {
			key := shape{e.info.Size(), e.info.ModTime()}
			gone[key] = append(gone[key], e)
		}
	}
	if len(gone) == 0 {
		return
	}
	for i := range s.entries {
		e := &s.entries[i]
		if !e.wanted || e.kind != regular {
			continue
		}
		for _, old := range gone[shape{e.info.Size(), e.info.ModTime()}] {
			if os.SameFile(old.info, e.info) {
				s.clearFirst(old.path)
				e.kind, e.equal = missing, false
			}
		}
	}
}
