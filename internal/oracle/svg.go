package oracle

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
)

// svgSpace is the namespace of drawings.
const svgSpace = "http://www.w3.org/2000/svg"

// svgElements are the elements a drawing may be made of. What runs, moves,
// embeds or links is not among them.
var svgElements = setOf(`circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite
	feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG
	feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile
	feTurbulence filter g line linearGradient marker mask metadata path pattern polygon polyline radialGradient rect stop
	style svg switch symbol text textPath title tspan use view`)

// setOf returns the set of the words in a text.
func setOf(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}

// inspectSVG judges a drawing as if a reader opened it by itself, where it could
// do all a page can: it may neither run nor load anything.
func inspectSVG(f *Finding) {
	first, inStyle := true, false
	eachXML(f, func(at int, t xml.Token) {
		switch t := t.(type) {
		case xml.StartElement:
			if first && (t.Name.Space != svgSpace || t.Name.Local != "svg") {
				f.report(at, "output.svg", `the file begins with <svg xmlns="`+svgSpace+`">`, "the file is not a drawing but <%s>", t.Name.Local)
			}
			first = false
			inStyle = t.Name.Local == "style"
			judgeDrawingElement(f, at, t)
		case xml.EndElement:
			inStyle = false
		case xml.CharData:
			if inStyle {
				judgeDrawingStyle(f, at, string(t))
			}
		}
	})
}

func judgeDrawingElement(f *Finding, at int, t xml.StartElement) {
	const hint = "remove it in a drawing program, or publish the picture as .png or .webp"
	switch {
	case t.Name.Space == svgSpace && !svgElements[t.Name.Local]:
		f.report(at, "output.svg", hint, "a drawing may not hold <%s>", t.Name.Local)
	case strings.HasSuffix(t.Name.Space, "/xhtml") || t.Name.Space == "":
		f.report(at, "output.svg", hint, "a drawing may not hold <%s> of another language", t.Name.Local)
	}
	for _, a := range t.Attr {
		name, value := strings.ToLower(a.Name.Local), strings.TrimSpace(a.Value)
		switch {
		case a.Name.Space == "xmlns" || a.Name.Space == "" && name == "xmlns":
		case strings.HasPrefix(name, "on"):
			f.report(at, "output.svg", hint, "a drawing may not run a script: the attribute %s of <%s>", a.Name.Local, t.Name.Local)
		case name == "href" || name == "src" || name == "base":
			if !strings.HasPrefix(value, "#") {
				f.report(at, "output.svg", hint, "a drawing may not load or link to anything: %s=%q", a.Name.Local, quote([]byte(value)))
			}
		default:
			judgeDrawingStyle(f, at, value)
		}
	}
}

// judgeDrawingStyle wants a style of a drawing to refer to its own parts only.
func judgeDrawingStyle(f *Finding, at int, style string) {
	a := attribute{raw: []byte(style)}
	lower := strings.ToLower(style)
	if strings.Contains(lower, "url(") && loadsFromStyle(&a) || strings.Contains(lower, "@import") || strings.Contains(lower, "image-set") ||
		strings.Contains(lower, "javascript:") || strings.Contains(style, `\`) {
		f.report(at, "output.svg", "", "a drawing may not load anything: %s", quote([]byte(style)))
	}
}

// eachXML calls visit for every token of an XML file. It reports what keeps the
// file from being one that every parser reads alike.
func eachXML(f *Finding, visit func(at int, t xml.Token)) {
	if what, at := encodingFault(f.file.Data); what != "" {
		f.report(at, "output.encoding", "", "the file holds %s", what)
		return
	}
	d := xml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(f.file.Data, []byte("\uFEFF"))))
	d.CharsetReader = func(string, io.Reader) (io.Reader, error) { return nil, errNotUTF8 }
	depth, roots := 0, 0
	for {
		at := int(d.InputOffset())
		t, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			f.report(int(d.InputOffset()), "output.xml", "", "the file is not well-formed: %s", strings.TrimPrefix(err.Error(), "XML syntax error on "))
			return
		}
		switch t := t.(type) {
		case xml.StartElement:
			if depth == 0 {
				roots++
			}
			depth++
		case xml.EndElement:
			depth--
		case xml.Directive:
			f.report(at, "output.xml", "remove the line; entities can hide what a file loads", "the file has a <!%s>", quote(t))
		case xml.ProcInst:
			if t.Target != "xml" {
				f.report(at, "output.xml", "", "the file has an instruction <?%s?>", t.Target)
			}
		case xml.CharData:
			if depth == 0 && len(bytes.TrimSpace(t)) > 0 {
				f.report(at, "output.xml", "", "text outside of the first element: %s", quote(t))
			}
		}
		visit(at, t)
	}
	if roots != 1 {
		f.report(0, "output.xml", "", "the file has %d outermost elements instead of one", roots)
	}
}
