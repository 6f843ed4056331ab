package check

import (
	"strings"
	"testing"

	"knead/internal/asset"
	"knead/internal/config"
	"knead/internal/diag"
	"knead/internal/fields"
	"knead/internal/health"
	"knead/internal/locale"
	"knead/internal/markdown"
	"knead/internal/site"
	"knead/internal/tree"
)

// siteOf assembles a site of files; a "content/index.md" is added when there is
// none. What is wrong with it as a site is not wanted.
func siteOf(t *testing.T, files map[string]string) (*site.Site, []*markdown.Doc) {
	t.Helper()
	words, _ := locale.For("en")
	if files["content/index.md"] == "" {
		files["content/index.md"] = page("Home", "")
	}
	cfg, ds := config.Parse(tree.NewFile("knead.yaml", []byte("title: x\n"+files["knead.yaml"])))
	var all []tree.File
	for name, text := range files {
		all = append(all, tree.NewFile(name, []byte(text)))
	}
	a := site.Args{Config: cfg, Words: words, AsOf: fields.Date{Year: 2026, Month: 11, Day: 26}}
	var data []*health.File
	var docs []*markdown.Doc
	for _, f := range tree.New(all).Files() {
		switch {
		case health.Owns(f.Path):
			h := health.Parse(f)
			data, ds = append(data, h), append(ds, h.Diagnostics...)
		case strings.HasSuffix(f.Path, ".md"):
			d := markdown.Parse(markdown.ParseArgs{File: f, Words: &words, Language: cfg.Language.Value})
			a.Docs, docs, ds = append(a.Docs, d.Outline), append(docs, d), append(ds, d.Diagnostics...)
		case strings.HasPrefix(f.Path, "content/"):
			a.Assets = append(a.Assets, asset.Process(asset.Args{File: f}))
		}
	}
	joined, more := health.Join(data)
	a.Data = joined
	made := site.Assemble(a)
	for _, d := range append(append(ds, more...), made.Problems(docs)...) {
		if d.Severity == diag.Error {
			t.Fatalf("%s: %s [%s]", d.Pos, d.Message, d.Rule)
		}
	}
	return made.Site, docs
}

// page returns a page with a title, and with more lines of front matter.
func page(title, more string, body ...string) string {
	return "---\ntitle: " + title + "\ndescription: About it.\n" + more + "---\n" + strings.Join(body, "\n") + "\n"
}

func TestLinks(t *testing.T) {
	t.Parallel()
	s, _ := siteOf(t, map[string]string{
		"content/index.md":      page("Home", "", "[The one](one.md), ![A hand](hand.svg)"),
		"content/one.md":        page("One", ""),
		"content/two.md":        page("Two", "", "[Its heading](#it)", "## It"),
		"content/t/index.md":    page("Techniques", "defaults: {kind: technique}\n"),
		"content/t/stroke.md":   page("Stroke", ""),
		"content/b/index.md":    page("Benefits", "defaults: {kind: benefit}\n"),
		"content/b/sleep.md":    page("Sleep", "techniques: [stroke]\n"),
		"content/hand.svg":      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h2v2z"/></svg>`,
		"content/foot.svg":      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h2v2z"/></svg>`,
		"content/part/index.md": page("Part", ""),
	})
	const want = "content/foot.svg note asset.unused\ncontent/two.md:2:8 note link.orphan\n"
	if got := list(Links(s)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
