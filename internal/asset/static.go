package asset

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"knead/internal/digest"
)

// prepareStatic minifies and renames style sheets and scripts. A picture is
// measured, for templates that show a logo; what it holds is the theme's affair.
func (a *Asset) prepareStatic() {
	var minify func() ([]byte, bool)
	ext := extension(a.Source)
	switch ext {
	case "css":
		minify = a.minifyCSS
	case "js":
		minify = a.minifyJS
	default:
		a.Width, a.Height = a.measureLeniently(ext)
		return
	}
	if !a.isText() {
		return
	}
	if data, ok := minify(); ok {
		a.Data = data
	}
	a.Path = hashedName(a.Path, a.Data)
}

// hashedName puts the hash of data before the extension: "a/b.css" →
// "a/b.1f3a9c2b.css".
func hashedName(name string, data []byte) string {
	dot := strings.LastIndexByte(name, '.')
	return name[:dot] + "." + digest.Bytes(data).Short(8) + name[dot:]
}

// isText reports whether the file is UTF-8 without NUL bytes, which is what the
// minifiers can read.
func (a *Asset) isText() bool {
	if i := bytes.IndexByte(a.Data, 0); i >= 0 {
		a.errorAt(i, "asset.syntax", "a NUL byte in a text file").Hint = "save the file as UTF-8 text"
		return false
	}
	for i := 0; i < len(a.Data); {
		r, size := utf8.DecodeRune(a.Data[i:])
		if r == utf8.RuneError && size == 1 {
			a.errorAt(i, "asset.syntax", "the file is not valid UTF-8 text").Hint = "save the file as UTF-8 text"
			return false
		}
		i += size
	}
	return true
}
