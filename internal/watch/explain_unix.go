//go:build unix

package watch

import (
	"errors"
	"fmt"
	"syscall"
)

// errNoFolder is the error of a folder that has become a file.
var errNoFolder error = syscall.ENOTDIR

// explain words why something cannot be watched, and what would help.
func explain(err error) (cause, hint string) {
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return "the system's limit of watched folders is reached", "raise it with: sudo sysctl fs.inotify.max_user_watches=524288"
	case errors.Is(err, syscall.EMFILE), errors.Is(err, syscall.ENFILE):
		return "the system's limit of watching programs or open files is reached", "raise it with: sudo sysctl fs.inotify.max_user_instances=512"
	}
	return fmt.Sprintf("changes cannot be watched (%v)", err), ""
}
