package config

import (
	"net/url"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"knead/internal/diag"
	"knead/internal/fields"
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
	if err != nil || u.Hostname() == "" || !isPort(u.Port()) || u.Scheme != "https" && u.Scheme != "http" || u.User != nil {
		return []diag.Diagnostic{diag.Errorf(c.URL.At, "config.url", "%q is not a web address", c.URL.Value).
			WithHint(`write it with https://, such as "url: https://example.org/handbook/"`)}
	}
	if strings.ContainsAny(c.URL.Value, "?#") || path.Ext(u.Path) == ".html" {
		return []diag.Diagnostic{diag.Errorf(c.URL.At, "config.url", "%q names a page, not the folder the site is published in", c.URL.Value).
			WithHint("leave out everything after the last slash")}
	}
	if trimmed := strings.TrimSuffix(u.Path, "/"); path.Clean("/"+trimmed) != "/"+strings.TrimPrefix(trimmed, "/") {
		return []diag.Diagnostic{diag.Errorf(c.URL.At, "config.url", "%q has a path with . or .. or doubled slashes", c.URL.Value).
			WithHint("write the address as browsers show it")}
	}
	if !strings.HasSuffix(u.Path, "/") {
		u.Path += "/"
	}
	u.RawPath = ""
	c.URL.Value = u.String()
	return nil
}

func isPort(p string) bool {
	n, err := strconv.Atoi(p)
	return p == "" || err == nil && n > 0 && n < 1<<16
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
	if v == "" || isHTTPS(v) && !strings.HasPrefix(v, "https://{path}") && strings.Count(v, "{path}") == 1 {
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
	case isHTTPS(v):
		return v
	case telephone.MatchString(v):
		keep := func(r rune) rune {
			if strings.ContainsRune("+0123456789", r) {
				return r
			}
			return -1
		}
		return "tel:" + strings.Map(keep, v)
	case email.MatchString(v):
		return "mailto:" + url.PathEscape(v)
	}
	return ""
}

func isHTTPS(v string) bool {
	u, err := url.Parse(v)
	return err == nil && strings.HasPrefix(v, "https://") && u.Host != "" && u.User == nil
}

func checkContact(c *Config) []diag.Diagnostic {
	v := c.Publisher.Contact.Value
	if v == "" || c.Publisher.ContactHref() != "" {
		return nil
	}
	return []diag.Diagnostic{diag.Errorf(c.Publisher.Contact.At, "config.contact", "%q is no e-mail address, telephone number or https address", v).
		WithHint("write one of them, such as hello@example.org")}
}

// checkText refuses characters that do not show: they could change what readers
// see of a text, the disclaimer above all, without changing how it looks to its
// author. The joiners some scripts need are allowed.
func checkText(c *Config) []diag.Diagnostic {
	var ds []diag.Diagnostic
	for _, t := range []fields.Text{c.Title, c.Description, c.Disclaimer, c.Publisher.Name, c.Publisher.Contact} {
		for _, r := range t.Value {
			hidden := unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d' && r != '\u00ad'
			if hidden || unicode.IsControl(r) && r != '\n' && r != '\t' {
				ds = append(ds, diag.Errorf(t.At, "config.text", "invisible character U+%04X", r).WithHint("delete it, or type the text anew"))
				break
			}
		}
	}
	return ds
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
