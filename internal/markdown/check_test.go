package markdown

import (
	"bytes"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"knead/internal/diag"
)

// checkDoc checks what holds of every Doc, whatever it was made of: diagnostics
// are complete and point into the file; the article is well formed, has unique
// ids, known elements and schemes, and is no longer than allowed; the running text
// leads back to its source.
func checkDoc(t testing.TB, source string, doc *Doc) {
	t.Helper()
	data := bytes.TrimPrefix(unixLines([]byte(source)), []byte("\uFEFF"))
	lines := bytes.Split(data, []byte("\n"))
	for _, d := range doc.Diagnostics {
		if d.File != doc.Path || d.Rule == "" || d.Message == "" || d.Hint == "" {
			t.Errorf("incomplete diagnostic %+v", d)
		}
		if d.Rule != "limit.page" && (d.Line < 1 || d.Line > len(lines) || d.Col < 1 || d.Col > len(lines[d.Line-1])+1) {
			t.Errorf("%v is outside the file: %s", d.Pos, d.Message)
		}
		if !utf8.ValidString(d.Message) || len(d.Message)+len(d.Hint) > 2000 {
			t.Errorf("message of %d bytes: %q", len(d.Message), excerpt(d.Message))
		}
	}
	if len(doc.holes) != len(doc.Links) || !slices.IsSorted(doc.holes) {
		t.Fatalf("%d links, holes at %v", len(doc.Links), doc.holes)
	}
	for _, l := range doc.Links {
		if !strings.HasPrefix(l.Path, "content/") || strings.Contains("/"+l.Path+"/", "/../") {
			t.Errorf("a link to %q", l.Path)
		}
	}
	if limit := max(minOutput, outputRatio*len(source)) + maxSource; len(doc.article) > limit {
		t.Errorf("an article of %d bytes", len(doc.article))
	}
	if len(doc.article) > 0 {
		checkArticle(t, fillIn(doc))
	}
	checkProse(t, string(data), &doc.Prose)
	if again := fillIn(doc); again != fillIn(doc) {
		t.Error("two articles of one Doc differ")
	}
}

// tag matches what an article may have between < and >.
var tag = regexp.MustCompile(`^<(/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>`)

var attribute = regexp.MustCompile(` ([a-z-]+)(?:="([^"]*)")?`)

// allowed lists the elements of articles and their attributes.
var allowed = map[string]string{
	"a": "href rel title id role aria-label", "p": "class", "div": "class role tabindex aria-label aria-labelledby", "sup": "class",
	"h2": "id", "h3": "id", "h4": "id", "h5": "id", "h6": "id",
	"ul": "", "ol": "start", "li": "class id", "dl": "", "dt": "", "dd": "", "blockquote": "", "hr": "", "br": "",
	"em": "", "strong": "", "del": "", "code": "class", "pre": "tabindex", "span": "class",
	"table": "", "thead": "", "tbody": "", "tr": "", "th": "scope class", "td": "class",
	"img": "src alt title loading decoding width height", "figure": "", "figcaption": "",
	"label": "", "input": "type disabled checked", "details": "", "summary": "", "section": "class role aria-labelledby",
}

var void = []string{"br", "hr", "img", "input"}

func checkArticle(t testing.TB, article string) {
	t.Helper()
	if !utf8.ValidString(article) || strings.ContainsFunc(article, isControl) {
		t.Errorf("the article is not text: %q", excerpt(article))
	}
	var open []string
	ids := map[string]bool{}
	for rest := article; ; {
		i := strings.IndexByte(rest, '<')
		if i < 0 {
			break
		}
		if strings.ContainsAny(rest[:i], `>"`) {
			t.Errorf("text is not escaped: %q", rest[:i])
		}
		rest = rest[i:]
		m := tag.FindStringSubmatch(rest)
		if m == nil {
			t.Fatalf("no tag: %q", rest[:min(len(rest), 100)])
		}
		rest = rest[len(m[0]):]
		name := m[2]
		attributes, known := allowed[name]
		switch {
		case !known:
			t.Errorf("element %s", name)
		case m[1] == "/" && (len(open) == 0 || open[len(open)-1] != name):
			t.Fatalf("</%s> closes %v in\n%s", name, open, article)
		case m[1] == "/":
			open = open[:len(open)-1]
		case !slices.Contains(void, name):
			open = append(open, name)
		}
		for _, a := range attribute.FindAllStringSubmatch(m[3], -1) {
			checkAttribute(t, ids, name, attributes, a[1], html.UnescapeString(a[2]))
		}
	}
	if len(open) > 0 {
		t.Errorf("%v not closed in\n%s", open, article)
	}
}

func checkAttribute(t testing.TB, ids map[string]bool, element, attributes, name, value string) {
	t.Helper()
	if !slices.Contains(strings.Fields(attributes), name) {
		t.Errorf("<%s> has %s", element, name)
	}
	switch name {
	case "id":
		if value == "" || ids[value] || strings.ContainsAny(value, " \t\n") {
			t.Errorf("id %q is empty, used twice or has a space", value)
		}
		ids[value] = true
	case "href", "src":
		scheme := schemeOf(withoutIgnored(value))
		if scheme != "" && !slices.Contains([]string{"http", "https", "mailto", "tel"}, scheme) || name == "src" && scheme != "" ||
			strings.HasPrefix(withoutIgnored(value), "//") {
			t.Errorf("<%s> leads to %q", element, value)
		}
	}
}

// hasRule reports whether a rule is among the diagnostics.
func hasRule(ds []diag.Diagnostic, rule string) bool {
	return slices.ContainsFunc(ds, func(d diag.Diagnostic) bool { return d.Rule == rule })
}
