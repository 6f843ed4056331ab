package markdown

import (
	"os"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/alecthomas/chroma/v2"

	"knead/internal/digest"
	"knead/internal/locale"
	"knead/internal/tree"
)

func TestDoc(t *testing.T) {
	t.Parallel()
	doc := parse(t, "content/techniques/effleurage.md", `---
title: "  Effleurage "
description: Long strokes.
kind: technique
order: -2
also: [gliding]
benefits: [sleep, "pain-relief"]
---
## One *more* time

[Sleep](../benefits/sleep.md#how-long "Title"), [time](#one-more-time), [form](form.pdf), ![Hands](../images/hands.png)

### Text.[^1]

[^1]: [Again](../benefits/sleep.md)
`, "en")
	if len(doc.Diagnostics) > 0 {
		t.Fatal(doc.Diagnostics)
	}
	if doc.URL != "techniques/effleurage.html" || doc.Meta.Title.Value != "Effleurage" || doc.Meta.Order != -2 || len(doc.Meta.Benefits) != 2 {
		t.Errorf("%s %+v", doc.URL, doc.Meta)
	}
	if at := doc.Meta.Benefits[1].Benefit.At.String(); at != "content/techniques/effleurage.md:7:19" {
		t.Errorf("a benefit at %s", at)
	}
	headings := []Heading{{2, "one-more-time", "One more time"}, {3, "text", "Text."}, {2, "k-sources", "Sources"}}
	if !reflect.DeepEqual(doc.Headings, headings) {
		t.Errorf("headings %v", doc.Headings)
	}
	var links []string
	for i, l := range doc.Links {
		links = append(links, strings.Join([]string{[]string{"page", "file", "image"}[l.Kind], l.Path, l.Fragment, l.Raw, doc.LinkedAt[i].String()[len(doc.Path):]}, " "))
	}
	want := []string{
		"page content/benefits/sleep.md how-long ../benefits/sleep.md#how-long :11:9",
		"page content/techniques/effleurage.md one-more-time #one-more-time :11:56",
		"file content/techniques/form.pdf  form.pdf :11:80",
		"image content/images/hands.png  ../images/hands.png :11:100",
		"page content/benefits/sleep.md  ../benefits/sleep.md :15:15",
	}
	if !reflect.DeepEqual(links, want) {
		t.Errorf("links\n%s\nwant\n%s", strings.Join(links, "\n"), strings.Join(want, "\n"))
	}
}

// TestTitle wants titles of at most 200 characters, however many bytes.
func TestTitle(t *testing.T) {
	t.Parallel()
	for n, refused := range map[int]bool{1: false, maxTitle: false, maxTitle + 1: true, 50_000: true} {
		for _, letter := range []string{"a", "é", "揉"} {
			if n*len(letter) > 60_000 {
				continue
			}
			doc := parse(t, "content/a.md", "---\ntitle: "+rep(letter, n)+"\ndescription: b\n---\n[c](/d)\n", "en")
			if hasRule(doc.Diagnostics, "limit.title") != refused {
				t.Errorf("%d characters %s: %s", n, letter, rulesOf(doc.Diagnostics))
			}
			if !hasRule(doc.Diagnostics, "link.absolute") {
				t.Errorf("the title hides the mistakes in the text: %s", rulesOf(doc.Diagnostics))
			}
		}
	}
}

func TestHTML(t *testing.T) {
	t.Parallel()
	doc := parseBody(t, `[a](a.md "T") [b](b.md) ![c](c.png) ![d](d.png)`)
	body := HTML(BodyArgs{Doc: doc, Targets: []Target{
		{Href: `x.html?"<&'`}, {}, {Href: "c.png", Width: 3, Height: 2}, {Href: "d.svg"},
	}})
	want := `<p><a href="x.html?&#34;&lt;&amp;&#39;" title="T">a</a> <a>b</a> <img src="c.png" width="3" height="2" alt="c" loading="lazy" decoding="async">` +
		` <img src="d.svg" alt="d" loading="lazy" decoding="async"></p>` + "\n"
	if body != want {
		t.Errorf("got  %s\nwant %s", body, want)
	}
	defer func() {
		if recover() == nil {
			t.Error("too few targets are accepted")
		}
	}()
	HTML(BodyArgs{Doc: doc})
}

// TestConcurrent wants the same Doc from many goroutines that share the parser
// and the lexers. The race detector judges the rest.
func TestConcurrent(t *testing.T) {
	t.Parallel()
	var source strings.Builder
	source.WriteString(frontMatterLines + "# A\n\n[x](y) \"z\" [^1]\n\n[^1]: n\n\n|a|\n|-|\n|`\\|`|\n\n> [!TIP]\n> t\n\n")
	for _, name := range languageNames {
		source.WriteString("```" + name + "\n<a b=\"c\"> key: 'value' # comment\nfunc main() { return 1 }\n```\n\n")
	}
	words, _ := locale.For("es")
	args := ParseArgs{File: tree.NewFile("content/a.md", []byte(source.String())), Words: &words}
	docs := make([]*Doc, 8)
	var group sync.WaitGroup
	for i := range docs {
		group.Go(func() { docs[i] = Parse(args) })
	}
	group.Wait()
	for _, doc := range docs {
		if !reflect.DeepEqual(doc, docs[0]) {
			t.Fatal("two Docs of one file differ")
		}
	}
	if docs[0].Digest() != digest.Of(args) {
		t.Error("the digest is not that of the arguments")
	}
}

// TestDocIsSmall wants that a Doc holds its article and little else: no syntax
// tree and no source.
func TestDocIsSmall(t *testing.T) {
	t.Parallel()
	source, err := os.ReadFile("testdata/ordinary.md")
	if err != nil {
		t.Fatal(err)
	}
	doc := parse(t, "content/ordinary.md", string(source), "en")
	if cap(doc.article) > len(doc.article)*5/4 {
		t.Errorf("an article of %d bytes holds %d", len(doc.article), cap(doc.article))
	}
	for i := range reflect.TypeFor[Doc]().NumField() {
		f := reflect.TypeFor[Doc]().Field(i)
		if f.Type == reflect.TypeFor[*Outline]() {
			continue
		}
		switch f.Type.Kind() {
		case reflect.Pointer, reflect.Interface, reflect.Map, reflect.Func:
			t.Errorf("%s is a %s", f.Name, f.Type)
		}
	}
}

// TestTimeless wants that no expression of a lexer has a clock that runs out.
func TestTimeless(t *testing.T) {
	t.Parallel()
	checked := 0
	check := chroma.MutatorFunc(func(s *chroma.LexerState) error {
		for state, rules := range s.Rules {
			for _, rule := range rules {
				if checked++; rule.Regexp.MatchTimeout < 1<<62 {
					t.Errorf("a rule of state %s has %v", state, rule.Regexp.MatchTimeout)
				}
			}
		}
		return nil
	})
	lexer := timeless(chroma.MustNewLexer(&chroma.Config{Name: "Test"}, func() chroma.Rules {
		return chroma.Rules{
			"root":  {chroma.Include("other"), {Pattern: "x", Type: chroma.Keyword, Mutator: check}},
			"other": {{Pattern: "y", Type: chroma.Keyword}},
		}
	}))
	if _, err := chroma.Tokenise(lexer, nil, "yx"); err != nil {
		t.Fatal(err)
	}
	if checked != 3 {
		t.Errorf("%d rules were checked, want 3", checked)
	}
}
