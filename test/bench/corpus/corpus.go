// Package corpus makes reproducible sites of any size to measure with.
//
// Sentences come from real health-education prose, and every page adds rare
// words of its own, so that the vocabulary keeps growing with the site as that
// of real text does. Page i depends on the seed, on i and, through one link, on
// the number of pages: a small site is the beginning of a large one. The same
// sentences, seed and size give the same bytes on every machine.
package corpus

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"
)

// sectionSize is the number of pages in a folder.
const sectionSize = 400

// A Flavour is the generator a site is written for. Flavours differ in the name
// of a section's own page and in the configuration, and in nothing else.
type Flavour int

const (
	Knead Flavour = iota // index.md and a knead.yaml
	Hugo                 // _index.md and no configuration
)

// A Site says what to make.
type Site struct {
	Sentences []string // required: at least one
	Pages     int      // pages, not counting the home page and one page for each section
	Seed      uint64
	Flavour   Flavour
}

// settings of the site for knead. The sentences are about all of medicine and drawn
// at random: some are long, and some are right to say that a test has no risks. The
// text is judged all the same, and what is found is not told.
const settings = `title: Bench
url: https://example.org/
language: en
checks:
  levels: {reading: off, claims: off}
`

// Files yields path and text of every file, one at a time, so that a large site
// need not be held in memory.
func (s Site) Files() iter.Seq2[string, string] {
	return func(yield func(path, text string) bool) {
		index := "_index.md"
		if s.Flavour == Knead {
			index = "index.md"
			if !yield("knead.yaml", settings) {
				return
			}
		}
		if !yield("content/"+index, page("Handbook", "Everything in one place.", "Welcome to the handbook.\n")) {
			return
		}
		for i := range s.Pages {
			if n := i / sectionSize; i%sectionSize == 0 {
				title := fmt.Sprintf("Section %d", n)
				if !yield(fmt.Sprintf("content/section-%03d/%s", n, index), page(title, "Pages of "+title+".", "What this section holds.\n")) {
					return
				}
			}
			if !yield("content/"+Path(i), s.page(i)) {
				return
			}
		}
	}
}

// Path returns the path of page i below content/.
func Path(i int) string { return fmt.Sprintf("section-%03d/page-%06d.md", i/sectionSize, i) }

// page returns page i: 3 to 7 sections of prose with a list, a table, a
// quotation, a link to another page and, on every tenth page, a code block.
func (s Site) page(i int) string {
	w := writer{rand.New(rand.NewPCG(s.Seed, uint64(i))), s.Sentences, i}
	var b strings.Builder
	for n := range 3 + w.rnd.IntN(5) {
		fmt.Fprintf(&b, "## %s %s\n\n", firstWords(w.sentence(), 4), []string{"explained", "signs", "care", "risks", "safety", "methods", "sources"}[n])
		for range 1 + w.rnd.IntN(3) {
			for range 2 + w.rnd.IntN(5) {
				b.WriteString(w.sentence() + " ")
			}
			b.WriteString(w.sentence() + "\n\n")
		}
		switch n {
		case 0:
			for range 4 {
				fmt.Fprintf(&b, "- %s\n", w.sentence())
			}
			b.WriteByte('\n')
		case 1:
			b.WriteString("| Sign | What to do |\n|---|---|\n")
			for range 3 {
				fmt.Fprintf(&b, "| %s | **%s** |\n", w.word(), w.word())
			}
			fmt.Fprintf(&b, "\n> %s\n\n", w.sentence())
		case 2:
			target := (i*7919 + 13) % s.Pages
			fmt.Fprintf(&b, "See [page %d](../%s) for more.\n\n", target, Path(target))
		}
	}
	if i%10 == 0 {
		b.WriteString("```python\ndef minutes(visits, length=60):\n    \"\"\"Hands-on time in minutes.\"\"\"\n    return sum(length for _ in range(visits))\n```\n")
	}
	return page(fmt.Sprintf("%s %s %d", w.word(), w.word(), i), firstWords(w.sentence(), 14)+".", b.String())
}

// A writer draws the words of one page.
type writer struct {
	rnd       *rand.Rand
	sentences []string
	page      int
}

// sentence returns a sentence; every fourth ends in a rare word.
func (w writer) sentence() string {
	s := w.sentences[w.rnd.IntN(len(w.sentences))]
	if w.rnd.IntN(4) == 0 {
		s = strings.TrimSuffix(s, ".") + " with " + w.rareWord() + "."
	}
	return s
}

func (w writer) word() string {
	words := strings.Fields(w.sentence())
	return strings.Trim(strings.ToLower(words[w.rnd.IntN(len(words))]), ".,;()'?!")
}

// rareWord spells a number in syllables that only neighbouring pages share.
func (w writer) rareWord() string {
	syllables := []string{"ba", "ce", "di", "fo", "gu", "ha", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu", "xa"}
	word := "my"
	for n := w.page/2*8 + w.rnd.IntN(16); n > 0; n /= len(syllables) {
		word += syllables[n%len(syllables)]
	}
	return word + "sis"
}

func page(title, description, body string) string {
	return fmt.Sprintf("---\ntitle: %q\ndescription: %q\n---\n\n%s", title, description, body)
}

func firstWords(s string, n int) string {
	words := strings.Fields(s)
	return strings.TrimRight(strings.Join(words[:min(n, len(words))], " "), ".,;")
}
