package build

import (
	"knead/internal/asset"
	"knead/internal/check"
	"knead/internal/diag"
	"knead/internal/health"
	"knead/internal/markdown"
	"knead/internal/memo"
	"knead/internal/oracle"
	"knead/internal/search"
	"knead/internal/theme"
	"knead/internal/tree"
)

// A function is a remembered function: a [memo.Func], or, in the test that breaks
// one on purpose, a forgetful stand-in.
type function[A, V any] interface {
	Call(A) V
	Computed() int
	NextGeneration()
}

// phases are the remembered functions. Each is a top-level function of one
// argument, so that what it can see is what its results are remembered by.
type phases struct {
	parse   function[markdown.ParseArgs, *markdown.Doc]
	asset   function[asset.Args, *asset.Asset]
	data    function[tree.File, *health.File]
	terms   function[markdown.TermsArgs, markdown.Terms]
	claims  function[check.ClaimArgs, []diag.Diagnostic]
	theme   function[tree.Tree, parsedTheme]
	nav     function[theme.NavArgs, *theme.RenderedNav]
	page    function[pageArgs, theme.Page]
	index   function[theme.IndexArgs, theme.Page]
	listing function[theme.ListingArgs, theme.Page]
	inspect function[oracle.InspectArgs, *oracle.Finding]
	styles  function[oracle.StylesArgs, *oracle.Styles]

	pack       function[packArgs, pack]
	merge      function[search.MergeArgs, *search.Block]
	shard      function[search.ShardArgs, search.Hashed]
	vocabulary function[search.VocabularyArgs, search.Vocabulary]
}

func newPhases(verify bool) phases {
	return phases{
		parse:  memo.New("parse", markdown.Parse, verify),
		claims: memo.New("claims", check.Claims, verify),
		asset:  memo.New("asset", asset.Process, verify),
		data:   memo.New("data", health.Parse, verify),
		terms:  memo.New("terms", markdown.FindTerms, verify),
		// A parsed template holds functions, which cannot be compared; it is
		// verified through the pages it renders.
		theme:   memo.New("theme", parseTheme, false),
		nav:     memo.New("navigation", theme.RenderNav, verify),
		page:    memo.New("page", renderPage, verify),
		index:   memo.New("letters", theme.RenderIndex, verify),
		listing: memo.New("listing", theme.RenderListing, verify),
		inspect: memo.New("inspect", oracle.Inspect, verify),
		styles:  memo.New("styles", oracle.InspectStyles, verify),

		pack:       memo.New("pack", readPack, verify),
		merge:      memo.New("merge", search.Merge, verify),
		shard:      memo.New("shard", search.EncodeShard, verify),
		vocabulary: memo.New("vocabulary", search.EncodeVocabulary, verify),
	}
}

func (p phases) computed() Work {
	return Work{
		Parsed:      p.parse.Computed(),
		Judged:      p.claims.Computed(),
		Assets:      p.asset.Computed(),
		Data:        p.data.Computed(),
		Navigations: p.nav.Computed(),
		Rendered:    p.page.Computed(),
		Listed:      p.listing.Computed(),
		Inspected:   p.inspect.Computed(),
		Indexed:     p.pack.Computed(),
	}
}

// nextGeneration forgets what the build now completed did not use. A build that
// found mistakes before it rendered anything used no page, and none is forgotten:
// the author is about to mend the mistake.
func (p phases) nextGeneration(rendered bool) {
	p.parse.NextGeneration()
	p.claims.NextGeneration()
	p.asset.NextGeneration()
	p.data.NextGeneration()
	p.terms.NextGeneration()
	p.theme.NextGeneration()
	if rendered {
		p.nav.NextGeneration()
		p.page.NextGeneration()
		p.index.NextGeneration()
		p.listing.NextGeneration()
		p.inspect.NextGeneration()
		p.styles.NextGeneration()
		p.pack.NextGeneration()
		p.merge.NextGeneration()
		p.shard.NextGeneration()
		p.vocabulary.NextGeneration()
	}
}
