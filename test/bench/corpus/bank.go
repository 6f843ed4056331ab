package corpus

import (
	"io/fs"
	"path"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentences returns the plain sentences of every Markdown file in a file
// system, in the order of the files' paths: 5 to 40 words without markup.
func Sentences(fsys fs.FS) ([]string, error) {
	var bank []string
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".md" {
			return err
		}
		text, err := fs.ReadFile(fsys, name)
		bank = append(bank, sentences(string(text))...)
		return err
	})
	return bank, err
}

var (
	footnoteReference = regexp.MustCompile(`\[\^[^\]]+\]`)
	listMarker        = regexp.MustCompile(`^\s*([-*+:]|[0-9]+[.)])\s+`)
	sentenceEnd       = regexp.MustCompile(`([.?!])\s+`)
)

// sentences returns the plain sentences of one file: prose, list items and
// definitions. Front matter, fences, headings, tables, quotations, directives
// and footnotes are skipped.
func sentences(text string) []string {
	if rest, ok := strings.CutPrefix(text, "---\n"); ok {
		_, text, _ = strings.Cut(rest, "\n---\n")
	}
	var out []string
	fenced := false
	for line := range strings.Lines(text) {
		if strings.HasPrefix(strings.TrimSpace(line), "```") {
			fenced = !fenced
			continue
		}
		if fenced || isMarkup(line) {
			continue
		}
		line = footnoteReference.ReplaceAllString(listMarker.ReplaceAllString(line, ""), "")
		for s := range strings.Lines(sentenceEnd.ReplaceAllString(line, "$1\n")) {
			if s = strings.TrimSpace(s); isPlain(s) {
				out = append(out, strings.TrimRight(s, ".?!")+".")
			}
		}
	}
	return out
}

// isMarkup reports whether a line is no prose.
func isMarkup(line string) bool {
	for _, start := range []string{"#", "|", ">", ":::", "[^", "![", "    "} {
		if strings.HasPrefix(line, start) {
			return true
		}
	}
	return false
}

// isPlain reports whether a sentence reads the same wherever a page puts it.
func isPlain(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	n := len(strings.Fields(s))
	return unicode.IsLetter(first) && n >= 5 && n <= 40 && !strings.ContainsAny(s, "\\`<>|[]{}*_#&~^$=@:/\"")
}
