package main

import (
	"go/ast"
	"go/token"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"knead"
	"knead/internal/config"
	"knead/internal/diag"
	"knead/internal/fields"
	"knead/internal/health"
	"knead/internal/health/glossary"
	"knead/internal/health/people"
	"knead/internal/health/reference"
	"knead/internal/health/safety"
	"knead/internal/locale"
	"knead/internal/markdown"
	"knead/internal/tree"
)

// The tests of this file hold the manual in docs/ against the code: what the
// code has must be in the manual, and what the manual lists must be in the code.

const manualDir = "../../docs/content"

// manualPage returns the text of a page of the manual.
func manualPage(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(manualDir + "/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// pipe stands for an escaped pipe while the cells of a row are split.
const pipe = "\x00"

// tableRows returns the rows of all tables of a page that begin with a code
// span, by what stands in that: for "| `title` | text | … |", "title".
func tableRows(t *testing.T, text string) map[string][]string {
	t.Helper()
	rows := map[string][]string{}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if !strings.HasPrefix(line, "| `") {
			continue
		}
		cells := strings.Split(strings.Trim(strings.ReplaceAll(line, `\|`, pipe), "|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(strings.ReplaceAll(strings.ReplaceAll(cells[i], pipe, "|"), "`", ""))
		}
		if _, ok := rows[cells[0]]; ok {
			t.Errorf("two rows for %q", cells[0])
		}
		rows[cells[0]] = cells[1:]
	}
	return rows
}

// sameNames complains about what only one side has.
func sameNames(t *testing.T, page, what string, code, manual []string) {
	t.Helper()
	for _, name := range code {
		if !slices.Contains(manual, name) {
			t.Errorf("%s lacks %s %q", page, what, name)
		}
	}
	for _, name := range manual {
		if !slices.Contains(code, name) {
			t.Errorf("%s lists %s %q, which the code does not have", page, what, name)
		}
	}
}

// TestManualKnowsEveryKey wants a row for each key an author can write, with its
// type, its values, whether it is required, and what it means.
func TestManualKnowsEveryKey(t *testing.T) {
	t.Parallel()
	for page, schema := range map[string][]fields.Field{
		"setup/configuration.md":  fields.Schema(reflect.TypeFor[config.Config]()),
		"writing/front-matter.md": fields.Schema(reflect.TypeFor[markdown.Meta]()),
		"health-data/people.md":   fields.Schema(reflect.TypeFor[people.Record]()),
		"health-data/safety.md":   fields.Schema(reflect.TypeFor[safety.Document]()),
		"health-data/glossary.md": fields.Schema(reflect.TypeFor[glossary.Record]()),
	} {
		text := manualPage(t, page)
		if i := strings.Index(text, "\n## Keys\n"); i >= 0 {
			text = text[i:]
		}
		rows := tableRows(t, text)
		var keys []string
		var compare func(prefix string, schema []fields.Field)
		compare = func(prefix string, schema []fields.Field) {
			for _, f := range schema {
				key := prefix + f.Name
				keys = append(keys, key)
				if row, ok := rows[key]; ok {
					compareKey(t, page, key, f, row)
				}
				compare(key+".", f.Fields)
			}
		}
		compare("", schema)
		sameNames(t, page, "key", keys, slices.Sorted(maps.Keys(rows)))
	}
}

func compareKey(t *testing.T, page, key string, f fields.Field, row []string) {
	t.Helper()
	if len(row) != 2 {
		t.Fatalf("%s: key %s: %d cells behind the key, want value and meaning", page, key, len(row))
	}
	value, meaning := row[0], row[1]
	want := f.Type
	if n := len(f.Enum); n > 0 {
		want = strings.Join(f.Enum[:n-1], ", ") + " or " + f.Enum[n-1]
	}
	if !strings.HasPrefix(value, want) {
		t.Errorf("%s: key %s: the value is %q, the code says %q", page, key, value, want)
	}
	if strings.Contains(value, "required") != f.Required {
		t.Errorf("%s: key %s: the value is %q; required is %v in the code", page, key, value, f.Required)
	}
	if !strings.HasPrefix(meaning, f.Doc) {
		t.Errorf("%s: key %s: the meaning is %q, the code says %q", page, key, meaning, f.Doc)
	}
}

// TestManualKnowsEveryCommand wants a heading for each command and a row for
// each flag below it.
func TestManualKnowsEveryCommand(t *testing.T) {
	t.Parallel()
	const page = "reference/commands.md"
	sections := map[string]string{}
	for _, section := range strings.Split(manualPage(t, page), "\n## ")[1:] {
		title, body, _ := strings.Cut(section, "\n")
		if name, ok := strings.CutPrefix(strings.ReplaceAll(title, "`", ""), "knead "); ok {
			sections[name] = body
		}
	}
	root := newRoot(newTerminal(io.Discard, io.Discard))
	root.InitDefaultCompletionCmd()
	var names []string
	var visit func(cmd *cobra.Command)
	visit = func(cmd *cobra.Command) {
		switch {
		case cmd.Name() == "completion": // its commands are the shells
		case cmd.HasSubCommands():
			for _, sub := range cmd.Commands() {
				visit(sub)
			}
			return
		}
		name := strings.TrimPrefix(cmd.CommandPath(), "knead ")
		names = append(names, name)
		var flags []string
		for line := range strings.Lines(cmd.LocalFlags().FlagUsages()) {
			flags = append(flags, flagName.FindString(line))
		}
		var rows []string
		for row := range tableRows(t, sections[name]) {
			if flag, _, _ := strings.Cut(row, " "); strings.HasPrefix(flag, "--") {
				rows = append(rows, flag)
			}
		}
		sameNames(t, page, "the flag of "+name, flags, rows)
	}
	visit(root)
	sameNames(t, page, "the command", names, slices.Sorted(maps.Keys(sections)))
}

var flagName = regexp.MustCompile(`--[a-z-]+`)

// TestManualKnowsEveryStatus compares the table of exit statuses with the
// constants of this package.
func TestManualKnowsEveryStatus(t *testing.T) {
	t.Parallel()
	var code []string
	for _, file := range parseFolder(t, ".") {
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if ok && len(spec.Values) == 1 && strings.HasPrefix(spec.Names[0].Name, "exit") {
				if value, ok := spec.Values[0].(*ast.BasicLit); ok && value.Kind == token.INT {
					code = append(code, value.Value)
				}
			}
			return true
		})
	}
	const page = "reference/commands.md"
	_, section, _ := strings.Cut(manualPage(t, page), "\n## Exit statuses\n")
	section, _, _ = strings.Cut(section, "\n## ")
	sameNames(t, page, "status", code, slices.Sorted(maps.Keys(tableRows(t, section))))
}

// TestManualKnowsEveryTemplate compares the list of components with the files.
func TestManualKnowsEveryTemplate(t *testing.T) {
	t.Parallel()
	var code []string
	for _, pattern := range []string{"templates/*.html", "templates/components/*.html"} {
		files, err := fs.Glob(knead.Theme(), pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: no files: %v", pattern, err)
		}
		for _, file := range files {
			code = append(code, strings.TrimPrefix(file, "templates/"))
		}
	}
	const page = "setup/templates.md"
	var listed []string
	for row := range tableRows(t, manualPage(t, page)) {
		if strings.HasSuffix(row, ".html") {
			listed = append(listed, row)
		}
	}
	sameNames(t, page, "the template", code, listed)
}

// TestManualExamplesAreRight reads every example of Markdown and configuration
// in the manual as knead would.
func TestManualExamplesAreRight(t *testing.T) {
	t.Parallel()
	words, _ := locale.For("en")
	read := map[string]int{}
	err := filepath.WalkDir(manualDir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".md" {
			return err
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		for _, e := range examplesIn(string(data)) {
			var ds []diag.Diagnostic
			switch {
			case e.language == "yaml" && filepath.Base(name) == "configuration.md":
				_, ds = config.Parse(tree.NewFile(config.Path, []byte(e.text)))
			case e.language == "yaml" && filepath.Base(name) == "checks.md":
				_, ds = config.Parse(tree.NewFile(config.Path, []byte("title: A\n"+e.text)))
			case e.language == "yaml" && filepath.Base(filepath.Dir(name)) == "health-data":
				ds = health.Parse(tree.NewFile("content/data/"+strings.TrimSuffix(filepath.Base(name), ".md")+".yaml", []byte(e.text))).Diagnostics
			case e.language == "json" && filepath.Base(name) == "references.md":
				ds = health.Parse(tree.NewFile(reference.Path, []byte(e.text))).Diagnostics
			case e.language == "markdown":
				text := e.text
				if !strings.HasPrefix(text, "---\n") {
					text = "---\ntitle: A\ndescription: B\n---\n\n" + text
				}
				ds = markdown.Parse(markdown.ParseArgs{File: tree.NewFile("content/a/index.md", []byte(text)), Words: &words}).Diagnostics
			default:
				continue
			}
			read[e.language]++
			for _, d := range ds {
				t.Errorf("%s: an example is wrong: %s: %s [%s]\n%s", name, d.Pos, d.Message, d.Rule, e.text)
			}
		}
		return nil
	})
	if err != nil || read["markdown"] < 15 || read["yaml"] < 5 || read["json"] < 1 {
		t.Errorf("the test no longer sees the examples: %v, %v", read, err)
	}
}

// An example is a block of code in the manual.
type example struct{ language, text string }

// examplesIn returns the fenced blocks of code of a page.
func examplesIn(page string) []example {
	var list []example
	fence, e := "", example{}
	for line := range strings.Lines(page) {
		ticks := line[:len(line)-len(strings.TrimLeft(line, "`"))]
		switch {
		case fence == "" && len(ticks) >= 3:
			fence, e = ticks, example{language: strings.TrimSpace(line[len(ticks):])}
		case fence != "" && ticks == fence:
			list, fence = append(list, e), ""
		case fence != "":
			e.text += line
		}
	}
	return list
}
