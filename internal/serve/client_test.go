package serve

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"
)

// unsafe are the ways in which text becomes code or markup in a browser.
var unsafe = regexp.MustCompile(`innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|\bFunction\s*\(|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc|javascript:|` +
	`set(Timeout|Interval)\s*\(\s*["'` + "`" + `]|https?://`)

func TestClientMakesNoMarkupOfText(t *testing.T) {
	t.Parallel()
	names, err := fs.Glob(client, "client/*")
	if err != nil || len(names) < 6 {
		t.Fatalf("%v, %v", names, err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(client, name)
		if err != nil {
			t.Fatal(err)
		}
		if found := unsafe.Find(text); found != nil {
			t.Errorf("%s uses %s", name, found)
		}
	}
	for _, bad := range []string{"a.innerHTML = b", "eval(x)", "new Function (x)", "setTimeout('x')", "fetch('https://evil.example')"} {
		if !unsafe.MatchString(bad) {
			t.Errorf("%s would not be noticed", bad)
		}
	}
}

// Nothing that a page of the preview gets is inline: its policy would not run it.
func TestNothingIsInline(t *testing.T) {
	t.Parallel()
	inline := regexp.MustCompile(`(?i)<style|\sstyle=|\son[a-z]+=|<script(?:[^>]*)>[^<]`)
	_, address := start(t, Options{}, &Generation{Tree: site, Status: "gone", Problems: []Problem{{Excerpt: "x"}}})
	_, body := ask(t, address, request("GET", "/"))
	if found := inline.FindString(body); found != "" {
		t.Errorf("%q in %s", found, body)
	}
	if n := strings.Count(string(nothing), `href="/_knead/nothing.css"`); n != 1 || inline.Match(nothing) {
		t.Errorf("the page that stands in: %s", nothing)
	}
}
