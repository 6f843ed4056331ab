package asset

import (
	"fmt"
	"strings"
	"testing"
)

const svgStart = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 30">`

func svg(inside string) []byte { return []byte(svgStart + "\n" + inside + "</svg>\n") }

func TestDrawings(t *testing.T) {
	t.Parallel()
	for name, inside := range map[string]string{
		"shapes":         `<g fill="red"><path d="M0 0L1 1"/><circle r="1"/></g>`,
		"text":           `<title>Back</title><desc>onset: see http://x.example</desc><text x="1">onload=</text>`,
		"gradient":       `<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)"/>`,
		"quoted url":     `<rect fill="url( '#a' )" style="mask:URL(&quot;#b&quot;)"/>`,
		"style":          `<style>.a{fill:red} /* note */ .b{clip-path:url(#c)}</style>`,
		"style in CDATA": `<style><![CDATA[.a > .b {fill:red}]]></style>`,
		"use":            `<g id="a"/><use href="#a"/><use xlink:href="#a"/>`,
		"picture data":   `<image href="data:image/png;base64,AAAA" width="1" height="1"/>`,
		"animation":      `<rect><animate attributeName="x" values="0;1" dur="1s"/></rect>`,
		"notes":          `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about=""/></metadata>`,
		"editor":         `<s:namedview xmlns:s="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" s:path="C:\pictures"/>`,
		"comment":        `<!-- <script>x</script> -->`,
		"language":       `<text xml:lang="es" xml:space="preserve">a</text>`,
		"labels":         `<g role="img" aria-label="url(x) \ " data-on="1" class="a\b"/>`,
	} {
		a := process("content/a.svg", svg(inside))
		if check(t, a); len(a.Diagnostics) > 0 {
			t.Errorf("%s: %s", name, a.Diagnostics[0].Message)
		}
		if a.Width != 40 || a.Height != 30 {
			t.Errorf("%s: %d × %d", name, a.Width, a.Height)
		}
	}
}

func TestHostileDrawings(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ inside, want string }{
		{`<script>alert(1)</script>`, "2:1"},
		{`<g/><SCRIPT/>`, "2:5"},
		{`<g onload="x()"/>`, "2:4"},
		{`<g id="on" oNclick = "x()"/>`, "2:12"},
		{`<g xlink:onclick="x()"/>`, "2:10"},
		{`<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>`, "2:1"},
		{`<p xmlns="http://www.w3.org/1999/xhtml">x</p>`, "2:1"},
		{`<h:script xmlns:h="http://www.w3.org/1999/xhtml">x</h:script>`, "2:1"},
		{`<x:a xmlns:x="http://unheard.example/"/>`, "2:1"},
		{`<x:a/>`, "2:1"},
		{`<g xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="click"/>`, "2:52"},
		{`<handler xmlns="http://www.w3.org/2000/svg"/>`, "2:1"},
		{`<iframe/>`, "2:1"}, {`<audio/>`, "2:1"}, {`<feImage href="#a"/>`, "2:1"}, {`<discard/>`, "2:1"},
		{`<use href="http://evil.example/a.svg#b"/>`, "2:6"},
		{`<use xlink:href="//evil.example/a.svg#b"/>`, "2:12"},
		{`<use href="a.svg#b"/>`, "2:6"},
		{`<use href="data:image/svg+xml;base64,AAAA#b"/>`, "2:6"},
		{`<use href="data:image/png;base64,AAAA"/>`, "2:6"},
		{`<image href="https://evil.example/t.gif"/>`, "2:8"},
		{`<image href="data:image/svg+xml;base64,AAAA"/>`, "2:8"},
		{`<a href="javascript:alert(1)"><text>x</text></a>`, "2:4"},
		{`<a href="java&#10;script&#58;alert(1)"><text>x</text></a>`, "2:4"},
		{`<a href="https://evil.example"><text>x</text></a>`, "2:4"},
		{`<a><animate attributeName="href" values="javascript:alert(1)"/></a>`, "2:13"},
		{`<a><animate attributeName="href" to="x"/></a>`, "2:13"},
		{`<a><set attributeName=" xlink:href" to="x"/></a>`, "2:9"},
		{`<a><set attributeName="x" to="java script:x"/></a>`, "2:27"},
		{`<set attributeName="onclick" to="x"/>`, "2:6"},
		{`<rect fill="url(http://evil.example/#a)"/>`, "2:7"},
		{`<rect style="fill:URL( 'http://evil.example' )"/>`, "2:7"},
		{`<rect style="fill:u\72l(http://evil.example)"/>`, "2:7"},
		{`<style>@import "http://evil.example";</style>`, "2:8"},
		{`<style>@im<![CDATA[port "http://evil.example";]]></style>`, "2:8"},
		{`<style>@im<!-- -->port "http://evil.example";</style>`, "2:8"},
		{`<style>a{background:image-set("http://evil.example" 1x)}</style>`, "2:8"},
		{`<style>a{background:url(/t.gif)}</style>`, "2:8"},
		{`<style>@\69mport "http://evil.example";</style>`, "2:8"},
		{`<style><g/></style>`, "2:8"},
		{`<g xml:base="http://evil.example/"/>`, "2:8"},
		{`<?xml-stylesheet href="http://evil.example"?>`, "2:1"},
		{`<?php echo 1 ?>`, "2:1"},
		{`<!ENTITY a "b">`, "2:1"},
		{`<text>&nbsp;</text>`, "2:13"},
		{`<g>`, "2:10"},
		{strings.Repeat("<g>", 256) + strings.Repeat("</g>", 256), "2:766"},
	} {
		a := process("content/a.svg", svg(c.inside))
		if check(t, a, c.want+" asset.svg"); a.Width != 0 || len(a.Diagnostics) != 1 {
			t.Errorf("%s was accepted", c.inside)
		}
	}
	for _, whole := range []string{
		`<!DOCTYPE svg [<!ENTITY x "y">]>` + svgStart + `<text>&x;</text></svg>`,
		`<svg/>`, `<svg xmlns="http://www.w3.org/1999/xhtml"/>`, `<g xmlns="http://www.w3.org/2000/svg"><svg/></g>`,
		`<?xml version="1.0" encoding="UTF-16"?>` + svgStart + `</svg>`,
		svgStart + `</svg>` + svgStart + `</svg><script/>`,
		svgStart + "<text>\xff</text></svg>",
		`<svg`,
	} {
		a := process("content/a.svg", []byte(whole))
		if len(a.Diagnostics) != 1 || a.Diagnostics[0].Rule != "asset.svg" || a.Diagnostics[0].Line == 0 {
			t.Errorf("%s: %v", whole, a.Diagnostics)
		}
	}
}

func TestDrawingBombs(t *testing.T) {
	t.Parallel()
	bomb := func(levels int, refer string) []byte {
		var b strings.Builder
		b.WriteString(`<rect id="a0"/>`)
		for i := 1; i <= levels; i++ {
			fmt.Fprintf(&b, `<g id="a%d">%s</g>`, i, strings.Repeat(fmt.Sprintf(refer, i-1), 10))
		}
		return svg(b.String())
	}
	check(t, process("content/a.svg", bomb(4, `<use href="#a%d"/>`)))
	check(t, process("content/a.svg", bomb(9, `<use href="#a%d"/>`)), "limit.svg-parts")
	check(t, process("content/a.svg", bomb(9, `<rect fill="url(#a%d)"/>`)), "limit.svg-parts")
	check(t, process("content/a.svg", bomb(9, `<rect style="fill:url('#a%d')"/>`)), "limit.svg-parts")
	check(t, process("content/a.svg", svg(`<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>`)))
	check(t, process("content/a.svg", svg(strings.Repeat(" ", maxSVG))), "limit.svg-size")
}

// Reading a drawing must cost no more than its size does.
func TestDrawingsAreReadInLinearSpace(t *testing.T) {
	deep := func(n int) []byte {
		return svg(strings.Repeat("<g>", 250) + strings.Repeat(`<use href="#a"/>`, n) + strings.Repeat(`</g>`, 250))
	}
	allocs := func(data []byte) float64 {
		return testing.AllocsPerRun(1, func() { process("content/a.svg", data) })
	}
	if a, b := allocs(deep(1000)), allocs(deep(2000)); b > 2.5*a {
		t.Errorf("%v allocations for 1,000 references, %v for 2,000", a, b)
	}
}

func TestDrawingSize(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		attributes    string
		width, height int
	}{
		{`width="40" height="30"`, 40, 30},
		{`width=" 40px " height="30.4PX"`, 40, 30},
		{`width="1in" height="2.54cm"`, 96, 96},
		{`width="25.4mm" height="72pt"`, 96, 96},
		{`width="6pc" height="1e2"`, 96, 100},
		{`viewBox="0 0 40 30"`, 40, 30},
		{`viewBox="0,0, 40.4 , 30"`, 40, 30},
		{`width="100%" height="100%" viewBox="0 0 40 30"`, 40, 30},
		{`width="80" viewBox="0 0 40 30"`, 80, 60},
		{`height="60" viewBox="0 0 40 30"`, 80, 60},
		{`width="80"`, 0, 0},
		{`width="0.2" height="0.2"`, 1, 1},
		{`width="-4" height="3"`, 0, 0},
		{`width="NaN" height="Inf"`, 0, 0},
		{`width="1e300" height="3"`, 0, 0},
		{`viewBox="0 0 1e-300 1e300" width="4"`, 0, 0},
		{`viewBox="0 0 0 0"`, 0, 0},
		{`viewBox="0 0 4"`, 0, 0},
		{``, 0, 0},
	} {
		for _, path := range []string{"content/a.svg", "static/a.svg"} {
			a := process(path, []byte(`<?xml version="1.0" encoding="utf-8"?><!-- c --><svg xmlns="http://www.w3.org/2000/svg" `+c.attributes+`/>`))
			if check(t, a); a.Width != c.width || a.Height != c.height {
				t.Errorf("%s %s: %d × %d, want %d × %d", path, c.attributes, a.Width, a.Height, c.width, c.height)
			}
		}
	}
}
