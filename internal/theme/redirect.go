package theme

import (
	"bytes"
	"html"
	"strings"

	"knead/internal/diag"
	"knead/internal/site"
	"knead/internal/tree"
)

// RedirectArgs is all that [RenderRedirect] may see.
type RedirectArgs struct {
	Theme  *Theme
	Site   *Frame
	From   string // old address, as a path in the site
	To     string // path of the page that is there now
	Title  string // of that page
	Script string // address of the script that keeps #fragments; "" for none
}

// contentPolicy is the policy of templates/components/head.html.
const contentPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'"

// RenderRedirect makes the page at an old address. Of the templates it uses the
// disclaimer's alone and is else written here, because the target stands in a
// refresh, where the rules of escaping are easy to get wrong: it is a path of
// this site, percent-encoded and relative.
//
// A refresh loses the #fragment of the address. The script sends readers on with
// it; without scripts they arrive at the top of the page.
func RenderRedirect(a RedirectArgs) Page {
	const component = "disclaimer"
	page := Page{Template: a.Theme.files[component].Path}
	var disclaimer bytes.Buffer
	if err := a.Theme.execute(&disclaimer, component, a.Site.Disclaimer); err != nil {
		page.Diagnostics = []diag.Diagnostic{a.Theme.mistake(component, err)}
		return page
	}
	var b strings.Builder
	line := func(parts ...string) {
		for _, p := range parts {
			b.WriteString(p)
		}
		b.WriteByte('\n')
	}
	f, text := a.Site, html.EscapeString
	line(`<!doctype html>`)
	line(`<html lang="`, text(f.Language), `" dir="`, text(f.Direction), `">`)
	line(`<head>`)
	a.head(line)
	line(`</head>`)
	line(`<body class="moved">`)
	line(strings.TrimSuffix(disclaimer.String(), "\n"))
	line(`<main class="main" id="k-main">`)
	in := ""
	if f.wordsIn != "" {
		in = ` lang="` + text(f.wordsIn) + `" dir="auto"`
	}
	line(`<h1`, in, `>`, text(f.words.Moved), `</h1>`)
	line(`<p><span`, in, `>`, text(f.words.MovedText), `</span> <a id="k-moved" href="`, text(site.Address(a.From, a.To)), `">`, text(a.Title), `</a></p>`)
	line(`</main>`)
	if a.Script != "" {
		line(`<script src="`, text(a.Script), `"></script>`)
	}
	line(`</body>`)
	line(`</html>`)
	page.File = tree.NewFile(a.From, []byte(b.String()))
	return page
}

// head writes what stands in the head of a redirect page.
func (a RedirectArgs) head(line func(...string)) {
	f, text := a.Site, html.EscapeString
	line(`<meta charset="utf-8">`)
	line(`<meta http-equiv="Content-Security-Policy" content="`, contentPolicy, `">`)
	line(`<meta name="viewport" content="width=device-width, initial-scale=1">`)
	line(`<title>`, text(f.words.Moved), ` – `, text(f.Header.SiteTitle.Name), `</title>`)
	line(`<meta name="referrer" content="no-referrer">`)
	line(`<meta name="robots" content="noindex">`)
	line(`<meta http-equiv="refresh" content="0; url=`, text(site.Address(a.From, a.To)), `">`)
	if public := f.absolute(a.To); public != "" {
		line(`<link rel="canonical" href="`, text(public), `">`)
	}
	for _, href := range f.Assets.Stylesheets {
		line(`<link rel="stylesheet" href="`, text(href), `">`)
	}
	for _, src := range f.Assets.EarlyScripts {
		line(`<script src="`, text(src), `"></script>`)
	}
}
