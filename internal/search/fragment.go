package search

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"

	"knead/internal/tree"
)

// FragmentArgs is all that [EncodeFragment] may see.
type FragmentArgs struct {
	Number int
	List   string // sum of the list of pages
	Pages  []Page
}

// EncodeFragment makes the file of what results show of some neighbouring pages:
//
//	K("f7", LIST, [[[title, url, section, kind, audience, due, withdrawn, regions, description], [[heading, id, text], …]], …])
//
// In a text each sentence ends with a line and each passage with an empty one; the
// items of a list begin with "- ". The page numbers of one build mean nothing in
// another; LIST says which pages they belong to.
func EncodeFragment(a FragmentArgs) tree.File {
	pages := make([]any, len(a.Pages))
	for i, p := range a.Pages {
		parts := make([]any, len(p.Parts))
		for j, part := range p.Parts {
			parts[j] = []string{part.Heading, part.ID, passageText(part.Passages)}
		}
		withdrawn := 0
		if p.Withdrawn {
			withdrawn = 1
		}
		meta := []any{p.Title, p.URL, p.Section, p.Kind, p.Audience, p.Due, withdrawn, strings.Join(p.Regions, " "), p.Description}
		pages[i] = []any{meta, parts}
	}
	number := strconv.Itoa(a.Number)
	var b bytes.Buffer
	b.WriteString(`K("f` + number + `","` + a.List + `",`)
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(pages); err != nil {
		panic("search: " + err.Error())
	}
	b.Truncate(b.Len() - 1)
	b.WriteString(")\n")
	return tree.NewFile("search/f/"+number+".js", b.Bytes())
}

func passageText(passages []Passage) string {
	var b strings.Builder
	for i, p := range passages {
		if i > 0 {
			b.WriteString("\n\n")
		}
		if p.Item {
			b.WriteString("- ")
		}
		for j, s := range p.Sentences {
			if j > 0 {
				b.WriteByte('\n')
			}
			b.WriteString(s)
		}
	}
	return b.String()
}
