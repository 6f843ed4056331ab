package markdown

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark/util"

	"knead/internal/locale"
)

// parseVerbatim returns the article of a body with destinations as they are
// written: the examples of the specifications lead to places no site has.
func parseVerbatim(t *testing.T, body string) string {
	t.Helper()
	words, _ := locale.For("en")
	p := &page{file: "content/spec.md", words: words, doc: &Doc{Outline: &Outline{}}, judge: func(_ string, raw []byte, u use) verdict {
		return verdict{href: string(util.URLEscape(raw, u != useAuto))}
	}}
	p.parse([]byte("---\ntitle: t\ndescription: d\n---\n" + body))
	if p.doc.article == nil && p.stopped {
		t.Fatalf("not rendered: %v", p.diags)
	}
	return string(p.doc.article)
}

// What our articles have on purpose and specifications do not, or the other way
// round. Both sides go through ours, so that the difference is all that is lost.
var ours = []struct {
	from *regexp.Regexp
	to   string
}{
	// Attributes and elements that add nothing to the meaning.
	{regexp.MustCompile(`<pre tabindex="0">`), "<pre>"},
	{regexp.MustCompile(`(<h[2-6]) id="[^"]*"`), "$1"},
	{regexp.MustCompile(` loading="lazy" decoding="async"`), ""},
	{regexp.MustCompile(`<img href=`), "<img src="},
	{regexp.MustCompile(`</?span[^>]*>`), ""},
	{regexp.MustCompile(`<div class="table"[^>]*>\n`), ""},
	{regexp.MustCompile(`</table>\n</div>`), "</table>"},
	{regexp.MustCompile(` scope="col"`), ""},
	{regexp.MustCompile(` class="task"`), ""},
	{regexp.MustCompile(`</?label>`), ""},
	// An image alone is a figure and its title the caption.
	{regexp.MustCompile(`<figure>(<img[^>]*)>(?:<figcaption>(.*?)</figcaption>)</figure>`), `<p>$1 title="$2"></p>`},
	{regexp.MustCompile(`<figure>(<img[^>]*>)</figure>`), `<p>$1</p>`},
	// Punctuation is typographic.
	{regexp.MustCompile(`[“”]`), "&quot;"},
	{regexp.MustCompile(`[‘’]`), "'"},
	{regexp.MustCompile(`–`), "--"},
	{regexp.MustCompile(`—`), "---"},
	{regexp.MustCompile(`…`), "..."},
	{regexp.MustCompile(`«`), "&lt;&lt;"},
	{regexp.MustCompile(`»`), "&gt;&gt;"},
	// The specifications write XHTML, and h1.
	{regexp.MustCompile(` />`), ">"},
	{regexp.MustCompile(`(</?)h1>`), "${1}h2>"},
	{regexp.MustCompile(` (align="|style="text-align:)(left|right|center)"`), ` class="align-$2"`},
	{regexp.MustCompile(`<input checked="" disabled="" type="checkbox">`), `<input type="checkbox" disabled checked>`},
	{regexp.MustCompile(`<input disabled="" type="checkbox">`), `<input type="checkbox" disabled>`},
}

func withoutOurs(html string) string {
	for _, o := range ours {
		html = o.from.ReplaceAllString(html, o.to)
	}
	return strings.TrimRight(html, "\n")
}

func TestCommonMark(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("testdata/commonmark/spec.json")
	if err != nil {
		t.Fatal(err)
	}
	var examples []struct {
		Markdown, HTML, Section string
		Example                 int
	}
	if err := json.Unmarshal(data, &examples); err != nil {
		t.Fatal(err)
	}
	if len(examples) != 652 {
		t.Errorf("%d examples, want 652", len(examples))
	}
	for _, e := range examples {
		checkExample(t, fmt.Sprintf("example %d (%s)", e.Example, e.Section), deviations[e.Example], e.Markdown, e.HTML)
	}
}

func TestGFM(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/gfm/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no examples: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		base := strings.TrimSuffix(filepath.Base(file), ".txt")
		for i, e := range strings.Split(string(data), "//= = = = = = = = = = = = = = = = = = = = = = = =//\n") {
			parts := strings.SplitN(e, "//- - - - - - - - -//\n", 3)
			if len(parts) < 3 {
				continue
			}
			name, markdown := fmt.Sprintf("%s %d", base, i+1), strings.TrimSuffix(parts[1], "\n")
			if strings.Contains(parts[0], `"enableEscape": true`) {
				markdown, parts[2] = tabs.Replace(markdown), tabs.Replace(parts[2])
			}
			checkExample(t, name, gfmDeviations[name], markdown, parts[2])
		}
	}
}

// tabs reads the tabs of examples that write them out.
var tabs = strings.NewReplacer(`\t`, "\t")

// checkExample compares our article with the one of a specification. A deviation
// that is none any more is as wrong as one that is not listed.
func checkExample(t *testing.T, name, deviation, markdown, want string) {
	t.Helper()
	got, want := withoutOurs(parseVerbatim(t, markdown)), withoutOurs(want)
	switch {
	case got != want && deviation == "":
		t.Errorf("%s:\n%q\ngot:  %q\nwant: %q", name, markdown, got, want)
	case got == want && deviation != "":
		t.Errorf("%s is listed as deviating (%s) and does not", name, deviation)
	}
}

// deviations are the examples of CommonMark our articles differ from, and why.
var deviations = deviating(map[string][][2]int{
	"raw HTML and comments are left out": {
		{21, 21}, {31, 31}, {148, 191}, {201, 201}, {308, 309}, {344, 344}, {475, 477}, {491, 491},
		{494, 494}, {524, 524}, {536, 536}, {613, 617}, {623, 623}, {625, 631}, {642, 643},
	},
	"addresses in running text are links": {{608, 608}, {611, 612}},
})

// gfmDeviations are the same for the examples in testdata/gfm.
var gfmDeviations = map[string]string{
	"linkify 7": "ftp is no scheme for links",
}

func deviating(reasons map[string][][2]int) map[int]string {
	m := map[int]string{}
	for reason, ranges := range reasons {
		for _, r := range ranges {
			for n := r[0]; n <= r[1]; n++ {
				m[n] = reason
			}
		}
	}
	return m
}
