package fields

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"knead/internal/diag"
)

type doc struct {
	Title  Text     `field:"title,required" doc:"the name"`
	Plain  string   `field:"plain" doc:"any words"`
	Kind   Text     `field:"kind" enum:"page technique" doc:"what it is"`
	Order  int      `field:"order" doc:"its place"`
	Draft  bool     `field:"draft" doc:"not published"`
	Also   []string `field:"also" doc:"other names"`
	Refs   []Text   `field:"refs" doc:"references"`
	Shade  shade    `field:"shade" doc:"a shade"`
	Person person   `field:"person" doc:"who wrote it"`
}

type person struct {
	Name string `field:"name,required" doc:"first and last name"`
}

type shade string

func (s *shade) UnmarshalText(text []byte) error {
	if string(text) != "dark" {
		return errors.New("a shade is dark")
	}
	*s = "dark"
	return nil
}

func decode(text string) (doc, []diag.Diagnostic) {
	var d doc
	return d, Decode(Source{File: "f.md", Data: []byte(text), Line: 2}, &d)
}

func TestDecode(t *testing.T) {
	var d doc
	ds := Decode(Source{File: "f.md", Line: 2, Data: []byte(`title: no
plain: 0777
kind: technique
order: -3
draft: true
also: [2024-01-01, "a: b"]
refs:
  - é1
  - two
shade: dark
person: {name: Ling}
`)}, &d)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	want := doc{
		Title: Text{"no", diag.Pos{File: "f.md", Line: 2, Col: 8}}, Plain: "0777",
		Kind:  Text{"technique", diag.Pos{File: "f.md", Line: 4, Col: 7}},
		Order: -3, Draft: true, Also: []string{"2024-01-01", "a: b"},
		Refs:  []Text{{"é1", diag.Pos{File: "f.md", Line: 9, Col: 5}}, {"two", diag.Pos{File: "f.md", Line: 10, Col: 5}}},
		Shade: "dark", Person: person{"Ling"},
	}
	if !reflect.DeepEqual(d, want) {
		t.Errorf("got  %+v\nwant %+v", d, want)
	}
}

// Each mistake gives exactly one diagnostic, at its place, with a way out.
func TestDecodeExplainsMistakes(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"missing", "plain: x", `f.md:2:1 fields.missing missing key "title" (add a line "title: …": the name)`},
		{"empty text", "", `f.md:2:1 fields.missing missing key "title" (add a line "title: …": the name)`},
		{"only a comment", "# title: x", `f.md:2:1 fields.missing missing key "title" (add a line "title: …": the name)`},
		{"unknown", "title: x\ntitel: y", `f.md:3:1 fields.unknown unknown key "titel" (did you mean "title"?)`},
		{"unknown, far", "title: x\nbanana: y", `f.md:3:1 fields.unknown unknown key "banana" (the keys here are title, plain, kind, order, draft, also, refs, shade, person)`},
		{"unknown inside", "title: x\nperson: {nome: y, name: z}", `f.md:3:10 fields.unknown unknown key "nome" in "person" (did you mean "name"?)`},
		{"missing inside", "title: x\nperson: {}", `f.md:3:9 fields.missing missing key "name" in "person" (add a line "name: …": first and last name)`},
		{"duplicate", "title: x\ntitle: y", `f.md:3:1 fields.duplicate key "title" is given twice, first on line 2 (keep one of the two)`},
		{"empty value", "title:", `f.md:2:7 fields.empty "title" is empty (write the name, or remove the line)`},
		{"null", "title: ~", `f.md:2:8 fields.empty "title" is empty (write the name, or remove the line)`},
		{"list for text", "title: [x]", `f.md:2:8 fields.type "title" must be text, not a list (write "title: …" on one line; put the text in quotes if it contains : or #)`},
		{"text for list", "title: x\nalso: y", `f.md:3:7 fields.type "also" must be a list, not text (write "also: [one, two]")`},
		{"text for mapping", "title: x\nperson: y", `f.md:3:9 fields.type "person" must be a list of keys and values, not text (write one "key: value" a line)`},
		{"word for number", "title: x\norder: first", `f.md:3:8 fields.type "order" must be a whole number (write it in digits, such as "order: 3")`},
		{"infinity", "title: x\norder: .inf", `f.md:3:8 fields.type "order" must be a whole number (write it in digits, such as "order: 3")`},
		{"word for boolean", "title: x\ndraft: maybe", `f.md:3:8 fields.type "draft" must be true or false (write "draft: true" or remove the line)`},
		{"not one of", "title: x\nkind: technik", `f.md:3:7 fields.value "kind" cannot be "technik" (it is one of page, technique)`},
		{"nearly one of", "title: x\nkind: tecnique", `f.md:3:7 fields.value "kind" cannot be "tecnique" (did you mean "technique"?)`},
		{"refused by its type", "title: x\nshade: light", `f.md:3:8 fields.value "shade": a shade is dark`},
		{"second colon", "title: Massage: what it is", `f.md:2:15 fields.syntax a second colon in the value (put the value in quotes: title: "Massage: what it is")`},
		{"no space", "title:x\nplain: y", `f.md:2:7 fields.syntax no space after the colon (write title: x)`},
		{"forbidden start", "title: @home", `f.md:2:8 fields.syntax a value cannot begin with this character (put the value in quotes: title: "@home")`},
		{"tab", "title: x\n\tplain: y", `f.md:3:1 fields.syntax a tab at the beginning of a line (indent with spaces)`},
		{"open quotation", "title: \"x", `f.md:2:10 fields.syntax a quotation mark that is never closed (close the quotation, or write \" for a quotation mark inside)`},
		{"open list", "title: x\nalso: [a\nkind: page", `f.md:4:5 fields.syntax a list that is never closed (close it with ])`},
		{"anchor", "title: &a x", `f.md:2:8 fields.anchor anchors (&) and aliases (*) are not allowed (write the value out, or put the text in quotes)`},
		{"alias", "title: *a", `f.md:2:8 fields.syntax anchors (&) and aliases (*) are not allowed (put the text in quotes)`},
		{"tag", "title: !!python/object:os.system x", `f.md:2:8 fields.tag tags such as !!python/object:os.system are not allowed (put the text in quotes)`},
		{"binary tag", "title: !!binary aGk=", `f.md:2:8 fields.tag tags such as !!binary are not allowed (put the text in quotes)`},
		{"two documents", "title: x\n---\ntitle: y", `f.md:2:1 fields.syntax more than one YAML document (remove the line "---" inside)`},
		{"no mapping", "just words", `f.md:2:1 fields.type this must be a list of keys and values, not text (write one "key: value" a line)`},
		{"bad bytes", "title: \"a\xffb\"", `f.md:2:10 text.encoding byte 0xff is not allowed here (save the file as UTF-8 text)`},
		{"NUL", "title: a\x00b", `f.md:2:9 text.encoding byte 0x00 is not allowed here (save the file as UTF-8 text)`},
	} {
		_, ds := decode(c.text)
		var got []string
		for _, d := range ds {
			s := fmt.Sprintf("%s %s %s", d.Pos, d.Rule, d.Message)
			if d.Hint != "" {
				s += " (" + d.Hint + ")"
			}
			got = append(got, s)
		}
		if strings.Join(got, "\n") != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, strings.Join(got, "\n     "), c.want)
		}
	}
}

// Inputs made to cost memory or time are refused before they do.
func TestDecodeIsBounded(t *testing.T) {
	var many strings.Builder
	for i := range MaxKeys + 1 {
		fmt.Fprintf(&many, "k%d: v\n", i)
	}
	list := "a0: &a0 [lol,lol,lol,lol,lol,lol,lol,lol,lol,lol]\n"
	for i := 1; i < 9; i++ {
		list += fmt.Sprintf("a%d: &a%d [*a%d,*a%d,*a%d,*a%d]\n", i, i, i-1, i-1, i-1, i-1)
	}
	for name, c := range map[string]struct{ text, rule string }{
		"size":         {"title: " + strings.Repeat("x", MaxBytes), "limit.yaml-size"},
		"brackets":     {"also: " + strings.Repeat("[", 10_000), "limit.yaml-depth"},
		"closed":       {"also: " + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000), "limit.yaml-depth"},
		"braces":       {strings.Repeat("{a: ", 10_000), "limit.yaml-depth"},
		"dashes":       {strings.Repeat("- ", 10_000) + "a", "limit.yaml-depth"},
		"questions":    {strings.Repeat("? ", 10_000), "limit.yaml-depth"},
		"indentation":  {indented(40), "limit.yaml-depth"},
		"keys":         {many.String(), "limit.yaml-keys"},
		"alias bomb":   {list, "fields.anchor"},
		"self":         {"title: &a [*a]", "fields.anchor"},
		"merge":        {"a: &a {x: 1}\nb:\n  <<: [*a,*a]\n", "fields.anchor"},
		"deep as text": {"title: \"" + strings.Repeat("[", 10) + "\"", ""},
	} {
		_, ds := decode(c.text)
		rule := ""
		if len(ds) > 0 {
			rule = ds[0].Rule
		}
		if rule != c.rule || c.rule != "" && len(ds) != 1 {
			t.Errorf("%s: %d diagnostics, first of rule %q, want %q", name, len(ds), rule, c.rule)
		}
	}
}

// indented returns n mappings inside each other, written with indentation.
func indented(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%*sa:\n", i, "")
	}
	return b.String()
}

func TestSchema(t *testing.T) {
	got := Schema(reflect.TypeFor[doc]())
	if names := strings.Join(Names(got), " "); names != "title plain kind order draft also refs shade person" {
		t.Errorf("names %s", names)
	}
	types := map[string]string{"title": "text", "order": "whole number", "draft": "true or false", "refs": "list of text", "shade": "text", "person": "keys"}
	for _, f := range got {
		if want, ok := types[f.Name]; ok && f.Type != want {
			t.Errorf("%s: type %q, want %q", f.Name, f.Type, want)
		}
	}
	if p := got[8]; len(p.Fields) != 1 || !p.Fields[0].Required {
		t.Errorf("person has fields %+v", p.Fields)
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"title: x", "also: [a, b]", "person: {name: x}", "title: \"é\\n\"", "- a", "a: &a [*a]", "\t", "title: |\n  a\n  b\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, ds := decode(text)
		lines := strings.Count(text, "\n") + 1
		for _, x := range ds {
			if x.Line < 2 || x.Line > lines+2 || x.Col < 1 {
				t.Errorf("position %s outside %d lines", x.Pos, lines)
			}
		}
		if d.Title.Value == "" && len(ds) == 0 {
			t.Errorf("no title and no diagnostic for %q", text)
		}
	})
}
