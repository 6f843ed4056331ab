package disk

import (
	"strings"
	"testing"
)

func TestNamesLeftOut(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]bool{
		"a.md": false, "index.md": false, "A b.png": false, "é.md": false, "a_b.md": false, "a.b.md": false, "#a.md": false, "#": false, "tmp": false, "a.tmpl": false, "~a": false,
		"_draft.md": true, "_": true, ".git": true, ".a.md.swp": true, "a.md~": true, "#a.md#": true, "~$notes.docx": true,
		"a.swp": true, "a.swx": true, "a.tmp": true, "4913": true, "Thumbs.db": true, "desktop.ini": true, "Icon\r": true, ".#a.md": true,
	} {
		if got := IsLeftOut(name); got != want {
			t.Errorf("%q: left out %v, want %v", name, got, want)
		}
	}
}

func TestCheckName(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("a", maxSegment)
	for _, c := range []struct {
		path, rule string
		ok         bool
	}{
		{"content/a.md", "", true},
		{"content/é 日本.md", "", true},
		{"content/عربي.md", "", true},
		{"content/-a&%2e'.md", "", true},
		{"content/console.md", "", true},
		{"content/com.md", "", true},
		{"content/lpt10.md", "", true},
		{"content/a\n.md", "file.name", false},
		{"content/\x1b[31m.md", "file.name", false},
		{"content/a\x7f.md", "file.name", false},
		{"content/a\u0085.md", "file.name", false},
		{"content/a\u2028.md", "file.name", false},
		{"content/a\u202egnp.md", "file.name", false},
		{"content/\xff.md", "file.name", false},
		{"content/a\\b.md", "file.name", false},
		{"content/" + long, "", true},
		{"content/" + long + "a", "limit.name", false},
		{strings.Repeat("content/", 127) + "12345678", "", true},
		{strings.Repeat("content/", 127) + "123456789", "limit.path", false},
		{"content/CON.md", "file.portable", true},
		{"content/con", "file.portable", true},
		{"content/aux.tar.gz", "file.portable", true},
		{"content/nul .txt", "file.portable", true},
		{"content/COM1", "file.portable", true},
		{"content/lpt¹.md", "file.portable", true},
		{"content/a.", "file.portable", true},
		{"content/a ", "file.portable", true},
		{"content/a:b.md", "file.portable", true},
		{`content/a"b.md`, "file.portable", true},
		{"content/what?.md", "file.portable", true},
	} {
		ds, ok := checkName(c.path)
		rule := ""
		if len(ds) == 1 {
			rule = ds[0].Rule
		}
		if rule != c.rule || ok != c.ok || len(ds) > 1 {
			t.Errorf("%q: %v %v, want %q %v", c.path, ds, ok, c.rule, c.ok)
		}
		for _, d := range ds {
			if d.Hint == "" || d.File != c.path {
				t.Errorf("%q: %+v", c.path, d)
			}
		}
	}
}
