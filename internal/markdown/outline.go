package markdown

import "knead/internal/digest"

// An Outline is what the rest of a site can see of a page: all but its text and
// the places in it. So an author who mends a sentence changes one page, and what
// was made of the outlines of all pages still holds.
type Outline struct {
	Path      string     // path in the project: "content/techniques/effleurage.md"
	URL       string     // path of the page in the site: "techniques/effleurage.html"
	Meta      Meta       // the front matter, in front of all that moves when the text is edited
	Headings  []Heading  // of the article, in document order, the heading above footnotes included
	Links     []Link     // of the article, in the order it prints them, footnotes last: pages, files and anchors of this site
	Citations []Citation // sources the page cites, in the order of their numbers

	sum digest.Sum // of all that it was made of
}

// Digest returns the sum of what the outline was made of.
func (o *Outline) Digest() digest.Sum { return o.sum }

// seal stores the sum. Meta follows from the path and the front matter, and these
// are quicker to read.
func (o *Outline) seal(frontMatter []byte) {
	o.sum = digest.Of(struct {
		Path        string
		FrontMatter []byte
		Headings    []Heading
		Links       []Link
		Citations   []Citation
	}{o.Path, frontMatter, o.Headings, o.Links, o.Citations})
}
