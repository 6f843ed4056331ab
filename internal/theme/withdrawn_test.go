package theme

import (
	"strings"
	"testing"
)

// A withdrawn page says so before all else it says of its subject, and to machines
// says nothing. Wherever another page names it, the name says so too.
func TestWithdrawn(t *testing.T) {
	t.Parallel()
	s := assemble(t, testConfig, map[string]string{
		"index.md":   page("Home", "[Cups](a/cups.md)"),
		"a/index.md": "---\ntitle: Strokes\ndescription: D.\nwithdrawn: None of it holds.\n---\n\nText.\n",
		"a/cups.md": "---\ntitle: Cups\ndescription: D.\nkind: technique\nwithdrawn: It <hurt> people.\naliases: [jars.html]\nbenefits: [sleep]\n" +
			"review: none yet\n---\n\nText.\n",
		"sleep.md": "---\ntitle: Sleep\ndescription: D.\nkind: benefit\n---\n\nText.\n",
	})
	files := renderAll(t, defaultTheme(t), s)
	const notice = `<p><strong>Do not rely on what it says.</strong> It &lt;hurt&gt; people.</p>`
	for _, c := range []struct {
		file, text string
		times      int
	}{
		{"a/cups.html", notice, 1},
		{"a/cups.html", `<title>Cups (withdrawn) – Clinic</title>`, 1},
		{"a/cups.html", `<h1>Cups</h1>`, 1},
		{"a/cups.html", `<meta name="robots" content="noindex">`, 1},
		{"a/cups.html", "ld+json", 0},
		{"a/cups.html", "canonical", 0},
		{"a/cups.html", "No clinician has reviewed", 0},
		{"a/cups.html", ">Strokes (withdrawn)</a>", 1},
		{"a/index.html", "None of it holds.", 1},
		{"a/index.html", ">Cups (withdrawn)</a></h3>", 1},
		{"sleep.html", `<a href="a/cups.html">Cups (withdrawn)</a></li>`, 2}, // in the menu and beside the text
		{"sleep.html", "noindex", 0},
		{"sleep.html", `id="k-withdrawn"`, 0},
		{"jars.html", ">Cups (withdrawn)</a>", 1},
		{"404.html", ">Strokes (withdrawn)</a></h3>", 1},
	} {
		if n := strings.Count(files[c.file], c.text); n != c.times {
			t.Errorf("%s has %s %d times, want %d\n%s", c.file, c.text, n, c.times, files[c.file])
		}
	}
	if text := files["a/cups.html"]; strings.Index(text, notice) > strings.Index(text, `<article`) {
		t.Error("the article comes before the notice")
	}
}
