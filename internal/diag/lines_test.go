package diag

import "testing"

// Lines finds what At finds.
func TestLinesAt(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "a", "\n", "a\nbc\n\nd", "é\n"} {
		lines := NewLines("f", []byte(text))
		for off := -1; off < len(text)+2; off++ {
			if got, want := lines.At(off), At("f", []byte(text), off); got != want {
				t.Errorf("%q at %d: %s, want %s", text, off, got, want)
			}
		}
	}
}
