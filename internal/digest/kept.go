package digest

import "sync"

// A Kept is a value with its sum: one that many arguments hold, or that outlives a
// build, is encoded once and not with each of them. The value must not be changed.
type Kept[T any] struct {
	Value T

	once sync.Once
	sum  Sum
}

// Keep returns v, to be asked for its sum.
func Keep[T any](v T) *Kept[T] { return &Kept[T]{Value: v} }

// Digest returns the sum of the value. It is computed when first asked for.
func (k *Kept[T]) Digest() Sum {
	k.once.Do(func() { k.sum = At(&k.Value) })
	return k.sum
}
