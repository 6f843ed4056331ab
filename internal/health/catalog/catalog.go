// Package catalog keeps the entries of a data file by their id.
//
// An entry is a plain value without the place it was written at: a page that
// shows one depends on what it says, and not on the line it stands on. The
// catalog keeps the places beside the entries, for those who report mistakes.
package catalog

import (
	"strings"

	"knead/internal/diag"
	"knead/internal/fields"
)

// A Catalog holds entries in the order they were written. The nil Catalog is
// empty.
type Catalog[E any] struct {
	noun    string
	entries []E
	ids     []fields.Text
	index   map[string]int
}

// New returns an empty catalog of entries that people call by the noun, such as
// "reference".
func New[E any](noun string) *Catalog[E] {
	return &Catalog[E]{noun: noun, index: map[string]int{}}
}

// Add adds an entry under its id, or says where the id is taken.
func (c *Catalog[E]) Add(id fields.Text, e E) []diag.Diagnostic {
	if i, ok := c.index[id.Value]; ok {
		first := c.ids[i].At
		return []diag.Diagnostic{diag.Errorf(id.At, "data.duplicate", "the %s %q is there twice, first at %s", c.noun, id.Value, first).
			WithHint("keep one of the two, or give this one another name")}
	}
	c.index[id.Value] = len(c.ids)
	c.ids = append(c.ids, id)
	c.entries = append(c.entries, e)
	return nil
}

// Anchor returns the id that an entry has in the page that lists it: its own,
// unless the page around the list could have that.
func Anchor(noun, id string) string {
	if id == "k" || strings.HasPrefix(id, "k-") {
		return noun + "-" + id
	}
	return id
}

// Entries returns the entries in the order they were written. The slice must not
// be changed.
func (c *Catalog[E]) Entries() []E {
	if c == nil {
		return nil
	}
	return c.entries
}

// IDs returns the ids in the order of the entries, with their places. The slice
// must not be changed.
func (c *Catalog[E]) IDs() []fields.Text {
	if c == nil {
		return nil
	}
	return c.ids
}

// Find returns the entry with the id and reports whether there is one.
func (c *Catalog[E]) Find(id string) (E, bool) {
	if c != nil {
		if i, ok := c.index[id]; ok {
			return c.entries[i], true
		}
	}
	var none E
	return none, false
}

// At returns where the entry with the id was written; Line is 0 when there is
// none.
func (c *Catalog[E]) At(id string) diag.Pos {
	if c != nil {
		if i, ok := c.index[id]; ok {
			return c.ids[i].At
		}
	}
	return diag.Pos{}
}

// Looking for the nearest id costs a walk over all of them. Where more ids are
// missing than this, one mistake is behind them.
const mostNear = 100

// maxNear is among how many ids the nearest one is looked for.
const maxNear = 2000

// Missing says that nothing has the id an author wrote, or returns nil when
// something has. The noun and the file name what was looked for and where.
func (c *Catalog[E]) Missing(id fields.Text, noun, file string) []diag.Diagnostic {
	return c.AllMissing([]fields.Text{id}, noun, file)
}

// AllMissing is [Catalog.Missing] for many ids, in their order.
func (c *Catalog[E]) AllMissing(ids []fields.Text, noun, file string) []diag.Diagnostic {
	var ds []diag.Diagnostic
	var names []string
	for _, id := range ids {
		if _, ok := c.Find(id.Value); ok || id.Value == "" {
			continue
		}
		if names == nil {
			for _, known := range c.IDs()[:min(len(c.IDs()), maxNear)] {
				names = append(names, known.Value)
			}
		}
		hint := "add it there, or remove it here"
		if len(ds) < mostNear {
			hint = diag.DidYouMean(id.Value, names, hint)
		}
		ds = append(ds, diag.Errorf(id.At, "data.missing", "there is no %s %q in %s", noun, id.Value, file).WithHint("%s", hint))
	}
	return ds
}

// Unused tells of each entry whose id is not used.
func (c *Catalog[E]) Unused(used map[string]bool) []diag.Diagnostic {
	var ds []diag.Diagnostic
	for _, id := range c.IDs() {
		if !used[id.Value] {
			ds = append(ds, diag.Notef(id.At, "data.unused", "no page and no other entry names the %s %q", c.noun, id.Value).
				WithHint("name it where it belongs, or remove it; the lists that knead makes of the data do not count"))
		}
	}
	return ds
}
