package theme

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"knead/internal/site"
)

func TestPages(t *testing.T) {
	t.Parallel()
	files := renderAll(t, defaultTheme(t), smallSite(t))
	for _, c := range []struct{ file, has string }{
		{"strokes/a.html", `<title>Alpha – Clinic</title>`},
		{"strokes/a.html", `<link rel="stylesheet" href="../knead.css">`},
		{"strokes/a.html", `<script src="../theme.js"></script>`},
		{"strokes/a.html", `<link rel="canonical" href="https://example.org/clinic/strokes/a.html">`},
		{"strokes/a.html", `<a href="../index.html">Home</a>`},
		{"strokes/a.html", `<a href="../strokes/a.html" aria-current="page">Alpha</a>`},
		{"strokes/a.html", `<details class="sidebar-section" open><summary>Strokes</summary>`},
		{"strokes/a.html", `<details class="sidebar-section"><summary>Deep</summary>`},
		{"strokes/a.html", `<a href="#two-and-a-half">Two and a half</a>`},
		{"strokes/a.html", `<a href="../sleep.html">Sleep</a>`},
		{"strokes/a.html", `href="https://example.org/edit/content/strokes/a.md" rel="noopener noreferrer"`},
		{"strokes/a.html", `<a href="tel:&#43;15550100" rel="noopener noreferrer">&#43;1 555 0100</a>`},
		{"strokes/deep/c.html", `<details class="sidebar-section" open><summary>Deep</summary>`},
		{"strokes/deep/c.html", `<link rel="stylesheet" href="../../knead.css">`},
		{"strokes/index.html", `<a href="../strokes/index.html" aria-current="page">Overview</a>`},
		{"strokes/index.html", `<h3><a href="deep/index.html">Deep</a></h3>`},
		{"sleep.html", `<a href="strokes/a.html">Alpha</a>`},
		{"index.html", `<title>Home – Clinic</title>`},
		{"404.html", `<link rel="stylesheet" href="/clinic/knead.css">`},
		{"404.html", `<a href="/clinic/strokes/a.html">Alpha</a>`},
		{"404.html", `<meta name="robots" content="noindex">`},
		{"old/team.html", `<meta http-equiv="refresh" content="0; url=../about.html">`},
		{"old/team.html", `<a id="k-moved" href="../about.html">About</a>`},
		{"old/team.html", `<script src="../redirect.js"></script>`},
	} {
		if !strings.Contains(files[c.file], c.has) {
			t.Errorf("%s lacks %s\n%s", c.file, c.has, files[c.file])
		}
	}
	for name, text := range files {
		if n := strings.Count(text, `data-knead="disclaimer"`); n != 1 {
			t.Errorf("%s: %d disclaimers", name, n)
		}
		if strings.Index(text, `data-knead="disclaimer"`) > strings.Index(text, "<main") {
			t.Errorf("%s: the disclaimer comes after <main>", name)
		}
		for _, bad := range []string{"ZgotmplZ", markPrefix, "data-open", `="/`, " style="} {
			if name == "404.html" && bad == `="/` {
				continue
			}
			if strings.Contains(text, bad) {
				t.Errorf("%s: holds %q", name, bad)
			}
		}
		if n := strings.Count(text, `aria-current="page"`); n > 1 {
			t.Errorf("%s: %d current pages", name, n)
		}
	}
}

// TestFurnitureIDs keeps the ids of a page's frame apart from those of headings,
// which never begin with "k-".
func TestFurnitureIDs(t *testing.T) {
	t.Parallel()
	s := assemble(t, testConfig, map[string]string{"index.md": page("Home", "Text.")})
	for name, text := range renderAll(t, defaultTheme(t), s) {
		for _, m := range regexp.MustCompile(` id="([^"]*)"`).FindAllStringSubmatch(text, -1) {
			if !strings.HasPrefix(m[1], "k-") {
				t.Errorf("%s: id %q", name, m[1])
			}
		}
	}
}

func TestTextIsEscaped(t *testing.T) {
	t.Parallel()
	evil := `"</script><script>alert(1)</script>&<!--'`
	s := assemble(t, strings.Replace(testConfig, "title: Clinic", "title: '"+strings.ReplaceAll(evil, "'", "''")+"'", 1), map[string]string{
		"index.md":   page(`'` + strings.ReplaceAll(evil, "'", "''") + `'`),
		"a/index.md": page(`'` + strings.ReplaceAll(evil, "'", "''") + `'`),
		"a/b.md":     "---\ntitle: B\ndescription: B.\naliases: [old.html]\n---\n\n## One\n\n## Two\n\n## Three\n",
	})
	for name, text := range renderAll(t, defaultTheme(t), s) {
		if strings.Contains(text, "<script>") || strings.Contains(text, "<!--") {
			t.Errorf("%s: text became markup\n%s", name, text)
		}
	}
}

func TestStructuredData(t *testing.T) {
	t.Parallel()
	text := renderAll(t, defaultTheme(t), smallSite(t))["strokes/deep/c.html"]
	_, rest, ok := strings.Cut(text, `<script type="application/ld+json">`)
	data, _, closed := strings.Cut(rest, "</script>")
	if !ok || !closed {
		t.Fatal(text)
	}
	var got struct {
		Type       string `json:"@type"`
		URL        string `json:"url"`
		Breadcrumb struct {
			Items []struct{ Name, Item string } `json:"itemListElement"`
		} `json:"breadcrumb"`
	}
	if err := json.Unmarshal([]byte(data), &got); err != nil {
		t.Fatal(err, data)
	}
	var way []string
	for _, i := range got.Breadcrumb.Items {
		way = append(way, i.Name+" "+strings.TrimPrefix(i.Item, "https://example.org/clinic/"))
	}
	want := "Home index.html, Strokes strokes/index.html, Deep strokes/deep/index.html, Gamma strokes/deep/c.html"
	if strings.Join(way, ", ") != want || got.Type != "MedicalWebPage" || got.URL != "https://example.org/clinic/strokes/deep/c.html" {
		t.Errorf("got %s\nwant %s", strings.Join(way, ", "), want)
	}
}

func TestWithoutAddressNothingAbsolute(t *testing.T) {
	t.Parallel()
	s := assemble(t, "title: Clinic\n", map[string]string{"index.md": page("Home", "Text."), "a.md": page("A", "Text.")})
	for name, text := range renderAll(t, defaultTheme(t), s) {
		if strings.Contains(text, "https:") || strings.Contains(text, "canonical") || strings.Contains(text, "ld+json") {
			t.Errorf("%s has an address although the site has none\n%s", name, text)
		}
	}
}

func TestOpenGraphLocale(t *testing.T) {
	t.Parallel()
	for tag, want := range map[string]string{"en": "", "pt-BR": "pt_BR", "zh-Hant-TW": "zh_TW", "zh-Hant": "", "es-419": ""} {
		if got := openGraphLocale(tag); got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
}

func TestContactURL(t *testing.T) {
	t.Parallel()
	for href, want := range map[string]string{
		"tel:+15550100": "tel:+15550100", "mailto:a@example.org": "mailto:a@example.org", "https://example.org": "https://example.org",
		"javascript:alert(1)": "", "tel:1;ext": "", "tel:": "", "http://example.org": "", "": "", "data:x": "",
	} {
		if got := string(contactURL(href)); got != want {
			t.Errorf("%s: %q, want %q", href, got, want)
		}
	}
}

// ordinary returns the arguments of a page like those of the handbook.
func ordinary(t testing.TB) PageArgs {
	s, th := smallSite(t), defaultTheme(t)
	p := Project(s)
	var page *site.Page
	for _, page = range s.Pages {
		if page.Doc.URL == "strokes/a.html" {
			break
		}
	}
	r := renderOne(th, p, page)
	if len(r.Diagnostics) > 0 {
		t.Fatal(r.Diagnostics)
	}
	return PageArgs{Theme: th, View: p.view(page), Doc: page.Doc, Body: renderBody(page), Nav: RenderNav(NavArgs{th, p.Frame(page.Doc.URL), p.Nav(page)})}
}

func BenchmarkRender(b *testing.B) {
	args := ordinary(b)
	b.ReportAllocs()
	for b.Loop() {
		Render(args)
	}
}

func BenchmarkView(b *testing.B) {
	s := smallSite(b)
	p := Project(s)
	b.ReportAllocs()
	for b.Loop() {
		p.view(s.Pages[len(s.Pages)/2])
	}
}
