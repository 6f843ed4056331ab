package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"

	"knead/internal/config"
	"knead/internal/fields"
	"knead/internal/health/glossary"
	"knead/internal/health/people"
	"knead/internal/health/reference"
	"knead/internal/health/safety"
	"knead/internal/markdown"
	"knead/internal/tree"
)

// compiled returns the schemas as an independent validator reads them; it checks
// them against the meta-schema on the way.
func compiled(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	schemas := map[string]*jsonschema.Schema{}
	for _, d := range Documents() {
		schemas[d.Name] = compile(t, d.Name, d.JSON())
	}
	return schemas
}

func compile(t *testing.T, name string, data []byte) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if err := c.AddResource(name, doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// valid says what the schema has against a YAML text, as an editor reads it.
func valid(t *testing.T, s *jsonschema.Schema, text string) error {
	t.Helper()
	var n yaml.Node
	if err := yaml.Load([]byte(text), &n); err != nil {
		if strings.Contains(err.Error(), "no documents") {
			return s.Validate([]any{})
		}
		t.Fatalf("%v in %s", err, text)
	}
	data, err := json.Marshal(plain(t, n.Content[0]))
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return s.Validate(doc)
}

// plain returns a YAML node as YAML 1.2 means it: a day is text.
func plain(t *testing.T, n *yaml.Node) any {
	t.Helper()
	switch n.Kind {
	case yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			m[n.Content[i].Value] = plain(t, n.Content[i+1])
		}
		return m
	case yaml.SequenceNode:
		list := []any{}
		for _, item := range n.Content {
			list = append(list, plain(t, item))
		}
		return list
	}
	if n.ShortTag() == "!!timestamp" {
		return n.Value
	}
	var v any
	if err := n.Decode(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

// What this project itself has written is valid.
func TestShippedFilesAreValid(t *testing.T) {
	t.Parallel()
	schemas := compiled(t)
	read := map[string]int{}
	check := func(name, file string, text []byte) {
		read[name]++
		if err := valid(t, schemas[name], string(text)); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
	for name, file := range map[string]string{"knead": config.Path, "people": people.Path, "safety": safety.Path, "glossary": glossary.Path, "references": reference.Path} {
		text, err := os.ReadFile("../../" + file)
		if err != nil {
			t.Fatal(err)
		}
		check(name, file, text)
	}
	for _, root := range []string{"../../content", "../../docs/content"} {
		err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(file) != ".md" {
				return err
			}
			text, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			if parts := strings.SplitN(string(text), "---\n", 3); len(parts) == 3 {
				check("front-matter", file, []byte(parts[1]))
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if read["front-matter"] < 40 {
		t.Errorf("only %d pages were read", read["front-matter"])
	}
}

// A sample is a YAML value and what is wrong with it, "" for nothing.
type sample struct{ what, text string }

// TestSchemasAgreeWithTheDecoder writes each file in hundreds of ways, right and
// wrong, and wants the same verdict of the schema and of the decoder: every key,
// every value of a list, every limit, every required key.
func TestSchemasAgreeWithTheDecoder(t *testing.T) {
	t.Parallel()
	schemas := compiled(t)
	right, wrong := 0, 0
	older := map[string]*jsonschema.Schema{}
	for _, d := range Documents() {
		older[d.Name] = compile(t, d.Name, d.Draft7())
	}
	for _, c := range []struct {
		name string
		list bool
		into reflect.Type
	}{
		{"front-matter", false, reflect.TypeFor[markdown.Meta]()},
		{"knead", false, reflect.TypeFor[config.Config]()},
		{"safety", false, reflect.TypeFor[safety.Document]()},
		{"people", true, reflect.TypeFor[people.Record]()},
		{"glossary", true, reflect.TypeFor[glossary.Record]()},
	} {
		keys := fields.Schema(c.into)
		for _, s := range mappings(keys) {
			text, decode := s.text, fields.Decode
			into := reflect.New(c.into)
			if c.list {
				text, decode, into = "["+text+"]", fields.DecodeList, reflect.New(reflect.SliceOf(c.into))
			}
			ds := decode(fields.Source{File: "f", Data: []byte(text)}, into.Interface())
			err := valid(t, schemas[c.name], text)
			if e := valid(t, older[c.name], text); (e == nil) != (err == nil) {
				t.Errorf("%s, %s: draft 7 says %v, draft 2020-12 %v", c.name, s.what, e, err)
			}
			if len(ds) == 0 {
				right++
			} else {
				wrong++
			}
			if (len(ds) == 0) != (err == nil) {
				t.Errorf("%s, %s: the decoder says %v, the schema %v\n%s", c.name, s.what, ds, err, text)
			}
		}
	}
	if right < 200 || wrong < 200 {
		t.Errorf("only %d right and %d wrong files were tried", right, wrong)
	}
}

// mappings returns a mapping with all keys, one without each of them, one with a
// key too many, and one for each sample of each key's value.
func mappings(keys []fields.Field) []sample {
	named := slices.DeleteFunc(slices.Clone(keys), func(f fields.Field) bool { return f.Name == "*" || f.For != nil })
	all := map[string]string{}
	for _, f := range named {
		all[f.Name] = good(f)
	}
	list := []sample{{"all keys", flow(all)}, {"nothing", "{}"}, {"a key too many", flow(with(all, "zzz", "x"))}, {"no mapping", "words"}, {"a list", "[[a]]"}}
	for _, f := range named {
		without := maps.Clone(all)
		delete(without, f.Name)
		list = append(list, sample{"all but " + f.Name, flow(without)})
		for _, s := range samples(f) {
			list = append(list, sample{f.Name + ": " + s.what, flow(with(all, f.Name, s.text))})
		}
	}
	return list
}

func with(m map[string]string, key, value string) map[string]string {
	m = maps.Clone(m)
	m[key] = value
	return m
}

func flow(m map[string]string) string {
	var parts []string
	for _, key := range slices.Sorted(maps.Keys(m)) {
		parts = append(parts, key+": "+m[key])
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// good returns a right value of the field.
func good(f fields.Field) string { return samples(f)[0].text }

// samples returns values of a field, a right one first.
func samples(f fields.Field) []sample {
	if !f.List {
		return one(f)
	}
	item := f
	item.List = false
	items := one(item)
	list := []sample{{"a list", "[" + items[0].text + ", " + items[0].text + "]"}, {"an empty list", "[]"}, {"one value", items[0].text}, {"a mapping", "{zzz: x}"}}
	for _, s := range items {
		list = append(list, sample{"a list of " + s.what, "[" + s.text + "]"})
	}
	return list
}

func one(f fields.Field) []sample {
	list := []sample{{"a list", "[[x]]"}}
	switch f.Base {
	case "keys":
		list = append(mappings(f.Fields), list...)
		if f.Scalar != nil {
			list = append(list, one(*f.Scalar)...)
		}
	case "true or false":
		list = append([]sample{{"true", "true"}, {"no", "no"}, {"a word", "maybe"}}, list...)
	case "whole number":
		n, list2 := numbers(f)
		return append(append([]sample{n}, list2...), append(list, sample{"a word", "x"}, sample{"a fraction", "1.5"})...)
	case "number or range":
		n, list2 := numbers(f)
		return append(append([]sample{n, {"a range", "5-6"}}, list2...), append(list, sample{"a word", "x"})...)
	case "date":
		list = append([]sample{{"a day", "2026-11-26"}, {"another form", "26.11.2026"}, {"a month", "2026-11"}, {"no day", "2026-02-31"}}, list...)
	case "months or years":
		list = append([]sample{{"months", "24 months"}, {"a year", "1 year"}, {"a number", "24"}, {"weeks", "3 weeks"}}, list...)
	default:
		if len(f.Enum) > 0 {
			for _, v := range f.Enum {
				list = append(list, sample{v, v})
			}
			return append([]sample{list[1]}, append(list, sample{"none of them", "zzz"})...)
		}
		word := "words"
		if f.Example != "" {
			word = `"` + f.Example + `"`
		}
		list = append([]sample{{"text", word}, {"a mapping", "{zzz: x}"}}, list...)
		if f.Pattern != "" {
			list = append(list, sample{"another form", `"§ §"`})
		} else if f.Example == "" {
			list = append(list, sample{"a number", "2024"}, sample{"true", "true"})
		}
	}
	return list
}

// numbers returns a right number, and those at the limits.
func numbers(f fields.Field) (sample, []sample) {
	if f.Bounds == nil {
		return sample{"a number", "7"}, nil
	}
	low, high := f.Bounds.Min, f.Bounds.Max
	return sample{"the smallest", fmt.Sprint(low)}, []sample{{"the largest", fmt.Sprint(high)}, {"too large", fmt.Sprint(high + 1)}, {"too small", fmt.Sprint(low - 1)}}
}

// A key that belongs to another kind of page, or lacks on this one, is marked
// where the page names its kind.
func TestKinds(t *testing.T) {
	t.Parallel()
	s := compiled(t)["front-matter"]
	keys := fields.Schema(reflect.TypeFor[markdown.Meta]())
	i := slices.IndexFunc(keys, func(f fields.Field) bool { return f.Name == "kind" })
	for _, kind := range keys[i].Enum {
		page := map[string]string{"kind": kind}
		for _, f := range keys {
			if f.Required || slices.Contains(f.Need, kind) {
				page[f.Name] = good(f)
			}
		}
		if err := valid(t, s, flow(page)); err != nil {
			t.Errorf("a page of kind %s: %v", kind, err)
		}
		for _, f := range keys {
			if f.For == nil {
				continue
			}
			if err := valid(t, s, flow(with(page, f.Name, good(f)))); (err == nil) != slices.Contains(f.For, kind) {
				t.Errorf("%s on a page of kind %s: %v", f.Name, kind, err)
			}
			if slices.Contains(f.Need, kind) {
				without := maps.Clone(page)
				delete(without, f.Name)
				if valid(t, s, flow(without)) == nil {
					t.Errorf("a page of kind %s needs no %s", kind, f.Name)
				}
			}
		}
	}
}

// The schema of references allows what is read, and marks what is refused.
func TestReferencesAgreeWithTheReader(t *testing.T) {
	t.Parallel()
	s := compiled(t)["references"]
	for _, text := range []string{
		`[]`, `{}`, `"x"`, `[3]`, `[{}]`,
		`[{"id": "a", "type": "book", "title": "T"}]`,
		`[{"id": 7, "type": "book", "title": "T", "volume": 3, "custom": {"x": [1]}, "abstract": null, "DOI": null}]`,
		`[{"type": "book", "title": "T"}]`, `[{"id": "a", "title": "T"}]`, `[{"id": "a", "type": "book"}]`, `[{"id": "a", "type": "book", "title": " "}]`,
		`[{"id": "a", "type": "book", "title": "T", "volume": [1]}]`,
		`[{"id": "a", "type": "book", "title": "T", "author": [{"family": "F", "given": "G"}, {"literal": "L"}]}]`,
		`[{"id": "a", "type": "book", "title": "T", "author": "F"}]`, `[{"id": "a", "type": "book", "title": "T", "author": ["F"]}]`, `[{"id": "a", "type": "book", "title": "T", "author": [{}]}]`,
		`[{"id": "a", "type": "book", "title": "T", "issued": {"date-parts": [[2015, "4"]]}}]`, `[{"id": "a", "type": "book", "title": "T", "issued": 2015}]`,
	} {
		_, ds := reference.Parse(tree.NewFile(reference.Path, []byte(text)))
		if err := valid(t, s, text); (err == nil) != (len(ds) == 0) {
			t.Errorf("%s: the reader says %v, the schema %v", text, ds, err)
		}
	}
	var doc struct {
		Items struct{ Properties map[string]any } `json:"items"`
	}
	for _, d := range Documents() {
		if d.Name == "references" {
			if err := json.Unmarshal(d.JSON(), &doc); err != nil {
				t.Fatal(err)
			}
		}
	}
	want := append(reference.Keys(), "author", "editor", "issued", "accessed")
	slices.Sort(want)
	if got := slices.Sorted(maps.Keys(doc.Items.Properties)); !slices.Equal(got, want) {
		t.Errorf("the schema knows %v, the reader %v", got, want)
	}
}
