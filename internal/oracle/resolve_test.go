package oracle

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"knead/internal/diag"
	"knead/internal/tree"
)

// goodFiles are the files the good page leads to.
var goodFiles = []string{"index.html", "search.html", "techniques/petrissage.html", "knead.1f3a9c2b.css", "knead.js", "icon.svg", "images/back.png", "images/back2.png"}

// site returns the findings of the good site with some files replaced, added or,
// where the new data is "-", left out.
func site(changes map[string]string) []*Finding {
	files := map[string]string{goodPath: goodPage}
	for _, path := range goodFiles {
		files[path] = ""
		switch {
		case strings.HasSuffix(path, ".html"):
			files[path] = otherPage(path)
		case strings.HasSuffix(path, ".svg"):
			files[path] = `<svg xmlns="http://www.w3.org/2000/svg"/>`
		}
	}
	for path, data := range changes {
		files[path] = data
	}
	var findings []*Finding
	for path, data := range files {
		if data != "-" {
			findings = append(findings, inspect(path, data))
		}
	}
	slices.SortFunc(findings, func(a, b *Finding) int { return strings.Compare(a.Path(), b.Path()) })
	return findings
}

// otherPage returns a small page without links.
func otherPage(path string) string {
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'"><title>` + path + `</title></head><body>` + goodNotice +
		`<main><h1 id="how">` + path + `</h1></main></body></html>`
}

func messages(ds []diag.Diagnostic) string {
	var b strings.Builder
	for _, d := range ds {
		fmt.Fprintf(&b, "%s: %s [%s] (%s)\n", d.Pos, d.Message, d.Rule, d.Hint)
	}
	return b.String()
}

func TestResolve(t *testing.T) {
	t.Parallel()
	replace := func(old, new string) map[string]string {
		return map[string]string{goodPath: strings.Replace(goodPage, old, new, 1)}
	}
	for _, c := range []struct {
		name    string
		changes map[string]string
		want    []string // parts of each diagnostic, in order
	}{
		{"good", nil, nil},
		{"file missing", map[string]string{"images/back2.png": "-"}, []string{`no file images/back2.png: <img`}},
		{"page missing", map[string]string{"techniques/petrissage.html": "-"},
			[]string{`no file techniques/petrissage.html: <a href="../techniques/petrissage.html">`, `no file techniques/petrissage.html: <a href="petrissage.html#how">`}},
		{"misspelt", replace("petrissage.html#how", "petrisage.html"), []string{`did you mean "techniques/petrissage.html"?`}},
		{"other letter case", replace("petrissage.html#how", "Petrissage.html"), []string{`no file techniques/Petrissage.html`}},
		{"without extension", replace("petrissage.html#how", "petrissage"), []string{`no file techniques/petrissage: <a`}},
		{"fragment missing", replace("#how", "#why"), []string{`techniques/petrissage.html has no id "why"`}},
		{"fragment of a picture", replace("petrissage.html#how", "../images/back.png#xywh"), nil},
		{"canonical address missing", replace("handbook/techniques/effleurage.html", "handbook/techniques/effleurages.html"), []string{`no file techniques/effleurages.html: <link`}},
		{"stylesheet that was not judged", map[string]string{"other.css": "", goodPath: strings.Replace(goodPage, "knead.1f3a9c2b.css", "other.css", 1)}, []string{"a stylesheet that was not judged"}},
		{"sitemap", map[string]string{"sitemap.xml": `<?xml version="1.0" encoding="UTF-8"?><urlset><url><loc>https://example.org/handbook/</loc></url><url><loc>https://example.org/handbook/index.html</loc></url></urlset>`}, nil},
		{"sitemap of a missing page", map[string]string{"sitemap.xml": `<urlset><url><loc>https://example.org/handbook/x.html</loc></url></urlset>`}, []string{"names an address of the site that is not there"}},
	} {
		ds := Resolve(site(c.changes), styles("body{margin:0}"))
		ok := len(ds) == len(c.want)
		for i := range min(len(ds), len(c.want)) {
			ok = ok && strings.Contains(messages(ds[i:i+1]), c.want[i])
		}
		if !ok {
			t.Errorf("%s: got\n%swant %q", c.name, messages(ds), c.want)
		}
	}
}

func TestResolveStyles(t *testing.T) {
	t.Parallel()
	sheet := func(source, published string) *Styles {
		return InspectStyles(StylesArgs{Sheets: []Stylesheet{{tree.NewFile("static/knead.css", []byte(source)), tree.NewFile("knead.1f3a9c2b.css", []byte(published))}}})
	}
	for _, c := range []struct{ name, source, published, want string }{
		{"a line", "/* a */\n.disclaimer {\n  display: none;\n}\n", ".disclaimer{display:none}",
			"static/knead.css:3:3: display:none may hide or change the disclaimer (selector .disclaimer), as on index.html [output.disclaimer-hidden]"},
		{"only in what is published", ".a{color:red}", ".disclaimer{display:none}",
			"static/knead.css: display:none may hide or change the disclaimer (selector .disclaimer), as on index.html [output.disclaimer-hidden]"},
		{"an ancestor", "body{opacity:0}", "body{opacity:0}", "static/knead.css:1:6: opacity:0 may hide or change the disclaimer, through <body> (selector body), as on index.html"},
		{"two declarations", "aside{height:9em;\noverflow:hidden}", "", "static/knead.css:2:1: overflow:hidden with height:9em may hide"},
		{"missing file", ".a{\nbackground:url(images/none.png)}", ".a{background:url(images/none.png)}", "static/knead.css:2:16: the site has no file images/none.png"},
		{"file", ".a{background:url(images/back.png)}", ".a{background:url(images/back.png)}", ""},
		{"other host", ".a{background:url(//example.com/a.png)}", ".a{background:url(//example.com/a.png)}", `static/knead.css:1:15: the stylesheet loads "//example.com/a.png"`},
		{"unreadable", ".a{", ".a{}", "static/knead.css:1:1: a block that is not closed [output.style]"},
	} {
		ds := Resolve(site(nil), sheet(c.source, c.published))
		got := messages(ds)
		if c.want == "" && len(ds) > 0 || c.want != "" && (len(ds) != 1 || !strings.Contains(got, c.want)) {
			t.Errorf("%s: got\n%swant %s", c.name, got, c.want)
		}
	}
}

func TestResolveSummarises(t *testing.T) {
	t.Parallel()
	changes := map[string]string{}
	for i := range 40 {
		path := fmt.Sprintf("p%02d.html", i)
		changes[path] = strings.Replace(otherPage(path), "</main>", `<img src="images/back.png"></main>`, 1)
	}
	ds := Resolve(site(changes), styles(""))
	if len(ds) != 1 || !strings.HasSuffix(ds[0].Message, "and 39 more pages") || !strings.Contains(ds[0].Message, "in p00.html:2:") {
		t.Errorf("got %s", messages(ds))
	}
}

// TestResolveSharesNavigation counts what Resolve has to remember: one entry for
// each different navigation, whatever the number of pages.
func TestResolveSharesNavigation(t *testing.T) {
	t.Parallel()
	changes := map[string]string{}
	for i := range 50 {
		path := fmt.Sprintf("p%02d.html", i)
		changes[path] = strings.Replace(otherPage(path), "<main>", `<nav><a href="index.html">a</a><a href="search.html">b</a></nav><main>`, 1)
	}
	findings := site(changes)
	r := &resolver{pages: map[key]*Finding{}, known: map[key]bool{}, styles: styles("")}
	for _, f := range findings {
		r.pages[f.key] = f
	}
	for _, f := range findings {
		if !r.resolves(f) {
			t.Errorf("%s does not resolve", f.Path())
		}
	}
	if len(r.known) != 2 {
		t.Errorf("%d navigations remembered, want that of the good page and that of the others", len(r.known))
	}
}
