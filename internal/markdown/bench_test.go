package markdown

import (
	"bytes"
	"os"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"

	"knead/internal/diag"
	"knead/internal/locale"
	"knead/internal/tree"
)

// BenchmarkParse compares a whole Parse of an ordinary page with what the library
// takes to parse and render the same Markdown.
func BenchmarkParse(b *testing.B) {
	source, err := os.ReadFile("testdata/ordinary.md")
	if err != nil {
		b.Fatal(err)
	}
	words, _ := locale.For("en")
	file := tree.NewFile("content/techniques/ordinary.md", source)
	b.Run("page", func(b *testing.B) {
		b.SetBytes(int64(len(source)))
		b.ReportAllocs()
		for b.Loop() {
			if doc := Parse(ParseArgs{File: file, Words: &words}); diag.HasErrors(doc.Diagnostics) {
				b.Fatal(doc.Diagnostics)
			}
		}
	})
	b.Run("goldmark", func(b *testing.B) {
		md := goldmark.New(
			goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList, extension.Typographer),
			goldmark.WithParserOptions(parser.WithAutoHeadingID()),
		)
		_, body, _ := bytes.Cut(source[4:], []byte("\n---\n"))
		b.SetBytes(int64(len(source)))
		b.ReportAllocs()
		var out bytes.Buffer
		for b.Loop() {
			out.Reset()
			if err := md.Convert(body, &out); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkHTML is what a page costs when only its surroundings change.
func BenchmarkHTML(b *testing.B) {
	source, err := os.ReadFile("testdata/ordinary.md")
	if err != nil {
		b.Fatal(err)
	}
	words, _ := locale.For("en")
	doc := Parse(ParseArgs{File: tree.NewFile("content/techniques/ordinary.md", source), Words: &words})
	args := BodyArgs{Doc: doc, Targets: make([]Target, len(doc.Links))}
	for i := range args.Targets {
		args.Targets[i].Href = "../benefits/sleep.html"
	}
	b.ReportAllocs()
	for b.Loop() {
		HTML(args)
	}
}
