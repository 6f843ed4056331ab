package check

import (
	"knead/internal/diag"
	"knead/internal/markdown"
	"knead/internal/site"
)

// Reading tells of what is hard to read on the pages for patients. The page has
// been judged by itself, and that is remembered with it; what its abbreviations
// mean the glossary may say. Docs are those whose outlines the site was assembled
// from.
func Reading(s *site.Site, docs []*markdown.Doc) []diag.Diagnostic {
	n := 0
	for _, d := range docs {
		n += len(d.Hard) + len(d.Unexplained)
	}
	ds := make([]diag.Diagnostic, 0, n)
	for _, p := range s.Pages {
		if p.Audience != "patient" {
			continue
		}
		doc := docs[p.Index]
		ds = append(ds, doc.Hard...)
		for _, u := range doc.Unexplained {
			if len(s.Data.Glossary.Lookup(u.Word)) == 0 {
				ds = append(ds, u.Diagnostic)
			}
		}
	}
	return ds
}
