package words

import (
	"fmt"
	"testing"
)

// What is remembered of words has an end, and numbers have none: they would take
// the place of words, and grow with each edit of a preview.
func TestNumbersAreNotKept(t *testing.T) {
	t.Parallel()
	l := newLanguage("es")
	for i := range 100 {
		if term, unmarked := l.Terms(fmt.Sprintf("%dé", i)); term != fmt.Sprintf("%de", i) || unmarked != "" {
			t.Errorf("terms %q, %q", term, unmarked)
		}
	}
	if n := l.kept.Load(); n != 0 {
		t.Errorf("%d numbers are kept", n)
	}
	if l.Terms("masajes"); l.kept.Load() != 1 {
		t.Error("a word is not kept")
	}
}
