//go:build !race

// The race detector lets every fourth buffer of a pool be lost, so that the number
// of allocations is another each time.

package theme

import "testing"

// TestRenderAllocates holds the work for a page to a number: ten thousand of
// them are rendered in a clean build. Nearly all of it is what html/template
// needs for each value it escapes.
func TestRenderAllocates(t *testing.T) {
	args := ordinary(t)
	if n := testing.AllocsPerRun(50, func() { Render(args) }); n > 450 {
		t.Errorf("%v allocations a page", n)
	}
}
