package diag

import "slices"

// Lines finds positions in one file. It reads the file once, where [At] reads it
// each time.
type Lines struct {
	file   string
	length int
	starts []int // offset of each line
}

// NewLines returns the lines of a file.
func NewLines(file string, data []byte) *Lines {
	l := &Lines{file: file, length: len(data), starts: []int{0}}
	for i, c := range data {
		if c == '\n' {
			l.starts = append(l.starts, i+1)
		}
	}
	return l
}

// At returns the position of byte offset off. Offsets beyond the end mean the
// end.
func (l *Lines) At(off int) Pos {
	off = min(max(off, 0), l.length)
	n, found := slices.BinarySearch(l.starts, off)
	if !found {
		n--
	}
	return Pos{File: l.file, Line: n + 1, Col: off - l.starts[n] + 1}
}
