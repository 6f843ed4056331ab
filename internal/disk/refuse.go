package disk

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"knead/internal/tree"
)

// judge refuses a folder that nobody can mean to publish to, and returns the
// absolute name of any other. It changes nothing.
func judge(dir string, o PublishOptions) (string, error) {
	refuse := func(hint, format string, args ...any) (string, error) {
		return "", &RefusedError{dir, fmt.Sprintf(format, args...), hint}
	}
	const another = "name another folder, such as public"
	if dir == "" {
		return refuse(another, "(an empty name) is no folder")
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	info, err := os.Lstat(abs)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return "", asPublishError(dir, false, cause(err))
	case info.Mode()&fs.ModeSymlink != 0:
		return refuse("name the folder it leads to", "is a symbolic link")
	case !info.IsDir():
		return refuse(another, "is a file")
	}
	real := resolve(abs)
	if filepath.Dir(real) == real {
		return refuse(another, "is the root of a file system")
	}
	if home, err := os.UserHomeDir(); err == nil && isWithin(home, real) {
		return refuse(another, "is your home folder or holds it")
	}
	if o.Project != "" {
		project, err := filepath.Abs(o.Project)
		if err != nil {
			return "", err
		}
		if isWithin(project, real) {
			return refuse("name a folder in the project, such as public", "is the project's folder or holds it")
		}
		for _, source := range folders {
			if src := filepath.Join(project, source); isWithin(real, src) || isNamedWithin(real, resolve(src)) {
				return refuse("name a folder beside "+source+", such as public", "is the project's %s folder or in it", source)
			}
		}
	}
	if why, hint := isForeign(abs, o); why != "" {
		return refuse(hint, "%s", why)
	}
	return abs, nil
}

// resolve returns the name of a folder without symbolic links; of what does not
// exist yet, as far as it exists.
func resolve(abs string) string {
	if real, err := filepath.EvalSymlinks(abs); err == nil {
		return real
	}
	parent := filepath.Dir(abs)
	if parent == abs {
		return abs
	}
	return filepath.Join(resolve(parent), filepath.Base(abs))
}

// isWithin reports whether inner is the folder outer or lies in it. Folders are
// compared by identity, so that neither links nor letter case deceive.
func isWithin(inner, outer string) bool {
	o, err := os.Stat(outer)
	if err != nil {
		return false
	}
	for inner = resolve(inner); ; inner = filepath.Dir(inner) {
		if i, err := os.Stat(inner); err == nil && os.SameFile(i, o) {
			return true
		}
		if filepath.Dir(inner) == inner {
			return false
		}
	}
}

// isNamedWithin reports whether the name inner is outer or begins with it, letter
// case ignored. It is for an outer that does not exist yet: a site published
// where a source folder would be is the source of the next build.
func isNamedWithin(inner, outer string) bool {
	for ; ; inner = filepath.Dir(inner) {
		if strings.EqualFold(inner, outer) {
			return true
		}
		if filepath.Dir(inner) == inner {
			return false
		}
	}
}

// isForeign says why a folder is not knead's to write to, or "". Names that
// begin with a dot do not count: knead publishes none of that kind.
func isForeign(abs string, o PublishOptions) (why, hint string) {
	entries, err := os.ReadDir(abs)
	if err != nil {
		return "", "" // missing or unreadable: the next step says so
	}
	if i, err := os.Lstat(filepath.Join(abs, workDir)); err == nil && !i.IsDir() {
		return "holds a " + workDir + " that is no folder", "remove it"
	}
	example := ""
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") {
			example = e.Name()
			break
		}
	}
	if example == "" || o.Adopt {
		return "", ""
	}
	root, err := os.OpenRoot(abs)
	if err != nil {
		return "", ""
	}
	defer root.Close()
	known, err := readRecord(root)
	const adopt = "name an empty folder, or add --adopt to publish into this one"
	switch {
	case err != nil || known.manifest != nil || known.damage == "" && known.intended != nil:
		return "", ""
	case known.damage != "":
		return fmt.Sprintf("holds files such as %s, and %s", example, known.damage), adopt
	}
	return fmt.Sprintf("holds files that knead did not write, such as %s", example), adopt
}

// checkPaths wants a tree that a folder can hold beside knead's own files. Such
// paths are refused long before; this is the last place to notice.
func checkPaths(dir string, t tree.Tree) error {
	for _, f := range t.Files() {
		if !isPublishable(f.Path) {
			return &RefusedError{dir, fmt.Sprintf("cannot hold a file named %q", f.Path), "rename the source of that file"}
		}
		for parent := parentOf(f.Path); parent != "."; parent = parentOf(parent) {
			if _, ok := t.Find(parent); ok {
				return &RefusedError{dir, fmt.Sprintf("cannot hold both %q and %q", parent, f.Path), "rename the source of one of them"}
			}
		}
	}
	return nil
}
