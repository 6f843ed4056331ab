package markdown

import (
	"slices"
	"strings"
	"testing"

	"knead/internal/diag"
)

// linkProbes are destinations that were found to reach a browser as something
// else than they look. None may become an address; one that reads as a relative
// path may not become anything but a link inside the site.
var linkProbes = []string{
	"javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)", "java&Tab;script:alert(1)",
	"java&NewLine;script:alert(1)", "java&#9;script:alert(1)", "java&#10;script:alert(1)", "&#1;javascript:alert(1)", "&#32;javascript:alert(1)",
	"&#0;javascript:alert(1)", "java&#0;script:alert(1)", "\u00a0javascript:alert(1)", "\u200bjavascript:alert(1)", "\ufeffjavascript:alert(1)",
	"<java\tscript:alert(1)>", `\javascript:alert(1)`, `javascript\:alert(1)`, `<javascript\:alert(1)>`, "%6aavascript:alert(1)", "javascript%3Aalert(1)",
	"x%00javascript:", "vbscript:x", "data:text/html;base64,PHNjcmlwdD4=", "data&colon;text/html,x", "data:image/svg+xml;base64,PHN2Zz4=",
	"data:image/png,x", "data:image/png/../../svg+xml,x", "data:image/gif;,<svg onload=x>", "file:///etc/passwd", "blob:x", "filesystem:x",
	"view-source:javascript:x", "jar:javascript:x!/", "feed:javascript:x", "intent://x", "ms-msdt:x", "mhtml:file://x", "about:blank",
	"//evil.com/x", "http:evil", "https:javascript", "https:///evil", "http:\\\\evil", "https://", "///evil", `\\evil`, "/\\evil", "C:\\x",
	`x"onclick=alert(1)`, `<x" onclick="x>`, `x "t\" onclick=\"alert(1)"`, "<&#x2f;/evil>", "&#92;&#92;evil", "ftp://x.y", "wss://x", "x:y.md",
}

// urlProbes returns bodies that bring the probes in by every way there is.
func urlProbes() []string {
	var bodies []string
	for _, d := range linkProbes {
		bodies = append(bodies, "[a]("+d+")", "![a]("+d+")", "[r]\n\n[r]: "+d, "<"+strings.Trim(d, "<>")+">")
	}
	return append(bodies,
		"<javascript:alert(1)>", "<JAVASCRIPT:alert(1)>", "<vbscript:x>", "<data:text/html,x>", `![a" onerror="x](y.png)`,
		`www.x.com/"onclick=x`, `http://a.b/"><script>`, `[^"><script>]`+"\n\n"+`[^"><script>]: x`, `[a](b.md "x\" onclick=\"y")`,
	)
}

// TestURLProbes relies on checkDoc, which reads the article as a browser does.
func TestURLProbes(t *testing.T) {
	t.Parallel()
	for _, body := range urlProbes() {
		doc := parseBody(t, body)
		for _, m := range attribute.FindAllStringSubmatch(fillIn(doc), -1) {
			if m[1] == "href" && !strings.HasPrefix(m[2], "site/") && !strings.HasPrefix(m[2], "#k-") && !strings.HasPrefix(m[2], "http://www.x.com/") && !strings.HasPrefix(m[2], "http://a.b/") {
				t.Errorf("%q leads to %q", body, m[2])
			}
		}
	}
	for _, d := range []string{"tel:1", "tel:+15550100", "mailto:a@example.org", "mailto:a@example.org?subject=x%20y", "https://example.org/a_(b)?c#d"} {
		doc := parseBody(t, "[a]("+d+")")
		if got := fillIn(doc); !strings.Contains(got, `href="`+d+`"`) || len(doc.Diagnostics) > 0 {
			t.Errorf("%s: %s %s", d, got, rulesOf(doc.Diagnostics))
		}
	}
}

// TestAttributeProbes wants that nothing an author writes becomes an attribute.
func TestAttributeProbes(t *testing.T) {
	t.Parallel()
	for _, body := range []string{
		`# h {onclick="alert(1)"}`, `# h {style="background:url(//evil)"}`, `# h {id="x" onmouseover=alert(1)}`, `# h {#a"onclick=x}`,
		`# h {class="a\" onclick=\"x"}`, `# h {href="javascript:x" data-x="y" is="z" name=q}`,
		"# <img src=x onerror=alert(1)>", "# __proto__", "# constructor", "# \u202eabc", "# ../../x", "# 日本 語", "#   ", `# ""`, "# fn:1",
		"```go {onclick=alert(1)}\n```", "```\"><script>alert(1)</script>\n```", "```go\" onclick=\"x\n```",
		"<script>", "<img src=x onerror=y>", "a <b onclick=x> b", "<!-- --><script>x</script>", "a <!-- --><script>x</script>",
		`![x" onload="y](a.png "t\" onload=\"z")`, "| a\" onclick=\"x |\n|-|\n", "::: details x\" onclick=\"y\n:::", "> [!NOTE\" onclick=\"x]\n> y",
		"x[^\" onclick=\"y]\n\n[^\" onclick=\"y]: z", "{{7*7}} ${x} </title> <!--", "- [x\" onclick=\"y] a",
	} {
		doc := parseBody(t, body)
		if article := fillIn(doc); strings.Contains(article, "<script") || strings.Contains(article, "<img src=x") {
			t.Errorf("%q: %s", body, article)
		}
	}
}

// TestEncodings wants the same article from every kind of line ending, and
// errors at the first byte that is no text.
func TestEncodings(t *testing.T) {
	t.Parallel()
	body := "## A\n\nb  \nc\n\n```\nd\n```\n\n- e\n\n  f\n\n| g |\n|---|\n| h |\n\n[x](/y)\n"
	want := parseBody(t, body)
	for name, ending := range map[string]string{"CRLF": "\r\n", "CR": "\r"} {
		source := strings.ReplaceAll(frontMatterLines+body, "\n", ending)
		got := parse(t, want.Path, source, "en")
		if string(got.article) != string(want.article) || !slices.Equal(got.Diagnostics, want.Diagnostics) {
			t.Errorf("%s: got %s %v, want %s %v", name, got.article, got.Diagnostics, want.article, want.Diagnostics)
		}
	}
	mixed := parse(t, want.Path, strings.Replace(strings.Replace(frontMatterLines+body, "\n", "\r\n", 3), "\n\n", "\r\r\n", 2), "en")
	if string(mixed.article) != string(want.article) {
		t.Errorf("mixed: got %s, want %s", mixed.article, want.article)
	}
	if got := parse(t, want.Path, "\ufeff"+frontMatterLines+body, "en"); string(got.article) != string(want.article) {
		t.Errorf("with a byte order mark: got %s", got.article)
	}
	if got := parse(t, want.Path, strings.TrimSuffix(frontMatterLines+body, "\n"), "en"); string(got.article) != string(want.article) {
		t.Errorf("without final newline: got %s", got.article)
	}
	for source, at := range map[string]string{
		frontMatterLines + "a\xffb":         "5:2",
		frontMatterLines + "a\n\nb\x00":     "7:2",
		frontMatterLines + "[a](\xff\xfe)":  "5:5",
		frontMatterLines + "a\x0bb\x0c":     "5:2",
		frontMatterLines + "a\u0085":        "5:2",
		"---\ntitle: a\xff\n---\n":          "2:9",
		"\xff\xfe-\x00-\x00-\x00":           "1:1",
		"\xfe\xff\x00-\x00-":                "1:1",
		frontMatterLines + "```\n\x00\n```": "6:1",
	} {
		doc := parse(t, want.Path, source, "en")
		if d := doc.Diagnostics; len(d) != 1 || d[0].Rule != "text.encoding" || d[0].Severity != diag.Error || !strings.HasSuffix(d[0].Pos.String(), ":"+at) || doc.article != nil {
			t.Errorf("%q: got %v and an article of %d bytes, want an error at %s", source, d, len(doc.article), at)
		}
	}
}

// TestYAMLProbes wants an error for each of the ways to make a YAML reader work.
func TestYAMLProbes(t *testing.T) {
	t.Parallel()
	aliases := "a0: &a0 [" + rep("lol, ", 10) + "]\n"
	for i := 1; i < 10; i++ {
		prev, next := "*a"+string(rune('0'+i-1)), "a"+string(rune('0'+i))
		aliases += next + ": &" + next + " [" + rep(prev+", ", 10) + "]\n"
	}
	for name, yaml := range map[string]string{
		"alias list": aliases, "merge": "a: &a {x: 1}\nb:\n  <<: [" + rep("*a, ", 10_000) + "]\n",
		"brackets": "also: " + rep("[", 10_000), "more brackets": rep("[", 60_000), "braces": rep("{a: ", 15_000), "hyphens": rep("- ", 30_000) + "a",
		"question marks": rep("? ", 30_000), "closed brackets": "title: x\nalso: " + rep("[", 1000) + rep("]", 1000),
		"self": "a: &a [*a]", "self in map": "a: &a {b: *a}", "binary": "title: !!binary aGk=", "object": "title: !!python/object:os.system x",
		"twice": "title: a\ntitle: b\ndescription: c", "tab": "title:\n\t- a", "infinite order": "title: a\ndescription: b\norder: .inf",
		"hexadecimal order": "title: a\ndescription: b\norder: 0x1F", "null title": "title: ~\ndescription: b", "empty title": "title:\ndescription: b",
		"long key": rep("k", 900) + ": v", "many keys": each("k%d: v\n", 5_000), "too long": "title: " + rep("a", 70_000),
		"quoted NUL": `title: "a\0"` + "\ndescription: b", "list for text": "title: [a]\ndescription: b", "text for list": "title: a\ndescription: b\nalso: c",
		"not a mapping": "- a", "text": "just text", "colon": "title: a: b\ndescription: c", "quotation mark": "title: \"a\ndescription: b",
		"unknown kind": "title: a\ndescription: b\nkind: tecnique", "number for truth": "title: a\ndescription: b\ndraft: 1",
	} {
		doc := parse(t, "content/a.md", "---\n"+yaml+"\n---\nText.\n", "en")
		if !diag.HasErrors(doc.Diagnostics) {
			t.Errorf("%s: no error", name)
		}
		for _, d := range doc.Diagnostics {
			if d.Line < 1 || len(d.Message) > 1000 {
				t.Errorf("%s: %v: message of %d bytes", name, d.Pos, len(d.Message))
			}
		}
	}
	for value, want := range map[string]string{"no": "no", "0777": "0777", "1e3": "1e3", "2024-01-01": "2024-01-01", "12:30:00": "12:30:00", `"a: b"`: "a: b"} {
		doc := parse(t, "content/a.md", "---\ntitle: "+value+"\ndescription: b\n---\n", "en")
		if doc.Meta.Title.Value != want || len(doc.Diagnostics) > 0 {
			t.Errorf("title: %s is %q %v", value, doc.Meta.Title.Value, doc.Diagnostics)
		}
	}
}
