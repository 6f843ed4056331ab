package markdown

import (
	"html"
	"slices"
	"strconv"
	"strings"

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

// TermsArgs is all that [FindTerms] may see.
type TermsArgs struct {
	Doc      *Doc
	Lexicon  *glossary.Lexicon
	Language string // of the page, as a tag; English words may end in "s"
}

// A Term is the first use of a term in an article.
type Term struct {
	Entry string // ID of the entry of the glossary
	Term  string // the headword when the article has a short form of it; else ""

	start, end int32 // in the article
	bracketed  bool  // between parentheses
}

// TermID returns the id of the nth use of a term in an article, from 1.
func TermID(n int) string { return "k-use-" + strconv.Itoa(n) }

// WordID returns the id of the nth word in the list below the page, from 1.
func WordID(n int) string { return "k-word-" + strconv.Itoa(n) }

// FindTerms returns the terms that an article uses, in the order of first use. It
// takes one walk through the article, whatever the size of the glossary.
func FindTerms(a TermsArgs) []Term {
	if a.Lexicon.Empty() {
		return nil
	}
	f := finder{TermsArgs: a, plurals: a.Language == "en" || strings.HasPrefix(a.Language, "en-"), known: map[string]bool{}}
	f.knowOwn()
	f.walk(string(a.Doc.article))
	return f.found
}

type finder struct {
	TermsArgs
	plurals bool
	known   map[string]bool // entries that need no explanation any more
	found   []Term
	parens  int // open parentheses in the block so far
}

// knowOwn notes the terms that the page itself is about or defines.
func (f *finder) knowOwn() {
	for _, name := range append([]string{f.Doc.Meta.Title.Value}, f.Doc.Meta.Also...) {
		for w := range f.Lexicon.All(name, f.plurals) {
			f.known[w.Entry] = true
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
			if name == "a" {
				f.knowWhole(textOf(inside[:end-(len(article)-len(inside))]))
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
		if f.known[w.Entry] {
			continue
		}
		f.known[w.Entry] = true
		count(w.Start)
		t := Term{Entry: w.Entry, start: int32(offset + w.Start), end: int32(offset + w.End), bracketed: f.parens > 0}
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

// markTerm writes the nth use of a term.
func markTerm(b *strings.Builder, written string, t Term, n int) {
	open := `<a class="term" id="` + TermID(n) + `" href="#` + WordID(n) + `" role="doc-glossref">`
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
