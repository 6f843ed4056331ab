package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"knead"
	"knead/test/bench/corpus"
)

// BenchmarkSave measures what a writer waits for: from the write of a file to the
// first answer over HTTP with what it says. Files, watches, server and client are
// real; waiting for quiet is part of it. It reports the median and the worst of
// the saves, because a mean would be that of the machine's interruptions.
func BenchmarkSave(b *testing.B) {
	program := filepath.Join(b.TempDir(), "knead")
	if out, err := exec.Command("go", "build", "-o", program, "knead/cmd/knead").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	for _, c := range []struct {
		name string
		edit func(text []byte, n int) ([]byte, string) // the n-th edit, and what to look for
	}{
		{"body", func(text []byte, n int) ([]byte, string) {
			mark := fmt.Sprintf("Edit %d of the body.", n)
			return fmt.Appendf(bytes.Clone(text), "\n%s\n", mark), mark
		}},
		{"title", func(text []byte, n int) ([]byte, string) {
			mark := fmt.Sprintf("Edit %d of ", n)
			return bytes.Replace(text, []byte(`title: "`), []byte(`title: "`+mark), 1), mark
		}},
	} {
		for _, pages := range []int{1000, 10_000} {
			b.Run(fmt.Sprintf("%s/%d", c.name, pages), func(b *testing.B) {
				if testing.Short() && pages > 1000 {
					b.Skip("10,000 pages are left out in short mode")
				}
				measureSave(b, program, pages, c.edit)
			})
		}
	}
}

// measureSave serves a site and saves the page in its middle again and again.
func measureSave(b *testing.B, program string, pages int, edit func([]byte, int) ([]byte, string)) {
	dir := b.TempDir()
	writeCorpus(b, dir, pages)
	base := serveSite(b, program, dir)
	page := corpus.Path(pages/2 + 1)
	source := filepath.Join(dir, "content", filepath.FromSlash(page))
	url := base + strings.TrimSuffix(page, ".md") + ".html"
	original, err := os.ReadFile(source)
	if err != nil {
		b.Fatal(err)
	}
	var took []time.Duration
	for n := 0; b.Loop(); n++ {
		text, mark := edit(original, n)
		began := time.Now()
		if err := os.WriteFile(source, text, 0o644); err != nil {
			b.Fatal(err)
		}
		for !bytes.Contains(fetch(b, url), []byte(mark)) {
			if time.Since(began) > time.Minute {
				b.Fatal("the save is never shown")
			}
			time.Sleep(time.Millisecond)
		}
		took = append(took, time.Since(began))
		time.Sleep(100 * time.Millisecond) // as between two saves, the machine gets to rest
	}
	slices.Sort(took)
	b.ReportMetric(0, "ns/op") // holds the rests
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "ms-median")
	b.ReportMetric(float64(took[len(took)-1].Microseconds())/1000, "ms-worst")
}

// writeCorpus writes the made-up site to a folder.
func writeCorpus(b *testing.B, dir string, pages int) {
	sentences, err := corpus.Sentences(knead.Handbook())
	if err != nil {
		b.Fatal(err)
	}
	for name, text := range (corpus.Site{Sentences: sentences, Pages: pages, Seed: seed}).Files() {
		p := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o644); err != nil {
			b.Fatal(err)
		}
	}
}

// serveSite starts a preview and returns its address once the first build is
// shown.
func serveSite(b *testing.B, program, dir string) string {
	cmd := exec.Command(program, "serve", dir, "--port", "0")
	out, err := cmd.StderrPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	base := ""
	address, built := regexp.MustCompile(` at (http://\S+/)$`), regexp.MustCompile(` m?s · [0-9]+ pages`)
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if m := address.FindStringSubmatch(lines.Text()); m != nil {
			base = m[1]
		}
		if built.MatchString(lines.Text()) {
			go func() { _, _ = io.Copy(io.Discard, out) }()
			return base
		}
	}
	b.Fatal("the preview did not start")
	return ""
}

func fetch(b *testing.B, url string) []byte {
	resp, err := http.Get(url)
	if err != nil {
		b.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil || resp.StatusCode != http.StatusOK {
		b.Fatal(resp.Status, err)
	}
	return body
}
