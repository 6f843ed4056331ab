package oracle

import (
	"testing"

	"knead/internal/tree"
)

func TestSearchDataIsData(t *testing.T) {
	for _, c := range []struct {
		path, data string
		ok         bool
	}{
		{"search/t/1-abcde.js", `K("t1","0a|","!","#")` + "\n", true},
		{"search/core.js", `K("core",{"pages":3,"cards":[["a",-1.5]]})` + "\n", true},
		{"search/f/1.js", `K("f1","[data-knead] .disclaimer \"quoted\" \\")` + "\n", true},
		{"search/f/1.js", `K("f1","a");alert(1)` + "\n", false},
		{"search/f/1.js", `K("f1",alert(1))` + "\n", false},
		{"search/f/1.js", `K("f1","a` + "\n" + `")` + "\n", false},
		{"search/f/1.js", `K("f1","a\")` + "\n", false},
		{"search/f/1.js", `K("f1",null)` + "\n", false},
		{"search/f/1.js", `J("f1","a")` + "\n", false},
		{"search/f/1.js", "K(\"f1\",\"\xff\")\n", false},
		{"search/search.12345678.js", `K("t1","0a|","!","#")` + "\n", true},
		{"search/search.12345678.js", `fetch("x")` + "\n", false},
	} {
		f := Inspect(InspectArgs{File: tree.NewFile(c.path, []byte(c.data))})
		if got := len(f.mistakes) == 0; got != c.ok {
			t.Errorf("%s %q: accepted %v, want %v: %v", c.path, c.data, got, c.ok, f.mistakes)
		}
	}
}
