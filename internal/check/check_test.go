package check

import (
	"fmt"
	"strings"
	"testing"

	"knead/internal/config"
	"knead/internal/diag"
	"knead/internal/fields"
	"knead/internal/rules"
	"knead/internal/tree"
)

var today = fields.Date{Year: 2026, Month: 11, Day: 26}

// benchOf returns the bench of a project with these lines under "checks:".
func benchOf(t *testing.T, checks string) (*Bench, config.Checks) {
	t.Helper()
	text := "title: x\n"
	if checks != "" {
		text += "checks:\n" + checks
	}
	c, ds := config.Parse(tree.NewFile("knead.yaml", []byte(text)))
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	return New(c.Checks, today, true), c.Checks
}

func list(ds []diag.Diagnostic) string {
	var b strings.Builder
	for _, d := range diag.Sort(ds) {
		fmt.Fprintf(&b, "%s %s %s\n", d.Pos, d.Severity, d.Rule)
	}
	return b.String()
}

// Each case judges the same four findings.
func TestBench(t *testing.T) {
	t.Parallel()
	at := func(file string) diag.Pos { return diag.Pos{File: file, Line: 9, Col: 1} }
	findings := []diag.Diagnostic{
		diag.Warningf(at("content/a.md"), "image.alt", "x"),
		diag.Warningf(at("content/t/b.md"), "image.alt", "x"),
		diag.Warningf(at("content/t/b.md"), "markup.html", "x"),
		diag.Errorf(at("content/t/b.md"), "link.page-missing", "x"),
	}
	for _, c := range []struct{ name, checks, want string }{
		{"no settings", "", `
content/a.md:9:1 warning image.alt
content/t/b.md:9:1 error link.page-missing
content/t/b.md:9:1 warning image.alt
content/t/b.md:9:1 warning markup.html
`},
		{"a rule", "  levels: {image.alt: error, markup.html: error}\n", `
content/a.md:9:1 error image.alt
content/t/b.md:9:1 error image.alt
content/t/b.md:9:1 error link.page-missing
content/t/b.md:9:1 error markup.html
`},
		{"groups leave fixed rules alone", "  levels: {access: off, writing: off, links: note}\n", `
content/t/b.md:9:1 error link.page-missing
content/t/b.md:9:1 warning markup.html
`},
		{"a rule before its group", "  levels: {image.alt: note, access: off}\n", `
content/a.md:9:1 note image.alt
content/t/b.md:9:1 error link.page-missing
content/t/b.md:9:1 warning markup.html
content/t/b.md:9:1 note image.alt
`},
		{"the nearest section", `  levels: {image.alt: off}
  sections:
    - {pages: t/, levels: {access: note}}
    - {pages: t/b.md, levels: {image.alt: error}}
`, `
content/t/b.md:9:1 error image.alt
content/t/b.md:9:1 error link.page-missing
content/t/b.md:9:1 warning markup.html
`},
		{"a suppression", "  suppress: [{pages: t/, rule: image.alt, reason: new pictures come, until: 2026-11-26}]\n", `
content/a.md:9:1 warning image.alt
content/t/b.md:9:1 error link.page-missing
content/t/b.md:9:1 warning markup.html
`},
		{"one that is over", "  suppress: [{pages: t/, rule: image.alt, reason: new pictures come, until: 2026-11-25}]\n", `
content/a.md:9:1 warning image.alt
content/t/b.md:9:1 error link.page-missing
content/t/b.md:9:1 warning image.alt
content/t/b.md:9:1 warning markup.html
knead.yaml:3:77 warning checks.expired
`},
		{"one that is not needed", "  suppress: [{pages: a.md, rule: heading.order, reason: later, until: 2026-11-26}]\n", `
content/a.md:9:1 warning image.alt
content/t/b.md:9:1 error link.page-missing
content/t/b.md:9:1 warning image.alt
content/t/b.md:9:1 warning markup.html
knead.yaml:3:34 warning checks.unused
`},
		{"nowhere", "  levels: {image.alt: off}\n  sections: [{pages: s/, levels: {access: note}}]\n", `
content/t/b.md:9:1 error link.page-missing
content/t/b.md:9:1 warning markup.html
knead.yaml:4:22 warning checks.nowhere
`},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			b, checks := benchOf(t, c.checks)
			ds := b.Judge(nil, findings)
			ds = append(ds, b.Settings(checks, []string{"knead.yaml", "content/a.md", "content/t/b.md"}, func(string) bool { return true })...)
			if got := list(ds); got != c.want[1:] {
				t.Errorf("got\n%s\nwant%s", got, c.want)
			}
		})
	}
}

// A suppression in front matter holds for its page alone.
func TestBenchSuppressesInFrontMatter(t *testing.T) {
	t.Parallel()
	b, checks := benchOf(t, "")
	until := func(day int) fields.Day { return fields.Day{Date: fields.Date{Year: 2026, Month: 11, Day: day}} }
	text := func(s string) fields.Text { return fields.Text{Value: s} }
	b.Suppress("content/a.md", []rules.Suppression{
		{Rule: text("image.alt"), Reason: text("x"), Until: until(30)},
		{Rule: text("markup.html"), Reason: text("x"), Until: until(30)}, // was refused already
	})
	b.Suppress("content/b.md", []rules.Suppression{{Rule: text("image.alt"), Reason: text("x"), Until: until(1)}})
	ds := b.Judge(nil, []diag.Diagnostic{
		diag.Warningf(diag.Pos{File: "content/a.md"}, "image.alt", "x"),
		diag.Warningf(diag.Pos{File: "content/a.md"}, "markup.html", "x"),
		diag.Warningf(diag.Pos{File: "content/b.md"}, "image.alt", "x"),
		diag.Warningf(diag.Pos{File: "content/c.md"}, "image.alt", "x"),
	})
	const want = "content/a.md warning markup.html\ncontent/b.md warning image.alt\ncontent/c.md warning image.alt\n"
	if got := list(ds); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if ds := b.Settings(checks, nil, func(string) bool { return false }); len(ds) != 1 || ds[0].Rule != "checks.expired" {
		t.Errorf("settings: %v", ds)
	}
}

// What cannot be right in knead.yaml is refused with a way out.
func TestSettingsRefused(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ checks, rule, hint string }{
		{"levels: {image.atl: off}", "checks.rule", `did you mean "image.alt"?`},
		{"levels: {acess: off}", "checks.rule", `did you mean "access"?`},
		{"levels: {image.alt: wraning}", "fields.value", `did you mean "warning"?`},
		{"levels: {output.disclaimer: warning}", "checks.fixed", "mend"},
		{"levels: {markup.html: off}", "checks.fixed", "mend"},
		{"levels: {limit.page: note}", "checks.fixed", "mend"},
		{"levels: {fields.syntax: off}", "checks.fixed", "mend"},
		{"sections: [{pages: t, levels: {access: off}}]", "checks.pages", "archive/"},
		{"sections: [{pages: ../t/, levels: {access: off}}]", "checks.pages", "archive/"},
		{"sections: [{pages: t/, levels: {output.alt: off}}]", "checks.fixed", "mend"},
		{"sections: [{pages: t/}]", "fields.missing", "levels"},
		{"suppress: [{pages: t/, rule: image.alt, until: 2027-01-01}]", "fields.missing", "reason"},
		{"suppress: [{pages: t/, rule: image.alt, reason: x}]", "fields.missing", "until"},
		{"suppress: [{pages: t/, rule: image.atl, reason: x, until: 2027-01-01}]", "checks.rule", `did you mean "image.alt"?`},
		{"suppress: [{pages: t/, rule: output.disclaimer, reason: x, until: 2027-01-01}]", "checks.fixed", "mend"},
		{"suppress: [{pages: t/, rule: image.alt, reason: x, until: soon}]", "fields.value", "2026"},
	} {
		_, ds := config.Parse(tree.NewFile("knead.yaml", []byte("title: x\nchecks:\n  "+c.checks)))
		if len(ds) != 1 || ds[0].Rule != c.rule || !strings.Contains(ds[0].Hint, c.hint) || ds[0].Line != 3 {
			t.Errorf("%s: %+v, want %s with the hint %q", c.checks, ds, c.rule, c.hint)
		}
	}
}
