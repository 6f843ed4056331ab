// Package theme makes pages out of what is known about them.
//
// A page is made in two steps, so that the expensive one can be remembered:
//
//	site.Site ─► Projection ─► View, Nav, Frame ─► Render ─► Data ─► one HTML file
//
// # What a page may see
//
// A [Projection] is made once a build and takes out of the site what each page
// shows of it: the [View], facts about this page alone, such as the pages before
// and after it; the [Frame], shared by all pages of one folder depth, because
// relative links are equal there: the site's title, the notice, the footer; and
// the [Nav], shared by most pages of the site. All are plain values, so a page
// whose parts are unchanged need not be rendered again. Templates see none of
// the three but a [Data] made of them: text, numbers, lists and finished HTML, with
// no method to call and no way to the rest of the site.
//
// # Pages of data
//
// A [Listing] is a page made of the site's data and of what pages say of it, such
// as the glossary. It holds its component finished and is rendered by itself, so
// that it is made again when something it shows has changed. What would grow with
// the square of the site is cut: pages that cite a source are named up to a number
// and then counted.
//
// # Templates
//
// templates/page.html, section.html, home.html, listing.html, search.html and not-found.html are lists of
// components; templates/components/pagination.html is the component called
// "pagination". A project overrides one with a file of the same name. Each file
// is one template, each component is called with its own struct, and there are
// no template functions beyond those of html/template.
//
// The six layouts repeat the frame of a page on purpose. To share it, one file
// would have to define blocks that others fill, and a define in any file replaces
// that name for all pages: what a page is made of would depend on the other files.
// So a define is refused, each layout can be read from top to bottom, and an
// override of one changes no other.
//
// # Navigation
//
// A page's bytes must not grow with the site. When the whole tree has at most
// 300 entries the sidebar shows all of it, folded. Beyond that it shows the top
// level and the branch of the reader's page. A section with more than 40 pages
// is one link, because its own page lists them.
//
// # Addresses
//
// Every link is relative and names a file, so that a site works over http below
// any path and from a disk. The page for missing addresses is served at any
// depth and is the one that links from the root of the host.
package theme

import (
	"html/template"
	"path"
	"slices"
	"strings"
	"text/template/parse"

	"knead/internal/diag"
	"knead/internal/digest"
	"knead/internal/tree"
)

// folder holds the templates of a project and those of the default theme.
const folder = "templates"

// layouts are the templates of whole pages, which must exist.
var layouts = []string{"home", "listing", "not-found", "page", "search", "section"}

// A Theme is a parsed set of templates. It is immutable and safe for concurrent
// use.
type Theme struct {
	templates *template.Template
	files     map[string]tree.File // by template name
	sum       digest.Sum           // of the template files
}

// Digest returns the sum of the template files.
func (t *Theme) Digest() digest.Sum { return t.sum }

// Parse reads templates/… of a tree in which the project's own templates already
// cover the default ones. A theme with diagnostics of severity error must not be
// used.
func Parse(files tree.Tree) (*Theme, []diag.Diagnostic) {
	t := &Theme{templates: template.New(""), files: map[string]tree.File{}}
	var used, unused []tree.File
	var ds []diag.Diagnostic
	for _, f := range files.Files() {
		name, ok := templateName(f.Path)
		if !ok {
			unused = append(unused, f)
			continue
		}
		used = append(used, f)
		if first, taken := t.files[name]; taken {
			ds = append(ds, diag.Errorf(diag.Pos{File: f.Path}, "template.name", "%s and %s are both the template %q", first.Path, f.Path, name).
				WithHint("move yours to %s, or rename it", first.Path))
			continue
		}
		t.files[name] = f
		ds = append(ds, t.add(name, f)...)
	}
	t.sum = digest.Of(used)
	if !diag.HasErrors(ds) {
		ds = append(ds, t.complete()...)
	}
	if !diag.HasErrors(ds) {
		ds = append(ds, t.rehearse()...)
	}
	return t, append(ds, t.unused(unused)...)
}

// templateName returns the name of the template in a file: its name without
// folder and ".html". Other files are no templates.
func templateName(file string) (string, bool) {
	dir, base := path.Split(file)
	name, ok := strings.CutSuffix(base, ".html")
	return name, ok && (dir == folder+"/" || dir == folder+"/components/")
}

// add parses one file into the set. A file that defines further templates is
// refused: they would silently replace others of their name.
func (t *Theme) add(name string, f tree.File) []diag.Diagnostic {
	text := strings.TrimSuffix(strings.TrimPrefix(string(f.Data), "\ufeff"), "\n") // the caller ends the line
	set, err := parse.Parse(name, text, "", "", builtins)
	if err != nil {
		return []diag.Diagnostic{t.mistake(name, err)}
	}
	for _, other := range sortedNames(set) {
		if other != name {
			at := strings.Index(text, `"`+other+`"`)
			return []diag.Diagnostic{diag.Errorf(diag.At(f.Path, f.Data, at), "template.define", "a template file is one template and defines no other").
				WithHint("move %q into %s/components/%s.html", other, folder, other)}
		}
	}
	if _, err := t.templates.AddParseTree(name, set[name]); err != nil {
		return []diag.Diagnostic{t.mistake(name, err)}
	}
	return nil
}

func sortedNames(set map[string]*parse.Tree) []string {
	var names []string
	for name := range set {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// complete reports templates that are executed by name and missing.
func (t *Theme) complete() []diag.Diagnostic {
	var ds []diag.Diagnostic
	missing := func(name, file string) {
		if _, ok := t.files[name]; !ok {
			ds = append(ds, diag.Errorf(diag.Pos{File: file}, "template.missing", "there is no template %q", name))
		}
	}
	for _, name := range layouts {
		missing(name, folder+"/"+name+".html")
	}
	for _, c := range sharedComponents(&Frame{}, Sidebar{}) {
		missing(c.name, folder+"/components/"+c.name+".html")
	}
	return ds
}

// builtins are the functions html/template knows, for the parser.
var builtins = map[string]any{
	"and": true, "or": true, "not": true, "len": true, "index": true, "slice": true, "print": true, "printf": true, "println": true,
	"html": true, "js": true, "urlquery": true, "call": true, "eq": true, "ne": true, "lt": true, "le": true, "gt": true, "ge": true,
}
