// Package schema says in JSON Schema what authors can write, so that editors
// complete keys and mark mistakes while somebody types.
//
// A schema is made from the struct its file is decoded into ([fields.Schema]), so
// the two cannot drift apart. It is not the judge: what holds between keys or
// between files only a build can see.
package schema

import (
	"encoding/json"
	"reflect"
	"slices"

	"knead/internal/config"
	"knead/internal/fields"
	"knead/internal/health/glossary"
	"knead/internal/health/people"
	"knead/internal/health/reference"
	"knead/internal/health/safety"
	"knead/internal/markdown"
)

// A Document is the schema of one kind of file.
type Document struct {
	Name  string // "front-matter"
	Files string // what it is for, as a pattern of paths in a project
	About string // for people: a phrase
	root  func() *node
}

// The versions of JSON Schema. What is written here means the same in both; many
// editors read the older one only.
const (
	dialect  = "https://json-schema.org/draft/2020-12/schema"
	dialect7 = "http://json-schema.org/draft-07/schema#"
)

// JSON returns the schema, draft 2020-12.
func (d Document) JSON() []byte { return d.in(dialect) }

// Draft7 returns the schema as one of draft 7.
func (d Document) Draft7() []byte { return d.in(dialect7) }

func (d Document) in(dialect string) []byte {
	n := d.root()
	n.Schema, n.Title = dialect, "knead: "+d.About
	data, err := json.MarshalIndent(n, "", "  ")
	if err != nil {
		panic(err) // a node holds nothing that cannot be written
	}
	return append(data, '\n')
}

// Documents returns the schemas of everything authors write.
func Documents() []Document {
	return []Document{
		{"front-matter", "content/**/*.md", "front matter of a page", frontMatter},
		{"knead", config.Path, "settings of the site", mapping[config.Config]},
		{"people", people.Path, "authors and reviewers", list[people.Record]},
		{"safety", safety.Path, "safety rules", mapping[safety.Document]},
		{"glossary", glossary.Path, "terms in plain words", list[glossary.Record]},
		{"references", reference.Path, "sources in CSL-JSON", references},
	}
}

// mapping is the schema of a file that is decoded into a T.
func mapping[T any]() *node { return object(fields.Schema(reflect.TypeFor[T]())) }

// list is the schema of a file that is decoded into a list of T.
func list[T any]() *node { return &node{Type: "array", Items: mapping[T]()} }

// frontMatter is the schema of a page's front matter. A key that belongs to some
// kinds of page is refused, and one they need is wanted, where the page names
// its kind; the kind a section gives it only a build can see.
func frontMatter() *node {
	keys := fields.Schema(reflect.TypeFor[markdown.Meta]())
	n := object(keys)
	i := slices.IndexFunc(keys, func(f fields.Field) bool { return f.Name == "kind" })
	for _, kind := range keys[i].Enum {
		then := &node{Properties: map[string]*node{}}
		for _, f := range keys {
			if f.For != nil && !slices.Contains(f.For, kind) {
				then.Properties[f.Name] = &node{Not: &node{}}
			}
			if slices.Contains(f.Need, kind) {
				then.Required = append(then.Required, f.Name)
			}
		}
		if len(then.Properties)+len(then.Required) > 0 {
			n.AllOf = append(n.AllOf, &node{If: &node{Properties: map[string]*node{"kind": {Const: kind}}, Required: []string{"kind"}}, Then: then})
		}
	}
	return n
}
