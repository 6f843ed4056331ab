package theme

import (
	"html"
	"strings"

	"knead/internal/site"
	"knead/internal/tree"
)

// RedirectArgs is all that [RenderRedirect] may see.
type RedirectArgs struct {
	Site   *Frame
	From   string // old address, as a path in the site
	To     string // path of the page that is there now
	Title  string // of that page
	Script string // address of the script that keeps #fragments; "" for none
}

// RenderRedirect makes the page at an old address. It is written here and by no
// template, because the target stands in a refresh, where the rules of escaping
// are easy to get wrong: it is a path of this site, percent-encoded and relative.
//
// A refresh loses the #fragment of the address. The script sends readers on with
// it; without scripts they arrive at the top of the page.
func RenderRedirect(a RedirectArgs) Page {
	f, target := a.Site, html.EscapeString(site.Address(a.From, a.To))
	var b strings.Builder
	line := func(parts ...string) {
		for _, p := range parts {
			b.WriteString(p)
		}
		b.WriteByte('\n')
	}
	text := html.EscapeString
	line(`<!doctype html>`)
	line(`<html lang="`, text(f.Language), `" dir="`, text(f.Direction), `">`)
	line(`<head>`)
	line(`<meta charset="utf-8">`)
	line(`<meta name="viewport" content="width=device-width, initial-scale=1">`)
	line(`<title>`, text(f.words.Moved), ` – `, text(f.Header.SiteTitle.Name), `</title>`)
	line(`<meta name="referrer" content="no-referrer">`)
	line(`<meta name="robots" content="noindex">`)
	line(`<meta http-equiv="refresh" content="0; url=`, target, `">`)
	if public := f.absolute(a.To); public != "" {
		line(`<link rel="canonical" href="`, text(public), `">`)
	}
	for _, href := range f.Assets.Stylesheets {
		line(`<link rel="stylesheet" href="`, text(href), `">`)
	}
	for _, src := range f.Assets.EarlyScripts {
		line(`<script src="`, text(src), `"></script>`)
	}
	line(`</head>`)
	line(`<body class="moved">`)
	line(`<section class="disclaimer" data-knead="disclaimer" data-nosnippet data-pagefind-ignore role="note" aria-label="`, text(f.Disclaimer.Label), `">`,
		`<p class="disclaimer-label" data-knead="disclaimer-label">`, text(f.Disclaimer.Label), `</p><p>`, text(f.Disclaimer.Text), `</p></section>`)
	line(`<main class="main" id="k-main">`)
	line(`<h1>`, text(f.words.Moved), `</h1>`)
	line(`<p>`, text(f.words.MovedText), ` <a id="k-moved" href="`, target, `">`, text(a.Title), `</a></p>`)
	line(`</main>`)
	if a.Script != "" {
		line(`<script src="`, text(a.Script), `"></script>`)
	}
	line(`</body>`)
	line(`</html>`)
	return Page{File: tree.NewFile(a.From, []byte(b.String()))}
}
