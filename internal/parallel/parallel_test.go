package parallel

import (
	"context"
	"errors"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
)

func TestEachRunsEveryStepOnce(t *testing.T) {
	counts := make([]atomic.Int32, 1000)
	if err := Each(t.Context(), 0, len(counts), func(i int) error { counts[i].Add(1); return nil }); err != nil {
		t.Fatal(err)
	}
	for i := range counts {
		if n := counts[i].Load(); n != 1 {
			t.Errorf("step %d ran %d times", i, n)
		}
	}
	if err := Each(t.Context(), 0, 0, func(int) error { t.Error("a step of none ran"); return nil }); err != nil {
		t.Error(err)
	}
}

func TestEachStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var ran atomic.Int32
	err := Each(ctx, 0, 1_000_000, func(int) error {
		if ran.Add(1) == 10 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) || ran.Load() > 1000 {
		t.Errorf("%v after %d steps", err, ran.Load())
	}
}

// A panic in a worker reaches the caller with the worker's stack.
func TestEachCarriesAPanic(t *testing.T) {
	defer func() {
		text, _ := recover().(string)
		if !strings.Contains(text, "broken step") || !strings.Contains(text, "TestEachCarriesAPanic") {
			t.Errorf("recovered %q", text)
		}
	}()
	_ = Each(t.Context(), 0, 100, func(i int) error {
		if i == 42 {
			panic("broken step")
		}
		return nil
	})
	t.Error("the panic was lost")
}

// Of several errors the one with the lowest index is returned, and steps stop.
func TestEachReturnsTheFirstError(t *testing.T) {
	var ran atomic.Int32
	wrong := errors.New("wrong")
	err := Each(t.Context(), 2, 1_000_000, func(i int) error {
		ran.Add(1)
		if i >= 3 {
			return wrong
		}
		return nil
	})
	if err != wrong || ran.Load() > 1000 {
		t.Errorf("%v after %d steps", err, ran.Load())
	}
}

// No more steps run at once than the limit allows.
func TestEachKeepsItsLimit(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(8))
	var now, most atomic.Int32
	_ = Each(t.Context(), 3, 2000, func(int) error {
		n := now.Add(1)
		for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
		}
		runtime.Gosched()
		now.Add(-1)
		return nil
	})
	if most.Load() > 3 {
		t.Errorf("%d steps at once", most.Load())
	}
}
