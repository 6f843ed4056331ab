package asset

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"knead/internal/diag"
	"knead/internal/digest"
	"knead/internal/tree"
)

func process(path string, data []byte) *Asset {
	return Process(Args{File: tree.NewFile(path, data)})
}

// check compares the diagnostics of an asset, each written "line:col rule", with
// what is wanted. An error or warning without a hint fails.
func check(t *testing.T, a *Asset, want ...string) {
	t.Helper()
	var got []string
	for _, d := range a.Diagnostics {
		got = append(got, strings.TrimPrefix(strings.TrimPrefix(d.Pos.String(), a.Source), ":")+" "+d.Rule)
		if d.Hint == "" || d.File != a.Source || strings.HasSuffix(d.Message, ".") {
			t.Errorf("diagnostic without hint, of another file or with a full stop: %+v", d)
		}
	}
	for i := range got {
		got[i] = strings.TrimSpace(got[i])
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s: diagnostics %q, want %q\n%v", a.Source, got, want, a.Diagnostics)
	}
}

func TestStatic(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ path, data, published, want string }{
		{"static/CNAME", "example.org\n", "CNAME", "example.org\n"},
		{"static/robots/humans.txt", "we", "robots/humans.txt", "we"},
		{"static/font.woff2", "\x00\x01", "font.woff2", "\x00\x01"},
		{"static/a/knead.css", "a { color : red ; }\n/* note */\n", "a/knead.HASH.css", "a{color:red}"},
		{"static/knead.js", "(function () {\n  var longName = 1; document.title = longName;\n})();\n", "knead.HASH.js", "(function(){var e=1;document.title=e})()"},
		{"static/empty.css", "", "empty.HASH.css", ""},
		{"static/print.min.CSS", "b{}", "print.min.HASH.CSS", ""},
		{"static/u.css", "a{background:url(pictures/a.png)} b{fill:url(#x)}", "u.HASH.css", "a{background:url(pictures/a.png)}b{fill:url(#x)}"},
		{"static/u.css", "@font-face{font-family:K;src:url('../k.woff2') format('woff2')}", "u.HASH.css", "@font-face{font-family:K;src:url(../k.woff2)format('woff2')}"},
		{"static/m.css", "@media (width >= 40em) { a:has(> b) { inset: 0 } }", "m.HASH.css", "@media(width >= 40em){a:has(>b){inset:0}}"},
	} {
		a := process(c.path, []byte(c.data))
		check(t, a)
		published := strings.ReplaceAll(c.published, "HASH", digest.Bytes([]byte(c.want)).Short(8))
		if string(a.Data) != c.want || a.Path != published || a.Source != c.path {
			t.Errorf("%s: published as %q %q, want %q %q", c.path, a.Path, a.Data, published, c.want)
		}
	}
}

func TestStaticMistakes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ path, data, want string }{
		{"static/a.css", "a{color:red", "1:2 asset.syntax"},
		{"static/a.css", "a{color:red}}", "1:13 asset.syntax"},
		{"static/a.css", "a{b(]}", "1:5 asset.syntax"},
		{"static/a.css", "\n a{color red}", "2:10 asset.syntax"},
		{"static/a.css", "a{content:'é\n'}", "1:11 asset.syntax"},
		{"static/a.css", "a{} /* open", "1:5 asset.syntax"},
		{"static/a.css", "@import 'b.css';", "1:1 asset.url"},
		{"static/a.css", "@IMPORT url(b.css);", "1:1 asset.url 1:9 asset.url"},
		{"static/a.css", "a{background:url(/a.png)}", "1:14 asset.url"},
		{"static/a.css", "a{background:url( 'https://x.example/a.png' )}", "1:14 asset.url"},
		{"static/a.css", "a{background:url(//x.example/a.png)}", "1:14 asset.url"},
		{"static/a.css", "a{background:url(data:image/png;base64,AAAA)}", "1:14 asset.url"},
		{"static/a.css", "a{background:image-set(\"https://x/a.png\" 1x)}", "1:24 asset.url"},
		{"static/a.css", "a{background:url(a\\2e png)}", "1:14 asset.url"},
		{"static/a.css", "a{background:url(other.css)}", "1:14 asset.url"},
		{"static/a.css", "a{}\x00", "1:4 asset.syntax"},
		{"static/a.css", "a{content:'\xff'}", "1:12 asset.syntax"},
		{"static/a.js", "var a = ;", "1:9 asset.syntax"},
		{"static/a.js", "// é\nvar é = 'é' + ;", "2:17 asset.syntax"},
		{"static/a.js", "if (a) {", "1:9 asset.syntax"},
		{"static/a.js", "import a from './b.js'", "asset.module"},
		{"static/a.js", "export const a = 1", "asset.module"},
	} {
		a := process(c.path, []byte(c.data))
		var got []string
		for _, d := range a.Diagnostics {
			got = append(got, strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(d.Pos.String(), a.Source), ":")+" "+d.Rule, " "))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: %v, want %s\n%v", c.data, got, c.want, a.Diagnostics)
		}
		if !diag.HasErrors(a.Diagnostics) {
			t.Errorf("%q: no error", c.data)
		}
	}
}

// A published name must change exactly when the published bytes do.
func TestHashedNames(t *testing.T) {
	t.Parallel()
	a, b, c := process("static/a.css", []byte("a{color:red}")), process("static/a.css", []byte("a { color: red }")), process("static/a.css", []byte("a{color:tan}"))
	if a.Path != b.Path || !bytes.Equal(a.Data, b.Data) {
		t.Error("equal published bytes have two names")
	}
	if a.Path == c.Path {
		t.Error("different published bytes have one name")
	}
	if a.Digest() == b.Digest() {
		t.Error("the sum of an asset does not cover its source")
	}
}

func TestContentKinds(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ path, data, want string }{
		{"content/a.pdf", "%PDF-1.7 …", ""},
		{"content/a.PDF", "%PDF-1.7 …", ""},
		{"content/a.pdf", "<html>log in</html>", "asset.type"},
		{"content/a.csv", "a;b", ""},
		{"content/a.txt", "", ""},
		{"content/a.zip", "PK\x03\x04…", ""},
		{"content/a.docx", "PK\x03\x04…", ""},
		{"content/a.docx", "\xD0\xCF\x11\xE0", "asset.type"},
		{"content/a.epub", "", "asset.type"},
		{"content/a.mp3", "ID3\x04", ""},
		{"content/a.mp4", "\x00\x00\x00\x18ftypmp42", ""},
		{"content/a.mp4", "ftyp", "asset.type"},
		{"content/a.m4a", "\x00\x00\x00\x18ftypM4A ", ""},
		{"content/a.ogg", "OggS\x00", ""},
		{"content/a.webm", "\x1A\x45\xDF\xA3", ""},
		{"content/a.vtt", "WEBVTT\n", ""},
		{"content/a.ics", "BEGIN:VCALENDAR\r\n", ""},
		{"content/a.html", "<p>", "asset.kind"},
		{"content/a.HTM", "<p>", "asset.kind"},
		{"content/a.xhtml", "<p/>", "asset.kind"},
		{"content/a.js", "1", "asset.kind"},
		{"content/a.svgz", "\x1f\x8b", "asset.kind"},
		{"content/a.tiff", "II*\x00", "asset.kind"},
		{"content/a.bmp", "BM", "asset.kind"},
		{"content/a.exe", "MZ", "asset.kind"},
		{"content/a.MD", "# a", "asset.kind"},
		{"content/LICENSE", "MIT", "asset.kind"},
		{"content/a.", "x", "asset.kind"},
		{"content/a.swf", "x", "asset.kind"},
	} {
		a := process(c.path, []byte(c.data))
		if c.want == "" {
			check(t, a)
		} else {
			check(t, a, c.want)
		}
		if a.Path != strings.TrimPrefix(c.path, "content/") || string(a.Data) != c.data {
			t.Errorf("%s: published as %s %q", c.path, a.Path, a.Data)
		}
	}
}

func TestKindHints(t *testing.T) {
	t.Parallel()
	for ext, want := range map[string]string{"html": "Markdown", "js": "static/", "jpge": `did you mean "jpg"?`, "heic": ".jpg", "docm": `did you mean "docx"?`, "qqqqqq": "_", "yaml": "content/data/"} {
		a := process("content/a."+ext, nil)
		if len(a.Diagnostics) != 1 || !strings.Contains(a.Diagnostics[0].Hint, want) {
			t.Errorf(".%s: %v, want a hint with %q", ext, a.Diagnostics, want)
		}
	}
}

func TestKindIsNamedAsWritten(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"c.MD":   "the ending is written .MD and must be .md",
		"c.Md":   "the ending is written .Md and must be .md",
		"c.HTML": "files that end in .HTML are not published",
		"c.html": "files that end in .html are not published",
		"c.Exe":  "files that end in .Exe are not published",
		"c.":     "a file without extension is not published",
	} {
		a := process("content/"+name, nil)
		if len(a.Diagnostics) != 1 || a.Diagnostics[0].Message != want || a.Diagnostics[0].Rule != "asset.kind" {
			t.Errorf("%s: %v, want %q", name, a.Diagnostics, want)
		}
	}
}

// TestFileIsMadeOnce wants the published file under every name, and no hashing
// when an asset is asked for it again.
func TestFileIsMadeOnce(t *testing.T) {
	// Not parallel: it counts allocations.
	for _, a := range []*Asset{
		process("static/a.css", []byte("a { color: red }")), process("static/CNAME", []byte("example.org")), process("content/a/b.txt", []byte("b")),
		process("content/empty.txt", nil), {Source: "static/by-hand.css", Path: "by-hand.css", Data: []byte("a{}")},
	} {
		f, want := a.File(), tree.NewFile(a.Path, a.Data)
		if f.Path != want.Path || !bytes.Equal(f.Data, want.Data) || f.Digest() != want.Digest() {
			t.Errorf("%s is published as %s %q, want %s %q", a.Source, f.Path, f.Data, want.Path, want.Data)
		}
	}
	a := process("content/a.txt", []byte("a"))
	if n := testing.AllocsPerRun(10, func() { a.File() }); n != 0 {
		t.Errorf("%v allocations to return a file that is known", n)
	}
	if n := testing.AllocsPerRun(10, func() { tree.NewFile(a.Path, a.Data) }); n == 0 {
		t.Error("making a file allocates nothing: the test cannot fail")
	}
}

func TestDownloadsAreSorted(t *testing.T) {
	t.Parallel()
	if d := downloadKinds(); !slices.IsSorted(d) || len(slices.Compact(slices.Clone(d))) != len(d) {
		t.Errorf("%v", d)
	}
}

func TestFileLimit(t *testing.T) {
	t.Parallel()
	data := make([]byte, maxFile+1)
	copy(data, "%PDF-")
	check(t, process("content/a.pdf", data), "limit.file-size")
	check(t, process("content/a.pdf", data[:maxFile]))
}

func TestProcessPanicsOutside(t *testing.T) {
	t.Parallel()
	defer func() {
		if recover() == nil {
			t.Error("a file of templates/ was processed")
		}
	}()
	process("templates/page.html", nil)
}

// The digest must cover all a reader of the argument can see.
func TestArgsDigest(t *testing.T) {
	t.Parallel()
	sums := map[digest.Sum]string{}
	for _, f := range []tree.File{tree.NewFile("static/a", []byte("b")), tree.NewFile("static/b", []byte("b")), tree.NewFile("static/a", []byte("c")), tree.NewFile("static/a", nil)} {
		sum := digest.Of(Args{f})
		if other, ok := sums[sum]; ok {
			t.Errorf("%s and %s have one sum", other, f.Path)
		}
		sums[sum] = fmt.Sprintf("%s %q", f.Path, f.Data)
	}
}
