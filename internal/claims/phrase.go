package claims

import (
	"slices"
	"strconv"
	"strings"
)

// A phrase is a pattern of words, one slot behind the other. In the tables it is
// written so:
//
//	boost{,s,ing}          any of these forms
//	boost|strengthen       any of these words
//	blood_flow             these words, one behind the other; so is "blood-flow"
//	@raise                 any word of a set
//	boost _3 immunity      up to three words between them
//
// Case and accents make no difference. Nothing is found across the end of a
// sentence.
type phrase struct {
	slots []slot
	owner int // whose it is: the index of a claim
}

// A slot is what may stand at one place of a phrase.
type slot struct {
	gap   int               // words that may stand before it
	forms map[word][][]word // by the first word: what follows it
}

// phrases are phrases by the word they begin with.
type phrases map[word][]phrase

// A compiler reads the tables of a language.
type compiler struct {
	vocabulary
	sets map[string]string
}

// add reads phrases, separated by semicolons, into a set.
func (c *compiler) add(to phrases, text string, owner int) {
	for pattern := range strings.SplitSeq(text, ";") {
		if pattern = strings.TrimSpace(pattern); pattern == "" {
			continue
		}
		p := c.phrase(pattern, owner)
		for w := range p.slots[0].forms {
			to[w] = append(to[w], p)
		}
	}
}

// phrases reads phrases that are nobody's.
func (c *compiler) phrases(text string) phrases {
	p := phrases{}
	c.add(p, text, 0)
	return p
}

func (c *compiler) phrase(pattern string, owner int) phrase {
	p := phrase{owner: owner}
	gap := 0
	for part := range strings.FieldsSeq(pattern) {
		if n, ok := strings.CutPrefix(part, "_"); ok {
			words, err := strconv.Atoi(n)
			if err != nil {
				panic("claims: no number of words in " + pattern)
			}
			gap = words
			continue
		}
		s := slot{gap: gap, forms: map[word][][]word{}}
		for _, form := range c.forms(part) {
			var rest []word
			parts := strings.FieldsFunc(form, func(r rune) bool { return r == '_' || r == '-' })
			for _, w := range parts[1:] {
				rest = append(rest, c.number(w))
			}
			first := c.number(parts[0])
			s.forms[first] = append(s.forms[first], rest)
		}
		for _, rests := range s.forms { // the longest first
			slices.SortStableFunc(rests, func(a, b []word) int { return len(b) - len(a) })
		}
		p.slots = append(p.slots, s)
		gap = 0
	}
	return p
}

// forms returns the words a part of a pattern stands for.
func (c *compiler) forms(part string) []string {
	var all []string
	for _, alternative := range alternatives(part) {
		name, isSet := strings.CutPrefix(alternative, "@")
		if !isSet {
			all = append(all, braces(alternative)...)
			continue
		}
		set, ok := c.sets[name]
		if !ok {
			panic("claims: no set " + name)
		}
		for member := range strings.FieldsSeq(set) {
			all = append(all, c.forms(member)...)
		}
	}
	return all
}

// alternatives splits at "|" outside braces.
func alternatives(s string) []string {
	var list []string
	depth, start := 0, 0
	for i := range len(s) {
		switch s[i] {
		case '{':
			depth++
		case '}':
			depth--
		case '|':
			if depth == 0 {
				list = append(list, s[start:i])
				start = i + 1
			}
		}
	}
	return append(list, s[start:])
}

// braces resolves the first pair of braces, and then the others.
func braces(s string) []string {
	head, rest, ok := strings.Cut(s, "{")
	if !ok {
		return []string{s}
	}
	inner, tail, _ := strings.Cut(rest, "}")
	var list []string
	for form := range strings.SplitSeq(inner, ",") {
		list = append(list, braces(head+form+tail)...)
	}
	return list
}

// A match is where a phrase was found.
type match struct {
	owner       int
	first, last int   // tokens
	own         []int // the tokens of the phrase; the others between first and last belong to the text
}

// at returns the longest match of any phrase that begins with token i, and the
// phrase; nil when there is none.
func (p phrases) at(tokens []token, i int) *match {
	var best *match
	for _, candidate := range p[tokens[i].word] {
		var space [16]int
		if own := candidate.match(tokens, i, space[:0]); own != nil && (best == nil || own[len(own)-1] > best.last) {
			best = &match{candidate.owner, i, own[len(own)-1], slices.Clone(own)}
		}
	}
	return best
}

// in reports whether any phrase is found in the tokens.
func (p phrases) in(tokens []token) bool {
	for i := range tokens {
		if p.at(tokens, i) != nil {
			return true
		}
	}
	return false
}

// match returns the tokens of the phrase when it begins with token i; else nil.
func (p *phrase) match(tokens []token, i int, own []int) []int {
	for _, rest := range p.slots[0].forms[tokens[i].word] {
		if end := follows(tokens, i, rest); end >= 0 {
			if found := further(tokens, p.slots[1:], end, span(own, i, end)); found != nil {
				return found
			}
		}
	}
	return nil
}

// further matches the slots behind token i.
func further(tokens []token, slots []slot, i int, own []int) []int {
	if len(slots) == 0 {
		return own
	}
	s := slots[0]
	for k := i + 1; k < len(tokens) && tokens[k].since&stop == 0 && tokens[k].n-tokens[i].n <= s.gap+1; k++ {
		for _, rest := range s.forms[tokens[k].word] {
			if end := follows(tokens, k, rest); end >= 0 {
				if found := further(tokens, slots[1:], end, span(own, k, end)); found != nil {
					return found
				}
			}
		}
	}
	return nil
}

// follows returns the last token of the words that follow token i at once, -1
// when they do not.
func follows(tokens []token, i int, rest []word) int {
	for _, w := range rest {
		i++
		if i >= len(tokens) || tokens[i].word != w || tokens[i].n != tokens[i-1].n+1 || tokens[i].since&stop != 0 {
			return -1
		}
	}
	return i
}

// span appends the numbers from first to last.
func span(own []int, first, last int) []int {
	for ; first <= last; first++ {
		own = append(own, first)
	}
	return own
}
