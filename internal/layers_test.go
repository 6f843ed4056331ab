// Package internal holds the test of the shape of the house: who may import
// whom, and why.
package internal

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// layers lists the packages of the project from bottom to top. A package may
// import packages above its own line in this list only.
var layers = [][]string{
	{"internal/digest", "internal/diag", "internal/parallel"},
	{"internal/locale", "internal/memo", "internal/tree", "internal/fields"},
	{"internal/rules", "internal/prose"},
	{"internal/health/catalog", "internal/health/review"},
	{"internal/health/reference", "internal/health/people", "internal/health/safety", "internal/health/glossary"},
	{"internal/health"},
	{"internal/config", "internal/asset", "internal/search/words", "internal/reading", "internal/claims"},
	{"internal/search"},
	{"internal/markdown"},
	{"internal/site", "internal/schema"},
	{"internal/atoz"},
	{"internal/theme", "internal/oracle", "internal/check", "internal/report"},
	{"internal/build"},
	{"internal/disk", "internal/watch", "internal/serve", "internal/external"},
	{"."},
	{"cmd/knead"},
}

// impure lists the packages that may touch the machine; all others are pure.
var impure = []string{"internal/disk", "internal/watch", "internal/serve", "internal/external", ".", "cmd/knead"}

// forbidden lists what a pure package must not import, and why.
var forbidden = map[string]string{
	"os":            "reads the machine",
	"io/fs":         "reads the machine",
	"os/exec":       "starts processes",
	"time":          "knows what time it is",
	"math/rand":     "differs from run to run",
	"math/rand/v2":  "differs from run to run",
	"net":           "opens sockets",
	"net/http":      "opens sockets",
	"path/filepath": "depends on the operating system; paths inside are slash paths",
	"syscall":       "touches the machine",
	"unsafe":        "breaks what the types promise",
	"text/template": "does not escape; html/template does",
}

// exceptions are imports that the rule above would refuse, each with its reason.
var exceptions = map[string]string{
	"internal/tree io/fs": "reads embedded and in-memory file systems through the interface only",
}

// alone names the one file that may import a package, so that who wants to know
// what it is used for reads that.
var alone = map[string]string{
	"os/exec": "cmd/knead/browser.go",
}

// owners gives each dependency the one package that may import it, so that
// replacing one is work in one place.
var owners = map[string]string{
	"go.yaml.in/yaml/v4":                  "internal/fields",
	"github.com/yuin/goldmark":            "internal/markdown",
	"github.com/alecthomas/chroma/v2":     "internal/markdown",
	"github.com/tdewolff/minify/v2":       "internal/asset",
	"github.com/tdewolff/parse/v2":        "internal/asset internal/oracle",
	"golang.org/x/image":                  "internal/asset",
	"golang.org/x/text":                   "internal/site internal/atoz internal/health/reference internal/search/words",
	"github.com/blevesearch/snowballstem": "internal/search/words",
	"golang.org/x/sys":                    "internal/disk cmd/knead",
	"golang.org/x/term":                   "cmd/knead",
	"github.com/fsnotify/fsnotify":        "internal/watch",
	"github.com/piglig/go-qr":             "cmd/knead",
	"github.com/spf13/cobra":              "cmd/knead",
	"github.com/schollz/progressbar/v3":   "cmd/knead",
}

// TestLayers reads the imports of every non-test file with go/parser, so that
// the go command sees what it depends on and caches it correctly.
func TestLayers(t *testing.T) {
	root := os.DirFS("..")
	level := map[string]int{}
	for i, packages := range layers {
		for _, p := range packages {
			level[p] = i
		}
	}
	seen := map[string]bool{}
	err := fs.WalkDir(root, ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if name := d.Name(); d.IsDir() && name != "." && (strings.HasPrefix(name, ".") || name == "testdata" || name == "node_modules" || name == "test") {
			return fs.SkipDir
		}
		if !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return nil
		}
		pkg := path.Dir(file)
		seen[pkg] = true
		if _, ok := level[pkg]; !ok {
			t.Errorf("%s: package %s is not in the list of layers", file, pkg)
		}
		src, err := fs.ReadFile(root, file)
		if err != nil {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, src, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range f.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if only := alone[imported]; only != "" && only != file {
				t.Errorf("%s imports %s: only %s may", file, imported, only)
			}
			for _, problem := range judge(pkg, imported, level) {
				t.Errorf("%s imports %s: %s", file, imported, problem)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for p := range level {
		if !seen[p] {
			t.Errorf("the list of layers names %s, which has no Go files", p)
		}
	}
}

// judge says what is wrong with an import, if anything.
func judge(pkg, imported string, level map[string]int) []string {
	var problems []string
	if inside, ok := strings.CutPrefix(imported+"/", "knead/"); ok {
		inside = strings.TrimSuffix(inside, "/")
		if inside == "" {
			inside = "."
		}
		if l, ok := level[inside]; !ok || l >= level[pkg] {
			problems = append(problems, "imports only go down the list of layers")
		}
		return problems
	}
	why, bad := forbidden[imported]
	if bad && !slices.Contains(impure, pkg) && exceptions[pkg+" "+imported] == "" {
		problems = append(problems, "the package is pure and this "+why)
	}
	if strings.Contains(strings.SplitN(imported, "/", 2)[0], ".") {
		owner := ""
		for dep, p := range owners {
			if imported == dep || strings.HasPrefix(imported, dep+"/") {
				owner = p
			}
		}
		if !slices.Contains(strings.Fields(owner), pkg) {
			problems = append(problems, "only "+owner+" may import this dependency")
		}
	}
	return problems
}

// TestLayersCanFail shows that each rule refuses what it is there to refuse.
func TestLayersCanFail(t *testing.T) {
	level := map[string]int{"internal/tree": 1, "internal/site": 4, "internal/disk": 7, "cmd/knead": 9}
	for _, c := range []struct {
		pkg, imported string
		ok            bool
	}{
		{"internal/site", "knead/internal/tree", true},
		{"internal/tree", "knead/internal/site", false},
		{"internal/tree", "knead/internal/tree", false},
		{"internal/tree", "knead/internal/unheard", false},
		{"internal/tree", "io/fs", true},
		{"internal/site", "io/fs", false},
		{"internal/site", "time", false},
		{"internal/disk", "time", true},
		{"internal/site", "go.yaml.in/yaml/v4", false},
		{"internal/site", "golang.org/x/text/cases", true},
		{"internal/site", "example.org/unheard", false},
		{"internal/site", "strings", true},
	} {
		if got := len(judge(c.pkg, c.imported, level)) == 0; got != c.ok {
			t.Errorf("%s importing %s: allowed %v, want %v", c.pkg, c.imported, got, c.ok)
		}
	}
}
