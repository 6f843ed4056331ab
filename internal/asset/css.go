package asset

import (
	"bytes"
	"errors"
	"io"
	"strings"

	"github.com/tdewolff/minify/v2"
	mincss "github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// minifyCSS returns the style sheet without what readers do not need, and
// reports whether it could be read.
func (a *Asset) minifyCSS() ([]byte, bool) {
	before := len(a.Diagnostics)
	a.checkCSSTokens()
	if len(a.Diagnostics) == before {
		a.checkCSSGrammar()
	}
	if len(a.Diagnostics) > before {
		return nil, false
	}
	var out bytes.Buffer
	// The minifier writes into what it reads.
	err := (&mincss.Minifier{}).Minify(minify.New(), &out, bytes.NewReader(bytes.Clone(a.Data)), nil)
	if err != nil {
		a.errorf("asset.syntax", "the style sheet cannot be minified: %s", firstLine(err)).Hint = "simplify the rule it names"
		return nil, false
	}
	return out.Bytes(), true
}

// checkCSSTokens judges addresses and wants every bracket, string and comment
// closed; a browser would guess where the author meant them to end.
func (a *Asset) checkCSSTokens() {
	l := css.NewLexer(parse.NewInputBytes(bytes.Clone(a.Data)))
	var open []int // offsets of brackets not closed yet
	off, urlArgument := 0, false
	for {
		tt, data := l.Next()
		switch tt {
		case css.ErrorToken:
			if len(open) > 0 {
				at := open[len(open)-1]
				a.errorAt(at, "asset.syntax", "%q is never closed", a.Data[at:at+1]).Hint = "add the closing bracket"
			}
			return
		case css.BadStringToken, css.BadURLToken:
			a.errorAt(off, "asset.syntax", "a string or url that is never closed").Hint = "close it on its own line"
			return
		case css.CommentToken:
			if !bytes.HasSuffix(data, []byte("*/")) || len(data) < 4 {
				a.errorAt(off, "asset.syntax", "a comment that is never closed").Hint = "end it with */"
			}
		case css.AtKeywordToken:
			if strings.EqualFold(string(data), "@import") {
				a.errorAt(off, "asset.url", "@import cannot work: published style sheets have a hash in their name").Hint = "put the rules into this file"
			}
		case css.URLToken:
			a.checkCSSURL(off, urlText(data))
		case css.StringToken:
			if urlArgument {
				a.checkCSSURL(off, unquote(string(data)))
			}
		case css.FunctionToken, css.LeftParenthesisToken, css.LeftBracketToken, css.LeftBraceToken:
			open = append(open, off+len(data)-1)
		case css.RightParenthesisToken, css.RightBracketToken, css.RightBraceToken:
			if len(open) == 0 || closing[a.Data[open[len(open)-1]]] != data[0] {
				a.errorAt(off, "asset.syntax", "unexpected %q", data).Hint = "remove it, or open what it closes"
				return
			}
			open = open[:len(open)-1]
		}
		if tt != css.WhitespaceToken && tt != css.CommentToken {
			urlArgument = tt == css.FunctionToken && takesURL(data) || urlArgument && tt == css.CommaToken
		}
		off += len(data)
	}
}

// closing gives each opening bracket its counterpart.
var closing = map[byte]byte{'(': ')', '[': ']', '{': '}'}

// takesURL reports whether a string argument of the function is an address.
func takesURL(function []byte) bool {
	switch strings.ToLower(string(function)) {
	case "url(", "src(", "image(", "image-set(", "-webkit-image-set(":
		return true
	}
	return false
}

// checkCSSURL wants an address that works below any path and from a disk.
func (a *Asset) checkCSSURL(off int, address string) {
	d := func(format string, args ...any) {
		a.errorAt(off, "asset.url", format, args...).Hint = "put the file into static/ and name it relative to the style sheet"
	}
	scheme, _, hasScheme := strings.Cut(address, ":")
	switch ext := extension(strings.TrimRight(address, " ")); {
	case address == "" || strings.HasPrefix(address, "#"):
	case strings.ContainsAny(address, "\\"):
		d("an address with a backslash")
	case strings.HasPrefix(address, "/"):
		d("the address %q is not relative", address)
	case hasScheme && !strings.Contains(scheme, "/"):
		d("the address %q is outside the site", clip(address))
	case ext == "css" || ext == "js":
		d("published style sheets and scripts have a hash in their name, so %q would not be found", address)
	}
}

// checkCSSGrammar reports what does not parse.
func (a *Asset) checkCSSGrammar() {
	p := css.NewParser(parse.NewInputBytes(bytes.Clone(a.Data)), false)
	for {
		gt, _, _ := p.Next()
		if gt != css.ErrorGrammar {
			continue
		}
		if !p.HasParseError() {
			return
		}
		a.parseError(p.Err())
		if len(a.Diagnostics) >= 10 {
			return
		}
	}
}

// parseError adds an error at the place a parser names.
func (a *Asset) parseError(err error) {
	var at *parse.Error
	if !errors.As(err, &at) {
		a.errorf("asset.syntax", "%s", firstLine(err)).Hint = syntaxHint
		return
	}
	a.errorAt(offsetOf(a.Data, at.Line, at.Column), "asset.syntax", "%s", at.Message).Hint = syntaxHint
}

const syntaxHint = "look at this place and just before it; the file is published only when it parses"

// offsetOf returns the byte offset of a line and a column in runes, both
// counted from 1, with lines as the parsers count them.
func offsetOf(data []byte, line, col int) int {
	off := 0
	for off < len(data) && (line > 1 || col > 1) {
		r := []rune(string(data[off:min(off+4, len(data))]))[0]
		size := len(string(r))
		if line == 1 {
			col--
		} else if r == '\n' || r == '\u2028' || r == '\u2029' || r == '\r' && !bytes.HasPrefix(data[off+1:], []byte("\n")) {
			line--
		}
		off += size
	}
	return off
}

// urlText returns the address of a url token, quoted or not.
func urlText(token []byte) string {
	s := strings.TrimSuffix(string(token), ")")
	if i := strings.IndexByte(s, '('); i >= 0 {
		s = s[i+1:]
	}
	return unquote(strings.Trim(s, " \t\r\n\f"))
}

func unquote(s string) string {
	if len(s) >= 2 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		s = s[1 : len(s)-1]
	}
	return strings.Trim(s, " \t\r\n\f")
}

// clip shortens a quoted text for a message.
func clip(s string) string {
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}

// firstLine returns the first line of an error's text.
func firstLine(err error) string {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return "unexpected end of file"
	}
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}
