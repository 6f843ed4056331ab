package watch

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// A gitLock is the file index.lock of the repository a project lies in. It is
// there while git changes the work tree.
type gitLock struct {
	path  string      // "" outside of a repository
	stale fs.FileInfo // a lock that outlasted all patience
}

// newGitLock finds the lock of the repository around a folder.
func newGitLock(root string) *gitLock {
	dir, err := filepath.Abs(root)
	if err != nil {
		return &gitLock{}
	}
	for {
		git := filepath.Join(dir, ".git")
		if info, err := os.Stat(git); err == nil {
			if !info.IsDir() { // of a linked work tree: a file that names the folder
				text, _ := os.ReadFile(git)
				name, _ := strings.CutPrefix(strings.TrimSpace(string(text)), "gitdir: ")
				git = name
				if !filepath.IsAbs(git) {
					git = filepath.Join(dir, git)
				}
			}
			return &gitLock{path: filepath.Join(git, "index.lock")}
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return &gitLock{}
		}
		dir = parent
	}
}

// held reports whether git is at work. A lock that is still there when patience
// has ended was left behind by a git that died, and is not waited for again.
func (g *gitLock) held(patient bool) bool {
	if g.path == "" {
		return false
	}
	info, err := os.Lstat(g.path)
	if err != nil {
		g.stale = nil
		return false
	}
	if g.stale != nil && os.SameFile(info, g.stale) && info.ModTime().Equal(g.stale.ModTime()) {
		return false
	}
	if !patient {
		g.stale = info
		return false
	}
	return true
}
