package theme

import (
	"html/template"
	"strings"

	"knead/internal/markdown"
)

// A webPage describes a page to search engines in the terms of schema.org. A
// page without a public address has nothing to be found at and carries none.
type webPage struct {
	Context     string          `json:"@context"`
	Type        string          `json:"@type"`
	Name        string          `json:"name"`
	Description string          `json:"description,omitempty"`
	URL         string          `json:"url"`
	Language    string          `json:"inLanguage"`
	PartOf      webSite         `json:"isPartOf"`
	Breadcrumb  *breadcrumbList `json:"breadcrumb,omitempty"`

	// Of a MedicalWebPage, see [webPage.describeHealth]; lists hold one or none.
	LastReviewed string           `json:"lastReviewed,omitzero"`
	ReviewedBy   []schemaPerson   `json:"reviewedBy,omitzero"`
	Author       []schemaPerson   `json:"author,omitzero"`
	Audience     []schemaAudience `json:"audience,omitzero"`
	MainEntity   []schemaTherapy  `json:"mainEntity,omitzero"`
	Citation     []schemaWork     `json:"citation,omitzero"`
}

type webSite struct {
	Type string `json:"@type"`
	Name string `json:"name"`
	URL  string `json:"url"`
}

type breadcrumbList struct {
	Type  string     `json:"@type"`
	Items []listItem `json:"itemListElement"`
}

type listItem struct {
	Type     string `json:"@type"`
	Position int    `json:"position"`
	Name     string `json:"name"`
	Item     string `json:"item"`
}

func structuredData(v *View, doc *markdown.Outline) template.HTML {
	f := v.Site
	if f.url == "" {
		return ""
	}
	page := webPage{
		Context: "https://schema.org", Type: "WebPage",
		Name: doc.Meta.Title.Value, Description: doc.Meta.Description.Value,
		URL: f.absolute(doc.URL), Language: f.Language,
		PartOf: webSite{"WebSite", f.Header.SiteTitle.Name, f.url},
	}
	if len(v.Trail) > 0 {
		list := &breadcrumbList{Type: "BreadcrumbList", Items: make([]listItem, 0, len(v.Trail)+1)}
		for i, l := range v.Trail {
			list.Items = append(list.Items, listItem{"ListItem", i + 1, l.Title, f.absolute(sectionPath(doc.URL, i))})
		}
		list.Items = append(list.Items, listItem{"ListItem", len(v.Trail) + 1, page.Name, page.URL})
		page.Breadcrumb = list
	}
	page.describeHealth(v, &doc.Meta)
	return dataElement(page)
}

// sectionPath returns the path of the section n levels below the home page that
// a page lies in: for "a/b/c.html", 0 gives "index.html" and 1 "a/index.html".
func sectionPath(page string, n int) string {
	end := 0
	for range n {
		end += strings.IndexByte(page[end:], '/') + 1
	}
	return page[:end] + "index.html"
}
