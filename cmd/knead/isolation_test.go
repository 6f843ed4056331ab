package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
)

// TestBuildOpensNoSocketAndStartsNoProcess watches the system calls of a whole
// build: the only process is knead itself, and no socket is made.
func TestBuildOpensNoSocketAndStartsNoProcess(t *testing.T) {
	t.Parallel()
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("strace is not installed")
	}
	dir := t.TempDir()
	knead := filepath.Join(dir, "knead")
	if out, err := exec.Command("go", "build", "-o", knead, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if out, err := exec.Command(knead, "new", "site", filepath.Join(dir, "site")).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	trace := filepath.Join(dir, "trace")
	cmd := exec.Command(strace, "-f", "-qq", "-e", "trace=%network,execve", "-o", trace, knead, "build", filepath.Join(dir, "site"))
	if out, err := cmd.CombinedOutput(); err != nil {
		if bytes.Contains(out, []byte("ptrace")) {
			t.Skipf("this machine forbids tracing: %s", out)
		}
		t.Fatalf("%v\n%s", err, out)
	}
	calls, err := os.ReadFile(trace)
	if err != nil {
		t.Fatal(err)
	}
	made := regexp.MustCompile(`(?m)^.*[0-9 ](execve|execveat|socket|socketpair|connect|bind|listen|sendto|sendmsg)\(.*$`).FindAll(calls, -1)
	if len(made) != 1 || !bytes.Contains(made[0], []byte("execve(")) {
		t.Errorf("want the one execve that starts knead, got\n%s", bytes.Join(made, []byte("\n")))
	}
	if _, err := os.Stat(filepath.Join(dir, "site", "public", "index.html")); err != nil {
		t.Errorf("the traced build built nothing: %v", err)
	}
}
