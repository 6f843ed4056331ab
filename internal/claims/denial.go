package claims

import "slices"

// denied reports whether a negator denies what a match says: one before it, in
// it, or behind it after a form of "to be".
func (j *judge) denied(s sentence, m match) bool {
	from := slices.IndexFunc(j.tokens, func(t token) bool { return t.start >= s.start })
	for i := m.first - 1; i >= from; i-- {
		if j.but.at(j.tokens, i) || j.tokens[i+1].since&stop != 0 || j.begins(i+1, from) {
			break
		}
		if j.negatorAt(i) {
			return true
		}
	}
	for i := m.first; i < m.last; i++ {
		if !slices.Contains(m.own, i) && j.negatorAt(i) {
			return true
		}
	}
	const reach = 8
	for i := m.last + 1; i < len(j.tokens) && j.tokens[i].n-j.tokens[m.last].n <= reach && j.tokens[i].since == 0; i++ {
		if j.ends.at(j.tokens, i) {
			break
		}
		if j.negators.at(j.tokens, i) && j.besideAuxiliar(i) {
			return true
		}
	}
	return false
}

// besideAuxiliar reports whether token i is a form of "to be", or one stands
// beside it.
func (j *judge) besideAuxiliar(i int) bool {
	for k := max(i-1, 0); k <= min(i+2, len(j.tokens)-1); k++ {
		if j.auxiliar.at(j.tokens, k) && j.tokens[k].n-j.tokens[i].n == k-i {
			return true
		}
	}
	return false
}

// denies reports whether a negator is among the tokens.
func (j *judge) denies(tokens []token) bool {
	for i := range tokens {
		if j.negators.at(tokens, i) && !j.empty(tokens, i) {
			return true
		}
	}
	return false
}

func (j *judge) negatorAt(i int) bool {
	return j.negators.at(j.tokens, i) && !j.empty(j.tokens, i)
}

// begins reports whether another statement begins with token i of a sentence
// whose first token is from: a subject behind a comma, a colon or a link, or the
// main part behind one that a word such as "if" opens.
func (j *judge) begins(i, from int) bool {
	t := j.tokens[i]
	parted := t.before != 0 || i > 0 && t.n == j.tokens[i-1].n+1 && j.links.at(j.tokens, i-1)
	if parted && j.subjects.at(j.tokens, i) {
		return true
	}
	return t.since&comma != 0 && j.openers.at(j.tokens, from)
}
