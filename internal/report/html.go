package report

import (
	"bytes"
	"crypto/sha256"
	_ "embed" // for what stands inside the files
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"slices"

	"knead/internal/reading"
)

//go:embed page/report.html
var reportHTML string

//go:embed page/sheet.html
var sheetHTML string

//go:embed page/sheets.html
var sheetsHTML string

//go:embed page/parts.html
var partsHTML string

//go:embed page/report.css
var css string

//go:embed page/sort.js
var script string

var (
	parts          = template.Must(template.New("parts").Funcs(functions).Parse(partsHTML))
	reportTemplate = template.Must(template.Must(parts.Clone()).New("report").Parse(reportHTML))
	sheetTemplate  = template.Must(template.Must(parts.Clone()).New("sheet").Parse(sheetHTML))
	sheetsTemplate = template.Must(template.Must(parts.Clone()).New("sheets").Parse(sheetsHTML))
)

var functions = template.FuncMap{
	"words":    words,
	"cap":      func(s string) string { return sentenceCase(words(s)) },
	"month":    monthName,
	"day":      longDay,
	"plural":   plural,
	"grade":    func(x float64) string { return fmt.Sprintf("%.1f", x) },
	"css":      func() template.CSS { return template.CSS(css) },
	"script":   func() template.JS { return template.JS(script) },
	"policy":   policy,
	"sentence": sentenceCase,
	"minus":    func(a, b int) int { return a - b },
	"rank":     func(level string) int { return slices.Index(levels, level) },
	"weight":   func(t Tally) int { return 1_000_000*t.Errors + 1_000*t.Warnings + t.Notes },
	"head":     func(title string, scripted bool) head { return head{title, scripted} },
	"counts":   func(head, unit string, list []Count) counts { return counts{head, unit, list} },
	"items":    func(w Worksheet, yes, no string) items { return items{yes, no, w.Parts()} },
}

// What a part of a template is given.
type (
	head struct {
		Title    string
		Scripted bool
	}
	counts struct {
		Head, Unit string
		List       []Count
	}
	items struct {
		Yes, No string
		Parts   []Part
	}
)

// policy is what a browser may do with the files: use this style and this
// script, and nothing else, not even from the file's own folder.
func policy(scripted bool) string {
	p := "default-src 'none'; base-uri 'none'; form-action 'none'; style-src " + hash(css)
	if scripted {
		p += "; script-src " + hash(script)
	}
	return p
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// JSON returns the report for programs.
func (r Report) JSON() []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(r); err != nil {
		panic(err) // there is nothing in a Report that JSON does not have
	}
	rest, _ := bytes.CutPrefix(b.Bytes(), []byte("{\n"))
	return sign(`{ "made_by": "`, `",`, rest)
}

// HTML returns the report as a page that needs no other file.
func (r Report) HTML() []byte {
	return execute(reportTemplate, struct {
		Report
		Calendar chart
		Sureness chart
		Map      chart
		Grades   []chart
		Verdicts chart
		Coverage chart
		ByGroup  chart
		Todo     []string
	}{r, r.calendar(), r.sureness(), matrix(r.Certainty), r.histograms(), r.verdicts(), r.coverage(), r.byGroup(), r.todo()})
}

// Sheet returns the worksheets of one page, made to be printed and written on.
func (r Report) Sheet(p Page) []byte {
	return execute(sheetTemplate, struct {
		Report Report
		Page   Page
	}{r, p})
}

// execute fills in a template that [template.Must] and the tests have accepted.
func execute(t *template.Template, data any) []byte {
	var b bytes.Buffer
	if err := t.Execute(&b, data); err != nil {
		panic(err)
	}
	rest := bytes.TrimLeft(b.Bytes(), "\n")
	return sign("<!doctype html><!-- ", " -->", rest)
}

func (r Report) calendar() chart {
	of := map[string]int{}
	for _, s := range r.Reviews.States {
		of[s.Name] = s.N
	}
	list := []bar{{"Overdue", []part{{of[Overdue], "bad"}}}}
	for _, m := range r.Reviews.Months {
		list = append(list, bar{monthName(m.Month), []part{{m.Due, "bar"}}})
	}
	list = append(list, bar{"Later", []part{{of[Later], "bar"}}}, bar{"No next day set", []part{{of[NoDate], "fair"}}},
		bar{"Not yet reviewed", []part{{of[Never], "fair"}}}, bar{"Nothing said", []part{{of[Unsaid], "fair"}}}, bar{"Withdrawn", []part{{of[Withdrawn], "quiet"}}})
	return bars("calendar", "Reviews by the month they are due", "Pages and safety rules that are overdue, due in each of the next twelve months, later, without a day, or withdrawn.", list)
}

func (r Report) sureness() chart {
	var list []bar
	for _, l := range r.Certainty.Levels {
		list = append(list, bar{sentenceCase(words(l.Name)), []part{{l.N, "level-" + l.Name}}})
	}
	return bars("sureness", "Benefits by certainty", "How many benefit pages are of each level of certainty.", list)
}

func (r Report) histograms() []chart {
	first, last, most := reading.Target-1, reading.Limit, 1
	for _, f := range r.Reading.Formulas {
		first, last = min(first, f.Bins[0].Grade), max(last, f.Bins[len(f.Bins)-1].Grade)
		for _, b := range f.Bins {
			most = max(most, b.Pages)
		}
	}
	var list []chart
	for i, f := range r.Reading.Formulas {
		list = append(list, histogram(fmt.Sprintf("grades-%d", i+1), f, first, last, most, i == 0))
	}
	return list
}

func (r Report) verdicts() chart {
	class := map[string]string{Within: "good", Above: "fair", FarAbove: "bad"}
	var list []bar
	for _, v := range r.Reading.Verdicts {
		c := class[v.Name]
		if c == "" {
			c = "quiet"
		}
		list = append(list, bar{sentenceCase(words(v.Name)), []part{{v.N, c}}})
	}
	return bars("verdicts", "Pages by what their grade means", "How many pages for patients are up to the target, above it, or above the limit; and how many have no target.", list)
}

func (r Report) coverage() chart {
	var list []bar
	for _, l := range r.Safety.Levels {
		list = append(list, bar{sentenceCase(words(l.Level)), []part{{l.Shown, "level-" + l.Level}, {l.Rules - l.Shown, "quiet"}}})
	}
	return bars("coverage", "Safety rules shown on pages", "For each level, how many rules at least one page shows, and how many none does.", list)
}

func (r Report) byGroup() chart {
	var list []bar
	for _, t := range r.Findings {
		list = append(list, bar{sentenceCase(t.Group), []part{{t.Errors, "bad"}, {t.Warnings, "fair"}, {t.Notes, "quiet"}}})
	}
	return bars("findings", "Findings by group", "For each group of rules, how many errors, warnings and notes there are.", list)
}

// WithdrawnPages returns the pages that readers must not rely on.
func (r Report) WithdrawnPages() []Page {
	return slices.DeleteFunc(slices.Clone(r.Pages), func(p Page) bool { return p.Withdrawn == "" })
}

// todo says what an editor should look at first.
func (r Report) todo() []string {
	var list []string
	say := func(n int, one, many string) {
		switch {
		case n == 1:
			list = append(list, one)
		case n > 1:
			list = append(list, fmt.Sprintf(many, n))
		}
	}
	of := map[string]int{}
	for _, s := range r.Reviews.States {
		of[s.Name] = s.N
	}
	due := 0
	if len(r.Reviews.Months) > 0 {
		due = r.Reviews.Months[0].Due
	}
	say(of[Overdue], "1 review is overdue", "%d reviews are overdue")
	say(of[Withdrawn], "1 page is withdrawn", "%d pages are withdrawn")
	say(due, "1 review is due this month", "%d reviews are due this month")
	say(len(r.Reviews.Licences), "1 licence ends soon or has ended", "%d licences end soon or have ended")
	without, missing := 0, 0
	for _, t := range r.Safety.Techniques {
		if t.Rules == 0 {
			without++
		}
		missing += len(t.Missing)
	}
	say(without, "1 technique shows no safety rule", "%d techniques show no safety rule")
	say(missing, "1 rule that names a technique is not on its page", "%d rules that name a technique are not on its page")
	for _, l := range r.Certainty.Levels {
		if l.Name == Unstated {
			say(l.N, "1 benefit does not say how sure it is", "%d benefits do not say how sure they are")
		}
	}
	for _, v := range r.Reading.Verdicts {
		if v.Name == FarAbove {
			say(v.N, "1 page for patients is above the reading limit", "%d pages for patients are above the reading limit")
		}
	}
	say(len(r.Claims.Findings), "1 wording promises too much", "%d wordings promise too much")
	say(len(r.Links.Orphans), "1 page is reached from lists only", "%d pages are reached from lists only")
	return list
}

// Sheets returns the worksheets of all pages by path, and index.html, which lists
// them.
func (r Report) Sheets() map[string][]byte {
	files := map[string][]byte{"index.html": execute(sheetsTemplate, r)}
	for _, p := range r.Pages {
		files["pages/"+p.URL] = r.Sheet(p)
	}
	return files
}
