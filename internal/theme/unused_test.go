package theme

import (
	"fmt"
	"strings"
	"testing"

	"knead"
	"knead/internal/tree"
)

// withFiles returns the default templates with further files over them.
func withFiles(t *testing.T, files map[string]string) tree.Tree {
	t.Helper()
	defaults, err := tree.FromFS(knead.Theme())
	if err != nil {
		t.Fatal(err)
	}
	var all []tree.File
	for _, f := range defaults.Files() {
		if _, over := files[f.Path]; !over && strings.HasPrefix(f.Path, "templates/") {
			all = append(all, f)
		}
	}
	for name, text := range files {
		all = append(all, tree.NewFile(name, []byte(text)))
	}
	return tree.New(all)
}

func TestParsePointsOutWhatIsNotUsed(t *testing.T) {
	for name, want := range map[string]string{
		"templates/components/fotter.html":    "no template calls this component (did you mean templates/components/footer.html?)",
		"templates/components/footer.htm":     "knead does not use this file (did you mean templates/components/footer.html?)",
		"templates/components/my/footer.html": "knead does not use this file (did you mean templates/components/footer.html?)",
		"templates/technique.html":            "no template calls this component (the manual lists the templates there are)",
		"templates/footer.html":               "templates/components/footer.html and templates/footer.html are both the template \"footer\" (move yours to templates/components/footer.html, or rename it)",
		"templates/components/footer.html":    "",
	} {
		_, ds := Parse(withFiles(t, map[string]string{name: "<footer></footer>"}))
		got := ""
		for _, d := range ds {
			got += fmt.Sprintf("%s (%s)", d.Message, d.Hint)
		}
		if got != want {
			t.Errorf("%s:\ngot  %s\nwant %s", name, got, want)
		}
	}
	if _, ds := Parse(withFiles(t, nil)); len(ds) > 0 {
		t.Errorf("the default theme: %v", ds)
	}
}

// A loop that does not end is a mistake in a template like any other.
func TestParseEndsAnEndlessTemplate(t *testing.T) {
	_, ds := Parse(withFiles(t, map[string]string{"templates/components/footer.html": "{{range 1000000000}}x{{end}}"}))
	if len(ds) == 0 || !strings.Contains(ds[0].Message, "prints more than 1 MiB") {
		t.Errorf("%v", ds)
	}
}

// Editors on Windows begin files with a byte order mark.
func TestParseDropsAByteOrderMark(t *testing.T) {
	th, ds := Parse(withFiles(t, map[string]string{"templates/components/footer.html": "\ufeff<footer></footer>"}))
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	var b strings.Builder
	if err := th.execute(&b, "footer", nil); err != nil || b.String() != "<footer></footer>" {
		t.Errorf("%q, %v", b.String(), err)
	}
}
