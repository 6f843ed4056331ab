//go:build !race

package main

import (
	"os"
	"path/filepath"
	"testing"
)

// What is missing on one system is found there, in packages and in tests, and not
// on the others. The standard library is checked with it, which takes a minute under
// the race detector.
func TestOtherSystems(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":          "module x\n\ngo 1.26\n",
		"x.go":            "package x\n\nvar _ = here()\n",
		"here_linux.go":   "package x\n\nfunc here() int { return 1 }\n",
		"y_test.go":       "package x\n\nvar _ = there()\n",
		"y_linux_test.go": "package x\n\nfunc there() int { return 1 }\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	for system, want := range map[string]bool{"linux/arm64": true, "windows/amd64": false} {
		n, err := check(system, ".")
		if err != nil || (n == 0) != want || n == 1 {
			t.Errorf("%s: %d mistakes, %v", system, n, err)
		}
	}
	if _, err := check("windows", "."); err == nil {
		t.Error("windows without a processor is taken")
	}
}
