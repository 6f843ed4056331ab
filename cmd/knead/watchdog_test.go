package main

import (
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

func TestWatchdogNeedsNoObserver(t *testing.T) {
	w := watchdog{time.Hour, func(string) { t.Error("bitten") }}
	w.over(build.Observe{}).Step("a.md")()
}
