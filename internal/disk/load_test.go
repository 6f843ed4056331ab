package disk

import (
	"fmt"
	"testing"
)

// Few things are shared among all workers, many are taken together, and no batch
// reaches into a second folder.
func TestInFolders(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ folders, each, want int }{
		{1, 0, 0}, {1, 26, 26}, {1, 64, 16}, {1, 1024, 16}, {1, 10_000, 157}, {26, 400, 26 * 7}, {500, 1, 500},
	} {
		batches := inFolders(c.folders*c.each, func(i int) string { return fmt.Sprintf("%d/x", i/c.each) })
		if len(batches) != c.want {
			t.Errorf("%d folders of %d: %d batches, want %d", c.folders, c.each, len(batches), c.want)
		}
		next := 0
		for _, b := range batches {
			if b.from != next || b.to <= b.from || b.dir != fmt.Sprint(b.from/c.each) || (b.to-1)/c.each != b.from/c.each {
				t.Errorf("%d folders of %d: batch %+v after %d", c.folders, c.each, b, next)
			}
			next = b.to
		}
		if next != c.folders*c.each {
			t.Errorf("%d folders of %d: %d are in batches", c.folders, c.each, next)
		}
	}
}
