package reference

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// accents are the marks that the accent commands of LaTeX put on a letter.
var accents = map[string]rune{
	"'": '\u0301', "`": '\u0300', "^": '\u0302', `"`: '\u0308', "~": '\u0303', "=": '\u0304', ".": '\u0307',
	"u": '\u0306', "v": '\u030c', "H": '\u030b', "c": '\u0327', "k": '\u0328', "r": '\u030a', "d": '\u0323', "b": '\u0331',
}

// symbols are the commands of LaTeX that stand for a letter or sign.
var symbols = map[string]string{
	"ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å",
	"i": "i", "j": "j", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "ng": "ŋ", "S": "§", "P": "¶", "copyright": "©",
	"textendash": "–", "textemdash": "—", "textquoteright": "’", "textquoteleft": "‘", "textquotedblleft": "“", "textquotedblright": "”",
	"textregistered": "®", "texttrademark": "™", "textdegree": "°", "textasciitilde": "~", "textbackslash": `\`, "textperiodcentered": "·",
	"ldots": "…", "dots": "…", "pounds": "£", "euro": "€", "alpha": "α", "beta": "β", "gamma": "γ", "mu": "μ", "pm": "±", "times": "×", "cdot": "·", "degree": "°",
}

// latexText returns the text that LaTeX would print, as far as titles and names
// go: accents and signs are put in, other commands leave what they are applied
// to, and braces and the dollars of formulas go.
func latexText(s string) string {
	var b strings.Builder
	for s != "" {
		switch {
		case s[0] == '\\':
			var text string
			text, s = latexCommand(s)
			b.WriteString(text)
		case s[0] == '{' || s[0] == '}' || s[0] == '$':
			s = s[1:]
		case s[0] == '~':
			b.WriteByte(' ')
			s = s[1:]
		case strings.HasPrefix(s, "---"):
			b.WriteString("—")
			s = s[3:]
		case strings.HasPrefix(s, "--"):
			b.WriteString("–")
			s = s[2:]
		case strings.HasPrefix(s, "``"):
			b.WriteString("“")
			s = s[2:]
		case strings.HasPrefix(s, "''"):
			b.WriteString("”")
			s = s[2:]
		default:
			_, n := utf8.DecodeRuneInString(s)
			b.WriteString(s[:n])
			s = s[n:]
		}
	}
	return norm.NFC.String(strings.Join(strings.Fields(b.String()), " "))
}

// latexCommand reads the command that s begins with and returns its text and
// what follows.
func latexCommand(s string) (text, rest string) {
	s = s[1:]
	if s == "" {
		return "", ""
	}
	name := s[:1]
	if unicode.IsLetter(rune(s[0])) {
		n := strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf || !unicode.IsLetter(r) })
		if n < 0 {
			n = len(s)
		}
		name = s[:n]
	}
	s = s[len(name):]
	if mark, ok := accents[name]; ok {
		letter, rest := latexLetter(strings.TrimLeft(s, " \t\n"))
		if letter == "" {
			return "", rest
		}
		r, n := utf8.DecodeRuneInString(letter)
		return string(r) + string(mark) + letter[n:], rest
	}
	if unicode.IsLetter(rune(name[0])) {
		s = strings.TrimLeft(s, " \t\n") // the space ends the command
		return symbols[name], s
	}
	if name == "\\" || name == "," || name == ";" || name == " " {
		return " ", s
	}
	return name, s // \& \% \_ \{ …
}

// latexLetter reads what an accent is put on: a letter, a command or a group.
func latexLetter(s string) (letter, rest string) {
	switch {
	case s == "":
		return "", ""
	case s[0] == '{':
		end := strings.IndexByte(s, '}')
		if end < 0 {
			return "", s[1:]
		}
		return latexText(s[1:end]), s[end+1:]
	case s[0] == '\\':
		return latexCommand(s)
	}
	_, n := utf8.DecodeRuneInString(s)
	return s[:n], s[n:]
}
