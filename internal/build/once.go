package build

import "sync/atomic"

// once is a function whose results nobody will ask for again. It keeps none, so
// that what only the next phase needs is gone when that one is done.
type once[A, V any] struct {
	fn       func(A) V
	computed atomic.Int64
}

func (f *once[A, V]) Call(a A) V {
	f.computed.Add(1)
	return f.fn(a)
}

func (f *once[A, V]) Computed() int { return int(f.computed.Load()) }

func (f *once[A, V]) NextGeneration() {}
