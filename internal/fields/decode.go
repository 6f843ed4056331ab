package fields

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"knead/internal/diag"
)

// A decoder reads one source.
type decoder struct {
	src    Source
	starts []int       // offset of each line of src.Data, found when first needed
	lines  *diag.Lines // the same as people count lines
	diags  []diag.Diagnostic
}

func newDecoder(src Source) *decoder {
	src.Line = max(src.Line, 1)
	if src.Max == 0 {
		src.Max = MaxBytes
	}
	return &decoder{src: src}
}

func (d *decoder) errorf(at diag.Pos, rule, format string, args ...any) *diag.Diagnostic {
	d.diags = append(d.diags, diag.Errorf(at, rule, format, args...))
	return &d.diags[len(d.diags)-1]
}

// lineStarts returns the offset of each line as YAML counts lines: it takes a
// carriage return and three characters of Unicode for a break too.
func lineStarts(data []byte) []int {
	starts := []int{0}
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		i += n
		switch r {
		case '\r':
			if i < len(data) && data[i] == '\n' {
				i++
			}
		case '\n', '\u0085', '\u2028', '\u2029':
		default:
			continue
		}
		starts = append(starts, i)
	}
	return starts
}

// pos converts a YAML line and column, in characters, to a position in the file.
func (d *decoder) pos(line, column int) diag.Pos {
	if d.starts == nil {
		d.starts, d.lines = lineStarts(d.src.Data), diag.NewLines(d.src.File, d.src.Data)
	}
	off, end := len(d.src.Data), len(d.src.Data)
	if line = max(line, 1); line <= len(d.starts) {
		off = d.starts[line-1]
	}
	if line < len(d.starts) {
		end = d.starts[line]
	}
	for ; column > 1 && off < end && d.src.Data[off] != '\n'; column-- {
		_, n := utf8.DecodeRune(d.src.Data[off:])
		off += n
	}
	at := d.lines.At(off)
	at.Line += d.src.Line - 1
	return at
}

func (d *decoder) at(n *yaml.Node) diag.Pos { return d.pos(n.Line, n.Column) }

// mapping decodes the mapping n into the struct v. The path is "" for the
// document and "publisher" for a mapping under that key; f is the field of that
// key, nil for the document.
func (d *decoder) mapping(n *yaml.Node, v reflect.Value, path string, f *Field) {
	s := schemaOf(v.Type())
	if n.Kind == yaml.ScalarNode && s.scalar != nil && !isNull(n) {
		s.mark(v, d.at(n), nil)
		d.value(n, v.FieldByIndex(s.scalar.index), s.word(f), path)
		return
	}
	if n.Kind != yaml.MappingNode {
		d.errorf(d.at(n), "fields.type", "%s must be a list of keys and values, not %s", subject(path), kindName(n)).
			Hint = s.form(f)
		return
	}
	written := d.entries(n, v, s, path)
	s.mark(v, d.at(n), written)
	for _, f := range s.fields {
		if _, ok := written.At(f.Name); f.Required && !ok {
			at := d.at(n)
			if path == "" {
				at = diag.Pos{File: d.src.File, Line: d.src.Line, Col: 1}
			}
			d.errorf(at, "fields.missing", "missing key %q%s", f.Name, inside(path)).
				Hint = fmt.Sprintf("add a line \"%s: …\": %s", f.Name, f.Doc)
		}
	}
}

// entries decodes the entries of a mapping and returns which keys were written.
func (d *decoder) entries(n *yaml.Node, v reflect.Value, s *schema, path string) Keys {
	var written Keys
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		name := key.Value
		if key.Kind != yaml.ScalarNode {
			d.errorf(d.at(key), "fields.key", "a key must be a word, not %s", kindName(key))
			continue
		}
		if at, ok := written.At(name); ok {
			d.errorf(d.at(key), "fields.duplicate", "key %q is given twice, first on line %d", name, at.Line).
				Hint = "keep one of the two"
			continue
		}
		written = append(written, Text{name, d.at(key)})
		f, ok := s.find(name)
		switch {
		case ok:
			d.value(value, v.FieldByIndex(f.index), f, join(path, name))
		case s.free != nil && s.free.matches(name):
			d.free(key, value, v.FieldByIndex(s.free.index), *s.free, join(path, name))
		default:
			d.errorf(d.at(key), "fields.unknown", "unknown key %q%s", name, inside(path)).
				Hint = diag.DidYouMean(name, Names(s.fields), s.keys())
		}
	}
	return written
}

// free decodes a key the struct does not name into a slice of pairs.
func (d *decoder) free(key, value *yaml.Node, v reflect.Value, f Field, path string) {
	pair := reflect.New(v.Type().Elem()).Elem()
	pair.Field(0).Set(reflect.ValueOf(Text{key.Value, d.at(key)}))
	before := len(d.diags)
	f.Name, f.Pattern = key.Value, ""
	d.value(value, pair.Field(1), f, path)
	if len(d.diags) == before {
		v.Set(reflect.Append(v, pair))
	}
}

// list decodes the list n into the slice v.
func (d *decoder) list(n *yaml.Node, v reflect.Value, f Field, path string) {
	items := n.Content
	switch {
	case n.Kind == yaml.ScalarNode && f.Single:
		items = []*yaml.Node{n}
	case n.Kind != yaml.SequenceNode && path == "":
		d.errorf(d.at(n), "fields.type", "this must be a list, not %s", kindName(n)).Hint = `begin every entry with "- "`
		return
	case n.Kind != yaml.SequenceNode:
		d.errorf(d.at(n), "fields.type", "%q must be a list, not %s", path, kindName(n)).
			Hint = fmt.Sprintf(`write "%s: [one, two]"`, f.Name)
		return
	}
	for i, item := range items {
		elem := reflect.New(v.Type().Elem()).Elem()
		name := fmt.Sprintf("%s[%d]", path, i+1)
		if path == "" {
			name = fmt.Sprintf("entry %d", i+1)
		}
		before := len(d.diags)
		d.value(item, elem, f, name)
		if len(d.diags) == before {
			v.Set(reflect.Append(v, elem))
		}
	}
}

func subject(path string) string {
	if path == "" {
		return "this"
	}
	return strconv.Quote(path)
}

func inside(path string) string {
	if path == "" {
		return ""
	}
	return fmt.Sprintf(" in %q", path)
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

func isNull(n *yaml.Node) bool {
	return n.ShortTag() == "!!null" || strings.TrimSpace(n.Value) == ""
}

func kindName(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.MappingNode:
		return "a list of keys and values"
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case isNull(n):
		return "nothing"
	}
	return "text"
}
