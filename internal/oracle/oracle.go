// Package oracle judges finished files, in the bytes that will be published.
//
// Whatever a template, a stylesheet or a page's author did, the promises about
// the site are kept or nothing is published. The oracle therefore trusts none of
// the phases before it and looks only at their result.
//
// # One file
//
// [Inspect] reads a page once, from front to back, and holds it to these rules,
// one file of this package each:
//
//   - scan: valid UTF-8 without control characters, every tag written in the one
//     strict form that all parsers read alike;
//   - nesting: every element closed in order, and standing where a browser leaves
//     it; so the tree judged here is the tree a reader's browser builds;
//   - structure: doctype, language, encoding, title, one h1, one main;
//   - allow: only listed elements and attributes; scripts only from files;
//   - address: only http, https, mailto, tel and relative addresses, nothing
//     loaded from another host, external links without an opener;
//   - identity: ids unique, references to ids answered;
//   - links: what the page leads to inside the site, for Resolve to look up;
//   - disclaimer: the notice is there, once, unaltered, in normal flow, before
//     the content, hidden by no attribute and kept out of search snippets;
//   - text: no double escaping, nothing a template failed to print.
//
// SVG, XML, JSON and script files have smaller judgements of their own.
//
// # All stylesheets
//
// [InspectStyles] finds every rule that could hide, move, shrink or alter a text,
// and every address a stylesheet would load. It judges the source, where a mistake
// has a line, and the published form, which is what readers get. Whatever depends
// on the reader or the device counts as the case: conditions as met, states as
// entered, custom properties as having each of their values. Which of two rules
// wins is not worked out: one that harms is wrong even where another mends it.
// Only colours and sizes of letters, which harm by what they are combined with,
// are followed through the cascade, once for every condition.
//
// # The whole site
//
// [Resolve] checks that every link and fragment finds its file and id, that every
// stylesheet a page uses was judged, and that no dangerous rule matches the
// disclaimer of any page or what surrounds it. It turns all mistakes into
// diagnostics, equal ones of many pages into one.
//
// # What it cannot see
//
// It does not run scripts and does not lay out pages. What passes: a script that
// finds the notice by other means than its name; another element laid over it,
// or pulled over it by a margin of its own; a font whose letters are blank; a
// colour hardly different from the one behind it, where one of them is mixed or a
// custom property with several values.
package oracle

import (
	"path"
	"strings"

	"knead/internal/digest"
	"knead/internal/tree"
)

// Rules is what every finished file of a site is held to.
type Rules struct {
	Disclaimer string // required: the notice every page must carry, plain text
	Label      string // what the notice is called, on the page and to screen readers; "" accepts any
	Language   string // language every page must declare, such as "en"; "" accepts any
	BasePath   string // "/handbook/", escaped or not: 404.html, and only it, links below this path; "" means "/"
	SiteURL    string // "https://example.org/handbook/": absolute addresses below it must exist; "" when unknown
}

// InspectArgs is all that [Inspect] may see.
type InspectArgs struct {
	File     tree.File // path in the site: "techniques/effleurage.html"
	Template string    // project file that made it, for diagnostics: "templates/page.html", "static/logo.svg"; "" when none did
	Rules    Rules
}

// A Finding is what one finished file showed. It is immutable.
type Finding struct {
	file     tree.File
	template string
	key      key        // of the path
	ids      []key      // of the page's ids, sorted
	links    []key      // paths the page leads to, outside navigation
	groups   []group    // paths each of its navigations leads to
	anchors  []anchor   // links to an id of another page
	sheets   []key      // paths of the stylesheets it uses
	notice   string     // tags from <html> to the end of the disclaimer; "" when the file is no page or has none
	mistakes []mistake  // in document order
	basePath string     // as in Rules, where the page may use it
	siteURL  string     // as in Rules
	sum      digest.Sum // of the InspectArgs
}

// Digest returns the sum of the arguments the finding was made from.
func (f *Finding) Digest() digest.Sum { return f.sum }

// Path returns the path of the file in the site.
func (f *Finding) Path() string { return f.file.Path }

// Inspect judges one finished file. It depends on nothing but its argument.
func Inspect(a InspectArgs) *Finding {
	f := &Finding{file: a.File, template: a.Template, key: keyOf(a.File.Path), siteURL: a.Rules.SiteURL, sum: digest.Of(a)}
	switch ext := path.Ext(a.File.Path); strings.ToLower(ext) {
	case ".html":
		inspectPage(f, a.Rules)
	case ".svg":
		inspectSVG(f)
	case ".xml":
		inspectXML(f)
	case ".json", ".webmanifest":
		inspectJSON(f)
	case ".js":
		if isSearchData(a.File.Path) {
			inspectSearchData(f)
		} else {
			inspectScript(f)
		}
	case ".htm", ".xhtml", ".xht", ".shtml", ".mht", ".mhtml", ".svgz", ".mjs", ".swf":
		f.report(0, "output.file-type", "pages end in .html, scripts in .js, drawings in .svg",
			"a file of type %s cannot be judged and is not published", ext)
	}
	return f
}
