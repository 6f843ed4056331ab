package main

import (
	"os"
	"runtime"
	"runtime/debug"

	"knead/internal/build"
)

// A large project is built thriftily. Most of what is in use in the end are finished
// files, which no collection frees, so that garbage of the same size would be half
// of the memory. Before pages are made less than half of that is in use, and garbage
// of twice the size does not matter.
const (
	largeProject  = 4000 // files
	earlyPercent  = 200  // garbage there may be before pages are made, of what is in use
	thriftPercent = 60   // and from then on
)

// thrifty returns o with an eye on the memory, and how to undo what it did. It
// saves a seventh of the memory for no more collections. A user who sets GOGC has
// decided.
func thrifty(o build.Observe, files int) (watched build.Observe, undo func()) {
	if files < largeProject || os.Getenv("GOGC") != "" {
		return o, func() {}
	}
	before := debug.SetGCPercent(earlyPercent)
	begin := o.Phase
	o.Phase = func(name string, total int) {
		switch name {
		case build.MakingPages:
			debug.SetGCPercent(thriftPercent)
		case build.CheckingPages: // what they were made from is garbage now
			runtime.GC()
		}
		if begin != nil {
			begin(name, total)
		}
	}
	return o, func() { debug.SetGCPercent(before) }
}
