//go:build !windows

package disk

// insist does something to a file. Only Windows has reasons to try again.
func insist(f func() error) error { return f() }
