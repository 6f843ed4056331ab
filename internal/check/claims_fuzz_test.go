package check

import (
	"bytes"
	"testing"

	"knead/internal/claims"
	"knead/internal/locale"
	"knead/internal/markdown"
	"knead/internal/tree"
)

// FuzzClaims wants every finding on a page at a place of its file.
func FuzzClaims(f *testing.F) {
	f.Add([]byte(page("Massage cures cancer", "summary: >\n  It boosts\n  immunity.\n", "Massage *cures* `x` &amp; \\it.[^a]", "", "[^a]: Detox.")))
	f.Add([]byte("---\ntitle: \"a \\\"cures\\\" \\u0063ures cancer\"\ndescription: |\n  It\n\n  cures.\nactions: [detox, 'it''s a detox']\nevidence: {statement: \"Stu\\\n  dies show it\"}\n---\n> I was cured.\n"))
	words, _ := locale.For("en")
	f.Fuzz(func(t *testing.T, data []byte) {
		a := ClaimArgs{File: tree.NewFile("content/index.md", data), Profile: claims.Both}
		a.Doc = markdown.Parse(markdown.ParseArgs{File: a.File, Words: &words})
		lines := bytes.Split(data, []byte("\n"))
		for _, language := range []string{"en", "es"} {
			a.Language = language
			for _, d := range Claims(a) {
				if d.Line < 1 || d.Line > len(lines) || d.Col < 1 || d.Col > len(lines[d.Line-1])+1 {
					t.Fatalf("%v is not in the file", d.Pos)
				}
			}
		}
	})
}
