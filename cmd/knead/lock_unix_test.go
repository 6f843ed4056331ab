//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// A folder that another build is writing is left alone, and the message says so.
func TestBuildLeavesALockedFolderAlone(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	site := filepath.Join(dir, "site")
	knead := func(args ...string) (int, string) {
		var stderr, stdout strings.Builder
		status := run(t.Context(), args, &terminal{stdout: &stdout, stderr: &stderr})
		return status, stderr.String()
	}
	if status, text := knead("new", "site", site); status != exitDone {
		t.Fatal(text)
	}
	if status, text := knead("build", site); status != exitDone {
		t.Fatal(text)
	}
	lock, err := os.OpenFile(filepath.Join(site, "public", ".knead", "lock"), os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer lock.Close()
	if err := unix.Flock(int(lock.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		t.Fatal(err)
	}
	if status, text := knead("build", site); status != exitLocked {
		t.Errorf("status %d: %s", status, text)
	}
	lock.Close()
	if status, text := knead("build", site); status != exitDone {
		t.Errorf("status %d after the lock was released: %s", status, text)
	}
}
