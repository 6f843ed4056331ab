package search

import (
	"fmt"
	"testing"

	"knead/internal/search/words"
)

func TestTable(t *testing.T) {
	var table table
	for range 2 {
		known := map[string]int32{}
		for i := range 5000 {
			word := fmt.Sprint("w", i*7919%1800)
			n, isNew := table.number([]byte(word), words.Hash([]byte(word)))
			want, ok := known[word]
			if isNew == ok || ok && n != want {
				t.Fatalf("%s is %d, new %v; it was %d, %v", word, n, isNew, want, ok)
			}
			known[word] = n
			if got := string(table.word(n)); got != word {
				t.Fatalf("word %d is %q, want %q", n, got, word)
			}
		}
		table.reset()
	}
}
