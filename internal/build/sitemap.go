package build

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"

	"knead/internal/site"
	"knead/internal/tree"
)

// Most addresses one sitemap may list, by the protocol of sitemaps.org.
const maxSitemap = 50_000

// sitemaps returns sitemap.xml: the addresses of all pages but withdrawn ones, in
// reading order, and of the pages made of data.
// Beyond the protocol's limit it is an index of sitemap-1.xml and so on. A site
// that does not say where it is published has none, because addresses in a
// sitemap are absolute.
func sitemaps(s *site.Site) []tree.File {
	base := s.Config.URL.Value
	if base == "" {
		return nil
	}
	addresses := make([]string, 0, len(s.Pages)+len(s.Listings))
	for _, p := range s.Pages {
		if !p.Withdrawn() {
			addresses = append(addresses, base+site.Escape(p.Doc.URL))
		}
	}
	for _, l := range s.Listings {
		addresses = append(addresses, base+site.Escape(l.Path))
	}
	if len(addresses) <= maxSitemap {
		return []tree.File{sitemap("sitemap.xml", "urlset", "url", addresses)}
	}
	var files []tree.File
	var parts []string
	for some := range slices.Chunk(addresses, maxSitemap) {
		name := fmt.Sprintf("sitemap-%d.xml", len(files)+1)
		files = append(files, sitemap(name, "urlset", "url", some))
		parts = append(parts, base+name)
	}
	return append(files, sitemap("sitemap.xml", "sitemapindex", "sitemap", parts))
}

// sitemap writes a list of addresses. It is written by hand because a site's
// pages are listed anew whenever one of them changes, and reflection made that
// a twelfth of the build.
func sitemap(path, list, item string, addresses []string) tree.File {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s<%s xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">", xml.Header, list)
	open, end := "\n <"+item+">\n  <loc>", "</loc>\n </"+item+">"
	for _, address := range addresses {
		b.WriteString(open)
		if strings.ContainsAny(address, `&<>'"`) {
			_ = xml.EscapeText(&b, []byte(address)) // a buffer does not fail
		} else {
			b.WriteString(address)
		}
		b.WriteString(end)
	}
	fmt.Fprintf(&b, "\n</%s>\n", list)
	return tree.NewFile(path, b.Bytes())
}
