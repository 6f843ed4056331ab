package theme

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"knead/internal/health/reference"
	"knead/internal/markdown"
)

// citations numbers the sources that a page of data cites, as it cites them.
type citations struct {
	lister
	ids  []string
	back [][]string // addresses of where each is cited
}

// marks returns the marks of sources cited at an address. Ids nobody knows are
// told elsewhere.
func (c *citations) marks(ids []string, at string) []Mark {
	var marks []Mark
	for _, id := range ids {
		if _, ok := c.site.Data.References.Find(id); !ok {
			continue
		}
		i := slices.Index(c.ids, id)
		if i < 0 {
			i = len(c.ids)
			c.ids, c.back = append(c.ids, id), append(c.back, nil)
		}
		c.back[i] = append(c.back[i], at)
		marks = append(marks, Mark{i + 1, markdown.RefID(i + 1), numbered(c.terms.Source, i+1)})
	}
	slices.SortFunc(marks, func(a, b Mark) int { return cmp.Compare(a.Number, b.Number) })
	return marks
}

// references returns the list of the sources cited.
func (c *citations) references() References {
	r := References{Title: c.frame.words.Sources, WordsIn: c.frame.wordsIn}
	for i, id := range c.ids {
		e, _ := c.site.Data.References.Find(id)
		item := Reference{ID: markdown.RefID(i + 1), Parts: partsOf(e)}
		for k, at := range c.back[i] {
			title := numbered(c.terms.BackTo, i+1)
			if k > 0 {
				title += " (" + strconv.Itoa(k+1) + ")"
			}
			item.Back = append(item.Back, Link{at, title})
		}
		r.Items = append(r.Items, item)
	}
	return r
}

// partsOf returns a source as medical journals print it.
func partsOf(e reference.Entry) []Part {
	var parts []Part
	for _, part := range reference.Vancouver(e) {
		parts = append(parts, Part{part.Text, part.Href})
	}
	return parts
}

// numbered puts a number where a form has %d.
func numbered(form string, n int) string { return strings.ReplaceAll(form, "%d", strconv.Itoa(n)) }
