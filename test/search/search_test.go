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

// TestScriptIsSmall holds the script, as a server sends it, to its budget in every
// language that has words of its own, and in three that have none.
func TestScriptIsSmall(t *testing.T) {
	for language, most := range map[string]int{
		"en": 12_200, "de": 12_800, "nl": 12_900, "pt": 13_400, "it": 13_600, "es": 13_700, "fr": 13_900, "ar": 14_300,
		"zh": 11_300, "ja": 11_300, "ko": 11_300,
	} {
		dir := publish(t, tree.New([]tree.File{
			tree.NewFile("knead.yaml", []byte("title: T\nlanguage: "+language+"\n")),
			tree.NewFile("content/index.md", []byte("---\ntitle: A\ndescription: B.\n---\n\nC.\n")),
		}))
		names, err := filepath.Glob(filepath.Join(dir, "search", "search.*.js"))
		if err != nil || len(names) != 1 {
			t.Fatal(names, err)
		}
		data, err := os.ReadFile(names[0])
		if err != nil {
			t.Fatal(err)
		}
		packed := compressed(t, data)
		t.Logf("%s: %d bytes, %d compressed", language, len(data), packed)
		if packed > most {
			t.Errorf("%s: the script is %d bytes compressed, the most are %d", language, packed, most)
		}
		if packed < 5000 {
			t.Errorf("%s: the script is %d bytes compressed: something is missing", language, packed)
		}
	}
}

// compressed returns how many bytes a server sends for data.
func compressed(t *testing.T, data []byte) int {
	t.Helper()
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
	return packed.Len()
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
