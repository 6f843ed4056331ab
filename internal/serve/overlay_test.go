package serve

import (
	"fmt"
	"strings"
	"testing"

	"knead/internal/diag"
)

// problemAt returns a problem of a file.
func problemAt(severity diag.Severity, name, message string) Problem {
	d := diag.Errorf(diag.Pos{File: name, Line: 3, Col: 5}, "link.page-missing", "%s", message)
	d.Severity = severity
	return Problem{Diagnostic: d.WithHint("mend it"), Excerpt: "See <b>this</b>.", Caret: 4}
}

// D20: the words of an author are text, wherever they turn up.
func TestOverlayIsEscaped(t *testing.T) {
	t.Parallel()
	bad := `<img src=x onerror=alert(1)>"'</template></knead-problems><script>alert(2)</script>`
	p := problemAt(diag.Error, "content/"+bad+".md", bad)
	p.Hint, p.Rule, p.Excerpt, p.Caret = bad, bad, bad+bad, 3
	_, address := start(t, Options{}, &Generation{Tree: site, Problems: []Problem{p}, Status: bad})
	_, clean := start(t, Options{}, &Generation{Tree: site})
	for _, target := range []string{"/", "/sub/a.html", "/nowhere.html", "/_knead/problems", "/_knead/state/"} {
		_, body := ask(t, address, request("GET", target))
		_, without := ask(t, clean, request("GET", target))
		for _, part := range []string{"<img", "<script", "</template", "</knead-problems"} {
			if strings.Count(body, part) != strings.Count(without, part) {
				t.Errorf("%s: %q comes through in %s", target, part, body)
			}
		}
		if !strings.HasPrefix(target, "/_knead/state") && strings.Count(body, "&lt;img src=x onerror=alert(1)&gt;") < 5 {
			t.Errorf("%s: does not say what is wrong: %s", target, body)
		}
	}
}

// What is wrong is in every page, the one for missing pages included, worst first.
func TestOverlay(t *testing.T) {
	t.Parallel()
	problems := []Problem{
		problemAt(diag.Warning, "content/a.md", "a warning"),
		problemAt(diag.Error, "content/b.md", "an error"),
	}
	s, address := start(t, Options{}, &Generation{Tree: site, Problems: problems})
	for _, target := range []string{"/", "/sub/a.html", "/nowhere.html", "/_knead/problems"} {
		_, body := ask(t, address, request("GET", target))
		last := 0
		for _, want := range []string{
			" open>", "1 error, 1 warning", "the last site that was right", "an error", "content/b.md:3:5", "link.page-missing",
			"See <mark>&lt;</mark>b&gt;this&lt;/b&gt;.", "mend it", "a warning", "content/a.md:3:5",
		} {
			at := strings.Index(body, want)
			if at < last {
				t.Errorf("%s: %q is not there, or not in its place, in %s", target, want, body)
			}
			last = max(at, 0)
		}
	}
	s.Show(Generation{Tree: site, Problems: problems[:1]})
	if _, body := ask(t, address, request("GET", "/")); strings.Contains(body, " open>") || !strings.Contains(body, "1 warning</button>") {
		t.Errorf("a warning is not quiet: %s", body)
	}
	s.Show(Generation{Tree: site})
	if _, body := ask(t, address, request("GET", "/")); strings.Contains(body, "<dialog") || !strings.Contains(body, "<knead-problems") {
		t.Errorf("without problems: %s", body)
	}
}

func TestOverlayIsBounded(t *testing.T) {
	t.Parallel()
	var problems []Problem
	for i := range MostListed + 20 {
		problems = append(problems, problemAt(diag.Error, fmt.Sprintf("content/%d.md", i), "wrong"))
	}
	html := string(newOverlay(Generation{Problems: problems}).html)
	if n := strings.Count(html, "<li "); n != MostListed || !strings.Contains(html, "20 more are listed in the terminal") || !strings.Contains(html, "120 errors") {
		t.Errorf("%d are listed", n)
	}
}

// The sum of an overlay changes when what it says does.
func TestOverlaySum(t *testing.T) {
	t.Parallel()
	one := problemAt(diag.Error, "a.md", "x")
	shifted := one
	shifted.Caret++
	seen := map[string]int{}
	generations := []Generation{
		{}, {Tree: site}, {Status: "gone"}, {Status: "gone", Tree: site}, {Problems: []Problem{one}}, {Problems: []Problem{one, one}},
		{Problems: []Problem{shifted}}, {Tree: site, Problems: []Problem{one}},
	}
	for i, g := range generations {
		o := newOverlay(g)
		if before, ok := seen[o.sum]; ok && string(newOverlay(generations[before]).html) != string(o.html) {
			t.Errorf("%d and %d have one sum", before, i)
		}
		seen[o.sum] = i
	}
}

func TestCutAtCaret(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		line              string
		caret             int
		before, at, after string
	}{
		{"abc", 0, "", "a", "bc"}, {"abc", 2, "ab", "c", ""}, {"abc", 3, "abc", " ", ""}, {"abc", 9, "abc", " ", ""}, {"", 0, "", " ", ""}, {"äöü", 1, "ä", "ö", "ü"}, {"a", -1, "", "a", ""},
	} {
		if v := cutAtCaret(Problem{Excerpt: c.line, Caret: c.caret}); v.Before != c.before || v.At != c.at || v.After != c.after {
			t.Errorf("%q at %d: %q %q %q", c.line, c.caret, v.Before, v.At, v.After)
		}
	}
}
