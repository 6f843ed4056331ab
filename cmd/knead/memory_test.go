package main

import (
	"runtime/debug"
	"testing"

	"knead/internal/build"
)

func TestThrifty(t *testing.T) {
	percent := func() int {
		now := debug.SetGCPercent(100)
		debug.SetGCPercent(now)
		return now
	}
	for _, c := range []struct {
		files int
		gogc  string
		phase string
		want  int
	}{
		{largeProject, "", build.MakingPages, thriftPercent},
		{largeProject, "", "reading pages", earlyPercent},
		{largeProject - 1, "", build.MakingPages, 80},
		{largeProject, "80", build.MakingPages, 80},
	} {
		t.Setenv("GOGC", c.gogc)
		before := debug.SetGCPercent(80)
		told := ""
		o, undo := thrifty(build.Observe{Phase: func(name string, _ int) { told = name }}, c.files)
		o.Phase(c.phase, 1)
		if got := percent(); got != c.want {
			t.Errorf("%d files, GOGC=%q, %s: %d, want %d", c.files, c.gogc, c.phase, got, c.want)
		}
		if told != c.phase {
			t.Errorf("told of %q, want %q", told, c.phase)
		}
		undo()
		if got := percent(); got != 80 {
			t.Errorf("%d after undo", got)
		}
		debug.SetGCPercent(before)
	}
}
