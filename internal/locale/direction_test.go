package locale

import "testing"

func TestDirectionFollowsTheScript(t *testing.T) {
	t.Parallel()
	for tag, want := range map[string]string{
		"en": "ltr", "es-MX": "ltr", "tr": "ltr", "": "ltr", "art-x-arab": "ltr", "ar-Latn": "ltr", "sd-Deva-IN": "ltr", "de-1901": "ltr", "fa-1abc": "rtl",
		"ar": "rtl", "fa": "rtl", "he": "rtl", "ur": "rtl", "ps": "rtl", "sd": "rtl", "yi": "rtl", "dv": "rtl", "ckb": "rtl",
		"AR-eg": "rtl", "fa-IR": "rtl", "az-Arab": "rtl", "az-ARAB-IR": "rtl", "lad-Hebr": "rtl", "ar-x-latn": "rtl",
	} {
		if got := Direction(tag); got != want {
			t.Errorf("%q: %s, want %s", tag, got, want)
		}
	}
}

func TestWordsSayTheirLanguageElsewhere(t *testing.T) {
	t.Parallel()
	for page, want := range map[string]string{"en": "", "EN-gb": "", "es-419": "", "fa": "en", "eng": "en"} {
		words, _ := For(page)
		if got := words.In(page); got != want {
			t.Errorf("on a page in %s the words are in %q, want %q", page, got, want)
		}
		if words.Language == "" || Direction(words.Language) != "ltr" {
			t.Errorf("%+v", words)
		}
	}
}
