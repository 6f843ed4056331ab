package build

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// each calls f(0) … f(n-1) from as many goroutines as there are processors and
// returns when all have ended. f stores its result by index, so nothing depends
// on scheduling. It stops early, with the context's error, when ctx is done. A
// panic in f is carried to the caller.
func each(ctx context.Context, n int, f func(i int)) error {
	var (
		group    sync.WaitGroup
		next     atomic.Int64
		panicked atomic.Pointer[string]
	)
	for range min(runtime.GOMAXPROCS(0), n) {
		group.Go(func() {
			defer func() {
				if r := recover(); r != nil {
					text := fmt.Sprintf("%v\n%s", r, debug.Stack())
					panicked.CompareAndSwap(nil, &text)
				}
			}()
			for ctx.Err() == nil && panicked.Load() == nil {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				f(i)
			}
		})
	}
	group.Wait()
	if text := panicked.Load(); text != nil {
		panic(*text)
	}
	return ctx.Err()
}
