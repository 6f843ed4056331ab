package report

import "fmt"

// What knead takes for short and simple. The instrument leaves it to the rater.
const (
	shortSection = 200 // words below one heading
	fewColumns   = 4
	shortHead    = 4 // words in the head of a column
)

// activeShare is the share of active sentences from which on PEMAT's guide lets
// raters agree that a text uses the active voice.
const activeShare = 0.8

// pemat prepares the Patient Education Materials Assessment Tool for printable
// materials, PEMAT-P, of the Agency for Healthcare Research and Quality (AHRQ),
// 2013. Items 13 and 14 are those of films and not there. Of its 24 items,
// software can answer six, and prepare twelve for a person.
func pemat(f facts) Worksheet {
	s := &sheet{Worksheet: Worksheet{Instrument: "PEMAT-P"}, part: "understandability"}
	f.pematContent(s)
	f.pematLayout(s)
	s.part = "actionability"
	f.pematAction(s)
	return s.Worksheet
}

// pematContent is about content, words and numbers.
func (f *facts) pematContent(s *sheet) {
	meta := &f.page.Doc.Meta
	s.item(1, "It is clear at once what the page is for.", Prepared, fmt.Sprintf("The title is “%s”.", meta.Title.Value), f.summary())
	s.item(2, "Nothing draws attention away from that.", Person)
	s.item(3, "The words are those of every day.", Prepared, f.grades(), f.words())
	s.item(4, "Medical terms serve only to teach them, and are explained.", Prepared, f.words())
	voice := s.item(5, "Sentences say who does what, in the active voice.", Software)
	if r := f.reading; r.Measured && r.Sentences > 0 {
		voice.Found = append(voice.Found, fmt.Sprintf("%d of %s look passive, %.0f%%. A rater may agree from 80%% active sentences on.",
			len(r.Passive), plural(r.Sentences, "sentence"), 100*r.PassiveShare()))
		if len(r.Passive) > 0 {
			voice.Found = append(voice.Found, "They are: "+f.sentencesAt(r.Passive)+".")
		}
		voice.propose(agreeIf(1-r.PassiveShare() >= activeShare))
	}
	numbers := s.item(6, "Numbers are clear and easy to understand.", Prepared, f.numerals())
	if len(f.amounts) == 0 {
		numbers.Found = append(numbers.Found, "The item may not apply.")
	}
	s.item(7, "Readers need not calculate anything.", Prepared, f.calculations())
}

// pematLayout is about order, layout and visuals.
func (f *facts) pematLayout(s *sheet) {
	_, words := f.longest()
	s.item(8, "The text comes in short sections.", Software, f.sections(),
		fmt.Sprintf("knead takes up to %d words for short; that number is its own.", shortSection)).propose(agreeIf(words <= shortSection))
	headings := s.item(9, "Headings say what is below them.", Prepared)
	switch {
	case len(f.page.Doc.Headings) == 0:
		headings.Found = append(headings.Found, "There are no headings.")
	case len(f.vague) > 0:
		headings.Found = append(headings.Found, "These could stand above anything: "+where(f.vague)+".")
	default:
		headings.Found = append(headings.Found, fmt.Sprintf("%s, none of them of the kind of “Introduction”.", sentenceCase(plural(len(f.page.Doc.Headings), "heading"))))
	}
	s.item(10, "What comes first, and what follows, makes sense.", Person)
	s.item(11, "There is a summary.", Software, f.summary()).propose(agreeIf(f.page.Doc.Meta.Summary.Value != ""))
	s.item(12, "Lists, boxes and the like point out what matters most.", Software, f.lists(),
		fmt.Sprintf("%s.", sentenceCase(plural(f.alerts, "alert")))).propose(agreeIf(f.items+f.alerts > 0))
	s.item(15, "Pictures are there where they help.", Person, f.pictures())
	s.item(16, "Pictures support the text and do not distract.", Person)
	captions := s.item(17, "Pictures have titles or captions.", Software, f.pictures())
	captions.propose(agreeIf(f.captions >= f.images))
	if f.images == 0 {
		captions.propose(NotApplicable)
	}
	s.item(18, "Pictures are clear and uncluttered.", Person)
	f.pematTables(s)
}

func (f *facts) pematTables(s *sheet) {
	simple := true
	tables := s.item(19, "Tables are simple, with short and clear headings.", Software)
	for _, t := range f.tables {
		simple = simple && t.columns <= fewColumns && t.widest <= shortHead
		tables.Found = append(tables.Found, fmt.Sprintf("Line %d: %s, the longest heading has %s.", t.line, plural(t.columns, "column"), plural(t.widest, "word")))
	}
	if len(f.tables) == 0 {
		tables.Found = append(tables.Found, "There are no tables.")
		tables.propose(NotApplicable)
		return
	}
	tables.Found = append(tables.Found, fmt.Sprintf("knead takes up to %d columns, with up to %d words in a heading, for simple; these numbers are its own.", fewColumns, shortHead))
	tables.propose(agreeIf(simple))
}

// pematAction is about what readers can do.
func (f *facts) pematAction(s *sheet) {
	s.item(20, "There is at least one thing readers can do.", Prepared, f.actions())
	s.item(21, "What to do is said to the reader.", Prepared,
		fmt.Sprintf("%d of %s in the text say “you” or “your”.", f.toYou, plural(f.sentences, "sentence")), f.actions())
	s.item(22, "What to do is broken into steps.", Prepared, f.lists(), f.actions())
	s.item(23, "There is something to use, such as a checklist or a diary.", Prepared,
		fmt.Sprintf("%s with a box to tick, %s to download.", sentenceCase(plural(f.tasks, "item")), plural(f.files, "file")))
	sums := s.item(24, "Where readers must calculate, the page shows how.", Prepared, f.calculations())
	if len(f.sums) == 0 {
		sums.Found = append(sums.Found, "The item may not apply.")
	}
	s.item(25, "It is said how to act on charts, graphs and tables.", Person, fmt.Sprintf("%s, %s.", sentenceCase(plural(len(f.tables), "table")), plural(f.images, "image")))
	s.item(26, "Pictures are there where they make it easier to act.", Prepared, f.pictures())
}
