package build

import (
	"fmt"
	"strings"
	"testing"
)

// A site that is edited for long gets a new dictionary before words that are gone
// are more than those that are there, and nothing is seen of it but that all pages
// are indexed again.
func TestDictionaryIsRenewed(t *testing.T) {
	t.Parallel()
	e := &editor{files: smallSite(t)}
	engine := New(Options{})
	const name = "content/benefits/sleep.md"
	text := e.files[name]
	built := func() Output {
		t.Helper()
		got, err := engine.Build(t.Context(), e.input())
		if err != nil {
			t.Fatal(err)
		}
		want, err := plainEngine().Build(t.Context(), e.input())
		if err != nil {
			t.Fatal(err)
		}
		if d := difference(got, want); d != "" || want.Tree.Len() == 0 {
			t.Fatalf("%s\n%v", d, want.Diagnostics)
		}
		return got
	}
	all := built().Work.Indexed
	renewed := 0
	for n := range 8 {
		var more strings.Builder
		for i := range 400 {
			fmt.Fprintf(&more, "word%d ", 400*n+i)
		}
		e.files[name] = text + "\n" + more.String() + "\n"
		words := engine.words
		built()
		if engine.words == words {
			continue
		}
		renewed++
		e.files[name] = text
		if work := built().Work; work.Indexed != all {
			t.Errorf("%d packs of %d were indexed with the new dictionary", work.Indexed, all)
		}
	}
	if renewed < 2 {
		t.Errorf("%d new dictionaries", renewed)
	}
}
