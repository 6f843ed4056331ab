package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"knead/internal/rules"
)

// TestManualKnowsEveryRule compares the list of rules with those the code reports
// and with what the reference says of them.
func TestManualKnowsEveryRule(t *testing.T) {
	t.Parallel()
	code := rulesIn(t, "../../internal", ".")
	sameNames(t, "internal/rules", "rule", code, rules.IDs())
	const page = "reference/diagnostics.md"
	rows := tableRows(t, manualPage(t, page))
	sameNames(t, page, "rule", code, slices.Sorted(maps.Keys(rows)))
	for id, row := range rows {
		r, ok := rules.Find(id)
		if want := withoutLinks(row); ok && (len(want) != 2 || r.Summary != want[0] || r.Help != want[1]) {
			t.Errorf("rule %s: internal/rules says %q, %q; %s says %q", id, r.Summary, r.Help, page, want)
		}
	}
	limits := manualPage(t, "reference/limits.md")
	for _, rule := range code {
		if strings.HasPrefix(rule, "limit.") && !strings.Contains(limits, "| `"+rule+"` |") {
			t.Errorf("reference/limits.md lacks the rule %q", rule)
		}
	}
}

var link = regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`)

// withoutLinks returns cells with links as their text.
func withoutLinks(cells []string) []string {
	plain := make([]string, len(cells))
	for i, c := range cells {
		plain[i] = link.ReplaceAllString(c, "$1")
	}
	return plain
}

// groupAbout says in the manual what each group of rules is about.
var groupAbout = map[rules.Group]string{
	rules.Safety: "Safety data: who should not have which massage.", rules.Disclaimer: "The notice on every page.",
	rules.Evidence: "What is said to help, and how sure anyone is.", rules.Claims: "Words that promise too much.",
	rules.Review: "Who checked a page, and when.", rules.Reading: "How hard a page is to read.",
	rules.Access: "Whether everybody can read a page.", rules.Links: "Where links lead.",
	rules.Privacy: "Who learns what is read.", rules.Data: "The files in `content/data`.",
	rules.Writing: "Front matter, settings and Markdown.", rules.Files: "Files beside the pages, and names.",
	rules.Site: "The site as a whole.", rules.Theme: "Templates, and what they make.",
	rules.Limits: "What is too large.", rules.Checks: "The settings of the checks.",
}

// TestManualListsRulesByGroup compares the page of rules and levels with the
// list. Run with -update to write the page anew.
func TestManualListsRulesByGroup(t *testing.T) {
	const page = "reference/rules.md"
	var b strings.Builder
	b.WriteString("---\ntitle: Rules and levels\ndescription: Every rule, its group, and what a finding does unless you say otherwise.\norder: 3\n---\n\n" +
		"[Diagnostics](diagnostics.md) explains the rules, and [Checks](../setup/checks.md) says how to set\n" +
		"levels. The level of a *fixed* rule cannot be lowered, and its findings cannot be put off.\n")
	for _, g := range rules.Groups() {
		var rows []string
		for _, r := range rules.All() {
			if r.Group == g {
				fixed := ""
				if r.Fixed {
					fixed = ", fixed"
				}
				rows = append(rows, fmt.Sprintf("| `%s` | %s%s |\n", r.ID, r.Level, fixed))
			}
		}
		if len(rows) > 0 {
			fmt.Fprintf(&b, "\n## `%s`\n\n%s\n\n| Rule | Level |\n|---|---|\n%s", g, groupAbout[g], strings.Join(rows, ""))
		}
	}
	if *update {
		if err := os.WriteFile(manualDir+"/"+page, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if got := manualPage(t, page); got != b.String() {
		t.Errorf("%s is not what internal/rules says; run: go test ./cmd/knead -run ManualListsRules -update", page)
	}
}

// TestRulesHaveTheLevelTheyAreReportedAt compares the level of each rule with the
// functions it is reported by.
func TestRulesHaveTheLevelTheyAreReportedAt(t *testing.T) {
	t.Parallel()
	both := map[string]string{"glossary.shared": "a word shared with nobody is a warning, a word taken twice an error"}
	levels := map[string]rules.Level{"errorf": rules.Error, "limitf": rules.Error, "warningf": rules.Warning, "notef": rules.Note}
	seen := 0
	err := filepath.WalkDir("../../internal", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		for _, f := range parseFolder(t, path) {
			ast.Inspect(f, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok || len(call.Args) < 2 {
					return true
				}
				level, ok := levels[strings.ToLower(strings.TrimPrefix(calledName(call), "diag."))]
				literal, isLiteral := call.Args[1].(*ast.BasicLit)
				if !ok || !isLiteral {
					return true
				}
				id, err := strconv.Unquote(literal.Value)
				if r, known := rules.Find(id); err == nil && known && r.Level != level && r.Level != rules.Off && both[id] == "" {
					t.Errorf("%s is reported as %s and listed as %s", id, level, r.Level)
				}
				seen++
				return true
			})
		}
		return nil
	})
	if err != nil || seen < 80 {
		t.Errorf("the test saw %d reports: %v", seen, err)
	}
}

// rulesIn returns the rules that the Go files below the folders report: string
// literals in the place of a parameter, field or variable named "rule".
func rulesIn(t *testing.T, roots ...string) []string {
	t.Helper()
	rules := map[string]bool{}
	for _, root := range roots {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || !d.IsDir() {
				return err
			}
			if d.Name() == "testdata" || d.Name() == "starter" {
				return filepath.SkipDir
			}
			c := &ruleCollector{t: t, rules: rules, parameters: map[string]int{"diag.Errorf": 1, "diag.Warningf": 1, "diag.Notef": 1}, results: map[string]int{}}
			files := parseFolder(t, path)
			for _, pass := range []func(ast.Node) bool{c.declaration, c.use, c.result} {
				for _, f := range files {
					ast.Inspect(f, pass)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return slices.Sorted(maps.Keys(rules))
}

// parseFolder parses the Go files of one folder, tests excepted.
func parseFolder(t *testing.T, dir string) []*ast.File {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	return files
}

// A ruleCollector finds the rules of one package.
type ruleCollector struct {
	t          *testing.T
	rules      map[string]bool
	parameters map[string]int // index of the parameter "rule" of a function, or field of a struct, by name
	results    map[string]int // index of the result of a function that is assigned to "rule", by name
}

// declaration notes functions and structs with something called rule.
func (c *ruleCollector) declaration(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.FuncDecl:
		c.note(n.Name.Name, n.Type.Params)
	case *ast.TypeSpec:
		if s, ok := n.Type.(*ast.StructType); ok {
			c.note(n.Name.Name, s.Fields)
		}
	case *ast.AssignStmt: // report := func(…) { … }
		for i, right := range n.Rhs {
			if f, ok := right.(*ast.FuncLit); ok && i < len(n.Lhs) {
				if name, ok := n.Lhs[i].(*ast.Ident); ok {
					c.note(name.Name, f.Type.Params)
				}
			}
		}
	}
	return true
}

func (c *ruleCollector) note(name string, list *ast.FieldList) {
	at := 0
	for _, field := range list.List {
		for _, id := range field.Names {
			if strings.EqualFold(id.Name, "rule") {
				c.parameters[name] = at
			}
			at++
		}
		at += max(1-len(field.Names), 0)
	}
}

// use collects the rules given to them.
func (c *ruleCollector) use(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.CallExpr:
		c.call(n)
	case *ast.CompositeLit:
		c.composite(n)
	case *ast.AssignStmt:
		for i, left := range n.Lhs {
			if name, ok := left.(*ast.Ident); !ok || name.Name != "rule" {
				continue
			}
			if call, ok := n.Rhs[0].(*ast.CallExpr); ok && len(n.Rhs) == 1 {
				c.results[calledName(call)] = i
				continue
			}
			c.collect(n.Rhs[i])
		}
	}
	return true
}

// result collects the rules that functions return.
func (c *ruleCollector) result(n ast.Node) bool {
	f, ok := n.(*ast.FuncDecl)
	if !ok {
		return true
	}
	i, ok := c.results[f.Name.Name]
	if !ok {
		return false
	}
	ast.Inspect(f, func(n ast.Node) bool {
		if r, ok := n.(*ast.ReturnStmt); ok && i < len(r.Results) {
			c.collect(r.Results[i])
		}
		return true
	})
	return false
}

func (c *ruleCollector) call(n *ast.CallExpr) {
	if i, ok := c.parameters[calledName(n)]; ok && i < len(n.Args) {
		c.collect(n.Args[i])
	}
}

// calledName returns the name of a function or method that is called; those of
// package diag keep its name.
func calledName(n *ast.CallExpr) string {
	switch f := n.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		if pkg, ok := f.X.(*ast.Ident); ok && pkg.Name == "diag" {
			return "diag." + f.Sel.Name
		}
		return f.Sel.Name
	}
	return ""
}

func (c *ruleCollector) composite(n *ast.CompositeLit) {
	name := ""
	if id, ok := n.Type.(*ast.Ident); ok {
		name = id.Name
	}
	for i, element := range n.Elts {
		pair, keyed := element.(*ast.KeyValueExpr)
		if !keyed {
			if at, ok := c.parameters[name]; ok && at == i {
				c.collect(element)
			}
			continue
		}
		if key, ok := pair.Key.(*ast.Ident); ok && strings.EqualFold(key.Name, "rule") {
			c.collect(pair.Value)
		}
	}
}

var ruleID = regexp.MustCompile(`^[a-z]+(-[a-z]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$`)

// collect takes a rule that is written out. One handed on, which is called rule
// too, was collected where it came from; anything else would escape this test.
func (c *ruleCollector) collect(e ast.Expr) {
	switch e := e.(type) {
	case *ast.BasicLit:
		rule, err := strconv.Unquote(e.Value)
		if err != nil || !ruleID.MatchString(rule) {
			c.t.Errorf("the rule %s has not the form group.name", e.Value)
		}
		c.rules[rule] = true
	case *ast.Ident:
		if e.Name != "rule" {
			c.t.Errorf("a rule comes from the variable %q; call it rule, or write the rule out", e.Name)
		}
	case *ast.SelectorExpr:
		if !strings.EqualFold(e.Sel.Name, "rule") {
			c.t.Errorf("a rule comes from %q; call it rule, or write the rule out", e.Sel.Name)
		}
	default:
		c.t.Errorf("a rule is put together; write it out, so that it can be found")
	}
}
