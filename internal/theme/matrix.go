package theme

import (
	"slices"

	"knead/internal/markdown"
	"knead/internal/site"
)

// Matrix shows how sure anyone can be of each benefit of each technique.
type Matrix struct {
	Caption          string
	Benefit, General string // heads of the first two columns
	WordsIn          string
	Columns          []Link // techniques
	Wide             bool   // there are too many columns for a table; a row has the cells that say something
	Rows             []MatrixRow
	Legend           string // title of the terms
	Terms            []MatrixTerm
}

// A MatrixRow is a benefit. Its first cell is about massage in general, the others
// are about one technique each.
type MatrixRow struct {
	Benefit Link
	Cells   []Rating
}

// A Rating is a cell: how sure anyone can be.
type Rating struct {
	Certainty string // "high", "moderate", "low", "very-low" or "none"; "unrated"; "" when nothing is said
	Label     string // in words
	Href      string // of the statement; "" when nothing is said
	Technique Link   // the column; none for massage in general
}

// A MatrixTerm says what the words in a cell mean.
type MatrixTerm struct{ Certainty, Label, Means string }

// mostColumns is how many techniques fit a table.
const mostColumns = 10

// certainties in the order of the legend.
var certainties = []string{"high", "moderate", "low", "very-low", "none"}

// matrix rates every benefit, in general and for each technique. Withdrawn pages
// have no part in it: a table has no room to say that a rating must not be relied on.
func (l lister) matrix() Matrix {
	w := l.words
	m := Matrix{Caption: w.Matrix, Benefit: w.Benefit, General: w.General, Legend: w.Legend, WordsIn: l.frame.wordsIn}
	techniques := standing(l.site.OfKind("technique"))
	m.Columns = linksTo(l.path, techniques)
	m.Wide = len(techniques) > mostColumns
	for _, b := range standing(l.site.OfKind("benefit")) {
		row := MatrixRow{Benefit: linkTo(l.path, b), Cells: []Rating{l.general(b)}}
		columns := techniques
		if m.Wide {
			columns = standing(b.Techniques)
		}
		for _, t := range columns {
			cell := l.rating(t, b)
			cell.Technique = linkTo(l.path, t)
			row.Cells = append(row.Cells, cell)
		}
		m.Rows = append(m.Rows, row)
	}
	for _, c := range certainties {
		words := l.terms.Certainty(c)
		m.Terms = append(m.Terms, MatrixTerm{c, words.Label, words.Means})
	}
	m.Terms = append(m.Terms, MatrixTerm{"unrated", w.Unrated, w.UnratedText}, MatrixTerm{"", w.Unsaid, w.UnsaidText})
	return m
}

// standing returns the pages that are not withdrawn.
func standing(pages []*site.Page) []*site.Page {
	return slices.DeleteFunc(slices.Clone(pages), (*site.Page).Withdrawn)
}

// general says how sure anyone can be of a benefit of massage in general.
func (l lister) general(b *site.Page) Rating {
	return l.rated(b.Doc.Meta.Evidence, site.Address(l.path, b.Doc.URL)+"#k-evidence")
}

// rating says how sure anyone can be of a benefit of a technique.
func (l lister) rating(t, b *site.Page) Rating {
	for i, g := range t.Gains {
		if gain := t.Doc.Meta.Benefits[i]; g == b && gain.Evidence.Written() {
			return l.rated(gain.Evidence, site.Address(l.path, t.Doc.URL)+"#k-gains")
		}
	}
	if slices.Contains(t.Benefits, b) {
		return Rating{Certainty: "unrated", Label: l.words.Unrated, Href: site.Address(l.path, t.Doc.URL)}
	}
	return Rating{Label: l.words.Unsaid}
}

func (l lister) rated(e markdown.Evidence, href string) Rating {
	if !e.Written() {
		return Rating{Label: l.words.Unsaid}
	}
	return Rating{Certainty: e.Certainty.Value, Label: l.terms.Certainty(e.Certainty.Value).Label, Href: href}
}
