package config

import (
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"knead/internal/diag"
)

// languageTag matches the BCP 47 tags a site is likely to carry: a language,
// maybe a script, maybe a region.
var languageTag = regexp.MustCompile(`^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$`)

// telephone matches a number in international or local form.
var telephone = regexp.MustCompile(`^[+(]?[0-9][0-9 ().-]{4,24}$`)

// email matches the e-mail addresses people have; it does not try to match all
// that RFC 5322 allows.
var email = regexp.MustCompile(`^[^\s@<>"(),:;\\]+@[^\s@<>"(),:;\\]+\.[^\s@<>"(),:;\\.]+$`)

// checkURL wants an absolute http or https address of a folder; it adds the
// final slash.
func checkURL(c *Config) []diag.Diagnostic {
	if c.URL.Value == "" {
		return nil
	}
	u, err := url.Parse(c.URL.Value)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" || u.User != nil {
		return []diag.Diagnostic{diag.Errorf(c.URL.At, "config.url", "%q is not a web address", c.URL.Value).
			WithHint(`write it with https://, such as "url: https://example.org/handbook/"`)}
	}
	if u.RawQuery != "" || u.Fragment != "" || path.Ext(u.Path) == ".html" {
		return []diag.Diagnostic{diag.Errorf(c.URL.At, "config.url", "%q names a page, not the folder the site is published in", c.URL.Value).
			WithHint("leave out everything after the last slash")}
	}
	if trimmed := strings.TrimSuffix(u.Path, "/"); path.Clean("/"+trimmed) != "/"+strings.TrimPrefix(trimmed, "/") {
		return []diag.Diagnostic{diag.Errorf(c.URL.At, "config.url", "%q has a path with . or .. or doubled slashes", c.URL.Value).
			WithHint("write the address as browsers show it")}
	}
	if !strings.HasSuffix(u.Path, "/") {
		c.URL.Value += "/"
	}
	return nil
}

func checkLanguage(c *Config) []diag.Diagnostic {
	if c.Language.Value == "" {
		c.Language.Value = "en"
	}
	if !languageTag.MatchString(c.Language.Value) {
		return []diag.Diagnostic{diag.Errorf(c.Language.At, "config.language", "%q is not a language tag", c.Language.Value).
			WithHint("use a tag such as en, es or pt-BR")}
	}
	return nil
}

// Shortest and longest notice, in characters: shorter says nothing, longer is
// not read.
const minDisclaimer, maxDisclaimer = 40, 1000

func checkDisclaimer(c *Config) []diag.Diagnostic {
	text := c.DisclaimerText("")
	n := utf8.RuneCountInString(text)
	switch {
	case n == 0:
		return nil
	case n < minDisclaimer:
		return []diag.Diagnostic{diag.Errorf(c.Disclaimer.At, "config.disclaimer", "a disclaimer of %d characters cannot say what it must", n).
			WithHint("say that the pages are for education, are not medical advice, and whom to ask; or remove the line to use knead's own notice")}
	case n > maxDisclaimer:
		return []diag.Diagnostic{diag.Errorf(c.Disclaimer.At, "config.disclaimer", "a disclaimer of %d characters is not read; the limit is %d", n, maxDisclaimer).
			WithHint("keep it to a few sentences and put the rest on a page of its own")}
	}
	return nil
}

// checkEdit wants an https address with {path} in it.
func checkEdit(c *Config) []diag.Diagnostic {
	v := c.Edit.Value
	if v == "" || strings.HasPrefix(v, "https://") && strings.Count(v, "{path}") == 1 {
		return nil
	}
	return []diag.Diagnostic{diag.Errorf(c.Edit.At, "config.edit", "the edit address must begin with https:// and hold {path} once").
		WithHint("for GitHub: https://github.com/OWNER/REPOSITORY/edit/main/{path}")}
}

// ContactHref returns the address a contact is reached at: a mailto, tel or
// https address; "" when there is none.
func (p Publisher) ContactHref() string {
	v := p.Contact.Value
	switch {
	case strings.HasPrefix(v, "https://"):
		return v
	case telephone.MatchString(v):
		keep := func(r rune) rune {
			if strings.ContainsRune("+0123456789", r) {
				return r
			}
			return -1
		}
		return "tel:" + strings.Map(keep, v)
	case strings.Contains(v, "@"):
		return "mailto:" + v
	}
	return ""
}

func checkContact(c *Config) []diag.Diagnostic {
	v := c.Publisher.Contact.Value
	if v == "" || telephone.MatchString(v) {
		return nil
	}
	if u, err := url.Parse(v); err == nil && u.Scheme == "https" && u.Host != "" {
		return nil
	}
	if email.MatchString(v) {
		return nil
	}
	return []diag.Diagnostic{diag.Errorf(c.Publisher.Contact.At, "config.contact", "%q is no e-mail address, telephone number or https address", v).
		WithHint("write one of them, such as hello@example.org")}
}

// logoTypes are the image formats a logo can have.
var logoTypes = []string{".svg", ".png", ".webp", ".jpg", ".jpeg"}

func checkLogo(c *Config) []diag.Diagnostic {
	v := c.Theme.Logo.Value
	if v == "" || path.Clean(v) == v && !strings.HasPrefix(v, "../") && !path.IsAbs(v) && slices.Contains(logoTypes, strings.ToLower(path.Ext(v))) {
		return nil
	}
	return []diag.Diagnostic{diag.Errorf(c.Theme.Logo.At, "config.logo", "%q is not the name of an image in static/", v).
		WithHint("put the image into static/ and write its name, such as logo.svg")}
}
