package build

import (
	"bytes"
	"html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"knead/internal/search"
)

// searchPage takes what can be found out of a page: its front matter and the text
// of its article, as [markdown.Doc.Article] returns it, section by section. Code, references to notes and the notes
// themselves are not searched.
func searchPage(f findable, article []byte) search.Page {
	m := &f.Doc.Meta
	t := texter{skip: f.Skip, page: search.Page{
		URL: f.Doc.URL, Title: m.Title.Value, Description: m.Description.Value, Withdrawn: m.Withdrawn.Value != "", Also: m.Also,
		Section: f.Section, Kind: f.Kind, Audience: f.Audience, Due: f.Due, Parts: slices.Clip(f.Facts),
	}}
	t.text.Grow(len(article))
	t.read(article)
	return t.page
}

// A texter reads the text of an article. The articles of package markdown write
// every tag in one strict form, so that finding the next bracket finds the next tag.
//
// Texts, passages and sentences are parts of one long string and of two long
// lists, so that a page costs a few allocations and not one for each of them.
type texter struct {
	page search.Page
	part search.Part
	skip []string

	text      strings.Builder // of the whole article
	from      int             // where the passage being read begins in it
	space     bool            // text ends in a space
	item      bool            // the passage is an item of a list
	sentences []string
	passages  []search.Passage
}

func (t *texter) read(article []byte) {
	for len(article) > 0 {
		open := bytes.IndexByte(article, '<')
		if open < 0 {
			break
		}
		t.add(article[:open])
		end := bytes.IndexByte(article[open:], '>')
		if end < 0 {
			break
		}
		article = t.tag(article[open+1:open+end], article[open+end+1:])
	}
	t.endPassage()
	t.endPart()
}

// tag reads what a tag means for the text and returns what is left behind it.
func (t *texter) tag(tag, rest []byte) []byte {
	name, attributes, _ := bytes.Cut(tag, []byte{' '})
	switch string(name) {
	case "pre", "sup", "section", "svg":
		if string(name) != "sup" {
			t.endPassage()
		}
		_, rest, _ := bytes.Cut(rest, []byte("</"+string(name)+">"))
		return rest
	case "h2", "h3", "h4", "h5", "h6":
		t.endPassage()
		t.endPart()
		if _, id, ok := bytes.Cut(attributes, []byte(`id="`)); ok {
			id, _, _ = bytes.Cut(id, []byte{'"'})
			t.part.ID = html.UnescapeString(string(id))
		}
	case "/h2", "/h3", "/h4", "/h5", "/h6":
		t.part.Heading = t.take()
	case "li":
		t.endPassage()
		t.item = true
	case "p", "/p", "/li", "dt", "/dt", "dd", "/dd", "/tr", "div", "/div", "/figcaption", "/summary", "/details", "ul", "ol", "blockquote", "/blockquote":
		t.endPassage()
	case "/td", "/th", "br":
		t.add([]byte{' '})
	}
	return rest
}

// add appends text, with every run of space as one.
func (t *texter) add(s []byte) {
	if bytes.IndexByte(s, '&') >= 0 {
		s = []byte(html.UnescapeString(string(s)))
	}
	for len(s) > 0 {
		n := 0
		for n < len(s) && (s[n] > ' ' || s[n] == ' ' && n > 0 && s[n-1] > ' ') { // words with one space between them
			n++
		}
		if n > 0 {
			t.text.Write(s[:n])
			t.space = s[n-1] == ' '
			s = s[n:]
			continue
		}
		if !t.space && t.text.Len() > t.from {
			t.text.WriteByte(' ')
			t.space = true
		}
		s = s[1:]
	}
}

// take returns the text read since it was last called.
func (t *texter) take() string {
	s := strings.TrimSuffix(t.text.String()[t.from:], " ")
	t.from, t.space = t.text.Len(), false
	return s
}

func (t *texter) endPassage() {
	s := t.take()
	if s == "" {
		return
	}
	from := len(t.sentences)
	t.sentences = sentences(t.sentences, s)
	t.passages = append(t.passages, search.Passage{Sentences: slices.Clip(t.sentences[from:]), Item: t.item})
	t.item = false
}

func (t *texter) endPart() {
	t.part.Passages = slices.Clip(t.passages)
	t.passages = t.passages[len(t.passages):]
	if (t.part.ID != "" || len(t.part.Passages) > 0) && !slices.Contains(t.skip, t.part.ID) {
		t.page.Parts = append(t.page.Parts, t.part)
	}
	t.part = search.Part{}
}

// sentences appends the parts of a text, which is cut where a sentence seems to
// end: at a mark followed by space and no small letter. To cut too rarely does no
// harm: an excerpt shows more.
func sentences(all []string, s string) []string {
	from := 0
	for i := 0; i < len(s); i++ {
		if !mayEnd[s[i]] {
			continue
		}
		if s[i] >= utf8.RuneSelf { // 。！？ need no space behind them
			if r, size := utf8.DecodeRuneInString(s[i:]); (r == '。' || r == '！' || r == '？') && i+size < len(s) {
				all = append(all, s[from:i+size])
				from, i = i+size, i+size-1
			}
			continue
		}
		end := i + 1
		for end < len(s) {
			r, size := utf8.DecodeRuneInString(s[end:])
			if !strings.ContainsRune(`"'”’»)]`, r) {
				break
			}
			end += size
		}
		if end+1 >= len(s) || s[end] != ' ' || s[i] == '.' && isAbbreviated(s[from:i]) {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(s[end+1:]); unicode.IsLower(r) {
			continue
		}
		all = append(all, s[from:end])
		from, i = end+1, end
	}
	if from < len(s) {
		all = append(all, s[from:])
	}
	return all
}

// mayEnd holds the bytes with which the marks at the end of a sentence begin.
var mayEnd = [256]bool{'.': true, '!': true, '?': true, 0xe3: true, 0xef: true}

// isAbbreviated reports whether a full stop behind the text belongs to its last
// word: a single letter or a usual abbreviation.
func isAbbreviated(s string) bool {
	last := s[strings.LastIndexAny(s, " (")+1:]
	return utf8.RuneCountInString(last) == 1 && !unicode.IsDigit(rune(last[0])) || slices.Contains(abbreviations, strings.ToLower(last))
}

var abbreviations = []string{"e.g", "i.e", "etc", "dr", "mr", "mrs", "ms", "prof", "st", "vs", "al", "approx", "fig", "no", "vol", "p.m", "a.m", "u.s", "u.k", "bzw", "z.b", "d.h", "sra", "ud", "núm"}
