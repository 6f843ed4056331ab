package build

import (
	"cmp"
	"slices"
	"strings"

	"knead/internal/config"
	"knead/internal/diag"
	"knead/internal/fields"
	"knead/internal/markdown"
	"knead/internal/search"
	"knead/internal/theme"
	"knead/internal/tree"
)

// A findable page is all that the search may see of one. A listing has no Doc and
// is told whole.
type findable struct {
	Listing        search.Page
	Doc            *markdown.Doc
	Kind, Audience string
	Section        string        // title of the section it lies in
	Skip           []string      // headings whose sections are left out
	Facts          []search.Part // what it shows of its front matter and the site's data
	Due            string        // day of the next review, "" for none
}

// packArgs are all that readPack may see.
type packArgs struct {
	Language string
	Glossary *search.Glossary
	Number   int
	List     string
	Pages    []findable
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
		page := f.Listing
		if f.Doc != nil {
			page = searchPage(f)
		}
		fragment.Pages = append(fragment.Pages, page)
		p.Terms = append(p.Terms, words.Extract(search.ExtractArgs{Language: a.Language, Page: page, Glossary: a.Glossary}))
	}
	p.Fragment = search.EncodeFragment(fragment)
	return p
}

// search makes the files readers' browsers search the site with.
func (r *run) search(lists []theme.Listing) ([]tree.File, error) {
	pages := subjects(r.site, lists)
	settings := r.searchSettings(pages)
	pages = slices.DeleteFunc(pages, func(s subject) bool { return settings.excludes(s.source()) })
	slices.SortFunc(pages, func(a, b subject) int { return cmp.Compare(a.url(), b.url()) })
	if len(pages) == 0 {
		return nil, nil
	}
	lengths := make([]search.Length, len(pages))
	for i, p := range pages {
		lengths[i] = search.Length{URL: p.url(), Bytes: p.bytes()}
	}
	s := search.Site{
		Language: r.config.Language.Value, Plan: search.PlanFor(lengths), Entries: make([]search.Entry, len(pages)),
		Glossary: conceptsOf(r.site.Data.Glossary), Cards: cardsOf(r.site.Data.Safety), Pins: settings.pins(pages),
	}
	regions := regionNames{}
	for i, p := range pages {
		s.Entries[i] = p.entry()
		s.Entries[i].Regions = regions.of(p.doc())
		s.Entries[i].Boost = settings.percent(p)
	}
	files, err := r.readPacks(s, pages, settings)
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
func (r *run) readPacks(s search.Site, pages []subject, settings searchSettings) ([]tree.File, error) {
	glossary := search.NewGlossary(s.Language, s.Glossary)
	firsts := make([]int, 0, len(s.Plan.Packs))
	next := 0
	for _, n := range s.Plan.Packs {
		firsts = append(firsts, next)
		next += n
	}
	files := make([]tree.File, len(firsts))
	err := r.each("reading words", len(firsts), func(i int) string { return pages[firsts[i]].source() }, func(i int) {
		args := packArgs{Language: s.Language, Glossary: glossary, Number: i, List: s.Plan.List}
		for _, p := range pages[firsts[i] : firsts[i]+s.Plan.Packs[i]] {
			args.Pages = append(args.Pages, r.findable(p, settings))
		}
		done := r.engine.pack.Call(args)
		files[i] = done.Fragment
		for k, terms := range done.Terms {
			s.Entries[firsts[i]+k].Terms = terms
		}
	})
	return files, err
}

func (r *run) findable(s subject, settings searchSettings) findable {
	p := s.page
	if p == nil {
		return findable{Listing: *s.listing}
	}
	f := findable{Doc: p.Doc, Kind: p.Kind, Audience: p.Audience, Skip: settings.sections[p.Doc.Path], Facts: factParts(p, r.words.RedFlag, r.words.Health())}
	if due := p.Doc.Meta.Review.Due(); !due.IsZero() {
		f.Due = due.String()
	}
	if p.Parent != nil && p.Parent != r.site.Home {
		f.Section = p.Parent.Doc.Meta.Title.Value
	}
	return f
}

// searchSettings are those of knead.yaml that name what there is.
type searchSettings struct {
	config.Search
	sections map[string][]string // ids of headings left out, by source path
}

// searchSettings finds what the settings name and says what it did not find.
func (r *run) searchSettings(pages []subject) searchSettings {
	s := searchSettings{Search: r.config.Search, sections: map[string][]string{}}
	if len(s.Exclude)+len(s.Boost)+len(s.Pins) == 0 {
		return s
	}
	docs := map[string]*markdown.Doc{} // nil for a listing
	for _, p := range pages {
		docs[p.source()] = p.doc()
	}
	known := func(t fields.Text) *markdown.Doc {
		file, id, _ := strings.Cut(t.Value, "#")
		d, ok := docs["content/"+file]
		if d == nil && ok && id != "" {
			r.report(diag.Warningf(t.At, "search.unknown", "%s is made of data and is left out as a whole", file).
				WithHint("write its name without #%s", id))
		}
		if ok || strings.HasSuffix(file, "/") && docs["content/"+file+"index.md"] != nil {
			return d
		}
		r.report(diag.Warningf(t.At, "search.unknown", "there is no page %q", file).
			WithHint("%s", diag.DidYouMean(file, paths(pages), "write its path below content/, such as about.md")))
		return nil
	}
	for _, t := range s.Exclude {
		d := known(t)
		if _, id, ok := strings.Cut(t.Value, "#"); ok && d != nil {
			if !slices.ContainsFunc(d.Headings, func(h markdown.Heading) bool { return h.ID == id }) {
				r.report(diag.Warningf(t.At, "search.unknown", "%s has no heading %q", d.Path, id).
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
	return s
}

func headingIDs(d *markdown.Doc) []string {
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
