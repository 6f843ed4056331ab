// Package digest names values by what can be observed of them.
//
// [Of] encodes a value canonically and hashes the encoding with SHA-256. Two
// values of one type have equal sums exactly when no function that only reads
// them could tell them apart (SHA-256 not colliding). The whole incremental
// build rests on this: a remembered result is found again by the sum of the
// complete argument that produced it.
//
// # Encoding
//
// Booleans, integers and floats are eight bytes. Strings and slices carry their
// length first, so no two sequences of fields run into each other. Structs are
// their fields in order, exported or not. A nil slice and an empty one are
// equal, as they are to a caller that ranges over them. A value with a Digest
// method is represented by the sum it stores, unless it is a struct in a field
// that is not exported: that is its fields. Maps (no order), functions and
// channels (no observable content), interfaces and bare pointers (identity)
// panic: an argument that holds one cannot be remembered by content.
package digest

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math"
	"reflect"
	"sync"
)

// A Sum is the SHA-256 digest of a canonical encoding. The zero Sum belongs to
// no value.
type Sum [sha256.Size]byte

// String returns the sum in hexadecimal, 64 characters.
func (s Sum) String() string { return hex.EncodeToString(s[:]) }

// Short returns the first n hexadecimal characters, 1 ≤ n ≤ 64.
func (s Sum) Short(n int) string { return s.String()[:n] }

// A Digester stores its own sum. The sum must cover everything a reader of the
// value can observe; the digest of the argument of the pure function that made
// the value is always such a sum.
type Digester interface{ Digest() Sum }

// Bytes returns the sum of raw bytes: plain SHA-256, no encoding.
func Bytes(data []byte) Sum { return sha256.Sum256(data) }

// Of returns the sum of v. It panics on a type that has no canonical encoding;
// which type that is depends on the program alone, never on its input.
func Of(v any) Sum { return sumOf(reflect.ValueOf(v)) }

// At returns the sum of what p, a pointer, points to. It is Of(*p), and copies
// nothing of a large value.
func At(p any) Sum { return sumOf(reflect.ValueOf(p).Elem()) }

func sumOf(v reflect.Value) Sum {
	b := buffers.Get().(*[]byte)
	enc := encode(v, (*b)[:0])
	sum := Sum(sha256.Sum256(enc))
	*b = enc
	buffers.Put(b)
	return sum
}

// buffers holds encoding buffers between calls.
var buffers = sync.Pool{New: func() any { return new([]byte) }}

// An encoder appends the encoding of a value of its type.
type encoder func(v reflect.Value, b []byte) []byte

// encoders holds one compiled encoder a type, for the life of the process.
var encoders sync.Map // reflect.Type → encoder

var digesterType = reflect.TypeFor[Digester]()

func encode(v reflect.Value, b []byte) []byte {
	if !v.IsValid() {
		panic("digest: nil interface has no canonical encoding")
	}
	return encoderOf(v.Type())(v, b)
}

func encoderOf(t reflect.Type) encoder {
	if e, ok := encoders.Load(t); ok {
		return e.(encoder)
	}
	e := compile(t)
	encoders.Store(t, e)
	return e
}

// lateEncoder returns what finds the encoder of t once, when it is first asked.
func lateEncoder(t reflect.Type) func() encoder {
	return sync.OnceValue(func() encoder { return encoderOf(t) })
}

// compile builds the encoder of t. Element types are looked up when a value is
// encoded, not now: a type may hold a slice of itself.
func compile(t reflect.Type) encoder {
	if t.Implements(digesterType) && t.Kind() != reflect.Interface {
		return encodeDigester
	}
	switch t.Kind() {
	case reflect.Bool:
		return func(v reflect.Value, b []byte) []byte {
			if v.Bool() {
				return append(b, 1)
			}
			return append(b, 0)
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return func(v reflect.Value, b []byte) []byte {
			return binary.BigEndian.AppendUint64(b, uint64(v.Int()))
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return func(v reflect.Value, b []byte) []byte {
			return binary.BigEndian.AppendUint64(b, v.Uint())
		}
	case reflect.Float32, reflect.Float64:
		return func(v reflect.Value, b []byte) []byte {
			return binary.BigEndian.AppendUint64(b, math.Float64bits(v.Float()))
		}
	case reflect.String:
		return func(v reflect.Value, b []byte) []byte {
			s := v.String()
			return append(binary.BigEndian.AppendUint64(b, uint64(len(s))), s...)
		}
	case reflect.Slice:
		return compileSlice(t)
	case reflect.Array:
		return compileArray(t)
	case reflect.Struct:
		return compileStruct(t)
	default:
		panic(fmt.Sprintf("digest: %s has no canonical encoding", t))
	}
}

func encodeDigester(v reflect.Value, b []byte) []byte {
	if v.Kind() == reflect.Pointer && v.IsNil() {
		return append(b, 0)
	}
	of := v
	if v.CanAddr() && v.Kind() != reflect.Pointer {
		of = v.Addr() // has the methods of the value, which is not copied
	}
	sum := of.Interface().(Digester).Digest()
	if sum == (Sum{}) {
		panic(fmt.Sprintf("digest: a %s was used before its sum was stored", v.Type()))
	}
	return append(append(b, 1), sum[:]...)
}

func compileSlice(t reflect.Type) encoder {
	elem := t.Elem()
	if elem.Kind() == reflect.Uint8 {
		return func(v reflect.Value, b []byte) []byte {
			data := v.Bytes()
			return append(binary.BigEndian.AppendUint64(b, uint64(len(data))), data...)
		}
	}
	late := lateEncoder(elem)
	return func(v reflect.Value, b []byte) []byte {
		e, n := late(), v.Len()
		b = binary.BigEndian.AppendUint64(b, uint64(n))
		for i := range n {
			b = e(v.Index(i), b)
		}
		return b
	}
}

func compileArray(t reflect.Type) encoder {
	late, n := lateEncoder(t.Elem()), t.Len()
	return func(v reflect.Value, b []byte) []byte {
		e := late()
		for i := range n {
			b = e(v.Index(i), b)
		}
		return b
	}
}

func compileStruct(t reflect.Type) encoder {
	fields := make([]func() encoder, t.NumField())
	for i := range fields {
		f := t.Field(i)
		switch {
		case f.IsExported() || !f.Type.Implements(digesterType):
			fields[i] = lateEncoder(f.Type)
		case f.Type.Kind() == reflect.Struct: // its method cannot be called from here; its fields say as much
			fields[i] = sync.OnceValue(func() encoder { return compileStruct(f.Type) })
		default:
			panic(fmt.Sprintf("digest: %s.%s stores a sum but is not exported", t, f.Name))
		}
	}
	return func(v reflect.Value, b []byte) []byte {
		for i, late := range fields {
			b = late()(v.Field(i), b)
		}
		return b
	}
}
