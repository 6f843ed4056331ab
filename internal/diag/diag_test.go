package diag

import (
	"io"
	"strings"
	"testing"
)

func TestClosest(t *testing.T) {
	names := []string{"title", "description", "kind", "order", "petrissage.md", "effleurage.md"}
	for name, want := range map[string]string{
		"titel":        "title", // neighbours swapped
		"tilte":        "title",
		"Title":        "title", // letter case alone
		"describtion":  "description",
		"petrisage.md": "petrissage.md",
		"knid":         "kind",
		"x":            "",
		"banana":       "",
		"ord":          "",
		"orde":         "order",
		"":             "",
	} {
		if got := Closest(name, names); got != want {
			t.Errorf("Closest(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestSortOrdersAndDropsRepetitions(t *testing.T) {
	d := func(file string, line int, message string) Diagnostic {
		return Errorf(Pos{File: file, Line: line, Col: 1}, "r", "%s", message)
	}
	got := Sort([]Diagnostic{d("b", 1, "x"), d("a", 2, "x"), d("a", 1, "y"), d("a", 1, "x"), d("a", 2, "x")})
	want := []Diagnostic{d("a", 1, "x"), d("a", 1, "y"), d("a", 2, "x"), d("b", 1, "x")}
	if len(got) != len(want) {
		t.Fatalf("got %d diagnostics, want %d", len(got), len(want))
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%d: got %v, want %v", i, got[i], want[i])
		}
	}
}

func TestAt(t *testing.T) {
	data := []byte("one\ntwo\nthree")
	for off, want := range map[int]string{0: "f:1:1", 2: "f:1:3", 4: "f:2:1", 12: "f:3:5", 13: "f:3:6", 99: "f:3:6", -1: "f:1:1"} {
		if got := At("f", data, off).String(); got != want {
			t.Errorf("At(%d) = %s, want %s", off, got, want)
		}
	}
}

func TestPrintCountsTheRest(t *testing.T) {
	var b strings.Builder
	at := Pos{File: "a.md"}
	ds := []Diagnostic{
		Warningf(at, "long", "one"), Warningf(at, "long", "two"), Warningf(at, "long", "three"), Warningf(at, "long", "four"),
		Warningf(at, "name", "five"), Errorf(at, "long", "six"),
	}
	if n := (Printer{W: &b, Most: 2}).Print(ds); n != 2 {
		t.Errorf("left out %d, want 2", n)
	}
	const want = `a.md: warning: one [long]
a.md: warning: two [long]
a.md: warning: five [name]
a.md: error: six [long]
warning: 2 more like those above [long]
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
	if n := (Printer{W: io.Discard}).Print(ds); n != 0 {
		t.Errorf("left out %d of all", n)
	}
}

func TestPrint(t *testing.T) {
	source := "first\n\tSee [knéading](petrisage.md).\n" + strings.Repeat("x", 200) + "here" + strings.Repeat("y", 200) + "\n"
	var b strings.Builder
	p := Printer{W: &b, Source: func(string) []byte { return []byte(source) }}
	p.Print([]Diagnostic{
		Errorf(Pos{"content/a.md", 2, 18}, "link.page-missing", "no page %q", "petrisage.md").WithHint(`did you mean "petrissage.md"?`),
		Warningf(Pos{"content/a.md", 3, 201}, "long", "long line"),
		Errorf(Pos{File: "content/\x1b[31m.md"}, "file.name", "bad name"),
	})
	want := `content/a.md:2:18: error: no page "petrisage.md" [link.page-missing]
    2 |  See [knéading](petrisage.md).
      |                 ^
   hint: did you mean "petrissage.md"?
content/a.md:3:201: warning: long line [long]
    3 | …` + strings.Repeat("x", 60) + "here" + strings.Repeat("y", 56) + `…
      | ` + strings.Repeat(" ", 61) + `^
content/\u001b[31m.md: error: bad name [file.name]
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestPrintableLeavesNothingThatSteersATerminal(t *testing.T) {
	for in, want := range map[string]string{
		"plain é 日本": "plain é 日本",
		"\x1b[2J":    `\u001b[2J`,
		"a\xffb":     `a\xffb`,
		"\u202eabc":  `\u202eabc`,
		"a\tb\r\n":   `a b\u000d\u000a`,
	} {
		if got := Printable(in); got != want {
			t.Errorf("Printable(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestWriteJSON(t *testing.T) {
	var b strings.Builder
	err := WriteJSON(&b, []Diagnostic{Warningf(Pos{"a.md", 1, 2}, "rule", "say \"x\"").WithHint("do y")})
	if err != nil {
		t.Fatal(err)
	}
	want := "[\n" + `  {"file":"a.md","line":1,"col":2,"severity":"warning","rule":"rule","message":"say \"x\"","hint":"do y"}` + "\n]\n"
	if b.String() != want {
		t.Errorf("got %s want %s", b.String(), want)
	}
	b.Reset()
	if err := WriteJSON(&b, nil); err != nil || b.String() != "[]\n" {
		t.Errorf("no diagnostics: %q, %v", b.String(), err)
	}
}
