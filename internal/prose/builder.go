package prose

import (
	"bytes"
	"math"
	"slices"

	"knead/internal/digest"
)

// A Builder makes a [Text], block by block. The zero Builder is ready to use.
type Builder struct {
	text     []byte
	sections []string
	blocks   []block
	marks    []mark
	runs     []run
	start    int // of the open block in text
}

// Grow makes room for a text from n bytes of Markdown.
func (b *Builder) Grow(n int) {
	b.text = slices.Grow(b.text, n)
	b.blocks = slices.Grow(b.blocks, n/128)
	b.runs = slices.Grow(b.runs, n/128)
}

// Section says under which heading the next blocks stand.
func (b *Builder) Section(id string) { b.sections = append(b.sections, id) }

// Open begins a block. Of its fields all but Start, End and Section count.
func (b *Builder) Open(k Block) {
	if len(b.sections) == 0 {
		b.sections = append(b.sections, "")
	}
	if len(b.text) > 0 {
		b.text = append(b.text, '\n')
	}
	b.start = len(b.text)
	flags := uint8(0)
	for i, set := range [...]bool{k.Quoted, k.Note, k.Ordered, k.Folded} {
		if set {
			flags |= 1 << i
		}
	}
	b.blocks = append(b.blocks, block{
		start: int32(b.start), section: narrow(len(b.sections) - 1), quote: narrow(k.Quote),
		kind: k.Kind, alert: k.Alert, level: uint8(k.Level), flags: flags,
	})
}

func narrow(n int) uint16 { return uint16(min(n, math.MaxUint16)) }

// Close ends the open block without the space at its end, and drops it when
// there is nothing in it.
func (b *Builder) Close() {
	b.trim(" \n")
	k := &b.blocks[len(b.blocks)-1]
	k.end = int32(len(b.text))
	for i := len(b.marks) - 1; i >= 0 && b.marks[i].end > k.end; i-- {
		b.marks[i].start, b.marks[i].end = min(b.marks[i].start, k.end), k.end
	}
	if k.start == k.end {
		for len(b.marks) > 0 && b.marks[len(b.marks)-1].start >= k.start {
			b.marks = b.marks[:len(b.marks)-1]
		}
		b.text = b.text[:max(b.start-1, 0)]
		b.blocks = b.blocks[:len(b.blocks)-1]
	}
}

// Len returns the length of the text so far, for [Builder.Mark].
func (b *Builder) Len() int { return len(b.text) }

// Literal appends text that stands in the source byte for byte, from an offset
// on. Space at the beginning of a block is left out.
func (b *Builder) Literal(source int, s []byte) {
	if len(b.text) == b.start {
		n := len(s)
		s = bytes.TrimLeft(s, " \t")
		source += n - len(s)
	}
	b.add(int32(source), s)
}

// Meaning appends text that something else in the source stands for, such as a
// character reference.
func (b *Builder) Meaning(source int, s []byte) { b.add(int32(^source), s) }

// Break appends the end of a source line: a line feed when the author forced it,
// or else a space.
func (b *Builder) Break(source int, forced bool) {
	switch {
	case len(b.text) == b.start:
	case forced:
		b.trim(" ")
		b.add(int32(^source), []byte{'\n'})
	default:
		b.add(int32(source), []byte{' '})
	}
}

func (b *Builder) add(source int32, s []byte) {
	if len(s) == 0 {
		return
	}
	at := int32(len(b.text))
	b.text = append(b.text, s...)
	if source >= 0 && len(b.runs) > 0 {
		last := b.runs[len(b.runs)-1]
		if last.source >= 0 && last.source-last.text == source-at {
			return // goes on
		}
	}
	b.runs = append(b.runs, run{at, source})
}

// trim removes characters from the end of the open block.
func (b *Builder) trim(chars string) {
	n := len(bytes.TrimRight(b.text[b.start:], chars))
	b.text = b.text[:b.start+n]
	for len(b.runs) > 0 && int(b.runs[len(b.runs)-1].text) >= len(b.text) {
		b.runs = b.runs[:len(b.runs)-1]
	}
}

// Mark marks the text from an offset to here. References are empty; other marks
// of nothing are left out.
func (b *Builder) Mark(kind MarkKind, from int) {
	if from < len(b.text) || kind == Reference {
		b.marks = append(b.marks, mark{int32(from), int32(len(b.text)), kind})
	}
}

// Text returns the finished text. Lines are the offsets in the source at which
// lines begin; sum is that of what the text was made from.
func (b *Builder) Text(file string, lines []int32, sum digest.Sum) Text {
	return Text{
		file: file, text: string(b.text), sections: slices.Clone(b.sections), blocks: slices.Clone(b.blocks),
		marks: slices.Clone(b.marks), runs: slices.Clone(b.runs), lines: slices.Clone(lines), sum: sum,
	}
}

// Empty returns the text of a page without any.
func Empty(file string, sum digest.Sum) Text { return Text{file: file, sum: sum} }
