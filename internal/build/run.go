package build

import (
	"context"
	"fmt"
	"path"
	"slices"
	"strings"

	"knead/internal/asset"
	"knead/internal/check"
	"knead/internal/claims"
	"knead/internal/config"
	"knead/internal/diag"
	"knead/internal/health"
	"knead/internal/health/glossary"
	"knead/internal/locale"
	"knead/internal/markdown"
	"knead/internal/oracle"
	"knead/internal/parallel"
	"knead/internal/site"
	"knead/internal/theme"
	"knead/internal/tree"
)

// A run is one build in progress.
type run struct {
	engine *Engine
	ctx    context.Context
	in     Input

	sources  sources
	bench    *check.Bench
	config   config.Config
	words    locale.Words
	theme    *theme.Theme
	texts    texts
	assembly *assembly
	site     *site.Site // of the assembly
	diags    []diag.Diagnostic

	unread   bool // of a data file nothing could be read
	rendered bool // every page was rendered and judged
}

// build runs the phases and judges the settings by what they found.
func (r *run) build() (Output, error) {
	out, err := r.phases()
	if err != nil {
		return Output{}, err
	}
	r.report(r.bench.Settings(r.config.Checks, r.paths(), r.judged)...)
	out.Site, out.Docs = r.site, r.texts.docs
	if out.Diagnostics = r.diags; diag.HasErrors(r.diags) {
		out.Tree = tree.Tree{}
	}
	return out, nil
}

// judged reports whether all findings of a rule there can be were made.
func (r *run) judged(rule string) bool {
	return r.rendered && (r.in.Asked || !strings.HasPrefix(rule, "link.external-"))
}

// phases runs the phases in order. A phase that finds errors lets its neighbours
// find theirs; but nothing is rendered from a site that is known to be wrong.
func (r *run) phases() (Output, error) {
	r.sources = split(r.in)
	r.configure()
	data, err := r.read()
	if err != nil {
		return Output{}, err
	}
	if err := r.parse(data.Glossary.Lexicon()); err != nil {
		return Output{}, err
	}
	r.report(r.in.Problems...) // now that all suppressions are known
	assets, err := r.process()
	if err != nil {
		return Output{}, err
	}
	if err := r.parseTheme(); err != nil {
		return Output{}, err
	}
	if r.unread && diag.HasErrors(r.diags) {
		return Output{}, nil // all that names its entries would be wrong, and hide the one mistake
	}
	assembled := r.assemble(data, assets)
	if err := r.ctx.Err(); err != nil {
		return Output{}, err
	}
	if !assembled {
		return Output{}, nil
	}
	var found []diag.Diagnostic
	var project *theme.Projection
	err = parallel.Each(r.ctx, 0, 2, func(i int) error { // each walks over the whole site
		if i == 0 {
			found = r.engine.checks.Call(r.assembly)
		} else {
			project = r.engine.project.Call(r.assembly)
		}
		return nil
	})
	if err != nil {
		return Output{}, err
	}
	r.report(found...)
	check.Reading(r.site, r.texts.docs, r.report)
	files, err := r.render(project)
	if err != nil {
		return Output{}, err
	}
	if diag.HasErrors(r.diags) {
		return Output{}, nil
	}
	out := Output{Pages: len(r.site.Pages), External: r.external()}
	sheets := r.stylesheets()
	if r.engine.once {
		r.assembly, r.site, r.texts = nil, nil, texts{} // a quarter of what is in use
	}
	err = parallel.Each(r.ctx, 0, 2, func(i int) error {
		if i == 0 {
			return r.judge(files, sheets)
		}
		out.Tree = collect(files)
		return nil
	})
	if err != nil {
		return Output{}, err
	}
	r.rendered = true
	return out, nil
}

// report takes findings, each at the level the project wants.
func (r *run) report(ds ...diag.Diagnostic) { r.diags = r.bench.Judge(r.diags, ds) }

// paths returns the paths of the project's files.
func (r *run) paths() []string {
	var paths []string
	for _, f := range r.in.Project.Files() {
		paths = append(paths, f.Path)
	}
	return paths
}

// each runs a phase of n steps and shows it to the observer.
func (r *run) each(phase string, n int, name func(i int) string, step func(i int)) error {
	if r.engine.observe.Phase != nil {
		r.engine.observe.Phase(phase, n)
	}
	return parallel.Each(r.ctx, 0, n, func(i int) error {
		defer func() {
			if p := recover(); p != nil {
				panic(fmt.Sprintf("%s, %s: %v", phase, name(i), p))
			}
		}()
		if r.engine.observe.Step != nil {
			defer r.engine.observe.Step(name(i))()
		}
		step(i)
		return nil
	})
}

// sources are the files of a project by what they are for.
type sources struct {
	config    tree.File
	hasConfig bool
	data      []tree.File // below content/data/
	pages     []tree.File // Markdown elsewhere below content/
	assets    []tree.File // all else below content/ and static/
	templates tree.Tree
	byPath    map[string]tree.File // the files of static/
	scripts   map[string]tree.File // the parts of the script that searches
}

// split sorts the files of the project, shown over the default theme, by folder.
func split(in Input) sources {
	s := sources{byPath: map[string]tree.File{}, scripts: map[string]tree.File{}}
	var templates []tree.File
	own := map[string]bool{}
	take := func(f tree.File) {
		switch top, _, _ := strings.Cut(f.Path, "/"); {
		case f.Path == config.Path:
			s.config, s.hasConfig = f, true
		case health.Owns(f.Path):
			s.data = append(s.data, f)
		case top == "content" && path.Ext(f.Path) == ".md":
			s.pages = append(s.pages, f)
		case top == "content":
			s.assets = append(s.assets, f)
		case strings.HasPrefix(f.Path, scriptFolder) && path.Ext(f.Path) == ".js" && path.Dir(f.Path)+"/" == scriptFolder:
			s.scripts[f.Path] = f
		case top == "static":
			s.assets = append(s.assets, f)
			s.byPath[f.Path] = f
		case top == "templates":
			templates = append(templates, f)
		}
	}
	for _, f := range in.Project.Files() {
		if !strings.HasPrefix(f.Path, "content/") {
			own[f.Path] = true
		}
		take(f)
	}
	for _, f := range in.Defaults.Files() {
		if !own[f.Path] {
			take(f)
		}
	}
	s.templates = tree.New(templates)
	return s
}

func (r *run) configure() {
	r.bench = check.New(config.Checks{}, r.in.AsOf, r.in.Notes)
	if !r.sources.hasConfig {
		r.report(diag.Errorf(diag.Pos{File: config.Path}, "config.missing", "there is no %s", config.Path).
			WithHint(`write one with the line "title: …", the name of the site`))
	} else {
		c, ds := config.Parse(r.sources.config)
		r.config = c
		r.bench = check.New(c.Checks, r.in.AsOf, r.in.Notes)
		r.report(ds...)
		r.report(check.SiteClaims(r.sources.config, c)...)
	}
	words, ok := locale.For(r.config.Language.Value)
	if !ok && !diag.HasErrors(r.diags) {
		r.report(diag.Warningf(r.config.Language.At, "config.language-words", "knead has no words for the language %q yet", r.config.Language.Value).
			WithHint("buttons and labels appear in English; knead has them in English and Spanish"))
	}
	r.words = words
}

// read reads the data files and joins them.
func (r *run) read() (health.Data, error) {
	files := make([]*health.File, len(r.sources.data))
	found := make([][]diag.Diagnostic, len(files))
	language, profile := r.config.Language.Value, claims.ProfileOf(r.config.Checks.Claims.Value)
	err := r.each("reading data", len(files), func(i int) string { return r.sources.data[i].Path }, func(i int) {
		files[i] = r.engine.data.Call(r.sources.data[i])
		found[i] = r.engine.shared.Call(check.DataClaimArgs{File: r.sources.data[i], Language: language, Profile: profile})
	})
	if err != nil {
		return health.Data{}, err
	}
	for i, f := range files {
		r.report(f.Diagnostics...)
		r.report(found[i]...)
		r.unread = r.unread || f.Unread()
	}
	data, ds := health.Join(files)
	if !r.unread {
		r.report(ds...)
	}
	return data, nil
}

// parse reads the pages, judges their words and finds those of the glossary.
func (r *run) parse(lexicon *glossary.Lexicon) error {
	files := r.sources.pages
	docs := make([]*markdown.Doc, len(files))
	var terms []markdown.Terms
	if !lexicon.Empty() {
		terms = make([]markdown.Terms, len(files))
	}
	found := make([][]diag.Diagnostic, len(files))
	language, profile := r.config.Language.Value, claims.ProfileOf(r.config.Checks.Claims.Value)
	err := r.each("reading pages", len(files), func(i int) string { return files[i].Path }, func(i int) {
		docs[i] = r.engine.parse.Call(markdown.ParseArgs{File: files[i], Words: &r.words, Language: r.config.Language.Value})
		found[i] = r.engine.claims.Call(check.ClaimArgs{Doc: docs[i], File: files[i], Language: language, Profile: profile})
		if terms != nil {
			terms[i] = r.engine.terms.Call(markdown.TermsArgs{Doc: docs[i], Lexicon: lexicon, Language: language})
		}
		if r.engine.once {
			docs[i] = docs[i].WithoutProse()
		}
	})
	if err != nil {
		return err
	}
	for i, d := range docs {
		r.bench.Suppress(d.Path, d.Meta.Suppress)
		r.report(d.Diagnostics...)
		r.report(found[i]...)
	}
	r.texts = texts{docs, terms}
	return nil
}

func (r *run) process() ([]*asset.Asset, error) {
	files := append(slices.Clip(r.sources.assets), r.sources.searchScript(r.config.Language.Value, r.words))
	assets := make([]*asset.Asset, len(files))
	err := r.each("preparing files", len(files), func(i int) string { return files[i].Path }, func(i int) {
		assets[i] = r.engine.asset.Call(asset.Args{File: files[i]})
	})
	if err != nil {
		return nil, err
	}
	for _, a := range assets {
		r.report(a.Diagnostics...)
	}
	return assets, nil
}

// A parsedTheme is what theme.Parse returns, as one value.
type parsedTheme struct {
	theme *theme.Theme
	diags []diag.Diagnostic
}

func parseTheme(t tree.Tree) parsedTheme {
	th, ds := theme.Parse(t)
	return parsedTheme{th, ds}
}

// parseTheme parses the templates and tries them. It is a step like a page: a
// template with an endless loop is noticed as a page is that takes too long.
func (r *run) parseTheme() error {
	return r.each("reading templates", 1, func(int) string { return "templates/" }, func(int) {
		p := r.engine.theme.Call(r.sources.templates)
		r.theme = p.theme
		r.report(p.diags...)
	})
}

// assemble makes the site and reports whether it can be rendered.
func (r *run) assemble(data health.Data, assets []*asset.Asset) bool {
	if f, ok := r.accent(); ok {
		assets = append(slices.Clip(assets), r.engine.asset.Call(asset.Args{File: f}))
	}
	r.assembly = r.engine.site.Call(site.Args{
		Config: r.config, Words: r.words, AsOf: r.in.AsOf, Data: data, Docs: r.texts.outlines(), Terms: r.texts.termIDs(), Assets: assets,
	})
	r.site = r.assembly.Site
	r.report(r.assembly.Problems(r.texts.docs)...)
	return !diag.HasErrors(r.diags) && r.site != nil && r.theme != nil
}

// accent returns the stylesheet of the configured colour, when there is one.
func (r *run) accent() (tree.File, bool) {
	const name = "static/accent.css"
	css := theme.AccentCSS(r.config.Theme)
	if css == nil {
		return tree.File{}, false
	}
	if _, taken := r.sources.byPath[name]; taken {
		r.report(diag.Errorf(diag.Pos{File: name}, "config.accent", "knead writes this file itself from the accent colour in %s", config.Path).
			WithHint("remove the colour there, or rename this file to custom.css"))
		return tree.File{}, false
	}
	f := tree.NewFile(name, css)
	r.sources.byPath[name] = f
	return f, true
}

// external returns the links of the site's pages to other sites.
func (r *run) external() []markdown.ExternalLink {
	var links []markdown.ExternalLink
	for _, p := range r.site.Pages {
		links = append(links, r.texts.doc(p).External...)
	}
	return links
}

// A finished file is a file of the site and what made it.
type finished struct {
	file     tree.File
	template string
}

// collect returns the finished files as a tree.
func collect(files []finished) tree.Tree {
	all := make([]tree.File, len(files))
	for i, f := range files {
		all[i] = f.file
	}
	return tree.New(all)
}

// judge holds every finished file, and the site as a whole, to the rules.
func (r *run) judge(files []finished, sheets oracle.StylesArgs) error {
	rules := oracle.Rules{
		Disclaimer: r.config.DisclaimerText(r.words.Disclaimer),
		Label:      r.words.DisclaimerLabel,
		Language:   r.config.Language.Value,
		BasePath:   r.config.BasePath(),
		SiteURL:    r.config.URL.Value,
	}
	findings := make([]*oracle.Finding, len(files))
	err := r.each(CheckingPages, len(files), func(i int) string { return files[i].file.Path }, func(i int) {
		findings[i] = r.engine.inspect.Call(oracle.InspectArgs{File: files[i].file, Template: files[i].template, Rules: rules})
	})
	if err != nil {
		return err
	}
	for _, d := range oracle.Resolve(findings, r.engine.styles.Call(sheets)) {
		r.report(r.blame(d))
	}
	return nil
}

// blame names the templates a project has made its own when a page of one of
// knead's own layouts is wrong: the layout is sound, so what it includes is not.
func (r *run) blame(d diag.Diagnostic) diag.Diagnostic {
	if _, own := r.in.Project.Find(d.File); own || !strings.HasPrefix(d.File, "templates/") {
		return d
	}
	var changed []string
	for _, f := range r.in.Project.Files() {
		if strings.HasPrefix(f.Path, "templates/") {
			changed = append(changed, f.Path)
		}
	}
	switch {
	case len(changed) == 1:
		d.Message += ", made with " + d.File
		d.File = changed[0]
	case len(changed) > 1:
		d.Message += "; your own templates are " + strings.Join(changed[:min(len(changed), 5)], ", ")
	}
	return d
}

// stylesheets returns every stylesheet of the site as written and as published.
func (r *run) stylesheets() oracle.StylesArgs {
	var args oracle.StylesArgs
	for _, a := range r.site.Assets {
		if path.Ext(a.Path) == ".css" {
			args.Sheets = append(args.Sheets, oracle.Stylesheet{Source: r.sources.byPath[a.Source], Published: a.File()})
		}
	}
	return args
}
