package locale

import (
	"slices"
	"strings"
)

// Scripts and languages that run from right to left, in lower case. A language
// is listed when it is commonly written so; the tag may name another script.
var (
	rightToLeftScripts   = []string{"adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"}
	rightToLeftLanguages = []string{"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ur", "yi"}
)

// Direction returns the direction of a language given as a BCP 47 tag, "ltr" or
// "rtl", as the attribute dir of HTML names it. A script in the tag decides over
// the language: "az-Arab" is "rtl", "sd-Deva" is "ltr".
func Direction(language string) string {
	parts := strings.Split(strings.ToLower(language), "-")
	rightToLeft := slices.Contains(rightToLeftLanguages, parts[0])
	for _, part := range parts[1:] {
		if len(part) == 1 { // what follows is an extension or private
			break
		}
		if len(part) == 4 && (part[0] < '0' || part[0] > '9') { // a variant of four begins with a digit
			rightToLeft = slices.Contains(rightToLeftScripts, part)
			break
		}
	}
	if rightToLeft {
		return "rtl"
	}
	return "ltr"
}

// In returns the language the words are in when a page of the given language
// must say so, and "" when they are in its own.
func (w Words) In(page string) string {
	if primary(page) == w.Language {
		return ""
	}
	return w.Language
}

// primary returns the language of a tag without script, region and variants.
func primary(tag string) string {
	language, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return language
}
