package search

import (
	"fmt"
	"strconv"
)

// digits are the printable characters that mean nothing inside a quoted string of
// a script. The first half end a number, the second half go on: a number is
// written in base 45, highest place first.
const digits = "!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMN" + "OPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|"

const base = len(digits) / 2

// appendNumber appends n ≥ 0.
func appendNumber(b []byte, n int) []byte {
	if n >= base {
		b = appendLeading(b, n/base)
	}
	return append(b, digits[n%base])
}

func appendLeading(b []byte, n int) []byte {
	if n >= base {
		b = appendLeading(b, n/base)
	}
	return append(b, digits[base+n%base])
}

// call returns the script K("id", columns…).
func call(id string, columns ...[]byte) []byte {
	size := len(id) + 8
	for _, c := range columns {
		size += len(c) + len(c)/16 + 3 // some are escaped
	}
	b := append(make([]byte, 0, size), `K("`...)
	b = append(b, id...)
	b = append(b, '"')
	for _, c := range columns {
		b = append(b, `,"`...)
		b = append(appendEscaped(b, c), '"')
	}
	return append(b, ")\n"...)
}

// appendEscaped appends what stands in a string literal of JavaScript for s.
func appendEscaped[T string | []byte](b []byte, s T) []byte {
	from := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' && c != 0x7f && c != 0xe2 {
			continue
		}
		escape, size := "", 1
		switch {
		case c == '"':
			escape = `\"`
		case c == '\\':
			escape = `\\`
		case c == '\n':
			escape = `\n`
		case c == 0xe2 && string(s[i:min(i+3, len(s))]) == "\u2028":
			escape, size = `\u2028`, 3
		case c == 0xe2 && string(s[i:min(i+3, len(s))]) == "\u2029":
			escape, size = `\u2029`, 3
		case c == 0xe2:
			continue
		default:
			escape = fmt.Sprintf(`\u%04x`, c)
		}
		b = append(append(b, s[from:i]...), escape...)
		from = i + size
		i = from - 1
	}
	return append(b, s[from:]...)
}

// frontCoded appends a sorted word after the last one: the number of bytes they
// share, at most 35, and the rest. The sharing is cut back to whole characters.
func frontCoded(b []byte, last, word string) []byte {
	n := 0
	for n < min(len(last), len(word), 35) && last[n] == word[n] {
		n++
	}
	for n > 0 && n < len(word) && word[n]&0xc0 == 0x80 {
		n--
	}
	shared := 0 // in UTF-16, as scripts count
	for _, r := range word[:n] {
		shared++
		if r > 0xffff {
			shared++
		}
	}
	b = strconv.AppendInt(b, int64(shared), 36)
	return append(b, word[n:]...)
}
