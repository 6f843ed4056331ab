package search

import (
	"fmt"
	"testing"
)

// A dictionary is outgrown when as many words came as there were.
func TestOutgrown(t *testing.T) {
	d := NewDictionary()
	add := func(from, to int) {
		for i := from; i < to; i++ {
			d.number(fmt.Appendf(nil, "word%d", i))
		}
	}
	for _, words := range []int{0, 100, 200} { // empty, filled, and twice as full
		add(0, words)
		if d.Outgrown() {
			t.Errorf("outgrown with %d words", words)
		}
	}
	add(0, 200) // known ones
	if d.Outgrown() {
		t.Error("outgrown with no new words")
	}
	add(200, 201)
	if !d.Outgrown() {
		t.Error("not outgrown with over twice the words")
	}
}
