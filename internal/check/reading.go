package check

import (
	"knead/internal/diag"
	"knead/internal/site"
)

// Reading tells of what is hard to read on the pages for patients. The page has
// been judged by itself, and that is remembered with it; what its abbreviations
// mean the glossary may say.
func Reading(s *site.Site) []diag.Diagnostic {
	n := 0
	for _, p := range s.Pages {
		n += len(p.Doc.Hard)
	}
	ds := make([]diag.Diagnostic, 0, n)
	for _, p := range s.Pages {
		if p.Audience == "patient" {
			ds = append(append(ds, p.Doc.Hard...), undefined(s, p)...)
		}
	}
	return ds
}

// undefined finds abbreviations that neither the page nor the glossary explains.
func undefined(s *site.Site, page *site.Page) []diag.Diagnostic {
	var ds []diag.Diagnostic
	for _, a := range page.Doc.Unexplained {
		if len(s.Data.Glossary.Lookup(a.Value)) == 0 {
			ds = append(ds, diag.Notef(a.At, "reading.undefined-term", "%q is not explained", a.Value).
				WithHint("write it out where it stands first, as in deep vein thrombosis (DVT), or add it to the glossary"))
		}
	}
	return ds
}
