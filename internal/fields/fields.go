// Package fields decodes YAML into Go structs and explains every mistake an
// author can make on the way.
//
// The struct is the schema. Its tags name the keys and say what they mean, and
// the decoder, the reference pages and the editor schemas are all read off it:
//
//	type Meta struct {
//		Written fields.Keys  `field:"@keys"`
//		Title   fields.Text  `field:"title,required" doc:"the page's name"`
//		Review  Review       `field:"review" for:"technique benefit" doc:"who checked the page, and when"`
//		Gives   []Benefit    `field:"benefits" for:"technique" doc:"what the technique may give"`
//	}
//	type Review struct {
//		At   diag.Pos    `field:"@"`
//		None fields.Text `field:",scalar" enum:"none yet|"`
//		By   fields.Text `field:"by,required" doc:"who checked it"`
//		On   fields.Day  `field:"on,required" doc:"day of the check"`
//	}
//
// # Values
//
// A field is a string, bool, int, [Text], [Number], [Day], [Span], [Period], a
// type of another package with UnmarshalText, a struct with fields of its own, or
// a slice of one of them. Strings stay strings: "title: 2024" and "title: no"
// are the words 2024 and no. The fields of an embedded struct without a tag
// count as fields of the struct around it.
//
// # Tags
//
//	field:"name"           the key; field:"name,required" when it must be there
//	field:"name,single"    a list that may be written as its one value
//	field:",scalar"        what the struct becomes when it is written as one value, not as
//	                       keys; with a name, the value is that of the key of the name
//	field:"*" keys:"…"     a slice of [Pair] that takes the keys matching the expression
//	field:"@"              a diag.Pos: where the struct was written; Line 0 when it was not
//	field:"@keys"          a [Keys]: which keys were written, and where
//	doc:"…"                what it means: a phrase, lower case, no full stop
//	enum:"a b"             the only values; enum:"none yet|not needed" when they hold spaces
//	range:"0 10"           the smallest and the largest number or number of months
//	pattern:"…" like:"…"   the form a text must have, with an example of it
//	for:"technique"        the kinds of page the key belongs to; see [ForKind]
//	need:"benefit"         the kinds of page that must have it
//
// Decoding fails closed. An unknown key, a key given twice, a value of another
// type, a missing required key, an anchor, an alias, a tag, a second document or
// anything beyond the limits is an error with its position and a way out.
package fields

import (
	"reflect"

	"go.yaml.in/yaml/v4"

	"knead/internal/diag"
)

// Limits of one YAML text. Each bounds a cost that grows faster than the input
// in YAML readers: nesting is paid per level in memory, duplicate keys are found
// by comparing pairs. A data file is longer than front matter and is read once
// however many pages show it; its entries are a list, which costs what it holds.
const (
	MaxBytes     = 64 << 10 // bytes of YAML in front of a page, or in knead.yaml
	MaxDataBytes = 2 << 20  // bytes of a data file: some 10,000 terms or 5,000 safety entries
	MaxDepth     = 32       // mappings and lists inside each other
	MaxKeys      = 500      // keys of one mapping
)

// A Text is a string together with the place it was written at.
type Text struct {
	Value string
	At    diag.Pos
}

// String returns the value.
func (t Text) String() string { return t.Value }

// A Pair is a key that the struct does not name and its value; see the tag "*".
type Pair[T any] struct {
	Key   Text
	Value T
}

// A Source is a YAML text inside a file.
type Source struct {
	File string
	Data []byte
	Line int // line of the file on which Data begins; 0 means 1
	Max  int // most bytes; 0 means MaxBytes
}

// Decode reads the mapping in src into the struct that into points at, and
// returns what is wrong. Fields of wrong entries keep their zero value.
func Decode(src Source, into any) []diag.Diagnostic {
	d := newDecoder(src)
	if root, ok := d.parse(); ok {
		if root == nil {
			root = &yaml.Node{Kind: yaml.MappingNode, Line: 1, Column: 1}
		}
		d.mapping(root, reflect.ValueOf(into).Elem(), "", nil)
	}
	return d.diags
}

// DecodeList reads the list in src into the slice that into points at, and
// returns what is wrong. An item with a mistake is left out. An empty text is an
// empty list.
func DecodeList(src Source, into any) []diag.Diagnostic {
	d := newDecoder(src)
	if root, ok := d.parse(); ok && root != nil {
		d.list(root, reflect.ValueOf(into).Elem(), Field{Name: "", List: true}, "")
	}
	return d.diags
}
