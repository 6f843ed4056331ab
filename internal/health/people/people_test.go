package people

import (
	"testing"

	"knead/internal/fields"
	"knead/internal/tree"
)

func TestParse(t *testing.T) {
	t.Parallel()
	all, ds := Parse(tree.NewFile(Path, []byte(`- id: ling
  name: Ling Li
  role: clinical reviewer
  credentials: MD
  licence: {number: "17", by: a board, expires: 2027-03-31}
  conflicts: none
- id: bo
  name: Bo
`)))
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	want := Person{ID: "ling", Name: "Ling Li", Role: "clinical reviewer", Credentials: "MD", Licence: "17", LicensedBy: "a board", Expires: fields.Date{Year: 2027, Month: 3, Day: 31}, Conflicts: "none"}
	if got, _ := all.Find("ling"); got != want || got.Digest() == (Person{}).Digest() {
		t.Errorf("%+v", got)
	}
}

func TestParseExplainsMistakes(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"- id: a\n":                                    "content/data/people.yaml:1:3 fields.missing",
		"- {id: a, name: A, license: {by: x}}":         "content/data/people.yaml:1:20 fields.unknown",
		"- {id: A b, name: A}":                         "content/data/people.yaml:1:8 fields.value",
		"- {id: a, name: A, licence: {expires: soon}}": "content/data/people.yaml:1:29 fields.missing",
		"- {id: a, name: A}\n- {id: a, name: B}":       "content/data/people.yaml:2:8 data.duplicate",
		"people: []":                                   "content/data/people.yaml:1:1 fields.type",
		"# nobody yet":                                 "",
		"[]":                                           "",
	} {
		_, ds := Parse(tree.NewFile(Path, []byte(text)))
		got := ""
		if len(ds) > 0 {
			got = ds[len(ds)-1].Pos.String() + " " + ds[len(ds)-1].Rule
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}
