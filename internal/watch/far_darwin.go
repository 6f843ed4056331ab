package watch

import (
	"strings"
	"syscall"
)

// local is MNT_LOCAL of sys/mount.h: the file system is stored on this machine.
const local = 0x1000

// farAway names the file system of a path when it is not of this machine.
func farAway(path string) string {
	var s syscall.Statfs_t
	if syscall.Statfs(path, &s) != nil || s.Flags&local != 0 {
		return ""
	}
	var name strings.Builder
	for _, c := range s.Fstypename {
		if c == 0 {
			break
		}
		name.WriteByte(byte(c))
	}
	return name.String()
}
