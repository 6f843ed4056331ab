package config

import (
	"strings"
	"testing"

	"knead/internal/tree"
)

func parse(text string) (Config, string) {
	c, ds := Parse(tree.NewFile("knead.yaml", []byte(text)))
	var rules []string
	for _, d := range ds {
		rules = append(rules, d.Rule+" "+d.Pos.String())
	}
	return c, strings.Join(rules, ", ")
}

func TestParseWorksWithThreeLines(t *testing.T) {
	c, ds := parse("title: Bench\nurl: https://example.org/\nlanguage: en\n")
	if ds != "" {
		t.Fatal(ds)
	}
	if c.Title.Value != "Bench" || c.BasePath() != "/" || c.DisclaimerText("default") != "default" {
		t.Errorf("got %+v", c)
	}
}

func TestParseWholeFile(t *testing.T) {
	c, ds := parse(`title: Clinic
description: About us.
url: https://example.org/a/b
publisher:
  name: Riverside
  contact: "+1 555 010 0199"
disclaimer: >
  These pages are for education only and
  are not medical advice.
edit: https://github.com/o/r/edit/main/{path}
theme:
  accent: "#2f7a6b"
  logo: img/logo.svg
`)
	if ds != "" {
		t.Fatal(ds)
	}
	if c.URL.Value != "https://example.org/a/b/" || c.BasePath() != "/a/b/" {
		t.Errorf("url %q, base path %q", c.URL.Value, c.BasePath())
	}
	if c.Language.Value != "en" {
		t.Errorf("language %q", c.Language.Value)
	}
	if got := c.DisclaimerText(""); got != "These pages are for education only and are not medical advice." {
		t.Errorf("disclaimer %q", got)
	}
	if got := c.Publisher.ContactHref(); got != "tel:+15550100199" {
		t.Errorf("contact %q", got)
	}
	if c.Theme.Accent != (Colour{0x2f, 0x7a, 0x6b, true}) {
		t.Errorf("accent %+v", c.Theme.Accent)
	}
}

func TestParseEscapesTheURL(t *testing.T) {
	c, ds := parse("title: x\nurl: https://example.org/a b/é")
	if ds != "" || c.URL.Value != "https://example.org/a%20b/%C3%A9/" || c.BasePath() != "/a%20b/%C3%A9/" {
		t.Errorf("url %q, base path %q, %s", c.URL.Value, c.BasePath(), ds)
	}
}

func TestParseRefuses(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "fields.missing knead.yaml:1:1"},
		{"title: x\nurl: example.org", "config.url knead.yaml:2:6"},
		{"title: x\nurl: ftp://example.org/", "config.url knead.yaml:2:6"},
		{"title: x\nurl: https://user@example.org/", "config.url knead.yaml:2:6"},
		{"title: x\nurl: https://example.org/?a", "config.url knead.yaml:2:6"},
		{"title: x\nurl: https://example.org/index.html", "config.url knead.yaml:2:6"},
		{"title: x\nurl: https://example.org/a/../b/", "config.url knead.yaml:2:6"},
		{"title: x\nurl: https://example.org//a/", "config.url knead.yaml:2:6"},
		{"title: x\nurl: https://example.org/?", "config.url knead.yaml:2:6"},
		{"title: x\nurl: \"https://example.org/#\"", "config.url knead.yaml:2:6"},
		{"title: \"a\\x01b\"", "config.text knead.yaml:1:8"},
		{"title: x\ndisclaimer: \"These pages are for\\u202e education only and are no advice.\"", "config.text knead.yaml:2:13"},
		{"title: x\ndisclaimer: \"These pages are for\\u200b education only and are no advice.\"", "config.text knead.yaml:2:13"},
		{"title: x\npublisher: {name: y, contact: \"HTTPS://x.org/@me\"}", "config.contact knead.yaml:2:31"},
		{"title: x\nurl: https://example.org:99999/", "config.url knead.yaml:2:6"},
		{"title: x\nedit: https://{path}", "config.edit knead.yaml:2:7"},
		{"title: x\nsearch: {exclude: [about]}", "config.search knead.yaml:2:20"},
		{"title: x\nsearch: {exclude: [../about.md]}", "config.search knead.yaml:2:20"},
		{"title: x\nsearch: {boost: [{pages: \"a.md#b\", percent: 90}]}", "config.search knead.yaml:2:26"},
		{"title: x\nsearch: {boost: [{pages: a.md, percent: 5}]}", "fields.value knead.yaml:2:41"},
		{"title: x\nsearch: {pins: [{for: x, page: a/}]}", "config.search knead.yaml:2:32"},
		{"title: x\nlanguage: english", "config.language knead.yaml:2:11"},
		{"title: x\nlanguage: en_US", "config.language knead.yaml:2:11"},
		{"title: x\ndisclaimer: Beware.", "config.disclaimer knead.yaml:2:13"},
		{"title: x\ndisclaimer: " + strings.Repeat("word ", 300), "config.disclaimer knead.yaml:2:13"},
		{"title: x\nedit: https://example.org/edit", "config.edit knead.yaml:2:7"},
		{"title: x\nedit: javascript:{path}", "config.edit knead.yaml:2:7"},
		{"title: x\npublisher: {name: y, contact: \"javascript:alert(1)\"}", "config.contact knead.yaml:2:31"},
		{"title: x\npublisher: {contact: a@example.org}", "fields.missing knead.yaml:2:12"},
		{"title: x\ntheme: {accent: teal}", "fields.value knead.yaml:2:17"},
		{"title: x\ntheme: {accent: \"#12345g\"}", "fields.value knead.yaml:2:17"},
		{"title: x\ntheme: {logo: ../logo.svg}", "config.logo knead.yaml:2:15"},
		{"title: x\ntheme: {logo: logo.exe}", "config.logo knead.yaml:2:15"},
		{"title: x\nbaseurl: y", "fields.unknown knead.yaml:2:1"},
	} {
		if _, got := parse(c.text); got != c.want {
			t.Errorf("%q:\ngot  %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestContactHref(t *testing.T) {
	for contact, want := range map[string]string{
		"hello@example.org":     "mailto:hello@example.org",
		"(0555) 01-00.199":      "tel:055501" + "00199",
		"https://example.org/c": "https://example.org/c",
		"a?b&c%d@example.org":   "mailto:a%3Fb&c%25d@example.org",
		"":                      "",
	} {
		c, _ := parse("title: x\npublisher: {name: y, contact: \"" + contact + "\"}")
		if got := c.Publisher.ContactHref(); got != want {
			t.Errorf("%q: %q, want %q", contact, got, want)
		}
	}
}
