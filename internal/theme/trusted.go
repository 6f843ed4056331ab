package theme

import (
	"encoding/json"
	"fmt"
	"html/template"
	"strings"
)

// This file alone turns strings into types that html/template prints as they
// are. Each function says why its argument may be trusted.

// finishedHTML trusts the texts of package markdown and the navigation of this
// package: both escaped every piece of text when they made it.
func finishedHTML(html string) template.HTML { return template.HTML(html) }

// dataElement returns a script element of JSON-LD. The encoder writes <, > and &
// as \u escapes, so nothing in v can end the element or open a comment in it.
func dataElement(v any) template.HTML {
	data, err := json.Marshal(v)
	if err != nil {
		panic(fmt.Sprintf("theme: structured data: %v", err))
	}
	return template.HTML(`<script type="application/ld+json">` + string(data) + `</script>`)
}

// contactURL trusts the three schemes people are reached by. html/template would
// refuse tel:.
func contactURL(href string) template.URL {
	number, tel := strings.CutPrefix(href, "tel:")
	switch {
	case tel && number != "" && strings.Trim(number, "+0123456789") == "":
	case strings.HasPrefix(href, "https://"), strings.HasPrefix(href, "mailto:"):
	default:
		return ""
	}
	return template.URL(href)
}
