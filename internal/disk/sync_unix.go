//go:build unix && !linux

package disk

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// syncsAtOnce says that every file must be handed to the device by itself.
const syncsAtOnce = false

// syncFile hands a file to the device; syncAll makes the device keep it.
func syncFile(f *os.File) error { return unix.Fsync(int(f.Fd())) }

// syncAll makes the names in the folders durable, and with them all that was
// handed to the device before: os.File.Sync empties its cache on macOS.
func syncAll(root *os.Root, folders []string) error {
	for _, name := range append(folders, ".", workDir) {
		f, err := root.Open(name)
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		flush := func() error { return syncFile(f) }
		if name == workDir {
			flush = f.Sync
		}
		if err := errors.Join(flush(), f.Close()); err != nil {
			return err
		}
	}
	return nil
}
