package asset

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"reflect"
	"strings"
	"testing"

	"knead/internal/diag"
)

var fuzzedNames = []string{
	"content/a.png", "content/a.jpg", "content/a.gif", "content/a.webp", "content/a.svg",
	"content/a.pdf", "content/a.html", "static/a.css", "static/a.js", "static/a.svg",
}

// FuzzProcess feeds any bytes to every kind of file. Nothing may panic, two
// calls give the same, diagnostics point into the file, an untouched file stays
// as it is, and an accepted drawing holds no script.
func FuzzProcess(f *testing.F) {
	seeds := [][]byte{
		pngOf(4, 3), pngHeader(1<<31-1, 1), jpegOf(4, 3, withExif(exif(binary.BigEndian, 6, true))), gifOf(1, 1), webpOf(),
		svg(`<use href="#a"/><style>a{fill:url(#b)}</style>`), svg(`<g onload="x"/>`),
		[]byte("%PDF-1.7"), []byte("a{b:url(c)}"), []byte("let a = `x${1}`"), []byte("@media x{a{b:c}"),
	}
	for _, s := range seeds {
		for i := range fuzzedNames {
			f.Add(uint8(i), s)
		}
	}
	f.Fuzz(func(t *testing.T, kind uint8, data []byte) {
		name := fuzzedNames[int(kind)%len(fuzzedNames)]
		before := bytes.Clone(data)
		a, b := process(name, data), process(name, data)
		if !reflect.DeepEqual(a, b) {
			t.Error("two calls differ")
		}
		if !bytes.Equal(before, data) {
			t.Error("the source was changed")
		}
		for _, d := range a.Diagnostics {
			if d.Line > bytes.Count(data, []byte("\n"))+1 || d.Hint == "" {
				t.Errorf("position outside the file or no hint: %+v", d)
			}
			if strings.ContainsAny(d.Message, "\n") {
				t.Errorf("message of several lines: %q", d.Message)
			}
		}
		if name == "content/a.svg" && !diag.HasErrors(a.Diagnostics) {
			wantHarmless(t, data)
		}
	})
}

// wantHarmless reads an accepted drawing with its own, plainer eyes.
func wantHarmless(t *testing.T, data []byte) {
	dec := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := dec.RawToken()
		if err != nil {
			return
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if local := strings.ToLower(e.Name.Local); (local == "script" || local == "foreignobject" || local == "iframe") && e.Name.Space == "" {
			t.Errorf("<%s> was accepted", e.Name.Local)
		}
		for _, attr := range e.Attr {
			if attr.Name.Space == "" && strings.HasPrefix(strings.ToLower(attr.Name.Local), "on") {
				t.Errorf("%s was accepted", attr.Name.Local)
			}
			if attr.Name.Local == "href" && attr.Name.Space != "xmlns" && strings.Contains(attr.Value, "//") && !strings.HasPrefix(strings.TrimSpace(attr.Value), "#") && !strings.HasPrefix(strings.ToLower(strings.TrimSpace(attr.Value)), "data:image/") {
				t.Errorf("a reference to %q was accepted", attr.Value)
			}
		}
	}
}
