package theme

import (
	"fmt"
	"slices"
	"strings"

	"knead/internal/health/people"
	"knead/internal/health/reference"
	"knead/internal/markdown"
	"knead/internal/site"
)

// Search engines are told of a page about health only what the page shows, and
// only what is so: no day of a review that did not happen, no reviewer nobody
// named. What a therapy is for, "indication" in schema.org, is never said: that a
// page is about massage and pain does not make massage a treatment for pain, and
// how sure anyone can be of it has no place there. Nor are harms that
// schema.org calls serious, because the rules say whom to keep from harm and not
// what happened to whom.

// A Described is what a page says to machines beyond its own document. It is empty
// on a site without an address, whose pages say nothing to machines.
type Described struct {
	Medical   bool // the page gives medical information
	Technique bool
	Audience  string
	Authors   []schemaPerson
	Reviewer  schemaPerson
	Sources   []schemaWork // one a number
}

// A schemaPerson is a person in the terms of schema.org.
type schemaPerson struct {
	Type       string             `json:"@type,omitzero"`
	Name       string             `json:"name"`
	JobTitle   string             `json:"jobTitle,omitzero"`
	Credential []schemaCredential `json:"hasCredential,omitzero"`
}

type schemaCredential struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

// A schemaWork is a source.
type schemaWork struct {
	Type      string         `json:"@type"`
	Name      string         `json:"name"`
	Author    []schemaPerson `json:"author,omitzero"`
	Published string         `json:"datePublished,omitzero"`
	SameAs    []string       `json:"sameAs,omitzero"` // addresses of the identifiers
	URL       string         `json:"url,omitzero"`
}

// A schemaAudience is who a page is written for.
type schemaAudience struct {
	Type        string `json:"@type"`
	Kind        string `json:"audienceType,omitzero"`
	Educational string `json:"educationalRole,omitzero"`
}

// A schemaTherapy is a technique.
type schemaTherapy struct {
	Type             string   `json:"@type"`
	Name             string   `json:"name"`
	Alternate        []string `json:"alternateName,omitzero"`
	Contraindication []string `json:"contraindication,omitzero"`
}

// described takes out of a page what it says to machines.
func (p *Projection) described(page *site.Page, sources [][]Part) Described {
	if p.site.Config.URL.Value == "" {
		return Described{}
	}
	m := &page.Doc.Meta
	d := Described{
		Medical:   page.Kind != "page" || m.Evidence.Written() || m.Review.Written() || len(m.Safety) > 0,
		Technique: page.Kind == "technique", Audience: page.Audience, Reviewer: describedPerson(page.Facts.Reviewer),
	}
	for _, a := range page.Facts.Authors {
		d.Authors = append(d.Authors, describedPerson(a))
	}
	for i, e := range page.Facts.Sources {
		d.Sources = append(d.Sources, describedWork(e, sources[i]))
	}
	return d
}

func describedPerson(p people.Person) schemaPerson {
	if p.Name == "" {
		return schemaPerson{}
	}
	s := schemaPerson{Type: "Person", Name: p.Name, JobTitle: p.Role}
	if p.Credentials != "" {
		s.Credential = []schemaCredential{{"EducationalOccupationalCredential", p.Credentials}}
	}
	return s
}

// workTypes are the types of CSL as schema.org calls them.
var workTypes = map[string]string{
	"article-journal": "ScholarlyArticle", "article-magazine": "Article", "article-newspaper": "NewsArticle", "book": "Book",
	"chapter": "Chapter", "report": "Report", "thesis": "Thesis", "dataset": "Dataset", "webpage": "WebPage",
}

// mostAuthors is how many authors of a source a page shows.
const mostAuthors = 6

// describedWork describes a source, given as the page prints it.
func describedWork(e reference.Entry, parts []Part) schemaWork {
	w := schemaWork{Type: workTypes[e.Type], Name: e.Title}
	if w.Type == "" {
		w.Type = "CreativeWork"
	}
	for _, n := range e.Authors[:min(len(e.Authors), mostAuthors)] {
		a := schemaPerson{Type: "Person", Name: strings.Join(strings.Fields(n.Given+" "+n.Particle+" "+n.Family+" "+n.Suffix), " ")}
		if n.Literal != "" {
			a = schemaPerson{Type: "Organization", Name: n.Literal}
		}
		w.Author = append(w.Author, a)
	}
	if d := e.Issued; d.Year > 0 {
		w.Published = fmt.Sprintf("%04d", d.Year)
		if d.Month > 0 {
			w.Published += fmt.Sprintf("-%02d", d.Month)
			if d.Day > 0 {
				w.Published += fmt.Sprintf("-%02d", d.Day)
			}
		}
	}
	for _, p := range parts {
		switch {
		case p.Href == "":
		case p.Href == e.URL:
			w.URL = p.Href
		default:
			w.SameAs = append(w.SameAs, p.Href)
		}
	}
	return w
}

// describeHealth adds to a page what it says about health.
func (page *webPage) describeHealth(v *View, m *markdown.Meta) {
	d := &v.Health.Described
	if !d.Medical {
		return
	}
	page.Type = "MedicalWebPage"
	if m.Review.Reviewed() && d.Reviewer.Name != "" {
		page.LastReviewed, page.ReviewedBy = m.Review.On.Date.String(), []schemaPerson{d.Reviewer}
	}
	page.Author, page.Citation = d.Authors, d.Sources
	switch d.Audience {
	case "patient":
		page.Audience = []schemaAudience{{Type: "Patient"}}
	case "student":
		page.Audience = []schemaAudience{{Type: "EducationalAudience", Educational: "student"}}
	case "clinician":
		page.Audience = []schemaAudience{{Type: "MedicalAudience", Kind: "Clinician"}}
	}
	if d.Technique {
		page.MainEntity = []schemaTherapy{{"MedicalTherapy", m.Title.Value, m.Also, contraindications(v.Health.Rules)}}
	}
}

// contraindications returns the rules by which a massage or a place must be
// avoided. To be careful is no contraindication.
func contraindications(rules []ShownRule) []string {
	var texts []string
	for _, r := range rules {
		if slices.Contains([]string{"avoid", "avoid-locally"}, r.Level) {
			texts = append(texts, r.Text)
		}
	}
	return texts
}
