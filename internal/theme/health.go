package theme

import (
	"slices"
	"strconv"

	"knead/internal/fields"
	"knead/internal/health/people"
	"knead/internal/health/reference"
	"knead/internal/health/safety"
	"knead/internal/markdown"
	"knead/internal/site"
)

// Health is what a page shows of the site's data: words, and nothing that other
// entries or other words of an entry could change.
type Health struct {
	Rules      []ShownRule // the gravest level first
	Unreviewed bool        // nobody has checked one of the rules
	Sources    [][]Part    // one a number
	Authors    []Link      // each to the person in the list of people
	Reviewer   Link
	Overdue    bool
	Wanted     bool   // a clinician should check a page of this kind
	Gains      []Link // of a technique, one for each of Meta.Benefits
	Words      []ShownWord
	Glossary   string // address of the page of all words; "" on a page without words
	Described  Described
}

// A ShownWord is a term that the text uses.
type ShownWord struct {
	Term, Lang, Plain string
	Abbr              []string
}

// A ShownRule is a safety rule as a page shows it.
type ShownRule struct {
	Level, Sentence, Text, Clinician string
	Taught                           bool  // common teaching, without a source for the whole of it
	Numbers                          []int // of its sources
}

// health takes the facts out of a page.
func (p *Projection) health(page *site.Page) Health {
	f := &page.Facts
	h := Health{Overdue: f.Overdue, Wanted: page.Kind != "page", Reviewer: credited(page.Doc.URL, f.Reviewer)}
	for _, a := range f.Authors {
		h.Authors = append(h.Authors, credited(page.Doc.URL, a))
	}
	for _, e := range f.Sources {
		h.Sources = append(h.Sources, partsOf(e))
	}
	for _, e := range f.Safety {
		h.Unreviewed = h.Unreviewed || e.Reviewer == ""
		h.Rules = append(h.Rules, shownRule(e, f.Sources))
	}
	for _, e := range f.Words {
		h.Words = append(h.Words, ShownWord{e.Term, e.Lang, e.Plain, e.Abbr})
	}
	if len(h.Words) > 0 {
		h.Glossary = site.Address(page.Doc.URL, site.GlossaryPath)
	}
	for i, g := range page.Gains {
		var link Link
		if page.Doc.Meta.Benefits[i].Evidence.Written() {
			link = linkTo(page.Doc.URL, g)
		}
		h.Gains = append(h.Gains, link)
	}
	h.Described = p.described(page, h.Sources)
	return h
}

func shownRule(e safety.Entry, sources []reference.Entry) ShownRule {
	r := ShownRule{Level: e.Level, Sentence: e.Sentence, Text: e.Text, Clinician: e.Clinician, Taught: e.Provenance != "checked"}
	if r.Taught {
		return r
	}
	for _, id := range e.Refs {
		if i := slices.IndexFunc(sources, func(s reference.Entry) bool { return s.ID == id }); i >= 0 {
			r.Numbers = append(r.Numbers, i+1)
		}
	}
	return r
}

// credited returns a person as readers see one, with the way from a page to what
// the site says of the person.
func credited(from string, p people.Person) Link {
	if p.ID == "" {
		return Link{}
	}
	link := Link{site.Address(from, site.PeoplePath) + "#" + site.Escape(p.Anchor()), p.Name}
	if p.Credentials != "" {
		link.Title += ", " + p.Credentials
	}
	return link
}

// A healthPage makes the components about health of one page.
type healthPage struct {
	*View
	doc   *markdown.Outline
	terms []markdown.Term
	in    string
}

// fill fills in the components about health.
func (p healthPage) fill(d *Data) {
	d.Withdrawn = Withdrawn{p.words().Withdrawn, p.words().Unreliable, p.doc.Meta.Withdrawn.Value, p.in}
	d.RedFlags, d.Safety = p.redFlags(), p.safety()
	d.Summary = Summary{p.words().Summary, p.explained(markdown.InSummary, 0, p.doc.Meta.Summary), p.in}
	d.Facts = p.facts()
	d.Evidence = p.evidence(p.doc.Meta.Evidence, markdown.InEvidence, 0)
	d.Gains = p.gains()
	d.Actions = Actions{Title: p.words().Actions, WordsIn: p.in}
	for i, t := range p.doc.Meta.Actions {
		d.Actions.Steps = append(d.Actions.Steps, p.explained(markdown.InAction, i, t))
	}
	d.Words = p.wordList()
	d.References = p.references()
	d.Review = p.review()
	d.Contents = contentsOf(p.Site.words.OnThisPage, p.in, p.headings(d))
}

// headings returns the headings of the article with those of the components
// around it.
func (p healthPage) headings(d *Data) []markdown.Heading {
	var before, after []markdown.Heading
	if len(d.Safety.Levels) > 0 {
		before = append(before, markdown.Heading{Level: 2, ID: "k-safety", Text: d.Safety.Title})
		for _, l := range d.Safety.Levels {
			before = append(before, markdown.Heading{Level: 3, ID: "k-" + l.Level, Text: l.Title})
		}
	}
	if d.Evidence.Certainty != "" {
		before = append(before, markdown.Heading{Level: 2, ID: "k-evidence", Text: d.Evidence.Title})
	}
	if len(d.Gains.Items) > 0 {
		before = append(before, markdown.Heading{Level: 2, ID: "k-gains", Text: d.Gains.Title})
	}
	if len(d.Actions.Steps) > 0 {
		after = append(after, markdown.Heading{Level: 2, ID: "k-actions", Text: d.Actions.Title})
	}
	if len(d.Words.Items) > 0 {
		after = append(after, markdown.Heading{Level: 2, ID: "k-words", Text: d.Words.Title})
	}
	if len(d.References.Items) > 0 {
		after = append(after, markdown.Heading{Level: 2, ID: "k-references", Text: d.References.Title})
	}
	if len(before) == 0 && len(after) == 0 {
		return p.doc.Headings
	}
	return slices.Concat(before, p.doc.Headings, after)
}

func values(texts []fields.Text) []string {
	var list []string
	for _, t := range texts {
		list = append(list, t.Value)
	}
	return list
}

// marks returns the marks of sources by number.
func (p healthPage) marks(numbers []int) []Mark {
	var marks []Mark
	for _, n := range numbers {
		marks = append(marks, Mark{n, markdown.RefID(n), numbered(p.words().Source, n)})
	}
	return marks
}

// lead returns the marks of sources that the front matter names.
func (p healthPage) lead(keys []fields.Text) []Mark {
	var numbers []int
	for _, k := range keys {
		i := slices.IndexFunc(p.doc.Citations, func(c markdown.Citation) bool { return c.Key == k.Value })
		if !slices.Contains(numbers, i+1) {
			numbers = append(numbers, i+1)
		}
	}
	return p.marks(numbers)
}

// references lists the sources with the ways back to where they are cited.
func (p healthPage) references() References {
	r := References{Title: p.Site.words.Sources, WordsIn: p.in}
	for i, parts := range p.Health.Sources {
		n := i + 1
		item := Reference{ID: markdown.RefID(n), Parts: parts}
		label := numbered(p.words().BackTo, n)
		back := func(href string) {
			title := label
			if k := len(item.Back) + 1; k > 1 {
				title += " (" + strconv.Itoa(k) + ")"
			}
			item.Back = append(item.Back, Link{href, title})
		}
		if slices.ContainsFunc(p.Health.Rules, func(r ShownRule) bool { return slices.Contains(r.Numbers, n) && r.Level != "red-flag" }) {
			back("#k-safety")
		}
		if slices.ContainsFunc(p.Health.Rules, func(r ShownRule) bool { return slices.Contains(r.Numbers, n) && r.Level == "red-flag" }) {
			back("#k-red-flags")
		}
		if i < len(p.doc.Citations) {
			c := p.doc.Citations[i]
			if c.Lead && p.names(p.doc.Meta.Evidence, c.Key) {
				back("#k-evidence")
			}
			if c.Lead && slices.ContainsFunc(p.doc.Meta.Benefits, func(g markdown.Gain) bool { return p.names(g.Evidence, c.Key) }) {
				back("#k-gains")
			}
			for k := range c.Marks {
				back("#" + markdown.CiteID(n, k+1))
			}
		}
		r.Items = append(r.Items, item)
	}
	return r
}

// names reports whether evidence rests on a source.
func (healthPage) names(e markdown.Evidence, key string) bool {
	return slices.ContainsFunc(e.References, func(t fields.Text) bool { return t.Value == key })
}
