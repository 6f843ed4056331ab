package schema

import "knead/internal/health/reference"

// references is the schema of a list in CSL-JSON. It describes what is read here
// and leaves open what reference managers add.
func references() *node {
	text := func() *node { return &node{Type: []string{"string", "number", "null"}} }
	entry := &node{Type: "object", Required: []string{"id", "type", "title"}, Properties: map[string]*node{
		"author":   names("who wrote it"),
		"editor":   names("who edited it"),
		"issued":   date("when it was published"),
		"accessed": date("when it was read"),
	}}
	for _, key := range reference.Keys() {
		entry.Properties[key] = text()
	}
	entry.Properties["type"] = &node{Type: "string", Description: "what it is", Examples: reference.Types}
	entry.Properties["id"] = &node{Type: []string{"string", "number"}, Description: "what pages cite it by"}
	entry.Properties["title"] = &node{Type: []string{"string", "number"}, Pattern: `\S`}
	entry.Properties["note"].Description = `for editors; a line "checked in part: volume, issue" keeps those facts from being printed`
	return &node{Type: "array", Items: entry}
}

func names(about string) *node {
	part := func() *node { return &node{Type: []string{"string", "number", "null"}} }
	return &node{Type: []string{"array", "null"}, Description: about, Items: &node{Type: "object",
		Properties: map[string]*node{"family": part(), "given": part(), "literal": part(), "suffix": part(), "non-dropping-particle": part(), "dropping-particle": part()},
		AnyOf:      []*node{{Required: []string{"family"}}, {Required: []string{"literal"}}, {Required: []string{"given"}}}}}
}

func date(about string) *node {
	return &node{Type: []string{"object", "null"}, Description: about, Properties: map[string]*node{
		"date-parts": {Type: "array", Items: &node{Type: "array", Items: &node{Type: []string{"integer", "string", "null"}}}},
		"literal":    {Type: []string{"string", "number"}},
		"raw":        {Type: []string{"string", "number"}},
	}}
}
