// Package reading measures how hard a page is to read.
//
// [Measure] counts over running text alone: paragraphs, headings, list items,
// definitions, captions and summaries. Code, tables, addresses, footnotes and
// what images show are left out. The formulas of US school years hold for English,
// and [Counts.Perspicuity] for Spanish; for other languages nothing is computed but
// the lengths of sentences, because a number would be nonsense.
//
// # Preparation
//
// As the NHS asks for SMOG, each heading and each list item is a sentence, and
// the long words of the page's title count as short: a page about myofascial
// release cannot do without them. [Report] has the SMOG grade without this
// preparation too. A number is a word, with the syllables of its reading aloud; a
// word with hyphens is one.
//
// No score proves that a page works. It says where to look.
package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"knead/internal/prose"
)

// Options are what a measurement depends on beside the text.
type Options struct {
	Language string   // of the page: "en", "en-GB", "es"
	Title    string   // of the page: its long words count as short
	Known    []string // further words that count as short, such as terms the page explains
	MaxWords int      // a sentence with more is long; 0 for MostWords
}

// A Report is what was measured on one page.
type Report struct {
	Measured  bool    // the formulas of school years hold for the language; else Raw and Passive are empty
	Spanish   bool    // perspicuity holds for the language; if neither does, all but the words and sentences of Counts are 0, and Hardest is empty
	Counts            // prepared as the NHS asks
	Raw       Counts  // for SMOG without the preparation
	Hardest   []Place // the three hardest sentences of at least ten words, hardest first
	Long      []Place // sentences of too many words
	Passive   []Place // sentences in the passive voice
	Undefined []Place // abbreviations the page uses and does not explain, each where it stands first
	Sections  []Section
}

// PassiveShare returns the share of sentences in the passive voice, 0 to 1.
func (r *Report) PassiveShare() float64 {
	return float64(len(r.Passive)) / float64(max(r.Sentences, 1))
}

// A Place is a sentence of the text, or an abbreviation in it.
type Place struct {
	Start, End int     // offsets in the text
	Words      int     // 0 for an abbreviation
	Grade      float64 // Flesch-Kincaid of the sentence alone, in Spanish its perspicuity; 0 when not measured
}

// A Section is what is below one heading, up to the next.
type Section struct {
	ID string // of the heading; "" above the first
	Counts
}

// What pages for patients are held to: US school years of the SMOG grade,
// prepared as the NHS asks. Adults in the United States read at grade 8 to 9 on
// average, as the Agency for Healthcare Research and Quality says in its toolkit
// for health literacy; other pages have no target. Both numbers are this
// project's choice. That a page is below them does not prove that it works.
const (
	Target = 7 // up to here a page is easy enough
	Limit  = 9 // above, it is too hard
)

// What pages for patients in Spanish are held to, on the scale INFLESZ: from 55 on
// a text is normal or easy for readers in Spain, and below 40 very hard.
//
// Barrio-Cantalejo IM, Simón-Lorda P, Melguizo M, Escalona I, Marijuán MI,
// Hernando P. Validación de la Escala INFLESZ para evaluar la legibilidad de los
// textos dirigidos a pacientes. An Sist Sanit Navar. 2008;31(2):135-152.
const (
	SpanishTarget = 55 // from here on a page is easy enough
	SpanishLimit  = 40 // below, it is too hard
)

// MostPassive is the largest share of sentences in the passive voice on a page
// that still counts as written in the active voice: PEMAT asks its raters to
// agree when four of five sentences are active.
const MostPassive = 0.2

const (
	MostWords    = 25 // a sentence with more is long
	hardest      = 3
	minHardWords = 10 // shorter ones have few words and a grade of chance
)

// Speaks reports whether the formulas hold for a language.
func Speaks(language string) bool {
	return language == "en" || strings.HasPrefix(language, "en-")
}

// Measure measures the running text of a page.
func Measure(text *prose.Text, o Options) Report {
	m := meter{text: text.String(), measured: Speaks(o.Language), title: o.Title, maxWords: o.MaxWords, defined: map[string]bool{}}
	m.vocabulary = vocabularies.Get().(*vocabulary)
	defer vocabularies.Put(m.vocabulary)
	if m.maxWords == 0 {
		m.maxWords = MostWords
	}
	m.Measured, m.Spanish = m.measured, o.Language == "es" || strings.HasPrefix(o.Language, "es-")
	m.vocabulary.begin(m.measured, m.Spanish)
	if m.measured {
		m.know(o.Title)
		for _, w := range o.Known {
			m.know(w)
		}
	}
	var space [64]prose.Word
	buf, open := space[:0], false
	for b := range text.Blocks() {
		if !counted(b) {
			continue
		}
		if n := len(m.Sections); n == 0 || m.Sections[n-1].ID != b.Section {
			m.Sections = append(m.Sections, Section{ID: b.Section})
		}
		for s := range text.Sentences(b, &buf) {
			m.sentence(s)
			open = !s.Ended
			if s.Ended {
				m.Raw.Sentences++
			}
		}
	}
	if open {
		m.Raw.Sentences++
	}
	if !m.measured {
		m.Raw = Counts{}
	}
	return m.Report
}

// counted reports whether a block is prose.
func counted(b prose.Block) bool {
	switch b.Kind {
	case prose.Code, prose.Cell, prose.HeadCell, prose.Alt:
		return false
	}
	return !b.Note
}

// A meter is a measurement under way.
type meter struct {
	Report
	text     string
	title    string
	measured bool
	maxWords int
	known    []string        // long words that count as short
	defined  map[string]bool // abbreviations the page explains

	vocabulary *vocabulary
	traits     []trait // of the words of the sentence
	all        trait   // those any of them has
}

// know lets the long words of s count as short.
func (m *meter) know(s string) {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '\'' && r != '’' }) {
		if EnglishSyllables(w) >= 3 {
			m.known = append(m.known, w)
		}
	}
}

// isKnown reports whether a word, or what it is the plural of, counts as short.
func (m *meter) isKnown(w string) bool {
	for _, k := range m.known {
		if strings.EqualFold(k, w) || len(w) == len(k)+1 && w[len(k)] == 's' && strings.EqualFold(k, w[:len(k)]) {
			return true
		}
	}
	return false
}

func (m *meter) sentence(s prose.Sentence) {
	c := Counts{Sentences: 1, Words: len(s.Words)}
	long := 0
	m.traits, m.all = m.traits[:0], 0
	for _, at := range s.Words {
		w := m.vocabulary.word(m.text[at.Start:at.End])
		m.traits = append(m.traits, w.traits)
		m.all |= w.traits
		c.Letters += w.letters
		c.Characters += w.letters + w.digits
		c.Syllables += w.syllables
		if m.measured && w.syllables >= 3 {
			long++
			if !m.isKnown(m.text[at.Start:at.End]) {
				c.Long++
			}
		}
	}
	m.Counts.add(c)
	m.Sections[len(m.Sections)-1].add(c)
	sentences := m.Raw.Sentences
	m.Raw.add(c)
	m.Raw.Sentences = sentences
	m.Raw.Long += long - c.Long
	place := Place{Start: s.Start, End: s.End, Words: c.Words}
	if m.Spanish {
		place.Grade = c.Perspicuity()
		m.rank(place)
	}
	if m.measured {
		place.Grade = c.FleschKincaid()
		m.rank(place)
		if m.all&be != 0 && passive(m.traits) {
			m.Passive = append(m.Passive, place)
		}
	}
	m.abbreviations(s)
	if c.Words > m.maxWords {
		m.Report.Long = append(m.Report.Long, place)
	}
}

// rank puts a sentence among the hardest if it is one of them. Of two that are
// equal the first stays first.
func (m *meter) rank(p Place) {
	if p.Words < minHardWords {
		return
	}
	at := len(m.Hardest)
	for at > 0 && m.harder(p, m.Hardest[at-1]) {
		at--
	}
	if at == hardest {
		return
	}
	if len(m.Hardest) < hardest {
		m.Hardest = append(m.Hardest, Place{})
	}
	copy(m.Hardest[at+1:], m.Hardest[at:])
	m.Hardest[at] = p
}

// harder reports whether a is harder to read than b.
func (m *meter) harder(a, b Place) bool {
	if m.Spanish {
		return a.Grade < b.Grade
	}
	return a.Grade > b.Grade
}

// characters counts the letters and digits of a word.
func characters(w string) (letters, digits int) {
	for i := 0; i < len(w); i++ {
		c := w[i]
		switch {
		case c|' ' >= 'a' && c|' ' <= 'z':
			letters++
		case c >= '0' && c <= '9':
			digits++
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRuneInString(w[i:])
			i += n - 1
			if unicode.IsLetter(r) {
				letters++
			}
		}
	}
	return letters, digits
}
