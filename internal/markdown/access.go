package markdown

import (
	"bytes"
	"path"
	"regexp"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"knead/internal/diag"
)

// vague are texts that say nothing of where a link leads, in the languages knead
// has words in. Screen readers list the links of a page without the sentences
// around them (WCAG 2.2, success criteria 2.4.4 and 2.4.9).
var vague = set(
	"here", "click here", "click", "this", "this page", "this link", "this site", "link", "page", "website", "more", "read more",
	"learn more", "see more", "more info", "more information", "details", "go", "there", "read this", "follow this link",
	"aquí", "haga clic aquí", "haz clic aquí", "pulse aquí", "pincha aquí", "este enlace", "enlace", "esta página", "página",
	"más", "leer más", "ver más", "más información", "detalles", "sitio web",
)

// longestVague is the longest text looked up in vague, in bytes of HTML.
const longestVague = 40

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// checkLinkText judges the text of a link, rendered from start.
func (p *page) checkLinkText(n *ast.Link, start int) {
	html := p.out.data[start:]
	if len(html) > longestVague && !bytes.Contains(html, []byte("://")) {
		return
	}
	text := p.plainText(n)
	switch words := strings.ToLower(strings.Join(strings.FieldsFunc(text, notInWord), " ")); {
	case words == "":
		p.warningf(n.Pos(), "link.text", "the link has no text").
			Hint = "write between [ and ] what it leads to"
	case vague[words]:
		p.warningf(n.Pos(), "link.text", "%s does not say where the link leads", quote(text)).
			Hint = "name what it leads to; some readers hear the links of a page without the sentences around them"
	case isAddress(text):
		p.bareAddress(n.Pos(), text)
	}
}

// bareAddress reports an address that is its own text.
func (p *page) bareAddress(off int, text string) {
	p.report(diag.Notef(p.at(off), "link.address", "the link shows its address: %s", quote(text))).
		Hint = "write [what it leads to](address), which is easier to read and to hear"
}

func notInWord(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
}

// isAddress reports whether a text is an address. That of a DOI is how a DOI is
// to be shown (Crossref, DOI display guidelines).
func isAddress(text string) bool {
	if strings.HasPrefix(text, "https://doi.org/") {
		return false
	}
	return strings.HasPrefix(text, "https://") || strings.HasPrefix(text, "http://") || strings.HasPrefix(text, "www.")
}

// placeholders are descriptions that describe nothing.
var placeholders = set(
	"image", "picture", "photo", "photograph", "img", "pic", "graphic", "figure", "drawing", "diagram", "illustration", "screenshot",
	"placeholder", "alt", "alt text", "untitled", "todo", "tbd",
	"imagen", "foto", "fotografía", "dibujo", "figura", "ilustración", "captura de pantalla",
)

// cameraName matches the names cameras and telephones give to pictures.
var cameraName = regexp.MustCompile(`(?i)^(img|dsc|dscn|dscf|pxl|image|screenshot|scan)[-_ ]?\d{2,}`)

// checkDescription judges the description of an image: a word for images as
// such, or the name of its file, tells those who cannot see it nothing.
func (p *page) checkDescription(n *ast.Image) {
	text := p.plainText(n)
	file := path.Base(string(n.Destination))
	words := strings.ToLower(strings.Join(strings.FieldsFunc(text, notInWord), " "))
	name := strings.TrimSuffix(file, path.Ext(file))
	switch {
	case placeholders[words]:
		p.warningf(n.Pos(), "image.description", "%s does not say what the image shows", quote(text)).
			Hint = "say what it shows, for readers who cannot see it"
	case strings.EqualFold(text, file), strings.EqualFold(text, name) && strings.ContainsAny(name, "-_0123456789"), cameraName.MatchString(text):
		p.warningf(n.Pos(), "image.description", "%s is the name of a file, not what the image shows", quote(text)).
			Hint = "say what it shows, for readers who cannot see it"
	}
}

// checkTableHeads wants a header above every column but the first, whose corner
// may be empty.
func (p *page) checkTableHeads(n *east.Table) {
	head := n.FirstChild()
	if head == nil {
		return
	}
	column, empty := 0, 0
	for c := head.FirstChild(); c != nil; c = c.NextSibling() {
		if column++; !c.HasChildren() && (column > 1 || c.NextSibling() == nil) && empty == 0 {
			empty = column
		}
	}
	if empty > 0 {
		p.warningf(n.Pos(), "table.header", "column %d of the table has no header", empty).
			Hint = "write in the first line what the column holds; screen readers say it with each cell"
	}
}
