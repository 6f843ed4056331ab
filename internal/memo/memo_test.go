package memo

import (
	"strings"
	"sync"
	"testing"
)

type args struct {
	Word  string
	Times int
}

func repeat(a args) string { return strings.Repeat(a.Word, a.Times) }

func TestCallComputesOncePerArgument(t *testing.T) {
	f := New("repeat", repeat, false)
	for range 3 {
		if got := f.Call(args{"ab", 2}); got != "abab" {
			t.Errorf("got %q", got)
		}
	}
	f.Call(args{"ab", 3})
	if f.Computed() != 2 {
		t.Errorf("computed %d results, want 2", f.Computed())
	}
}

func TestNextGenerationForgetsWhatWasNotUsed(t *testing.T) {
	f := New("repeat", repeat, false)
	f.Call(args{"a", 1})
	f.Call(args{"b", 1})
	f.NextGeneration()
	f.Call(args{"a", 1}) // used: remembered from the last generation
	if f.Computed() != 2 {
		t.Errorf("computed %d results before forgetting, want 2", f.Computed())
	}
	f.NextGeneration()
	f.Call(args{"a", 1})
	f.Call(args{"b", 1}) // unused for a whole generation: forgotten
	if f.Computed() != 3 {
		t.Errorf("computed %d results after forgetting, want 3", f.Computed())
	}
}

func TestVerifyCatchesAnImpureFunction(t *testing.T) {
	n := 0
	f := New("counter", func(args) int { n++; return n }, true)
	f.Call(args{"a", 1})
	defer func() {
		message, _ := recover().(string)
		if !strings.Contains(message, "counter(") || !strings.Contains(message, "not a pure function") {
			t.Errorf("panic %q", message)
		}
	}()
	f.Call(args{"a", 1})
	t.Error("an impure function was not noticed")
}

func TestCallIsSafeForConcurrentUse(t *testing.T) {
	f := New("repeat", repeat, true)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for i := range 100 {
				if got := f.Call(args{"x", i % 10}); len(got) != i%10 {
					t.Errorf("got %q for %d", got, i%10)
				}
				if i%25 == 0 {
					f.NextGeneration()
				}
			}
		})
	}
	group.Wait()
}
