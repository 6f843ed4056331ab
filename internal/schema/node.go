package schema

import "knead/internal/fields"

// A node is a JSON Schema. The zero node allows everything.
type node struct {
	Schema      string           `json:"$schema,omitempty"`
	Title       string           `json:"title,omitempty"`
	Description string           `json:"description,omitempty"`
	Type        any              `json:"type,omitempty"` // a name or several
	Const       string           `json:"const,omitempty"`
	Enum        []any            `json:"enum,omitempty"`
	Pattern     string           `json:"pattern,omitempty"`
	Format      string           `json:"format,omitempty"`
	Examples    []string         `json:"examples,omitempty"`
	Minimum     *int             `json:"minimum,omitempty"`
	Maximum     *int             `json:"maximum,omitempty"`
	Properties  map[string]*node `json:"properties,omitempty"`
	ByPattern   map[string]*node `json:"patternProperties,omitempty"`
	Closed      *bool            `json:"additionalProperties,omitempty"` // false: no other keys
	Required    []string         `json:"required,omitempty"`
	Items       *node            `json:"items,omitempty"`
	AnyOf       []*node          `json:"anyOf,omitempty"`
	AllOf       []*node          `json:"allOf,omitempty"`
	If          *node            `json:"if,omitempty"`
	Then        *node            `json:"then,omitempty"`
	Not         *node            `json:"not,omitempty"`
}

// object is the schema of a mapping with the keys.
func object(keys []fields.Field) *node {
	n := &node{Type: "object", Properties: map[string]*node{}, Closed: new(bool)}
	for _, f := range keys {
		if f.Name == "*" {
			key := f.Pattern
			f.Pattern = ""
			n.ByPattern = map[string]*node{key: property(f)}
			continue
		}
		n.Properties[f.Name] = property(f)
		if f.Required {
			n.Required = append(n.Required, f.Name)
		}
	}
	return n
}

// property is the schema of one key's value, with what it means.
func property(f fields.Field) *node {
	n := value(f)
	switch {
	case f.List && f.Single:
		n = &node{AnyOf: []*node{n, {Type: "array", Items: n}}}
	case f.List:
		n = &node{Type: "array", Items: n}
	}
	n.Description = f.Doc
	return n
}

// value is the schema of a value, a list around it left aside.
func value(f fields.Field) *node {
	switch f.Base {
	case "keys":
		if f.Scalar == nil {
			return object(f.Fields)
		}
		return &node{AnyOf: []*node{value(*f.Scalar), object(f.Fields)}}
	case "true or false":
		return &node{Enum: []any{true, false, "yes", "no"}}
	case "whole number":
		return integer(f)
	case "date":
		return &node{Type: "string", Format: "date", Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`}
	case "number or range":
		return &node{AnyOf: []*node{integer(f), {Type: "string", Pattern: `^[0-9]+ *([-–] *[0-9]+)?$`}}}
	case "months or years":
		return &node{Type: "string", Pattern: `^[1-9][0-9]* +(months?|years?)$`}
	}
	return text(f)
}

func integer(f fields.Field) *node {
	n := &node{Type: "integer"}
	if f.Bounds != nil {
		n.Minimum, n.Maximum = &f.Bounds.Min, &f.Bounds.Max
	}
	return n
}

// text is the schema of words. What YAML takes for a number or for true is text
// to knead, as in "title: 2024".
func text(f fields.Field) *node {
	if len(f.Enum) > 0 {
		n := &node{}
		for _, v := range f.Enum {
			n.Enum = append(n.Enum, v)
		}
		return n
	}
	n := &node{Type: []string{"string", "number", "boolean"}, Pattern: `\S`}
	if f.Pattern != "" {
		n.Type, n.Pattern = "string", f.Pattern
	}
	if f.Example != "" {
		n.Examples = []string{f.Example}
	}
	return n
}
