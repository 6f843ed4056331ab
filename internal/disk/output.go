package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// An output is the folder being published to. Everything that changes the disk
// goes through its methods, each of which calls the hook first; that is how
// tests let any single step fail, or be the last of a process.
type output struct {
	root  *os.Root
	stage *os.Root // nil until a file is staged
	hook  func(op, path string) error
}

// openOutput opens the folder, which it makes when it is missing.
func openOutput(abs string, hook func(op, path string) error) (*output, error) {
	o := &output{hook: hook}
	if _, err := os.Lstat(abs); errors.Is(err, fs.ErrNotExist) {
		if err := o.announce("mkdir", abs); err != nil {
			return nil, err
		}
		if err := os.MkdirAll(abs, 0o755); err != nil {
			return nil, at(filepath.ToSlash(abs), err)
		}
		if err := os.Chmod(abs, 0o755); err != nil {
			return nil, at(filepath.ToSlash(abs), err)
		}
	}
	root, err := os.OpenRoot(abs)
	if err != nil {
		return nil, cause(err)
	}
	o.root = root
	if _, err := root.Lstat(workDir); errors.Is(err, fs.ErrNotExist) {
		if err := o.mkdir(workDir); err != nil && !errors.Is(err, fs.ErrExist) {
			root.Close()
			return nil, err
		}
	}
	if info, err := root.Lstat(workDir); err != nil || !info.IsDir() {
		root.Close()
		return nil, at(workDir, errors.Join(err, errNotFolder))
	}
	return o, nil
}

var errNotFolder = errors.New("is no folder")

func (o *output) close() {
	if o.stage != nil {
		o.stage.Close()
	}
	o.root.Close()
}

func (o *output) announce(op, p string) error {
	if o.hook == nil {
		return nil
	}
	return at(p, o.hook(op, p))
}

// mkdir makes a folder that everybody may read, whatever the umask.
func (o *output) mkdir(p string) error {
	if err := o.announce("mkdir", p); err != nil {
		return err
	}
	if err := o.root.Mkdir(p, 0o755); err != nil {
		return at(p, err)
	}
	info, err := o.root.Lstat(p)
	if err == nil && info.Mode().Perm() != 0o755 {
		if err := o.announce("chmod", p); err != nil {
			return err
		}
		err = o.root.Chmod(p, 0o755)
	}
	return at(p, err)
}

// rename moves a file within the output, over the one that is there.
func (o *output) rename(from, to string) error {
	if err := o.announce("rename", to); err != nil {
		return err
	}
	return at(to, insist(func() error { return o.root.Rename(from, to) }))
}

// remove removes a file or an empty folder.
func (o *output) remove(p string) error {
	if err := o.announce("remove", p); err != nil {
		return err
	}
	return at(p, insist(func() error { return o.root.Remove(p) }))
}

// openStage makes an empty stage. What an interrupted run left there is
// removed: the name is knead's own.
func (o *output) openStage() error {
	if err := o.removeStage(); err != nil {
		return err
	}
	if err := o.mkdir(stageDir); err != nil {
		return err
	}
	stage, err := openFolder(o.root, stageDir)
	o.stage = stage
	return at(stageDir, err)
}

// removeStage removes the stage and what is in it.
func (o *output) removeStage() error {
	if o.stage != nil {
		o.stage.Close()
		o.stage = nil
	}
	err := o.removeAll(stageDir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// names returns what is in a folder.
func (o *output) names(p string) ([]string, error) {
	d, err := openFolder(o.root, p)
	if err != nil {
		return nil, err
	}
	defer d.Close()
	return readNames(d)
}

// removeAll removes a file, or a folder with what is in it. No link is followed.
func (o *output) removeAll(p string) error {
	info, err := o.root.Lstat(p)
	if err != nil {
		return at(p, err)
	}
	if info.IsDir() {
		names, err := o.names(p)
		if err != nil {
			return at(p, err)
		}
		for _, name := range names {
			if err := o.removeAll(p + "/" + name); err != nil {
				return err
			}
		}
	}
	return o.remove(p)
}

// write writes a file of the stage that everybody may read, whatever the umask.
func (o *output) write(name string, data []byte) (err error) {
	p := stageDir + "/" + name
	if err := o.announce("create", p); err != nil {
		return err
	}
	f, err := o.stage.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return at(p, err)
	}
	defer func() {
		if closeErr := f.Close(); err == nil {
			err = at(p, closeErr)
		}
	}()
	if err := o.announce("write", p); err != nil {
		return err
	}
	if _, err := f.Write(data); err != nil {
		return at(p, err)
	}
	info, err := f.Stat()
	if err != nil {
		return at(p, err)
	}
	if info.Mode().Perm() != 0o644 {
		if err := o.announce("chmod", p); err != nil {
			return err
		}
		// A file system without modes refuses; there nothing is to be set.
		if err := f.Chmod(0o644); err != nil && !errors.Is(err, fs.ErrPermission) && !errors.Is(err, errors.ErrUnsupported) {
			return at(p, err)
		}
	}
	if !syncsAtOnce {
		if err := o.announce("fsync", p); err != nil {
			return err
		}
		return at(p, syncFile(f))
	}
	return nil
}

// sync makes durable all that was written to the output, and the names in the
// given folders.
func (o *output) sync(folders []string) error {
	if err := o.announce("sync", workDir); err != nil {
		return err
	}
	return at(workDir, syncAll(o.root, folders))
}

// lock takes the lock or returns a *LockedError. Closing the file, which the
// kernel does for a process that dies, gives it back.
func (o *output) lock(dir string) (*os.File, error) {
	if err := o.announce("create", lockFile); err != nil {
		return nil, err
	}
	const attempts = 100
	for range attempts {
		f, err := openLock(o.root)
		if err != nil {
			return nil, at(lockFile, err)
		}
		switch held, err := tryLock(f); {
		case err != nil:
			f.Close()
			return nil, at(lockFile, err)
		case held:
			pid := readPID(f)
			f.Close()
			return nil, &LockedError{Dir: dir, PID: pid}
		}
		// Somebody may have removed the file and made another meanwhile.
		opened, err1 := f.Stat()
		named, err2 := o.root.Lstat(lockFile)
		if err1 == nil && err2 == nil && os.SameFile(opened, named) {
			return f, at(lockFile, writePID(f))
		}
		f.Close()
	}
	return nil, at(lockFile, errReplaced)
}
