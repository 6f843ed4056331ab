// Package report draws the picture of a site for those who edit it: what is due
// for review, how sure anyone can be of what is promised, how hard the pages are
// to read, which safety rules readers get to see, and what was found fault with.
//
// [Make] takes it from an assembled site and the findings of a build. What it
// returns is the whole report as plain values: [Report.JSON] writes them for
// programs and [Report.HTML] draws them, as one file that needs no other. It also
// prepares worksheets for two instruments with which people judge texts for
// patients, see [Worksheet]; a score is never computed.
//
// It is for editors, in English, and no page of the site. So its style and its
// one script stand inside the file, allowed by their hashes and nothing else.
package report

import (
	"path"
	"strings"

	"knead/internal/diag"
	"knead/internal/fields"
	"knead/internal/markdown"
	"knead/internal/rules"
	"knead/internal/site"
)

// Schema is the version of the report's JSON. Keys may be added in a version; one
// that changes its meaning or goes makes a new version.
const Schema = 1

// Args is all that [Make] may see.
type Args struct {
	Site        *site.Site
	Docs        []*markdown.Doc   // those whose outlines the site was assembled from
	Diagnostics []diag.Diagnostic // of the build, sorted, notes included
}

// doc returns the document of a page.
func (a Args) doc(p *site.Page) *markdown.Doc { return a.Docs[p.Index] }

// A Report is what there is to say about a site on a day. The lists are never
// null in JSON; days are of the form 2026-11-26, "" for none.
type Report struct {
	Schema    int       `json:"schema"`
	Title     string    `json:"title"`
	Language  string    `json:"language"`
	AsOf      string    `json:"as_of"`    // the day the site was judged on
	Complete  bool      `json:"complete"` // false when errors kept the pages from being made, so that findings on finished pages are missing
	Findings  []Tally   `json:"findings"` // by group, groups without any left out
	Reviews   Reviews   `json:"reviews"`
	Certainty Certainty `json:"certainty"`
	Reading   Reading   `json:"reading"`
	Safety    Safety    `json:"safety"`
	Claims    Claims    `json:"claims"`
	Links     Links     `json:"links"`
	Pages     []Page    `json:"pages"` // in reading order

	asOf fields.Date
}

// A Ref names a page.
type Ref struct {
	Title string `json:"title"`
	Path  string `json:"path"` // of its file in the project
}

func refTo(p *site.Page) Ref { return Ref{p.Doc.Meta.Title.Value, p.Doc.Path} }

// Short returns the page's name in a drawing: that of its file or folder, in
// words.
func (r Ref) Short() string {
	name := strings.TrimSuffix(path.Base(r.Path), ".md")
	if name == "index" {
		name = path.Base(path.Dir(r.Path))
	}
	return sentenceCase(strings.ReplaceAll(name, "-", " "))
}

// sentenceCase makes an ASCII letter at the beginning a capital.
func sentenceCase(s string) string {
	if s != "" && s[0] >= 'a' && s[0] <= 'z' {
		return string(s[0]-32) + s[1:]
	}
	return s
}

// A Tally counts findings.
type Tally struct {
	Group    string `json:"group,omitempty"`
	Errors   int    `json:"errors"`
	Warnings int    `json:"warnings"`
	Notes    int    `json:"notes"`
}

func (t *Tally) add(d diag.Diagnostic) {
	switch d.Severity {
	case diag.Error:
		t.Errors++
	case diag.Warning:
		t.Warnings++
	default:
		t.Notes++
	}
}

// Total returns the number of all findings.
func (t Tally) Total() int { return t.Errors + t.Warnings + t.Notes }

// Make makes the report of a site.
func Make(a Args) Report {
	s := a.Site
	r := Report{
		Schema: Schema, Title: s.Config.Title.Value, Language: s.Config.Language.Value,
		AsOf: s.AsOf.String(), Complete: !diag.HasErrors(a.Diagnostics), asOf: s.AsOf,
		Findings:  tallies(a.Diagnostics),
		Reviews:   reviews(s),
		Certainty: certainties(s),
		Safety:    coverage(s),
		Claims:    claimed(s.Config, a.Diagnostics),
		Links:     links(a),
		Pages:     pages(a),
	}
	r.Reading = distribution(r.Pages)
	return r
}

// tallies counts the findings of each group.
func tallies(ds []diag.Diagnostic) []Tally {
	of := map[rules.Group]*Tally{}
	for _, d := range ds {
		g := rules.GroupOf(d.Rule)
		if of[g] == nil {
			of[g] = &Tally{Group: string(g)}
		}
		of[g].add(d)
	}
	list := []Tally{}
	for _, g := range rules.Groups() {
		if t := of[g]; t != nil {
			list = append(list, *t)
		}
	}
	return list
}
