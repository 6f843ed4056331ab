package claims

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
	rests [][]word // what follows the word it begins with, the longest first
	slots []slot   // behind that
	owner int      // whose it is: the index of a claim
}

// A slot is what may stand at one place of a phrase.
type slot struct {
	gap   int               // words that may stand before it
	forms map[word][][]word // by the first word: what follows it
}

// phrases are phrases by the word they begin with.
type phrases map[word][]phrase

// A match is where a phrase was found.
type match struct {
	owner       int
	first, last int   // tokens
	own         []int // the tokens of the phrase; the others between first and last belong to the text
}

// end returns the last token of the longest phrase that begins with token i, -1
// when none does.
func (p phrases) end(tokens []token, i int) int {
	last := -1
	var space [16]int
	list := p[tokens[i].word]
	for k := range list {
		if own := list[k].match(tokens, i, space[:0]); own != nil {
			last = max(last, own[len(own)-1])
		}
	}
	return last
}

// at reports whether a phrase begins with token i.
func (p phrases) at(tokens []token, i int) bool { return p.end(tokens, i) >= 0 }

// in reports whether any phrase is found in the tokens.
func (p phrases) in(tokens []token) bool {
	for i := range tokens {
		if p.at(tokens, i) {
			return true
		}
	}
	return false
}

// match returns the tokens of the phrase, whose first word token i is, when it
// begins there; else nil.
func (p *phrase) match(tokens []token, i int, own []int) []int {
	for _, rest := range p.rests {
		if end := follows(tokens, i, rest); end >= 0 {
			if found := further(tokens, p.slots, end, span(own, i, end)); found != nil {
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
