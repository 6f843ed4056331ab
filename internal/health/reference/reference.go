// Package reference reads the sources a site cites and prints them in the style
// of medical journals.
//
// Reference managers write the files: CSL-JSON (Zotero, Mendeley, Paperpile, …)
// or BibTeX. They write more than is needed here, so a field that is not known
// is no mistake.
package reference

import (
	"cmp"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"knead/internal/diag"
	"knead/internal/digest"
	"knead/internal/fields"
	"knead/internal/health/catalog"
	"knead/internal/tree"
)

// Where a project keeps its references.
const (
	Path       = "content/data/references.json" // CSL-JSON
	BibTeXPath = "content/data/references.bib"
)

// MaxBytes is the most bytes of a file of references: some 8,000 with abstracts.
const MaxBytes = 16 << 20

// An Entry is one source. Absent facts are "" or zero, and so are those that its
// note calls unconfirmed: they are not printed as facts.
type Entry struct {
	ID          string // the key of citations
	Type        string // a type of CSL: "article-journal", "book", "chapter", "webpage", …
	Authors     []Name
	Editors     []Name
	Title       string // plain text
	Container   string // the journal, book or site it is in
	Publisher   string
	Place       string
	Volume      string
	Issue       string
	Page        string // as written: "102-112", "e490-e496", "119ra13"
	Edition     string
	Number      string // of a report, law or patent
	Genre       string // such as "PhD thesis"
	Issued      Date
	Accessed    Date
	DOI         string   // without an address: "10.1016/j.jbmt.2014.06.001"
	PMID        string   // digits
	PMCID       string   // "PMC4975018"
	URL         string   // http or https
	Unconfirmed []string // what the note says is not confirmed, in its words
}

// A Name is a person or, with Literal alone, an organisation.
type Name struct {
	Given, Particle, Family, Suffix string // "Robert D.", "van der", "Gerwin", "Jr"
	Literal                         string
}

// A Date is as exact as its source: Month and Day are 0 when it does not say
// them. Literal holds words in the place of a year.
type Date struct {
	Year, Month, Day int
	Literal          string
}

// IsZero reports whether nothing is known of the date.
func (d Date) IsZero() bool { return d == Date{} }

// Anchor returns the id that the entry has in the page that lists the sources.
func (e Entry) Anchor() string { return catalog.Anchor("source", e.ID) }

// Digest returns the sum of everything the entry says.
func (e Entry) Digest() digest.Sum {
	type plain Entry
	return digest.Of(plain(e))
}

// A Library is the sources of a site by id.
type Library = catalog.Catalog[Entry]

// A found entry is one that was read, with the place of its id.
type found struct {
	id    fields.Text
	entry Entry
}

// Parse reads one file of references, CSL-JSON or BibTeX by its name, and
// returns them, and what is wrong with them.
func Parse(f tree.File) (*Library, []diag.Diagnostic) {
	library := catalog.New[Entry]("reference")
	if len(f.Data) > MaxBytes {
		return library, []diag.Diagnostic{diag.Errorf(diag.Pos{File: f.Path}, "limit.references", "%d bytes of references, the limit is %d", len(f.Data), MaxBytes).
			WithHint("export only what the site cites, without abstracts and attached notes")}
	}
	if i := invalid(f.Data); i >= 0 {
		return library, []diag.Diagnostic{diag.Errorf(diag.At(f.Path, f.Data, i), "text.encoding", "byte %#02x is not allowed here", f.Data[i]).
			WithHint("export or save the file as UTF-8 text")}
	}
	read := readCSL
	if path.Ext(f.Path) == ".bib" {
		read = readBibTeX
	}
	list, ds := read(f)
	for _, e := range list {
		ds = append(ds, library.Add(e.id, e.entry)...)
	}
	return library, ds
}

// invalid returns the offset of the first byte that is NUL or no valid UTF-8, or
// -1.
func invalid(data []byte) int {
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == 0 || r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// Join returns the references of several files as one library.
func Join(libraries ...*Library) (*Library, []diag.Diagnostic) {
	all := catalog.New[Entry]("reference")
	var ds []diag.Diagnostic
	for _, l := range libraries {
		for i, id := range l.IDs() {
			ds = append(ds, all.Add(id, l.Entries()[i])...)
		}
	}
	return all, ds
}

// ByAuthor returns entries in the order of a list of references without numbers:
// by first author, year, title and id.
func ByAuthor(entries []Entry) []Entry {
	first := func(e Entry) string {
		for _, names := range [][]Name{e.Authors, e.Editors} {
			if len(names) > 0 {
				return strings.ToLower(cmp.Or(names[0].Family, names[0].Literal) + " " + names[0].Given)
			}
		}
		return strings.ToLower(e.Title)
	}
	entries = slices.Clone(entries)
	slices.SortFunc(entries, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(first(a), first(b)), cmp.Compare(a.Issued.Year, b.Issued.Year), cmp.Compare(a.Title, b.Title), cmp.Compare(a.ID, b.ID))
	})
	return entries
}
