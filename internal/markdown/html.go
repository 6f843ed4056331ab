package markdown

import (
	"fmt"
	"html"
	"strconv"
	"strings"
)

// HTML returns the article of a page with the destinations of its links filled
// in and its terms explained. The text of a link without a destination stays, an
// image without one has no source.
func HTML(a BodyArgs) string {
	d := a.Doc
	if len(a.Targets) != len(d.Links) {
		panic(fmt.Sprintf("markdown: %d targets for the %d links of %s", len(a.Targets), len(d.Links), d.Path))
	}
	size := len(d.article)
	for _, t := range a.Targets {
		size += len(t.Href) + len(` src="" width="0000" height="0000"`)
	}
	var b strings.Builder
	b.Grow(size)
	from, terms := 0, 0
	upTo := func(end int32) { // no term lies in a tag
		for ; terms < len(a.Terms) && (a.Terms[terms].In != InArticle || a.Terms[terms].start < end); terms++ {
			t := a.Terms[terms]
			if t.In != InArticle {
				continue
			}
			b.Write(d.article[from:t.start])
			markTerm(&b, string(d.article[t.start:t.end]), t, terms+1)
			from = int(t.end)
		}
		b.Write(d.article[from:end])
		from = int(end)
	}
	for i, hole := range d.holes {
		upTo(hole)
		fill(&b, d.Links[i].Kind, a.Targets[i])
	}
	upTo(int32(len(d.article)))
	return b.String()
}

// fill writes the attributes that lead to a target.
func fill(b *strings.Builder, kind LinkKind, t Target) {
	name := ` href="`
	if kind == ImageLink {
		name = ` src="`
	}
	if t.Href != "" {
		b.WriteString(name)
		b.WriteString(html.EscapeString(t.Href))
		b.WriteByte('"')
	}
	if kind == ImageLink && t.Width > 0 && t.Height > 0 {
		b.WriteString(` width="` + strconv.Itoa(t.Width) + `" height="` + strconv.Itoa(t.Height) + `"`)
	}
}
