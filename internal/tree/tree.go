// Package tree holds trees of files as values.
//
// A [Tree] is sorted, immutable and named by its sum. Sources, templates,
// static files and the finished site are all trees; a build is a function from
// trees to a tree. Paths are slash-separated and relative, without "." or "..".
package tree

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"

	"knead/internal/digest"
)

// A File is one file of a tree. Its sum covers path and data.
type File struct {
	Path string
	Data []byte
	sum  digest.Sum
}

// NewFile returns a file and computes its sum. Data must not change afterwards.
func NewFile(path string, data []byte) File {
	return File{Path: path, Data: data, sum: digest.Of(struct {
		Path string
		Data digest.Sum
	}{path, digest.Bytes(data)})}
}

// Digest returns the sum of path and data.
func (f File) Digest() digest.Sum { return f.sum }

// A Tree is a sorted, immutable set of files. The zero Tree is empty.
type Tree struct {
	files []File
	sum   digest.Sum
}

// New returns the tree of the given files. Two files of one path are a bug of
// the caller and panic.
func New(files []File) Tree {
	files = slices.Clone(files)
	slices.SortFunc(files, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
	for i := 1; i < len(files); i++ {
		if files[i].Path == files[i-1].Path {
			panic(fmt.Sprintf("tree: two files at %q", files[i].Path))
		}
	}
	return Tree{files: files, sum: digest.Of(files)}
}

// Digest returns the sum of all files.
func (t Tree) Digest() digest.Sum {
	if t.sum == (digest.Sum{}) {
		return digest.Of([]File(nil))
	}
	return t.sum
}

// Files returns the files sorted by path. The slice must not be changed.
func (t Tree) Files() []File { return t.files }

// Len returns the number of files.
func (t Tree) Len() int { return len(t.files) }

// Find returns the file at path and reports whether there is one.
func (t Tree) Find(path string) (File, bool) {
	i, ok := slices.BinarySearchFunc(t.files, path, func(f File, p string) int { return cmp.Compare(f.Path, p) })
	if !ok {
		return File{}, false
	}
	return t.files[i], true
}

// A Change lists, sorted, the paths in which two trees differ.
type Change struct{ Added, Removed, Updated []string }

// Diff returns what has to change for old to become new.
func Diff(old, new Tree) Change {
	var c Change
	for _, f := range new.files {
		switch o, ok := old.Find(f.Path); {
		case !ok:
			c.Added = append(c.Added, f.Path)
		case o.sum != f.sum:
			c.Updated = append(c.Updated, f.Path)
		}
	}
	for _, f := range old.files {
		if _, ok := new.Find(f.Path); !ok {
			c.Removed = append(c.Removed, f.Path)
		}
	}
	return c
}

// FromFS reads every regular file of a file system into a tree. It is meant for
// embedded and in-memory file systems; package disk reads directories.
func FromFS(fsys fs.FS) (Tree, error) {
	var files []File
	err := fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		data, err := fs.ReadFile(fsys, path)
		files = append(files, NewFile(path, data))
		return err
	})
	if err != nil {
		return Tree{}, err
	}
	return New(files), nil
}
