// Package memo remembers pure functions.
//
// A [Func] wraps a func(A) V and keeps its results by the digest of the whole
// argument. There is no way to hand it a key: the argument is the key, so what
// the function can see and what the memory distinguishes cannot drift apart.
package memo

import (
	"fmt"
	"reflect"
	"sync"
	"sync/atomic"

	"knead/internal/digest"
)

// A Func is a remembered function. It is safe for concurrent use; two
// concurrent calls with one argument may both compute, which is harmless
// because the function is pure. Build it with [New].
type Func[A, V any] struct {
	name     string
	fn       func(A) V
	verify   bool
	computed atomic.Int64

	mu         sync.Mutex
	results    map[digest.Sum]*result[V]
	generation int
	used       int // results used in this generation
}

// A result is one that fn returned, and the last generation that used it.
type result[V any] struct {
	value V
	used  int
}

// New remembers fn, which must be pure: its result depends on its argument
// alone, and neither is changed afterwards. The name appears in messages. With
// verify, every remembered result is computed again and compared.
func New[A, V any](name string, fn func(A) V, verify bool) *Func[A, V] {
	return &Func[A, V]{name: name, fn: fn, verify: verify, results: map[digest.Sum]*result[V]{}}
}

// Call returns fn(a), computed now or remembered.
func (f *Func[A, V]) Call(a A) V {
	key := digest.At(&a)
	v, ok := f.find(key)
	if !ok {
		v = f.fn(a)
		f.computed.Add(1)
		f.keep(key, v)
		return v
	}
	if f.verify && !reflect.DeepEqual(v, f.fn(a)) {
		panic(fmt.Sprintf("memo: %s(%s) is not a pure function of its argument", f.name, key.Short(8)))
	}
	return v
}

func (f *Func[A, V]) find(key digest.Sum) (v V, ok bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	r, ok := f.results[key]
	if !ok {
		return v, false
	}
	f.use(r)
	return r.value, true
}

func (f *Func[A, V]) keep(key digest.Sum, v V) {
	f.mu.Lock()
	defer f.mu.Unlock()
	r, ok := f.results[key]
	if !ok { // else another call was quicker
		r = &result[V]{v, f.generation - 1}
		f.results[key] = r
	}
	f.use(r)
}

func (f *Func[A, V]) use(r *result[V]) {
	if r.used != f.generation {
		r.used = f.generation
		f.used++
	}
}

// NextGeneration forgets what the generation now ending did not use. Call it
// only after a completed build: results of an abandoned one stay
// welcome.
func (f *Func[A, V]) NextGeneration() {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.used < len(f.results) {
		for key, r := range f.results {
			if r.used < f.generation {
				delete(f.results, key)
			}
		}
	}
	f.generation++
	f.used = 0
}

// Computed returns how often fn ran for a result that was not remembered.
func (f *Func[A, V]) Computed() int { return int(f.computed.Load()) }
