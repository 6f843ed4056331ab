package markdown

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"knead/internal/fields"
	"knead/internal/health/reference"
)

// limitRows are the rows of the manual's page of limits that this package keeps
// to: the constants, what is limited, and how the limit is written.
var limitRows = []struct{ constants, what, limit string }{
	{"maxSource", "Text, as it is parsed", bytesOf(maxSource)},
	{"maxTitle", "Title", number(maxTitle) + " characters"},
	{"maxBlock", "Paragraph, heading or table", bytesOf(maxBlock)},
	{"maxSpecials", "Characters ``" + strings.Join(strings.Split(specials, ""), " ") + " `` in one of them", number(maxSpecials)},
	{"maxDense", "Bytes of each of them times those characters in it, added up", number(maxDense)},
	{"maxQuotes", "Quotation marks in a row", number(maxQuotes)},
	{"maxNesting", "Lists, quotations and blocks inside each other", number(maxNesting)},
	{"maxContinued", "Lines of lists and footnotes, each counted once for every item it is inside of", number(maxContinued)},
	{"maxHeadings", "Headings", number(maxHeadings)},
	{"maxNotes", "Footnotes", number(maxNotes)},
	{"maxLabel", "Name of a footnote", number(maxLabel) + " bytes"},
	{"maxColumns", "Columns of a table", number(maxColumns)},
	{"maxCells", "Cells of all tables", number(maxCells)},
	{"maxPipes", "Bars `\\|` inside cells that have code in their row", number(maxPipes)},
	{"outputRatio minOutput", "Finished text", number(outputRatio) + " times the file, but always " + bytesOf(minOutput)},
	{"outputRatio minOutput", "Destinations of all links, each as often as it is used", number(outputRatio) + " times the file, but always " + bytesOf(minOutput)},
	{"maxDiagnostics", "Diagnostics that are shown", number(maxDiagnostics)},
	{"maxLinear", "Block in " + quickLanguages(), bytesOf(maxLinear)},
	{"maxSquare", "Block in another language", bytesOf(maxSquare)},
	{"maxCodeLine", "Line", number(maxCodeLine) + " bytes"},
	{"maxHighlight", fmt.Sprintf("All blocks of a page, where one of 4 KiB in another language counts as %s, one of 2 KiB as %s",
		bytesOf((&language{}).work(4<<10)), bytesOf((&language{}).work(2<<10))), bytesOf(maxHighlight)},
	{"maxAliasSegment", "Part of an old address between slashes", number(maxAliasSegment) + " bytes"},
	{"maxAlias", "Old address", number(maxAlias) + " bytes"},
	{"maxDescription", "Description of a page", number(maxDescription) + " characters, then a warning"},
	{"", "Size", bytesOf(fields.MaxBytes)},
	{"", "Size of a file in `content/data/`", bytesOf(fields.MaxDataBytes)},
	{"", "File of references", bytesOf(reference.MaxBytes)},
	{"", "Lists and groups of keys inside each other", number(fields.MaxDepth)},
	{"", "Keys in one group", number(fields.MaxKeys)},
}

// TestManualKnowsLimits wants these rows in the manual, and each constant that is
// a limit in one of them.
func TestManualKnowsLimits(t *testing.T) {
	t.Parallel()
	const page = "reference/limits.md"
	manual, known := manualPage(t, page), map[string]bool{}
	for _, row := range limitRows {
		if line := "\n| " + row.what + " | " + row.limit + " |"; !strings.Contains(manual, line) {
			t.Errorf("%s lacks the row%s", page, line)
		}
		for _, name := range strings.Fields(row.constants) {
			known[name] = true
		}
	}
	names := limitConstants(t)
	for _, name := range names {
		if !known[name] {
			t.Errorf("limitRows lacks a row for %s", name)
		}
	}
	if len(names) < 20 {
		t.Errorf("the test no longer sees the constants: %q", names)
	}
}

// TestManualKnowsLanguages wants each language that has colours named in the
// manual, and no other.
func TestManualKnowsLanguages(t *testing.T) {
	t.Parallel()
	const page = "writing/markdown.md"
	_, list, _ := strings.Cut(manualPage(t, page), "\nColours exist for ")
	list, _, _ = strings.Cut(list, ".")
	var listed []string
	for i, part := range strings.Split(list, "`") {
		if i%2 == 1 {
			listed = append(listed, part)
		}
	}
	for _, name := range listed {
		if l := languages[name]; l == nil || l.lexer == nil {
			t.Errorf("%s lists %q, which has no colours", page, name)
		}
	}
	for _, name := range languageNames {
		l := languages[name]
		same := func(other string) bool { return languages[other] != nil && languages[other].lexer == l.lexer }
		if l.lexer != nil && !slices.ContainsFunc(listed, same) {
			t.Errorf("%s lacks the language %q", page, name)
		}
	}
}

func manualPage(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile("../../docs/content/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// limitConstants returns the constants of this package whose names begin with
// max or min.
func limitConstants(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if d, ok := n.(*ast.GenDecl); ok && d.Tok == token.CONST {
				for _, spec := range d.Specs {
					for _, id := range spec.(*ast.ValueSpec).Names {
						if strings.HasPrefix(id.Name, "max") || strings.HasPrefix(id.Name, "min") {
							names = append(names, id.Name)
						}
					}
				}
			}
			return true
		})
	}
	return names
}

// quickLanguages returns the languages that may have long blocks, each by its
// first name in the library, as the manual lists them.
func quickLanguages() string {
	var names []string
	for _, name := range languageNames {
		if l := languages[name]; l.linear && l.lexer.Config().Aliases[0] == name {
			names = append(names, "`"+name+"`")
		}
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// bytesOf writes a size in the largest unit that needs no fraction.
func bytesOf(n int) string {
	if n%(1<<20) == 0 {
		return number(n>>20) + " MiB"
	}
	return number(n>>10) + " KiB"
}

// number writes a number with a comma before each three digits.
func number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
