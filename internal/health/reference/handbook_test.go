package reference

import (
	"flag"
	"os"
	"strings"
	"testing"

	"knead/internal/tree"
)

var update = flag.Bool("update", false, "write the golden file anew")

// The sources of the handbook are printed as testdata/handbook.golden says, where
// each line was held against the record and its note.
func TestHandbookReferences(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("../../../" + Path)
	if err != nil {
		t.Fatal(err)
	}
	library, ds := Parse(tree.NewFile(Path, data))
	if len(ds) > 0 || len(library.Entries()) < 50 {
		t.Fatalf("%d references, %v", len(library.Entries()), ds)
	}
	var b strings.Builder
	for _, e := range library.Entries() {
		b.WriteString(e.ID + "\t" + Plain(Vancouver(e)) + "\n")
	}
	const golden = "testdata/handbook.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	got, lines := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
	for i := range max(len(got), len(lines)) {
		if i >= len(got) || i >= len(lines) || got[i] != lines[i] {
			t.Fatalf("line %d differs:\n%s", i+1, strings.Join(got[min(i, len(got)):], "\n"))
		}
	}
}
