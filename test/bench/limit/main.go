// Command limit does the least work any generator built on goldmark must do: it
// reads every Markdown file under a folder, parses and renders it, and writes
// the result. No front matter, templates, links or checks. It is the yardstick
// for build speed, and a module of its own because knead does not need all that
// it imports.
//
//	limit SOURCE OUTPUT
package main

import (
	"bytes"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	chromahtml "github.com/alecthomas/chroma/v2/formatters/html"
	"github.com/yuin/goldmark"
	highlighting "github.com/yuin/goldmark-highlighting/v2"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: limit SOURCE OUTPUT")
	}
	source, output := os.DirFS(os.Args[1]), os.Args[2]
	md := goldmark.New(
		goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList,
			highlighting.NewHighlighting(highlighting.WithFormatOptions(chromahtml.WithClasses(true)))),
		goldmark.WithParserOptions(parser.WithAutoHeadingID()))
	names := make(chan string, 256)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			var html bytes.Buffer
			for name := range names {
				text, err := fs.ReadFile(source, name)
				check(err)
				if _, body, ok := bytes.Cut(text, []byte("\n---\n")); ok && bytes.HasPrefix(text, []byte("---\n")) {
					text = body
				}
				html.Reset()
				check(md.Convert(text, &html))
				check(os.WriteFile(filepath.Join(output, strings.TrimSuffix(name, ".md")+".html"), html.Bytes(), 0o644))
			}
		})
	}
	check(fs.WalkDir(source, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() {
			return os.MkdirAll(filepath.Join(output, name), 0o755)
		}
		if strings.HasSuffix(name, ".md") {
			names <- name
		}
		return err
	}))
	close(names)
	workers.Wait()
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
