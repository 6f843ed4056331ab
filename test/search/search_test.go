// Package search asks built sites what readers may ask, through the script they
// are published with. It needs node; without it the tests are skipped.
package search

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"knead"
	"knead/internal/build"
	"knead/internal/diag"
	"knead/internal/tree"
)

// publish builds a project and writes it to a folder.
func publish(t *testing.T, project tree.Tree) string {
	t.Helper()
	theme, err := tree.FromFS(knead.Theme())
	if err != nil {
		t.Fatal(err)
	}
	out, err := build.New(build.Options{}).Build(t.Context(), build.Input{Project: project, Defaults: theme})
	if err != nil {
		t.Fatal(err)
	}
	if diag.HasErrors(out.Diagnostics) {
		t.Fatal(out.Diagnostics)
	}
	dir := t.TempDir()
	for _, f := range out.Tree.Files() {
		name := filepath.Join(dir, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, f.Data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func node(t *testing.T, args ...string) []byte {
	t.Helper()
	program, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not here: nothing is asked")
	}
	cmd := exec.Command(program, args...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return out
}

// TestHandbookAnswers asks the handbook the questions of queries.txt. The floors
// lie a little below what was reached when they were set; raise them with it.
func TestHandbookAnswers(t *testing.T) {
	handbook, err := tree.FromFS(knead.Handbook())
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]float64
	if err := json.Unmarshal(node(t, "handbook.mjs", publish(t, handbook)), &got); err != nil {
		t.Fatal(err)
	}
	t.Log(got)
	if got["n"] < 120 {
		t.Errorf("%v questions", got["n"])
	}
	for measure, floor := range map[string]float64{"S@1": .76, "S@3": .87, "MRR": .81, "section": .80} {
		if got[measure] < floor {
			t.Errorf("%s is %v, below %v", measure, got[measure], floor)
		}
	}
	if got["empty"] > .02 {
		t.Errorf("%v of the questions show nothing", got["empty"])
	}
}

// TestScriptIsSmall holds the script, as a server sends it, to its budget.
func TestScriptIsSmall(t *testing.T) {
	handbook, err := tree.FromFS(knead.Handbook())
	if err != nil {
		t.Fatal(err)
	}
	dir := publish(t, handbook)
	names, err := filepath.Glob(filepath.Join(dir, "search", "search.*.js"))
	if err != nil || len(names) != 1 {
		t.Fatal(names, err)
	}
	data, err := os.ReadFile(names[0])
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d bytes, %d compressed", len(data), packed.Len())
	if packed.Len() > 12<<10 {
		t.Errorf("the script is %d bytes compressed", packed.Len())
	}
}

// TestAnswers holds the script to what it says and shows, on a small site.
func TestAnswers(t *testing.T) {
	project, err := tree.FromFS(os.DirFS("testdata/site"))
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("SITE", publish(t, project))
	node(t, "--test", "answers.mjs")
}
