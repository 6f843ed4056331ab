//go:build !unix

package serve

import (
	"errors"
	"syscall"
)

// wsaeAddrInUse is what Windows says about a port that is taken.
const wsaeAddrInUse = syscall.Errno(10048)

// isTaken reports whether another program listens there.
func isTaken(err error) bool { return errors.Is(err, wsaeAddrInUse) }
