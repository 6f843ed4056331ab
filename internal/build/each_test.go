package build

import (
	"context"
	"errors"
	"strings"
	"sync/atomic"
	"testing"
)

func TestEachRunsEveryStepOnce(t *testing.T) {
	counts := make([]atomic.Int32, 1000)
	if err := each(t.Context(), len(counts), func(i int) { counts[i].Add(1) }); err != nil {
		t.Fatal(err)
	}
	for i := range counts {
		if n := counts[i].Load(); n != 1 {
			t.Errorf("step %d ran %d times", i, n)
		}
	}
	if err := each(t.Context(), 0, func(int) { t.Error("a step of none ran") }); err != nil {
		t.Error(err)
	}
}

func TestEachStopsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var ran atomic.Int32
	err := each(ctx, 1_000_000, func(int) {
		if ran.Add(1) == 10 {
			cancel()
		}
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
	_ = each(t.Context(), 100, func(i int) {
		if i == 42 {
			panic("broken step")
		}
	})
	t.Error("the panic was lost")
}
