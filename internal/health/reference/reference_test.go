package reference

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"knead/internal/diag"
	"knead/internal/tree"
)

func parse(name, text string) ([]Entry, string) {
	library, ds := Parse(tree.NewFile(name, []byte(text)))
	return library.Entries(), explain(ds)
}

func explain(ds []diag.Diagnostic) string {
	var lines []string
	for _, d := range ds {
		lines = append(lines, fmt.Sprintf("%d:%d %s %s (%s)", d.Line, d.Col, d.Rule, d.Message, d.Hint))
	}
	return strings.Join(lines, "\n")
}

// Each mistake gives one diagnostic, at its place, with a way out.
func TestCSLExplainsMistakes(t *testing.T) {
	t.Parallel()
	const ok = `"id": "a", "type": "book", "title": "T"`
	for _, c := range []struct{ text, want string }{
		{"", `1:1 reference.syntax the file is empty (write "[]" for a list without entries)`},
		{"[\n  {\"id\" \"a\"}\n]", `2:9 reference.syntax this is not JSON: invalid character '"' after object key (export the file again from the reference manager as CSL JSON, or mend it here)`},
		{"[\n  {\"id\": \"a\"},\n", `3:1 reference.syntax this is not JSON: unexpected EOF (export the file again from the reference manager as CSL JSON, or mend it here)`},
		{"[]\n\nx", `3:1 reference.syntax there is something behind the end of the list (remove it)`},
		{`"a"`, `1:1 reference.value the file must hold a list of references (export it from the reference manager as CSL JSON)`},
		{`{"a": 1}`, `1:1 reference.value the file must hold a list of references (export it from the reference manager as CSL JSON)`},
		{"[\n 3]", `2:2 reference.value a reference must be an object with id, type and title (write {…} around it)`},
		{"[\n {}]", `2:2 reference.missing a reference has no id (give it one, such as furlan2015; pages cite it by that)`},
		{`[{"id": "a", "title": "T"}]`, `1:2 reference.missing the reference "a" has no type (add one, such as article-journal, book, chapter, webpage or report)`},
		{`[{"id": "a", "type": "book", "title": " "}]`, `1:2 reference.missing the reference "a" has no title (add it)`},
		{`[{"id": "a b", "type": "book", "title": "T"}]`, `1:9 reference.value the id "a b" cannot be cited (use letters, digits, hyphens, underscores, colons and dots, such as furlan2015)`},
		{`[{"id": "a", "type": "artikle-journal", "title": "T"}]`, `1:22 reference.type "artikle-journal" is no type of CSL; the reference is printed like a document (did you mean "article-journal"?)`},
		{`[{` + ok + `, "title": "U"}]`, `1:44 reference.value "title" is given twice, first on line 1 (keep one of the two)`},
		{`[{` + ok + `, "DOI": "10.1/x"}]`, `1:51 reference.value "10.1/x" is no DOI (write it like 10.1016/j.jbmt.2014.06.001)`},
		{`[{` + ok + `, "PMID": "12a"}]`, `1:52 reference.value "12a" is no PMID (write it like 27165967)`},
		{`[{` + ok + `, "URL": "javascript:alert(1)"}]`, `1:51 reference.value "javascript:alert(1)" is no URL (write it like https://example.org/page)`},
		{`[{` + ok + `, "volume": ["1"]}]`, `1:54 reference.value "volume" must be text (put the value in quotes)`},
		{`[{` + ok + `, "author": "Me"}]`, `1:54 reference.value "author" must be a list of names (write [{"family": "…", "given": "…"}])`},
		{`[{` + ok + `, "author": [{}]}]`, `1:55 reference.value a name has no family name (write {"family": "…", "given": "…"}, or {"literal": "…"} for an organisation)`},
		{`[{` + ok + `, "issued": 2015}]`, `1:54 reference.value "issued" must be a date (write {"date-parts": [[2026, 11, 26]]})`},
		{`[{` + ok + `, "issued": {"date-parts": [[2015, 40]]}}]`, `1:69 reference.value the date is not year, month and day (write [[2026, 11, 26]], [[2026, 11]] or [[2026]])`},
		{`[{` + ok + `, "note": "checked in part: volum"}]`, `1:52 reference.note "volum" in the note is nothing that can be left out (did you mean "volume"?)`},
		{`[{` + ok + `, "volume": "1\u202e"}]`, "1:54 fields.invisible invisible character U+202E (delete it, or type the text anew)"},
		{"[{" + ok + "},\n{" + ok + "}]", `2:8 data.duplicate the reference "a" is there twice, first at r.json:1:9 (keep one of the two, or give this one another name)`},
		{"[{\"id\": \"\xff\"}]", `1:10 text.encoding byte 0xff is not allowed here (export or save the file as UTF-8 text)`},
	} {
		if _, got := parse("r.json", c.text); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.text, got, c.want)
		}
	}
}

// What managers export beside the facts that are printed is no mistake.
func TestCSLAsManagersExportIt(t *testing.T) {
	t.Parallel()
	zotero := "\xef\xbb\xbf" + `[{"id": "http://zotero.org/users/1/items/AB", "citation-key": "van2015", "type": "article-journal", "abstract": null, "archive_location": "x",
		"container-title": "A <i>Journal</i>", "title": "On <span style=\"font-variant:small-caps;\">H</span><sub>2</sub>O", "volume": 7, "page": "1-9", "language": "en",
		"author": [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van den"}, {"family": "King", "given": "M. L.", "suffix": "Jr."}, {"literal": "A Group"}],
		"issued": {"date-parts": [["2015", 4, 30], ["2015", 5]]}, "accessed": {"date-parts": [["2026", 11, 2]]}, "DOI": "https://doi.org/10.1000/ABC.1",
		"note": "PMID: 123\nPMCID: PMC45\nother words", "custom": {"a": [1]}}]`
	entries, problems := parse("r.json", zotero)
	if problems != "" || len(entries) != 1 {
		t.Fatal(problems)
	}
	want := "van den Berg J, King ML Jr, A Group. On H2O. A Journal. 2015 Apr 30;7:1-9. doi: 10.1000/ABC.1 PMID: 123 PMCID: PMC45"
	if got := Plain(Vancouver(entries[0])); got != want || entries[0].ID != "van2015" {
		t.Errorf("%s: %s", entries[0].ID, got)
	}
	if entries, problems := parse("r.json", `{"items": [{"id": 7, "type": "book", "title": "T", "issued": {"raw": "2010-03"}}]}`); problems != "" || entries[0].ID != "7" || entries[0].Issued != (Date{Year: 2010, Month: 3}) {
		t.Errorf("%v %s", entries, problems)
	}
	if entries, problems := parse("r.json", `[]`); problems != "" || entries != nil {
		t.Errorf("%v %s", entries, problems)
	}
}

// What a note calls unconfirmed is not printed.
func TestUnconfirmedIsLeftOut(t *testing.T) {
	t.Parallel()
	const record = `[{"id": "a", "type": "article-journal", "title": "T", "author": [{"family": "Low", "given": "Ann"}], "container-title": "J", "issued": {"date-parts": [[2004, 1]]},
		"volume": "8", "issue": "1", "page": "48-57", "DOI": "10.1000/x", "PMID": "5", "PMCID": "PMC6", "URL": "https://example.org/", "note": "checked in part: %s"}]`
	full := "Low A. T. J. 2004 Jan;8(1):48-57. doi: 10.1000/x PMID: 5 PMCID: PMC6"
	for what, want := range map[string]string{
		"author's given name": strings.Replace(full, "Low A.", "Low.", 1),
		"authors":             strings.Replace(full, "Low A. ", "", 1),
		"volume":              strings.Replace(full, ";8(", ";(", 1),
		"volume, issue":       strings.Replace(full, ";8(1)", "", 1),
		"pages":               strings.Replace(full, ":48-57", "", 1),
		"last page":           strings.Replace(full, "48-57", "48", 1),
		"date":                strings.Replace(full, "2004 Jan;", "", 1),
		"month":               strings.Replace(full, " Jan", "", 1),
		"journal":             strings.Replace(full, " J.", "", 1),
		"DOI, PMID, PMCID":    "Low A. T. J. 2004 Jan;8(1):48-57. Available from: https://example.org/",
	} {
		entries, problems := parse("r.json", fmt.Sprintf(record, what))
		if problems != "" {
			t.Fatal(problems)
		}
		if got := Plain(Vancouver(entries[0])); got != want {
			t.Errorf("without %s: %s\nwant %s", what, got, want)
		}
	}
	for what := range clearers {
		if !slices.Contains(clearable, what) {
			t.Errorf("the list for messages lacks %q", what)
		}
	}
	if len(clearable) != len(clearers) {
		t.Errorf("%d words for messages, %d that work", len(clearable), len(clearers))
	}
}

func TestJoinFindsOneIDInTwoFiles(t *testing.T) {
	t.Parallel()
	a, _ := Parse(tree.NewFile(Path, []byte(`[{"id": "a", "type": "book", "title": "T"}]`)))
	b, _ := Parse(tree.NewFile(BibTeXPath, []byte("@book{a, title = {T}}\n@book{b, title = {U}}")))
	all, ds := Join(a, b)
	if want := `1:7 data.duplicate the reference "a" is there twice, first at content/data/references.json:1:9 (keep one of the two, or give this one another name)`; explain(ds) != want || len(all.Entries()) != 2 {
		t.Errorf("%s", explain(ds))
	}
}

func TestDigestCoversTheEntry(t *testing.T) {
	t.Parallel()
	a := Entry{ID: "a", Title: "T"}
	b := a
	b.Page = "1"
	if a.Digest() == b.Digest() || a.Digest() != (Entry{ID: "a", Title: "T"}).Digest() {
		t.Error("the digest does not tell two entries apart")
	}
}

// Whatever the bytes, reading ends, and every position is inside the file.
func FuzzParse(f *testing.F) {
	for _, s := range []string{`[{"id":"a","type":"book","title":"T"}]`, "@article{a, title={T}, author = \"A and B\"}", `{"items":[]}`, `["\""]`, "@string{x = 3 # {y}}", "@comment{{}", "[{\"a\\\"\":1}]", "@a(b, c=d)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, name := range []string{Path, BibTeXPath} {
			library, ds := Parse(tree.NewFile(name, []byte(text)))
			for _, d := range ds {
				if d.Line > strings.Count(text, "\n")+1 || d.Col < 0 {
					t.Errorf("position %s outside of the file", d.Pos)
				}
			}
			for _, e := range library.Entries() {
				Vancouver(e)
			}
		}
	})
}
