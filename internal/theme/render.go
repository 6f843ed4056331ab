package theme

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"sync"

	"knead/internal/diag"
	"knead/internal/markdown"
	"knead/internal/tree"
)

// PageArgs is all that [Render] may see.
type PageArgs struct {
	Theme *Theme
	View  View
	Doc   *markdown.Outline
	Terms []markdown.Term // of the page, the same as in Body
	Body  string          // the article, from [markdown.HTML]
	Nav   *RenderedNav    // required, as rendered without diagnostics
}

// A Page is one finished file, or the reason why there is none.
type Page struct {
	File        tree.File
	Template    string // project file that made it: "templates/page.html"
	Diagnostics []diag.Diagnostic
}

// Render makes the file of one page.
func Render(a PageArgs) Page {
	v, doc, words, in := &a.View, a.Doc, &a.View.Site.words, a.View.Site.wordsIn
	meta := doc.Meta
	data := Data{
		Site:        v.Site.Common,
		Shared:      a.Nav.on(doc.URL),
		Head:        pageHead(v, doc),
		Breadcrumbs: Breadcrumbs{words.Breadcrumbs, v.Trail},
		PageTitle:   PageTitle{Title: meta.Title.Value, Description: meta.Description.Value},
		Hero:        Hero{Title: meta.Title.Value, Description: meta.Description.Value},
		Article:     finishedHTML(a.Body),
		Related:     relatedOf(v),
		SectionList: SectionList{words.InThisSection, in, v.Cards},
		EditLink:    EditLink{words.EditPage, v.Site.editHref(doc.Path), in},
		Pagination:  Pagination{words.RelatedPages, words.Previous, words.Next, in, v.Previous, v.Next},
	}
	if v.Template == "home" {
		data.SectionList.Title = words.SiteNavigation
	}
	healthPage{v, doc, a.Terms, in}.fill(&data)
	return a.Theme.page(v.Template, doc.URL, &data)
}

// RenderNotFound makes 404.html.
func RenderNotFound(t *Theme, v View, nav *RenderedNav) Page {
	words, in := &v.Site.words, v.Site.wordsIn
	name := v.Site.Header.SiteTitle.Name
	data := Data{
		Site:        v.Site.Common,
		Shared:      nav.shared,
		Head:        Head{Title: words.NotFound + " – " + name, Name: words.NotFound, SiteName: name, NoIndex: true},
		PageTitle:   PageTitle{words.NotFound, words.NotFoundText, in},
		Hero:        Hero{words.NotFound, words.NotFoundText, Link{v.Site.Header.SiteTitle.Href, words.NotFoundHome}, in},
		SectionList: SectionList{words.SiteNavigation, in, v.Cards},
	}
	return t.page(v.Template, "404.html", &data)
}

// buffers are what pages are written into before it is known how long they are.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

func (t *Theme) page(name, path string, data *Data) Page {
	p := Page{Template: t.files[name].Path}
	b := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(b)
	b.Reset()
	if err := t.execute(b, name, data); err != nil {
		p.Diagnostics = []diag.Diagnostic{t.mistake(name, err)}
		return p
	}
	p.File = tree.NewFile(path, bytes.Clone(b.Bytes()))
	return p
}

// mostBytes is how much a template may print. The largest article a page can
// have, four megabytes of Markdown that became sixteen times as much, fits.
const mostBytes = 72 << 20

func (t *Theme) execute(w io.Writer, name string, data any) error {
	return t.templates.ExecuteTemplate(&limited{w: w, most: mostBytes, left: mostBytes}, name, data)
}

// A limited writer fails once it has written enough, and so ends a template with
// an endless loop.
type limited struct {
	w          io.Writer
	most, left int
}

func (l *limited) Write(p []byte) (int, error) {
	if l.left -= len(p); l.left < 0 {
		return 0, fmt.Errorf("it prints more than %d MiB", l.most>>20)
	}
	return l.w.Write(p)
}

func pageHead(v *View, doc *markdown.Outline) Head {
	name, siteName := doc.Meta.Title.Value, v.Site.Header.SiteTitle.Name
	h := Head{
		Title: name + " – " + siteName, Name: name, SiteName: siteName, Type: "article",
		Description: doc.Meta.Description.Value, Canonical: v.Site.absolute(doc.URL), Locale: openGraphLocale(v.Site.Language),
	}
	if v.Template == "home" {
		h.Type = "website"
		if name == siteName {
			h.Title = name
		}
	}
	if doc.Meta.Withdrawn.Value != "" { // machines are told nothing that must not be relied on
		h.Title, h.NoIndex = v.Site.words.Health().Withdraw(name)+" – "+siteName, true
	} else {
		h.StructuredData = structuredData(v, doc)
	}
	return h
}

// openGraphLocale returns language and region as Open Graph writes them, and ""
// for a tag without a region, for which it has no form.
func openGraphLocale(tag string) string {
	language, rest, _ := strings.Cut(tag, "-")
	region := rest[strings.LastIndexByte(rest, '-')+1:]
	if len(region) != 2 {
		return ""
	}
	return language + "_" + region
}

// fewestHeadings is how many headings a page needs before a list of them helps.
const fewestHeadings = 3

// contentsOf lists the headings of level 2, each with those of level 3 below it.
func contentsOf(label, in string, headings []markdown.Heading) Contents {
	if len(headings) < fewestHeadings {
		return Contents{}
	}
	entries := make([]ContentsEntry, 0, len(headings))
	for _, h := range headings {
		entry := ContentsEntry{ID: h.ID, Title: h.Text}
		switch {
		case h.Level == 2:
			entries = append(entries, entry)
		case h.Level == 3 && len(entries) > 0:
			last := &entries[len(entries)-1]
			last.Entries = append(last.Entries, entry)
		}
	}
	return Contents{label, in, entries}
}

func relatedOf(v *View) Related {
	if len(v.Techniques) > 0 {
		return Related{v.Site.words.RelatedTechniques, v.Site.wordsIn, v.Techniques}
	}
	return Related{v.Site.words.RelatedBenefits, v.Site.wordsIn, v.Benefits}
}
