package main

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

func TestBrowserCommand(t *testing.T) {
	t.Parallel()
	for system, want := range map[string]string{
		"linux": "xdg-open http://x/", "darwin": "open http://x/", "windows": "rundll32 url.dll,FileProtocolHandler http://x/",
	} {
		name, args := browserCommand(system, "http://x/")
		if got := name + " " + strings.Join(args, " "); got != want {
			t.Errorf("%s: %s", system, got)
		}
	}
}

// Where there is no browser the address is said, and nothing else happens.
func TestOpenBrowser(t *testing.T) {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		t.Skip("a browser would open")
	}
	dir := t.TempDir()
	t.Setenv("PATH", dir)
	if err := openBrowser("http://localhost:1/"); err == nil || !strings.Contains(err.Error(), "http://localhost:1/") {
		t.Errorf("no browser: %v", err)
	}
	script := "#!/bin/sh\nprintf %s \"$1\" > " + filepath.Join(dir, "opened") + "\n"
	if err := os.WriteFile(filepath.Join(dir, "xdg-open"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := openBrowser("http://localhost:1/"); err != nil {
		t.Fatal(err)
	}
	for began := time.Now(); ; time.Sleep(5 * time.Millisecond) {
		if data, _ := os.ReadFile(filepath.Join(dir, "opened")); string(data) == "http://localhost:1/" {
			return
		}
		if time.Since(began) > 10*time.Second {
			t.Fatal("the browser was not started with the address")
		}
	}
}
