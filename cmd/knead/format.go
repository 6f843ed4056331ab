package main

import (
	"path/filepath"
	"strings"

	"knead/internal/diag"
	"knead/internal/rules"
	"knead/internal/tree"
)

// mostOfRule is the number of diagnostics of one rule that people are shown: who
// has a thousand of a kind mends the first ones, or changes the rule's level.
const mostOfRule = 20

// formats are the forms diagnostics can be printed in. Only people are spared
// some of them, and not when they ask for all.
var formats = map[string]func(t *terminal, ds []diag.Diagnostic, at diag.Place, all bool) error{
	"text": func(t *terminal, ds []diag.Diagnostic, at diag.Place, all bool) error {
		p := diag.Printer{W: t.stderr, Color: t.colour, Source: at.Source, Most: mostOfRule}
		if all {
			p.Most = 0
		}
		if p.Print(ds) > 0 {
			t.hint("--all shows every one")
		}
		return nil
	},
	"json": func(t *terminal, ds []diag.Diagnostic, _ diag.Place, _ bool) error {
		return diag.WriteJSON(t.stdout, ds)
	},
	"sarif": func(t *terminal, ds []diag.Diagnostic, at diag.Place, _ bool) error {
		return diag.WriteSARIF(t.stdout, ds, diag.SARIFTool{Name: "knead", Version: version(), Describe: sarifRule}, at)
	},
	"github": func(t *terminal, ds []diag.Diagnostic, at diag.Place, _ bool) error {
		return diag.WriteGitHub(t.stdout, ds, at)
	},
}

// sarifRule describes a rule to other programs.
func sarifRule(id string) diag.SARIFRule {
	r, _ := rules.Find(id)
	level := string(r.Level)
	if r.Level == rules.Off {
		level = "none"
	}
	return diag.SARIFRule{ID: id, Summary: r.Summary, Help: r.Help, Level: level, Tags: []string{string(r.Group)}}
}

// placeOf returns where other programs, started in the folder knead was started
// in, find a project. One elsewhere is taken to be that folder.
func placeOf(dir string, project tree.Tree) diag.Place {
	at := diag.Place{Source: func(file string) []byte {
		f, _ := project.Find(file)
		return f.Data
	}}
	here, err := filepath.Abs(".")
	if err != nil {
		return at
	}
	there, err := filepath.Abs(dir)
	if err != nil {
		return at
	}
	if rel, err := filepath.Rel(here, there); err == nil && rel != "." && filepath.IsLocal(rel) {
		at.Dir = strings.TrimPrefix(filepath.ToSlash(rel), "./")
	}
	return at
}
