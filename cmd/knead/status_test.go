package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"knead/internal/diag"
	"knead/internal/disk"
)

func TestStatusOf(t *testing.T) {
	for want, err := range map[int]error{
		exitDone:    nil,
		exitContent: errContent,
		exitMisuse:  misuse{"a", "b"},
		exitLimit:   fmt.Errorf("build: %w", errLimit),
		exitIO:      &disk.PublishError{Err: errors.New("no space left on device")},
		exitStopped: fmt.Errorf("build: %w", context.Canceled),
		exitLocked:  fmt.Errorf("publish: %w", &disk.LockedError{PID: 7}),
	} {
		if got := statusOf(err); got != want {
			t.Errorf("%v: status %d, want %d", err, got, want)
		}
	}
	if got := statusOf(&disk.RefusedError{}); got != exitMisuse {
		t.Errorf("a refused folder: status %d", got)
	}
}

func TestVerdict(t *testing.T) {
	warning, mistake := diag.Warningf(diag.Pos{}, "a.b", "w"), diag.Errorf(diag.Pos{}, "a.b", "e")
	limit := diag.Errorf(diag.Pos{}, "limit.page", "l")
	for _, c := range []struct {
		ds     []diag.Diagnostic
		strict bool
		want   error
	}{
		{nil, true, nil},
		{[]diag.Diagnostic{warning}, false, nil},
		{[]diag.Diagnostic{warning}, true, errContent},
		{[]diag.Diagnostic{warning, mistake}, false, errContent},
		{[]diag.Diagnostic{mistake, limit}, false, errLimit},
	} {
		if got := verdict(c.ds, c.strict); got != c.want {
			t.Errorf("%v strict %v: %v, want %v", c.ds, c.strict, got, c.want)
		}
	}
}

// A panic is told as a bug of knead, ends with its own status and says that
// nothing was published.
func TestRunTellsABug(t *testing.T) {
	var stderr strings.Builder
	if status := run(t.Context(), []string{"version"}, &terminal{stdout: panicking{}, stderr: &stderr}); status != exitBug {
		t.Errorf("status %d", status)
	}
	if got := stderr.String(); !strings.Contains(got, "this is a bug in knead") || !strings.Contains(got, "broken stream") {
		t.Errorf("stderr %q", got)
	}
}

type panicking struct{}

func (panicking) Write([]byte) (int, error) { panic("broken stream") }
