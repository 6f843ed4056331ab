// Package config reads knead.yaml.
package config

import (
	"net/url"
	"strings"

	"knead/internal/diag"
	"knead/internal/digest"
	"knead/internal/fields"
	"knead/internal/tree"
)

// Path is where a project keeps its configuration.
const Path = "knead.yaml"

// A Config is what a project says about itself. Values have been checked; URL
// and Edit are "" when absent, Language and Theme.Accent hold their defaults.
type Config struct {
	Title       fields.Text `field:"title,required" doc:"name of the site"`
	Description fields.Text `field:"description" doc:"one sentence about the site, for search engines and link previews"`
	URL         fields.Text `field:"url" doc:"address the site is published at, such as https://example.org/handbook/"`
	Language    fields.Text `field:"language" doc:"language of the pages as a tag such as en, es or pt-BR; en when absent"`
	Publisher   Publisher   `field:"publisher" doc:"who answers for the site"`
	Disclaimer  fields.Text `field:"disclaimer" doc:"the notice on every page, plain text; a general medical notice when absent"`
	Edit        fields.Text `field:"edit" doc:"address at which a page's source can be edited; {path} stands for its path in the project"`
	Theme       Theme       `field:"theme" doc:"how the site looks"`
	Search      Search      `field:"search" doc:"how readers find pages"`
	Checks      Checks      `field:"checks" doc:"what is found fault with, and how bad that is"`

	sum digest.Sum // of the file; zero when there was none
}

// Digest returns the sum of the file the configuration was read from.
func (c Config) Digest() digest.Sum {
	if c.sum == (digest.Sum{}) {
		return digest.Bytes(nil)
	}
	return c.sum
}

// A Publisher answers for a site.
type Publisher struct {
	Name    fields.Text `field:"name,required" doc:"name of the school, clinic or person"`
	Contact fields.Text `field:"contact" doc:"an e-mail address, telephone number or https address for questions"`
}

// A Theme is the part of the look a project sets without writing CSS.
type Theme struct {
	Accent Colour      `field:"accent" like:"#336699" doc:"main colour as '#rrggbb', in quotes; readable shades of it are chosen for light and dark"`
	Logo   fields.Text `field:"logo" doc:"image in static/ shown beside the title, such as logo.svg"`
}

// Parse reads knead.yaml and returns it with defaults filled in, and what is
// wrong with it.
func Parse(f tree.File) (Config, []diag.Diagnostic) {
	c := Config{sum: f.Digest()}
	ds := fields.Decode(fields.Source{File: f.Path, Data: f.Data}, &c)
	for _, check := range []func(*Config) []diag.Diagnostic{checkURL, checkLanguage, checkDisclaimer, checkEdit, checkContact, checkLogo, checkText, checkSearch, checkChecks} {
		ds = append(ds, check(&c)...)
	}
	return c, ds
}

// BasePath returns the path of the published address, beginning and ending
// with a slash: "/handbook/" for https://example.org/handbook/, "/" without one.
func (c Config) BasePath() string {
	u, err := url.Parse(c.URL.Value)
	if err != nil || u.Path == "" {
		return "/"
	}
	return u.EscapedPath()
}

// DisclaimerText returns the configured notice, or the one given as default,
// with every run of white space as one space.
func (c Config) DisclaimerText(fallback string) string {
	if c.Disclaimer.Value == "" {
		return fallback
	}
	return strings.Join(strings.Fields(c.Disclaimer.Value), " ")
}
