package diag

import (
	"bytes"
	"path"
	"strings"
	"unicode/utf8"
)

// A Place is where other programs find a project and its files.
type Place struct {
	Dir    string                   // from the folder those programs start in to the project: slashes, "" for that folder itself
	Source func(file string) []byte // contents of a file, nil when unknown; may be nil
}

// file returns the path of a project's file as other programs know it.
func (p Place) file(name string) string { return path.Join(p.Dir, name) }

// column returns the column of a position in characters, counted from 1; where
// the file is unknown, in bytes.
func (p Place) column(at Pos) int {
	if p.Source == nil || at.Line == 0 {
		return max(at.Col, 1)
	}
	line, ok := Line(p.Source(at.File), at.Line)
	if !ok {
		return max(at.Col, 1)
	}
	return 1 + utf8.RuneCount(bytes.ToValidUTF8(line[:min(max(at.Col-1, 0), len(line))], []byte("?")))
}

// sentence puts the message and the hint of a diagnostic into one text.
func (d Diagnostic) sentence() string {
	text := strings.ToValidUTF8(d.Message, "\uFFFD")
	if d.Hint != "" {
		text += "\nhint: " + strings.ToValidUTF8(d.Hint, "\uFFFD")
	}
	return text
}
