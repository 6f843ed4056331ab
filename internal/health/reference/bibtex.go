package reference

import (
	"bytes"
	"fmt"
	"maps"
	"strings"

	"knead/internal/diag"
	"knead/internal/fields"
	"knead/internal/tree"
)

// A bibReader reads a file in BibTeX, as BibTeX 0.99d and biber take it:
// "@type{key, field = value, …}", where a value is {text}, "text", a number or
// the name of a @string, several of them put together with #. Text between the
// entries is a comment.
type bibReader struct {
	data    []byte
	off     int
	lines   *diag.Lines
	strings map[string]string // by lower-case name
	list    []found
	diags   []diag.Diagnostic
}

// months are the names of months that every BibTeX style defines.
var months = map[string]string{"jan": "1", "feb": "2", "mar": "3", "apr": "4", "may": "5", "jun": "6",
	"jul": "7", "aug": "8", "sep": "9", "oct": "10", "nov": "11", "dec": "12"}

func readBibTeX(f tree.File) ([]found, []diag.Diagnostic) {
	r := &bibReader{data: f.Data, lines: diag.NewLines(f.Path, f.Data), strings: maps.Clone(months)}
	for broken := 0; ; {
		at := bytes.IndexByte(r.data[r.off:], '@')
		if at < 0 {
			return r.list, r.diags
		}
		r.off += at
		start := r.off
		if r.entry() {
			continue
		}
		// What follows is read from the next line that begins with @. A file that
		// goes on being wrong is of another kind, and is not read to its end.
		next := bytes.Index(r.data[start+1:], []byte("\n@"))
		if broken++; next < 0 || broken == maxBroken {
			return r.list, r.diags
		}
		r.off = start + 1 + next + 1
	}
}

// maxBroken is how many entries that cannot be read are reported.
const maxBroken = 20

func (r *bibReader) problem(off int, rule, message, hint string) bool {
	r.diags = append(r.diags, diag.Diagnostic{Pos: r.lines.At(off), Rule: rule, Message: message, Hint: hint})
	return false
}

// peek returns the next byte that is no white space, 0 at the end.
func (r *bibReader) peek() byte {
	for r.off < len(r.data) {
		if c := r.data[r.off]; c != ' ' && c != '\t' && c != '\n' && c != '\r' {
			return c
		}
		r.off++
	}
	return 0
}

// word reads a name up to white space or one of the characters with a meaning.
func (r *bibReader) word() string {
	r.peek()
	start := r.off
	for r.off < len(r.data) && !strings.ContainsRune(" \t\r\n\"#%'(),={}", rune(r.data[r.off])) {
		r.off++
	}
	return string(r.data[start:r.off])
}

// entry reads one "@…{…}" and reports whether it could be read.
func (r *bibReader) entry() bool {
	start := r.off
	r.off++
	kind := strings.ToLower(r.word())
	open := r.peek()
	if kind == "comment" && open != '{' && open != '(' {
		return true
	}
	if open != '{' && open != '(' || kind == "" {
		inText := start > 0 && r.data[start-1] != '\n' // such as the @ of an e-mail address
		return inText || r.problem(start, "reference.syntax", fmt.Sprintf("@%s is not followed by {", kind), "write @article{key, …}")
	}
	r.off++
	end := byte('}')
	if open == '(' {
		end = ')'
	}
	switch kind {
	case "comment":
		r.off--
		if open == '{' {
			_, ok := r.braced()
			return ok
		}
		return r.upTo(')')
	case "preamble":
		_, ok := r.value()
		return ok && r.close(start, end)
	case "string":
		return r.macro(start, end)
	}
	return r.record(start, kind, end)
}

func (r *bibReader) upTo(c byte) bool {
	i := bytes.IndexByte(r.data[r.off:], c)
	if i < 0 {
		return false
	}
	r.off += i + 1
	return true
}

// close reads the end of an entry.
func (r *bibReader) close(start int, end byte) bool {
	if r.peek() != end {
		return r.problem(start, "reference.syntax", fmt.Sprintf("the entry that begins here does not end with %c where it should", end),
			"look for a comma, a brace or a quotation mark that is missing above "+r.lines.At(r.off).String())
	}
	r.off++
	return true
}

// macro reads "@string{name = value}".
func (r *bibReader) macro(start int, end byte) bool {
	name := strings.ToLower(r.word())
	if r.peek() != '=' {
		return r.problem(r.off, "reference.syntax", "a @string has no =", `write @string{name = "text"}`)
	}
	r.off++
	text, ok := r.value()
	r.strings[name] = text
	return ok && r.close(start, end)
}

// A bibField is a field of an entry as it is written.
type bibField struct {
	value string
	off   int
}

// record reads the key and the fields of a reference.
func (r *bibReader) record(start int, kind string, end byte) bool {
	r.peek()
	keyAt := r.off
	key := r.key()
	record := map[string]bibField{}
	for r.peek() == ',' {
		r.off++
		if r.peek() == end {
			break
		}
		nameAt := r.off
		name := strings.ToLower(r.word())
		if name == "" || r.peek() != '=' {
			return r.problem(nameAt, "reference.syntax", fmt.Sprintf("a field of %q has no =", key), "write name = {text}, and a comma behind each field but the last")
		}
		r.off++
		r.peek()
		valueAt := r.off
		value, ok := r.value()
		if !ok {
			return false
		}
		if _, twice := record[name]; twice {
			r.problem(nameAt, "reference.value", fmt.Sprintf("%q is given twice in %q", name, key), "keep one of the two")
			continue
		}
		record[name] = bibField{value, valueAt}
	}
	if !r.close(start, end) {
		return false
	}
	e := &entryReader{at: r.lines.At(start), report: func(d diag.Diagnostic) { r.diags = append(r.diags, d) }}
	e.set("id", fields.Text{Value: key, At: r.lines.At(keyAt)})
	r.facts(e, kind, record)
	if f, ok := e.finish(); ok {
		r.list = append(r.list, f)
	}
	return true
}

// key reads the key of an entry, which may hold most characters.
func (r *bibReader) key() string {
	start := r.off
	for r.off < len(r.data) && !strings.ContainsRune(", \t\r\n{}()=\"", rune(r.data[r.off])) {
		r.off++
	}
	return string(r.data[start:r.off])
}

// value reads the parts of a value with # between them.
func (r *bibReader) value() (string, bool) {
	var b strings.Builder
	for {
		start := r.off
		text, ok := "", true
		switch c := r.peek(); c {
		case '{':
			text, ok = r.braced()
		case '"':
			text, ok = r.quoted()
		default:
			start = r.off
			name := r.word()
			known := false
			if text, known = r.strings[strings.ToLower(name)]; !known {
				text = name
				if name == "" || strings.Trim(name, "0123456789") != "" {
					return "", r.problem(start, "reference.syntax", fmt.Sprintf("%q is no text, no number and no @string", name), "put the text in braces: {…}")
				}
			}
		}
		if !ok {
			return "", r.problem(start, "reference.syntax", "a text that begins here never ends", "add the closing brace or quotation mark")
		}
		b.WriteString(text)
		if r.peek() != '#' {
			return b.String(), true
		}
		r.off++
	}
}

// braced reads {…} with the braces inside in pairs.
func (r *bibReader) braced() (string, bool) {
	start, depth := r.off+1, 0
	for ; r.off < len(r.data); r.off++ {
		switch r.data[r.off] {
		case '\\':
			r.off++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				r.off++
				return string(r.data[start : r.off-1]), true
			}
		}
	}
	return "", false
}

// quoted reads "…"; a quotation mark inside braces does not end it.
func (r *bibReader) quoted() (string, bool) {
	start, depth := r.off+1, 0
	for r.off++; r.off < len(r.data); r.off++ {
		switch r.data[r.off] {
		case '\\':
			r.off++
		case '{':
			depth++
		case '}':
			depth--
		case '"':
			if depth <= 0 {
				r.off++
				return string(r.data[start : r.off-1]), true
			}
		}
	}
	return "", false
}
