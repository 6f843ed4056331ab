package fields

import (
	"reflect"
	"strings"
	"sync"
)

// A Field is one key an author can write, read off a struct.
type Field struct {
	Name     string   // the key
	Type     string   // for people: "text", "list of text", "true or false", "whole number", "keys"
	Required bool     // the key must be there
	Enum     []string // the only values it can have; nil for any
	Doc      string   // what it means: a phrase, lower case, no full stop
	Fields   []Field  // the keys inside, for a mapping
	index    int
}

// schemas holds the fields of each struct type, read off it once: they follow
// from the program alone.
var schemas sync.Map // reflect.Type → []Field

// Schema returns the fields of a struct type in the order they are declared. The
// slice must not be changed.
func Schema(t reflect.Type) []Field {
	if fields, ok := schemas.Load(t); ok {
		return fields.([]Field)
	}
	fields := readSchema(t)
	schemas.Store(t, fields)
	return fields
}

func readSchema(t reflect.Type) []Field {
	var fields []Field
	for i := range t.NumField() {
		sf := t.Field(i)
		name, option, _ := strings.Cut(sf.Tag.Get("field"), ",")
		if name == "" {
			continue
		}
		f := Field{Name: name, Required: option == "required", Doc: sf.Tag.Get("doc"), index: i, Type: typeName(sf.Type)}
		if enum := sf.Tag.Get("enum"); enum != "" {
			f.Enum = strings.Fields(enum)
		}
		if f.Type == "keys" {
			f.Fields = Schema(sf.Type)
		}
		fields = append(fields, f)
	}
	return fields
}

// Names returns the keys of the fields.
func Names(fields []Field) []string {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.Name
	}
	return names
}

func typeName(t reflect.Type) string {
	switch {
	case t == textType || reflect.PointerTo(t).Implements(unmarshalerType):
		return "text"
	case t.Kind() == reflect.Slice:
		return "list of " + typeName(t.Elem())
	case t.Kind() == reflect.Struct:
		return "keys"
	case t.Kind() == reflect.Bool:
		return "true or false"
	case t.Kind() == reflect.Int:
		return "whole number"
	}
	return "text"
}
