package check

import (
	"bytes"
	"strings"

	"knead/internal/claims"
	"knead/internal/diag"
	"knead/internal/digest"
	"knead/internal/fields"
	"knead/internal/markdown"
	"knead/internal/prose"
	"knead/internal/tree"
)

// ClaimArgs is all that [Claims] may see.
type ClaimArgs struct {
	Doc      *markdown.Doc
	File     tree.File // that the Doc was parsed from
	Language string    // of the site
	Profile  claims.Profile
}

// Claims finds words of one page that promise too much: in its text, and in what
// its front matter has readers see.
func Claims(a ClaimArgs) []diag.Diagnostic {
	m := &a.Doc.Meta
	o := claims.Options{Language: a.Language, Profile: a.Profile, Title: m.Title.Value}
	var ds []diag.Diagnostic
	judge := func(text prose.Text, sourced bool) {
		o.Sourced = sourced
		for _, f := range claims.Judge(&text, o) {
			ds = append(ds, f.Diagnostic(&text, o))
		}
	}
	f := front{a.File, lineStarts(a.File.Data)}
	judge(f.text(prose.Summary, m.Title), false)
	judge(f.text(prose.Paragraph, m.Description), false)
	judge(f.text(prose.Item, m.Actions...), false)
	judge(f.text(prose.Paragraph, m.Summary), len(a.Doc.Citations) > 0)
	judge(f.text(prose.Paragraph, m.Evidence.Statement), len(m.Evidence.References) > 0)
	for _, g := range m.Benefits {
		judge(f.text(prose.Paragraph, g.Evidence.Statement), len(g.Evidence.References) > 0)
	}
	judge(a.Doc.Prose, false)
	return ds
}

// A front is the front matter of a file.
type front struct {
	file  tree.File
	lines []int32 // where lines begin
}

func lineStarts(data []byte) []int32 {
	lines := []int32{0}
	for i, c := range data {
		if c == '\n' {
			lines = append(lines, int32(i+1))
		}
	}
	return lines
}

// text returns values as running text, a block each. A word that stands in the
// file as it is has its position; one that is written another way, as with an
// escape, has that of its beginning or of what stands before it.
func (f front) text(kind prose.Kind, values ...fields.Text) prose.Text {
	var b prose.Builder
	for _, v := range values {
		if v.Value == "" || v.At.Line < 1 || v.At.Line > len(f.lines) {
			continue
		}
		b.Open(prose.Block{Kind: kind})
		at := int(f.lines[v.At.Line-1]) + max(v.At.Col-1, 0)
		for i, word := range strings.Fields(v.Value) {
			if i > 0 {
				b.Meaning(at, []byte{' '})
			}
			start, found := find(f.file.Data, at, word)
			if found {
				b.Literal(start, []byte(word))
				at = start + len(word)
				continue
			}
			b.Meaning(start, []byte(word))
			if n := bytes.IndexAny(f.file.Data[start:], " \n"); n >= 0 {
				at = start + n
			}
		}
		b.Close()
	}
	return b.Text(f.file.Path, f.lines, digest.Sum{})
}

// find returns where a word stands behind the space, marks and line ends of YAML,
// and whether it does; else where what does stand there begins.
func find(data []byte, at int, word string) (int, bool) {
	const between = " \t\r\n\"'>|-+\\"
	for at < len(data) {
		if bytes.HasPrefix(data[at:], []byte(word)) {
			return at, true
		}
		if strings.IndexByte(between, data[at]) < 0 {
			break
		}
		at++
	}
	return min(at, len(data)), false
}
