package markdown

import "github.com/yuin/goldmark/ast"

// figure renders an image that is a paragraph of its own, its title below it.
func (p *page) figure(n *ast.Image) {
	p.out.text("<figure>")
	p.image(n, false)
	if len(n.Title) > 0 {
		p.out.text("<figcaption>")
		p.unescape(n.Title)
		p.out.text("</figcaption>")
	}
	p.out.text("</figure>\n")
}

// image renders an image of this site; of one that is not, only the text. Its
// size is filled in with its address, so that the page does not jump when it
// arrives.
func (p *page) image(n *ast.Image, withTitle bool) {
	start := len(p.out.data)
	p.out.text("<img")
	if !p.destination(n.Destination, useImage, func() int { return p.writtenAt(n, n.Reference, n.Destination) }) {
		p.out.data = p.out.data[:start]
		p.plain(n)
		return
	}
	p.out.text(` alt="`)
	alt := len(p.out.data)
	p.plain(n)
	if len(p.out.data) == alt {
		p.warningf(n.Pos(), "image.alt", "the image has no description").
			Hint = "say between [ and ] what it shows, for readers who cannot see it; leave out an image that only decorates"
	} else {
		p.checkDescription(n)
	}
	p.out.text(`"`)
	if withTitle && len(n.Title) > 0 {
		p.out.text(` title="`)
		p.unescape(n.Title)
		p.out.text(`"`)
	}
	p.out.text(` loading="lazy" decoding="async">`)
}
