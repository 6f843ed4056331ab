// Package parallel runs independent steps on all processors.
package parallel

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// Each calls f(0) … f(n-1) from as many goroutines as there are processors, at
// most limit (0 for no further limit), and returns when all have ended. f stores
// its results by index, so nothing depends on scheduling.
//
// It stops early when ctx is done, or at an error; of several errors it returns
// the one with the lowest index. A panic in f is carried to the caller: an error
// as it is, anything else as text with the stack it came from.
func Each(ctx context.Context, limit, n int, f func(i int) error) error {
	workers := min(runtime.GOMAXPROCS(0), n)
	if limit > 0 {
		workers = min(workers, limit)
	}
	p := &pool{n: n, f: f, failedAt: n}
	if workers <= 1 {
		p.work(ctx)
	} else {
		var group sync.WaitGroup
		for range workers {
			group.Go(func() { p.work(ctx) })
		}
		group.Wait()
	}
	if p.panicked != nil {
		panic(p.panicked)
	}
	if p.err != nil {
		return p.err
	}
	return ctx.Err()
}

// A pool is one run of [Each].
type pool struct {
	n    int
	f    func(i int) error
	next atomic.Int64
	stop atomic.Bool

	mu       sync.Mutex
	err      error
	failedAt int // index of err
	panicked any
}

// work takes steps until there are none left or the pool stops.
func (p *pool) work(ctx context.Context) {
	defer func() {
		if r := recover(); r != nil {
			p.carry(r, debug.Stack())
		}
	}()
	for ctx.Err() == nil && !p.stop.Load() {
		i := int(p.next.Add(1)) - 1
		if i >= p.n {
			return
		}
		if err := p.f(i); err != nil {
			p.fail(i, err)
		}
	}
}

func (p *pool) carry(r any, stack []byte) {
	if _, ok := r.(error); !ok {
		r = fmt.Sprintf("%v\n%s", r, stack)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.panicked = r
	p.stop.Store(true)
}

func (p *pool) fail(i int, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if i < p.failedAt {
		p.failedAt, p.err = i, err
	}
	p.stop.Store(true)
}
