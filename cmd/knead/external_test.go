package main

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Check asks other sites only when told to, and judges what they say as it
// judges everything: by level, with a place.
func TestCheckExternal(t *testing.T) {
	t.Parallel()
	asked := make(chan string, 100)
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked <- r.Method + " " + r.URL.Path
		if r.URL.Path == "/gone" {
			w.WriteHeader(http.StatusGone)
		}
	}))
	defer site.Close()
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	check := func(args ...string) (int, string) {
		var stderr bytes.Buffer
		status := run(t.Context(), append([]string{"check", dir}, args...), newTerminal(&bytes.Buffer{}, &stderr))
		return status, stderr.String()
	}
	write("knead.yaml", "title: x\n")
	write("content/index.md", "---\ntitle: A\ndescription: B\n---\n\n[It was there]("+site.URL+"/gone)\n")
	if status, out := check(); status != 0 || len(asked) > 0 {
		t.Fatalf("status %d, %d requests\n%s", status, len(asked), out)
	}
	status, out := check("--external")
	if status != 0 || len(asked) != 2 || !strings.Contains(out, "content/index.md:6:16: warning: "+site.URL+"/gone is gone") || !strings.Contains(out, "links       1 warning") {
		t.Errorf("status %d, %d requests\n%s", status, len(asked), out)
	}
	if _, err := os.Stat(filepath.Join(dir, ".knead", "external.json")); err != nil {
		t.Error(err)
	}
	write("content/index.md", "---\ntitle: A\ndescription: B\nsuppress: [{rule: link.external-gone, reason: they mend it, until: 2026-12-01}]\n---\n\n[It was there]("+site.URL+"/gone)\n")
	if status, out := check("--external", "--strict", "--as-of", "2026-11-30"); status != 0 {
		t.Errorf("suppressed: status %d\n%s", status, out)
	}
	if status, out := check("--strict", "--as-of", "2026-11-30"); status != 0 {
		t.Errorf("not asked: status %d\n%s", status, out)
	}
	if status, out := check("--external", "--strict", "--as-of", "2026-12-02"); status != 1 || !strings.Contains(out, "checks.expired") {
		t.Errorf("suppressed for too short: status %d\n%s", status, out)
	}
}
