package oracle

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"knead/internal/diag"
	"knead/internal/digest"
	"knead/internal/tree"
)

const disclaimer = "This page is for education & is not medical advice. Ask a health professional."

var rules = Rules{Disclaimer: disclaimer, Label: "Medical disclaimer", Language: "en", BasePath: "/handbook/", SiteURL: "https://example.org/handbook/"}

// goodPage is a page with something of everything that may be on one.
const goodPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'">
<meta name="description" content="How effleurage is done &amp; felt.">
<title>Effleurage – Handbook</title>
<link rel="canonical" href="https://example.org/handbook/techniques/effleurage.html">
<link rel="stylesheet" href="../knead.1f3a9c2b.css">
<link rel="icon" href="../icon.svg" type="image/svg+xml">
<script src="../knead.js" defer></script>
<script type="application/ld+json">{"@context":"https://schema.org","name":"R&D"}</script>
</head>
<body class="page">
<a class="skip-link" href="#main">Skip to content</a>
<header class="site-header"><a href="../index.html">Handbook</a>
<form role="search" action="../search.html" method="get"><label for="q">Search</label><input id="q" name="q" type="search"><button type="submit">Go</button></form></header>
<aside class="disclaimer" data-knead="disclaimer" data-nosnippet data-pagefind-ignore role="note" aria-label="Medical disclaimer"><p>This page is for education &amp; is not
medical advice. Ask a health professional.</p></aside>
<div class="layout">
<nav aria-label="Handbook"><ul><li><a href="../index.html">Home</a></li><li><details open><summary>Techniques</summary><ul><li><a href="effleurage.html" aria-current="page">Effleurage</a></li><li><a href="../techniques/petrissage.html">Petrissage</a></li></ul></details></li></ul></nav>
<main id="main">
<article aria-labelledby="title">
<h1 id="title">Effleurage</h1>
<p>Long <em>gliding</em> strokes<sup><a href="#fn1" role="doc-noteref">1</a></sup>; see <a href="petrissage.html#how">how to knead</a>,
<a href="https://example.com/?a=1&amp;b=2" rel="noopener noreferrer">a study</a>, <a href="mailto:hello@example.org">mail</a> or <a href="tel:+15550100">call</a>.<br>Next line.</p>
<pre><code class="language-html">&lt;p&gt;R&amp;amp;D, %!s(MISSING)&lt;/p&gt;
</code></pre>
<figure><img src="../images/back.png" alt="A back" width="3" height="2" srcset="../images/back.png 1x, ../images/back2.png 2x"><figcaption>A back</figcaption></figure>
<table><caption>Strokes</caption><thead><tr><th id="stroke" scope="col">Stroke</th></tr></thead><tbody><tr><td headers="stroke">Long</td></tr></tbody></table>
<dl><div><dt>Pressure</dt><dd>light</dd></div></dl>
<svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true" focusable="false"><path d="M0 0h8v8z" fill="currentColor"/><use href="#dot"/><g id="dot"><circle cx="1" cy="1" r="1"></circle></g></svg>
<section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>A note.</p></li></ol></section>
</article>
</main>
</div>
<footer><p>Published by a school.</p></footer>
</body>
</html>
`

const goodPath = "techniques/effleurage.html"

func inspect(path, data string) *Finding {
	return Inspect(InspectArgs{File: tree.NewFile(path, []byte(data)), Template: "templates/page.html", Rules: rules})
}

// rulesOf returns the rules of a finding's mistakes, without repetitions.
func rulesOf(f *Finding) []string {
	var ids []string
	for _, m := range f.mistakes {
		ids = append(ids, m.rule)
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// texts returns a finding's mistakes for messages.
func texts(f *Finding) string {
	var b strings.Builder
	for _, m := range f.mistakes {
		fmt.Fprintf(&b, "\n  %d %s: %s", m.at, m.rule, m.text)
	}
	return b.String()
}

// An edit is a change to the good page and the rules it must break; none when
// the page stays good.
type edit struct {
	name     string
	old, new string
	want     string // rules separated by spaces
}

// check applies each edit to the good page and compares the rules broken.
func check(t *testing.T, edits []edit) {
	t.Helper()
	for _, e := range edits {
		t.Run(e.name, func(t *testing.T) {
			t.Parallel()
			if strings.Count(goodPage, e.old) != 1 {
				t.Fatalf("the good page holds %q %d times", e.old, strings.Count(goodPage, e.old))
			}
			f := inspect(goodPath, strings.Replace(goodPage, e.old, e.new, 1))
			if got := strings.Join(rulesOf(f), " "); got != e.want {
				t.Errorf("broke %q, want %q%s", got, e.want, texts(f))
			}
		})
	}
}

func TestGoodPage(t *testing.T) {
	t.Parallel()
	if f := inspect(goodPath, goodPage); len(f.mistakes) > 0 {
		t.Errorf("the good page has mistakes:%s", texts(f))
	}
}

func TestMarkup(t *testing.T) {
	t.Parallel()
	const p = "<p>A note.</p>"
	at := func(name, markup, want string) edit { return edit{name, p, markup, want} }
	check(t, []edit{
		at("comment", "<!-- a note -->"+p, ""),
		at("comment with markup", "<!-- <b> -->"+p, "output.markup"),
		at("comment ending early", "<!--> -->"+p, "output.markup"),
		at("comment with dashes", "<!-- a -- b -->"+p, "output.markup"),
		at("comment unfinished", "<!-- a "+p, "output.markup"),
		at("unclosed p", "<p>A", "output.markup"),
		at("stray end", "<p>A</p></p>", "output.markup"),
		at("stray br end", "<p>A</br></p>", "output.markup"),
		at("wrong order", "<p><em><b>A</em></b></p>", "output.markup"),
		at("bare <", "<p>a < b</p>", "output.markup"),
		at("bare &", "<p>a & b</p>", "output.markup"),
		at("unknown reference", "<p>&foo;</p>", "output.markup"),
		at("joined reference", "<p>&notit;</p>", "output.markup"),
		at("control reference", "<p>&#0;</p>", "output.markup"),
		at("references", "<p>&semi;&hellip;&#8212;&#x2014;&nbsp;</p>", ""),
		at("unquoted", "<p class=a>A</p>", "output.markup"),
		at("single quotes", "<p class='a'>A</p>", ""),
		at("unclosed quote", `<p class="a>A</p>`, "output.markup"),
		at("duplicate attribute", `<p class="a" class="b">A</p>`, "output.markup"),
		at("no space between attributes", `<p class="a"id="b">A</p>`, "output.markup"),
		at("stray quote", `<p class="a" ">A</p>`, "output.markup"),
		at("< in a value", `<p title="a<b">A</p>`, "output.markup"),
		at("self-closing", "<p/>", "output.markup"),
		at("self-closing void", "<p>a<br/>b<br /></p>", ""),
		at("cdata", "<p><![CDATA[x]]></p>", "output.markup"),
		at("processing instruction", "<p><?x?></p>", "output.markup"),
		at("block in p", "<p><div>A</div></p>", "output.markup"),
		at("list in p", "<p><ul><li>A</li></ul></p>", "output.markup"),
		at("block in a in p", `<p><a href="petrissage.html"><div>A</div></a></p>`, "output.markup"),
		at("block in a", `<a href="petrissage.html"><div>A</div></a>`, ""),
		at("p in heading", "<h2><p>A</p></h2>", "output.markup"),
		at("a in a", `<a href="petrissage.html">b <a href="petrissage.html">A</a></a>`, "output.markup"),
		at("deep a in a", `<a href="petrissage.html">b <span><em><a href="petrissage.html">A</a></em></span></a>`, "output.markup"),
		at("button in a", `<a href="petrissage.html"><button type="button">A</button></a>`, "output.markup"),
		at("input in button", `<button type="button"><input name="x"></button>`, "output.markup"),
		at("label in label", `<label>a <label>b</label></label>`, "output.markup"),
		at("form in form", `<form action="petrissage.html"><div><form action="petrissage.html"></form></div></form>`, "output.markup"),
		at("text in ul", "<ul>a<li>A</li></ul>", "output.markup"),
		at("p in ul", "<ul><p>A</p></ul>", "output.markup"),
		at("li alone", "<div><li>A</li></div>", "output.markup"),
		at("li through div", "<ul><li><div><li>A</li></div></li></ul>", "output.markup"),
		at("dd in a div in dd", "<dl><dd><div><dd>A</dd></div></dd></dl>", "output.markup"),
		at("tr without tbody", "<table><tr><td>A</td></tr></table>", "output.markup"),
		at("text in table", "<table>a<tbody><tr><td>A</td></tr></tbody></table>", "output.markup"),
		at("div in table", "<table><tbody><div>A</div></tbody></table>", "output.markup"),
		at("td in p", "<p><td>A</td></p>", "output.markup"),
		at("option with markup", "<select><option><b>A</b></option></select>", "output.markup"),
		at("select", `<select name="s"><optgroup label="x"><option value="a" selected>A</option></optgroup></select>`, ""),
		at("html in svg", "<svg><p>A</p></svg>", "output.element"),
		at("head in body", "<head></head>", "output.markup"),
		at("second body", "<body></body>", "output.markup"),
		at("meta in body", `<meta name="a" content="b">`, "output.markup"),
		at("deep", strings.Repeat("<span>", 600)+strings.Repeat("</span>", 600), "output.markup"),
		at("nested table", "<table><tbody><tr><td><table><tbody><tr><td>A</td></tr></tbody></table></td></tr></tbody></table>", ""),
		{"text after html", "</html>\n", "</html>\nmore", "output.markup"},
		{"element after html", "</html>\n", "</html>\n<p>a</p>", "output.markup"},
		{"second html", "</html>\n", "</html>\n<html lang=\"en\"></html>", "output.markup"},
		{"text before head", "<head>", "a<head>", "output.markup"},
		{"body content in head", "<title>Effle", "<p>a</p><title>Effle", "output.markup"},
		{"markup in title", "<title>Effle", "<title><b>a</b>Effle", "output.markup"},
		{"comment in title", "<title>Effle", "<title><!-- a -->Effle", "output.markup"},
		{"unclosed html", "</html>", "", "output.markup"},
		{"no body", `<body class="page">`, "", "output.markup"},
	})
}

func TestStructure(t *testing.T) {
	t.Parallel()
	check(t, []edit{
		{"no doctype", "<!doctype html>\n", "", "output.structure"},
		{"upper case doctype", "<!doctype html>", "<!DOCTYPE html>", ""},
		{"old doctype", "<!doctype html>", `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN">`, "output.markup"},
		{"late doctype", "<!doctype html>\n", "\n<!doctype html>\n", "output.markup"},
		{"no language", `<html lang="en">`, "<html>", "output.structure"},
		{"empty language", `<html lang="en">`, `<html lang="">`, "output.structure"},
		{"other language", `<html lang="en">`, `<html lang="es">`, "output.structure"},
		{"no charset", `<meta charset="utf-8">`, "", "output.structure"},
		{"other charset", `<meta charset="utf-8">`, `<meta charset="latin1">`, "output.structure"},
		{"late charset", `<meta charset="utf-8">`, "<!-- " + strings.Repeat("x", 1024) + ` --><meta charset="utf-8">`, "output.structure"},
		{"no title", "<title>Effleurage – Handbook</title>", "", "output.structure"},
		{"empty title", "Effleurage – Handbook", " ", "output.structure"},
		{"two titles", "<title>Effle", "<title>x</title><title>Effle", "output.structure"},
		{"title of a drawing", `<path d="M0`, `<title>A dot</title><path d="M0`, ""},
		{"no h1", `<h1 id="title">Effleurage</h1>`, `<h2 id="title">Effleurage</h2>`, "output.structure"},
		{"empty h1", `<h1 id="title">Effleurage</h1>`, `<h1 id="title"></h1>`, "output.structure"},
		{"two h1", "<p>A note.</p>", "<h1>A note.</h1>", "output.structure"},
		{"two mains", "<footer>", "<main></main><footer>", "output.structure"},
		{"main in a section of the page", "<footer>", "<footer><main></main>", "output.markup"},
		{"control character", "A note.", "A\x0bnote.", "output.encoding"},
		{"NUL", "A note.", "A\x00note.", "output.encoding"},
		{"C1 control", "A note.", "A\u0085note.", "output.encoding"},
		{"not UTF-8", "A note.", "A\xffnote.", "output.encoding"},
		{"byte order mark", "<!doctype html>", "\uFEFF<!doctype html>", "output.markup"},
		{"no-break space", "A note.", "A\u00a0note.", ""},
		{"escaped twice", "A note.", "R&amp;amp;D", "output.escape"},
		{"quote escaped twice", "A note.", "it&amp;#39;s", "output.escape"},
		{"escaped twice in a value", `alt="A back"`, `alt="A &amp;quot;back&amp;quot;"`, "output.escape"},
		{"template leftover", "A note.", "A &lt;no value&gt;", "output.leftover"},
		{"filtered value", "../icon.svg", "#ZgotmplZ", "output.id-missing output.leftover"},
		{"fmt leftover", "A note.", "A %!s(MISSING)", "output.leftover"},
		{"image without alt", ` alt="A back"`, "", "output.alt"},
		{"empty alt", ` alt="A back"`, ` alt=""`, ""},
		{"video without captions", "<p>A note.</p>", `<video src="../f.mp4" controls></video>`, "output.captions"},
		{"video with chapters alone", "<p>A note.</p>", `<video controls><source src="../f.mp4"><track kind="chapters" src="../f.vtt"></video>`, "output.captions"},
		{"one video of two", "<p>A note.</p>", `<video src="../f.mp4"><track kind="captions" src="../f.vtt"></video><video src="../f.mp4"></video>`, "output.captions"},
		{"video with captions", "<p>A note.</p>", `<video controls><source src="../f.mp4"><track kind="captions" src="../f.vtt"></video>`, ""},
		{"video with subtitles", "<p>A note.</p>", `<video src="../f.mp4"><track kind="subtitles" src="../f.vtt"></video>`, ""},
		{"silent video", "<p>A note.</p>", `<video src="../f.mp4" muted></video>`, ""},
	})
}

func TestAllowList(t *testing.T) {
	t.Parallel()
	const p = "<p>A note.</p>"
	at := func(name, markup, want string) edit { return edit{name, p, markup, want} }
	check(t, []edit{
		at("script", "<script>alert(1)</script>", "output.script"),
		at("empty script", "<script></script>", "output.script"),
		at("script from file", `<script src="../knead.js"></script>`, ""),
		at("script with a body", `<script src="../knead.js">x()</script>`, "output.script"),
		at("module", `<script type="module" src="../knead.js"></script>`, "output.script"),
		at("foreign script", `<script src="https://cdn.example.com/x.js"></script>`, "output.third-party"),
		at("data that is not JSON", `<script type="application/ld+json">{a}</script>`, "output.script"),
		at("data with a tag", `<script type="application/ld+json">"</script>`, "output.script"),
		at("style element", "<style>p{}</style>", "output.element"),
		at("iframe", `<iframe src="../index.html"></iframe>`, "output.element"),
		at("object", `<object data="x.swf"></object>`, "output.element"),
		at("embed", `<embed src="x.swf">`, "output.element"),
		at("template", "<template></template>", "output.element"),
		at("noscript", "<noscript></noscript>", "output.element"),
		at("math", "<math></math>", "output.element"),
		at("custom element", "<x-a></x-a>", "output.element"),
		at("upper case", "<P>A</P>", "output.element"),
		at("frameset", "<frameset></frameset>", "output.element"),
		at("plaintext", "<plaintext>", "output.element"),
		at("foreignObject", "<svg><foreignObject></foreignObject></svg>", "output.element"),
		at("animation", `<svg><animate attributeName="href"></animate></svg>`, "output.element"),
		at("script in svg", "<svg><script></script></svg>", "output.element"),
		at("handler", `<p onclick="x()">A</p>`, "output.attribute"),
		at("upper case handler", `<p ONCLICK="x()">A</p>`, "output.attribute"),
		at("style attribute", `<p style="color:red">A</p>`, "output.attribute"),
		at("srcdoc", `<p srcdoc="x">A</p>`, "output.attribute"),
		at("is", `<p is="x-a">A</p>`, "output.attribute"),
		at("ping", `<a href="petrissage.html" ping="petrissage.html">A</a>`, "output.attribute"),
		at("formaction", `<button formaction="petrissage.html">A</button>`, "output.attribute"),
		at("data and aria", `<p data-x-1="y" aria-busy="false">A</p>`, ""),
		at("empty data name", `<p data-="y">A</p>`, "output.attribute"),
		at("event in data name", `<p data-a:on="y">A</p>`, "output.attribute"),
		at("popover", `<button type="button" popovertarget="m">A</button><div id="m" popover>x</div>`, ""),
		at("url in a drawing", `<svg><path fill="url(https://example.com/#a)"></path></svg>`, "output.third-party"),
		at("url of the drawing", `<svg><path fill="url(#main)"></path></svg>`, ""),
		at("escaped url in a drawing", `<svg><path fill="u\72l(//x)"></path></svg>`, "output.third-party"),
		at("use of another file", `<svg><use href="../icon.svg#a"></use></svg>`, "output.third-party"),
		at("use of a missing id", `<svg><use href="#nothing"></use></svg>`, "output.id-missing"),
		at("other namespace", `<svg xmlns="http://www.w3.org/1999/xhtml"></svg>`, "output.third-party"),
		at("post", `<form method="post" action="petrissage.html"></form>`, "output.attribute"),
		at("form to another host", `<form action="https://example.com/"></form>`, "output.third-party"),
		at("target", `<a href="petrissage.html" target="other">A</a>`, "output.attribute"),
		{"integrity", `src="../knead.js"`, `src="../knead.js" integrity="sha256-x"`, "output.attribute"},
		{"crossorigin", `src="../knead.js"`, `src="../knead.js" crossorigin`, "output.attribute"},
		{"base", `<link rel="icon"`, `<base href="../"><link rel="icon"`, "output.element"},
		{"refresh to a page", `<link rel="icon"`, `<meta http-equiv="refresh" content="0; url=petrissage.html"><link rel="icon"`, ""},
		{"refresh to another host", `<link rel="icon"`, `<meta http-equiv="refresh" content="0; url=https://example.com/"><link rel="icon"`, "output.third-party"},
		{"refresh to a script", `<link rel="icon"`, `<meta http-equiv="refresh" content="0; url=javascript:x"><link rel="icon"`, "output.url"},
		{"refresh without a page", `<link rel="icon"`, `<meta http-equiv="refresh" content="5"><link rel="icon"`, "output.third-party"},
		{"set-cookie", `<link rel="icon"`, `<meta http-equiv="set-cookie" content="a=b"><link rel="icon"`, "output.attribute"},
		{"unsafe policy", "default-src 'none'", "default-src 'unsafe-inline'", "output.policy"},
		{"policy with a host", "default-src 'none'", "default-src cdn.example.com", "output.policy"},
		{"policy with a scheme", "img-src 'self'", "img-src blob:", "output.policy"},
		{"policy with a nonce", "script-src 'self'", "script-src 'nonce-abc'", "output.policy"},
		{"two policies in one", "default-src 'none'", "default-src 'none',", "output.policy"},
		{"policy without a default", "default-src 'none'; ", "", "output.policy"},
		{"policy of own files", "default-src 'none'", "default-src 'self'", ""},
		{"no policy", `http-equiv="Content-Security-Policy" content`, `name="x" content`, "output.policy"},
		{"policy too late", `<meta http-equiv="Content`, `<link rel="icon" href="../icon.svg"><meta http-equiv="Content`, "output.policy"},
		{"preconnect", `rel="icon"`, `rel="preconnect"`, "output.third-party"},
		{"foreign stylesheet", `href="../knead.1f3a9c2b.css"`, `href="//example.com/x.css"`, "output.third-party"},
		{"link without rel", ` rel="icon"`, "", "output.attribute"},
		{"foreign image", `src="../images/back.png"`, `src="https://example.com/back.png"`, "output.third-party"},
		{"foreign image in a set", `../images/back2.png 2x`, `https://example.com/back.png 2x`, "output.third-party"},
		{"data image", `src="../images/back.png"`, `src="data:image/png;base64,AAAA"`, "output.url"},
		{"external link without rel", ` rel="noopener noreferrer"`, "", "output.external-link"},
		{"external link with half a rel", ` rel="noopener noreferrer"`, ` rel="noopener"`, "output.external-link"},
	})
}

// TestAddresses tries the ways to write an address that is not what it seems.
func TestAddresses(t *testing.T) {
	t.Parallel()
	const old = `href="petrissage.html#how"`
	for value, want := range map[string]string{
		"petrissage.html":              "",
		"./petrissage.html":            "",
		"petrissage.html?q=a":          "",
		"#main":                        "",
		"effleurage.html#main":         "",
		"../techniques/p%C3%A9.html":   "",
		"https://example.com/":         "output.external-link",
		"http://example.com/":          "output.external-link",
		"HTTP://example.com/":          "output.url",
		"javascript:alert(1)":          "output.url",
		"JaVaScRiPt:alert(1)":          "output.url",
		"javascript&colon;alert(1)":    "output.url",
		"&#106;avascript:alert(1)":     "output.url",
		"java&Tab;script:alert(1)":     "output.url",
		"java&NewLine;script:alert(1)": "output.url",
		"java\tscript:alert(1)":        "output.url",
		" javascript:alert(1)":         "output.url",
		"\u00a0javascript:alert(1)":    "output.url",
		"\u200bjavascript:alert(1)":    "output.url",
		"javascript\\:alert(1)":        "output.url",
		"vbscript:x":                   "output.url",
		"data:text/html,x":             "output.url",
		"blob:x":                       "output.url",
		"filesystem:x":                 "output.url",
		"view-source:x":                "output.url",
		"jar:x!/":                      "output.url",
		"intent://x":                   "output.url",
		"ms-msdt:x":                    "output.url",
		"mhtml:file://x":               "output.url",
		"about:blank":                  "output.url",
		"file:///etc/passwd":           "output.url",
		"feed:javascript:x":            "output.url",
		"http:evil":                    "output.url",
		"https:javascript":             "output.url",
		"https:///x":                   "output.url",
		"//example.com/":               "output.third-party",
		"/\\example.com/":              "output.url",
		"\\\\example.com":              "output.url",
		"/handbook/index.html":         "output.link-absolute",
		"/":                            "output.link-absolute",
		"x/":                           "output.link-folder",
		".":                            "output.link-folder",
		"..":                           "output.link-folder",
		"../":                          "output.link-folder",
		"../../index.html":             "output.link-folder",
		"a//b.html":                    "output.link-folder",
		"":                             "output.url",
		"#":                            "output.url",
		"#nothing":                     "output.id-missing",
		"effleurage.html#nothing":      "output.id-missing",
		"x%00y.html":                   "output.url",
		"x%zz.html":                    "output.url",
		"%5c%5cexample.com":            "output.url",
		"mailto:":                      "output.url",
		"tel:":                         "output.url",
	} {
		f := inspect(goodPath, strings.Replace(goodPage, old, `href="`+value+`"`, 1))
		if got := strings.Join(rulesOf(f), " "); got != want {
			t.Errorf("href=%q broke %q, want %q%s", value, got, want, texts(f))
		}
	}
}

func TestIdentity(t *testing.T) {
	t.Parallel()
	check(t, []edit{
		{"id twice", `id="fn1"`, `id="title"`, "output.id-duplicate output.id-missing"},
		{"empty id", `<p>A note.`, `<p id="">A note.`, "output.id"},
		{"id with a space", `<p>A note.`, `<p id="a b">A note.`, "output.id"},
		{"labelled by nothing", `aria-labelledby="title"`, `aria-labelledby="title other"`, "output.id-missing"},
		{"label for nothing", `for="q"`, `for="r"`, "output.id-missing"},
		{"headers of nothing", `headers="stroke"`, `headers="other"`, "output.id-missing"},
		{"controls nothing", `<p>A note.`, `<p aria-controls="x">A note.`, "output.id-missing"},
		{"escaped id", `<p>A note.`, `<p id="a&amp;b">A <a href="#a&amp;b">b</a><a href="#a%26b">c</a>`, ""},
	})
}

// TestMissingPage holds 404.html, which is shown at any address, to the opposite
// of what holds for other pages.
func TestMissingPage(t *testing.T) {
	t.Parallel()
	page := strings.NewReplacer(`"../`, `"/handbook/`, ` ../images`, ` /handbook/images`, `"effleurage.html"`, `"/handbook/404.html"`,
		`"petrissage.html#how"`, `"/handbook/techniques/petrissage.html#how"`).Replace(goodPage)
	for _, c := range []struct{ old, new, want string }{
		{"", "", ""},
		{`<p>A note.`, `<p><a href="index.html">x</a>`, "output.link-absolute"},
		{`<p>A note.`, `<p><a href="/other/index.html">x</a>`, "output.link-absolute"},
		{`<p>A note.`, `<p><a href="/handbook/">x</a>`, "output.link-folder"},
		{`<p>A note.`, `<p><a href="#title">x</a>`, ""},
	} {
		f := inspect("404.html", strings.Replace(page, c.old, c.new, 1))
		if got := strings.Join(rulesOf(f), " "); got != c.want {
			t.Errorf("%s broke %q, want %q%s", c.new, got, c.want, texts(f))
		}
	}
	if f := inspect("deep/404.html", page); !slices.Contains(rulesOf(f), "output.link-absolute") {
		t.Error("another page of the name may link absolutely")
	}
}

// TestMissingPageBelowOddPaths writes the path of the site as templates and
// configurations do, each escaping what the other leaves.
func TestMissingPageBelowOddPaths(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ base, href string }{
		{"/café/", "/caf%c3%a9/"}, {"/caf%C3%A9/", "/café/"}, {"/a%20b/", "/a%20b/"},
		{"/it's/", "/it%27s/"}, {"/it%27s/", "/it&#39;s/"}, {"/a(b)/", "/a%28b%29/"}, {"/a%28b%29/", "/a(b)/"},
	} {
		page := strings.Replace(otherPage("x"), "</main>", `<a href="`+c.href+`x.html">x</a></main>`, 1)
		with := rules
		with.BasePath = c.base
		f := Inspect(InspectArgs{File: tree.NewFile("404.html", []byte(page)), Rules: with})
		if len(f.mistakes) > 0 || !slices.Contains(f.links, keyOf("x.html")) {
			t.Errorf("%s below %s:%s", c.href, c.base, texts(f))
		}
	}
}

func TestInspectIsAFunction(t *testing.T) {
	t.Parallel()
	for _, page := range []string{goodPage, strings.Repeat("<p>", 5), ""} {
		args := InspectArgs{File: tree.NewFile(goodPath, []byte(page)), Rules: rules}
		a, b := Inspect(args), Inspect(args)
		if !reflect.DeepEqual(a, b) || a.Digest() != digest.Of(args) {
			t.Errorf("two findings of one page differ")
		}
	}
}

func TestPositions(t *testing.T) {
	t.Parallel()
	page := strings.Replace(goodPage, "<p>A note.</p>", "\n  <p><img src=\"../images/back.png\"></p>", 1)
	f := inspect(goodPath, page)
	if len(f.mistakes) != 1 {
		t.Fatal(texts(f))
	}
	d := place{f, f.mistakes[0]}.diagnostic(0)
	at := diag.At(goodPath, []byte(page), strings.LastIndex(page, "<img"))
	want := `templates/page.html: an image without alt: <img src="../images/back.png">, in ` + at.String()
	if got := d.Pos.String() + ": " + d.Message; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
