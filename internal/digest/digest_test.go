package digest

import (
	"fmt"
	"reflect"
	"testing"
)

// sample has one field of every kind the encoder knows.
type sample struct {
	Bool    bool
	Int     int
	Uint    uint8
	Float   float64
	Text    string
	Bytes   []byte
	List    []string
	Array   [2]int16
	Inner   inner
	Nested  []sample
	Stored  stored
	Pointer *pointed
}

type inner struct{ private string }

type stored struct{ sum Sum }

func (s stored) Digest() Sum { return s.sum }

type pointed struct{ sum Sum }

func (p *pointed) Digest() Sum { return p.sum }

func base() sample {
	return sample{Text: "a", Bytes: []byte("b"), List: []string{"c", "d"}, Stored: stored{Sum{1}}, Pointer: &pointed{Sum{2}}}
}

// Every field a function could read must change the sum when it changes.
func TestOfSeesEveryField(t *testing.T) {
	changes := map[string]func(*sample){
		"Bool":    func(s *sample) { s.Bool = true },
		"Int":     func(s *sample) { s.Int = -1 },
		"Uint":    func(s *sample) { s.Uint = 1 },
		"Float":   func(s *sample) { s.Float = 0.5 },
		"Text":    func(s *sample) { s.Text = "b" },
		"Bytes":   func(s *sample) { s.Bytes = nil },
		"List":    func(s *sample) { s.List = []string{"cd"} },
		"Array":   func(s *sample) { s.Array[1] = 7 },
		"Inner":   func(s *sample) { s.Inner.private = "x" },
		"Nested":  func(s *sample) { s.Nested = []sample{base()} },
		"Stored":  func(s *sample) { s.Stored.sum = Sum{9} },
		"Pointer": func(s *sample) { s.Pointer = nil },
	}
	sums := map[Sum]string{Of(base()): "nothing"}
	for name, change := range changes {
		s := base()
		change(&s)
		sum := Of(s)
		if At(&s) != sum {
			t.Errorf("with another %s, what is pointed to has another sum", name)
		}
		if other, ok := sums[sum]; ok {
			t.Errorf("changing %s gives the sum of changing %s", name, other)
		}
		sums[sum] = name
	}
	for i := range reflect.TypeFor[sample]().NumField() {
		if name := reflect.TypeFor[sample]().Field(i).Name; changes[name] == nil {
			t.Errorf("field %s has no change in this test", name)
		}
	}
}

func TestOfIsInjectiveOnSequences(t *testing.T) {
	lists := [][]string{nil, {""}, {"", ""}, {"ab"}, {"a", "b"}, {"a", "", "b"}, {"\x00"}}
	seen := map[Sum]int{}
	for i, l := range lists {
		sum := Of(l)
		if j, ok := seen[sum]; ok {
			t.Errorf("%q and %q have one sum", lists[j], l)
		}
		seen[sum] = i
	}
}

func TestOfTakesNilAndEmptyForEqual(t *testing.T) {
	if Of([]string(nil)) != Of([]string{}) {
		t.Error("a nil and an empty list differ")
	}
}

// The method of a field that is not exported cannot be called; the fields of its
// struct are encoded instead.
func TestOfSeesAStoredSumThatIsNotExported(t *testing.T) {
	type holder struct{ s stored }
	if Of(holder{stored{Sum{1}}}) == Of(holder{stored{Sum{2}}}) {
		t.Error("two sums are encoded alike")
	}
}

func TestOfPanicsWithoutCanonicalEncoding(t *testing.T) {
	for _, v := range []any{map[string]int{}, func() {}, make(chan int), new(int), struct{ V any }{1}, stored{}, struct{ p *pointed }{&pointed{Sum{1}}}} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s was encoded", fmt.Sprintf("%T", v))
				}
			}()
			Of(v)
		}()
	}
}

func BenchmarkOf(b *testing.B) {
	s := base()
	s.Text = string(make([]byte, 500))
	b.ReportAllocs()
	for b.Loop() {
		Of(s)
	}
}
