package locale

import "strings"

var englishListings = Listings{
	Listings: "Look it up",

	Glossary: "Glossary", GlossaryText: "The words of this site in plain language.",
	AlsoCalled: "Also called", SeeAlso: "See also", InLanguage: "In %s", OtherLanguage: "In another language (%s)",

	languages: map[string]string{
		"ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fr": "French", "hi": "Hindi", "it": "Italian",
		"ja": "Japanese", "ko": "Korean", "la": "Latin", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ru": "Russian",
		"tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
	},
}

var spanishListings = Listings{
	Listings: "Consulta",

	Glossary: "Glosario", GlossaryText: "Las palabras de este sitio en lenguaje sencillo.",
	AlsoCalled: "También se llama", SeeAlso: "Véase también", InLanguage: "En %s", OtherLanguage: "En otro idioma (%s)",

	languages: map[string]string{
		"ar": "árabe", "de": "alemán", "en": "inglés", "es": "español", "fr": "francés", "hi": "hindi", "it": "italiano",
		"ja": "japonés", "ko": "coreano", "la": "latín", "nl": "neerlandés", "pl": "polaco", "pt": "portugués", "ru": "ruso",
		"tr": "turco", "uk": "ucraniano", "vi": "vietnamita", "zh": "chino",
	},
}

// fill puts a value where a form has %s.
func fill(form, value string) string { return strings.ReplaceAll(form, "%s", value) }
