package disk

import (
	"errors"
	"time"

	"golang.org/x/sys/windows"
)

// patience is how long insist goes on, and pause how long it waits first.
const patience, pause = 2 * time.Second, time.Millisecond

// insist does something to a file, again and again for a while when another
// program has it open: virus scanners, indexers and cloud folders look at every
// new file for a moment, and Windows lets nobody rename it meanwhile.
func insist(f func() error) error {
	for waited, wait := time.Duration(0), pause; ; waited, wait = waited+wait, wait*2 {
		err := f()
		inUse := errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_ACCESS_DENIED) || errors.Is(err, windows.ERROR_LOCK_VIOLATION)
		if !inUse || waited >= patience {
			return err
		}
		time.Sleep(wait)
	}
}
