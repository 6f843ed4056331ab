package config

import (
	"path"
	"strings"

	"knead/internal/diag"
	"knead/internal/fields"
)

// Search is what a project says about finding its pages.
type Search struct {
	Exclude []fields.Text `field:"exclude" doc:"what search leaves out: a page such as about.md, a folder such as archive/, or a section such as about.md#privacy"`
	Boost   []Boost       `field:"boost" doc:"pages that count more, or less, than others"`
	Pins    []Pin         `field:"pins" doc:"answers that come first for some questions"`
}

// A Boost makes pages count more, or less.
type Boost struct {
	Pages   fields.Text `field:"pages,required" doc:"a page such as about.md, or a folder such as archive/"`
	Percent int         `field:"percent,required" range:"20 500" doc:"how much the pages count, in percent of others"`
}

// A Pin puts a page first for some questions.
type Pin struct {
	For  []fields.Text `field:"for,required,single" doc:"the questions, as readers type them; small words and endings do not matter"`
	Page fields.Text   `field:"page,required" doc:"the page that comes first, such as about.md"`
}

// checkSearch wants paths below content/.
func checkSearch(c *Config) []diag.Diagnostic {
	var ds []diag.Diagnostic
	check := func(t fields.Text, folder, heading bool) {
		file, id, hasID := strings.Cut(t.Value, "#")
		isFolder := strings.HasSuffix(file, "/")
		ok := path.Clean(strings.TrimSuffix(file, "/")) == strings.TrimSuffix(file, "/") && !strings.HasPrefix(file, "../") && !path.IsAbs(file)
		ok = ok && (isFolder && folder && !hasID || path.Ext(file) == ".md") && (!hasID || heading && id != "")
		if !ok && t.Value != "" {
			hint := "write its path below content/, such as about.md"
			if folder {
				hint += ", or a folder, such as archive/"
			}
			ds = append(ds, diag.Errorf(t.At, "config.search", "%q is not a page", t.Value).WithHint("%s", hint))
		}
	}
	for _, t := range c.Search.Exclude {
		check(t, true, true)
	}
	for _, b := range c.Search.Boost {
		check(b.Pages, true, false)
	}
	for _, p := range c.Search.Pins {
		check(p.Page, false, false)
	}
	return ds
}
