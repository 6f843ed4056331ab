package markdown

import (
	"bytes"
	"unicode/utf8"

	"knead/internal/diag"
)

// read takes the file in and reports whether it is text that can be parsed.
func (p *page) read(data []byte) bool {
	if len(data) > maxSource {
		p.report(diag.Errorf(diag.Pos{File: p.file}, "limit.page", "the page has %d bytes, the limit is %d", len(data), maxSource)).
			Hint = "split it into several pages"
		return false
	}
	if bytes.HasPrefix(data, []byte{0xFE, 0xFF}) || bytes.HasPrefix(data, []byte{0xFF, 0xFE}) {
		p.report(diag.Errorf(diag.Pos{File: p.file, Line: 1, Col: 1}, "text.encoding", "the file is encoded as UTF-16")).
			Hint = "save the file as UTF-8 text"
		return false
	}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	p.source = unixLines(data)
	return p.legible()
}

// unixLines returns data with every line ending, CR LF or CR, as LF.
func unixLines(data []byte) []byte {
	if bytes.IndexByte(data, '\r') < 0 {
		return data
	}
	out := make([]byte, 0, len(data))
	for i, c := range data {
		switch {
		case c != '\r':
			out = append(out, c)
		case i+1 == len(data) || data[i+1] != '\n':
			out = append(out, '\n')
		}
	}
	return out
}

// legible reports whether the source is text. Bytes that are none are errors:
// browsers, feed readers and search each make something else of them. Characters
// that reverse the direction of the text around them are warnings, one a line.
func (p *page) legible() bool {
	ok, warned := true, 0
	for i := 0; i < len(p.source) && ok; {
		c := p.source[i]
		if c >= ' ' && c < 0x7F {
			i++
			continue
		}
		if c < utf8.RuneSelf {
			if isControl(rune(c)) {
				p.refuse(i, rune(c))
				ok = false
			}
			i++
			continue
		}
		r, n := utf8.DecodeRune(p.source[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			p.report(diag.Errorf(p.position(i), "text.encoding", "byte %#02x is not UTF-8", c)).
				Hint = "save the file as UTF-8 text"
			ok = false
		case isControl(r):
			p.refuse(i, r)
			ok = false
		case isBidi(r):
			if at := p.position(i); at.Line != warned {
				warned = at.Line
				p.report(diag.Warningf(at, "text.bidi", "invisible character U+%04X changes the order in which the text is shown", r)).
					Hint = "delete it, unless the text mixes writing directions on purpose"
			}
		}
		i += n
	}
	return ok
}

func (p *page) refuse(off int, r rune) {
	p.report(diag.Errorf(p.position(off), "text.encoding", "control character U+%04X", r)).
		Hint = "delete the invisible character here, or save the file as UTF-8 text"
}

// isControl reports whether r is a control character or noncharacter HTML does
// not allow; tab and line feed are allowed.
func isControl(r rune) bool {
	switch {
	case r < 0x20:
		return r != '\t' && r != '\n'
	case r >= 0x7F && r <= 0x9F, r >= 0xFDD0 && r <= 0xFDEF:
		return true
	}
	return r&0xFFFE == 0xFFFE
}

// isBidi reports whether r is a control of the bidirectional algorithm that can
// make text read other than it is stored.
func isBidi(r rune) bool { return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 }
