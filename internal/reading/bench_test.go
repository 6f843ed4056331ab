package reading

import (
	"strings"
	"testing"
)

// BenchmarkMeasure measures a page of about 5 kB: 24 paragraphs of 4 sentences.
func BenchmarkMeasure(b *testing.B) {
	paragraph := "Massage can ease muscle tension for a short time. It is usually given by a qualified therapist, who asks about your health first. " +
		"Tell them about any injury or illness. Most people feel relaxed afterwards!"
	text := page(strings.Split(strings.Repeat(paragraph+"\n", 24), "\n")...)
	b.SetBytes(int64(len(text.String())))
	b.ReportAllocs()
	for b.Loop() {
		Measure(text, Options{Language: "en", Title: "Relaxation"})
	}
}
