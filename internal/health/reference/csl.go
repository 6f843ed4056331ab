package reference

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"knead/internal/diag"
	"knead/internal/fields"
	"knead/internal/tree"
)

// A cslReader reads a file in CSL-JSON, https://docs.citationstyles.org.
type cslReader struct {
	data  []byte // without the mark some programs put in front of UTF-8
	skip  int    // length of that mark
	lines *diag.Lines
	list  []found
	diags []diag.Diagnostic
}

func readCSL(f tree.File) ([]found, []diag.Diagnostic) {
	r := &cslReader{data: bytes.TrimPrefix(f.Data, []byte("\xef\xbb\xbf")), lines: diag.NewLines(f.Path, f.Data)}
	r.skip = len(f.Data) - len(r.data)
	if len(bytes.TrimSpace(r.data)) == 0 {
		r.problem(0, "reference.syntax", "the file is empty", `write "[]" for a list without entries`)
		return nil, r.diags
	}
	var whole json.RawMessage
	dec := json.NewDecoder(bytes.NewReader(r.data))
	if err := dec.Decode(&whole); err != nil {
		r.syntax(err, int(dec.InputOffset()))
		return nil, r.diags
	}
	if rest := bytes.TrimLeft(r.data[dec.InputOffset():], " \t\r\n"); len(rest) > 0 {
		r.problem(r.skip+len(r.data)-len(rest), "reference.syntax", "there is something behind the end of the list", "remove it")
		return nil, r.diags
	}
	r.items(value{whole, r.skip + int(dec.InputOffset()) - len(whole)})
	return r.list, r.diags
}

func (r *cslReader) problem(off int, rule, message, hint string) {
	r.diags = append(r.diags, diag.Diagnostic{Pos: r.lines.At(off), Rule: rule, Message: message, Hint: hint})
}

// syntax says where the text stops being JSON.
func (r *cslReader) syntax(err error, off int) {
	var bad *json.SyntaxError
	if errors.As(err, &bad) {
		off = int(bad.Offset) - 1
	}
	if errors.Is(err, io.ErrUnexpectedEOF) {
		off = len(r.data)
	}
	r.problem(r.skip+off, "reference.syntax", "this is not JSON: "+strings.TrimPrefix(err.Error(), "json: "),
		"export the file again from the reference manager as CSL JSON, or mend it here")
}

// A value is a JSON value and the offset in the file it begins at.
type value struct {
	raw json.RawMessage
	off int
}

// A member is a key of an object with its value.
type member struct {
	key string
	off int
	value
}

// members returns what is in an object, in order.
func (v value) members() []member {
	var list []member
	dec := json.NewDecoder(bytes.NewReader(v.raw))
	dec.Token()
	for dec.More() {
		key, err := dec.Token()
		name, ok := key.(string)
		if err != nil || !ok {
			break
		}
		end := int(dec.InputOffset())
		var raw json.RawMessage
		if dec.Decode(&raw) != nil {
			break
		}
		list = append(list, member{name, v.off + keyStart(v.raw, end), value{raw, v.off + int(dec.InputOffset()) - len(raw)}})
	}
	return list
}

// keyStart returns the offset of the key that ends before end: keys are quoted.
func keyStart(raw []byte, end int) int {
	for i := end - 2; i > 0; i-- {
		if raw[i] == '"' && raw[i-1] != '\\' {
			return i
		}
	}
	return 0
}

// items returns what is in an array, in order.
func (v value) items() []value {
	var list []value
	dec := json.NewDecoder(bytes.NewReader(v.raw))
	dec.Token()
	for dec.More() {
		var raw json.RawMessage
		if dec.Decode(&raw) != nil {
			break
		}
		list = append(list, value{raw, v.off + int(dec.InputOffset()) - len(raw)})
	}
	return list
}

func (v value) kind() byte { return v.raw[0] }

// items reads the list of entries. A manager may wrap it into {"items": […]}.
func (r *cslReader) items(v value) {
	if v.kind() == '{' {
		for _, m := range v.members() {
			if m.key == "items" && m.kind() == '[' {
				r.items(m.value)
				return
			}
		}
	}
	if v.kind() != '[' {
		r.problem(v.off, "reference.value", "the file must hold a list of references", "export it from the reference manager as CSL JSON")
		return
	}
	for _, item := range v.items() {
		if item.kind() != '{' {
			r.problem(item.off, "reference.value", "a reference must be an object with id, type and title", "write {…} around it")
			continue
		}
		r.entry(item)
	}
}

// entry reads one reference.
func (r *cslReader) entry(item value) {
	e := &entryReader{at: r.lines.At(item.off), report: func(d diag.Diagnostic) { r.diags = append(r.diags, d) }}
	seen := map[string]int{}
	for _, m := range item.members() {
		if first, ok := seen[m.key]; ok {
			r.problem(m.off, "reference.value", fmt.Sprintf("%q is given twice, first on line %d", m.key, r.lines.At(first).Line), "keep one of the two")
			continue
		}
		seen[m.key] = m.off
		at := r.lines.At(m.value.off)
		if m.kind() == 'n' { // null
			continue
		}
		switch m.key {
		case "author", "editor":
			names := r.names(m)
			if m.key == "author" {
				e.entry.Authors = names
			} else {
				e.entry.Editors = names
			}
		case "issued", "accessed":
			e.date(m.key, r.date(m))
		default:
			if slices.Contains(textKeys, m.key) {
				if s, ok := r.text(m); ok {
					e.set(m.key, fields.Text{Value: s, At: at})
				}
			}
		}
	}
	if f, ok := e.finish(); ok {
		r.list = append(r.list, f)
	}
}

// text returns a string, or a number as it is written.
func (r *cslReader) text(m member) (string, bool) {
	switch c := m.kind(); {
	case c == '"':
		var s string
		if json.Unmarshal(m.raw, &s) == nil {
			ds := fields.Invisible([]fields.Text{{Value: s, At: r.lines.At(m.value.off)}})
			r.diags = append(r.diags, ds...)
			return s, len(ds) == 0
		}
	case c == '-' || '0' <= c && c <= '9':
		return string(m.raw), true
	}
	r.problem(m.value.off, "reference.value", fmt.Sprintf("%q must be text", m.key), "put the value in quotes")
	return "", false
}

// names reads a list of people.
func (r *cslReader) names(m member) []Name {
	if m.kind() != '[' {
		r.problem(m.value.off, "reference.value", fmt.Sprintf("%q must be a list of names", m.key), `write [{"family": "…", "given": "…"}]`)
		return nil
	}
	var names []Name
	for _, v := range m.items() {
		var n Name
		if v.kind() != '{' {
			r.problem(v.off, "reference.value", "a name must be an object", `write {"family": "…", "given": "…"}, or {"literal": "…"} for an organisation`)
			continue
		}
		for _, part := range v.members() {
			into := map[string]*string{"family": &n.Family, "given": &n.Given, "non-dropping-particle": &n.Particle,
				"dropping-particle": &n.Particle, "suffix": &n.Suffix, "literal": &n.Literal}[part.key]
			if into == nil || part.kind() == 'n' {
				continue
			}
			if s, ok := r.text(part); ok {
				*into = strings.TrimSpace(*into + " " + plain(s))
			}
		}
		if n.Family == "" && n.Literal == "" {
			if n.Given == "" {
				r.problem(v.off, "reference.value", "a name has no family name", `write {"family": "…", "given": "…"}, or {"literal": "…"} for an organisation`)
				continue
			}
			n = Name{Literal: n.Given}
		}
		names = append(names, n)
	}
	return names
}

// date reads a date in one of the forms CSL has.
func (r *cslReader) date(m member) Date {
	if m.kind() != '{' {
		r.problem(m.value.off, "reference.value", fmt.Sprintf("%q must be a date", m.key), `write {"date-parts": [[2026, 11, 26]]}`)
		return Date{}
	}
	var d Date
	for _, part := range m.members() {
		switch part.key {
		case "date-parts":
			if d = r.dateParts(part); d.IsZero() {
				return d
			}
		case "literal", "raw":
			if s, ok := r.text(part); ok && d.IsZero() {
				d = dateIn(plain(s))
			}
		}
	}
	return d
}

// dateParts reads [[year, month, day]], the beginning of a span of days if there
// are two. Managers write the numbers as numbers or as strings.
func (r *cslReader) dateParts(m member) Date {
	bad := func() Date {
		r.problem(m.value.off, "reference.value", "the date is not year, month and day", "write [[2026, 11, 26]], [[2026, 11]] or [[2026]]")
		return Date{}
	}
	if m.kind() != '[' {
		return bad()
	}
	outer := m.items()
	if len(outer) == 0 || outer[0].kind() != '[' {
		return bad()
	}
	var parts [3]int
	inner := outer[0].items()
	for i, v := range inner {
		n, err := strconv.Atoi(strings.Trim(string(v.raw), `" `))
		if i > 2 || err != nil && string(v.raw) != `""` && v.kind() != 'n' {
			return bad()
		}
		parts[i] = n
	}
	d := Date{Year: parts[0], Month: parts[1], Day: parts[2]}
	if len(inner) == 0 || !d.sound() {
		return bad()
	}
	return d
}
