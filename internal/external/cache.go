package external

import (
	"encoding/json"
	"time"
)

// A Cache remembers answers between runs. Only what was found is remembered:
// what was not is asked for again, so that a link that was mended is seen.
type Cache struct {
	Age     time.Duration // how long an answer holds
	answers map[string]Answer
}

// cacheForm is the form of the file; a file of another form is not read.
const cacheForm = 1

type cacheFile struct {
	Form    int               `json:"form"`
	Answers map[string]Answer `json:"answers"`
}

// ReadCache returns the cache that data holds. What cannot be read is forgotten.
func ReadCache(data []byte, age time.Duration) *Cache {
	var f cacheFile
	if json.Unmarshal(data, &f) != nil || f.Form != cacheForm || f.Answers == nil {
		f.Answers = map[string]Answer{}
	}
	return &Cache{Age: age, answers: f.Answers}
}

// Data returns the cache as a file, the addresses in order.
func (c *Cache) Data() ([]byte, error) {
	data, err := json.MarshalIndent(cacheFile{cacheForm, c.answers}, "", " ")
	return append(data, '\n'), err
}

func (c *Cache) find(address string, now time.Time) (Answer, bool) {
	a, ok := c.answers[address]
	old := now.Sub(a.Checked)
	return a, ok && a.State == Found && old >= 0 && old < c.Age
}

// only forgets addresses that no answer is for.
func (c *Cache) only(answers map[string]Answer) {
	for address := range c.answers {
		if _, ok := answers[address]; !ok {
			delete(c.answers, address)
		}
	}
}

func (c *Cache) keep(address string, a Answer) {
	if a.State == Found {
		c.answers[address] = a
	} else {
		delete(c.answers, address)
	}
}
