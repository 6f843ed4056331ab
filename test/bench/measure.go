package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"knead/test/bench/corpus"
)

// A measurement is what one build cost.
type measurement struct {
	Wall float64 `json:"wall_s"`  // seconds from start to exit
	User float64 `json:"user_s"`  // seconds of processor time of all threads in the program
	Sys  float64 `json:"sys_s"`   // the same in the system, on the program's behalf
	Peak float64 `json:"peak_mb"` // most memory resident at once, in MB of 10⁶ bytes; 0 when unknown
	Out  float64 `json:"out_mb"`  // bytes written, in MB
}

// compare lets the tools build one site in turn, o.runs times each.
//
// The site is written file by file and never held in memory: on Linux a child's
// peak begins at its parent's, so this process has to stay small.
func compare(ctx context.Context, site corpus.Site, peers string, tools []tool, o options) (figures, error) {
	f := figures{Pages: site.Pages, Tools: map[string][]measurement{}}
	if err := os.MkdirAll(o.cache, 0o755); err != nil {
		return f, err
	}
	sites, err := os.MkdirTemp(o.cache, "sites-")
	if err != nil {
		return f, err
	}
	defer os.RemoveAll(sites)
	if f.Corpus, err = write(site, filepath.Join(sites, "knead")); err != nil {
		return f, err
	}
	if err := leaveOutSearch(filepath.Join(sites, "knead"), filepath.Join(sites, "unsearched")); err != nil {
		return f, err
	}
	site.Flavour = corpus.Hugo
	if _, err := write(site, filepath.Join(sites, "hugo")); err != nil {
		return f, err
	}
	if err := os.CopyFS(sites, os.DirFS(peers)); err != nil {
		return f, err
	}
	for range o.runs {
		for _, t := range tools {
			m, err := measure(ctx, t, sites, filepath.Join(sites, "output"))
			if err != nil {
				return f, err
			}
			f.Tools[t.name] = append(f.Tools[t.name], m)
		}
	}
	return f, nil
}

// measure runs a tool once and removes what it wrote.
func measure(ctx context.Context, t tool, sites, output string) (m measurement, err error) {
	defer os.RemoveAll(output)
	// A tool that waits for the disk would wait for what the one before it left
	// to be written. Where there is no sync, the comparison has that flaw.
	_ = exec.CommandContext(ctx, "sync").Run()
	var stderr strings.Builder
	cmd := exec.CommandContext(ctx, t.program, t.args(sites, output)...)
	cmd.Stderr = &stderr
	start := time.Now()
	if err := cmd.Run(); err != nil {
		return m, fmt.Errorf("%s: %w\n%s", cmd, err, stderr.String())
	}
	m.Wall = time.Since(start).Seconds()
	m.User, m.Sys = cmd.ProcessState.UserTime().Seconds(), cmd.ProcessState.SystemTime().Seconds()
	m.Peak = float64(peak(cmd.ProcessState)) / 1e6
	err = filepath.WalkDir(output, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err == nil {
			m.Out += float64(info.Size()) / 1e6
		}
		return err
	})
	return m, err
}

// leaveOutSearch copies a site and excludes all its pages from the search.
func leaveOutSearch(from, to string) error {
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		return err
	}
	content, err := os.ReadDir(filepath.Join(to, "content"))
	if err != nil {
		return err
	}
	settings := "search:\n  exclude:\n"
	for _, entry := range content {
		settings += "    - " + entry.Name()
		if entry.IsDir() {
			settings += "/"
		}
		settings += "\n"
	}
	name := filepath.Join(to, "knead.yaml")
	own, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	return os.WriteFile(name, append(own, settings...), 0o644)
}

// write makes dir hold the site and returns a short sum of all its bytes.
func write(site corpus.Site, dir string) (string, error) {
	sum := sha256.New()
	for path, text := range site.Files() {
		fmt.Fprintf(sum, "%s\n%d\n%s", path, len(text), text)
		name := filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return "", err
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			return "", err
		}
	}
	return fmt.Sprintf("%x", sum.Sum(nil)[:6]), nil
}
