package markdown

import (
	"slices"
	"sort"
	"strings"
	"sync"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"knead/internal/diag"
	"knead/internal/digest"
	"knead/internal/locale"
	"knead/internal/prose"
	"knead/internal/reading"
)

// Parse reads one content file. It never fails: a file that cannot be read as
// Markdown gives a Doc whose article is empty and whose diagnostics say why.
func Parse(a ParseArgs) *Doc {
	p := &page{
		file:  a.File.Path,
		words: *a.Words, language: a.Language,
		judge: judge,
		doc: &Doc{
			Outline: &Outline{Path: a.File.Path, URL: URL(a.File.Path)},
			sum:     digest.Of(a),
		},
	}
	p.doc.Prose = prose.Empty(a.File.Path, p.doc.sum)
	p.parse(a.File.Data)
	p.doc.Outline.seal(p.front)
	p.omitted()
	p.doc.Diagnostics = diag.Sort(p.diags)
	return p.doc
}

// URL returns the path in the site of the page made from a source file:
// "techniques/effleurage.html" for "content/techniques/effleurage.md".
func URL(source string) string {
	return strings.TrimSuffix(strings.TrimPrefix(source, "content/"), ".md") + ".html"
}

// A page is one content file while it is parsed and rendered.
type page struct {
	file     string
	words    locale.Words
	language string                                         // of the text
	judge    func(from string, raw []byte, use use) verdict // [judge], but where examples of specifications are parsed
	doc      *Doc

	source  []byte  // the file, line endings made equal
	front   []byte  // the front matter: a part of source
	body    []byte  // the Markdown: the end of source
	lines   []int32 // offset in source of each line; built when first asked
	diags   []diag.Diagnostic
	more    *diag.Diagnostic // the worst of those there was no room for
	stopped bool             // a limit was passed: nothing more is rendered

	out      output // the article
	most     int    // bytes the article may have
	heads    []*heading
	nextHead int    // index in heads of the heading likely to be rendered next
	above    string // id of the last heading rendered; "" for none
	notes    notes
	cited    map[string]int          // key → index in doc.Citations
	seen     map[destination]verdict // destinations judged so far
	mails    mails
	spent    budget
}

func (p *page) parse(data []byte) {
	if !p.read(data) {
		return
	}
	start, ok := p.frontMatter()
	if !ok {
		return
	}
	p.body = p.source[start:]
	p.most = max(minOutput, outputRatio*len(p.source))
	context := parser.NewContext(parser.WithIDs(noIDs{}))
	context.Set(pageKey, p)
	root := engineFor(p.body).Parse(text.NewReader(p.body), parser.WithContext(context))
	if p.stopped {
		return
	}
	p.out.data = buffers.Get().(*output).data[:0]
	defer func() { buffers.Put(&output{p.out.data}) }()
	p.citeFrontMatter()
	p.nameHeadings()
	p.numberNotes()
	text := p.prose(root)
	p.render(root)
	p.footnotes()
	if p.stopped {
		p.doc.Headings, p.doc.Links, p.doc.Citations = nil, nil, nil
		p.doc.LinkedAt, p.doc.CitedAt, p.doc.External, p.doc.holes = nil, nil, nil, nil
		return
	}
	p.doc.article, p.doc.Prose = slices.Clone(p.out.data), text
	p.doc.Reading = reading.Measure(&text, reading.Options{Language: p.language, Title: p.doc.Meta.Title.Value})
	p.doc.Hard = p.doc.Reading.Findings(&text, p.doc.Meta.Title.At)
	for _, u := range p.doc.Reading.Undefined {
		p.doc.Unexplained = append(p.doc.Unexplained, newUnexplained(strings.Clone(text.String()[u.Start:u.End]), text.At(u.Start)))
	}
}

func newUnexplained(word string, at diag.Pos) Unexplained {
	return Unexplained{word, diag.Notef(at, "reading.undefined-term", "%q is not explained", word).
		WithHint("write it out where it stands first, as in deep vein thrombosis (DVT), or add it to the glossary")}
}

// buffers are what articles are written into before it is known how long they are.
var buffers = sync.Pool{New: func() any { return new(output) }}

// pageKey finds the page in the parser's context.
var pageKey = parser.NewContextKey()

func pageOf(pc parser.Context) *page { return pc.Get(pageKey).(*page) }

// noIDs keeps the parser from naming headings, which [page.nameHeadings] does.
type noIDs struct{}

func (noIDs) Generate([]byte, ast.NodeKind) []byte { return nil }
func (noIDs) Put([]byte)                           {}

// at returns the position of an offset in the body.
func (p *page) at(off int) diag.Pos {
	return p.position(len(p.source) - len(p.body) + max(off, 0))
}

// position returns the position of an offset in the file.
func (p *page) position(off int) diag.Pos {
	if p.lines == nil {
		p.lines = append(p.lines, 0)
		for i, c := range p.source {
			if c == '\n' {
				p.lines = append(p.lines, int32(i+1))
			}
		}
	}
	off = min(max(off, 0), len(p.source))
	line := sort.Search(len(p.lines), func(i int) bool { return int(p.lines[i]) > off })
	return diag.Pos{File: p.file, Line: line, Col: off - int(p.lines[line-1]) + 1}
}

// report adds a diagnostic and returns it, for its hint. Of too many it keeps
// only the worst severity, for [page.omitted], and returns an empty one.
func (p *page) report(d diag.Diagnostic) *diag.Diagnostic {
	if len(p.diags) >= maxDiagnostics && !strings.HasPrefix(d.Rule, "limit.") {
		if p.more == nil || d.Severity < p.more.Severity {
			p.more = &d
		}
		return &diag.Diagnostic{}
	}
	p.diags = append(p.diags, d)
	return &p.diags[len(p.diags)-1]
}

// omitted says that there was more to report.
func (p *page) omitted() {
	if p.more != nil {
		p.diags = append(p.diags, diag.Diagnostic{
			Pos: p.more.Pos, Severity: p.more.Severity, Rule: "text.more",
			Message: "there is more to correct on this page than is shown", Hint: "correct the rest first",
		})
	}
}

// suggest gives a diagnostic that [page.report] returned the hint to write the
// candidate nearest to name, or else the fallback. Comparing names is dear, so
// it is done only for a diagnostic that was kept.
func suggest(d *diag.Diagnostic, name string, candidates func() []string, fallback string) {
	if d.Rule != "" {
		d.Hint = diag.DidYouMean(name, candidates(), fallback)
	}
}

// errorf reports an error at an offset in the body.
func (p *page) errorf(off int, rule, format string, args ...any) *diag.Diagnostic {
	return p.report(diag.Errorf(p.at(off), rule, format, args...))
}

// warningf reports a warning at an offset in the body.
func (p *page) warningf(off int, rule, format string, args ...any) *diag.Diagnostic {
	return p.report(diag.Warningf(p.at(off), rule, format, args...))
}

// limitf reports at an offset in the body that a limit was passed, once a page,
// and ends the rendering.
func (p *page) limitf(off int, rule, hint, format string, args ...any) {
	if !p.stopped {
		p.errorf(off, rule, format, args...).Hint = hint
	}
	p.stopped = true
}

// quote returns what an author wrote in quotation marks, shortened. Unlike %q it
// changes no character; printing makes the invisible ones visible.
func quote(s string) string { return `"` + excerpt(s) + `"` }

// excerpt shortens what an author wrote, to be quoted in a message.
func excerpt(s string) string { return clip(s, 60) }

// clip returns the first n characters of s, with … for the rest.
func clip(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i] + "…"
		}
		n--
	}
	return s
}
