package markdown

import (
	"strings"
	"testing"
)

// TestAliasProblem wants a complaint about what is no name of a file everywhere,
// and none about names next to those.
func TestAliasProblem(t *testing.T) {
	t.Parallel()
	deep := func(bytes int) string { return rep("abc/", (bytes-8)/4) + "abc.html" }
	for _, row := range []struct{ alias, problem string }{
		{"index.html", ""},
		{"old/name.html", ""},
		{"old/Größe der Hand.html", ""},
		{"old/v1.2/name_2.html", ""},
		{"console.html", ""},
		{"com10.html", ""},
		{"computer/lpt.html", ""},
		{" a.html", ""},
		{rep("x", 195) + ".html", ""},
		{deep(1024), ""},

		{"", "does not end in .html"},
		{".", "does not end in .html"},
		{"a.HTML", "does not end in .html"},
		{"./a.html", "empty, . or .."},
		{"a/../b.html", "empty, . or .."},
		{"a//b.html", "empty, . or .."},
		{"/a.html", "begins with a slash"},
		{`a\b.html`, "backslash"},
		{"c:a.html", "colon"},
		{"con.html", "reserved"},
		{"old/CON.html", "reserved"},
		{"nul.v2.html", "reserved"},
		{"aux/a.html", "reserved"},
		{"com1.html", "reserved"},
		{"lpt³.html", "reserved"},
		{"con .x/a.html", "reserved"},
		{"conin$.html", "reserved"},
		{"a .html", "space or a dot"},
		{"a..html", "space or a dot"},
		{"a /b.html", "space or a dot"},
		{"a./b.html", "space or a dot"},
		{"a*b.html", "does not allow"},
		{"a<b.html", "does not allow"},
		{"a>b.html", "does not allow"},
		{`a"b.html`, "does not allow"},
		{"a|b.html", "does not allow"},
		{"a?b.html", "? or #"},
		{"a\tb.html", "invisible"},
		{"a\nb.html", "invisible"},
		{"a\u2028b.html", "invisible"},
		{"a\u202eb.html", "invisible"},
		{"\uFEFFa.html", "invisible"},
		{".html", "begins with ."},
		{".knead/a.html", "begins with ."},
		{"old/.a.html", "begins with ."},
		{"_a.html", "begins with _"},
		{"_old/a.html", "begins with _"},
		{rep("x", 196) + ".html", "more than 200 bytes"},
		{rep("é", 98) + ".html", "more than 200 bytes"},
		{rep("x", 201) + "/a.html", "more than 200 bytes"},
		{deep(1028), "more than 1024 bytes"},
	} {
		problem, hint := aliasProblem(row.alias)
		if (problem == "") != (row.problem == "") || !strings.Contains(problem, row.problem) {
			t.Errorf("%q: %q, want %q", excerpt(row.alias), problem, row.problem)
		}
		if (problem == "") != (hint == "") {
			t.Errorf("%q: problem %q with hint %q", excerpt(row.alias), problem, hint)
		}
	}
}
