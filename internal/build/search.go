package build

import (
	"cmp"
	"slices"
	"strings"

	"knead/internal/config"
	"knead/internal/diag"
	"knead/internal/digest"
	"knead/internal/fields"
	"knead/internal/markdown"
	"knead/internal/search"
	"knead/internal/site"
	"knead/internal/theme"
	"knead/internal/tree"
)

// A findable page is what the search is told of one beside its text. A listing is
// told whole.
type findable struct {
	Listing        search.Page
	Doc            *markdown.Outline // nil for a listing
	Kind, Audience string
	Section        string        // title of the section it lies in
	Skip           []string      // headings whose sections are left out
	Facts          []search.Part // what it shows of its front matter and the site's data
	Due            string        // day of the next review, "" for none
}

// A packPage is all that readPack may see of a page.
type packPage struct {
	Page *digest.Kept[findable]
	Doc  *markdown.Doc // nil for a listing
}

// packArgs are all that readPack may see.
type packArgs struct {
	Language string
	Glossary *search.Glossary
	Number   int
	List     string
	Pages    []packPage
}

// A pack is what the search has of neighbouring pages: what finds them, and the
// file of what it shows of them. Both come of one reading of their text.
type pack struct {
	Terms    []*search.Terms
	Fragment tree.File
}

func readPack(words *search.Dictionary, a packArgs) pack {
	var p pack
	fragment := search.FragmentArgs{Number: a.Number, List: a.List}
	for _, f := range a.Pages {
		page := f.Page.Value.Listing
		if f.Doc != nil {
			page = searchPage(f.Page.Value, f.Doc.Article())
		}
		fragment.Pages = append(fragment.Pages, page)
		p.Terms = append(p.Terms, words.Extract(search.ExtractArgs{Language: a.Language, Page: page, Glossary: a.Glossary}))
	}
	p.Fragment = search.EncodeFragment(fragment)
	return p
}

// findableArgs is all that findAll may see.
type findableArgs struct {
	Site     *assembly
	Listings []*digest.Kept[theme.Listing] // that the site has
}

// findables are the pages that readers find, by address, and what else the search
// of a site is made of beside texts.
type findables struct {
	subjects    []subject
	pages       []*digest.Kept[findable]
	entries     []search.Entry // without their terms
	glossary    *search.Glossary
	site        search.Site // without what texts decide
	diagnostics []diag.Diagnostic
}

func findAll(a findableArgs) *findables {
	s := a.Site.Site
	all := subjects(s, a.Listings)
	settings, ds := settingsFor(s.Config.Search, all)
	f := &findables{subjects: slices.DeleteFunc(all, func(s subject) bool { return settings.excludes(s.source()) }), diagnostics: ds}
	slices.SortFunc(f.subjects, func(a, b subject) int { return cmp.Compare(a.url(), b.url()) })
	regions := regionNames{}
	for _, p := range f.subjects {
		entry := p.entry()
		entry.Regions, entry.Boost = regions.of(p.doc()), settings.percent(p)
		f.entries = append(f.entries, entry)
		f.pages = append(f.pages, digest.Keep(findableOf(s, p, settings)))
	}
	f.site = search.Site{
		Language: s.Config.Language.Value, Glossary: conceptsOf(s.Data.Glossary), Cards: cardsOf(s.Data.Safety), Pins: settings.pins(f.subjects),
	}
	f.glossary = search.NewGlossary(f.site.Language, f.site.Glossary)
	return f
}

// search makes the files readers' browsers search the site with.
func (r *run) search(listings []*digest.Kept[theme.Listing]) ([]tree.File, error) {
	all := r.engine.findables.Call(findableArgs{r.assembly, listings})
	r.report(all.diagnostics...)
	if len(all.subjects) == 0 {
		return nil, nil
	}
	lengths := make([]search.Length, len(all.subjects))
	for i, p := range all.subjects {
		lengths[i] = search.Length{URL: p.url(), Bytes: p.bytes(r.texts)}
	}
	s := all.site
	s.Plan, s.Entries = search.PlanFor(lengths), slices.Clone(all.entries)
	files, err := r.readPacks(s, all)
	if err != nil {
		return nil, err
	}
	index, err := search.Build(s, search.Functions{
		Merge: r.engine.merge.Call, Shard: r.engine.shard.Call, Vocabulary: r.engine.vocabulary.Call,
		Each: func(n int, step func(int)) error {
			return r.each("making the index", n, func(int) string { return "search/" }, step)
		},
	})
	return append(files, index...), err
}

// readPacks reads the pages, adds to each entry what finds it and returns the
// fragments.
func (r *run) readPacks(s search.Site, all *findables) ([]tree.File, error) {
	firsts := make([]int, 0, len(s.Plan.Packs))
	next := 0
	for _, n := range s.Plan.Packs {
		firsts = append(firsts, next)
		next += n
	}
	files := make([]tree.File, len(firsts))
	err := r.each("reading words", len(firsts), func(i int) string { return all.subjects[firsts[i]].source() }, func(i int) {
		args := packArgs{Language: s.Language, Glossary: all.glossary, Number: i, List: s.Plan.List}
		for k := firsts[i]; k < firsts[i]+s.Plan.Packs[i]; k++ {
			page := packPage{Page: all.pages[k]}
			if p := all.subjects[k].page; p != nil {
				page.Doc = r.texts.doc(p)
			}
			args.Pages = append(args.Pages, page)
		}
		done := r.engine.pack.Call(args)
		files[i] = done.Fragment
		for k, terms := range done.Terms {
			s.Entries[firsts[i]+k].Terms = terms
		}
	})
	return files, err
}

func findableOf(site *site.Site, s subject, settings searchSettings) findable {
	p := s.page
	if p == nil {
		return findable{Listing: *s.listing}
	}
	f := findable{
		Doc: p.Doc, Kind: p.Kind, Audience: p.Audience, Skip: settings.sections[p.Doc.Path],
		Facts: factParts(p, site.Words.RedFlag, site.Words.Health()),
	}
	if due := p.Doc.Meta.Review.Due(); !due.IsZero() {
		f.Due = due.String()
	}
	if p.Parent != nil && p.Parent != site.Home {
		f.Section = p.Parent.Doc.Meta.Title.Value
	}
	return f
}

// searchSettings are those of knead.yaml that name what there is.
type searchSettings struct {
	config.Search
	sections map[string][]string // ids of headings left out, by source path
}

// settingsFor finds what the settings name and says what it did not find.
func settingsFor(c config.Search, pages []subject) (searchSettings, []diag.Diagnostic) {
	s := searchSettings{Search: c, sections: map[string][]string{}}
	if len(s.Exclude)+len(s.Boost)+len(s.Pins) == 0 {
		return s, nil
	}
	var ds []diag.Diagnostic
	docs := map[string]*markdown.Outline{} // nil for a listing
	for _, p := range pages {
		docs[p.source()] = p.doc()
	}
	known := func(t fields.Text) *markdown.Outline {
		file, id, _ := strings.Cut(t.Value, "#")
		d, ok := docs["content/"+file]
		if d == nil && ok && id != "" {
			ds = append(ds, diag.Warningf(t.At, "search.unknown", "%s is made of data and is left out as a whole", file).
				WithHint("write its name without #%s", id))
		}
		if ok || strings.HasSuffix(file, "/") && docs["content/"+file+"index.md"] != nil {
			return d
		}
		ds = append(ds, diag.Warningf(t.At, "search.unknown", "there is no page %q", file).
			WithHint("%s", diag.DidYouMean(file, paths(pages), "write its path below content/, such as about.md")))
		return nil
	}
	for _, t := range s.Exclude {
		d := known(t)
		if _, id, ok := strings.Cut(t.Value, "#"); ok && d != nil {
			if !slices.ContainsFunc(d.Headings, func(h markdown.Heading) bool { return h.ID == id }) {
				ds = append(ds, diag.Warningf(t.At, "search.unknown", "%s has no heading %q", d.Path, id).
					WithHint("%s", diag.DidYouMean(id, headingIDs(d), "the part after # is the address of a heading")))
			}
			s.sections[d.Path] = append(s.sections[d.Path], id)
		}
	}
	for _, b := range s.Boost {
		known(b.Pages)
	}
	for _, p := range s.Pins {
		known(p.Page)
	}
	return s, ds
}

func headingIDs(d *markdown.Outline) []string {
	var all []string
	for _, h := range d.Headings {
		all = append(all, h.ID)
	}
	return all
}

// covers reports whether a page or folder of the settings is, or holds, a source.
func covers(t fields.Text, source string) bool {
	source = strings.TrimPrefix(source, "content/")
	return source == t.Value || strings.HasSuffix(t.Value, "/") && strings.HasPrefix(source, t.Value)
}

func (s searchSettings) excludes(source string) bool {
	return slices.ContainsFunc(s.Exclude, func(t fields.Text) bool { return covers(t, source) })
}

// A list that names a thing comes after the page that explains it, unless the
// settings say otherwise.
const listPercent = 60

// A page that must not be relied on comes after those that hold.
const withdrawnPercent = 40

// percent returns how much a page counts; the last setting that names it wins.
func (s searchSettings) percent(p subject) int {
	source := p.source()
	for _, b := range slices.Backward(s.Boost) {
		if covers(b.Pages, source) {
			return b.Percent
		}
	}
	switch {
	case p.page == nil:
		return listPercent
	case p.page.Withdrawn():
		return withdrawnPercent
	}
	return 100
}

func (s searchSettings) pins(pages []subject) []search.Pin {
	var pins []search.Pin
	for _, p := range s.Pins {
		i := slices.IndexFunc(pages, func(page subject) bool { return covers(p.Page, page.source()) })
		if i < 0 {
			continue
		}
		pin := search.Pin{Page: i}
		for _, q := range p.For {
			pin.Queries = append(pin.Queries, q.Value)
		}
		pins = append(pins, pin)
	}
	return pins
}
