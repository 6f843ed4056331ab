package theme

import (
	"errors"
	"html/template"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"knead/internal/diag"
	"knead/internal/markdown"
)

// located matches the place in errors of the template packages:
// "template: pagination:3:14: executing …", or without the column.
var located = regexp.MustCompile(`^(?:html/)?template: ?([^:]*):(\d+)(?::(\d+))?: `)

// executing matches what the errors of execution say before the cause.
var executing = regexp.MustCompile(`^executing "[^"]*" at <([^>]*)>: `)

// mistake turns an error of the template called name, or of one it calls, into a
// diagnostic.
func (t *Theme) mistake(name string, err error) diag.Diagnostic {
	text, at := err.Error(), diag.Pos{}
	if m := located.FindStringSubmatch(text); m != nil {
		if m[1] != "" {
			name = m[1]
		}
		at.Line, _ = strconv.Atoi(m[2])
		at.Col, _ = strconv.Atoi(m[3])
		at.Col = max(at.Col, 1)
		text = text[len(m[0]):]
	}
	var escape *template.Error
	if errors.As(err, &escape) {
		text, _, _ = strings.Cut(escape.Description, ": {state")
		if at.Line == 0 && escape.Line > 0 {
			at.Line, at.Col = escape.Line, 1
		}
		if escape.Name != "" {
			name = escape.Name
		}
	}
	at.File = t.files[name].Path
	if at.File == "" {
		at.File = folder + "/" + name + ".html"
	}
	if m := executing.FindStringSubmatch(text); m != nil {
		text = m[1] + ": " + text[len(m[0]):]
	}
	d := diag.Errorf(at, "template", "%s", text)
	if hint := t.hint(escape, text); hint != "" {
		d = d.WithHint("%s", hint)
	}
	return d
}

// hint says what to do about the mistakes people make most.
func (t *Theme) hint(escape *template.Error, text string) string {
	switch {
	case escape != nil && escape.ErrorCode == template.ErrNoSuchTemplate:
		_, name, _ := strings.Cut(text, `"`)
		name, _, _ = strings.Cut(name, `"`)
		return diag.DidYouMean(name, t.components(), "components are files in "+folder+"/components")
	case escape != nil && (escape.ErrorCode == template.ErrEndContext || escape.ErrorCode == template.ErrBadHTML):
		return "a tag, a value or a comment may not be closed"
	case strings.Contains(text, "can't evaluate field"):
		return "a component sees the fields of its own struct only"
	case strings.Contains(text, "not defined"):
		return "templates know the functions of html/template and no others"
	}
	return ""
}

// components returns the names of all templates, sorted.
func (t *Theme) components() []string {
	var names []string
	for name := range t.files {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// rehearse executes every template that is executed by name with an example in
// which each field has a value, so that a mistake in it is found once and
// whatever the content.
func (t *Theme) rehearse() []diag.Diagnostic {
	var ds []diag.Diagnostic
	try := func(name string, data any) {
		const most = 1 << 20 // an example page is a few kilobytes
		if err := t.execute(&limited{io.Discard, most, most}, name, data); err != nil {
			ds = append(ds, t.mistake(name, err))
		}
	}
	data := exampleData()
	for _, c := range sharedComponents(&Frame{Common: data.Site}, exampleSidebar()) {
		try(c.name, c.data)
	}
	for _, name := range layouts {
		try(name, data)
	}
	return diag.Sort(ds)
}

func exampleData() *Data {
	link := Link{"a.html", "A"}
	links := []Link{link}
	doc := &markdown.Outline{URL: "a.html"}
	common := Common{
		Language: "en", Direction: "ltr",
		Assets:   Assets{[]string{"a.css"}, []string{"a.js"}, []string{"b.js"}, "a.svg"},
		SkipLink: SkipLink{"A", "en"},
		Header: Header{
			Menu:        MenuButton{"A", "en"},
			SiteTitle:   SiteTitle{"index.html", "A", Image{"a.svg", 1, 1}},
			SearchBox:   SearchBox{"A", "search.html", "search/search.js", "en"},
			ThemeSelect: ThemeSelect{"A", "A", "A", "A", "en"},
		},
		Disclaimer: Disclaimer{"A", "A", "en", "en"},
		Footer:     Footer{"A", Publisher{"A", "A"}, Contact{"A", "A", "mailto:a@example.org"}, FooterLinks{"A", links}, "A", "en"},
	}
	v := &View{Site: &Frame{Common: common, url: "https://example.org/"}, Trail: links}
	return &Data{
		Site:        common,
		Head:        Head{"A", "A", "A", "A", "article", "en_US", "https://example.org/a.html", false, structuredData(v, doc)},
		Shared:      Shared{Header: finishedHTML("<header></header>")},
		Breadcrumbs: Breadcrumbs{"A", links},
		PageTitle:   PageTitle{"A", "A", "en"},
		Hero:        Hero{"A", "A", link, "en"},
		Contents:    Contents{"A", "en", []ContentsEntry{{"a", "A", []ContentsEntry{{"b", "B", nil}}}}},
		Withdrawn:   Withdrawn{"A", "A", "A", "en"},
		RedFlags:    RedFlags{"A", "en", exampleRules()},
		Summary:     Summary{"A", "A", "en"},
		Facts:       Facts{"A", "en", []Fact{{"A", "A"}}},
		Safety:      Safety{"A", "en", []RuleLevel{{"avoid", "A", exampleRules()}}, "A", []string{"A"}},
		Evidence:    exampleEvidence(),
		Gains:       Gains{"A", "en", []Gain{{link, exampleEvidence()}}},
		Actions:     Actions{"A", "en", []template.HTML{"A"}},
		Words:       WordList{"A", "en", []WordItem{{"a", "A", "la", []string{"A"}, "A", link}}, link},
		References:  References{"A", "en", []Reference{{"a", []Part{{"A", "https://example.org/"}}, links}}},
		Review:      Review{"A", "en", "overdue", "A", "A", Time{"2026-11-26", "A"}, "A", links, "A", Time{"2027-11-26", "A"}, "A", links},
		Article:     finishedHTML("<p>A</p>"),
		Related:     Related{"A", "en", links},
		SectionList: SectionList{"A", "en", []Card{{"a.html", "A", "A"}}},
		EditLink:    EditLink{"A", "https://example.org/a.md", "en"},
		Pagination:  Pagination{"A", "A", "A", "en", link, link},
		Results:     SearchResults{"A", "en"},
		LetterIndex: exampleIndex(),
		Conditions:  exampleConditions(),
		Glossary:    exampleGlossary(),
		Matrix:      exampleMatrix(),
		Sources:     exampleSources(),
		People:      examplePeople(),
	}
}

func exampleSidebar() Sidebar {
	item := SidebarItem{"a.html", "A", "", "en", nil}
	return Sidebar{"A", "A", "en", []SidebarItem{item, {"b.html", "B", "", "", []SidebarItem{item}}}}
}

func exampleIndex() LetterIndex {
	link := Link{"a.html", "A"}
	return LetterIndex{
		Title: "A", Lead: "A", Label: "A", WordsIn: "en",
		Letters: []LetterLink{{"#k-letter-a", "A", true, "en"}},
		Groups: []LetterGroup{{"k-letter-a", "A", "en", []IndexEntry{
			{Name: "A", Href: "a.html", On: "A", ID: "k-term-a", Lang: "la", Meaning: "A"},
			{Name: "B", Places: []Link{link, link}},
			{Name: "C", SeeLabel: "A", See: link, WordsIn: "en"},
		}}},
	}
}

func exampleConditions() Conditions {
	named := Condition{"a", "A", "A", []Link{{"a.html", "A"}, {"", "B"}}, []Mark{{1, "a", "A"}}}
	every := Condition{ID: "b", Text: "A", Clinician: "A"}
	return Conditions{"A", "A", "A", "en", []ConditionLevel{{"k-avoid", "avoid", "A", []ConditionAction{{"A", []Condition{named, every}}}}}, []string{"A"}}
}

func exampleSources() Sources {
	link := Link{"a.html", "A"}
	source := Source{"a", []Part{{"A", "https://example.org/"}, {"A", ""}}, []Link{link, link}, "A"}
	return Sources{"A", []LetterLink{{"#k-letter-a", "A", true, "en"}}, []SourceGroup{{"k-letter-a", "A", "en", []Source{source}}}, "A", "en"}
}

func exampleMatrix() Matrix {
	link := Link{"a.html", "A"}
	return Matrix{
		Caption: "A", Benefit: "A", General: "A", Legend: "A", WordsIn: "en",
		Columns: []Link{link}, Wide: true,
		Rows:  []MatrixRow{{link, []Rating{{"low", "A", "a.html", link}, {"", "A", "", link}}}},
		Terms: []MatrixTerm{{"low", "A", "A"}},
	}
}

func examplePeople() People {
	link := Link{"a.html", "A"}
	pages := []PagesOf{{"A", []Link{link, link}, "A"}}
	return People{"A", "A", "A", "A", "en", []PersonShown{{"a", "A", "A", "A", LicenceShown{"A", "A", "A"}, "A", pages}, {ID: "b", Name: "A"}}}
}

func exampleGlossary() Glossary {
	return Glossary{
		Label: "A", Letters: []LetterLink{{"#k-letter-a", "A", true, "en"}}, Also: "A", See: "A", WordsIn: "en",
		Groups: []TermGroup{{"k-letter-a", "A", "en", []Term{
			{ID: "a", Name: "A", Lang: "fr", Abbr: []string{"A"}, Meaning: "A", Also: []string{"A"}, See: []Link{{"#a", "A"}}, Other: []TermLabel{{"A", "es", "A"}}},
		}}},
	}
}

func exampleRules() []RuleAction {
	return []RuleAction{{"A", []SafetyRule{{"A", "A", []Mark{{1, "a", "A"}}}}}}
}

func exampleEvidence() Evidence {
	return Evidence{"A", "en", "low", "A", "A", "A", "A", Time{"2026-11-26", "A"}, []Mark{{1, "a", "A"}}}
}
