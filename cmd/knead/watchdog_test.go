package main

import (
	"fmt"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"knead/internal/build"
)

func TestWatchdogBitesOnlyWhatNeverEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var bitten []string
		steps := 0
		w := watchdog{10 * time.Second, func(name string) { bitten = append(bitten, name) }}
		o := w.over(build.Observe{Step: func(string) func() { return func() { steps++ } }})
		end := o.Step("quick.md")
		time.Sleep(9 * time.Second)
		end()
		o.Step("endless.md")
		time.Sleep(11 * time.Second)
		synctest.Wait()
		if len(bitten) != 1 || bitten[0] != "endless.md" || steps != 1 {
			t.Errorf("bitten %q, %d steps passed on", bitten, steps)
		}
	})
}

// Steps that begin while another is watched have their whole time, and what is
// told is told once.
func TestWatchdogTimesEachStep(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		began := time.Now()
		var mu sync.Mutex // a bite may come while the last one is not over
		var bitten []string
		w := watchdog{10 * time.Second, func(name string) {
			mu.Lock()
			defer mu.Unlock()
			bitten = append(bitten, fmt.Sprint(name, " after ", time.Since(began)))
		}}
		o := w.over(build.Observe{})
		end := o.Step("nine seconds.md")
		time.Sleep(4 * time.Second)
		late := o.Step("late.md")
		o.Step("endless.md")
		time.Sleep(5 * time.Second)
		end()
		time.Sleep(4 * time.Second)
		late() // at its ninth second
		time.Sleep(time.Minute)
		o.Step("another.md")
		time.Sleep(time.Minute)
		synctest.Wait()
		if want := []string{"endless.md after 14s", "another.md after 1m23s"}; !slices.Equal(bitten, want) {
			t.Errorf("bitten %q, want %q", bitten, want)
		}
	})
}

func TestWatchdogNeedsNoObserver(t *testing.T) {
	w := watchdog{time.Hour, func(string) { t.Error("bitten") }}
	w.over(build.Observe{}).Step("a.md")()
}
