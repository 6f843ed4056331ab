package search

import (
	"strconv"
	"strings"
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
func call(id string, columns ...string) []byte {
	var b strings.Builder
	b.WriteString(`K("` + id + `"`)
	for _, c := range columns {
		b.WriteByte(',')
		writeString(&b, c)
	}
	b.WriteString(")\n")
	return []byte(b.String())
}

// writeString writes a string literal of JavaScript.
func writeString(b *strings.Builder, s string) {
	b.WriteByte('"')
	from := 0
	for i, r := range s {
		var escape string
		switch {
		case r == '"':
			escape = `\"`
		case r == '\\':
			escape = `\\`
		case r == '\n':
			escape = `\n`
		case r < 0x20, r == 0x2028, r == 0x2029, r == 0x7f:
			escape = `\u` + leftPad(strconv.FormatInt(int64(r), 16))
		default:
			continue
		}
		b.WriteString(s[from:i])
		b.WriteString(escape)
		from = i + len(string(r))
	}
	b.WriteString(s[from:])
	b.WriteByte('"')
}

func leftPad(hex string) string { return "0000"[len(hex):] + hex }

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
