package build

import (
	"knead/internal/check"
	"knead/internal/diag"
	"knead/internal/digest"
	"knead/internal/site"
	"knead/internal/theme"
	"knead/internal/tree"
)

// An assembly is a site with the sum of what it was assembled from: what the
// functions that walk over the whole of it are remembered by. They see no text, so
// that nobody walks when one is edited.
type assembly struct {
	site.Assembly
	sum digest.Sum // of the site.Args
}

// Digest returns the sum of what the site was assembled from.
func (a *assembly) Digest() digest.Sum { return a.sum }

func assemble(a site.Args) *assembly { return &assembly{site.Assemble(a), digest.Of(a)} }

func checkSite(a *assembly) []diag.Diagnostic { return check.Site(a.Site) }

func project(a *assembly) *theme.Projection { return theme.Project(a.Site) }

// crawl returns the files that tell search engines what there is.
func crawl(a *assembly) []tree.File { return append(sitemaps(a.Site), robots(a.Site)...) }
