package build

import (
	"bytes"
	"html"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"knead/internal/search"
)

// searchPage takes what can be found out of a page: its front matter and the text
// of its article, section by section. Code, references to notes and the notes
// themselves are not searched.
func searchPage(f findable) search.Page {
	m := f.Doc.Meta
	t := texter{skip: f.Skip, page: search.Page{
		URL: f.Doc.URL, Title: m.Title.Value, Description: m.Description.Value, Also: m.Also,
		Section: f.Section, Kind: f.Kind, Audience: f.Audience, Due: f.Due, Parts: slices.Clip(f.Facts),
	}}
	buffer := buffers.Get().(*[]byte)
	t.text = (*buffer)[:0]
	t.read(f.Doc.Article())
	*buffer = t.text
	buffers.Put(buffer)
	return t.page
}

// buffers hold the text of a passage while it is read.
var buffers = sync.Pool{New: func() any { return new([]byte) }}

// A texter reads the text of an article. The articles of package markdown write
// every tag in one strict form, so that finding the next bracket finds the next tag.
type texter struct {
	page search.Page
	part search.Part
	skip []string
	text []byte // of the passage being read
	item bool   // that passage is an item of a list
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
		article = t.tag(string(article[open+1:open+end]), article[open+end+1:])
	}
	t.endPassage()
	t.endPart()
}

// tag reads what a tag means for the text and returns what is left behind it.
func (t *texter) tag(tag string, rest []byte) []byte {
	name, attributes, _ := strings.Cut(tag, " ")
	switch name {
	case "pre", "sup", "section", "svg":
		if name != "sup" {
			t.endPassage()
		}
		_, rest, _ := bytes.Cut(rest, []byte("</"+name+">"))
		return rest
	case "h2", "h3", "h4", "h5", "h6":
		t.endPassage()
		t.endPart()
		if _, id, ok := strings.Cut(attributes, `id="`); ok {
			id, _, _ = strings.Cut(id, `"`)
			t.part.ID = html.UnescapeString(id)
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
	for _, c := range s {
		if c <= ' ' {
			if len(t.text) == 0 || t.text[len(t.text)-1] == ' ' {
				continue
			}
			c = ' '
		}
		t.text = append(t.text, c)
	}
}

// take returns the text read since it was last called.
func (t *texter) take() string {
	s := string(bytes.TrimRight(t.text, " "))
	t.text = t.text[:0]
	return s
}

func (t *texter) endPassage() {
	if s := t.take(); s != "" {
		t.part.Passages = append(t.part.Passages, search.Passage{Sentences: sentences(s), Item: t.item})
		t.item = false
	}
}

func (t *texter) endPart() {
	if (t.part.ID != "" || len(t.part.Passages) > 0) && !slices.Contains(t.skip, t.part.ID) {
		t.page.Parts = append(t.page.Parts, t.part)
	}
	t.part = search.Part{}
}

// sentences cuts a text where a sentence seems to end: at a mark followed by space
// and no small letter. To cut too rarely does no harm: an excerpt
// shows more.
func sentences(s string) []string {
	all := make([]string, 0, 4)
	from := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '.', '!', '?':
		case 0xe3, 0xef: // 。！？ need no space behind them
			if r, size := utf8.DecodeRuneInString(s[i:]); (r == '。' || r == '！' || r == '？') && i+size < len(s) {
				all = append(all, s[from:i+size])
				from, i = i+size, i+size-1
			}
			continue
		default:
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

// isAbbreviated reports whether a full stop behind the text belongs to its last
// word: a single letter or a usual abbreviation.
func isAbbreviated(s string) bool {
	last := s[strings.LastIndexAny(s, " (")+1:]
	return utf8.RuneCountInString(last) == 1 && !unicode.IsDigit(rune(last[0])) || slices.Contains(abbreviations, strings.ToLower(last))
}

var abbreviations = []string{"e.g", "i.e", "etc", "dr", "mr", "mrs", "ms", "prof", "st", "vs", "al", "approx", "fig", "no", "vol", "p.m", "a.m", "u.s", "u.k", "bzw", "z.b", "d.h", "sra", "ud", "núm"}
