package theme

import (
	"io/fs"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"knead/internal/asset"
	"knead/internal/config"
	"knead/internal/diag"
	"knead/internal/locale"
	"knead/internal/markdown"
	"knead/internal/site"
	"knead/internal/tree"
)

// project is the root of the repository, where the default theme lies.
var project = os.DirFS("../..")

// defaults returns a folder of the default theme.
func defaults(t testing.TB, folder string) []tree.File {
	t.Helper()
	var files []tree.File
	err := fs.WalkDir(project, folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(project, path)
		files = append(files, tree.NewFile(path, data))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// templatesWith returns the default templates with some replaced.
func templatesWith(t testing.TB, override ...tree.File) tree.Tree {
	t.Helper()
	own := tree.New(override)
	for _, f := range defaults(t, "templates") {
		if _, ok := own.Find(f.Path); !ok {
			override = append(slices.Clip(override), f)
		}
	}
	return tree.New(override)
}

// defaultTheme parses the default templates with some replaced.
func defaultTheme(t testing.TB, override ...tree.File) *Theme {
	t.Helper()
	th, ds := Parse(templatesWith(t, override...))
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	return th
}

const testConfig = `title: Clinic
url: https://example.org/clinic/
language: en
publisher:
  name: A School
  contact: +1 555 0100
edit: https://example.org/edit/{path}
`

// texts are the documents of the pages that tests assembled, by their outlines.
var texts sync.Map

// assemble makes a site of pages: path below content, then front matter and
// text.
func assemble(t testing.TB, settings string, pages map[string]string) *site.Site {
	t.Helper()
	c, ds := config.Parse(tree.NewFile(config.Path, []byte(settings)))
	words, _ := locale.For(c.Language.Value)
	var docs []*markdown.Doc
	for path, text := range pages {
		d := markdown.Parse(markdown.ParseArgs{File: tree.NewFile("content/"+path, []byte(text)), Words: &words})
		ds = append(ds, d.Diagnostics...)
		docs = append(docs, d)
	}
	slices.SortFunc(docs, func(a, b *markdown.Doc) int { return strings.Compare(a.Path, b.Path) })
	var outlines []*markdown.Outline
	for _, d := range docs {
		outlines = append(outlines, d.Outline)
		texts.Store(d.Outline, d)
	}
	var assets []*asset.Asset
	for _, f := range defaults(t, "static") {
		if strings.HasPrefix(f.Path, "static/search/") {
			continue // parts of one script, which the build joins
		}
		assets = append(assets, &asset.Asset{Source: f.Path, Path: strings.TrimPrefix(f.Path, "static/"), Width: 32, Height: 32})
	}
	made := site.Assemble(site.Args{Config: c, Words: words, Docs: outlines, Assets: assets})
	if ds = append(ds, made.Problems(docs)...); diag.HasErrors(ds) {
		t.Fatal(ds)
	}
	return made.Site
}

// page returns front matter and text.
func page(title string, lines ...string) string {
	return "---\ntitle: " + title + "\ndescription: About " + title + ".\n---\n\n" + strings.Join(lines, "\n") + "\n"
}

// smallSite has a page of every kind.
func smallSite(t testing.TB) *site.Site {
	return assemble(t, testConfig, map[string]string{
		"index.md":              page("Home", "Welcome."),
		"about.md":              "---\ntitle: About\ndescription: Who we are.\naliases: [old/team.html]\n---\n\nWe.\n",
		"strokes/index.md":      "---\ntitle: Strokes\ndescription: All of them.\ndefaults:\n  kind: technique\n---\n\nText.\n",
		"strokes/a.md":          "---\ntitle: Alpha\ndescription: The first.\nbenefits: [sleep]\n---\n\n## One\n\nText.\n\n## Two\n\n### Two and a half\n\n## Three\n",
		"strokes/b.md":          page("Beta", "Text."),
		"strokes/deep/index.md": page("Deep", "Text."),
		"strokes/deep/c.md":     page("Gamma", "Text."),
		"sleep.md":              "---\ntitle: Sleep\ndescription: What is known.\nkind: benefit\n---\n\nText.\n",
	})
}

// renderAll renders every page of a site and returns the files by path.
func renderAll(t testing.TB, th *Theme, s *site.Site) map[string]string {
	t.Helper()
	p, files := Project(s), map[string]string{}
	keep := func(page Page) {
		if len(page.Diagnostics) > 0 {
			t.Fatal(page.Diagnostics)
		}
		files[page.File.Path] = string(page.File.Data)
	}
	for _, page := range s.Pages {
		keep(renderOne(th, p, page))
	}
	view := p.NotFound()
	keep(RenderNotFound(th, view, RenderNav(NavArgs{th, view.Site, p.Nav(s.Home)})))
	for _, r := range s.Moved {
		keep(RenderRedirect(p.Redirect(th, r)))
	}
	return files
}

func renderOne(th *Theme, p *Projection, page *site.Page) Page {
	return Render(PageArgs{
		Theme: th, View: p.view(page), Doc: page.Doc,
		Body: renderBody(page),
		Nav:  RenderNav(NavArgs{th, p.Frame(page.Doc.URL), p.Nav(page)}),
	})
}

func TestTemplateMistakes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ file, text, want string }{
		{"templates/components/footer.html", "<footer>\n{{.Sit}}</footer>", "templates/components/footer.html:2:2: error: .Sit: can't evaluate field Sit in type theme.Footer"},
		{"templates/components/footer.html", "<footer>{{if}}</footer>", "templates/components/footer.html:1:1: error: missing value for if"},
		{"templates/components/footer.html", "<footer>\n{{template \"sit-title\" .}}</footer>", `templates/components/footer.html:2:11: error: no such template "sit-title"`},
		{"templates/components/footer.html", "<footer>\n{{shout .SiteName}}</footer>", `templates/components/footer.html:2:1: error: function "shout" not defined`},
		{"templates/components/footer.html", "{{define \"x\"}}{{end}}", "templates/components/footer.html:1:10: error: a template file is one template and defines no other"},
		{"templates/components/footer.html", "<a href={{.SiteName}}", "templates/components/footer.html: error: ends in a non-text context"},
		{"templates/footer.html", "<p>x</p>", "templates/footer.html: error: templates/components/footer.html and templates/footer.html are both the template \"footer\""},
		{"templates/page.html", "{{.Site.Language.Foo}}", "templates/page.html:1:7: error:"},
	} {
		_, ds := Parse(templatesWith(t, tree.NewFile(c.file, []byte(c.text))))
		if len(ds) == 0 {
			t.Errorf("%s: %s: nothing reported", c.file, c.text)
			continue
		}
		got := ds[0].Pos.String() + ": " + ds[0].Severity.String() + ": " + ds[0].Message
		if !strings.HasPrefix(got, c.want) {
			t.Errorf("%s\ngot  %s\nwant %s", c.text, got, c.want)
		}
		if ds[0].Rule == "" || diag.Sort(ds)[0].File == "" {
			t.Errorf("%s: %+v", c.text, ds[0])
		}
	}
}

func TestMissingTemplate(t *testing.T) {
	t.Parallel()
	var files []tree.File
	for _, f := range defaults(t, "templates") {
		if f.Path != "templates/section.html" {
			files = append(files, f)
		}
	}
	_, ds := Parse(tree.New(files))
	if len(ds) != 1 || ds[0].Rule != "template.missing" || ds[0].File != "templates/section.html" {
		t.Error(ds)
	}
}

// TestMistakeThatOnlyContentShows keeps its place: a template that passes the
// rehearsal may still fail on a real page.
func TestMistakeThatOnlyContentShows(t *testing.T) {
	t.Parallel()
	th := defaultTheme(t, tree.NewFile("templates/components/related.html", []byte("<p>{{with .Links}}\n{{(index . 0).Title}}{{end}}</p>")),
		tree.NewFile("templates/components/pagination.html", []byte("{{if not .Next.Href}}\n{{slice .Label 99}}{{end}}")))
	s := smallSite(t)
	last := s.Pages[len(s.Pages)-1]
	ds := renderOne(th, Project(s), last).Diagnostics
	if len(ds) != 1 || !strings.HasPrefix(ds[0].Pos.String(), "templates/components/pagination.html:2:") {
		t.Error(ds)
	}
}

func TestDigestCoversTemplates(t *testing.T) {
	t.Parallel()
	a, b := defaultTheme(t), defaultTheme(t, tree.NewFile("templates/components/footer.html", []byte("<p>x</p>")))
	if a.Digest() == b.Digest() || a.Digest() != defaultTheme(t).Digest() {
		t.Error("the digest does not follow the templates")
	}
}

func renderBody(p *site.Page) string {
	doc, _ := texts.Load(p.Doc)
	return markdown.HTML(markdown.BodyArgs{Doc: doc.(*markdown.Doc), Targets: p.Targets})
}

var sidebarWithoutMarks = tree.NewFile("templates/components/sidebar-group.html",
	[]byte(`<ul>{{range .}}<li><a href="{{.Href}}">{{.Title}}</a>{{with .Items}}{{template "sidebar-group" .}}{{end}}</li>{{end}}</ul>`))
