package disk

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"knead/internal/tree"
)

// manyFiles returns files in folders of 100, each of the given size and ending
// in a mark.
func manyFiles(n, size int, prefix, ext, mark string) tree.Tree {
	files := make([]tree.File, n)
	for i := range files {
		data := bytes.Repeat([]byte("knead "), size/6+1)[:size]
		copy(data, fmt.Sprintf("%d %s ", i, mark))
		files[i] = tree.NewFile(fmt.Sprintf("%ss%d/page-%d%s", prefix, i/100, i, ext), data)
	}
	return tree.New(files)
}

// BenchmarkRead reads a project of 10,000 pages of 5,000 bytes.
func BenchmarkRead(b *testing.B) {
	dir := project(b, nil)
	for _, f := range manyFiles(10_000, 5_000, "content/", ".md", "x").Files() {
		put(b, filepath.Join(dir, f.Path), string(f.Data))
	}
	read := func(b *testing.B, r *Reader) {
		if _, _, err := r.Read(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			read(b, NewReader(dir, Options{}))
		}
	})
	b.Run("unchanged", func(b *testing.B) {
		r := NewReader(dir, Options{})
		read(b, r)
		for b.Loop() {
			settle(r)
			read(b, r)
		}
	})
	b.Run("verify", func(b *testing.B) {
		r := NewReader(dir, Options{Verify: true})
		read(b, r)
		for b.Loop() {
			read(b, r)
		}
	})
}

// BenchmarkPublish publishes 2,000 files of 12,000 bytes, and 10,000 into an
// empty folder; "plain" writes the same files with no promise at all.
func BenchmarkPublish(b *testing.B) {
	for _, n := range []int{2_000, 10_000} {
		old, new := manyFiles(n, 12_000, "", ".html", "old"), manyFiles(n, 12_000, "", ".html", "new")

		edited := overlay(old, tree.New([]tree.File{tree.NewFile(old.Files()[7].Path, []byte("edited"))}))
		b.Run(fmt.Sprintf("%d/unchanged", n), func(b *testing.B) { benchmarkPublish(b, old, old) })
		b.Run(fmt.Sprintf("%d/one-edit", n), func(b *testing.B) { benchmarkPublish(b, old, edited) })
		b.Run(fmt.Sprintf("%d/all-changed", n), func(b *testing.B) { benchmarkPublish(b, old, new) })
		b.Run(fmt.Sprintf("%d/empty-folder", n), func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				dir := filepath.Join(b.TempDir(), "public")
				b.StartTimer()
				publishBenchmark(b, dir, old)
			}
		})
		b.Run(fmt.Sprintf("%d/plain", n), func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				dir := filepath.Join(b.TempDir(), "public")
				b.StartTimer()
				for _, f := range old.Files() {
					p := filepath.Join(dir, f.Path)
					if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
						b.Fatal(err)
					}
					if err := os.WriteFile(p, f.Data, 0o644); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

// benchmarkPublish goes back and forth between two sites.
func benchmarkPublish(b *testing.B, old, new tree.Tree) {
	dir := filepath.Join(b.TempDir(), "public")
	publishBenchmark(b, dir, old)
	sites := []tree.Tree{new, old}
	for i := 0; b.Loop(); i++ {
		publishBenchmark(b, dir, sites[i%2])
	}
}

func publishBenchmark(b *testing.B, dir string, site tree.Tree) {
	b.Helper()
	if _, err := Publish(b.Context(), dir, site, PublishOptions{}); err != nil {
		b.Fatal(err)
	}
}
