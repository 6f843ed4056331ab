package asset

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// An SVG is shown by pages as an image, in which browsers run nothing and load
// nothing. But a reader can open its address directly, and then it is a document
// of the site's own origin. So a drawing is published only when every part of it
// is on a list of what draws:
//
//   - elements of the SVG namespace that draw or describe (svgElements), and
//     anything in the namespaces drawing programs keep notes in (noteSpaces),
//     which browsers ignore;
//   - no attribute that begins with "on", no xml:base;
//   - references only to parts of the same file (#part) and to pictures held in
//     it as data: of type png, jpeg, gif or webp;
//   - no DOCTYPE, so no entities, and no processing instruction but <?xml?>;
//   - at most 256 levels deep, and at most a million elements once every
//     reference is followed.

const (
	svgSpace   = "http://www.w3.org/2000/svg"
	xlinkSpace = "http://www.w3.org/1999/xlink"
	xmlSpace   = "http://www.w3.org/XML/1998/namespace"

	maxSVGDepth = 256
	svgHint     = "export the drawing as plain SVG, without scripts, pages, links and outside files"
)

// svgElements lists the elements of the SVG namespace that a drawing may hold.
var svgElements = wordSet(`a animate animateMotion animateTransform circle clipPath defs desc ellipse
	feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
	feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
	feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g image line
	linearGradient marker mask metadata mpath path pattern polygon polyline radialGradient rect set stop style
	svg switch symbol text textPath title tspan use view`)

// noteSpaces lists the beginnings of namespaces in which drawing programs keep
// their notes.
var noteSpaces = []string{
	"http://www.inkscape.org/", "http://sodipodi.sourceforge.net/", "http://inkscape.sourceforge.net/",
	"http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://creativecommons.org/ns#", "http://web.resource.org/cc/", "http://purl.org/dc/",
	"http://ns.adobe.com/", "http://www.bohemiancoding.com/sketch/", "http://www.figma.com/", "http://www.serif.com/",
	"http://schemas.microsoft.com/visio/", "http://www.vectornator.io", "https://boxy-svg.com", "https://bx.boxy-svg.com",
}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// A drawing is an SVG being read.
type drawing struct {
	asset *Asset
	xml   *xml.Decoder
	start int // offset of the token at hand
	depth int
	style *styleText // the style element being read, or nil
	parts parts
}

// A styleText collects the text of one style element; comments and CDATA
// sections may cut it into pieces anywhere.
type styleText struct {
	start int
	text  []byte
}

// checkSVG refuses a drawing that holds more than drawing, and measures it. One
// problem is reported: the author exports the drawing again anyway.
func (a *Asset) checkSVG() {
	if len(a.Data) > maxSVG {
		a.errorf("limit.svg-size", "the drawing has %d KiB, the limit is %d KiB", len(a.Data)>>10, maxSVG>>10).Hint = "simplify it, or export it as .png"
		return
	}
	d := &drawing{asset: a, xml: xml.NewDecoder(bytes.NewReader(a.Data))}
	for {
		d.start = int(d.xml.InputOffset())
		token, err := d.xml.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			d.syntax(err)
			return
		}
		if !d.accept(token) {
			return
		}
	}
	if d.parts.weigh() > maxParts {
		a.errorf("limit.svg-parts", "the drawing repeats its parts more than %d times", maxParts).Hint = "simplify it, or export it as .png"
		return
	}
	a.Width, a.Height = svgSize(a.Data)
}

// syntax reports that the file is not well-formed XML.
func (d *drawing) syntax(err error) {
	text := firstLine(err)
	var at *xml.SyntaxError
	if errors.As(err, &at) {
		text = at.Msg
	}
	d.asset.errorAt(int(d.xml.InputOffset()), "asset.svg", "the drawing is not well-formed: %s", text).Hint = "export it again; it must be UTF-8"
}

// refuse reports a part at byte offset off and returns false.
func (d *drawing) refuse(off int, format string, args ...any) bool {
	d.asset.errorAt(off, "asset.svg", format, args...).Hint = svgHint
	return false
}

// accept reports whether a drawing may hold the token.
func (d *drawing) accept(token xml.Token) bool {
	switch t := token.(type) {
	case xml.Directive:
		d.refuse(d.start, "a drawing must not hold a DOCTYPE or entities")
		d.asset.Diagnostics[len(d.asset.Diagnostics)-1].Hint = "delete it: browsers do not need it"
		return false
	case xml.ProcInst:
		if t.Target != "xml" || d.depth > 0 {
			return d.refuse(d.start, "a drawing must not hold the instruction <?%s?>", clip(t.Target))
		}
	case xml.CharData:
		if d.style != nil {
			d.style.text = append(d.style.text, t...)
		}
	case xml.StartElement:
		return d.open(t)
	case xml.EndElement:
		return d.close(t)
	}
	return true
}

// open judges the beginning of an element.
func (d *drawing) open(e xml.StartElement) bool {
	d.depth++
	switch {
	case d.depth == 1 && e.Name != (xml.Name{Space: svgSpace, Local: "svg"}):
		return d.refuse(d.start, "the outermost element is not <svg xmlns=%q>", svgSpace)
	case d.depth > maxSVGDepth:
		return d.refuse(d.start, "the drawing is nested more than %d levels deep", maxSVGDepth)
	case d.style != nil:
		return d.refuse(d.start, "a <style> must hold text only")
	case isNoteSpace(e.Name.Space):
		d.parts.open("")
		return true
	case e.Name.Space != svgSpace || !svgElements[e.Name.Local]:
		return d.refuse(d.start, "<%s> is not allowed in a drawing", clip(e.Name.Local))
	}
	id := ""
	for _, attr := range e.Attr {
		if attr.Name == (xml.Name{Local: "id"}) {
			id = attr.Value
		}
	}
	d.parts.open(id)
	for _, attr := range e.Attr {
		if !d.attribute(e.Name.Local, attr) {
			return false
		}
	}
	if e.Name.Local == "style" {
		d.style = &styleText{start: int(d.xml.InputOffset())}
	}
	return true
}

// close judges the end of an element.
func (d *drawing) close(e xml.EndElement) bool {
	d.depth--
	d.parts.close()
	if e.Name != (xml.Name{Space: svgSpace, Local: "style"}) || d.style == nil {
		return true
	}
	s := d.style
	d.style = nil
	return d.css(s.start, string(s.text))
}

func isNoteSpace(space string) bool {
	for _, s := range noteSpaces {
		if strings.HasPrefix(space, s) {
			return true
		}
	}
	return false
}

// attribute judges one attribute of an SVG element.
func (d *drawing) attribute(element string, attr xml.Attr) bool {
	name, value := attr.Name.Local, attr.Value
	off := d.attributeOffset(name)
	switch space := attr.Name.Space; {
	case strings.HasPrefix(strings.ToLower(name), "on"):
		return d.refuse(off, "the attribute %s runs code", clip(name))
	case space == "xmlns" || space == "" && name == "xmlns" || isNoteSpace(space):
		return true
	case space == xmlSpace:
		if name == "base" {
			return d.refuse(off, "the attribute xml:base changes what references mean")
		}
		return true
	case space != "" && space != xlinkSpace:
		return d.refuse(off, "the attribute %s is of an unknown namespace", clip(name))
	case strings.Contains(bare(value), "script:"):
		return d.refuse(off, "the attribute %s holds a script", clip(name))
	case name == "href" || name == "src":
		return d.reference(off, element, value)
	case name == "attributeName":
		if target := bare(value); strings.HasSuffix(target, "href") || strings.HasPrefix(target, "on") {
			return d.refuse(off, "an animation must not change %s", clip(value))
		}
		return true
	case space == xlinkSpace, name == "id", name == "class", name == "d", name == "points",
		strings.HasPrefix(name, "aria-"), strings.HasPrefix(name, "data-"):
		return true
	}
	return d.css(off, value)
}

// attributeOffset returns where the attribute begins in the file.
func (d *drawing) attributeOffset(name string) int {
	tag := d.asset.Data[d.start:d.xml.InputOffset()]
	for from := 0; ; {
		i := bytes.Index(tag[from:], []byte(name))
		if i < 0 {
			return d.start
		}
		from += i + len(name)
		if rest := bytes.TrimLeft(tag[from:], " \t\r\n"); len(rest) > 0 && rest[0] == '=' {
			return d.start + from - len(name)
		}
	}
}

// reference judges the target of an href.
func (d *drawing) reference(off int, element, value string) bool {
	target := strings.TrimSpace(value)
	switch {
	case strings.HasPrefix(target, "#"):
		d.parts.refer(target[1:])
		return true
	case element == "image" && isPictureData(target), target == "":
		return true
	}
	return d.refuse(off, "the drawing refers to something outside it: %q", clip(target))
}

// isPictureData reports whether an address is a data: address of a picture
// without code.
func isPictureData(address string) bool {
	address = strings.ToLower(address)
	for _, kind := range []string{"png", "jpeg", "jpg", "gif", "webp"} {
		if strings.HasPrefix(address, "data:image/"+kind+";base64,") {
			return true
		}
	}
	return false
}

// css judges a style sheet, a style attribute or an attribute that is read as
// CSS. An escape could spell anything, so there must be none.
func (d *drawing) css(off int, text string) bool {
	lower := strings.ToLower(text)
	for _, bad := range []string{"\\", "@import", "image(", "image-set(", "src(", "expression(", "-moz-binding", "behavior:"} {
		if strings.Contains(lower, bad) {
			return d.refuse(off, "%q is not allowed in the style of a drawing", bad)
		}
	}
	for rest := lower; ; {
		_, after, found := strings.Cut(rest, "url(")
		if !found {
			return true
		}
		rest = after
		target := strings.TrimLeft(after, "\"' \t\r\n\f")
		if id, ok := strings.CutPrefix(target, "#"); ok {
			if i := strings.IndexAny(id, "\"')"); i >= 0 {
				at := len(text) - len(id) // of the same bytes, letter case kept, when lowering kept their number
				if len(lower) == len(text) {
					id = text[at : at+i]
				}
				d.parts.refer(strings.TrimSpace(id))
			}
			continue
		}
		if !isPictureData(target) && !strings.HasPrefix(target, "data:font/") {
			return d.refuse(off, "the style of the drawing refers to something outside it: %q", clip(target))
		}
	}
}

// bare returns s in lower case without the white space and control characters
// that browsers skip when they look for a scheme.
func bare(s string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if r <= ' ' {
			return -1
		}
		return r
	}, s))
}
