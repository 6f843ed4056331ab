// Command stemmers rewrites the stemmers of github.com/blevesearch/snowballstem as
// scripts, so that readers' browsers shorten words exactly as the index does:
//
//	go run ./test/search/stemmers es fr de pt it nl ar
//
// writes static/search/stem-es.js and so on. That module's code was itself made by
// the Snowball compiler and uses few forms of Go; whatever else turns up is an
// error. The result needs static/search/snowball.js.
package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

const module = "github.com/blevesearch/snowballstem"

var languages = map[string]string{
	"ar": "arabic", "de": "german", "es": "spanish", "fr": "french", "it": "italian", "nl": "dutch", "pt": "portuguese",
}

func main() {
	log.SetFlags(0)
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}} {{.Version}}", module).Output()
	if err != nil {
		log.Fatal(err)
	}
	root, version, _ := strings.Cut(strings.TrimSpace(string(dir)), " ")
	for _, code := range os.Args[1:] {
		name := languages[code]
		source := filepath.Join(root, name, name+"_stemmer.go")
		file, err := parser.ParseFile(token.NewFileSet(), source, nil, 0)
		if err != nil {
			log.Fatal(err)
		}
		var p printer
		p.printf("// Words of this language without their endings: the Snowball project's stemmer, snowballstem.org,\n")
		p.printf("// Copyright (c) 2001, Dr Martin Porter, Copyright (c) 2002, Richard Boulton, BSD licence. Made from %s %s\n", module, version)
		p.printf("// by test/search/stemmers; not edited by hand.\nconst stemmers = { %s: (function () {\n", code)
		for _, d := range file.Decls {
			p.decl(d)
		}
		p.printf("return stemWith(r_stem);\n})() };\n")
		if err := os.WriteFile("static/search/stem-"+code+".js", []byte(p.String()), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

type printer struct{ strings.Builder }

func (p *printer) printf(format string, args ...any) { fmt.Fprintf(p, format, args...) }

func (p *printer) decl(d ast.Decl) {
	switch d := d.(type) {
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch s := spec.(type) {
			case *ast.ValueSpec:
				p.printf("const %s = %s;\n", s.Names[0].Name, p.table(s.Values[0].(*ast.CompositeLit)))
			case *ast.TypeSpec: // what the stemmer remembers between its steps
				for _, f := range s.Type.(*ast.StructType).Fields.List {
					p.printf("let %s;\n", f.Names[0].Name)
				}
			}
		}
	case *ast.FuncDecl:
		name := d.Name.Name
		if name == "Stem" {
			name = "r_stem"
		}
		p.printf("function %s() ", name)
		p.block(d.Body)
		p.printf("\n")
	}
}

// table prints a list of endings, or of letters as bits.
func (p *printer) table(lit *ast.CompositeLit) string {
	var items []string
	for _, e := range lit.Elts {
		row, ok := e.(*ast.CompositeLit)
		if !ok {
			items = append(items, expr(e))
			continue
		}
		var cells []string
		for _, kv := range row.Elts {
			cells = append(cells, expr(kv.(*ast.KeyValueExpr).Value))
		}
		if cells[3] == "null" {
			cells = cells[:3]
		}
		items = append(items, "["+strings.Join(cells, ", ")+"]")
	}
	return "[" + strings.Join(items, ", ") + "]"
}

func (p *printer) block(b *ast.BlockStmt) {
	p.printf("{\n")
	for _, s := range b.List {
		p.stmt(s)
	}
	p.printf("}\n")
}

func (p *printer) stmt(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.LabeledStmt:
		p.printf("%s: ", s.Label.Name)
		p.stmt(s.Stmt)
	case *ast.ForStmt:
		must(s.Init == nil && s.Cond == nil && s.Post == nil, s)
		p.printf("while (true) ")
		p.block(s.Body)
	case *ast.RangeStmt:
		// A range over so many empty structs: the rest of the loop may change what
		// the number was worked out from.
		var times string
		switch x := s.X.(type) {
		case *ast.CompositeLit:
			times = x.Type.(*ast.ArrayType).Len.(*ast.BasicLit).Value
		case *ast.CallExpr:
			times = expr(x.Args[1])
		}
		p.printf("for (let n = %s; n > 0; n--) ", times)
		p.block(s.Body)
	case *ast.IfStmt:
		must(s.Init == nil, s)
		p.printf("if (%s) ", expr(s.Cond))
		p.block(s.Body)
		switch e := s.Else.(type) {
		case nil:
		case *ast.BlockStmt:
			p.printf("else ")
			p.block(e)
		default:
			p.printf("else ")
			p.stmt(e)
		}
	case *ast.BranchStmt:
		p.printf("%s %s;\n", s.Tok, s.Label.Name)
	case *ast.ReturnStmt:
		p.printf("return %s;\n", expr(s.Results[0]))
	case *ast.ExprStmt:
		p.printf("%s;\n", expr(s.X))
	case *ast.AssignStmt:
		if left := expr(s.Lhs[0]); left != "_" && left != "context" {
			tok := s.Tok.String()
			if tok == ":=" {
				left, tok = "let "+left, "="
			}
			p.printf("%s %s %s;\n", left, tok, expr(s.Rhs[0]))
		}
	case *ast.DeclStmt:
		for _, spec := range s.Decl.(*ast.GenDecl).Specs {
			v := spec.(*ast.ValueSpec)
			if v.Names[0].Name == "_" {
				continue
			}
			value := "0"
			if len(v.Values) > 0 {
				value = expr(v.Values[0])
			}
			p.printf("let %s = %s;\n", v.Names[0].Name, value)
		}
	case *ast.BlockStmt:
		p.block(s)
	case *ast.IncDecStmt:
		p.printf("%s%s;\n", expr(s.X), s.Tok)
	default:
		must(false, s)
	}
}

// fields are the parts of the Go library's environment, as snowball.js calls them.
var fields = map[string]string{
	"Cursor": "at", "Limit": "limit", "LimitBackward": "floor", "Bra": "bra", "Ket": "ket",
	"EqS": "is", "EqSB": "isBack", "FindAmong": "among", "FindAmongB": "amongBack", "InGrouping": "inSet", "InGroupingB": "inSetBack",
	"OutGrouping": "outSet", "OutGroupingB": "outSetBack", "Insert": "insert", "NextChar": "next", "PrevChar": "previous",
	"SliceDel": "remove", "SliceFrom": "replace", "ByteIndexForHop": "hop", "Current": "current",
}

func expr(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		if e.Kind == token.STRING {
			s, err := strconv.Unquote(e.Value)
			must(err == nil, e)
			return strconv.Quote(s)
		}
		return e.Value
	case *ast.Ident:
		if e.Name == "nil" {
			return "null"
		}
		return e.Name
	case *ast.ParenExpr:
		return "(" + expr(e.X) + ")"
	case *ast.UnaryExpr:
		if e.Op == token.AND { // &Context{…}
			return "null"
		}
		return e.Op.String() + expr(e.X)
	case *ast.BinaryExpr:
		op := e.Op.String()
		if op == "==" || op == "!=" {
			op += "="
		}
		return expr(e.X) + " " + op + " " + expr(e.Y)
	case *ast.SelectorExpr:
		switch x := e.X.(*ast.Ident).Name; x {
		case "context":
			return e.Sel.Name
		case "env":
			must(fields[e.Sel.Name] != "", e)
			return fields[e.Sel.Name]
		case "snowballRuntime":
			return map[string]string{"MaxInt": "2147483647", "MinInt": "-2147483648"}[e.Sel.Name]
		}
	case *ast.TypeAssertExpr:
		return "context"
	case *ast.CallExpr:
		return call(e)
	}
	must(false, e)
	return ""
}

func call(e *ast.CallExpr) string {
	f := ""
	if s, ok := e.Fun.(*ast.SelectorExpr); ok && s.Sel.Name == "RuneCountInString" {
		f = "lengthOf"
	} else {
		f = expr(e.Fun)
	}
	var args []string
	for _, a := range e.Args {
		if id, ok := a.(*ast.Ident); ok && (id.Name == "env" || id.Name == "context" || id.Name == "ctx") {
			continue
		}
		args = append(args, expr(a))
	}
	if f == "int" || f == "int32" {
		return args[0]
	}
	return f + "(" + strings.Join(args, ", ") + ")"
}

func must(ok bool, node any) {
	if !ok {
		log.Fatalf("cannot rewrite %T %v", node, node)
	}
}
