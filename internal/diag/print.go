package diag

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Printer writes diagnostics for people.
type Printer struct {
	W      io.Writer
	Color  bool                     // ANSI colours; off when NO_COLOR is set or W is no terminal
	Source func(file string) []byte // contents of a file, nil when unknown; may be nil
	Most   int                      // diagnostics of one rule and severity to write, 0 for all; the others are counted
}

// Print writes each diagnostic with its source line, a caret and its hint:
//
//	content/a.md:14:9: error: no page "petrisage.md" [link.page-missing]
//	   14 | See [kneading](petrisage.md).
//	      |                ^
//	   hint: did you mean "petrissage.md"?
//
// It returns how many it left out; a line for each rule counts them.
func (p Printer) Print(ds []Diagnostic) (omitted int) {
	type kind struct {
		severity Severity
		rule     string
	}
	lines := map[string][][]byte{} // of each file
	found := map[kind]int{}
	var many []kind // of which there are too many, in order
	for _, d := range ds {
		k := kind{d.Severity, d.Rule}
		if found[k]++; p.Most > 0 && found[k] > p.Most {
			if omitted++; found[k] == p.Most+1 {
				many = append(many, k)
			}
			continue
		}
		fmt.Fprintf(p.W, "%s: %s: %s %s\n", p.paint("1", Printable(d.Pos.String())), p.severity(d.Severity), Printable(d.Message), p.rule(d.Rule))
		p.excerpt(d.Pos, lines)
		if d.Hint != "" {
			fmt.Fprintf(p.W, "   %s %s\n", p.paint("36", "hint:"), Printable(d.Hint))
		}
	}
	for _, k := range many {
		fmt.Fprintf(p.W, "%s: %d more like those above %s\n", p.severity(k.severity), found[k]-p.Most, p.rule(k.rule))
	}
	return omitted
}

func (p Printer) severity(s Severity) string {
	return p.paint([]string{"31;1", "33;1", "36;1"}[s], s.String())
}

func (p Printer) rule(id string) string { return p.paint("2", "["+id+"]") }

// excerpt writes the source line of pos and a caret under its column.
func (p Printer) excerpt(pos Pos, lines map[string][][]byte) {
	if p.Source == nil || pos.Line == 0 {
		return
	}
	if _, ok := lines[pos.File]; !ok {
		lines[pos.File] = bytes.Split(p.Source(pos.File), []byte("\n"))
	}
	if pos.Line > len(lines[pos.File]) {
		return
	}
	text, caret := Excerpt(lines[pos.File][pos.Line-1], pos.Col)
	fmt.Fprintf(p.W, "%s%s\n", p.paint("2", fmt.Sprintf("%5d | ", pos.Line)), text)
	fmt.Fprintf(p.W, "%s%s%s\n", p.paint("2", "      | "), strings.Repeat(" ", caret), p.paint("31;1", "^"))
}

// Excerpt returns a source line as it can be shown, and how many characters of
// it come before the column, which counts bytes from 1. A long line is cut to
// the neighbourhood of the column.
func Excerpt(line []byte, col int) (text string, caret int) {
	line = bytes.TrimSuffix(line, []byte("\r"))
	col = min(max(col-1, 0), len(line))
	const around = 60
	from, prefix := 0, ""
	if col > around {
		from, prefix = col-around, "…"
		for from < col && !utf8.RuneStart(line[from]) {
			from++
		}
	}
	to, suffix := len(line), ""
	if to-col > around {
		to, suffix = col+around, "…"
		for to > col && !utf8.RuneStart(line[to]) {
			to--
		}
	}
	before := prefix + Printable(string(line[from:col]))
	return before + Printable(string(line[col:to])) + suffix, utf8.RuneCountInString(before)
}

func (p Printer) paint(code, s string) string {
	if !p.Color {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

// Line returns line n of data, counted from 1, without its line ending.
func Line(data []byte, n int) ([]byte, bool) {
	for ; n > 1; n-- {
		i := bytes.IndexByte(data, '\n')
		if i < 0 {
			return nil, false
		}
		data = data[i+1:]
	}
	if data == nil {
		return nil, false
	}
	line, _, _ := bytes.Cut(data, []byte("\n"))
	return bytes.TrimSuffix(line, []byte("\r")), true
}

// Printable returns s with every control, format and invalid character made
// visible, so that text from a file name or a file cannot steer a terminal.
// A tab becomes one space, which keeps the caret in place.
func Printable(s string) string {
	clean := func(r rune) bool { return r == utf8.RuneError || !unicode.IsPrint(r) }
	if strings.IndexFunc(s, clean) < 0 {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == '\t':
			b.WriteByte(' ')
		case r == utf8.RuneError && s[i] != 0xEF:
			fmt.Fprintf(&b, "\\x%02x", s[i])
		case !unicode.IsPrint(r):
			fmt.Fprintf(&b, "\\u%04x", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// WriteJSON writes the diagnostics as one JSON array, a diagnostic a line, in
// the schema {file, line, col, severity, rule, message, hint}.
func WriteJSON(w io.Writer, ds []Diagnostic) error {
	var b bytes.Buffer
	b.WriteString("[")
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	for i, d := range ds {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n  ")
		if err := enc.Encode(d); err != nil {
			return err
		}
		b.Truncate(b.Len() - 1) // the encoder's line end
	}
	if len(ds) > 0 {
		b.WriteByte('\n')
	}
	b.WriteString("]\n")
	_, err := w.Write(b.Bytes())
	return err
}
