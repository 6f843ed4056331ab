package health

import (
	"os"
	"testing"

	"knead/internal/tree"
)

// BenchmarkParse reads the handbook's data files.
func BenchmarkParse(b *testing.B) {
	for _, name := range Paths {
		data, err := os.ReadFile("../../" + name)
		if err != nil {
			continue
		}
		b.Run(name[len(Dir)+1:], func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				Parse(tree.NewFile(name, data))
			}
		})
	}
}
