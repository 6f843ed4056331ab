package claims

import (
	"strings"
	"testing"
)

// FuzzJudge wants findings in order, apart from each other and inside the text,
// each with a place in the source.
func FuzzJudge(f *testing.F) {
	for _, list := range [][]string{honest, honradas, {"> My “back's cured” isn’t", "## Myth:", "+ x", "~ El masaje cura", "a\u0301\u00ad'’s"}} {
		f.Add(strings.Join(list, "\n"))
	}
	for _, corpus := range []map[string][]string{promises, promesas} {
		for _, list := range corpus {
			f.Add(strings.Join(list, "\n"))
		}
	}
	f.Fuzz(func(t *testing.T, source string) {
		text := page(strings.Split(source, "\n")...)
		for _, language := range []string{"en", "es"} {
			o := both(language)
			last := 0
			for _, found := range Judge(text, o) {
				if found.Start < last || found.End <= found.Start || found.End > len(text.String()) {
					t.Fatalf("%d to %d, behind %d, of %d", found.Start, found.End, last, len(text.String()))
				}
				last = found.End
				d := found.Diagnostic(text, o)
				lines := strings.Split(source, "\n")
				if d.Line < 1 || d.Line > len(lines) || d.Col < 1 || d.Col > len(lines[d.Line-1]) {
					t.Fatalf("%v is not in the source", d.Pos)
				}
				if !strings.HasPrefix(lines[d.Line-1][d.Col-1:], text.String()[found.Start:found.Start+1]) {
					t.Fatalf("%v is another place than that of %q", d.Pos, text.String()[found.Start:found.End])
				}
			}
		}
	})
}
