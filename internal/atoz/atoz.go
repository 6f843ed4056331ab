// Package atoz makes the index of a site as books have it: every page, heading
// and term by its first letter. It is what readers find things with where no
// script runs: on paper, in a text browser, behind a strict filter.
//
// The index is bounded. Headings that many pages share lead nowhere in particular
// and are left out; on a large site so are all headings, and each letter gets a
// page, or several, of its own.
package atoz

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"knead/internal/site"
)

const (
	mostPlaces   = 6    // pages that may share a heading and have it listed
	mostNames    = 5000 // with headings; beyond, pages and terms only
	mostTogether = 1000 // entries of an index on one page
	mostOnPage   = 500  // entries of one page of a letter
)

// Home is the page of the index, and of the search.
const Home = "search.html"

// Folder holds the pages of letters that have their own.
const Folder = "a-z/"

// An Entry is a name and where it leads.
type Entry struct {
	Name   string
	Places []Place // at least one, unless the entry has a meaning
	// A term of the glossary:
	ID      string // address of the entry in its page; "" for others
	Meaning string // in plain words
	Lang    string // of the name when it is not the site's
	See     Ref    // the entry an everyday word stands for
}

// A Place is a page, or a heading of it.
type Place struct {
	Path  string // in the site
	ID    string // of the heading; ""
	Title string // of the page
}

// A Ref is an entry of the index that another one names.
type Ref struct{ Name, Path, ID string }

// A Letter holds the entries of one page of the index that begin alike.
type Letter struct {
	Name    string // "A"; "" for digits and signs
	ID      string // in addresses: "a"
	Part    int    // 1, 2, … when the letter has several pages; else 0
	Path    string // of the page it stands on
	Entries []Entry
}

// Collect makes the index of a site, in order. On a small site every letter
// stands on [Home].
func Collect(s *site.Site) []Letter {
	c := collector{entries: map[string]*Entry{}}
	for _, p := range s.Pages {
		c.page(p)
	}
	if c.shareHeadings(s); c.names+len(c.shared) <= mostNames {
		for _, p := range s.Pages {
			c.headingsOf(p)
		}
	}
	for _, l := range s.Listings {
		c.add(l.Title, Place{Path: l.Path, Title: l.Title})
	}
	c.terms(s)
	return letters(slices.Collect(maps.Values(c.entries)))
}

// A collector gathers entries by the folded form of their names.
type collector struct {
	entries map[string]*Entry
	names   int
	shared  map[string]int // how many pages have a heading
}

// add notes that a name leads to a place, once for each page.
func (c *collector) add(name string, p Place) {
	key := fold(name)
	if key == "" {
		return
	}
	e := c.entries[key]
	if e == nil {
		e = &Entry{Name: name}
		c.entries[key] = e
		c.names++
	}
	if !slices.ContainsFunc(e.Places, func(q Place) bool { return q.Path == p.Path }) {
		e.Places = append(e.Places, p)
	}
}

func (c *collector) page(p *site.Page) {
	at := Place{Path: p.Doc.URL, Title: p.Title()}
	c.add(at.Title, at)
	for _, also := range p.Doc.Meta.Also {
		c.add(p.Named(also), at)
	}
}

// shareHeadings counts how many pages share each heading, until it is clear that
// there are too many to be listed.
func (c *collector) shareHeadings(s *site.Site) {
	c.shared = map[string]int{}
	for _, p := range s.Pages {
		if c.names+len(c.shared) > mostNames {
			return
		}
		seen := map[string]bool{}
		for _, h := range p.Doc.Headings {
			if key := fold(h.Text); listed(h.ID) && !seen[key] {
				seen[key] = true
				c.shared[key]++
			}
		}
	}
}

func (c *collector) headingsOf(p *site.Page) {
	for _, h := range p.Doc.Headings {
		if listed(h.ID) && c.shared[fold(h.Text)] <= mostPlaces {
			c.add(h.Text, Place{p.Doc.URL, h.ID, p.Title()})
		}
	}
}

// listed reports whether a heading is the author's, and not of the sources.
func listed(id string) bool { return !strings.HasPrefix(id, "k-") }

// terms adds the glossary. A word people use for a term sends readers to it; one
// that is a name of its own already needs no help.
func (c *collector) terms(s *site.Site) {
	if s.Data.Glossary == nil {
		return
	}
	for _, t := range s.Data.Glossary.Entries() {
		key := fold(t.Term)
		e := c.entries[key]
		if e == nil {
			e = &Entry{Name: t.Term}
			c.entries[key] = e
		}
		e.ID, e.Meaning, e.Lang = "k-term-"+t.ID, t.Plain, t.Lang
	}
	for _, t := range s.Data.Glossary.Entries() {
		for _, word := range slices.Concat(t.Also, t.Abbr, t.Lay) {
			if key := fold(word); key != "" && c.entries[key] == nil {
				c.entries[key] = &Entry{Name: word, See: Ref{Name: t.Term, ID: "k-term-" + t.ID}}
			}
		}
	}
}

// A Group holds what begins alike.
type Group[E any] struct {
	Name    string // "A"; "" for digits and signs
	ID      string // in addresses: "a"
	Entries []E
}

// ByLetter groups things by the first letter of their names, in the order of the
// alphabet, without accents. Things of one name stay in their order.
func ByLetter[E any](things []E, name func(E) string) []Group[E] {
	type keyed struct {
		key     string
		rank, i int
	}
	sorted := make([]keyed, len(things))
	for i, e := range things {
		key := fold(name(e))
		sorted[i] = keyed{key, rank(key), i}
	}
	slices.SortFunc(sorted, func(a, b keyed) int {
		if a.rank != b.rank {
			return a.rank - b.rank
		}
		if c := strings.Compare(a.key, b.key); c != 0 {
			return c
		}
		return a.i - b.i
	})
	var groups []Group[E]
	for _, k := range sorted {
		name, id := letterOf(k.key)
		if n := len(groups); n == 0 || groups[n-1].ID != id {
			groups = append(groups, Group[E]{Name: name, ID: id})
		}
		last := &groups[len(groups)-1]
		last.Entries = append(last.Entries, things[k.i])
	}
	return groups
}

// letters gives each letter its page and leads what refers to another entry there.
func letters(entries []*Entry) []Letter {
	var all []Letter
	for _, g := range ByLetter(entries, func(e *Entry) string { return e.Name }) {
		letter := Letter{Name: g.Name, ID: g.ID, Entries: make([]Entry, len(g.Entries))}
		for i, e := range g.Entries {
			letter.Entries[i] = *e
		}
		all = append(all, letter)
	}
	if len(entries) > mostTogether {
		all = apart(all)
	} else {
		for i := range all {
			all[i].Path = Home
		}
	}
	refer(all)
	return all
}

// apart gives each letter its own pages.
func apart(all []Letter) []Letter {
	var parts []Letter
	for _, l := range all {
		n := 0
		for chunk := range slices.Chunk(l.Entries, mostOnPage) {
			n++
			part := Letter{Name: l.Name, ID: l.ID, Entries: chunk, Path: Folder + l.ID + ".html"}
			if len(l.Entries) > mostOnPage {
				part.Part = n
			}
			if n > 1 {
				part.ID += "-" + strconv.Itoa(n)
				part.Path = Folder + part.ID + ".html"
			}
			parts = append(parts, part)
		}
	}
	return parts
}

func refer(all []Letter) {
	paths := map[string]string{}
	for _, l := range all {
		for _, e := range l.Entries {
			if e.ID != "" {
				paths[e.ID] = l.Path
			}
		}
	}
	for _, l := range all {
		for i := range l.Entries {
			if see := &l.Entries[i].See; see.ID != "" {
				see.Path = paths[see.ID]
			}
		}
	}
}

// letterOf returns the letter a folded name stands under and its form in
// addresses. Digits and signs come first, under no letter; the characters of
// Chinese, too many for a page each, are together under one.
func letterOf(key string) (name, id string) {
	first, _ := utf8.DecodeRuneInString(key)
	switch {
	case !unicode.IsLetter(first):
		return "", "0"
	case unicode.Is(unicode.Han, first):
		return "漢", "han"
	case first < 0x80:
		return strings.ToUpper(string(first)), string(first)
	}
	return strings.ToUpper(string(first)), "u" + strconv.FormatInt(int64(first), 16)
}

func rank(key string) int {
	switch first, _ := utf8.DecodeRuneInString(key); {
	case !unicode.IsLetter(first):
		return 0
	case unicode.Is(unicode.Han, first):
		return 2
	}
	return 1
}

// fold returns the form names are compared in: small letters and digits without
// marks, in words with one space between them.
func fold(name string) string {
	if strings.IndexFunc(name, func(c rune) bool { return c >= utf8.RuneSelf }) < 0 {
		return foldASCII(name)
	}
	return foldAny(name)
}

func foldAny(name string) string {
	name = norm.NFKD.String(strings.ToLower(name))
	b := make([]byte, 0, len(name))
	gap := false
	for _, c := range name {
		switch {
		case unicode.IsLetter(c), unicode.IsDigit(c):
			if gap && len(b) > 0 {
				b = append(b, ' ')
			}
			b, gap = utf8.AppendRune(b, unicode.ToLower(c)), false
		case !unicode.Is(unicode.Mn, c):
			gap = true
		}
	}
	return string(b)
}

// foldASCII is fold of what nearly all names consist of: every title of a site is
// folded anew in each build.
func foldASCII(name string) string {
	b := make([]byte, 0, len(name))
	gap := false
	for _, c := range []byte(name) {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if 'a' <= c && c <= 'z' || '0' <= c && c <= '9' {
			if gap && len(b) > 0 {
				b = append(b, ' ')
			}
			b, gap = append(b, c), false
		} else {
			gap = true
		}
	}
	return string(b)
}
