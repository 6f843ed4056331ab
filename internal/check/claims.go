package check

import (
	"bytes"
	"strings"

	"knead/internal/claims"
	"knead/internal/config"
	"knead/internal/diag"
	"knead/internal/digest"
	"knead/internal/fields"
	"knead/internal/health/glossary"
	"knead/internal/health/safety"
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
	for i, values := range frontMatter(a.Doc) {
		o.Sourced = i == sourced
		ds = append(ds, judgeValues(a.File, values, o)...)
	}
	o.Sourced = false
	return append(ds, judge(&a.Doc.Prose, o)...)
}

// SiteClaims finds such words in the title and the description of the site. File
// is what the settings were read from.
func SiteClaims(file tree.File, c config.Config) []diag.Diagnostic {
	o := claims.Options{Language: c.Language.Value, Profile: claims.ProfileOf(c.Checks.Claims.Value)}
	return judgeValues(file, []value{{c.Title, prose.Summary}, {c.Description, prose.Paragraph}}, o)
}

// DataClaimArgs is all that [DataClaims] may see.
type DataClaimArgs struct {
	File     tree.File // below content/data/
	Language string    // of the site
	Profile  claims.Profile
}

// DataClaims finds such words in what pages show of the glossary and of the safety
// rules. What is wrong with the file otherwise is said by who reads it.
func DataClaims(a DataClaimArgs) []diag.Diagnostic {
	var values []value
	add := func(v fields.Text) { values = append(values, value{v, prose.Paragraph}) }
	source := fields.Source{File: a.File.Path, Data: a.File.Data, Max: fields.MaxDataBytes}
	switch a.File.Path {
	case glossary.Path:
		var terms []glossary.Record
		fields.DecodeList(source, &terms)
		for i := range terms {
			add(terms[i].Plain)
		}
	case safety.Path:
		var doc safety.Document
		fields.Decode(source, &doc)
		for i := range doc.Entries {
			add(doc.Entries[i].Text)
			add(doc.Entries[i].Clinician)
		}
	}
	return judgeValues(a.File, values, claims.Options{Language: a.Language, Profile: a.Profile})
}

// judgeValues judges values that stand in a file of YAML. Each word gets its place
// only when there is something to say, which is hardly ever.
func judgeValues(file tree.File, values []value, o claims.Options) []diag.Diagnostic {
	text := together(values)
	if len(claims.Judge(&text, o)) == 0 {
		return nil
	}
	text = placed(file, values)
	return judge(&text, o)
}

func judge(text *prose.Text, o claims.Options) []diag.Diagnostic {
	var ds []diag.Diagnostic
	for _, f := range claims.Judge(text, o) {
		ds = append(ds, f.Diagnostic(text, o))
	}
	return ds
}

// sourced is the place among those of [frontMatter] of the values with a source.
const sourced = 1

// A value is one of front matter, settings or data that readers see.
type value struct {
	fields.Text
	kind prose.Kind // of running text that is like it
}

// frontMatter returns the values that name no source, and then those that rest on
// sources the page names.
func frontMatter(d *markdown.Doc) [2][]value {
	m := &d.Meta
	values := [2][]value{{{m.Title, prose.Summary}}}
	add := func(v fields.Text, named int) {
		i := min(named, sourced)
		values[i] = append(values[i], value{v, prose.Paragraph})
	}
	add(m.Description, 0)
	for _, action := range m.Actions {
		add(action, 0)
	}
	add(m.Summary, len(d.Citations))
	add(m.Evidence.Statement, len(m.Evidence.References))
	for _, g := range m.Benefits {
		add(g.Evidence.Statement, len(g.Evidence.References))
	}
	return values
}

// together returns values as running text, a block each, without their places.
func together(values []value) prose.Text {
	var b prose.Builder
	for _, v := range values {
		b.Open(prose.Block{Kind: v.kind})
		b.Meaning(0, []byte(v.Value))
		b.Close()
	}
	return b.Text("", []int32{0}, digest.Sum{})
}

// placed returns values as running text, a block each. A word that stands in the
// file as it is has its position; one that is written another way, as with an
// escape, has that of its beginning or of what stands before it.
func placed(file tree.File, values []value) prose.Text {
	lines := []int32{0} // where they begin
	for i, c := range file.Data {
		if c == '\n' {
			lines = append(lines, int32(i+1))
		}
	}
	var b prose.Builder
	for _, v := range values {
		b.Open(prose.Block{Kind: v.kind})
		if v.At.Line >= 1 && v.At.Line <= len(lines) {
			place(&b, file.Data, int(lines[v.At.Line-1])+max(v.At.Col-1, 0), v.Value)
		}
		b.Close()
	}
	return b.Text(file.Path, lines, digest.Sum{})
}

// place appends a value that stands in the data from an offset on.
func place(b *prose.Builder, data []byte, at int, value string) {
	for i, word := range strings.Fields(value) {
		if i > 0 {
			b.Meaning(at, []byte{' '})
		}
		start, found := find(data, at, word)
		if found {
			b.Literal(start, []byte(word))
			at = start + len(word)
			continue
		}
		b.Meaning(start, []byte(word))
		if n := bytes.IndexAny(data[start:], " \n"); n >= 0 {
			at = start + n
		}
	}
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
