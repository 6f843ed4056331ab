package theme

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"knead/internal/config"
	"knead/internal/diag"
	"knead/internal/fields"
	"knead/internal/health"
	"knead/internal/locale"
	"knead/internal/markdown"
	"knead/internal/site"
	"knead/internal/tree"
)

// describedPage returns the structured data of one page, indented, and the HTML
// around it.
func describedPage(t *testing.T, head string) (data, text string) {
	t.Helper()
	words, _ := locale.For("en")
	c, ds := config.Parse(tree.NewFile(config.Path, []byte("title: Clinic\nurl: https://example.org/\n")))
	var files []*health.File
	for path, text := range map[string]string{
		"people.yaml": "- {id: jane, name: Jane Doe, role: physical therapist, credentials: PT, licence: {number: '1', by: Board}, conflicts: none}\n- {id: bo, name: Bo}\n",
		"references.json": `[
			{"id": "moyer2004", "type": "article-journal", "title": "Massage </script> & more", "author": [{"family": "Moyer", "given": "Christopher A."}, {"literal": "A Group"}],
			 "issued": {"date-parts": [[2004, 1]]}, "DOI": "10.1037/0033-2909.130.1.3", "PMID": "14717648"},
			{"id": "web", "type": "webpage", "title": "A page", "URL": "https://example.net/a"},
			{"id": "film", "type": "motion_picture", "title": "A film", "issued": {"date-parts": [[1999]]}}]`,
		"safety.yaml": `actions: {wait: Wait.}
entries:
  - {id: clot, level: avoid, text: You have a clot., clinician: DVT, applies_to: all, action: wait, provenance: textbook}
  - {id: skin, level: avoid-locally, text: Not over broken skin., clinician: Skin, applies_to: all, action: wait, provenance: textbook}
  - {id: frail, level: caution, text: You are frail., clinician: Frailty, applies_to: all, action: wait, provenance: textbook}
`,
	} {
		f := health.Parse(tree.NewFile("content/data/"+path, []byte(text)))
		ds, files = append(ds, f.Diagnostics...), append(files, f)
	}
	d, more := health.Join(files)
	ds = append(ds, more...)
	var docs []*markdown.Doc
	var outlines []*markdown.Outline
	for _, f := range []struct{ path, text string }{{"content/a.md", "---\ntitle: A\ndescription: D.\n" + head + "---\n\nText.\n"}, {"content/index.md", page("Home", "Text.")}} {
		doc := markdown.Parse(markdown.ParseArgs{File: tree.NewFile(f.path, []byte(f.text)), Words: &words})
		ds, docs, outlines = append(ds, doc.Diagnostics...), append(docs, doc), append(outlines, doc.Outline)
		texts.Store(doc.Outline, doc)
	}
	made := site.Assemble(site.Args{Config: c, Words: words, Data: d, AsOf: fields.Date{Year: 2026, Month: 11, Day: 26}, Docs: outlines})
	if ds = append(ds, made.Problems(docs)...); diag.HasErrors(ds) {
		t.Fatal(ds)
	}
	text = renderAll(t, defaultTheme(t), made.Site)["a.html"]
	_, rest, _ := strings.Cut(text, `<script type="application/ld+json">`)
	rest, _, _ = strings.Cut(rest, "</script>")
	var b bytes.Buffer
	if err := json.Indent(&b, []byte(rest), "", " "); err != nil {
		t.Fatal(err, text)
	}
	return b.String(), text
}

func TestMedicalWebPage(t *testing.T) {
	t.Parallel()
	got, _ := describedPage(t, `kind: technique
also: [other]
author: bo
safety: [frail, skin, clot]
review: {by: jane, on: 2025-01-02, every: 1 year}
evidence: {certainty: low, statement: S., references: [moyer2004, web, film]}
`)
	want := `{
 "@context": "https://schema.org",
 "@type": "MedicalWebPage",
 "name": "A",
 "description": "D.",
 "url": "https://example.org/a.html",
 "inLanguage": "en",
 "isPartOf": {
  "@type": "WebSite",
  "name": "Clinic",
  "url": "https://example.org/"
 },
 "breadcrumb": {
  "@type": "BreadcrumbList",
  "itemListElement": [
   {
    "@type": "ListItem",
    "position": 1,
    "name": "Home",
    "item": "https://example.org/index.html"
   },
   {
    "@type": "ListItem",
    "position": 2,
    "name": "A",
    "item": "https://example.org/a.html"
   }
  ]
 },
 "lastReviewed": "2025-01-02",
 "reviewedBy": [
  {
   "@type": "Person",
   "name": "Jane Doe",
   "jobTitle": "physical therapist",
   "hasCredential": [
    {
     "@type": "EducationalOccupationalCredential",
     "name": "PT"
    }
   ]
  }
 ],
 "author": [
  {
   "@type": "Person",
   "name": "Bo"
  }
 ],
 "audience": [
  {
   "@type": "Patient"
  }
 ],
 "mainEntity": [
  {
   "@type": "MedicalTherapy",
   "name": "A",
   "alternateName": [
    "other"
   ],
   "contraindication": [
    "You have a clot.",
    "Not over broken skin."
   ]
  }
 ],
 "citation": [
  {
   "@type": "ScholarlyArticle",
   "name": "Massage \u003c/script\u003e \u0026 more",
   "author": [
    {
     "@type": "Person",
     "name": "Christopher A. Moyer"
    },
    {
     "@type": "Organization",
     "name": "A Group"
    }
   ],
   "datePublished": "2004-01",
   "sameAs": [
    "https://doi.org/10.1037/0033-2909.130.1.3",
    "https://pubmed.ncbi.nlm.nih.gov/14717648/"
   ]
  },
  {
   "@type": "WebPage",
   "name": "A page",
   "url": "https://example.net/a"
  },
  {
   "@type": "CreativeWork",
   "name": "A film",
   "datePublished": "1999"
  }
 ]
}`
	if got != want {
		t.Errorf("got  %s", got)
	}
}

// A page says no more to machines than is so.
func TestMedicalWebPageLeavesOut(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, head, has, hasNot string }{
		{"a page about nothing medical", "", `"WebPage"`, "Medical audience citation"},
		{"a technique nobody has reviewed", "kind: technique\nreview: none yet\n", `"MedicalWebPage" "MedicalTherapy" "Patient"`, "lastReviewed reviewedBy contraindication author citation"},
		{"a technique that is to be done with care", "kind: technique\nsafety: [frail]\n", `"MedicalTherapy"`, "contraindication frail"},
		{"a benefit", "kind: benefit\nsafety: [clot]\n", `"MedicalWebPage"`, "MedicalTherapy contraindication mainEntity"},
		{"a page with evidence", "evidence: {certainty: none, statement: S.}\n", `"MedicalWebPage"`, "citation MedicalTherapy"},
		{"a page with rules", "safety: [clot]\n", `"MedicalWebPage"`, "contraindication"},
		{"a page that was reviewed", "review: {by: bo, on: 2026-01-01, every: 1 year}\n", `"MedicalWebPage" "lastReviewed" "Bo"`, "jobTitle hasCredential"},
		{"a page for students", "kind: benefit\naudience: student\n", `"EducationalAudience" "educationalRole"`, "Patient Clinician"},
		{"a page for clinicians", "kind: benefit\naudience: clinician\n", `"MedicalAudience" "Clinician"`, "Patient"},
	} {
		got, text := describedPage(t, c.head)
		for w := range strings.FieldsSeq(c.has) {
			if !strings.Contains(got, w) {
				t.Errorf("%s: lacks %s\n%s", c.name, w, got)
			}
		}
		for _, w := range slices.Concat(strings.Fields(c.hasNot), []string{"indication\"", "seriousAdverseOutcome", "null", `""`}) {
			if w == "indication\"" {
				got = strings.ReplaceAll(got, "contraindication", "rules against it")
			}
			if strings.Contains(got, w) {
				t.Errorf("%s: has %s\n%s", c.name, w, got)
			}
		}
		if strings.Count(text, "ld+json") != 1 {
			t.Errorf("%s: %s", c.name, text)
		}
	}
}
