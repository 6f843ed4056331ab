package markdown

import (
	"html"
	"maps"
	"slices"
	"strconv"
	"strings"

	"knead/internal/digest"
	"knead/internal/fields"
	"knead/internal/health/glossary"
	"knead/internal/prose"
)

// A page explains the terms of the glossary it uses, each where its running text
// uses it first and only there. How was decided for those who need it most:
// readers who tire, who look up little, and who may hold the page on paper.
//
//   - A short form is written out: "DVT (deep vein thrombosis)". Its reader cannot
//     go on without it.
//   - A term leads to its meaning in the list "Words on this page" at the end, which
//     leads back. The meaning does not stand in the text: two sentences in the
//     middle of a third are what makes a page hard to read. A tooltip is not for
//     touch, not for paper, and not for those who enlarge the page. A link works
//     everywhere, and the list is printed.
//
// What the page is about, what one of its headings or its own definitions explains
// and what it links to is left alone, and so are tables, code and quotations.
//
// The texts of the front matter that stand around the article come in the order of
// the page. A way back leads only into the article: a layout may leave out any of
// the components around it. The safety rules are not read: each says itself what
// its term means, in plain words beside the clinical ones.
//
// A page has no switch against all this. What would want one is a word that also
// means something else, and the glossary says so once for every page.

// TermsArgs is all that [FindTerms] may see.
type TermsArgs struct {
	Doc      *Doc
	Lexicon  *glossary.Lexicon
	Language string // of the page, as a tag; English words may end in "s"
}

// Terms are the terms of the glossary that a page has.
type Terms struct {
	Used []Term // those it explains, in the order of first use
	IDs  *TermIDs
}

// TermIDs are the entries of the glossary that a page has, without the places in
// its text: the part of its terms that the rest of a site can see.
type TermIDs struct {
	Used  []string // those it explains, in the order of first use
	Named []string // all it names anywhere, sorted

	sum digest.Sum // of both
}

// Digest returns the sum of the IDs.
func (t *TermIDs) Digest() digest.Sum { return t.sum }

func newTermIDs(used []Term, named map[string]bool) *TermIDs {
	t := &TermIDs{Named: slices.Sorted(maps.Keys(named))}
	for _, u := range used {
		t.Used = append(t.Used, u.Entry)
	}
	t.sum = digest.Of(*t)
	return t
}

// A Term is the first use of a term on a page.
type Term struct {
	Entry string // ID of the entry of the glossary
	Term  string // the headword when the page has a short form of it; else ""
	In    Part
	N     int // number of the gain or the action, from 0

	start, end int32 // in the text
	bracketed  bool  // between parentheses
}

// A Part is a text of a page, in the order in which they stand there.
type Part int

const (
	InSummary Part = iota
	InEvidence
	InGain
	InArticle
	InAction
)

// TermID returns the id of the nth term of a page, from 1, where its article uses
// it.
func TermID(n int) string { return "k-use-" + strconv.Itoa(n) }

// WordID returns the id of the nth term in the list below the page, from 1.
func WordID(n int) string { return "k-word-" + strconv.Itoa(n) }

// FindTerms returns the terms of a page. It takes one walk through its text,
// whatever the size of the glossary.
func FindTerms(a TermsArgs) Terms {
	if a.Lexicon.Empty() {
		return Terms{IDs: newTermIDs(nil, nil)}
	}
	f := finder{TermsArgs: a, plurals: a.Language == "en" || strings.HasPrefix(a.Language, "en-"), known: map[string]bool{}, named: map[string]bool{}}
	f.knowOwn()
	f.meta(InSummary, 0, a.Doc.Meta.Summary)
	f.meta(InEvidence, 0, a.Doc.Meta.Evidence.Statement)
	for i, g := range a.Doc.Meta.Benefits {
		f.meta(InGain, i, g.Evidence.Statement)
	}
	f.in, f.n = InArticle, 0
	f.walk(string(a.Doc.article))
	for i, t := range a.Doc.Meta.Actions {
		f.meta(InAction, i, t)
	}
	return Terms{f.found, newTermIDs(f.found, f.named)}
}

type finder struct {
	TermsArgs
	plurals bool
	named   map[string]bool // entries the page has anywhere
	known   map[string]bool // entries that need no explanation any more
	found   []Term
	in      Part // the text that is read
	n       int
	parens  int // open parentheses in the block so far
}

// knowOwn notes the terms that the page itself is about or defines, and those it
// has in lists of facts.
func (f *finder) knowOwn() {
	m := &f.Doc.Meta
	for _, name := range append([]string{m.Title.Value}, m.Also...) {
		for w := range f.Lexicon.All(name, f.plurals) {
			f.known[w.Entry], f.named[w.Entry] = true, true
		}
	}
	f.name(m.Description.Value)
	for _, list := range [][]fields.Text{m.Strokes, m.Position, m.Regions, m.Equipment} {
		for _, t := range list {
			f.name(t.Value)
		}
	}
	for _, h := range f.Doc.Headings {
		f.knowWhole(h.Text)
	}
	for b := range f.Doc.Prose.Blocks() {
		if b.Kind == prose.Term {
			f.knowWhole(f.Doc.Prose.Of(b))
		}
	}
}

// name notes the terms in a text where nothing is explained.
func (f *finder) name(text string) {
	for w := range f.Lexicon.All(text, f.plurals) {
		f.named[w.Entry] = true
	}
}

// meta looks for terms in a text of the front matter.
func (f *finder) meta(in Part, n int, t fields.Text) {
	f.in, f.n, f.parens = in, n, 0
	f.piece(t.Value, 0)
}

// knowWhole notes the term that a text consists of.
func (f *finder) knowWhole(text string) {
	if w, ok := f.Lexicon.Whole(text, f.plurals); ok {
		f.known[w.Entry] = true
	}
}

// unexplained are the elements whose text is no running text, or leads elsewhere.
var unexplained = strings.Fields("a h2 h3 h4 h5 h6 dt summary label table pre code sup svg section blockquote")

// walk reads the article. Package markdown writes every tag in one strict form, so
// that the next bracket is the next tag.
func (f *finder) walk(article string) {
	for at := 0; at < len(article); {
		open := strings.IndexByte(article[at:], '<')
		if open < 0 {
			break
		}
		f.text(article[:at+open], at)
		at += open
		end := at + strings.IndexByte(article[at:], '>') + 1
		tag := article[at+1 : end-1]
		name, attributes, _ := strings.Cut(tag, " ")
		switch {
		case slices.Contains(unexplained, name):
			inside := article[end:]
			end += elementEnd(inside, name)
			text := textOf(inside[:end-(len(article)-len(inside))])
			f.name(text)
			if name == "a" {
				f.knowWhole(text)
			}
		case name == "p" && attributes == `class="alert-title"`:
			end += elementEnd(article[end:], name)
		}
		if !isInline(strings.TrimPrefix(name, "/")) {
			f.parens = 0
		}
		at = end
	}
}

func isInline(name string) bool {
	return slices.Contains([]string{"a", "em", "strong", "del", "code", "sup", "br", "img"}, name)
}

// elementEnd returns where the end tag of an element stands in what follows its
// start tag.
func elementEnd(s, name string) int {
	at, depth := 0, 1
	for {
		i := strings.IndexByte(s[at:], '<')
		if i < 0 {
			return len(s)
		}
		at += i
		switch rest := s[at+1:]; {
		case strings.HasPrefix(rest, "/"+name+">"):
			if depth--; depth == 0 {
				return at
			}
		case strings.HasPrefix(rest, name+">"), strings.HasPrefix(rest, name+" "):
			depth++
		}
		at++
	}
}

// textOf returns the text of a piece of the article.
func textOf(s string) string {
	var b strings.Builder
	for {
		text, rest, more := strings.Cut(s, "<")
		b.WriteString(text)
		if !more {
			return html.UnescapeString(b.String())
		}
		_, s, _ = strings.Cut(rest, ">")
	}
}

// text looks for terms in the text between two tags, from an offset on. A
// character reference is no part of any word.
func (f *finder) text(article string, from int) {
	for from < len(article) {
		end, next := len(article), len(article)
		if i := strings.IndexByte(article[from:], '&'); i >= 0 {
			end = from + i
			next = end + max(strings.IndexByte(article[end:], ';'), 0) + 1
		}
		f.piece(article[from:end], from)
		from = next
	}
}

func (f *finder) piece(text string, offset int) {
	counted := 0
	count := func(to int) {
		f.parens = max(f.parens+strings.Count(text[counted:to], "(")-strings.Count(text[counted:to], ")"), 0)
		counted = to
	}
	for w := range f.Lexicon.All(text, f.plurals) {
		f.named[w.Entry] = true
		if w.Quiet || f.known[w.Entry] {
			continue
		}
		f.known[w.Entry] = true
		count(w.Start)
		t := Term{Entry: w.Entry, In: f.in, N: f.n, start: int32(offset + w.Start), end: int32(offset + w.End), bracketed: f.parens > 0}
		if w.Short && !f.writtenOut(w, text[w.End:]) {
			t.Term = w.Term
		}
		f.found = append(f.found, t)
	}
	count(len(text))
}

// writtenOut reports whether the author says behind a short form what it is short
// for: "DVT (deep vein thrombosis)".
func (f *finder) writtenOut(w glossary.Found, behind string) bool {
	inside, ok := strings.CutPrefix(strings.TrimLeft(behind, " \n"), "(")
	if !ok {
		return false
	}
	for next := range f.Lexicon.All(inside, f.plurals) {
		return next.Start == 0 && next.Entry == w.Entry
	}
	return false
}

// Explain returns a text of the front matter as HTML with its terms explained.
func Explain(terms []Term, in Part, n int, text string) string {
	var b strings.Builder
	from := int32(0)
	for i, t := range terms {
		if t.In == in && t.N == n {
			b.WriteString(html.EscapeString(text[from:t.start]))
			markTerm(&b, html.EscapeString(text[t.start:t.end]), t, i+1)
			from = t.end
		}
	}
	b.WriteString(html.EscapeString(text[from:]))
	return b.String()
}

// markTerm writes the nth term of a page, whose first use is written as HTML.
func markTerm(b *strings.Builder, written string, t Term, n int) {
	open := `<a class="term"`
	if t.In == InArticle {
		open += ` id="` + TermID(n) + `"`
	}
	open += ` href="#` + WordID(n) + `" role="doc-glossref">`
	if t.Term == "" {
		b.WriteString(open + written + "</a>")
		return
	}
	before, behind := " (", ")"
	if t.bracketed {
		before, behind = " [", "]"
	}
	b.WriteString("<abbr>" + written + "</abbr>" + before + open + html.EscapeString(t.Term) + "</a>" + behind)
}
