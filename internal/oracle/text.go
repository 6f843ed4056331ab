package oracle

import (
	"bytes"
	"regexp"

	"knead/internal/diag"
)

// doubled matches a character reference that was escaped a second time.
var doubled = regexp.MustCompile(`&amp;(amp|lt|gt|quot|nbsp|#34|#39|#x27);`)

// leftovers are what template engines and fmt print instead of a value.
var leftovers = []string{"ZgotmplZ", "&lt;no value&gt;", "<no value>", "%!s(", "%!d(", "%!v(", "%!q(", "%!(EXTRA", "%!(BADINDEX"}

// judgeText judges a run of text: what a reader would see as an accident. Code
// may look like anything.
func (p *page) judgeText(raw []byte) {
	if p.inCode > 0 || p.scan.verbatim || bytes.IndexByte(raw, '&') < 0 && bytes.IndexByte(raw, '%') < 0 && bytes.IndexByte(raw, 'Z') < 0 {
		return
	}
	for _, l := range leftovers {
		if i := bytes.Index(raw, []byte(l)); i >= 0 {
			p.f.report(p.scan.tok.from+i, "output.leftover", "the template prints a value that is not there or not of the right kind", "the text %s instead of a value", l)
		}
	}
	if at := doubled.FindIndex(raw); at != nil {
		p.f.report(p.scan.tok.from+at[0], "output.escape", "the text was made safe for HTML twice; the template should print it as it is",
			"readers would see %s", quote(decode(raw[at[0]:at[1]])))
		p.f.mistakes[len(p.f.mistakes)-1].severity = diag.Warning
	}
}

// words returns text with every run of white space as one space and none at the
// ends.
func words(text []byte) []byte {
	return bytes.Join(bytes.Fields(text), []byte(" "))
}
