//go:build linux || darwin

package disk

import (
	"io/fs"
	"syscall"
	"time"
)

// identity tells one version of a file from another.
type identity struct {
	dev, ino          uint64
	size              int64
	mode              uint32
	modified, changed time.Time
}

// identityOf returns the identity of a file, and reports whether this system
// says enough for one.
func identityOf(info fs.FileInfo) (identity, bool) {
	s, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return identity{}, false
	}
	modified, changed := timesOf(s)
	return identity{
		dev: uint64(s.Dev), ino: s.Ino, size: s.Size, mode: uint32(s.Mode),
		modified: time.Unix(modified.Unix()), changed: time.Unix(changed.Unix()),
	}, true
}
