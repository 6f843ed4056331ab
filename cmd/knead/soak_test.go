package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"knead/internal/serve"
)

// soak makes the tests named Soak take as long as it takes: make soak.
var soak = flag.Bool("soak", false, "run the long form of the tests named Soak")

// TestSoakRebuilds follows a preview through many rebuilds and wants what it
// holds to stay the same within 5 % (W17): 20,000 of a site of 200 pages with
// -soak, which stand for a day of work, and 200 otherwise.
//
// It does not run beside other tests, whose goroutines and files it would count.
func TestSoakRebuilds(t *testing.T) {
	rebuilds, warm, pages := 200, 50, 43
	if *soak {
		rebuilds, warm, pages = 20_000, 1000, 193
	}
	files := smallSite()
	for i := range pages {
		files[fmt.Sprintf("content/places/p%d/index.md", i/20)] = fmt.Sprintf("---\ntitle: Places %d\ndescription: D.\n---\n", i/20)
		files[fmt.Sprintf("content/places/p%d/s%d.md", i/20, i)] = fmt.Sprintf("---\ntitle: P%d\ndescription: D.\n---\n\nText %d.\n", i, i)
	}
	r := newRig(t, files, nil)
	// Only the newest generation and what was said last are kept, so that the test
	// holds nothing that grows.
	edit := func(n int) {
		mark := fmt.Sprintf("Edit %06d.", n)
		r.write("content/strokes/gliding.md", strings.Replace(files["content/strokes/gliding.md"], "Long strokes.", mark, 1))
		switch n % 10 { // folders come and go, and mistakes too
		case 3:
			r.write("content/new/deep/index.md", "---\ntitle: A\ndescription: D.\n---\n")
			r.write("content/new/index.md", "---\ntitle: B\ndescription: D.\n---\n")
		case 5:
			r.write("content/bad.md", "---\ntitle: [\n---\n")
			r.until("a mistake", func(g serve.Generation) bool { return len(g.Problems) > 0 })
			r.remove("content/bad.md")
		case 6:
			r.remove("content/new")
		}
		r.until(mark, func(serve.Generation) bool { return strings.Contains(r.text("strokes/gliding.html"), mark) })
		r.mu.Lock()
		r.shown = r.shown[len(r.shown)-1:]
		r.mu.Unlock()
		r.said.reset()
		if n%100 == 99 {
			r.settle(mark)
		}
	}
	var first holdings
	for n := range rebuilds {
		edit(n)
		if n == warm-1 {
			first = r.holds()
			t.Logf("after %6d rebuilds: %v", n+1, first)
		}
		if *soak && (n+1)%1000 == 0 {
			t.Logf("after %6d rebuilds: %v", n+1, r.holds())
		}
	}
	last := r.holds()
	t.Logf("after %6d rebuilds: %v", rebuilds, last)
	for what, c := range map[string][2]int{
		"heap bytes":  {first.heap, last.heap},
		"goroutines":  {first.goroutines, last.goroutines},
		"descriptors": {first.descriptors, last.descriptors},
		"watches":     {first.watches, last.watches},
	} {
		if c[1] > c[0]+c[0]/20 {
			t.Errorf("%s grew from %d to %d", what, c[0], c[1])
		}
	}
}

// holdings are what a process holds; a number that this system does not tell is 0.
type holdings struct{ heap, resident, goroutines, descriptors, watches int }

func (h holdings) String() string {
	return fmt.Sprintf("heap %.1f MB, resident %.1f MB, %d goroutines, %d descriptors, %d watches",
		float64(h.heap)/1e6, float64(h.resident)/1e6, h.goroutines, h.descriptors, h.watches)
}

// holds counts once everything is quiet.
func (r *rig) holds() holdings {
	time.Sleep(100 * time.Millisecond)
	for range 2 { // what the first frees may have held more
		runtime.GC()
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	h := holdings{heap: int(m.HeapAlloc), goroutines: runtime.NumGoroutine()}
	h.descriptors, h.watches = descriptors()
	if data, err := os.ReadFile("/proc/self/statm"); err == nil {
		var size int
		if _, err := fmt.Sscan(string(data), &size, &h.resident); err == nil {
			h.resident *= os.Getpagesize()
		}
	}
	return h
}

// descriptors counts open files, and the watches the system keeps for them.
func descriptors() (open, watches int) {
	names, _ := filepath.Glob("/proc/self/fdinfo/*")
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err == nil {
			open++
			watches += strings.Count(string(data), "inotify wd:")
		}
	}
	return open, watches
}
