package main

import (
	"os"
	"time"

	"knead/internal/build"
)

// patience is how long one file may take. No honest page comes near it; what
// does is an input that would never end.
const patience = 10 * time.Second

// A watchdog ends the process when one file takes too long. A goroutine cannot
// be stopped from outside, so the whole process is.
type watchdog struct {
	patience time.Duration
	bite     func(name string)
}

func newWatchdog(t *terminal) watchdog {
	return watchdog{patience, func(name string) {
		t.say("%s takes longer than %v to build; nothing was published", name, patience)
		t.say("please report the file: no input should take that long")
		os.Exit(exitLimit)
	}}
}

// over returns o with every step watched.
func (w watchdog) over(o build.Observe) build.Observe {
	step := o.Step
	o.Step = func(name string) func() {
		timer := time.AfterFunc(w.patience, func() { w.bite(name) })
		if step == nil {
			return func() { timer.Stop() }
		}
		end := step(name)
		return func() { timer.Stop(); end() }
	}
	return o
}
