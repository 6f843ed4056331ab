// Package diag describes the author's mistakes.
//
// A mistake is a [Diagnostic]: where it is, how bad, which rule found it, what
// is wrong and what to do. Phases collect diagnostics and go on; failures of the
// machine (a full disk, a lost network drive) are ordinary errors instead.
package diag

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A Severity says what a diagnostic does to the build.
type Severity int

const (
	Error   Severity = iota // nothing is published
	Warning                 // published, unless --strict
	Note                    // published; said by check alone
)

// String returns "error", "warning" or "note".
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	}
	return "note"
}

// MarshalText writes the severity as its name.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// A Pos is a place in a source file. Line and Col count from 1, Col in bytes;
// Line 0 means the file as a whole.
type Pos struct {
	File string `json:"file"`
	Line int    `json:"line,omitempty"`
	Col  int    `json:"col,omitempty"`
}

// String returns "file:line:col", or "file" for the file as a whole.
func (p Pos) String() string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, max(p.Col, 1))
}

// A Diagnostic is one mistake in an author's file.
type Diagnostic struct {
	Pos
	Severity Severity `json:"severity"`
	Rule     string   `json:"rule"`           // stable id such as "link.page-missing"
	Message  string   `json:"message"`        // what is wrong: lower case, no full stop
	Hint     string   `json:"hint,omitempty"` // what to do, in the same style
}

// sprintf is fmt.Sprintf that copies no text without verbs: a large site has a
// hundred thousand notes with the same hint.
func sprintf(format string, args ...any) string {
	if strings.IndexByte(format, '%') < 0 {
		return format
	}
	return fmt.Sprintf(format, args...)
}

// Errorf returns a diagnostic of severity Error.
func Errorf(at Pos, rule, format string, args ...any) Diagnostic {
	return Diagnostic{Pos: at, Severity: Error, Rule: rule, Message: sprintf(format, args...)}
}

// Warningf returns a diagnostic of severity Warning.
func Warningf(at Pos, rule, format string, args ...any) Diagnostic {
	return Diagnostic{Pos: at, Severity: Warning, Rule: rule, Message: sprintf(format, args...)}
}

// Notef returns a diagnostic of severity Note.
func Notef(at Pos, rule, format string, args ...any) Diagnostic {
	return Diagnostic{Pos: at, Severity: Note, Rule: rule, Message: sprintf(format, args...)}
}

// WithHint returns d with the given hint.
func (d Diagnostic) WithHint(format string, args ...any) Diagnostic {
	d.Hint = sprintf(format, args...)
	return d
}

// Sort returns the diagnostics ordered by file, line, column, severity and
// text, without duplicates. The argument is left as it was.
func Sort(ds []Diagnostic) []Diagnostic {
	sorted := make([]Diagnostic, 0, len(ds))
	for _, file := range byFile(ds) {
		slices.SortFunc(file, func(a, b int32) int { return compare(&ds[a], &ds[b]) })
		for _, n := range file {
			if last := len(sorted) - 1; last < 0 || sorted[last] != ds[n] {
				sorted = append(sorted, ds[n])
			}
		}
	}
	return sorted
}

// byFile returns the numbers of the diagnostics of each file, files in order. A
// large site has many findings, a few of each file, and most come file by file:
// to sort files and then a few findings is quicker than to sort all.
func byFile(ds []Diagnostic) [][]int32 {
	groups := map[string][]int32{}
	for from := 0; from < len(ds); {
		file := ds[from].File
		group := groups[file]
		for ; from < len(ds) && ds[from].File == file; from++ {
			group = append(group, int32(from))
		}
		groups[file] = group
	}
	files := make([][]int32, 0, len(groups))
	for _, file := range slices.Sorted(maps.Keys(groups)) {
		files = append(files, groups[file])
	}
	return files
}

// compare compares diagnostics of one file.
func compare(a, b *Diagnostic) int {
	if c := cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col), cmp.Compare(a.Severity, b.Severity)); c != 0 {
		return c
	}
	return cmp.Or(strings.Compare(a.Rule, b.Rule), strings.Compare(a.Message, b.Message), strings.Compare(a.Hint, b.Hint))
}

// HasErrors reports whether any of the diagnostics is an error.
func HasErrors(ds []Diagnostic) bool {
	return slices.ContainsFunc(ds, func(d Diagnostic) bool { return d.Severity == Error })
}

// At returns the position of byte offset off in data. Offsets beyond the end
// mean the end.
func At(file string, data []byte, off int) Pos {
	off = min(max(off, 0), len(data))
	line, start := 1, 0
	for i, c := range data[:off] {
		if c == '\n' {
			line, start = line+1, i+1
		}
	}
	return Pos{File: file, Line: line, Col: off - start + 1}
}
