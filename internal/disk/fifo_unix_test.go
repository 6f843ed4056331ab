//go:build unix

package disk

import (
	"syscall"
	"testing"
)

func mkfifo(t testing.TB, p string) {
	t.Helper()
	if err := syscall.Mkfifo(p, 0o644); err != nil {
		t.Skip("no pipes here: ", err)
	}
}
