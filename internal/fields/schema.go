package fields

import (
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"

	"knead/internal/diag"
)

// A Field is one key an author can write, read off a struct.
type Field struct {
	Name     string   // the key; "*" for all keys that match Pattern
	Type     string   // for people: "text", "list of text", "true or false", "whole number", "date", "keys"
	Base     string   // Type without the list around it and without the value beside keys
	List     bool     // a list of values of type Base
	Single   bool     // the list may be written as its one value
	Required bool     // the key must be there
	Enum     []string // the only values it can have; nil for any
	Bounds   *Bounds  // of a number; nil for any
	Pattern  string   // regular expression of the value, or of the keys of "*"; "" for any
	Example  string   // of Pattern
	Doc      string   // what it means: a phrase, lower case, no full stop
	For      []string // kinds of page the key belongs to; nil for all
	Need     []string // kinds of page that must have it
	Fields   []Field  // the keys inside, for keys
	Scalar   *Field   // what one value means when it stands in the place of the keys; nil when it must not
	Hint     string   // what to say of a value that is not in Enum; "" for the list of values
	index    []int
}

// Bounds are the smallest and the largest number of a field.
type Bounds struct{ Min, Max int }

// A schema is a struct type as authors write it.
type schema struct {
	fields  []Field // in the order they are declared; "*" is the last
	byName  map[string]int
	scalar  *Field // what one value in the place of the keys means
	free    *Field // takes the keys the struct does not name
	at      []int  // index of the field that keeps where the struct was written; nil for none
	written []int  // index of the field that keeps which keys were written; nil for none
}

// schemas holds the fields of each struct type, and matchers the expressions in
// its tags, read once: they follow from the program alone.
var (
	schemas  sync.Map // reflect.Type → *schema
	matchers sync.Map // string → *regexp.Regexp
)

// Schema returns the fields of a struct type in the order they are declared. The
// slice must not be changed.
func Schema(t reflect.Type) []Field { return schemaOf(t).fields }

func schemaOf(t reflect.Type) *schema {
	if s, ok := schemas.Load(t); ok {
		return s.(*schema)
	}
	s := &schema{byName: map[string]int{}}
	s.read(t, nil)
	if s.free != nil {
		s.fields = append(s.fields, *s.free)
	}
	schemas.Store(t, s)
	return s
}

// read adds the fields of t, which is found at index in the struct.
func (s *schema) read(t reflect.Type, index []int) {
	for i := range t.NumField() {
		sf := t.Field(i)
		at := append(slices.Clip(index), i)
		name, options, _ := strings.Cut(sf.Tag.Get("field"), ",")
		has := func(option string) bool { return slices.Contains(strings.Split(options, ","), option) }
		switch {
		case sf.Anonymous && sf.Tag.Get("field") == "" && sf.Type.Kind() == reflect.Struct:
			s.read(sf.Type, at)
			continue
		case name == "@":
			s.at = at
			continue
		case name == "@keys":
			s.written = at
			continue
		case name == "" && !has("scalar"):
			continue
		}
		f := readField(sf, name, at)
		f.Required, f.Single = has("required"), has("single")
		if has("scalar") {
			s.scalar = &f
		}
		switch name {
		case "":
		case "*":
			s.free = &f
		default:
			s.byName[name] = len(s.fields)
			s.fields = append(s.fields, f)
		}
	}
}

func readField(sf reflect.StructField, name string, index []int) Field {
	f := Field{Name: name, Doc: sf.Tag.Get("doc"), Pattern: sf.Tag.Get("pattern"), Example: sf.Tag.Get("like"),
		For: words(sf.Tag.Get("for")), Need: words(sf.Tag.Get("need")), Enum: values(sf.Tag.Get("enum")), index: index}
	if bounds := sf.Tag.Get("range"); bounds != "" {
		f.Bounds = new(Bounds)
		if _, err := fmt.Sscan(bounds, &f.Bounds.Min, &f.Bounds.Max); err != nil {
			panic(fmt.Sprintf("fields: range %q of %s: %v", bounds, sf.Name, err))
		}
	}
	t := sf.Type
	if name == "*" {
		f.Pattern, t = sf.Tag.Get("keys"), t.Elem().Field(1).Type
	}
	if t.Kind() == reflect.Slice && !reflect.PointerTo(t).Implements(unmarshalerType) {
		f.List, t = true, t.Elem()
	}
	f.Base = typeName(t)
	f.Type = f.Base
	if f.Base == "keys" {
		inner := schemaOf(t)
		f.Fields, f.Scalar = inner.fields, inner.scalar
		if inner.scalar != nil {
			f.Type = "text or keys"
		}
	}
	if f.List {
		f.Type = "list of " + f.Type
	}
	return f
}

// words splits a tag; an empty one is nil.
func words(tag string) []string {
	if tag == "" {
		return nil
	}
	return strings.Fields(tag)
}

// values splits the values of an enum at spaces, or at bars if it has any.
func values(tag string) []string {
	if !strings.Contains(tag, "|") {
		return words(tag)
	}
	return slices.DeleteFunc(strings.Split(tag, "|"), func(s string) bool { return s == "" })
}

// Names returns the keys of the fields, those taken by "*" excepted.
func Names(fields []Field) []string {
	names := make([]string, 0, len(fields))
	for _, f := range fields {
		if f.Name != "*" {
			names = append(names, f.Name)
		}
	}
	return names
}

func (s *schema) find(name string) (Field, bool) {
	i, ok := s.byName[name]
	if !ok {
		return Field{}, false
	}
	return s.fields[i], true
}

// matches reports whether a field "*" takes the key.
func (f *Field) matches(key string) bool { return matcher(f.Pattern).MatchString(key) }

// keys says in a hint which keys there are.
func (s *schema) keys() string {
	hint := "the keys here are " + strings.Join(Names(s.fields), ", ")
	if s.free == nil {
		return hint
	}
	if len(s.byName) == 0 {
		return "a key here is " + s.free.Doc
	}
	return hint + ", or " + s.free.Doc
}

// form says in a hint how the struct is written under the key of f.
func (s *schema) form(f *Field) string {
	if s.scalar == nil || f == nil || f.Name == "" {
		return `write one "key: value" a line`
	}
	return fmt.Sprintf(`write "%s: …" on one line, or one "key: value" a line below it`, f.Name)
}

// word returns the field that one value in the place of the keys goes to, with
// what to say when it is not one of its values.
func (s *schema) word(f *Field) Field {
	w := *s.scalar
	if w.Name == "" && len(w.Enum) > 0 {
		w.Hint = fmt.Sprintf("write %s, or the keys %s", strings.Join(w.Enum, ", "), strings.Join(Names(s.fields), ", "))
	}
	if f != nil && f.Name != "" && w.Name == "" {
		w.Name = f.Name
	}
	return w
}

// mark notes in the struct v where it was written, and with which keys.
func (s *schema) mark(v reflect.Value, at diag.Pos, written Keys) {
	if s.at != nil {
		v.FieldByIndex(s.at).Set(reflect.ValueOf(at))
	}
	if s.written != nil {
		v.FieldByIndex(s.written).Set(reflect.ValueOf(written))
	}
}

func typeName(t reflect.Type) string {
	switch {
	case t == numberType || t.Kind() == reflect.Int:
		return "whole number"
	case t == reflect.TypeFor[Day]() || t == reflect.TypeFor[Date]():
		return "date"
	case t == reflect.TypeFor[Span]():
		return "number or range"
	case t == reflect.TypeFor[Period]():
		return "months or years"
	case t == textType || reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()):
		return "text"
	case t.Kind() == reflect.Struct:
		return "keys"
	case t.Kind() == reflect.Bool:
		return "true or false"
	}
	return "text"
}
