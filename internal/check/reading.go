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
func Reading(s *site.Site, docs []*markdown.Doc, tell func(...diag.Diagnostic)) {
	explains := len(s.Data.Glossary.Entries()) > 0
	for _, p := range s.Pages {
		if p.Audience != "patient" {
			continue
		}
		doc := docs[p.Index]
		tell(doc.Hard...)
		for _, u := range doc.Unexplained {
			if !explains || len(s.Data.Glossary.Lookup(u.Word)) == 0 {
				tell(u.Diagnostic)
			}
		}
	}
}
