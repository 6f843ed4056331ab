package fields

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"knead/internal/diag"
)

// forms has a key of every form that [doc] does not have.
type forms struct {
	Written Keys `field:"@keys"`
	Common
	Review  review       `field:"review" for:"technique benefit" doc:"who checked it"`
	Gives   []gift       `field:"gives" for:"technique" doc:"what it may give"`
	Press   Number       `field:"press" range:"0 10" doc:"a pressure"`
	Minutes Span         `field:"minutes" range:"1 240" doc:"how long it takes"`
	Every   Period       `field:"every" range:"1 36" doc:"how often"`
	Applies []Text       `field:"applies,single" pattern:"^[a-z-]+$" like:"deep-work" doc:"to what"`
	Proof   Day          `field:"proof" for:"benefit" need:"benefit" doc:"day of the proof"`
	Say     []Pair[Text] `field:"*" keys:"^[a-z]{2}$" doc:"a language, such as es"`
}

type Common struct {
	Name Text `field:"name" doc:"the name"`
}

type review struct {
	At   diag.Pos `field:"@"`
	None Text     `field:",scalar" enum:"none yet|"`
	By   Text     `field:"by,required" doc:"who"`
	On   Day      `field:"on,required" doc:"when"`
}

type gift struct {
	Name Text `field:"name,required,scalar" pattern:"^[a-z]+$" like:"sleep" doc:"page of the benefit"`
	Sure Text `field:"sure" enum:"high low" doc:"how sure"`
}

func pos(line, col int) diag.Pos { return diag.Pos{File: "f.md", Line: line, Col: col} }

func TestDecodeForms(t *testing.T) {
	t.Parallel()
	var got forms
	ds := Decode(Source{File: "f.md", Data: []byte(`name: é
review: {by: ling, on: 2026-11-26}
gives:
  - sleep
  - {name: calm, sure: low}
press: 7
minutes: 30–60
every: 2 years
applies: all
es: dolor
`)}, &got)
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	want := forms{
		Written: got.Written,
		Common:  Common{Text{"é", pos(1, 7)}},
		Review:  review{At: pos(2, 9), By: Text{"ling", pos(2, 14)}, On: Day{Date{2026, 11, 26}, pos(2, 24)}},
		Gives:   []gift{{Name: Text{"sleep", pos(4, 5)}}, {Text{"calm", pos(5, 12)}, Text{"low", pos(5, 24)}}},
		Press:   Number{7, pos(6, 8)}, Minutes: Span{30, 60, pos(7, 10)}, Every: Period{24, pos(8, 8)},
		Applies: []Text{{"all", pos(9, 10)}},
		Say:     []Pair[Text]{{Text{"es", pos(10, 1)}, Text{"dolor", pos(10, 5)}}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if at, ok := got.Written.At("press"); !ok || at != pos(6, 1) || len(got.Written) != 8 {
		t.Errorf("written %v", got.Written)
	}
	if _, ok := got.Written.At("proof"); ok {
		t.Error("proof was not written")
	}
	var none forms
	if ds := Decode(Source{File: "f.md", Data: []byte("review: none yet")}, &none); len(ds) > 0 || none.Review.None.Value != "none yet" || none.Review.At != pos(1, 9) {
		t.Errorf("review: none yet gives %+v, %v", none.Review, ds)
	}
}

// Each mistake gives exactly one diagnostic, at its place, with a way out.
func TestFormsExplainMistakes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"another word", "review: soon", `f.md:1:9 fields.value "review" cannot be "soon" (write none yet, or the keys by, on)`},
		{"nearly the word", "review: none jet", `f.md:1:9 fields.value "review" cannot be "none jet" (did you mean "none yet"?)`},
		{"no word and no keys", "review:", `f.md:1:8 fields.type "review" must be a list of keys and values, not nothing (write "review: …" on one line, or one "key: value" a line below it)`},
		{"a list for keys", "review: [a]", `f.md:1:9 fields.type "review" must be a list of keys and values, not a list (write "review: …" on one line, or one "key: value" a line below it)`},
		{"a key is missing", "review: {by: x}", `f.md:1:9 fields.missing missing key "on" in "review" (add a line "on: …": when)`},
		{"an item lacks a key", "gives: [sleep, {sure: low}]", `f.md:1:16 fields.missing missing key "name" in "gives[2]" (add a line "name: …": page of the benefit)`},
		{"an item is misspelt", "gives: [sleep, {name: x, sur: low}]", `f.md:1:26 fields.unknown unknown key "sur" in "gives[2]" (did you mean "sure"?)`},
		{"an item of another form", "gives:\n  - A page", `f.md:2:5 fields.value "gives[1]" cannot be "A page" (write it like sleep)`},
		{"a list of lists", "gives: [[a]]", `f.md:1:9 fields.type "gives[1]" must be a list of keys and values, not a list (write "gives: …" on one line, or one "key: value" a line below it)`},
		{"a day of another form", "proof: 26.11.2026", `f.md:1:8 fields.value "proof": "26.11.2026" is no date (write year, month and day, such as 2026-11-26)`},
		{"no such day", "proof: 2026-02-29", `f.md:1:8 fields.value "proof": there is no day 2026-02-29 (write year, month and day, such as 2026-11-26)`},
		{"no such month", "proof: 2026-13-01", `f.md:1:8 fields.value "proof": there is no day 2026-13-01 (write year, month and day, such as 2026-11-26)`},
		{"a time", "proof: 2026-02-01T10:00:00Z", `f.md:1:8 fields.value "proof": "2026-02-01T10:00:00Z" is no date (write year, month and day, such as 2026-11-26)`},
		{"too large", "press: 11", `f.md:1:8 fields.value "press" cannot be 11 (it is from 0 to 10)`},
		{"too small", "press: -1", `f.md:1:8 fields.value "press" cannot be -1 (it is from 0 to 10)`},
		{"a word", "press: firm", `f.md:1:8 fields.type "press" must be a whole number (write it in digits, such as "press: 3")`},
		{"range out of bounds", "minutes: 30-999", `f.md:1:10 fields.value "minutes" cannot be 30-999 (it is from 1 to 240)`},
		{"range backwards", "minutes: 60-30", `f.md:1:10 fields.value "minutes": the range 60-30 ends before it begins (write 30-60)`},
		{"no range", "minutes: an hour", `f.md:1:10 fields.value "minutes": "an hour" is no number and no range (write 60, or 30-60 for a range)`},
		{"a negative range", "minutes: -5", `f.md:1:10 fields.value "minutes": "-5" is no number and no range (write 60, or 30-60 for a range)`},
		{"no period", "every: 24", `f.md:1:8 fields.value "every": "24" is no length of time (write a number of months or years, such as "24 months")`},
		{"a period too long", "every: 4 years", `f.md:1:8 fields.value "every" cannot be 4 years (it is from 1 to 36)`},
		{"a list of another form", "applies: [all, Deep Work]", `f.md:1:16 fields.value "applies[2]" cannot be "Deep Work" (write it like deep-work)`},
		{"keys for a single value", "applies: {a: b}", `f.md:1:10 fields.type "applies" must be a list, not a list of keys and values (write "applies: [one, two]")`},
		{"free key of another form", "español: dolor", `f.md:1:1 fields.unknown unknown key "español" (the keys here are name, review, gives, press, minutes, every, applies, proof, or a language, such as es)`},
		{"free key twice", "es: a\nes: b", `f.md:2:1 fields.duplicate key "es" is given twice, first on line 1 (keep one of the two)`},
		{"free key without a value", "es:", `f.md:1:4 fields.empty "es" is empty (write a language, such as es, or remove the line)`},
	} {
		var f forms
		if got := explain1(Decode(Source{File: "f.md", Data: []byte(c.text)}, &f)); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.want)
		}
	}
}

func explain1(ds []diag.Diagnostic) string {
	var lines []string
	for _, d := range ds {
		s := fmt.Sprintf("%s %s %s", d.Pos, d.Rule, d.Message)
		if d.Hint != "" {
			s += " (" + d.Hint + ")"
		}
		lines = append(lines, s)
	}
	return strings.Join(lines, "\n")
}

func TestForKind(t *testing.T) {
	t.Parallel()
	var f forms
	Decode(Source{File: "f.md", Data: []byte("name: x\ngives: [a]\nreview: none yet")}, &f)
	for kind, want := range map[string]string{
		"technique": "",
		"benefit": `f.md:2:1 fields.kind "gives" belongs on a page of kind technique; this one is a benefit (set "kind: technique", or remove the key)
f.md:9:9 fields.missing missing key "proof", which a page of kind benefit must have (add a line "proof: …": day of the proof)`,
		"page": `f.md:3:1 fields.kind "review" belongs on a page of kind technique or benefit; this one is a page (set "kind: technique", or remove the key)
f.md:2:1 fields.kind "gives" belongs on a page of kind technique; this one is a page (set "kind: technique", or remove the key)`,
	} {
		if got := explain1(ForKind(reflect.TypeFor[forms](), f.Written, kind, pos(9, 9))); got != want {
			t.Errorf("%s:\ngot  %s\nwant %s", kind, got, want)
		}
	}
}

func TestDecodeList(t *testing.T) {
	t.Parallel()
	list := func(text string) ([]gift, string) {
		var gifts []gift
		return gifts, explain1(DecodeList(Source{File: "f.md", Data: []byte(text)}, &gifts))
	}
	if got, problems := list("# words\n- name: a\n  sure: low\n- name: b\n"); problems != "" || len(got) != 2 || got[1].Name != (Text{"b", pos(4, 9)}) {
		t.Errorf("%+v, %s", got, problems)
	}
	if got, problems := list("# nothing yet\n"); problems != "" || got != nil {
		t.Errorf("%+v, %s", got, problems)
	}
	for text, want := range map[string]string{
		"name: a":                `f.md:1:1 fields.type this must be a list, not a list of keys and values (begin every entry with "- ")`,
		"- name: a\n- sure: low": `f.md:2:3 fields.missing missing key "name" in "entry 2" (add a line "name: …": page of the benefit)`,
		"- name: a\n  sur: low":  `f.md:2:3 fields.unknown unknown key "sur" in "entry 1" (did you mean "sure"?)`,
		"- name: a\n-":           `f.md:2:2 fields.type "entry 2" must be a list of keys and values, not nothing (write one "key: value" a line)`,
		"- name: a\n  sure:low":  `f.md:2:8 fields.syntax no space after the colon (write sure: low)`,
	} {
		if _, got := list(text); got != want {
			t.Errorf("%q:\ngot  %s\nwant %s", text, got, want)
		}
	}
}

// A data file at its limit is decoded in time that grows with its length.
func TestDecodeListIsBounded(t *testing.T) {
	t.Parallel()
	entry := "- name: a\n  sure: low\n"
	var gifts []gift
	if ds := DecodeList(Source{File: "f.md", Data: []byte(strings.Repeat(entry, 2000)), Max: MaxDataBytes}, &gifts); len(ds) > 0 || len(gifts) != 2000 {
		t.Errorf("%d entries, %v", len(gifts), ds)
	}
	ds := DecodeList(Source{File: "f.md", Data: []byte(strings.Repeat(entry, MaxDataBytes/len(entry)+1)), Max: MaxDataBytes}, &gifts)
	if len(ds) != 1 || ds[0].Rule != "limit.yaml-size" {
		t.Errorf("too long a file gives %v", ds)
	}
}

func TestDate(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		from   string
		months int
		want   string
	}{
		{"2026-11-26", 0, "2026-11-26"}, {"2026-11-26", 1, "2026-12-26"}, {"2026-11-26", 2, "2027-01-26"},
		{"2024-01-31", 1, "2024-02-29"}, {"2023-01-31", 1, "2023-02-28"}, {"2026-11-26", 24, "2028-11-26"},
		{"2024-02-29", 12, "2025-02-28"}, {"2026-01-15", -1, "2025-12-15"}, {"1900-03-31", -1, "1900-02-28"}, {"2000-03-31", -1, "2000-02-29"},
	} {
		d, err := ParseDate(c.from)
		if got := d.AddMonths(c.months).String(); err != nil || got != c.want {
			t.Errorf("%s and %d months is %s, %v; want %s", c.from, c.months, got, err, c.want)
		}
	}
	a, b := Date{2026, 11, 26}, Date{2027, 1, 1}
	if a.Compare(b) != -1 || b.Compare(a) != 1 || a.Compare(a) != 0 || (Date{}).Compare(a) != -1 {
		t.Error("Compare")
	}
	if b.Days(a) != 36 || a.Days(b) != -36 || (Date{2024, 3, 1}).Days(Date{2024, 2, 28}) != 2 || (Date{2026, 11, 26}).Days(Date{1970, 1, 1}) != 20783 {
		t.Error("Days")
	}
	if (Date{}).String() != "" || !(Date{}).AddMonths(3).IsZero() || a.IsZero() {
		t.Error("the zero Date")
	}
}

func TestSpanSaysItself(t *testing.T) {
	t.Parallel()
	if got := (Span{Low: 30, High: 60}).String() + " " + (Span{Low: 5, High: 5}).String(); got != "30–60 5" {
		t.Error(got)
	}
}

func TestSchemaOfForms(t *testing.T) {
	t.Parallel()
	got := map[string]Field{}
	for _, f := range Schema(reflect.TypeFor[forms]()) {
		got[f.Name] = f
	}
	types := map[string]string{"name": "text", "review": "text or keys", "gives": "list of text or keys", "press": "whole number",
		"minutes": "number or range", "every": "months or years", "applies": "list of text", "proof": "date", "*": "text"}
	for name, want := range types {
		if got[name].Type != want {
			t.Errorf("%s: type %q, want %q", name, got[name].Type, want)
		}
	}
	if len(got) != len(types) {
		t.Errorf("%d keys, want %d", len(got), len(types))
	}
	if r := got["review"]; len(r.Fields) != 2 || r.Scalar == nil || !reflect.DeepEqual(r.Scalar.Enum, []string{"none yet"}) || len(r.For) != 2 {
		t.Errorf("review is %+v", r)
	}
	if p := got["press"]; p.Bounds == nil || *p.Bounds != (Bounds{0, 10}) {
		t.Errorf("press is %+v", p)
	}
}

// Whatever the text, decoding ends, and every position is inside it.
func FuzzForms(f *testing.F) {
	for _, s := range []string{"review: none yet", "gives: [a, {name: b}]", "minutes: 5-6", "proof: 2026-11-26", "every: 2 years", "applies: all", "es: x", "- name: a", "review: {by: x, on: 1}"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var one forms
		var many []forms
		src := Source{File: "f.md", Data: []byte(text)}
		for _, d := range append(Decode(src, &one), DecodeList(src, &many)...) {
			if lines := strings.Count(text, "\n") + 1; d.Line < 1 || d.Line > lines+1 || d.Col < 1 {
				t.Errorf("position %s outside of %d lines", d.Pos, lines)
			}
		}
		if m := one.Minutes; m.Low > m.High || m.High > 240 || one.Press.Value < 0 || one.Press.Value > 10 {
			t.Errorf("beyond the limits: %+v", one)
		}
	})
}
