// Package health joins the data files of a site: sources, people, safety rules
// and the glossary. They live in content/data/, are validated like front matter,
// and are not published as files; pages show their entries.
package health

import (
	"maps"
	"slices"
	"strings"

	"knead/internal/diag"
	"knead/internal/digest"
	"knead/internal/health/glossary"
	"knead/internal/health/people"
	"knead/internal/health/reference"
	"knead/internal/health/safety"
	"knead/internal/tree"
)

// Dir is the folder of the data files; everything in it is data.
const Dir = "content/data"

// Paths are the data files there can be.
var Paths = []string{glossary.Path, people.Path, reference.BibTeXPath, reference.Path, safety.Path}

// Owns reports whether a path of the project is in the folder of data files.
func Owns(p string) bool { return strings.HasPrefix(p, Dir+"/") }

// A File is one data file, read. One of its parts is set.
type File struct {
	Path        string
	References  *reference.Library
	People      *people.Register
	Safety      *safety.File
	Glossary    *glossary.Glossary
	Diagnostics []diag.Diagnostic

	sum digest.Sum // of the file
}

// Parse reads one file of content/data/. It depends on that file alone.
func Parse(f tree.File) *File {
	x := &File{Path: f.Path, sum: f.Digest()}
	switch f.Path {
	case reference.Path, reference.BibTeXPath:
		x.References, x.Diagnostics = reference.Parse(f)
	case people.Path:
		x.People, x.Diagnostics = people.Parse(f)
	case safety.Path:
		x.Safety, x.Diagnostics = safety.Parse(f)
	case glossary.Path:
		x.Glossary, x.Diagnostics = glossary.Parse(f)
	default:
		x.Diagnostics = []diag.Diagnostic{unknown(f.Path)}
	}
	return x
}

// Unread reports whether mistakes left nothing of the file, such as a bracket
// that is never closed. Whatever names one of its entries is then found fault
// with for nothing.
func (f *File) Unread() bool {
	entries := 0
	switch {
	case !slices.Contains(Paths, f.Path):
		return false
	case f.References != nil:
		entries = len(f.References.IDs())
	case f.People != nil:
		entries = len(f.People.IDs())
	case f.Safety != nil:
		entries = len(f.Safety.IDs())
	case f.Glossary != nil:
		entries = len(f.Glossary.IDs())
	}
	return entries == 0 && diag.HasErrors(f.Diagnostics)
}

// unknown says that a file does not belong in the folder of data.
func unknown(p string) diag.Diagnostic {
	var names []string
	for _, known := range Paths {
		names = append(names, strings.TrimPrefix(known, Dir+"/"))
	}
	name := strings.TrimPrefix(p, Dir+"/")
	return diag.Errorf(diag.Pos{File: p}, "data.file", "%s is no data file; the folder %s holds nothing else", name, Dir).
		WithHint("%s", diag.DidYouMean(name, names, "the files here are "+strings.Join(names, ", ")+"; move a page or a download to another folder"))
}

// Data is what a site knows. No part is nil, but in a zero Data.
type Data struct {
	References *reference.Library
	People     *people.Register
	Safety     *safety.File
	Glossary   *glossary.Glossary

	sum digest.Sum // of the files; zero when nothing was joined
}

// Digest returns the sum of the files the data was read from.
func (d Data) Digest() digest.Sum {
	if d.sum == (digest.Sum{}) {
		return digest.Bytes(nil)
	}
	return d.sum
}

// Join puts the files together and says what is wrong between them: an id that
// is in both files of references, and a source or reviewer of a safety rule that
// does not exist. What the files say of themselves is in their Diagnostics.
func Join(files []*File) (Data, []diag.Diagnostic) {
	d := empty()
	var libraries []*reference.Library
	var sums []digest.Sum
	for _, f := range files {
		sums = append(sums, f.sum)
		switch {
		case f.References != nil:
			libraries = append(libraries, f.References)
		case f.People != nil:
			d.People = f.People
		case f.Safety != nil:
			d.Safety = f.Safety
		case f.Glossary != nil:
			d.Glossary = f.Glossary
		}
	}
	d.sum = digest.Of(sums)
	var ds []diag.Diagnostic
	d.References, ds = reference.Join(libraries...)
	ds = append(ds, d.References.AllMissing(d.Safety.Refs, "reference", "content/data/references.json or references.bib")...)
	ds = append(ds, d.People.AllMissing(d.Safety.Reviewers(), "person", people.Path)...)
	return d, ds
}

// empty returns data without entries.
func empty() Data {
	s, _ := safety.Parse(tree.NewFile(safety.Path, []byte("entries: []")))
	g, _ := glossary.Parse(tree.NewFile(glossary.Path, nil))
	p, _ := people.Parse(tree.NewFile(people.Path, nil))
	return Data{People: p, Safety: s, Glossary: g}
}

// Used are the ids of the entries that the pages of a site name. Nil Terms say that
// nobody looked for them.
type Used struct{ References, People, Safety, Terms map[string]bool }

// Unused tells of entries that neither a page nor another entry names. A rule that
// holds for all techniques counts like any other: when no page shows it, no reader
// is told.
func (d Data) Unused(u Used) []diag.Diagnostic {
	references, persons := maps.Clone(u.References), maps.Clone(u.People)
	for _, id := range d.Safety.Refs {
		references[id.Value] = true
	}
	for _, id := range d.Safety.Reviewers() {
		persons[id.Value] = true
	}
	ds := slices.Concat(d.References.Unused(references), d.People.Unused(persons), d.Safety.Unused(u.Safety))
	if u.Terms != nil {
		ds = append(ds, d.Glossary.Unused(u.Terms)...)
	}
	return ds
}
