// Package fields decodes a YAML mapping into a Go struct and explains every
// mistake an author can make on the way.
//
// The struct is the schema. Its tags name the keys and say what they mean, and
// the decoder, the reference pages and the editor schemas are all read off it:
//
//	type Meta struct {
//		Title fields.Text `field:"title,required" doc:"the page's name"`
//		Kind  fields.Text `field:"kind" enum:"page technique benefit" doc:"what the page describes"`
//	}
//
// A field is a string, bool, int, [Text], a slice of string or Text, a struct
// with fields of its own, or a type with UnmarshalText. Strings stay strings:
// "title: 2024" and "title: no" are the words 2024 and no.
//
// Decoding fails closed. An unknown key, a key given twice, a value of another
// type, a missing required key, an anchor, an alias, a tag, a second document or
// anything beyond the limits is an error with its position and a way out.
package fields

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"knead/internal/diag"
)

// Limits of one YAML text. Each bounds a cost that grows faster than the input
// in YAML readers: nesting is paid per level in memory, duplicate keys are found
// by comparing pairs.
const (
	MaxBytes = 64 << 10 // bytes of YAML
	MaxDepth = 32       // mappings and lists inside each other
	MaxKeys  = 500      // keys of one mapping
)

// A Text is a string together with the place it was written at.
type Text struct {
	Value string
	At    diag.Pos
}

// String returns the value.
func (t Text) String() string { return t.Value }

// A Source is a YAML text inside a file.
type Source struct {
	File string
	Data []byte
	Line int // line of the file on which Data begins; 0 means 1
}

// Decode reads the mapping in src into the struct that into points at, and
// returns what is wrong. Fields of wrong entries keep their zero value.
func Decode(src Source, into any) []diag.Diagnostic {
	d := &decoder{src: src}
	if root := d.parse(); root != nil {
		d.mapping(root, reflect.ValueOf(into).Elem(), "")
	}
	return d.diags
}

type decoder struct {
	src   Source
	diags []diag.Diagnostic
}

func (d *decoder) errorf(at diag.Pos, rule, format string, args ...any) *diag.Diagnostic {
	d.diags = append(d.diags, diag.Errorf(at, rule, format, args...))
	return &d.diags[len(d.diags)-1]
}

// pos converts a YAML line and column, in characters, to a position in the file.
func (d *decoder) pos(line, column int) diag.Pos {
	line = max(line, 1)
	text, _ := diag.Line(d.src.Data, line)
	col := 1
	for ; column > 1 && len(text) > 0; column-- {
		_, n := utf8.DecodeRune(text)
		col, text = col+n, text[n:]
	}
	return diag.Pos{File: d.src.File, Line: line + max(d.src.Line, 1) - 1, Col: col}
}

func (d *decoder) at(n *yaml.Node) diag.Pos { return d.pos(n.Line, n.Column) }

// mapping decodes the mapping n into the struct v. The path is "" for the
// document and "publisher" for a mapping under that key.
func (d *decoder) mapping(n *yaml.Node, v reflect.Value, path string) {
	if n.Kind != yaml.MappingNode {
		d.errorf(d.at(n), "fields.type", "%s must be a list of keys and values, not %s", subject(path), kindName(n)).
			Hint = `write one "key: value" a line`
		return
	}
	schema := Schema(v.Type())
	seen := map[string]int{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		name := key.Value
		if key.Kind != yaml.ScalarNode {
			d.errorf(d.at(key), "fields.key", "a key must be a word, not %s", kindName(key))
			continue
		}
		if line, ok := seen[name]; ok {
			d.errorf(d.at(key), "fields.duplicate", "key %q is given twice, first on line %d", name, line).
				Hint = "keep one of the two"
			continue
		}
		seen[name] = d.at(key).Line
		j := slices.IndexFunc(schema, func(f Field) bool { return f.Name == name })
		if j < 0 {
			d.errorf(d.at(key), "fields.unknown", "unknown key %q%s", name, inside(path)).
				Hint = diag.DidYouMean(name, Names(schema), "the keys here are "+strings.Join(Names(schema), ", "))
			continue
		}
		d.value(value, v.Field(schema[j].index), schema[j], join(path, name))
	}
	for _, f := range schema {
		if _, ok := seen[f.Name]; f.Required && !ok {
			at := d.at(n)
			if path == "" {
				at = diag.Pos{File: d.src.File, Line: max(d.src.Line, 1), Col: 1}
			}
			d.errorf(at, "fields.missing", "missing key %q%s", f.Name, inside(path)).
				Hint = fmt.Sprintf("add a line \"%s: …\": %s", f.Name, f.Doc)
		}
	}
}

var (
	textType        = reflect.TypeFor[Text]()
	unmarshalerType = reflect.TypeFor[encoding.TextUnmarshaler]()
)

// value decodes the node n into the field v described by f.
func (d *decoder) value(n *yaml.Node, v reflect.Value, f Field, path string) {
	t := v.Type()
	switch {
	case reflect.PointerTo(t).Implements(unmarshalerType):
		if s, ok := d.scalar(n, f, path); ok {
			if err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(s)); err != nil {
				d.errorf(d.at(n), "fields.value", "%q: %v", path, err)
			}
		}
	case t == textType:
		if s, ok := d.scalar(n, f, path); ok {
			v.Set(reflect.ValueOf(Text{s, d.at(n)}))
		}
	case t.Kind() == reflect.Struct:
		d.mapping(n, v, path)
	case t.Kind() == reflect.String:
		if s, ok := d.scalar(n, f, path); ok {
			v.SetString(s)
		}
	case t.Kind() == reflect.Bool:
		d.boolean(n, v, f, path)
	case t.Kind() == reflect.Int:
		d.integer(n, v, f, path)
	case t.Kind() == reflect.Slice:
		d.list(n, v, f, path)
	default:
		panic(fmt.Sprintf("fields: key %q has a type the decoder does not know: %s", path, t))
	}
}

// scalar returns the words of n, not empty and, where the field lists its
// values, one of them.
func (d *decoder) scalar(n *yaml.Node, f Field, path string) (string, bool) {
	if n.Kind != yaml.ScalarNode {
		d.errorf(d.at(n), "fields.type", "%q must be text, not %s", path, kindName(n)).
			Hint = fmt.Sprintf("write \"%s: …\" on one line; put the text in quotes if it contains : or #", f.Name)
		return "", false
	}
	s := strings.TrimSpace(n.Value)
	if s == "" || n.ShortTag() == "!!null" {
		d.errorf(d.at(n), "fields.empty", "%q is empty", path).Hint = fmt.Sprintf("write %s, or remove the line", f.Doc)
		return "", false
	}
	if len(f.Enum) > 0 && !slices.Contains(f.Enum, s) {
		d.errorf(d.at(n), "fields.value", "%q cannot be %q", path, s).
			Hint = diag.DidYouMean(s, f.Enum, "it is one of "+strings.Join(f.Enum, ", "))
		return "", false
	}
	return s, true
}

func (d *decoder) boolean(n *yaml.Node, v reflect.Value, f Field, path string) {
	switch {
	case n.Kind == yaml.ScalarNode && (n.Value == "true" || n.Value == "yes"):
		v.SetBool(true)
	case n.Kind == yaml.ScalarNode && (n.Value == "false" || n.Value == "no"):
		v.SetBool(false)
	default:
		d.errorf(d.at(n), "fields.type", "%q must be true or false", path).
			Hint = fmt.Sprintf(`write "%s: true" or remove the line`, f.Name)
	}
}

func (d *decoder) integer(n *yaml.Node, v reflect.Value, f Field, path string) {
	i, err := strconv.Atoi(n.Value)
	if n.Kind != yaml.ScalarNode || err != nil {
		d.errorf(d.at(n), "fields.type", "%q must be a whole number", path).
			Hint = fmt.Sprintf(`write it in digits, such as "%s: 3"`, f.Name)
		return
	}
	v.SetInt(int64(i))
}

func (d *decoder) list(n *yaml.Node, v reflect.Value, f Field, path string) {
	if n.Kind != yaml.SequenceNode {
		d.errorf(d.at(n), "fields.type", "%q must be a list, not %s", path, kindName(n)).
			Hint = fmt.Sprintf(`write "%s: [one, two]"`, f.Name)
		return
	}
	for i, item := range n.Content {
		elem := reflect.New(v.Type().Elem()).Elem()
		before := len(d.diags)
		d.value(item, elem, f, fmt.Sprintf("%s[%d]", path, i+1))
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

func kindName(n *yaml.Node) string {
	switch n.Kind {
	case yaml.MappingNode:
		return "a list of keys and values"
	case yaml.SequenceNode:
		return "a list"
	}
	if n.ShortTag() == "!!null" || n.Value == "" {
		return "nothing"
	}
	return "text"
}
