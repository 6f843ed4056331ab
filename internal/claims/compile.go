package claims

import (
	"slices"
	"strconv"
	"strings"
)

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
		slots := c.slots(pattern)
		for w, rests := range slots[0].forms {
			to[w] = append(to[w], phrase{rests, slots[1:], owner})
		}
	}
}

// phrases reads phrases that are nobody's.
func (c *compiler) phrases(text string) phrases {
	p := phrases{}
	c.add(p, text, 0)
	return p
}

func (c *compiler) slots(pattern string) []slot {
	var all []slot
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
		all = append(all, s)
		gap = 0
	}
	return all
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
