package oracle

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"knead/internal/diag"
)

// A mistake is something wrong at an offset of a finished file. Its text does
// not name the file, so that equal mistakes of many pages can become one.
type mistake struct {
	at         int
	severity   diag.Severity
	rule       string
	text, hint string
}

// report adds an error. The hint says what to do about it.
func (f *Finding) report(at int, rule, hint, format string, args ...any) {
	f.mistakes = append(f.mistakes, mistake{at: at, rule: rule, text: fmt.Sprintf(format, args...), hint: hint})
}

// A place is where one mistake was found.
type place struct {
	finding *Finding
	mistake mistake
}

// summarise makes diagnostics of mistakes. Equal mistakes of files made by one
// template become one diagnostic that names the first file and counts the others.
func summarise(places []place) []diag.Diagnostic {
	type kind struct{ template, rule, text string }
	type tally struct {
		first place
		files int
		last  *Finding
	}
	var order []kind
	tallies := map[kind]*tally{}
	for _, p := range places {
		k := kind{p.finding.template, p.mistake.rule, p.mistake.text}
		if !p.finding.isPage() {
			k.template = p.finding.file.Path
		}
		t := tallies[k]
		if t == nil {
			t = &tally{first: p}
			tallies[k] = t
			order = append(order, k)
		}
		if t.last != p.finding {
			t.files, t.last = t.files+1, p.finding
		}
	}
	ds := make([]diag.Diagnostic, 0, len(order))
	for _, k := range order {
		ds = append(ds, tallies[k].first.diagnostic(tallies[k].files-1))
	}
	return diag.Sort(ds)
}

// diagnostic returns the mistake as its author meets it: at the template that
// made the page, with the page named, or in the file itself.
func (p place) diagnostic(more int) diag.Diagnostic {
	f, m := p.finding, p.mistake
	d := diag.Diagnostic{Severity: m.severity, Rule: m.rule, Message: m.text, Hint: m.hint}
	at := diag.At(f.file.Path, f.file.Data, m.at)
	switch {
	case f.isPage() && f.template != "":
		d.Pos = diag.Pos{File: f.template}
		d.Message += ", in " + at.String()
	case f.template != "":
		d.Pos = diag.Pos{File: f.template, Line: at.Line, Col: at.Col}
	default:
		d.Pos = at
	}
	switch {
	case more == 1:
		d.Message += " and one more page"
	case more > 1:
		d.Message += fmt.Sprintf(" and %d more pages", more)
	}
	return d
}

func (f *Finding) isPage() bool { return strings.EqualFold(path.Ext(f.file.Path), ".html") }

// longestQuote is how much of a tag a message repeats, in bytes.
const longestQuote = 90

// quote returns a piece of a file for use in a message: on one line, cut where
// it is long.
func quote(piece []byte) string {
	s := strings.Join(strings.Fields(strings.ToValidUTF8(string(piece[:min(len(piece), 2*longestQuote)]), "\uFFFD")), " ")
	if len(s) <= longestQuote {
		return s
	}
	cut := longestQuote
	for cut > 0 && s[cut]&0xC0 == 0x80 {
		cut--
	}
	return s[:cut] + "…"
}

// unique sorts keys and removes repetitions.
func unique(keys []key) []key {
	slices.Sort(keys)
	return slices.Clip(slices.Compact(keys))
}
