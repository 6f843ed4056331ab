package build

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"knead/internal/asset"
	"knead/internal/fields"
	"knead/internal/markdown"
	"knead/internal/site"
)

// siteOf returns a site of n pages published at a URL.
func siteOf(n int, url string) *site.Site {
	s := &site.Site{}
	s.Config.URL = fields.Text{Value: url}
	for i := range n {
		s.Pages = append(s.Pages, &site.Page{Doc: &markdown.Outline{URL: fmt.Sprintf("page %d.html", i)}})
	}
	return s
}

func TestSitemaps(t *testing.T) {
	if files := sitemaps(siteOf(3, "")); files != nil {
		t.Errorf("a site without an address has %d sitemaps", len(files))
	}
	s := siteOf(3, "https://example.org/a&b/")
	s.Pages[2].Doc.Meta.Withdrawn.Value = "It is wrong."
	files := sitemaps(s)
	if len(files) != 1 || files[0].Path != "sitemap.xml" {
		t.Fatalf("got %d files", len(files))
	}
	want := `<loc>https://example.org/a&amp;b/page%201.html</loc>`
	if !strings.Contains(string(files[0].Data), want) {
		t.Errorf("no %s in\n%s", want, files[0].Data)
	}
	if strings.Contains(string(files[0].Data), "page%202.html") {
		t.Errorf("a withdrawn page in\n%s", files[0].Data)
	}
}

// Beyond what one sitemap may list there is an index of several.
func TestSitemapsSplit(t *testing.T) {
	files := sitemaps(siteOf(maxSitemap+1, "https://example.org/"))
	var names []string
	total := 0
	for _, f := range files {
		names = append(names, f.Path)
		total += bytes.Count(f.Data, []byte("<url>"))
	}
	if got := strings.Join(names, " "); got != "sitemap-1.xml sitemap-2.xml sitemap.xml" {
		t.Errorf("files %s", got)
	}
	if total != maxSitemap+1 {
		t.Errorf("%d addresses, want %d", total, maxSitemap+1)
	}
	if index := string(files[2].Data); !strings.Contains(index, "<loc>https://example.org/sitemap-2.xml</loc>") {
		t.Errorf("index\n%s", index)
	}
}

func TestRobots(t *testing.T) {
	files := robots(siteOf(1, "https://example.org/"))
	if len(files) != 1 || !strings.Contains(string(files[0].Data), "Sitemap: https://example.org/sitemap.xml\n") {
		t.Errorf("got %v", files)
	}
	if data := robots(siteOf(1, ""))[0].Data; strings.Contains(string(data), "Sitemap") {
		t.Errorf("a sitemap is promised that is not there: %s", data)
	}
	own := siteOf(1, "")
	own.Assets = []*asset.Asset{{Path: "robots.txt"}}
	if files := robots(own); files != nil {
		t.Error("the project's own robots.txt is not respected")
	}
}
