package disk

import (
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// openLock opens the lock file, never what a link in its place leads to.
func openLock(root *os.Root) (*os.File, error) {
	f, err := root.OpenFile(lockFile, os.O_RDWR|os.O_CREATE|nonblock, 0o644)
	if err != nil {
		return nil, err
	}
	opened, err := f.Stat()
	if err == nil {
		var named os.FileInfo
		if named, err = root.Lstat(lockFile); err == nil && (!opened.Mode().IsRegular() || !os.SameFile(opened, named)) {
			err = fmt.Errorf("is no regular file")
		}
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// unlock gives the lock back. Closing the file would do, were it not for copies
// of its descriptor in a process that is being started.
func unlock(f *os.File) {
	_ = releaseLock(f)
	f.Close()
}

// writePID notes who holds the lock, for the message another process prints.
func writePID(f *os.File) error {
	text := fmt.Sprintf("%-20d\n", os.Getpid())
	_, err := f.WriteAt([]byte(text), 0)
	return err
}

// readPID returns the number of the process that holds the lock, or 0.
func readPID(f *os.File) int {
	data, err := io.ReadAll(io.LimitReader(f, 32))
	if err != nil {
		return 0
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(data)))
	if err != nil {
		return 0
	}
	return pid
}
