package check

import (
	"slices"
	"strings"
	"testing"

	"knead"
	"knead/internal/claims"
	"knead/internal/diag"
	"knead/internal/locale"
	"knead/internal/markdown"
	"knead/internal/tree"
)

// No page of the handbook promises too much to any regulator, and each promise that
// is planted at its beginning or at its end is found there, once.
func TestHandbookPromisesNothing(t *testing.T) {
	t.Parallel()
	handbook, err := tree.FromFS(knead.Handbook())
	if err != nil {
		t.Fatal(err)
	}
	words, _ := locale.For("en")
	judged := func(name, text string) []diag.Diagnostic {
		f := tree.NewFile(name, []byte(text))
		return Claims(ClaimArgs{
			Doc: markdown.Parse(markdown.ParseArgs{File: f, Words: &words}), File: f, Language: "en", Profile: claims.Both,
		})
	}
	pages := 0
	for _, f := range handbook.Files() {
		if !strings.HasPrefix(f.Path, "content/") || !strings.HasSuffix(f.Path, ".md") {
			continue
		}
		pages++
		text := string(f.Data)
		for _, d := range judged(f.Path, text) {
			t.Errorf("%s: %s [%s]", d.Pos, d.Message, d.Rule)
		}
		end := strings.Index(text, "\n---\n") + len("\n---\n")
		c := claims.All()[pages%len(claims.All())]
		planted := "\n" + c.Example.English + "\n"
		if c.Rule == "claims.testimonial" {
			planted = "\n> " + c.Example.English + "\n"
		}
		for _, page := range []string{text[:end] + planted + text[end:], text + "\n## Prices\n" + planted} {
			got := judged(f.Path, page)
			if !slices.ContainsFunc(got, func(d diag.Diagnostic) bool { return d.Rule == c.Rule }) || len(got) != 1 {
				t.Errorf("%s: of %q was found %v", f.Path, planted, got)
			}
		}
	}
	if pages < 15 {
		t.Errorf("%d pages were seen", pages)
	}
}
