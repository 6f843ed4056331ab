package fields

import "testing"

func TestInvisible(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"a\u200db": "", "ordinary é – text\n": "", "a\u202eb": "f.md:1:1 fields.invisible", "\u200bx": "f.md:1:1 fields.invisible", "a\x1bb": "f.md:1:1 fields.invisible",
	} {
		list := []review{{By: Text{text, pos(1, 1)}}}
		got := ""
		for _, d := range Invisible(list) {
			got += d.Pos.String() + " " + d.Rule
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}
