//go:build unix

package disk

import "syscall"

// nonblock makes opening a pipe that took the place of a file return at once.
const nonblock = syscall.O_NONBLOCK
