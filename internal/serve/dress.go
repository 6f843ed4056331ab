package serve

import (
	"bytes"
	_ "embed" // for the page
	"encoding/json"
	"html/template"
	"slices"
)

// nothing is what there is before a site could be built, and where a site has no
// page for addresses that do not exist.
//
//go:embed client/nothing.html
var nothing []byte

// additions are what a preview adds at the end of each page.
var additions = template.Must(template.New("additions").Parse(`{{.Overlay}}
<script src="/_knead/scroll.js" defer></script>
<script src="/_knead/problems.js" defer></script>
<script src="/_knead/page.js" defer></script>
<script src="/_knead/live.js" defer id="knead-live" data-state="{{.State}}"></script>
`))

// dress returns a page as the preview shows it: able to hear news, and with what
// is wrong laid over it.
func (g *shown) dress(f found) []byte {
	state, err := json.Marshal(g.stateOf(f))
	if err != nil {
		panic(err) // it holds strings only
	}
	var added bytes.Buffer
	if err := additions.Execute(&added, struct {
		Overlay template.HTML
		State   string
	}{template.HTML(g.overlay.html), string(state)}); err != nil {
		panic(err) // a buffer takes everything
	}
	page := loosen(f.Data)
	end := bytes.LastIndex(page, []byte("</body>"))
	if end < 0 {
		end = len(page)
	}
	return slices.Concat(page[:end], added.Bytes(), page[end:])
}
