package fields

import (
	"encoding"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"

	"knead/internal/diag"
)

var (
	textType        = reflect.TypeFor[Text]()
	numberType      = reflect.TypeFor[Number]()
	unmarshalerType = reflect.TypeFor[encoding.TextUnmarshaler]()
)

// placed is what the types of this package have that keep their position.
type placed interface{ place(diag.Pos) }

// bounded is what the types of this package have that hold numbers.
type bounded interface{ bounds() (low, high int) }

// A hinted error says how to mend what it complains about.
type hinted struct{ message, hint string }

func (e hinted) Error() string { return e.message }

// Hinted returns an error for UnmarshalText that carries a hint for the author.
func Hinted(message, hint string) error { return hinted{message, hint} }

// value decodes the node n into the field v described by f.
func (d *decoder) value(n *yaml.Node, v reflect.Value, f Field, path string) {
	t := v.Type()
	switch {
	case t == numberType:
		d.integer(n, v.Field(0), f, path)
		v.Field(1).Set(reflect.ValueOf(d.at(n)))
	case reflect.PointerTo(t).Implements(unmarshalerType):
		d.unmarshal(n, v, f, path)
	case t == textType:
		if s, ok := d.scalar(n, f, path); ok {
			v.Set(reflect.ValueOf(Text{s, d.at(n)}))
		}
	case t.Kind() == reflect.Struct:
		d.mapping(n, v, path, &f)
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

// unmarshal decodes a value that reads itself from text.
func (d *decoder) unmarshal(n *yaml.Node, v reflect.Value, f Field, path string) {
	s, ok := d.scalar(n, f, path)
	if !ok {
		return
	}
	into := v.Addr().Interface()
	if p, ok := into.(placed); ok {
		p.place(d.at(n))
	}
	if err := into.(encoding.TextUnmarshaler).UnmarshalText([]byte(s)); err != nil {
		v.SetZero()
		problem := d.errorf(d.at(n), "fields.value", "%q: %v", path, err)
		if h, ok := err.(hinted); ok {
			problem.Hint = h.hint
		}
		return
	}
	if b, ok := into.(bounded); ok && f.Bounds != nil {
		low, high := b.bounds()
		if !d.within(n, low, f, path) || !d.within(n, high, f, path) {
			v.SetZero()
		}
	}
}

// scalar returns the words of n, not empty and, where the field lists its
// values or gives their form, as it should be.
func (d *decoder) scalar(n *yaml.Node, f Field, path string) (string, bool) {
	if n.Kind != yaml.ScalarNode {
		d.errorf(d.at(n), "fields.type", "%q must be text, not %s", path, kindName(n)).
			Hint = fmt.Sprintf("write \"%s: …\" on one line; put the text in quotes if it contains : or #", f.Name)
		return "", false
	}
	s := strings.TrimSpace(n.Value)
	if isNull(n) {
		hint := fmt.Sprintf("write %s, or remove the line", f.Doc)
		if f.Doc == "" {
			hint = "write it, or remove the line"
		}
		d.errorf(d.at(n), "fields.empty", "%q is empty", path).Hint = hint
		return "", false
	}
	if len(f.Enum) > 0 && !slices.Contains(f.Enum, s) {
		otherwise := "it is one of " + strings.Join(f.Enum, ", ")
		if f.Hint != "" {
			otherwise = f.Hint
		}
		d.errorf(d.at(n), "fields.value", "%q cannot be %q", path, s).Hint = diag.DidYouMean(s, f.Enum, otherwise)
		return "", false
	}
	if f.Pattern != "" && !matcher(f.Pattern).MatchString(s) {
		d.errorf(d.at(n), "fields.value", "%q cannot be %q", path, s).Hint = "write it like " + f.Example
		return "", false
	}
	return s, true
}

// matcher returns the expression of a tag; those are few and part of the program.
func matcher(pattern string) *regexp.Regexp {
	if re, ok := matchers.Load(pattern); ok {
		return re.(*regexp.Regexp)
	}
	re := regexp.MustCompile(pattern)
	matchers.Store(pattern, re)
	return re
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
	if d.within(n, i, f, path) {
		v.SetInt(int64(i))
	}
}

// within reports whether i is in the range of the field, and complains if not.
func (d *decoder) within(n *yaml.Node, i int, f Field, path string) bool {
	if f.Bounds == nil || f.Bounds.Min <= i && i <= f.Bounds.Max {
		return true
	}
	d.errorf(d.at(n), "fields.value", "%q cannot be %s", path, strings.TrimSpace(n.Value)).
		Hint = fmt.Sprintf("it is from %d to %d", f.Bounds.Min, f.Bounds.Max)
	return false
}
