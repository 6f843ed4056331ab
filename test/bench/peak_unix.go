//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// peak returns the most bytes a finished process had resident at once.
func peak(p *os.ProcessState) int64 {
	usage, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" || runtime.GOOS == "ios" {
		return int64(usage.Maxrss) // in bytes there, in units of 1024 elsewhere
	}
	return int64(usage.Maxrss) * 1024
}
