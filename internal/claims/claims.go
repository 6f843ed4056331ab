// Package claims finds words that promise more than anyone knows about massage.
//
// Regulators judge what a site says by what a reader takes from it. In the United
// States the FTC wants randomised trials behind statements about health. In the
// United Kingdom the CAP code lets advertisers say that massage helps with
// everyday stress, relaxation, sleep and well-being, and wants trials for more.
// [All] lists what is looked for, with the reason and other words for each.
//
// # What is no promise
//
// A page has to be able to teach what is not so. So nothing is found in a
// sentence that denies ("massage does not cure"), asks ("can it cure?"), doubts
// ("no study shows that", "people say that") or is corrected by the next one; nor
// in code, in footnotes, in quotation marks, and below a heading, a title of a
// fold-out text, a head of a table or a line before a list that speaks of myths
// or of what massage cannot do. What a client is quoted with is a promise all the
// same.
//
// This is work with words, not with meaning: it finds what is usual, and a person
// who means to will get past it.
package claims

import (
	"fmt"
	"strings"
	"sync"

	"knead/internal/diag"
	"knead/internal/prose"
)

// A Profile is a set of regulators.
type Profile uint8

// The profiles.
const (
	US   Profile = 1 << iota // the Federal Trade Commission
	UK                       // the Committee of Advertising Practice
	Both = US | UK
)

// Profiles are the profiles by the names projects use, in the order they are told.
var Profiles = []struct {
	Name    string
	Profile Profile
}{{"both", Both}, {"us", US}, {"uk", UK}}

// ProfileOf returns the profile of a name, Both for any other.
func ProfileOf(name string) Profile {
	for _, p := range Profiles {
		if p.Name == name {
			return p.Profile
		}
	}
	return Both
}

// String returns the name of the profile.
func (p Profile) String() string {
	for _, known := range Profiles {
		if known.Profile == p {
			return known.Name
		}
	}
	return "none"
}

// A Claim is one promise to find.
type Claim struct {
	Rule     string  // its id
	Profile  Profile // who objects to it
	Name     string  // as the manual lists it
	Wrong    string  // what is wrong: "promises a cure"
	Reason   string  // why, as the second half of a sentence
	Instead  Wording // what could be written
	Example  Wording // a sentence that makes it
	Sourced  bool    // it is none when the sentence, or the rest of its paragraph, names a source
	English  Phrases
	Spanish  Phrases
	personal bool // found in quotations in the first person alone
}

// A Wording is a text in the languages in which claims are found.
type Wording struct{ English, Spanish string }

// In returns the wording in the language of a tag.
func (w Wording) In(tag string) string {
	if speaks(tag, "es") {
		return w.Spanish
	}
	return w.English
}

// Phrases are what makes a claim, and what in the same sentence takes it back. Both
// are written as [phrase] says.
type Phrases struct{ Claim, Unless string }

// All returns every claim. The slice must not be changed.
func All() []Claim { return table }

// Known returns how many claims are looked for in the language of a tag.
func Known(tag string, p Profile) int {
	n := 0
	for i := range table {
		if languageOf(tag) != nil && table[i].Profile&p != 0 {
			n++
		}
	}
	return n
}

// Options are what a judgement depends on beside the text.
type Options struct {
	Language string // of the page: "en", "en-GB", "es"; in others nothing is found
	Profile  Profile
	Title    string // of the page: one about myths says so of the whole page
	Sourced  bool   // the text rests on sources that are named elsewhere
}

// A Finding is a claim in a text.
type Finding struct {
	Claim      *Claim
	Start, End int // offsets in the text
}

// Diagnostic returns the finding as a warning at its words.
func (f Finding) Diagnostic(text *prose.Text, o Options) diag.Diagnostic {
	words := strings.Join(strings.Fields(text.String()[f.Start:f.End]), " ")
	return diag.Diagnostic{
		Pos: text.At(f.Start), Severity: diag.Warning, Rule: f.Claim.Rule,
		Message: fmt.Sprintf("%q %s: %s", words, f.Claim.Wrong, f.Claim.Reason),
		Hint:    fmt.Sprintf("write, for example: %s", f.Claim.Instead.In(o.Language)),
	}
}

// Judge returns the claims of a text, in order; no two overlap.
func Judge(text *prose.Text, o Options) []Finding {
	l := languageOf(o.Language)
	if l == nil {
		return nil
	}
	r := rooms.Get().(*room)
	j := judge{language: l, text: text, options: o, room: r}
	j.place.page = j.speaksOfMyths(o.Title)
	for b := range text.Blocks() {
		j.block(b)
	}
	rooms.Put(r)
	return j.findings
}

// A judge is a judgement under way.
type judge struct {
	*language
	*room
	text     *prose.Text
	options  Options
	place    place
	findings []Finding
}

// A room is what a judge works in, used again by the next.
type room struct {
	tokens []token // of the block
	parts  parts   // of the block, once they are wanted
	words  []prose.Word
}

var rooms = sync.Pool{New: func() any { return new(room) }}

// block looks for claims in one block.
func (j *judge) block(b prose.Block) {
	if b.Kind == prose.Code || b.Note {
		return
	}
	j.tokens = j.scan(j.tokens[:0], j.text.String(), b.Start, b.End)
	j.parts.known = false
	j.enter(b)
	if j.place.excuses(b) {
		return
	}
	for i := 0; i < len(j.tokens); i++ {
		if f, last, ok := j.claimAt(b, i); ok {
			j.findings = append(j.findings, f)
			i = last
		}
	}
}

// claimAt returns the longest claim that begins with token i, and its last token.
func (j *judge) claimAt(b prose.Block, i int) (found Finding, last int, ok bool) {
	var space [16]int
	list := j.claims[j.tokens[i].word]
	for k := range list {
		p := &list[k]
		own := p.match(j.tokens, i, space[:0])
		if own == nil || own[len(own)-1] < last {
			continue
		}
		m := match{p.owner, i, own[len(own)-1], own}
		if c := j.verdict(b, m); c != nil && c.Profile&j.options.Profile != 0 {
			found, last, ok = Finding{c, j.tokens[m.first].start, j.tokens[m.last].end}, m.last, true
		}
	}
	return found, last, ok
}
