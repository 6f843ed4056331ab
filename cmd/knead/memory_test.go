package main

import (
	"runtime/debug"
	"testing"
)

func TestThrift(t *testing.T) {
	percent := func() int {
		now := debug.SetGCPercent(100)
		debug.SetGCPercent(now)
		return now
	}
	for _, c := range []struct {
		files, want int
		gogc        string
	}{
		{largeProject, 75, ""},
		{largeProject - 1, 80, ""},
		{largeProject, 80, "80"},
	} {
		t.Setenv("GOGC", c.gogc)
		before := debug.SetGCPercent(80)
		undo := thrift(c.files)
		if got := percent(); got != c.want {
			t.Errorf("%d files, GOGC=%q: %d, want %d", c.files, c.gogc, got, c.want)
		}
		undo()
		if got := percent(); got != 80 {
			t.Errorf("%d after undo", got)
		}
		debug.SetGCPercent(before)
	}
}
