package disk

import "syscall"

// timesOf returns when a file's content and when anything about it changed.
func timesOf(s *syscall.Stat_t) (modified, changed syscall.Timespec) {
	return s.Mtimespec, s.Ctimespec
}
