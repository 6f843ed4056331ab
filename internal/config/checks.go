package config

import (
	"path"
	"strings"

	"knead/internal/diag"
	"knead/internal/fields"
	"knead/internal/rules"
)

// Checks is what a project says about the checks of its pages.
type Checks struct {
	Levels   rules.Levels `field:"levels" doc:"how bad the findings of a rule, or of a group of rules, are"`
	Sections []Section    `field:"sections" doc:"other levels for some pages"`
	Suppress []Suppressed `field:"suppress" doc:"findings that are kept back until a day, with the reason"`
	Claims   fields.Text  `field:"claims" enum:"both us uk" doc:"whose rules on advertising words are held to; both when absent"`
}

// A Section sets levels for some pages.
type Section struct {
	Pages  fields.Text  `field:"pages,required" doc:"a page such as about.md, or a folder such as archive/"`
	Levels rules.Levels `field:"levels,required" doc:"how bad the findings are there"`
}

// A Suppressed is a suppression for some pages.
type Suppressed struct {
	Pages fields.Text `field:"pages,required" doc:"a page such as about.md, or a folder such as archive/"`
	rules.Suppression
}

// checkChecks wants rules there are, levels they can have, and paths below
// content/.
func checkChecks(c *Config) []diag.Diagnostic {
	ds := c.Checks.Levels.Check()
	for _, s := range c.Checks.Sections {
		ds = append(append(ds, checkBelow(s.Pages)...), s.Levels.Check()...)
	}
	for _, s := range c.Checks.Suppress {
		ds = append(append(ds, checkBelow(s.Pages)...), s.Check()...)
	}
	return ds
}

// checkBelow wants the path of a file or folder below content/; that of a folder
// ends in a slash.
func checkBelow(t fields.Text) []diag.Diagnostic {
	name := strings.TrimSuffix(t.Value, "/")
	ok := path.Clean(name) == name && name != "." && name != ".." && !strings.HasPrefix(name, "../") && !path.IsAbs(name) &&
		(strings.HasSuffix(t.Value, "/") || path.Ext(name) != "")
	if ok || t.Value == "" {
		return nil
	}
	return []diag.Diagnostic{diag.Errorf(t.At, "checks.pages", "%q is not a page or folder below content", t.Value).
		WithHint("write its path, such as about.md, or a folder, such as archive/")}
}
