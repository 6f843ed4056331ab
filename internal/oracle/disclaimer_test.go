package oracle

import (
	"strings"
	"testing"

	"knead/internal/diag"
	"knead/internal/tree"
)

const (
	noticeStart = `<aside class="disclaimer" data-knead="disclaimer" data-nosnippet data-pagefind-ignore role="note" aria-label="Medical disclaimer">`
	noticeText  = "<p>This page is for education &amp; is not\nmedical advice. Ask a health professional.</p>"
	goodNotice  = noticeStart + noticeText + "</aside>"
)

// TestDisclaimerInPage tries the ways a template can place the disclaimer, and
// the ways it can lose, hide or alter it.
func TestDisclaimerInPage(t *testing.T) {
	t.Parallel()
	in := func(name, markup, want string) edit { return edit{name, goodNotice, markup, want} }
	inside := func(tag string) string { return "<" + tag + ">" + goodNotice + "</" + tag + ">" }
	with := func(attribute string) string { return strings.Replace(goodNotice, " role", " "+attribute+" role", 1) }
	saying := func(markup string) string { return noticeStart + markup + "</aside>" }
	check(t, []edit{
		// well placed
		in("in a div", inside("div"), ""),
		in("in a section of header", "<header>"+inside("section")+"</header>", ""),
		in("a div", strings.NewReplacer("<aside", "<div", "</aside", "</div").Replace(goodNotice), ""),
		in("with a label", saying("<h2 data-knead=\"disclaimer-label\">Medical\ndisclaimer</h2>"+noticeText), ""),
		in("with emphasis", saying("<p>This page is for <strong>education</strong> &amp; is not<br>medical advice.</p><p>Ask a health professional.</p>"), ""),
		in("with an icon", saying(`<svg viewBox="0 0 8 8" aria-hidden="true"><path d="M0 0"/></svg>`+noticeText), ""),
		in("other references", strings.Replace(goodNotice, "&amp;", "&#38;", 1), ""),

		// lost
		in("missing", "", "output.disclaimer"),
		in("commented out", "<!-- aside -->", "output.disclaimer"),
		in("without its mark", strings.Replace(goodNotice, ` data-knead="disclaimer"`, "", 1), "output.disclaimer"),
		in("twice", goodNotice+goodNotice, "output.disclaimer"),
		in("one in the other", noticeStart+goodNotice+"</aside>", "output.disclaimer"),
		in("in a template", inside("template"), "output.element"),
		in("in noscript", inside("noscript"), "output.element"),
		in("in a script", `<script type="application/ld+json">"`+strings.ReplaceAll(goodNotice, "\n", " ")+`"</script>`, "output.markup output.script"),
		in("in an iframe", inside("iframe"), "output.element"),
		in("in an object", inside("object"), "output.element"),
		in("in a drawing", inside("svg"), "output.element"),
		in("in a select", inside("select"), "output.markup"),
		in("in a comment", "<!-- "+goodNotice+" -->", "output.markup"),

		// hidden or out of place
		in("in details", "<details><summary>Note</summary>"+goodNotice+"</details>", "output.disclaimer-place"),
		in("in a dialog", inside("dialog"), "output.disclaimer-place"),
		in("in a nav", inside("nav"), "output.disclaimer-place"),
		in("in a footer", inside("footer"), "output.disclaimer-place"),
		in("in a button", inside("button"), "output.markup"),
		in("in a link", `<a href="../index.html">`+goodNotice+"</a>", "output.disclaimer-place"),
		in("in a list", "<ul>"+inside("li")+"</ul>", "output.disclaimer-place"),
		in("in a closed figure", inside("figure"), "output.disclaimer-place"),
		in("hidden", with("hidden"), "output.disclaimer-hidden"),
		in("hidden until found", with(`hidden="until-found"`), "output.disclaimer-hidden"),
		in("hidden from screen readers", with(`aria-hidden="true"`), "output.disclaimer-hidden"),
		in("inert", with("inert"), "output.attribute output.disclaimer-hidden"),
		in("styled away", with(`style="display:none"`), "output.attribute output.disclaimer-hidden"),
		in("popover", with("popover"), "output.disclaimer-hidden"),
		in("in a hidden element", "<div hidden>"+goodNotice+"</div>", "output.disclaimer-hidden"),
		in("in a popover", `<div popover="manual">`+goodNotice+"</div>", "output.disclaimer-hidden"),
		in("hidden text", saying(strings.Replace(noticeText, "<p>", "<p hidden>", 1)), "output.disclaimer-hidden"),
		in("text hidden from screen readers", saying(strings.Replace(noticeText, "<p>", `<p aria-hidden="true">`, 1)), "output.disclaimer-hidden"),
		in("another role", strings.Replace(goodNotice, "note", "presentation", 1), "output.disclaimer-hidden"),
		in("dismissable", saying(noticeText+`<button type="button">OK</button>`), "output.disclaimer-text"),
		in("dismissable by a box", saying(`<input type="checkbox" name="x">`+noticeText), "output.disclaimer-text"),
		in("a form in it", saying(`<form action="../index.html">`+noticeText+"</form>"), "output.disclaimer-text"),
		in("a link as a button", saying(noticeText+`<a role="button" href="#main">Close</a>`), "output.disclaimer-text"),
		{"body hidden", `<body class="page">`, `<body class="page" aria-hidden="true">`, "output.disclaimer-hidden"},
		{"html hidden", `<html lang="en">`, `<html lang="en" hidden>`, "output.disclaimer-hidden"},
		in("shown to snippets", strings.Replace(goodNotice, " data-nosnippet", "", 1), "output.disclaimer-snippet"),
		in("kept from snippets by a wrapper", "<div data-nosnippet>"+strings.Replace(goodNotice, " data-nosnippet", "", 1)+"</div>", ""),
		{"in the description", "How effleurage is done &amp; felt.", "Strokes. This page is for education &amp; is not  medical advice. Ask a health professional.", "output.disclaimer-snippet"},

		// altered
		in("emptied", saying("<p></p>"), "output.disclaimer-text"),
		in("a word less", strings.Replace(goodNotice, "not\n", "", 1), "output.disclaimer-text"),
		in("a word more", strings.Replace(goodNotice, "professional.", "professional or not.", 1), "output.disclaimer-text"),
		in("another letter case", strings.Replace(goodNotice, "This page", "this page", 1), "output.disclaimer-text"),
		in("joined words", strings.Replace(goodNotice, "Ask a", "Aska", 1), "output.disclaimer-text"),
		in("an invisible character", strings.Replace(goodNotice, "medical advice", "med\u200bical advice", 1), "output.disclaimer-text"),
		in("escaped twice", strings.Replace(goodNotice, "&amp;", "&amp;amp;", 1), "output.disclaimer-text output.escape"),
		in("two texts", saying(noticeText+"<p>Not really.</p>"), "output.disclaimer-text"),
		in("a long label", saying(`<h2 data-knead="disclaimer-label">`+strings.Repeat("The following is not true. ", 3)+`</h2>`+noticeText), "output.disclaimer-text"),
		in("a label that takes it back", saying(`<p data-knead="disclaimer-label">Not true:</p>`+noticeText), "output.disclaimer-text"),
		in("a name that takes it back", strings.Replace(goodNotice, "Medical disclaimer", "Ignore this", 1), "output.disclaimer-text"),
		in("a label after it", saying(noticeText+`<p data-knead="disclaimer-label">Not really</p>`), "output.disclaimer-text"),
		in("two labels", saying(strings.Repeat(`<p data-knead="disclaimer-label">Note</p>`, 2)+noticeText), "output.disclaimer-text"),
		in("an empty label", saying(`<br data-knead="disclaimer-label">`+noticeText), "output.disclaimer-text"),
		in("another name for screen readers", saying(strings.Replace(noticeText, "<p>", `<p aria-label="Hello">`, 1)), "output.disclaimer-text"),
		in("struck out", saying("<p><s>This page is for education &amp; is not medical advice. Ask a health professional.</s></p>"), "output.disclaimer-text"),
		in("in a picture", saying(`<img src="../images/back.png" alt="This page is for education.">`), "output.disclaimer-text"),
		in("in a drawing's title", saying(`<svg><title>This page is for education &amp; is not medical advice. Ask a health professional.</title></svg>`), "output.disclaimer-text"),
	})
}

// TestDisclaimerAgainstMain moves the disclaimer about.
func TestDisclaimerAgainstMain(t *testing.T) {
	t.Parallel()
	page := strings.Replace(goodPage, goodNotice, "", 1)
	for _, c := range []struct{ old, new, want string }{
		{`<main id="main">`, `<main id="main">` + goodNotice, ""},
		{`<main id="main">`, `<main id="main"> <!-- first --> <div class="a">` + goodNotice + "</div>", ""},
		{`<main id="main">`, `<main id="main"><p>Content.</p>` + goodNotice, "output.disclaimer-place"},
		{`<main id="main">`, `<main id="main"><hr>` + goodNotice, "output.disclaimer-place"},
		{`<main id="main">`, `<main id="main">Content.` + goodNotice, "output.disclaimer-place"},
		{`<main id="main">`, `<main id="main"><div><img src="../images/back.png" alt="">` + goodNotice + "</div>", "output.disclaimer-place"},
		{"</main>", goodNotice + "</main>", "output.disclaimer-place"},
		{"</main>", "</main>" + goodNotice, "output.disclaimer-place"},
		{"</body>", goodNotice + "</body>", "output.disclaimer-place"},
		{"</head>", goodNotice + "</head>", "output.markup"},
		{"</body>", "</body>" + goodNotice, "output.markup"},
	} {
		f := inspect(goodPath, strings.Replace(page, c.old, c.new, 1))
		if got := strings.Join(rulesOf(f), " "); got != c.want {
			t.Errorf("%s broke %q, want %q%s", c.new, got, c.want, texts(f))
		}
	}
}

// styles judges one stylesheet, the published form being the source.
func styles(source string) *Styles {
	return InspectStyles(StylesArgs{Sheets: []Stylesheet{{
		Source:    tree.NewFile("static/knead.css", []byte(source)),
		Published: tree.NewFile("knead.1f3a9c2b.css", []byte(source)),
	}}})
}

// harms returns what a stylesheet does to the disclaimer of the good page.
func harms(t *testing.T, source string) []diag.Diagnostic {
	t.Helper()
	f := inspect(goodPath, goodPage)
	if f.notice == "" {
		t.Fatal("the good page has no disclaimer")
	}
	s := styles(source)
	return append(s.diagnostics, s.harmsTo(f.notice)...)
}

// TestDisclaimerInStyles tries the ways a stylesheet can hide, move, shrink or
// alter the disclaimer.
func TestDisclaimerInStyles(t *testing.T) {
	t.Parallel()
	for _, source := range []string{
		// not drawn
		".disclaimer{display:none}",
		".disclaimer { DISPLAY : NONE !important }",
		"aside{d\\69splay:none}",
		".discl\\61imer{display:none}",
		"@media print{aside{display:none}}",
		"@media (max-width:40em){@supports (display:grid){.disclaimer{display:none}}}",
		"@layer a{.disclaimer{display:none}}",
		"@container (width>1px){.disclaimer{display:none}}",
		".disclaimer{display:table-column}",
		".disclaimer{visibility:hidden}",
		"aside{visibility:collapse}",
		".disclaimer{content-visibility:hidden}",
		".disclaimer{opacity:0}",
		".disclaimer{opacity:.2}",
		".disclaimer{opacity:10%}",
		".disclaimer p{color:transparent}",
		".disclaimer{color:#fff0}",
		".disclaimer{color:rgb(0 0 0 / 0)}",
		".disclaimer{color:rgba(0,0,0,.1)}",
		".disclaimer{color:hsl(0 0% 0% / 5%)}",
		".disclaimer{color:color-mix(in srgb, black 10%, transparent)}",
		".disclaimer{-webkit-text-fill-color:transparent}",
		".disclaimer{color:#fff;background:#FFF}",
		".disclaimer{filter:opacity(0)}",
		".disclaimer{clip-path:inset(50%)}",
		".disclaimer{mask:linear-gradient(transparent,transparent)}",
		".disclaimer{-webkit-mask-image:none,url(a.svg)}",
		".disclaimer{mix-blend-mode:screen}",
		".disclaimer p{-webkit-text-security:disc}",
		// out of the flow or of the window
		".disclaimer{position:absolute}",
		".disclaimer{position:fixed;bottom:0}",
		".disclaimer{position:sticky;top:0}",
		".disclaimer{position:relative;left:-9999px}",
		".disclaimer{position:relative;inset-inline-start:100vw}",
		".disclaimer{float:left}",
		".disclaimer{text-indent:-9999px}",
		".disclaimer{margin-left:-9999px}",
		".disclaimer{margin:0 0 0 -100vw}",
		".disclaimer{transform:scale(0)}",
		".disclaimer{translate:-100vw}",
		".disclaimer{scale:0}",
		".disclaimer{z-index:-1}",
		".disclaimer{order:9}",
		"body{display:flex;flex-direction:column-reverse}",
		".disclaimer{animation:fade 1s forwards}",
		".disclaimer{offset-path:path('M0 0h9999')}",
		// too small
		".disclaimer{font-size:0}",
		".disclaimer{font-size:1px}",
		".disclaimer{font-size:10%}",
		".disclaimer{font-size:calc(1rem * 0)}",
		".disclaimer{font-size:min(1rem, 1px)}",
		".disclaimer{font:0/0 a}",
		".disclaimer{font:bold 2px serif}",
		".disclaimer{line-height:0}",
		".disclaimer{letter-spacing:-1em}",
		".disclaimer{height:0}",
		".disclaimer{max-height:1px;overflow:hidden}",
		".disclaimer{height:3em;overflow:hidden}",
		".disclaimer{height:3em}.disclaimer{overflow-y:clip}",
		".disclaimer{max-width:0}",
		".disclaimer{width:1px}",
		".disclaimer{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}",
		".disclaimer p{-webkit-line-clamp:1}",
		".disclaimer{contain:size}",
		".disclaimer{container-type:size}",
		"body{display:grid;grid-template-rows:0fr 1fr}",
		".disclaimer{zoom:.1}",
		// unreadable together
		".disclaimer p{color:#222}.disclaimer{background:#232323}",
		".disclaimer{background:white}.disclaimer p{color:#fefefe}",
		".disclaimer p{color:#fff}",
		".disclaimer p{color:rgb(255 255 255)}body{background:#fafafa}",
		".disclaimer p{color:#111}.disclaimer{background:linear-gradient(#111,#111)}",
		".disclaimer p{color:canvas}",
		".disclaimer p{color:Canvas}.disclaimer{background:canvas}",
		":root{--a:#fff}:root[data-x]{--a:#000}.disclaimer{background:var(--a)}.disclaimer p{color:var(--a)}",
		"@media print{*{color:#fff!important}}",
		"body{background:#222;color:#eee}@media print{.disclaimer p{color:#eee}}",
		"html{font-size:80%}body{font-size:.9em}.disclaimer{font-size:.9em}.disclaimer p{font-size:.9em}",
		".disclaimer{font-size:smaller}.disclaimer p{font:.8em serif}",
		// pushed away
		".disclaimer{margin-left:200vw}",
		".disclaimer{padding-left:200vw}",
		".disclaimer{padding:9999px}",
		".disclaimer{border:5000px solid}",
		".disclaimer{border-left-width:100vw}",
		".disclaimer{outline:50px solid}",
		".disclaimer p{outline-offset:-9px}",
		".disclaimer{width:500vw}",
		".disclaimer{width:9999px;text-align:right}",
		".disclaimer{min-width:9999px}",
		".disclaimer{min-height:9999px}",
		".disclaimer{display:flex;gap:200vw}",
		".disclaimer p{flex:1 0 9999px}",
		".disclaimer{letter-spacing:100vw}",
		".disclaimer{word-spacing:100vw}",
		".disclaimer{text-indent:200vw}",
		".disclaimer{font-size-adjust:.01}",
		".disclaimer{-webkit-text-stroke:9px #fff}",
		".disclaimer{aspect-ratio:100/1;overflow:hidden}",
		".disclaimer{overflow:auto;height:2em}",
		".disclaimer{max-height:3em}.disclaimer{overflow-y:scroll}",
		".disclaimer{columns:2;height:3em;overflow-x:hidden}",
		"body{display:grid;grid-template-rows:minmax(0,0) 1fr}",
		"body{display:grid;grid-template-rows:repeat(2,0px) 1fr}",
		".disclaimer{box-shadow:inset 0 0 0 9999px #222}",
		".disclaimer p{text-decoration-thickness:1em}",
		".disclaimer::before{content:'';display:block;margin-bottom:-9em}",
		".disclaimer::before{content:'';transform:scale(99)}",
		".disclaimer::before{content:'';float:left;width:100%}",
		".disclaimer::after{content:'';display:block;height:9999px}",
		".disclaimer::after{content:'☠'}",
		// altered
		".disclaimer::before{content:'Do not believe this: '}",
		".disclaimer p::after{content:attr(title)}",
		".disclaimer::after{content:'';position:absolute;inset:0;background:#fff}",
		".disclaimer p:first-line{font-size:0}",
		".disclaimer p{text-decoration:line-through}",
		".disclaimer{unicode-bidi:bidi-override;direction:rtl}",
		".disclaimer{writing-mode:vertical-rl}",
		".disclaimer{content:url(a.png)}",
		// through selectors
		"*{display:none}",
		"body>*{display:none}",
		"body>:not(main){display:none}",
		"aside:not(.sidebar){display:none}",
		":is(nav,aside){display:none}",
		":where(.disclaimer,.x){display:none}",
		"[role=note]{display:none}",
		"[data-knead]{display:none}",
		"[data-knead=disclaimer]{display:none}",
		"[class*=claim]{display:none}",
		"[class^='dis' i]{display:none}",
		"[aria-label$=\"disclaimer\"]{display:none}",
		"[role|=note]{display:none}",
		"[class~=disclaimer]{display:none}",
		"html .disclaimer{display:none}",
		".js .disclaimer{display:none}",
		"html[data-quiet] .disclaimer{display:none}",
		"body.read aside{display:none}",
		".skip-link + header + aside{display:none}",
		"header ~ aside{display:none}",
		":root>body>aside>p{display:none}",
		".disclaimer:hover{display:none}",
		".disclaimer:target,aside:nth-child(3){display:none}",
		"aside:has(p){display:none}",
		"body:has(main) aside{display:none}",
		".page{.disclaimer{display:none}}",
		".disclaimer{&{display:none}}",
		".page{> aside{display:none}}",
		".x,.disclaimer{@media print{display:none}}",
		"body{visibility:hidden}",
		"html{opacity:0}",
		"p{font-size:0}",
		// through custom properties
		":root{--d:none}.disclaimer{display:var(--d)}",
		".disclaimer{display:var(--nothing,none)}",
		":root{--a:var(--b);--b:0}.disclaimer{opacity:var(--a)}",
		":root{--s:1rem}.x{--s:1px}.disclaimer{font-size:calc(var(--s) * 1)}",
		"@property --d{syntax:'*';inherits:false;initial-value:none}.disclaimer{display:var(--d)}",
		":root{--a:var(--a)}.disclaimer{font-size:var(--a)}",
		// what cannot be judged
		".disclaimer{display:none",
		".disclaimer{color:red}}p{}",
		"@import 'x.css';",
		"@import url(//example.com/x.css);",
		".a{b:url(https://example.com/x.png)}",
		".a{b:url('//example.com/x.png')}",
		".a{b:url(data:image/png;base64,AAAA)}",
		".a{b:url(/x.png)}",
		"@unknown{.disclaimer{display:none}}",
		".a{b:u\\72l(x)}",
		"a:::b{c:d}",
		".disclaimer{font-size:somehow(1)}",
	} {
		if ds := harms(t, source); len(ds) == 0 {
			t.Errorf("passes: %s", source)
		}
	}
}

// TestStylesThatPass holds what ordinary themes write.
func TestStylesThatPass(t *testing.T) {
	t.Parallel()
	for _, source := range []string{
		"*,::before,::after{box-sizing:border-box}",
		"@charset 'utf-8';/* a */body{margin:0;min-height:100vh;line-height:1.6;font:16px/1.5 system-ui,sans-serif}",
		"html{font-size:100%;scroll-padding-top:4rem;overflow-y:scroll}",
		"html,body{height:100%}body{overflow-x:hidden}",
		"[hidden]{display:none!important}",
		".js .menu{display:none}",
		".menu{display:none}.menu-open{overflow:hidden}",
		"@media print{nav,.site-header,footer{display:none}a::after{content:' (' attr(href) ')'}}",
		".skip-link{position:absolute;left:-9999px}.skip-link:focus{left:0}",
		".visually-hidden{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}",
		"@media (prefers-reduced-motion:reduce){*,::before,::after{animation-duration:0s!important;transition:none!important;scroll-behavior:auto!important}}",
		"main{opacity:0}.sidebar aside{display:none}nav p{display:none}article > p{font-size:0}",
		"aside.sidebar{display:none}aside:not(.disclaimer){display:none}aside:not([data-knead]){position:sticky}",
		":root{--text:#222;--step:clamp(1rem,.9rem + .5vw,1.25rem);--muted:color-mix(in oklab,var(--text) 80%,transparent);--measure:65ch}" +
			"body{color:var(--text);font-size:var(--step)}.disclaimer{color:var(--muted);max-width:var(--measure);margin:var(--space,1rem) auto;border-inline-start:.25rem solid}",
		":root{color-scheme:light dark;--bg:light-dark(#fff,#111)}body{background:var(--bg);color:light-dark(#111,#eee)}",
		".disclaimer{display:flex;gap:1rem;padding:1rem;position:relative;font-size:.875rem;width:min(100% - 2rem,70ch);margin-inline:auto}",
		".disclaimer::before{content:'⚠';content:'⚠' / '';flex:none}.disclaimer::after{content:''}",
		".disclaimer p{margin:0;max-width:none;text-wrap:pretty;line-height:1.5;hyphens:auto}",
		".disclaimer svg,svg{width:1em;height:1em;flex:none;position:absolute}br{display:none}",
		"body{display:grid;grid-template-columns:minmax(0,1fr);grid-template-rows:auto 1fr auto}",
		"p{orphans:3;text-indent:0;letter-spacing:.01em;white-space:normal;overflow-wrap:break-word}",
		"img,svg,video{max-width:100%;height:auto}",
		"@font-face{font-family:A;src:url(fonts/a.woff2) format('woff2')}@page{margin:2cm}",
		"@keyframes fade{from{opacity:0}to{opacity:1}}.toast{animation:fade 1s}",
		"@namespace svg url(http://www.w3.org/2000/svg);",
		"aside:empty{display:none}aside:disabled{display:none}aside:popover-open{position:fixed}",
		".page{nav{display:none}&.wide aside.x{display:none}}",
		".x:is(.y,.z) + aside.toc,.layout > aside{display:none}",
		"@media (min-width:60rem){body{display:grid;grid-template-areas:'a a' 'b c'}.disclaimer{grid-area:a}}",
		"p::selection{color:transparent}p::marker{content:'x'}",
		"a[href^='http']::after{content:'↗'}",
		".a{mask:url(#m)}:target{outline:1px solid}a:not(:hover){text-decoration:none}",
		"u+a{color:red}",
		"body{color:#222;background:#fff}@media (prefers-color-scheme:dark){body{color:#eee;background:#111}}",
		"body{color:#222;background:#fff}html[data-theme=dark] body{color:#eee;background:#111}",
		"p{color:#222}.disclaimer p{color:#eee}.disclaimer{background:#333}",
		"html{font-size:62.5%}body{font-size:1.6rem}.disclaimer{font-size:1.4rem}",
		"body{font-size:1.125rem}.disclaimer{font-size:.875em}p{font-size:.9em}.disclaimer p{font-size:1em}",
	} {
		for _, d := range harms(t, source) {
			t.Errorf("%s\n  %s: %s", source, d.Pos, d.Message)
		}
	}
}
