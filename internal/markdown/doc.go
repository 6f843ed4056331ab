// Package markdown reads one content file: front matter and Markdown in, an
// article with open ends out.
//
// [Parse] sees one file and the words of the site's language. It never fails;
// what is wrong becomes diagnostics of the [Doc]. The article is rendered once,
// with a hole at every place where the destination of an internal link or the
// source of an image belongs, because whether a target exists and how it is
// written from this folder is known only to the whole site. [HTML] fills the
// holes, and explains the terms that [FindTerms] found. No syntax tree and no source
// outlives Parse.
//
// # Files
//
// UTF-8, a byte order mark is ignored, all line endings are equal. Control
// characters are refused. The first line is "---"; YAML follows up to the next
// "---", then Markdown. See [Meta] for the keys. There is no file without front
// matter.
//
// # Markdown
//
// CommonMark with GitHub's tables, task lists, strikethrough and bare addresses,
// footnotes, definition lists and typographic quotation marks. On top of that:
//
//   - "> [!NOTE]", TIP, IMPORTANT, WARNING, CAUTION, CONTRAINDICATION and
//     RED-FLAG on the first line of a quotation make it an alert.
//   - "::: name" to ":::" is a directive: details (with a title) or steps (around
//     an ordered list). Directives nest; a closing line closes the innermost one
//     with as many colons.
//   - An image alone in its paragraph is a figure; its title is the caption.
//   - "## Heading {#id}" sets the id of a heading. Other headings get theirs from
//     their text: lower case, letters and digits of any script, hyphens between.
//     The page's one h1 is its title, so "#" in the body counts as "##".
//   - Ids that begin with "k-" belong to the page around the article.
//   - "[@key]" or "[@one; @two]" cites sources of the site's references. They are
//     numbered in the order of first use, those of the front matter first.
//   - Raw HTML is dropped with a warning, comments silently.
//
// # Articles
//
// Articles have these classes, and no other hooks for a stylesheet: alert with
// alert-note and so on, and alert-title; steps; table, around a table; align-left,
// align-center and align-right on its cells; task, on an item of a list;
// footnotes; footnote-ref; citation; language-NAME on code, and c-TOKEN inside it with the
// short names of Pygments. There are no scripts and no styles.
//
// # Destinations
//
// A link leads to a Markdown file by its relative path, maybe with "#heading", to
// another file under content/, to "#heading" of the same page, or to an http,
// https, mailto or tel address. Everything else is an error, judged after
// decoding and the way browsers read a scheme. Images are files under content/.
//
// # Limits
//
// Whatever a parser or renderer pays for more than linearly is bounded, and
// going beyond is an error of a rule "limit.…" that leaves the article empty. The
// bounds and their reasons stand in limits.go. The title is bounded too, but a
// long one leaves the article as it is.
package markdown

import (
	"knead/internal/diag"
	"knead/internal/digest"
	"knead/internal/fields"
	"knead/internal/locale"
	"knead/internal/prose"
	"knead/internal/reading"
	"knead/internal/rules"
	"knead/internal/tree"
)

// ParseArgs is all that [Parse] may see.
type ParseArgs struct {
	File     tree.File     // path as in the project: "content/techniques/effleurage.md"
	Words    *locale.Words // the words the renderer puts into articles
	Language string        // of the text, a tag such as "en-GB"; it may be one that knead has no words in
}

// A Doc is one parsed content file. It is immutable and depends on nothing but
// that file and the words of the site's language.
type Doc struct {
	*Outline
	Prose       prose.Text        // the running text of the article; empty when the article is
	Reading     reading.Report    // how hard it is to read
	Hard        []diag.Diagnostic // what would be too hard for patients, if it is for them
	Unexplained []Unexplained     // abbreviations it uses and does not explain
	External    []ExternalLink    // of the article, in the order it prints them: addresses of other sites
	LinkedAt    []diag.Pos        // where each of Links was written
	CitedAt     []diag.Pos        // where each of Citations is named first
	Diagnostics []diag.Diagnostic // in document order

	article []byte     // rendered body without the destinations of Links
	holes   []int32    // offset in article at which the attributes of each of Links belong, ascending
	sum     digest.Sum // of the ParseArgs
}

// Unexplained is an abbreviation that a page does not explain, and what is to be
// said of it if the glossary does not either.
type Unexplained struct {
	Word string
	diag.Diagnostic
}

// Digest returns the sum of the arguments the Doc was parsed from.
func (d *Doc) Digest() digest.Sum { return d.sum }

// Article returns the article as HTML without the destinations of its links. It
// must not be changed.
func (d *Doc) Article() []byte { return d.article }

// WithoutProse returns the Doc without its running text and what was measured in
// it, most of what a page weighs beside its article: when they have been judged,
// a site is made without them.
func (d *Doc) WithoutProse() *Doc {
	lean := *d
	lean.Prose, lean.Reading = prose.Empty(d.Path, d.sum), reading.Report{}
	return &lean
}

// Meta is a page's front matter.
type Meta struct {
	Title       fields.Text   `field:"title,required" doc:"the page's name, as readers see it"`
	Description fields.Text   `field:"description,required" doc:"one sentence that says what the page gives the reader"`
	Kind        fields.Text   `field:"kind" enum:"page technique benefit" doc:"what the page describes; the section's default, else page"`
	Order       int           `field:"order" doc:"place among its neighbours, smallest first; pages without one follow by title"`
	Aliases     []fields.Text `field:"aliases" doc:"old addresses of the page, such as old/name.html"`
	Also        []string      `field:"also" doc:"other names readers use for the subject"`
	Audience    fields.Text   `field:"audience" enum:"patient student clinician" doc:"who the page is written for; the section's default, else patient"`
	Draft       bool          `field:"draft" doc:"true keeps the page out of the published site"`
	Benefits    []Gain        `field:"benefits" doc:"on a technique: names of the benefit pages that belong to it"`
	Techniques  []fields.Text `field:"techniques" doc:"on a benefit: names of the technique pages that belong to it"`
	Health
	Suppress []rules.Suppression `field:"suppress" doc:"findings on this page that are kept back until a day, with the reason"`
	Written  fields.Keys         `field:"@keys"`
	Defaults Defaults            `field:"defaults" doc:"in a section's index.md: front matter for every page below it"`
}

// Defaults is the front matter a section gives to the pages below it.
type Defaults struct {
	Kind     fields.Text `field:"kind" enum:"page technique benefit" doc:"what the pages describe"`
	Audience fields.Text `field:"audience" enum:"patient student clinician" doc:"who the pages are written for"`
}

// A Heading is a heading of the body.
type Heading struct {
	Level int    // 2 to 6
	ID    string // unique in the page
	Text  string // plain text
}

// A LinkKind says what a link leads to.
type LinkKind int

const (
	PageLink  LinkKind = iota // a Markdown file: Path, maybe with Fragment
	FileLink                  // another file under content/, offered for download
	ImageLink                 // an image under content/ shown in the page
)

// A Link is a reference to something inside the site. Whether it exists is
// decided by package site, which answers with a [Target].
type Link struct {
	Kind     LinkKind
	Path     string // joined path in the project: "content/benefits/sleep.md"; the Doc's own Path for "#anchor"
	Fragment string // without "#"; "" for none
	Raw      string // as the author wrote it
}

// An ExternalLink is a link to another site.
type ExternalLink struct {
	URL string   // http or https, escaped
	At  diag.Pos // where the author wrote it
}

// A Target answers a [Link].
type Target struct {
	Href          string // ready to print, relative to the page; "" leaves the text without a link
	Width, Height int    // of an image, in CSS pixels; 0 when unknown
}

// BodyArgs is all that [HTML] may see.
type BodyArgs struct {
	Doc     *Doc
	Targets []Target // one for each of Doc.Links
	Terms   []Term   // of the page, from [FindTerms]
}
