package main

import (
	"os"
	"runtime"
	"runtime/debug"

	"knead/internal/build"
)

// A large project is built thriftily. Most of what is in use in the end are finished
// files, which no collection frees, so that garbage of the same size would be half
// of the memory.
const (
	largeProject  = 4000 // files
	thriftPercent = 60   // garbage there may be while pages are made, of what is in use
)

// thrifty returns o with an eye on the memory, and how to undo what it did. It
// saves a tenth of the memory for some collections more. A user who sets GOGC has
// decided.
func thrifty(o build.Observe, files int) (watched build.Observe, undo func()) {
	if files < largeProject || os.Getenv("GOGC") != "" {
		return o, func() {}
	}
	before := debug.SetGCPercent(100)
	debug.SetGCPercent(before)
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
