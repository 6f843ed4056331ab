package report

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"knead/internal/markdown"
	"knead/internal/prose"
	"knead/internal/reading"
	"knead/internal/site"
)

// facts are what a machine can see of a page.
type facts struct {
	page    *site.Page
	text    *prose.Text
	reading reading.Report

	sentences, toYou int // in prose; of them, those that say "you"
	alerts           int
	items, steps     int // of lists; of them, those of numbered lists
	tasks            int // items with a box to tick
	captions         int
	images, files    int // links to them
	tables           []table
	amounts          []place // numbers: percentages, fractions, decimals, "1 in 10"
	sums             []place // words that ask for a calculation
	open             []place // sentences that say what is not known
	vague            []place // headings that say little
	hardWords        []string
}

// A table is one table of a page.
type table struct {
	line, columns int
	widest        int // words of its longest heading
}

// A place is something on a page.
type place struct {
	text string
	line int
}

var (
	numeral   = regexp.MustCompile(`\d+(?:[.,]\d+)*\s?%|\b\d+\.\d+\b|\b\d+/\d+\b|\b(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?(?:\d[\d,]*|ten|a hundred)\b`)
	operation = regexp.MustCompile(`(?i)\b(?:calculat\w+|multipl(?:y|ied)|divided? by|subtract\w*|add up|work out the|minus|times as)\b`)
	unknown   = regexp.MustCompile(`(?i)\b(?:not known|do not know|nobody knows|unknown|not clear|unclear|too few (?:studies|trials)|no firm conclusion|cannot (?:say|settle)|not settled)\b`)
	second    = regexp.MustCompile(`(?i)\b(?:you|your|yours|yourself|you're|you’re)\b`)
)

// empty are headings under which anything could stand.
var empty = []string{"introduction", "overview", "background", "general", "more", "other", "misc", "miscellaneous", "information", "details", "conclusion", "notes"}

// look looks at a page.
func look(p *site.Page, doc *markdown.Doc) facts {
	f := facts{page: p, text: &doc.Prose, reading: doc.Reading, tasks: bytes.Count(doc.Article(), []byte(`class="task"`))}
	for _, l := range p.Doc.Links {
		switch l.Kind {
		case markdown.ImageLink:
			f.images++
		case markdown.FileLink:
			f.files++
		}
	}
	text := f.text
	words := map[string]int{}
	var buf []prose.Word
	inHead, quotes := false, map[int]bool{}
	for b := range text.Blocks() {
		if b.Alert != prose.NoAlert && !quotes[b.Quote] {
			quotes[b.Quote] = true
			f.alerts++
		}
		if b.Kind == prose.HeadCell {
			f.head(text, b, inHead)
		}
		inHead = b.Kind == prose.HeadCell
		f.block(text, b)
		if b.Note || b.Kind == prose.Code || b.Kind == prose.Alt {
			continue
		}
		f.numbers(text, b)
		for s := range text.Sentences(b, &buf) {
			f.sentences++
			if second.MatchString(text.String()[s.Start:s.End]) {
				f.toYou++
			}
			for _, w := range s.Words {
				if word := strings.ToLower(text.String()[w.Start:w.End]); word[0] > '9' && reading.EnglishSyllables(word) >= 3 {
					words[word]++
				}
			}
		}
	}
	if f.reading.Measured {
		f.hardWords = most(words, 8)
	}
	return f
}

// block counts what a block is.
func (f *facts) block(text *prose.Text, b prose.Block) {
	switch b.Kind {
	case prose.Item:
		f.items++
		if b.Ordered {
			f.steps++
		}
	case prose.Caption:
		f.captions++
	case prose.Heading:
		if slices.Contains(empty, strings.ToLower(strings.TrimRight(text.Of(b), " .:"))) {
			f.vague = append(f.vague, place{text.Of(b), text.At(b.Start).Line})
		}
	}
}

// head counts a cell in the head of a table; the first one begins a table.
func (f *facts) head(text *prose.Text, b prose.Block, inHead bool) {
	if !inHead {
		f.tables = append(f.tables, table{line: text.At(b.Start).Line})
	}
	t := &f.tables[len(f.tables)-1]
	t.columns++
	t.widest = max(t.widest, len(strings.Fields(text.Of(b))))
}

// numbers finds numbers, calculations and what is said not to be known.
func (f *facts) numbers(text *prose.Text, b prose.Block) {
	s := text.Of(b)
	for _, search := range []struct {
		re   *regexp.Regexp
		into *[]place
	}{{numeral, &f.amounts}, {operation, &f.sums}, {unknown, &f.open}} {
		for _, m := range search.re.FindAllStringIndex(s, -1) {
			*search.into = append(*search.into, place{s[m[0]:m[1]], text.At(b.Start + m[0]).Line})
		}
	}
}

// most returns the n words that stand most often, with how often.
func most(words map[string]int, n int) []string {
	type word struct {
		text string
		n    int
	}
	var list []word
	for w, k := range words {
		list = append(list, word{w, k})
	}
	slices.SortFunc(list, func(a, b word) int {
		if a.n != b.n {
			return b.n - a.n
		}
		return strings.Compare(a.text, b.text)
	})
	var out []string
	for _, w := range list[:min(n, len(list))] {
		out = append(out, fmt.Sprintf("%s (%d)", w.text, w.n))
	}
	return out
}

// longest returns the section with the most words, by the name of its heading.
func (f *facts) longest() (heading string, words int) {
	heading = "the beginning"
	names := map[string]string{}
	for _, h := range f.page.Doc.Headings {
		names[h.ID] = "“" + h.Text + "”"
	}
	for _, s := range f.reading.Sections {
		if s.Words > words {
			words = s.Words
			if heading = names[s.ID]; heading == "" {
				heading = "the beginning"
			}
		}
	}
	return heading, words
}

// shown is how many places a worksheet names.
const shown = 6

// where words places: “6%” in line 3, “1 in 10” in line 9, and 4 more.
func where(places []place) string {
	var parts []string
	for i, p := range places {
		if i == shown {
			parts = append(parts, fmt.Sprintf("and %d more", len(places)-shown))
			break
		}
		parts = append(parts, fmt.Sprintf("“%s” in line %d", p.text, p.line))
	}
	return strings.Join(parts, ", ")
}

// sentencesAt words the lines of sentences.
func (f *facts) sentencesAt(list []reading.Place) string {
	var parts []string
	for i, p := range list {
		if i == shown {
			parts = append(parts, fmt.Sprintf("and %d more", len(list)-shown))
			break
		}
		text := f.text.String()[p.Start:p.End]
		if words := strings.Fields(text); len(words) > 6 {
			text = strings.Join(words[:6], " ") + " …"
		}
		parts = append(parts, fmt.Sprintf("line %d, “%s”", f.text.At(p.Start).Line, text))
	}
	return strings.Join(parts, "; ")
}

// plural words a number of things.
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
