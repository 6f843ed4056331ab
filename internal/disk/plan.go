package disk

import (
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"knead/internal/digest"
	"knead/internal/tree"
)

// A plan says what has to be done for the folder to hold the tree.
type plan struct {
	writes    []write  // sorted by path
	unchanged []string // equal already
	folders   []string // to be made before anything else, outer before inner
	first     []string // to be removed before anything is written: they stand in the way
	later     []string // folders to be made once first is removed, outer before inner
	removals  []string // to be removed once everything is written
	emptied   []string // folders knead made and the tree has no more, inner before outer
	kept      []string // no longer in the tree, but edited by hand
	manifest  []byte   // that of the tree
	intent    []byte   // all that is knead's while files change
}

// A write is a file to be written.
type write struct {
	file     tree.File
	fresh    bool // there is no file at its path
	replaces bool // there is one, and knead did not write what it holds
}

// isEmpty reports whether the folder holds the tree already.
func (p plan) isEmpty() bool {
	return len(p.writes)+len(p.folders)+len(p.later)+len(p.first)+len(p.removals)+len(p.emptied) == 0
}

// decide says what happens at a path.
func (s *survey) decide(e *entry) error {
	switch {
	case !e.wanted:
		s.decideOld(e)
	case e.equal:
		s.plan.unchanged = append(s.plan.unchanged, e.path)
	case e.kind == missing:
		s.plan.writes = append(s.plan.writes, write{file: e.file, fresh: true})
	case e.kind == regular && (e.own || s.known.published[e.path] || s.options.Adopt):
		s.plan.writes = append(s.plan.writes, write{file: e.file, replaces: !e.own})
	case e.kind == folder:
		inside, ok, err := s.clearable(e.path)
		if err != nil {
			return err
		}
		if !ok {
			s.hinder = append(s.hinder, e.path)
		}
		s.clearFirst(inside...)
		s.plan.writes = append(s.plan.writes, write{file: e.file, fresh: true})
	default:
		s.hinder = append(s.hinder, e.path)
	}
	return nil
}

// decideOld says what happens to a file that the tree has no more.
func (s *survey) decideOld(e *entry) {
	switch {
	case e.kind == missing || s.early[e.path]:
	case e.own:
		s.plan.removals = append(s.plan.removals, e.path)
	case s.known.published[e.path]:
		s.plan.kept = append(s.plan.kept, e.path)
	}
}

// clearable lists what is in a folder and reports whether all of it, and the
// folder itself, is knead's own and no longer wanted.
func (s *survey) clearable(dir string) ([]string, bool, error) {
	if !s.known.folders[dir] {
		return nil, false, nil
	}
	d, err := openFolder(s.out.root, dir)
	if err != nil {
		return nil, false, at(dir, err)
	}
	defer d.Close()
	names, err := readNames(d)
	if err != nil {
		return nil, false, at(dir, err)
	}
	var all []string
	for _, name := range names {
		p := dir + "/" + name
		info, err := d.Lstat(name)
		if err != nil {
			return nil, false, at(p, err)
		}
		if info.IsDir() {
			inside, ok, err := s.clearable(p)
			if err != nil || !ok {
				return nil, false, err
			}
			all = append(all, inside...)
			continue
		}
		i, ok := slices.BinarySearchFunc(s.entries, p, func(e entry, p string) int { return strings.Compare(e.path, p) })
		if !ok || !s.entries[i].own || s.entries[i].wanted {
			return nil, false, nil
		}
		all = append(all, p)
	}
	return append(all, dir), true, nil
}

// decideFolders says which folders are made and which go.
func (s *survey) decideFolders() {
	needed := map[string]bool{}
	for _, f := range s.tree.Files() {
		for dir := parentOf(f.Path); dir != "." && !needed[dir]; dir = parentOf(dir) {
			needed[dir] = true
		}
	}
	var gone []string // folders knead made that are not needed
	for _, dir := range sortedKeys(s.known.folders) {
		if !needed[dir] && s.infoOf(dir) != nil {
			gone = append(gone, dir)
		}
	}
	for _, dir := range sortedKeys(needed) {
		switch kind := s.folders[dir]; {
		case kind == folder && !s.known.folders[dir] && s.isRespelled(dir, gone):
			s.plan.later = append(s.plan.later, dir)
		case kind == folder:
		case kind == missing && slices.Contains(s.plan.later, parentOf(dir)):
			s.plan.later = append(s.plan.later, dir)
		case kind == missing:
			s.plan.folders = append(s.plan.folders, dir)
		case slices.Contains(s.plan.removals, dir): // a file of knead's
			s.clearFirst(dir)
			s.plan.later = append(s.plan.later, dir)
		default:
			s.hinder = append(s.hinder, dir)
		}
	}
	s.plan.emptied = slices.DeleteFunc(gone, func(dir string) bool { return s.early[dir] })
	slices.Reverse(s.plan.emptied)
	s.plan.removals = slices.DeleteFunc(s.plan.removals, func(p string) bool { return s.early[p] })
}

// isRespelled reports whether a folder is one of those that go, under another
// spelling that the file system takes for the same.
func (s *survey) isRespelled(dir string, gone []string) bool {
	info := s.infoOf(dir)
	return info != nil && slices.ContainsFunc(gone, func(old string) bool {
		i := s.infoOf(old)
		return i != nil && os.SameFile(i, info)
	})
}

// infoOf returns what is known of a folder that is there, else nil.
func (s *survey) infoOf(dir string) fs.FileInfo {
	info, err := s.out.root.Lstat(dir)
	if err != nil || !info.IsDir() {
		return nil
	}
	return info
}

// obstacles refuses to go on when something that knead did not write is in the
// way.
func (s *survey) obstacles() error {
	if len(s.hinder) == 0 {
		return nil
	}
	const most = 5
	names := strings.Join(s.hinder[:min(most, len(s.hinder))], ", ")
	if more := len(s.hinder) - most; more > 0 {
		names += fmt.Sprintf(" and %d more", more)
	}
	hint := "move them away, rename the page or file they collide with"
	if !s.options.Adopt {
		hint += ", or add --adopt to replace files of other origin"
	}
	return &RefusedError{s.dir, "holds files that knead did not write in the place of its own: " + names, hint}
}

// writeLists makes the manifest of the tree, and the intent: what was knead's
// before, and what will be.
func (s *survey) writeLists() {
	sums := make(map[string][]digest.Sum, len(s.entries))
	both := make(map[string][]digest.Sum, len(s.entries))
	for _, e := range s.entries {
		old := s.known.sums[e.path]
		if e.wanted {
			sums[e.path] = []digest.Sum{e.want}
			if !slices.Contains(old, e.want) {
				old = append(slices.Clip(old), e.want)
			}
		}
		both[e.path] = old
	}
	made := map[string]bool{}
	for _, dir := range slices.Concat(s.plan.folders, s.plan.later, sortedKeys(s.known.folders)) {
		made[dir] = true
	}
	s.plan.intent = formatList(both, made)
	for _, dir := range sortedKeys(s.known.folders) {
		if s.folders[dir] != folder || slices.Contains(s.plan.emptied, dir) || s.early[dir] {
			delete(made, dir)
		}
	}
	for _, dir := range slices.Concat(s.plan.folders, s.plan.later) {
		made[dir] = true
	}
	s.plan.manifest = formatList(sums, made)
}
