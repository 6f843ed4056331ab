package theme

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"regexp"
	"strings"
	"testing"
)

// judgeTemplate returns the places where a template prints a value in a context
// in which escaping is fragile: script, style, an event handler, srcdoc, the
// target of a refresh, a value without quotes, or the name of a tag or attribute.
func judgeTemplate(text string) []string {
	const mark = '\x01' // stands for an action that prints
	control := regexp.MustCompile(`^\{\{-?\s*(if|else|end|range|with|template|/\*|block|define|break|continue)\b`)
	text = regexp.MustCompile(`(?s)\{\{.*?\}\}`).ReplaceAllStringFunc(text, func(action string) string {
		if control.MatchString(action) {
			return " "
		}
		return string(mark)
	})
	var bad []string
	raw := regexp.MustCompile(`(?is)<(script|style)\b[^>]*>(.*?)</`)
	for _, m := range raw.FindAllStringSubmatch(text, -1) {
		if strings.TrimSpace(m[2]) != "" {
			bad = append(bad, "content of <"+m[1]+">")
		}
	}
	for _, tag := range regexp.MustCompile(`(?s)<[a-zA-Z\x01!/][^<>]*`).FindAllString(text, -1) {
		rest := regexp.MustCompile(`(?s)([^\s=]+)\s*=\s*("[^"]*"|'[^']*')`).ReplaceAllStringFunc(tag, func(a string) string {
			name, value, _ := strings.Cut(a, "=")
			name = strings.ToLower(strings.TrimSpace(name))
			fragile := strings.HasPrefix(name, "on") || name == "srcdoc" || name == "style" || name == "http-equiv"
			refresh := name == "content" && regexp.MustCompile(`(?i)http-equiv`).MatchString(tag)
			if strings.ContainsRune(name, mark) {
				bad = append(bad, "name of an attribute")
			}
			if strings.ContainsRune(value, mark) && (fragile || refresh) {
				bad = append(bad, "attribute "+name)
			}
			return ""
		})
		if strings.ContainsRune(rest, mark) || strings.Contains(rest, "=") {
			bad = append(bad, "outside of quotes in "+tag)
		}
	}
	return bad
}

func TestTemplatesPrintOnlyWhereEscapingIsSimple(t *testing.T) {
	t.Parallel()
	files := defaults(t, "templates")
	if len(files) < len(layouts) {
		t.Fatal("no templates were read")
	}
	for _, f := range files {
		for _, where := range judgeTemplate(string(f.Data)) {
			t.Errorf("%s: a value in the %s", f.Path, where)
		}
	}
}

// TestTemplateJudgeCanFail proves that the judge sees what it is for.
func TestTemplateJudgeCanFail(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		`<script>var x = {{.X}}</script>`, `<script src="a.js">1</script>`, `<style>{{.X}}</style>`, `<p onclick="{{.X}}">`,
		`<iframe srcdoc="{{.X}}">`, `<p style="{{.X}}">`, `<meta http-equiv="refresh" content="0; url={{.X}}">`, `<a href={{.X}}>`,
		`<a href=a.html>`, `<{{.X}}>`, `<a {{.X}}="b">`, `<a {{if .X}}{{.Y}}{{end}}>`, `<script
>{{.X}}</script>`,
	} {
		if len(judgeTemplate(text)) == 0 {
			t.Errorf("passes: %s", text)
		}
	}
	for _, text := range []string{`<a href="{{.X}}" class='{{.Y}}'>{{.Z}}</a>`, `<script src="{{.X}}" defer></script>`, `{{/* <p style=x> */}}`} {
		if bad := judgeTemplate(text); len(bad) > 0 {
			t.Errorf("%s: %q", text, bad)
		}
	}
}

// TestOneFileTrustsStrings finds conversions to the types html/template prints
// as they are.
func TestOneFileTrustsStrings(t *testing.T) {
	t.Parallel()
	names, err := fs.Glob(project, "internal/theme/*.go")
	if err != nil || len(names) == 0 {
		t.Fatal(err)
	}
	trusted := map[string]bool{"HTML": true, "HTMLAttr": true, "CSS": true, "JS": true, "JSStr": true, "URL": true, "Srcset": true}
	inTrusted := 0
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		data, err := fs.ReadFile(project, name)
		if err != nil {
			t.Fatal(err)
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, data, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			fun, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || !trusted[fun.Sel.Name] {
				return true
			}
			if pkg, ok := fun.X.(*ast.Ident); !ok || pkg.Name != "template" {
				return true
			}
			if strings.HasSuffix(name, "/trusted.go") {
				inTrusted++
			} else {
				t.Errorf("%s trusts a string: template.%s", name, fun.Sel.Name)
			}
			return true
		})
	}
	if inTrusted == 0 {
		t.Error("trusted.go trusts nothing: the test looks for the wrong thing")
	}
}

// dangerous matches what turns text into markup or code in a browser, keeps a
// page from working alone, or reaches another host.
var dangerous = regexp.MustCompile(`innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|\bFunction\b|set(Timeout|Interval)\(\s*["']|RegExp\(|createContextualFragment|DOMParser|fetch\(|XMLHttpRequest|WebSocket|EventSource|https?:|\bimport\b|\bexport\b`)

// shortcut matches what listens to keys, which few scripts have reason to: a single
// key is no shortcut, because people who speak to a computer type many.
var shortcut = regexp.MustCompile(`key(down|up|press)`)

var keyboards = map[string]bool{
	"static/search-box.js":    true, // Ctrl-K
	"static/search/dialog.js": true, // the keys of a combobox
}

// isSearch reports whether a script is a part of the search, which the build joins
// and whose size is measured as a whole.
func isSearch(path string) bool { return strings.HasPrefix(path, "static/search/") }

func TestScriptsAreHarmless(t *testing.T) {
	t.Parallel()
	n := 0
	for _, f := range defaults(t, "static") {
		if !strings.HasSuffix(f.Path, ".js") {
			continue
		}
		if !isSearch(f.Path) {
			n++
		}
		if m := dangerous.Find(f.Data); m != nil {
			t.Errorf("%s: %s", f.Path, m)
		}
		if m := shortcut.Find(f.Data); m != nil && !keyboards[f.Path] {
			t.Errorf("%s: %s", f.Path, m)
		}
		if len(f.Data) > 4<<10 && !isSearch(f.Path) {
			t.Errorf("%s: %d bytes; a behaviour is smaller", f.Path, len(f.Data))
		}
	}
	if n != len(earlyScripts)+len(scripts)-1+1 { // custom.js is the project's, redirect.js stands on redirect pages
		t.Errorf("%d scripts in static/, and the frame links others", n)
	}
}

// TestStylesheetStaysAtHome wants every address in the stylesheet to be a file
// of static/, and nothing to be hidden that holds the notice.
func TestStylesheetStaysAtHome(t *testing.T) {
	t.Parallel()
	css := stylesheet(t)
	for _, m := range regexp.MustCompile(`url\("?([^")]*)"?\)`).FindAllStringSubmatch(css, -1) {
		if _, err := fs.Stat(project, "static/"+m[1]); err != nil {
			t.Errorf("%s: %v", m[0], err)
		}
	}
	if strings.Contains(css, "@import") {
		t.Error("the stylesheet imports another")
	}
}
