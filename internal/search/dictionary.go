package search

import "sync"

// A dictionary gives every word a number, and never forgets one: the [Terms] of
// pages hold numbers for as long as a process remembers pages. The numbers come in
// the order in which words happen to be met. Nothing that is made depends on
// them, and no sum covers them.
type dictionary struct {
	mu      sync.RWMutex
	numbers map[string]uint32
	texts   []string
}

// known is the one dictionary, of the words of all languages. A word costs some
// 80 bytes, and who edits a site for a day writes few that are new.
var known = dictionary{numbers: map[string]uint32{}}

// number returns the number of a word.
func (d *dictionary) number(word []byte) uint32 {
	d.mu.RLock()
	n, ok := d.numbers[string(word)]
	d.mu.RUnlock()
	if ok {
		return n
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if n, ok := d.numbers[string(word)]; ok {
		return n
	}
	n = uint32(len(d.texts))
	text := string(word)
	d.numbers[text] = n
	d.texts = append(d.texts, text)
	return n
}

// words returns the words by their numbers: all that have one now. The list must
// not be changed.
func (d *dictionary) words() []string {
	d.mu.RLock()
	defer d.mu.RUnlock()
	return d.texts
}
