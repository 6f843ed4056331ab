package oracle

import (
	"bytes"
	"fmt"
	"html"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A scanner cuts a page into tokens. It accepts one strict way of writing HTML,
// a subset that every HTML parser reads alike: a "<" always begins a tag or a
// comment, names are plain, values are quoted, references are complete. Where a
// browser would repair, the scanner stops and says why.
type scanner struct {
	data     []byte
	pos      int // where the next token begins
	tok      token
	fault    string // why the scan stopped; "" at the end of the data
	faultAt  int
	verbatim bool // text is a script's: a & is just that
}

type tokenKind uint8

const (
	textToken tokenKind = iota
	startTag
	endTag
	comment
	doctype
)

// A token is one piece of a page. It is valid until the next one is read.
type token struct {
	kind     tokenKind
	name     []byte // of a tag
	attrs    []attribute
	closed   bool // the tag ends in "/>"
	from, to int  // in the data
}

// An attribute is one of a start tag, as written.
type attribute struct {
	name, raw []byte // raw is the value between the quotes, references not decoded
	at        int    // where the name begins
}

// value returns the attribute's value with references decoded. The result may
// share the page's memory.
func (a attribute) value() []byte { return decode(a.raw) }

// decode replaces character references by what they stand for.
func decode(raw []byte) []byte {
	if bytes.IndexByte(raw, '&') < 0 {
		return raw
	}
	return []byte(html.UnescapeString(string(raw)))
}

// raw returns the bytes of the current token.
func (s *scanner) raw() []byte { return s.data[s.tok.from:s.tok.to] }

// next reads a token and reports whether there was one.
func (s *scanner) next() bool {
	if s.pos >= len(s.data) || s.fault != "" {
		return false
	}
	s.tok = token{from: s.pos, attrs: s.tok.attrs[:0]}
	if s.data[s.pos] != '<' {
		s.scanText()
	} else {
		s.scanMarkup()
	}
	s.tok.to = s.pos
	return s.fault == ""
}

func (s *scanner) stop(at int, format string, args ...any) {
	if s.fault == "" {
		s.fault, s.faultAt = fmt.Sprintf(format, args...), at
	}
}

func (s *scanner) scanText() {
	s.tok.kind = textToken
	end := bytes.IndexByte(s.data[s.pos:], '<')
	if end < 0 {
		end = len(s.data) - s.pos
	}
	if !s.verbatim {
		s.checkReferences(s.pos, s.pos+end)
	}
	s.pos += end
}

func (s *scanner) scanMarkup() {
	rest := s.data[s.pos+1:]
	switch {
	case len(rest) > 0 && isLetter(rest[0]):
		s.tok.kind = startTag
		s.pos++
		s.scanName()
		s.scanAttributes()
	case len(rest) > 1 && rest[0] == '/' && isLetter(rest[1]):
		s.tok.kind = endTag
		s.pos += 2
		s.scanName()
		s.skipSpace()
		if s.pos == len(s.data) || s.data[s.pos] != '>' {
			s.stop(s.tok.from, "the end tag </%s is not closed by >", s.tok.name)
			return
		}
		s.pos++
	case bytes.HasPrefix(rest, []byte("!--")):
		s.scanComment()
	case len(rest) >= len("!doctype") && strings.EqualFold(string(rest[:len("!doctype")]), "!doctype"):
		s.tok.kind = doctype
		end := bytes.IndexByte(rest, '>')
		if end < 0 {
			s.stop(s.tok.from, "the doctype is not closed by >")
			return
		}
		s.pos += end + 2
	default:
		s.stop(s.pos, "a < that begins no tag: %s", quote(s.data[s.pos:min(len(s.data), s.pos+20)]))
	}
}

func (s *scanner) scanName() {
	from := s.pos
	for s.pos < len(s.data) && isNameByte(s.data[s.pos]) {
		s.pos++
	}
	s.tok.name = s.data[from:s.pos]
}

// mostAttributes is how many attributes one tag may have.
const mostAttributes = 64

func (s *scanner) scanAttributes() {
	for {
		spaced := s.skipSpace()
		switch {
		case s.pos == len(s.data):
			s.stop(s.tok.from, "the tag <%s is not closed by >", s.tok.name)
			return
		case s.data[s.pos] == '>':
			s.pos++
			return
		case s.data[s.pos] == '/' && s.pos+1 < len(s.data) && s.data[s.pos+1] == '>':
			s.tok.closed = true
			s.pos += 2
			return
		case !spaced:
			s.stop(s.pos, "a tag with %q where white space or > must be: %s", s.data[s.pos], quote(s.data[s.tok.from:s.pos+1]))
			return
		case len(s.tok.attrs) == mostAttributes:
			s.stop(s.tok.from, "a tag <%s> with more than %d attributes", s.tok.name, mostAttributes)
			return
		}
		if !s.scanAttribute() {
			return
		}
	}
}

// scanAttribute reads name, name="value" or name='value'.
func (s *scanner) scanAttribute() bool {
	a := attribute{at: s.pos}
	for s.pos < len(s.data) && isAttributeByte(s.data[s.pos]) {
		s.pos++
	}
	a.name = s.data[a.at:s.pos]
	if len(a.name) == 0 {
		s.stop(s.pos, "a tag with a stray %q: %s", s.data[s.pos], quote(s.data[s.tok.from:s.pos+1]))
		return false
	}
	for _, other := range s.tok.attrs {
		if bytes.EqualFold(other.name, a.name) {
			s.stop(a.at, "the attribute %s is written twice: %s", a.name, quote(s.data[s.tok.from:s.pos]))
			return false
		}
	}
	if s.pos < len(s.data) && s.data[s.pos] == '=' {
		s.pos++
		if s.pos == len(s.data) || s.data[s.pos] != '"' && s.data[s.pos] != '\'' {
			s.stop(a.at, "the value of %s is not in quotes: %s", a.name, quote(s.data[s.tok.from:min(len(s.data), s.pos+20)]))
			return false
		}
		q := s.data[s.pos]
		end := bytes.IndexByte(s.data[s.pos+1:], q)
		if end < 0 {
			s.stop(a.at, "the value of %s has no closing quote", a.name)
			return false
		}
		from := s.pos + 1
		a.raw = s.data[from : from+end]
		if i := bytes.IndexByte(a.raw, '<'); i >= 0 {
			s.stop(from+i, "a bare < in the value of %s", a.name)
			return false
		}
		s.checkReferences(from, from+end)
		s.pos = from + end + 1
	}
	s.tok.attrs = append(s.tok.attrs, a)
	return s.fault == ""
}

// scanComment reads a comment. One that holds markup, or could end earlier for
// another parser, is refused: nothing in it may come alive.
func (s *scanner) scanComment() {
	s.tok.kind = comment
	from := s.pos + len("<!--")
	end := bytes.Index(s.data[from:], []byte("-->"))
	if end < 0 {
		s.stop(s.pos, "a comment without its end")
		return
	}
	body := s.data[from : from+end]
	if bytes.ContainsAny(body, "<>") || bytes.Contains(body, []byte("--")) || bytes.HasPrefix(body, []byte("-")) || bytes.HasSuffix(body, []byte("-")) {
		s.stop(s.pos, "a comment that holds <, > or --")
		return
	}
	s.pos = from + end + len("-->")
}

func (s *scanner) skipSpace() bool {
	from := s.pos
	for s.pos < len(s.data) && isSpace(s.data[s.pos]) {
		s.pos++
	}
	return s.pos > from
}

// checkReferences wants every & to begin a complete character reference.
func (s *scanner) checkReferences(from, to int) {
	for at := from; ; {
		i := bytes.IndexByte(s.data[at:to], '&')
		if i < 0 {
			return
		}
		at += i
		end := bytes.IndexByte(s.data[at:min(to, at+longestReference)], ';')
		if end < 0 || !isReference(s.data[at+1:at+end]) {
			s.stop(at, "a bare & that begins no character reference: %s", quote(s.data[at:min(to, at+20)]))
			return
		}
		at += end + 1
	}
}

// longestReference is the length of the longest character reference of HTML,
// &CounterClockwiseContourIntegral; with some room.
const longestReference = 40

// isReference reports whether &name; stands for exactly one printable text.
func isReference(name []byte) bool {
	switch string(name) {
	case "amp", "lt", "gt", "quot", "#34", "#39", "#43", "nbsp":
		return true
	case "":
		return false
	}
	if name[0] == '#' {
		return isNumericReference(string(name[1:]))
	}
	for _, c := range name {
		if !isLetter(c) && (c < '0' || c > '9') {
			return false
		}
	}
	text := html.UnescapeString("&" + string(name) + ";")
	return text == ";" || !strings.HasSuffix(text, ";")
}

func isNumericReference(digits string) bool {
	base := 10
	if digits != "" && (digits[0] == 'x' || digits[0] == 'X') {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || n > utf8.MaxRune || !utf8.ValidRune(rune(n)) {
		return false
	}
	return n == '\t' || n == '\n' || n >= ' ' && n < 0x7F || n >= 0xA0
}

// suspect holds the bytes that are control characters or may begin one.
var suspect = func() (t [256]bool) {
	for c := range t {
		t[c] = c < ' ' || c == 0x7F || c == 0xC2
	}
	t['\n'], t['\t'], t['\r'], t['\f'] = false, false, false, false
	return t
}()

// encodingFault returns what keeps data from being plain UTF-8 text, and where;
// "" when nothing does.
func encodingFault(data []byte) (string, int) {
	for i, c := range data {
		switch {
		case !suspect[c]:
		case c < 0x80:
			return fmt.Sprintf("the control character U+%04X", c), i
		case i+1 < len(data) && 0x80 <= data[i+1] && data[i+1] < 0xA0:
			return fmt.Sprintf("the control character U+%04X", data[i+1]), i
		}
	}
	if utf8.Valid(data) {
		return "", 0
	}
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return fmt.Sprintf("the byte %#02x, which is not UTF-8", data[i]), i
		}
		i += n
	}
	return "", 0
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isNameByte(c byte) bool { return isLetter(c) || '0' <= c && c <= '9' || c == '-' }

func isAttributeByte(c byte) bool { return isNameByte(c) || c == '_' || c == ':' || c == '.' }

// isBlank reports whether text is white space only.
func isBlank(text []byte) bool {
	for _, c := range text {
		if !isSpace(c) {
			return false
		}
	}
	return true
}
