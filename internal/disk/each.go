package disk

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// each calls f(0) … f(n-1) from as many goroutines as there are processors, at
// most eight, which bounds the files open at once, and returns when all have
// ended. It stops early at the first error, of which it returns the one with the
// lowest index seen, or when ctx is done. f stores results by index, so nothing
// depends on scheduling. A panic in f is carried to the caller.
func each(ctx context.Context, n int, f func(i int) error) error {
	workers := min(runtime.GOMAXPROCS(0), n, 8)
	if workers <= 1 {
		for i := range n {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := f(i); err != nil {
				return err
			}
		}
		return nil
	}
	var (
		group    sync.WaitGroup
		next     atomic.Int64
		stop     atomic.Bool
		mu       sync.Mutex
		first    = n
		firstErr error
		panicked any
	)
	work := func() {
		defer func() {
			if r := recover(); r != nil {
				mu.Lock()
				defer mu.Unlock()
				if _, ok := r.(error); !ok {
					r = fmt.Sprintf("%v\n%s", r, debug.Stack())
				}
				panicked = r
				stop.Store(true)
			}
		}()
		for ctx.Err() == nil && !stop.Load() {
			i := int(next.Add(1)) - 1
			if i >= n {
				return
			}
			if err := f(i); err != nil {
				mu.Lock()
				if i < first {
					first, firstErr = i, err
				}
				mu.Unlock()
				stop.Store(true)
			}
		}
	}
	for range workers {
		group.Go(work)
	}
	group.Wait()
	if panicked != nil {
		panic(panicked)
	}
	if firstErr != nil {
		return firstErr
	}
	return ctx.Err()
}
