package oracle

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"strings"
)

// errNotUTF8 refuses XML in another encoding.
var errNotUTF8 = errors.New("it says that it is not UTF-8")

// documentSpaces are namespaces whose elements can run scripts when the file is
// opened by itself.
var documentSpaces = setOf("http://www.w3.org/1999/xhtml http://www.w3.org/2000/svg")

// inspectXML judges a sitemap, feed or other XML file. What it says the site has
// must exist.
func inspectXML(f *Finding) {
	inLoc := false
	eachXML(f, func(at int, t xml.Token) {
		switch t := t.(type) {
		case xml.StartElement:
			if documentSpaces[t.Name.Space] && t.Name.Local != "link" {
				f.report(at, "output.xml", "", "the file holds <%s>, which a browser would show as a page", t.Name.Local)
			}
			inLoc = t.Name.Local == "loc" || t.Name.Local == "link"
			for _, a := range t.Attr {
				if a.Name.Local == "href" {
					promise(f, a.Value)
				}
			}
		case xml.EndElement:
			inLoc = false
		case xml.CharData:
			if inLoc {
				promise(f, strings.TrimSpace(string(t)))
			}
		}
	})
	f.links = unique(f.links)
}

// promise notes an absolute address of the site, which must exist in it.
func promise(f *Finding, address string) {
	if path, ok := siteRelative([]byte(address), f.siteURL); ok {
		f.links = append(f.links, keyOf(path))
	}
}

// inspectJSON wants a JSON file to be one.
func inspectJSON(f *Finding) {
	if !json.Valid(f.file.Data) {
		f.report(0, "output.json", "", "the file is not JSON")
	}
}
