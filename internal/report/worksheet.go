package report

import (
	"fmt"
	"strings"

	"knead/internal/digest"
	"knead/internal/prose"
	"knead/internal/reading"
)

// Who can answer an item of a worksheet.
const (
	Software = "software" // knead proposes an answer from what it counted
	Prepared = "prepared" // knead names what it found, a person answers
	Person   = "person"   // only a person can tell
)

// Answers knead proposes. A person can cross them out.
const (
	Agree         = "agree"
	Disagree      = "disagree"
	NotApplicable = "not applicable"
)

// A Worksheet prepares the judgement of one page with an instrument. It has no
// score: most items need a person, and a score without them would be false.
//
// The items are worded anew here. Who uses the results for more than their own
// work should read the instrument's own guide.
type Worksheet struct {
	Instrument string `json:"instrument"`
	Items      []Item `json:"items"`
}

// An Item is one question.
type Item struct {
	Number   int      `json:"number"` // as in the instrument; in each part of its own for the CDC's preparation
	Part     string   `json:"part"`
	Question string   `json:"question"` // in our words
	Who      string   `json:"who"`
	Proposal string   `json:"proposal,omitempty"`
	Found    []string `json:"found"` // what a machine can see, a sentence each
}

// A Part is the items of a worksheet that belong together.
type Part struct {
	Name  string
	Items []Item
}

// Parts returns the parts in order.
func (w Worksheet) Parts() []Part {
	var list []Part
	for _, i := range w.Items {
		if len(list) == 0 || list[len(list)-1].Name != i.Part {
			list = append(list, Part{Name: i.Part})
		}
		last := &list[len(list)-1]
		last.Items = append(last.Items, i)
	}
	return list
}

// A sheet is a worksheet being filled in.
type sheet struct {
	Worksheet
	part string
}

// item adds the next item.
func (s *sheet) item(number int, question, who string, found ...string) *Item {
	list := []string{}
	for _, line := range found {
		if line != "" {
			list = append(list, line)
		}
	}
	s.Items = append(s.Items, Item{Number: number, Part: s.part, Question: question, Who: who, Found: list})
	return &s.Items[len(s.Items)-1]
}

// propose answers an item that software can decide.
func (i *Item) propose(answer string) { i.Proposal = answer }

// agreeIf returns the answer to a condition.
func agreeIf(ok bool) string {
	if ok {
		return Agree
	}
	return Disagree
}

// Findings that more than one item asks for.

func (f *facts) summary() string {
	s := f.page.Doc.Meta.Summary
	if s.Value == "" {
		return "There is no summary in the front matter."
	}
	m := measureLines(s.Value)
	return fmt.Sprintf("The summary, line %d, has %s and %s: “%s”", s.At.Line, plural(m.Sentences, "sentence"), plural(m.Words, "word"), s.Value)
}

func (f *facts) actions() string {
	actions := f.page.Doc.Meta.Actions
	if len(actions) == 0 {
		return "The front matter lists no actions."
	}
	var texts []string
	for _, a := range actions {
		texts = append(texts, "“"+a.Value+"”")
	}
	return fmt.Sprintf("The front matter, line %d, lists %s: %s", actions[0].At.Line, plural(len(actions), "action"), strings.Join(texts, " "))
}

func (f *facts) sections() string {
	heading, words := f.longest()
	return fmt.Sprintf("%s below %s. The longest section is %s with %s.", sentenceCase(plural(f.reading.Words, "word")),
		plural(len(f.page.Doc.Headings), "heading"), heading, plural(words, "word"))
}

func (f *facts) lists() string {
	return fmt.Sprintf("%s in lists, %d of them numbered.", sentenceCase(plural(f.items, "item")), f.steps)
}

func (f *facts) numerals() string {
	if len(f.amounts) == 0 {
		return "No percentage, fraction, decimal or “1 in 10” was found."
	}
	return fmt.Sprintf("%s found: %s.", sentenceCase(plural(len(f.amounts), "number")), where(f.amounts))
}

func (f *facts) calculations() string {
	if len(f.sums) == 0 {
		return "No word that asks for a calculation was found."
	}
	return "Words that may ask for a calculation: " + where(f.sums) + "."
}

func (f *facts) pictures() string {
	return fmt.Sprintf("%s, %d with a caption.", sentenceCase(plural(f.images, "image")), f.captions)
}

// grades words how hard the page is to read.
func (f *facts) grades() string {
	r := f.reading
	if !r.Measured || r.Words == 0 {
		return "The formulas for reading grades do not hold for this page."
	}
	s := fmt.Sprintf("US school years: SMOG %.1f (raw %.1f), Flesch-Kincaid %.1f, Coleman-Liau %.1f, ARI %.1f.",
		r.SMOG(), r.Raw.SMOG(), r.FleschKincaid(), r.ColemanLiau(), r.ARI())
	if r.Short() {
		s += fmt.Sprintf(" The text is short: SMOG is defined on thirty sentences, and there are %d.", r.Sentences)
	}
	return s
}

func (f *facts) words() string {
	if len(f.hardWords) == 0 {
		return ""
	}
	return "Words of three or more syllables that stand most often: " + strings.Join(f.hardWords, ", ") + "."
}

func (f *facts) safety() string {
	n := len(f.page.Facts.Safety)
	if n == 0 {
		return fmt.Sprintf("The page shows no safety rule, and has %s in its text.", plural(f.alerts, "alert"))
	}
	var ids []string
	for _, e := range f.page.Facts.Safety {
		ids = append(ids, e.ID)
	}
	return fmt.Sprintf("The page shows %s: %s.", plural(n, "safety rule"), strings.Join(ids, ", "))
}

func (f *facts) evidence() string {
	e := f.page.Doc.Meta.Evidence
	if !e.Written() {
		return "The front matter has no evidence block."
	}
	return fmt.Sprintf("The evidence block, line %d, says %s: “%s”", e.At.Line, e.Certainty.Value, e.Statement.Value)
}

// measureLines measures texts of the front matter, a paragraph each.
func measureLines(lines ...string) reading.Report {
	var b prose.Builder
	for _, line := range lines {
		b.Open(prose.Block{Kind: prose.Paragraph})
		b.Meaning(0, []byte(line))
		b.Close()
	}
	text := b.Text("", nil, digest.Sum{})
	return reading.Measure(&text, reading.Options{Language: "en"})
}
