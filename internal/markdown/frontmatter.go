package markdown

import (
	"bytes"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"knead/internal/diag"
	"knead/internal/fields"
)

// delimiter is the line above and the line below the front matter.
const delimiter = "---"

// What people, and their editors, make of a delimiter: too few or too many
// hyphens, plus signs as in TOML, the dots of YAML, dashes from a word processor.
// The second form also has space before it or text behind it.
var (
	wrongDelimiter = regexp.MustCompile(`^([-+=*_~.‐-―−]{2,}|[—―])\s*$`)
	blotDelimiter  = regexp.MustCompile(`^\s*([-+=*_~‐-―−]{2,}|[—―])(\s.*)?$`)
)

// frontMatter decodes the front matter and returns the offset at which the body
// begins. It reports false when that cannot be told.
func (p *page) frontMatter() (body int, ok bool) {
	first, rest, _ := bytes.Cut(p.source, []byte("\n"))
	switch {
	case isDelimiter(first):
	case wrongDelimiter.Match(first), blotDelimiter.Match(first):
		p.delimiterError(0, first)
	default:
		return 0, p.noFrontMatter()
	}
	start := len(p.source) - len(rest)
	end, body := p.closing(start)
	if end < 0 {
		return 0, false
	}
	p.front = p.source[start:end]
	meta := &p.doc.Meta
	for _, d := range fields.Decode(fields.Source{File: p.file, Data: p.front, Line: 2}, meta) {
		d.Message, d.Hint = clip(d.Message, 300), clip(d.Hint, 300) // they quote what the author wrote
		p.report(d)
	}
	p.checkMeta(meta)
	return body, true
}

// closing finds the line that ends the front matter beginning at start: its
// offset and that of the line after it. A line that looks as if it was meant is
// an error and ends it too.
func (p *page) closing(start int) (end, next int) {
	blot, afterBlot := -1, -1
	for off := start; off < len(p.source) && off-start <= fields.MaxBytes; {
		line, _, _ := bytes.Cut(p.source[off:], []byte("\n"))
		after := min(off+len(line)+1, len(p.source))
		switch {
		case isDelimiter(line):
			return off, after
		case wrongDelimiter.Match(line):
			p.delimiterError(off, line)
			return off, after
		case blot < 0 && blotDelimiter.Match(line):
			blot, afterBlot = off, after
		}
		off = after
	}
	if blot >= 0 {
		line, _, _ := bytes.Cut(p.source[blot:], []byte("\n"))
		p.delimiterError(blot, line)
		return blot, afterBlot
	}
	p.report(diag.Errorf(p.position(0), "front-matter.end", "the front matter that begins here has no end")).
		Hint = `write a line "---" below the last key`
	return -1, -1
}

func isDelimiter(line []byte) bool {
	return string(bytes.TrimRight(line, " \t")) == delimiter
}

func (p *page) delimiterError(off int, line []byte) {
	p.report(diag.Errorf(p.position(off), "front-matter.delimiter", "front matter begins and ends with ---, not %s", quote(string(line)))).
		Hint = "write exactly three hyphens and nothing else on this line"
}

// noFrontMatter says that the file does not begin with front matter. It reports
// whether the whole file may be read as the body, which shows its other mistakes.
func (p *page) noFrontMatter() bool {
	const form = `begin the file with the lines "---", "title: …", "description: …" and "---"`
	blank := len(p.source) - len(bytes.TrimLeft(p.source, " \t\n"))
	rest := p.source[blank:]
	line, _, _ := bytes.Cut(rest, []byte("\n"))
	if blank > 0 && isDelimiter(line) {
		p.report(diag.Errorf(p.position(blank), "front-matter.delimiter", "the front matter must begin on the first line")).
			Hint = "delete the empty space above it"
		return false
	}
	p.report(diag.Errorf(p.position(0), "front-matter.missing", "the page has no front matter")).Hint = form
	return true
}

// Limits of what readers see of a page in lists and search results.
const (
	maxTitle       = 200 // characters: it is repeated in every list and every link to the page
	maxDescription = 300 // characters that search engines and link previews show most of
)

// checkMeta checks what the types of the fields do not say.
func (p *page) checkMeta(m *Meta) {
	for _, t := range []fields.Text{m.Title, m.Description} {
		if strings.ContainsRune(t.Value, '\n') {
			p.report(diag.Errorf(t.At, "front-matter.line", "this text must be one line")).Hint = "write it on the line of its key"
		}
	}
	if n := utf8.RuneCountInString(m.Title.Value); n > maxTitle {
		p.report(diag.Errorf(m.Title.At, "limit.title", "a title of %d characters, the limit is %d", n, maxTitle)).
			Hint = "name the subject in a few words; the rest belongs into the description"
	}
	if n := utf8.RuneCountInString(m.Description.Value); n > maxDescription {
		p.report(diag.Warningf(m.Description.At, "front-matter.description", "a description of %d characters is cut off in search results", n)).
			Hint = "say it in one or two sentences; 300 characters are the most"
	}
	for _, d := range []fields.Text{m.Defaults.Kind, m.Defaults.Audience} {
		if d.Value != "" && path.Base(p.file) != "index.md" {
			p.report(diag.Errorf(d.At, "front-matter.defaults", "only a section's index.md can have defaults")).
				Hint = `move them to index.md of this folder, or write the keys here without "defaults"`
		}
	}
	for _, s := range m.Suppress {
		for _, d := range s.Check() {
			p.report(d)
		}
	}
	p.checkHealth(&m.Health)
	for _, a := range m.Aliases {
		p.checkAlias(a)
	}
	texts := append([]fields.Text{m.Title, m.Description}, m.Aliases...)
	texts = append(texts, m.Techniques...)
	for _, g := range m.Benefits {
		texts = append(texts, g.Benefit, g.Evidence.Statement)
	}
	for _, also := range m.Also {
		texts = append(texts, fields.Text{Value: also, At: p.position(0)})
	}
	for _, t := range texts {
		p.checkText(t)
	}
}

// checkText refuses the characters a YAML escape can bring in.
func (p *page) checkText(t fields.Text) {
	for _, r := range t.Value {
		switch {
		case isControl(r):
			p.report(diag.Errorf(t.At, "text.encoding", "control character U+%04X", r)).Hint = "delete it"
			return
		case isBidi(r):
			p.report(diag.Warningf(t.At, "text.bidi", "invisible character U+%04X changes the order in which the text is shown", r)).
				Hint = "delete it, unless the text mixes writing directions on purpose"
			return
		}
	}
}
