package main

import (
	"os"
	"slices"
	"sync"
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
	r := &running{watchdog: w, steps: map[int]step{}}
	inner := o.Step
	o.Step = func(name string) func() {
		ended := r.begin(name)
		if inner == nil {
			return ended
		}
		end := inner(name)
		return func() { ended(); end() }
	}
	return o
}

// running holds the steps that have not ended. One timer serves them all: a
// rebuild takes thousands of steps, most of them to find that nothing changed,
// and a timer for each would cost more than the step.
type running struct {
	watchdog
	mu    sync.Mutex
	steps map[int]step // by their number
	last  int          // number
	timed bool         // the timer runs
}

type step struct {
	name  string
	began time.Time
}

func (r *running) begin(name string) (end func()) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.last++
	number := r.last
	r.steps[number] = step{name, time.Now()}
	if !r.timed {
		r.timed = true
		time.AfterFunc(r.patience, r.look)
	}
	return func() {
		r.mu.Lock()
		defer r.mu.Unlock()
		delete(r.steps, number)
	}
}

// look bites what takes too long, once, and looks again when the oldest of the
// other steps would.
func (r *running) look() {
	var late []string
	r.mu.Lock()
	next := r.patience
	for number, s := range r.steps {
		left := r.patience - time.Since(s.began)
		if left > 0 {
			next = min(next, left)
			continue
		}
		late = append(late, s.name)
		delete(r.steps, number)
	}
	if r.timed = len(r.steps) > 0; r.timed {
		time.AfterFunc(next, r.look)
	}
	r.mu.Unlock()
	slices.Sort(late)
	for _, name := range late {
		r.bite(name)
	}
}
