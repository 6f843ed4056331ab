//go:build unix

package disk

import (
	"errors"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// tryLock locks the file, and reports whether another process holds it.
func tryLock(f *os.File) (held bool, err error) {
	for {
		err = unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
		if !errors.Is(err, unix.EINTR) {
			break
		}
	}
	if errors.Is(err, unix.EWOULDBLOCK) {
		return true, nil
	}
	return false, err
}

func releaseLock(f *os.File) error { return unix.Flock(int(f.Fd()), unix.LOCK_UN) }

// checkWritable asks whether files can be made in a folder, or in the nearest
// one above it that exists.
func checkWritable(abs string) error {
	for {
		err := unix.Access(abs, unix.W_OK|unix.X_OK)
		if !errors.Is(err, unix.ENOENT) || filepath.Dir(abs) == abs {
			return at(filepath.ToSlash(abs), err)
		}
		abs = filepath.Dir(abs)
	}
}
