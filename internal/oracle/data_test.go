package oracle

import (
	"strings"
	"testing"
)

func checkFiles(t *testing.T, ext string, cases []struct{ name, data, want string }) {
	t.Helper()
	for _, c := range cases {
		f := inspect("a"+ext, c.data)
		if got := strings.Join(rulesOf(f), " "); got != c.want {
			t.Errorf("%s broke %q, want %q%s", c.name, got, c.want, texts(f))
		}
	}
}

func TestSVG(t *testing.T) {
	t.Parallel()
	in := func(markup string) string {
		return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 8 8">` + markup + "</svg>"
	}
	checkFiles(t, ".svg", []struct{ name, data, want string }{
		{"drawing", `<?xml version="1.0" encoding="UTF-8"?>` + "\n<!-- made by hand -->\n" + in(`<title>A</title><defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><path d="M0 0" fill="url(#a)" style="fill:url(#a)"/><use xlink:href="#a"/><style>path{fill:red}</style>`), ""},
		{"metadata", `<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://example.com/editor"><metadata><x:y x:z="1">a</x:y></metadata></svg>`, ""},
		{"script", in("<script>alert(1)</script>"), "output.svg"},
		{"handler", in(`<path onload="x()"/>`), "output.svg"},
		{"handler on the root", `<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>`, "output.svg"},
		{"foreignObject", in("<foreignObject/>"), "output.svg"},
		{"html in it", in(`<p xmlns="http://www.w3.org/1999/xhtml">a</p>`), "output.svg"},
		{"prefixed html", in(`<h:script xmlns:h="http://www.w3.org/1999/xhtml"/>`), "output.svg"},
		{"no namespace in it", in(`<script xmlns="">a</script>`), "output.svg"},
		{"external use", in(`<use href="https://example.com/a.svg#b"/>`), "output.svg"},
		{"xlink script", in(`<a xlink:href="javascript:x"/>`), "output.svg"},
		{"image", in(`<image href="a.png"/>`), "output.svg"},
		{"animated address", in(`<set attributeName="href" to="javascript:x"/>`), "output.svg"},
		{"loading style", in(`<style>@import "//example.com/a.css";</style>`), "output.svg"},
		{"loading attribute", in(`<path fill="url(//example.com/a)"/>`), "output.svg"},
		{"base", in(`<g xml:base="https://example.com/"/>`), "output.svg"},
		{"doctype", `<!DOCTYPE svg [<!ENTITY a "b">]>` + in(""), "output.xml"},
		{"stylesheet", `<?xml-stylesheet href="//example.com/a.css"?>` + in(""), "output.xml"},
		{"unknown entity", in("&a;"), "output.xml"},
		{"not closed", "<svg xmlns=\"http://www.w3.org/2000/svg\">", "output.xml"},
		{"two roots", in("") + in(""), "output.xml"},
		{"html file", "<html></html>", "output.svg"},
		{"empty", "", "output.xml"},
		{"not UTF-8", "\xff\xfe", "output.encoding"},
		{"other encoding", `<?xml version="1.0" encoding="utf-7"?>` + in(""), "output.xml"},
	})
}

func TestXML(t *testing.T) {
	t.Parallel()
	checkFiles(t, ".xml", []struct{ name, data, want string }{
		{"feed", `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><link href="https://example.com/"/></feed>`, ""},
		{"escaped declaration", `&lt;?xml version="1.0"?><feed/>`, "output.xml"},
		{"page in disguise", `<html xmlns="http://www.w3.org/1999/xhtml"><script>x()</script></html>`, "output.xml"},
		{"not closed", "<feed>", "output.xml"},
		{"text after it", "<feed/>a", "output.xml"},
	})
	checkFiles(t, ".json", []struct{ name, data, want string }{{"object", `{"a":[1]}`, ""}, {"comma", `{"a":1,}`, "output.json"}})
	for _, ext := range []string{".htm", ".xhtml", ".svgz", ".SHTML"} {
		checkFiles(t, ext, []struct{ name, data, want string }{{ext, "", "output.file-type"}})
	}
	checkFiles(t, ".png", []struct{ name, data, want string }{{"picture", "\x89PNG", ""}})
}

func TestScripts(t *testing.T) {
	t.Parallel()
	checkFiles(t, ".js", []struct{ name, data, want string }{
		{"elements", `document.createElement("p").textContent = "innerHTML"; // innerHTML` + "\n/* eval() */ const f = function () { return /eval\\//.test(x) / 2 };", ""},
		{"search shard", `knead.shard({"eval":[1],"disclaimer":[2],"x":"read the disclaimer. It's \"fetch\"."})`, ""},
		{"innerHTML", `e.innerHTML = x`, "output.script"},
		{"spaced", "e\n.innerHTML = x", "output.script"},
		{"eval", `(0, eval)(x)`, "output.script"},
		{"Function", `new Function(x)`, "output.script"},
		{"write", `document.write(x)`, "output.script"},
		{"other write", `stream.write(x)`, ""},
		{"fetch", `fetch("a.json")`, "output.script"},
		{"after a division", `a = b / c; d.innerHTML = "/"`, "output.script"},
		{"after an expression", `a = /["']/; d.innerHTML = ""`, "output.script"},
		{"in a template", "a = `${e.innerHTML = x}`", "output.script"},
		{"the disclaimer", `document.querySelector("[data-knead=disclaimer]").remove()`, "output.disclaimer-hidden"},
		{"the disclaimer by class", `document.querySelector('.disclaimer').remove()`, "output.disclaimer-hidden"},
		{"NUL", "a\x00", "output.encoding"},
	})
}
