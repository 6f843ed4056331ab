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
	Path    string
	Data    []byte
	content digest.Sum
	sum     digest.Sum
}

// NewFile returns a file and computes its sums. Data must not change afterwards.
func NewFile(path string, data []byte) File {
	content := digest.Bytes(data)
	return File{Path: path, Data: data, content: content, sum: digest.Of(struct {
		Path string
		Data digest.Sum
	}{path, content})}
}

// Content returns the sum of the data alone, plain SHA-256.
func (f File) Content() digest.Sum { return f.content }

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
	files = sorted(files)
	for i := 1; i < len(files); i++ {
		if files[i].Path == files[i-1].Path {
			panic(fmt.Sprintf("tree: two files at %q", files[i].Path))
		}
	}
	return Tree{files: files, sum: digest.Of(files)}
}

// sorted returns the files sorted by path. What is moved about while they are
// sorted are their numbers: files are large, and some have been sorted before.
func sorted(files []File) []File {
	byPath := func(a, b File) int { return cmp.Compare(a.Path, b.Path) }
	if slices.IsSortedFunc(files, byPath) {
		return slices.Clone(files)
	}
	order := make([]int32, len(files))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return cmp.Compare(files[a].Path, files[b].Path) })
	all := make([]File, len(files))
	for i, n := range order {
		all[i] = files[n]
	}
	return all
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
	a, b := old.files, new.files
	for len(a) > 0 || len(b) > 0 {
		switch {
		case len(b) == 0 || len(a) > 0 && a[0].Path < b[0].Path:
			c.Removed = append(c.Removed, a[0].Path)
			a = a[1:]
		case len(a) == 0 || b[0].Path < a[0].Path:
			c.Added = append(c.Added, b[0].Path)
			b = b[1:]
		default:
			if a[0].sum != b[0].sum {
				c.Updated = append(c.Updated, b[0].Path)
			}
			a, b = a[1:], b[1:]
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
