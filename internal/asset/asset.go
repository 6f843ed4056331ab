// Package asset prepares the files that are published beside the pages.
//
// Files under static/ belong to the theme and are trusted. They are published
// at their path without "static/", byte for byte, with two exceptions: a style
// sheet (.css) and a script (.js) are minified, and the first eight hexadecimal
// characters of the SHA-256 of the published bytes become part of their name,
// "knead.css" → "knead.1f3a9c2b.css", so that a browser may keep them for ever.
// Because of that name nothing may point at them from inside a file: @import is
// an error, and so is every url() that is not relative.
//
// Files under content/ come from authors and are not trusted. What may be
// published is a short list: pictures (png jpg jpeg gif webp svg) and downloads
// (see content.go). Their bytes must be what the name says. Pictures are
// measured, never decoded: at most 64 MiB and 100 million pixels. An SVG is a
// document that can run code, so it must hold nothing but drawing; see svg.go.
// A photo that says where it was taken is published with a warning.
//
// Nothing is ever repaired or stripped: what is published from content/ is the
// author's file or nothing.
//
// The minifiers are the css and js packages of github.com/tdewolff/minify/v2.
// They take an argument of a type of that module's root package, which imports
// os/exec and net/http for its command filters; nothing here reaches that code.
package asset

import (
	"path"
	"strings"

	"knead/internal/diag"
	"knead/internal/digest"
	"knead/internal/tree"
)

// Args is all that [Process] may see.
type Args struct {
	File tree.File // path as in the project: "static/knead.css", "content/images/back.png"
}

// An Asset is a file that is published beside the pages.
type Asset struct {
	Source        string // path in the project
	Path          string // path in the site: "knead.1f3a9c2b.css", "images/back.png"
	Data          []byte // as published
	Width, Height int    // of an image, in CSS pixels; 0 when it is none or does not say
	Diagnostics   []diag.Diagnostic
	file          tree.File  // Path and Data; none in an asset made by hand
	sum           digest.Sum // of the Args
}

// Digest returns the sum of the arguments the asset was made from.
func (a *Asset) Digest() digest.Sum { return a.sum }

// File returns the file of the site, Data at Path. It costs nothing: [Process]
// hashed the file, so that a build that remembers the asset need not.
func (a *Asset) File() tree.File {
	if a.file.Path == "" {
		return tree.NewFile(a.Path, a.Data)
	}
	return a.file
}

// Process prepares one file. It panics on a path that is neither below static/
// nor below content/.
func Process(args Args) *Asset {
	f := args.File
	a := &Asset{Source: f.Path, Data: f.Data, sum: digest.Of(args)}
	folder, rest, _ := strings.Cut(f.Path, "/")
	a.Path = rest
	switch folder {
	case "static":
		a.prepareStatic()
	case "content":
		a.checkContent()
	default:
		panic("asset: " + f.Path + " is neither static nor content")
	}
	a.file = tree.NewFile(a.Path, a.Data)
	return a
}

// extension returns the extension of a path in lower case, without the dot.
func extension(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Ext(name), "."))
}

// errorf adds an error about the file as a whole and returns it for a hint.
func (a *Asset) errorf(rule, format string, args ...any) *diag.Diagnostic {
	return a.report(diag.Errorf(diag.Pos{File: a.Source}, rule, format, args...))
}

// errorAt adds an error at byte offset off of the source.
func (a *Asset) errorAt(off int, rule, format string, args ...any) *diag.Diagnostic {
	return a.report(diag.Errorf(diag.At(a.Source, a.Data, off), rule, format, args...))
}

func (a *Asset) report(d diag.Diagnostic) *diag.Diagnostic {
	a.Diagnostics = append(a.Diagnostics, d)
	return &a.Diagnostics[len(a.Diagnostics)-1]
}
