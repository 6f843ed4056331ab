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
	"knead/internal/site"
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
// argument, so that what it can see is what its results are remembered by; but
// see renewWords.
type phases struct {
	parse   function[markdown.ParseArgs, *markdown.Doc]
	asset   function[asset.Args, *asset.Asset]
	data    function[tree.File, *health.File]
	terms   function[markdown.TermsArgs, markdown.Terms]
	site    function[site.Args, *assembly]
	checks  function[*assembly, []diag.Diagnostic]
	project function[*assembly, *theme.Projection]
	crawl   function[*assembly, []tree.File]
	claims  function[check.ClaimArgs, []diag.Diagnostic]
	shared  function[check.DataClaimArgs, []diag.Diagnostic]
	theme   function[tree.Tree, parsedTheme]
	nav     function[theme.NavArgs, *theme.RenderedNav]
	page    function[pageArgs, theme.Page]
	index   function[theme.IndexArgs, theme.Page]
	listing function[theme.ListingArgs, theme.Page]
	inspect function[oracle.InspectArgs, *oracle.Finding]
	styles  function[oracle.StylesArgs, *oracle.Styles]

	findables  function[findableArgs, *findables]
	words      *search.Dictionary // of what pack returned
	pack       function[packArgs, pack]
	merge      function[search.MergeArgs, *search.Block]
	shard      function[search.ShardArgs, search.Hashed]
	vocabulary function[search.VocabularyArgs, search.Vocabulary]
}

// newPhases returns the phases of an engine. Those that a build calls more than
// once with one argument are remembered always.
func newPhases(o Options) phases {
	p := phases{
		parse:  phase("parse", markdown.Parse, o),
		claims: phase("claims", check.Claims, o),
		shared: phase("claims of data", check.DataClaims, o),
		asset:  phase("asset", asset.Process, o),
		data:   phase("data", health.Parse, o),
		terms:  phase("terms", markdown.FindTerms, o),
		site:   phase("site", assemble, o),
		checks: phase("checks", checkSite, o),
		crawl:  phase("lists of pages", crawl, o),
		// A parsed template holds functions, which cannot be compared; it is
		// verified through the pages it renders.
		theme: memo.New("theme", parseTheme, false),
		// So is a projection, which takes things out of the site when asked for them.
		project: phase("projection", project, Options{Once: o.Once}),
		nav:     memo.New("navigation", theme.RenderNav, o.Verify),
		page:    phase("page", renderPage, o),
		index:   phase("letters", theme.RenderIndex, o),
		listing: phase("listing", theme.RenderListing, o),
		inspect: phase("inspect", oracle.Inspect, o),
		styles:  phase("styles", oracle.InspectStyles, o),

		findables:  phase("findables", findAll, Options{Once: o.Once}), // verified through the packs
		merge:      phase("merge", search.Merge, o),
		shard:      phase("shard", search.EncodeShard, o),
		vocabulary: phase("vocabulary", search.EncodeVocabulary, o),
	}
	p.renewWords(o)
	return p
}

// renewWords begins a new dictionary, and forgets what was read with the last one.
// What the packs hold are its numbers, on which nothing depends that is made of
// them, nor its sum.
func (p *phases) renewWords(o Options) {
	words := search.NewDictionary()
	p.words, p.pack = words, phase("pack", func(a packArgs) pack { return readPack(words, a) }, o)
}

func phase[A, V any](name string, fn func(A) V, o Options) function[A, V] {
	if o.Once {
		return &once[A, V]{fn: fn}
	}
	return memo.New(name, fn, o.Verify)
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
	p.shared.NextGeneration()
	p.asset.NextGeneration()
	p.data.NextGeneration()
	p.terms.NextGeneration()
	p.theme.NextGeneration()
	p.site.NextGeneration()
	if rendered {
		p.checks.NextGeneration()
		p.project.NextGeneration()
		p.crawl.NextGeneration()
		p.nav.NextGeneration()
		p.page.NextGeneration()
		p.index.NextGeneration()
		p.listing.NextGeneration()
		p.inspect.NextGeneration()
		p.styles.NextGeneration()
		p.findables.NextGeneration()
		p.pack.NextGeneration()
		p.merge.NextGeneration()
		p.shard.NextGeneration()
		p.vocabulary.NextGeneration()
	}
}
