package search

import (
	"bytes"
	"strconv"
	"sync"

	"knead/internal/tree"
)

// FragmentArgs is all that [EncodeFragment] may see.
type FragmentArgs struct {
	Number int
	List   string // sum of the list of pages
	Pages  []Page
}

// EncodeFragment makes the file of what results show of some neighbouring pages:
//
//	K("f7", LIST, [[[title, url, section, kind, audience, due, withdrawn, description], [[heading, id, text], …]], …])
//
// In a text each sentence ends with a line and each passage with an empty one; the
// items of a list begin with "- ". The page numbers of one build mean nothing in
// another; LIST says which pages they belong to.
func EncodeFragment(a FragmentArgs) tree.File {
	number := strconv.Itoa(a.Number)
	w := writers.Get().(*fragmentWriter)
	defer writers.Put(w)
	w.buf = w.buf[:0]
	w.raw(`K("f`, number, `","`, a.List, `",[`)
	for i, p := range a.Pages {
		w.comma(i, "[[")
		withdrawn := "0"
		if p.Withdrawn {
			withdrawn = "1"
		}
		for j, s := range []string{p.Title, p.URL, p.Section, p.Kind, p.Audience, p.Due} {
			w.comma(j, "")
			w.text(s)
		}
		w.raw(",", withdrawn, ",")
		w.text(p.Description)
		w.raw("],[")
		for j, part := range p.Parts {
			w.comma(j, "[")
			w.text(part.Heading)
			w.raw(",")
			w.text(part.ID)
			w.raw(`,"`)
			w.passages(part.Passages)
			w.raw(`"]`)
		}
		w.raw("]]")
	}
	w.raw("])\n")
	return tree.NewFile("search/f/"+number+".js", bytes.Clone(w.buf))
}

// A fragmentWriter collects a file.
type fragmentWriter struct{ buf []byte }

// writers are used again, so that a fragment costs no more memory than it needs.
var writers = sync.Pool{New: func() any { return new(fragmentWriter) }}

func (w *fragmentWriter) raw(texts ...string) {
	for _, s := range texts {
		w.buf = append(w.buf, s...)
	}
}

// comma begins the i-th item of a list.
func (w *fragmentWriter) comma(i int, s string) {
	if i > 0 {
		w.buf = append(w.buf, ',')
	}
	w.buf = append(w.buf, s...)
}

func (w *fragmentWriter) text(s string) {
	w.buf = append(w.buf, '"')
	w.buf = appendEscaped(w.buf, s)
	w.buf = append(w.buf, '"')
}

// passages writes the text of a part.
func (w *fragmentWriter) passages(passages []Passage) {
	for i, p := range passages {
		if i > 0 {
			w.raw(`\n\n`)
		}
		if p.Item {
			w.raw("- ")
		}
		for j, s := range p.Sentences {
			if j > 0 {
				w.raw(`\n`)
			}
			w.buf = appendEscaped(w.buf, s)
		}
	}
}
