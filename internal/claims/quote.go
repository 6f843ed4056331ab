package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// quotes appends the quotations of a text from start on, without their marks. Of
// one inside another only the outer counts.
func quotes(list []stretch, s string, start int) []stretch {
	for i := start; ; {
		k := strings.IndexAny(s[i:], "\"'“„«‘")
		if k < 0 {
			return list
		}
		i += k
		open, n := utf8.DecodeRuneInString(s[i:])
		from := i + n
		i = from
		if open == '\'' && !opens(s, start, from) {
			continue
		}
		if end := closes(s, from, closing(open)); end >= 0 {
			list = append(list, stretch{from, end})
			i = end + utf8.RuneLen(closing(open))
		}
	}
}

// closing returns what closes a quotation mark that opens.
func closing(open rune) rune {
	switch open {
	case '“':
		return '”'
	case '„':
		return '“'
	case '«':
		return '»'
	case '‘':
		return '’'
	}
	return open
}

// opens reports whether the apostrophe before from opens a quotation: it stands
// before a word and behind none.
func opens(s string, start, from int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[start : from-1])
	after, _ := utf8.DecodeRuneInString(s[from:])
	return !letter(before) && letter(after)
}

// closes returns where a quotation closes, -1 for nowhere. An apostrophe inside a
// word closes none.
func closes(s string, from int, shut rune) int {
	for i := from; ; {
		k := strings.IndexRune(s[i:], shut)
		if k < 0 {
			return -1
		}
		i += k
		after, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(shut):])
		if shut != '\'' && shut != '’' || !letter(after) {
			return i
		}
		i += utf8.RuneLen(shut)
	}
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
