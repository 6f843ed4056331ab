package oracle

import (
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// A cssToken is one token without its comments. Escapes in names are decoded.
type cssToken struct {
	kind css.TokenType
	text string
	at   int
}

// lex cuts a stylesheet into tokens and notes the addresses in it.
func (s *sheet) lex(text string) {
	lexer := css.NewLexer(parse.NewInputString(text))
	at := 0
	for {
		kind, raw := lexer.Next()
		if kind == css.ErrorToken {
			return
		}
		t := cssToken{kind: kind, text: string(raw), at: at}
		at += len(raw)
		switch kind {
		case css.CommentToken:
			if !strings.HasSuffix(t.text, "*/") || len(t.text) < 4 {
				s.stop(t.at, "a comment without its end")
			}
			continue
		case css.BadStringToken, css.BadURLToken:
			s.stop(t.at, "text that cannot be read: %s", quote(raw))
		case css.StringToken:
			if len(t.text) < 2 || t.text[len(t.text)-1] != t.text[0] {
				s.stop(t.at, "a string without its end")
			}
		case css.IdentToken, css.FunctionToken, css.AtKeywordToken, css.HashToken, css.CustomPropertyNameToken, css.DimensionToken:
			if kind == css.FunctionToken && strings.Contains(t.text, `\`) {
				s.stop(t.at, "a function name with an escape: %s", quote(raw))
			}
			t.text = unescapeCSS(t.text)
		case css.URLToken:
			if !strings.HasSuffix(t.text, ")") {
				s.stop(t.at, "an address without its end")
				return
			}
			s.loads = append(s.loads, loading{at: t.at, address: urlOf(t.text)})
		case css.UnicodeRangeToken:
			// The selector u+a looks like a range of characters.
			if rest := t.text[2:]; isLetter(rest[0]) {
				s.tokens = append(s.tokens, cssToken{css.IdentToken, t.text[:1], t.at}, cssToken{css.DelimToken, "+", t.at + 1})
				t = cssToken{css.IdentToken, rest, t.at + 2}
			}
		}
		s.tokens = append(s.tokens, t)
	}
}

// urlOf returns the address in url(…).
func urlOf(text string) string {
	inner := strings.TrimSpace(text[strings.IndexByte(text, '(')+1 : len(text)-1])
	return unquoteCSS(inner)
}

// unquoteCSS returns the text of a string with escapes decoded.
func unquoteCSS(text string) string {
	if len(text) >= 2 && (text[0] == '"' || text[0] == '\'') {
		text = text[1 : len(text)-1]
	}
	return unescapeCSS(text)
}

// unescapeCSS decodes backslash escapes.
func unescapeCSS(text string) string {
	if !strings.Contains(text, `\`) {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] != '\\' {
			b.WriteByte(text[i])
			continue
		}
		r, n := rune(0), 0
		for n < 6 && i+1+n < len(text) && isHex(text[i+1+n]) {
			r, n = r<<4|hexValue(text[i+1+n]), n+1
		}
		switch i += n; {
		case n > 0:
			b.WriteRune(r)
			if i+1 < len(text) && isSpace(text[i+1]) {
				i++
			}
		case i+1 < len(text):
			i++
			b.WriteByte(text[i])
		}
	}
	return b.String()
}

func isHex(c byte) bool { return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f' }

func hexValue(c byte) rune {
	if c <= '9' {
		return rune(c - '0')
	}
	return rune(c|0x20) - 'a' + 10
}

func trimSpace(tokens []cssToken) []cssToken {
	for len(tokens) > 0 && tokens[0].kind == css.WhitespaceToken {
		tokens = tokens[1:]
	}
	for len(tokens) > 0 && tokens[len(tokens)-1].kind == css.WhitespaceToken {
		tokens = tokens[:len(tokens)-1]
	}
	return tokens
}

// textOf returns tokens as one text.
func textOf(tokens []cssToken) string {
	var b strings.Builder
	for _, t := range tokens {
		b.WriteString(t.text)
	}
	return b.String()
}
