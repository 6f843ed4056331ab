package report

import "fmt"

// cdc prepares the Clear Communication Index of the Centers for Disease Control
// and Prevention (CDC), 2013: four questions to answer first, then twenty. A
// point counts only when every instance complies, so software answers none.
func cdc(f facts) Worksheet {
	s := &sheet{Worksheet: Worksheet{Instrument: "CDC Clear Communication Index"}, part: "preparation"}
	s.item(1, "Who is the page for, above all?", Prepared, fmt.Sprintf("The page is marked as written for: %s.", f.page.Audience))
	s.item(2, "How well do these readers understand health texts?", Person, "When it is not known, assume an average or low level.")
	s.item(3, "What should the page bring about?", Person, fmt.Sprintf("The description says: “%s”", f.page.Doc.Meta.Description.Value))
	s.item(4, "What is its one main message?", Prepared, f.summary())
	f.cdcMessage(s)
	f.cdcStructure(s)
	f.cdcBehaviour(s)
	f.cdcRisk(s)
	return s.Worksheet
}

func (f *facts) cdcMessage(s *sheet) {
	s.part = "A: all pages, the main message"
	s.item(1, "There is one main message.", Prepared, f.summary())
	place := ""
	if f.page.Doc.Meta.Summary.Value != "" {
		place = "knead's own layouts print the summary as a box below the title."
	}
	s.item(2, "It stands at the top: on a screen, it is seen without scrolling.", Prepared, place)
	s.item(3, "It is set apart, so that it catches the eye.", Prepared, place)
	s.item(4, "A picture or other visual supports it.", Person, f.pictures())
	s.item(5, "Readers are told what to do.", Prepared, f.actions())
	s.part = "A: all pages, the language"
	s.item(6, "Main message and call to action are in the active voice.", Prepared, f.messageVoice())
	s.item(7, "The words are those of the readers.", Prepared, f.grades(), f.words())
}

// messageVoice says how many sentences of the message are passive.
func (f *facts) messageVoice() string {
	meta := &f.page.Doc.Meta
	var lines []string
	if meta.Summary.Value != "" {
		lines = append(lines, meta.Summary.Value)
	}
	for _, a := range meta.Actions {
		lines = append(lines, a.Value)
	}
	if len(lines) == 0 || !f.reading.Measured {
		return ""
	}
	r := measureLines(lines...)
	return fmt.Sprintf("%d of %s in the summary and the actions look passive. Every one counts here.", len(r.Passive), plural(r.Sentences, "sentence"))
}

func (f *facts) cdcStructure(s *sheet) {
	s.part = "A: all pages, the structure"
	s.item(8, "Lists are used.", Prepared, f.lists())
	s.item(9, "The text comes in parts with headings.", Prepared, f.sections())
	first := "There are no headings."
	if h := f.page.Doc.Headings; len(h) > 0 {
		first = fmt.Sprintf("The first heading is “%s”.", h[0].Text)
	}
	s.item(10, "What matters most to readers comes first.", Prepared, first)
	s.part = "A: all pages, the state of knowledge"
	open := "No sentence was found that says what is not known."
	if len(f.open) > 0 {
		open = "What is not known: " + where(f.open) + "."
	}
	s.item(11, "It is said what those who know the subject know, and what they do not.", Prepared, f.evidence(), open)
}

func (f *facts) cdcBehaviour(s *sheet) {
	s.part = "B: pages that ask readers to do something"
	s.item(12, "It is said what readers should do.", Prepared, f.actions())
	s.item(13, "It is said why that matters to them.", Person)
	s.item(14, "It is said how exactly to do it.", Prepared, f.lists())
	s.part = "C: pages with numbers"
	maybe := ""
	if len(f.amounts) == 0 {
		maybe = "This part may not apply."
	}
	s.item(15, "Numbers are of a kind readers know.", Prepared, f.numerals(), maybe)
	s.item(16, "It is said what the numbers mean.", Person, maybe)
	s.item(17, "Readers need not calculate anything.", Prepared, f.calculations(), maybe)
}

func (f *facts) cdcRisk(s *sheet) {
	s.part = "D: pages about a risk"
	maybe := ""
	if len(f.page.Facts.Safety)+f.alerts == 0 {
		maybe = "This part may not apply."
	}
	s.item(18, "It is said what the risk is, and how it can hurt readers.", Prepared, f.safety(), maybe)
	s.item(19, "Both the risks and the benefits of what is advised are told.", Prepared, f.safety(), f.evidence(), maybe)
	s.item(20, "How likely something is, is explained in words or in a picture.", Prepared, f.numerals(), maybe)
}
