package build

import (
	"bytes"
	"encoding/xml"
	"fmt"

	"knead/internal/site"
	"knead/internal/tree"
)

// Most addresses one sitemap may list, by the protocol of sitemaps.org.
const maxSitemap = 50_000

const sitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

type location struct {
	Loc string `xml:"loc"`
}

type sitemap struct {
	XMLName xml.Name   `xml:"urlset"`
	Space   string     `xml:"xmlns,attr"`
	URLs    []location `xml:"url"`
}

type sitemapIndex struct {
	XMLName  xml.Name   `xml:"sitemapindex"`
	Space    string     `xml:"xmlns,attr"`
	Sitemaps []location `xml:"sitemap"`
}

// sitemaps returns sitemap.xml: the addresses of all pages, in reading order.
// Beyond the protocol's limit it is an index of sitemap-1.xml and so on. A site
// that does not say where it is published has none, because addresses in a
// sitemap are absolute.
func sitemaps(s *site.Site) []tree.File {
	base := s.Config.URL.Value
	if base == "" {
		return nil
	}
	var maps []sitemap
	for i, p := range s.Pages {
		if i%maxSitemap == 0 {
			maps = append(maps, sitemap{Space: sitemapNamespace})
		}
		m := &maps[len(maps)-1]
		m.URLs = append(m.URLs, location{base + site.Escape(p.Doc.URL)})
	}
	if len(maps) == 1 {
		return []tree.File{xmlFile("sitemap.xml", maps[0])}
	}
	index := sitemapIndex{Space: sitemapNamespace}
	var files []tree.File
	for i, m := range maps {
		name := fmt.Sprintf("sitemap-%d.xml", i+1)
		files = append(files, xmlFile(name, m))
		index.Sitemaps = append(index.Sitemaps, location{base + name})
	}
	return append(files, xmlFile("sitemap.xml", index))
}

func xmlFile(path string, v any) tree.File {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	enc := xml.NewEncoder(&b)
	enc.Indent("", " ")
	if err := enc.Encode(v); err != nil {
		panic(fmt.Sprintf("build: %s: %v", path, err))
	}
	b.WriteByte('\n')
	return tree.NewFile(path, b.Bytes())
}
