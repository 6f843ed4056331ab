package markdown

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// seeds adds the sources of the examples in testdata.
func seeds(f *testing.F, pattern string) {
	f.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		f.Fatalf("no examples: %v", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			f.Fatal(err)
		}
		for _, example := range archive.Files {
			if strings.HasSuffix(example.Name, ".md") {
				f.Add(string(example.Data))
			}
		}
	}
}

// FuzzMarkdown wants that no body breaks what holds of every Doc.
func FuzzMarkdown(f *testing.F) {
	seeds(f, "testdata/*.txtar")
	for _, h := range hostile {
		f.Add(h.text(50))
	}
	for _, p := range urlProbes() {
		f.Add(p)
	}
	f.Fuzz(func(t *testing.T, body string) {
		parseBody(t, body)
	})
}

// FuzzFrontMatter wants the same of whole files.
func FuzzFrontMatter(f *testing.F) {
	seeds(f, "testdata/frontmatter.txtar")
	f.Fuzz(func(t *testing.T, file string) {
		doc := parse(t, "content/index.md", file, "en")
		for _, a := range doc.Meta.Aliases {
			if !hasRule(doc.Diagnostics, "front-matter.alias") && (strings.Contains(a.Value, "..") && strings.Contains("/"+a.Value, "/../") || strings.HasPrefix(a.Value, "/")) {
				t.Errorf("alias %q", a.Value)
			}
		}
	})
}

// FuzzHeadingIDs wants ids that are unique, not empty, no one else's, and those
// of the first heading of a text whatever comes behind it.
func FuzzHeadingIDs(f *testing.F) {
	f.Add("A\nA\nA 2\nA")
	f.Add("k-title\n日本 語\n🙂\n\nk\n__proto__\nconstructor\n../../x\nfn:1")
	f.Add("a-2\na\na\nA'b\nab\n\u202eabc")
	f.Add("a\na\n#a\n#a-2\n#a\na-3\nsection\n#section-2\n\n\n#k-a\nk")
	f.Fuzz(func(t *testing.T, text string) {
		ids := idsOf(strings.Split(text, "\n"))
		seen := map[string]bool{}
		for _, id := range ids {
			if id == "" || seen[id] || strings.HasPrefix(id, "k-") || strings.ContainsAny(id, " \t\"<>&#%") {
				t.Errorf("id %q among %q", id, ids)
			}
			seen[id] = true
		}
		for i, id := range idsOf(strings.Split(text+"\nanother heading", "\n"))[:len(ids)] {
			if id != ids[i] && !strings.HasPrefix(ids[i], "another-heading") {
				t.Errorf("a heading at the end changes %q to %q", ids[i], id)
			}
		}
	})
}

// idsOf returns the ids of headings of these texts. One that begins with "#" is
// the id an author wrote, if it may be one.
func idsOf(texts []string) []string {
	p := &page{}
	for _, text := range texts {
		h := &heading{text: text}
		if id, ok := strings.CutPrefix(text, "#"); ok && idSyntax.MatchString(id) && !isFurniture(id) {
			h.id, h.explicit = id, true
		}
		p.heads = append(p.heads, h)
	}
	p.chooseIDs()
	ids := make([]string, len(texts))
	for i, h := range p.heads {
		ids[i] = h.id
	}
	return ids
}
