package locale

import "strings"

var englishListings = Listings{
	Listings: "Look it up",

	Conditions: "Reasons to avoid or adapt massage",
	ConditionsText: "Signs that need medical help come first. Then come reasons to have no massage for now, places to keep off, " +
		"and reasons to ask first, each with the kinds of massage it is about.",
	AppliesTo: "Holds for:", Everything: "every kind of massage",

	Glossary: "Glossary", GlossaryText: "The words of this site in plain language.",
	AlsoCalled: "Also called", SeeAlso: "See also", InLanguage: "In %s", OtherLanguage: "In another language (%s)",

	Matrix: "Evidence at a glance", MatrixText: "What each kind of massage may do, and how sure anyone can be of it. Each word leads to what the studies found.",
	Benefit: "Benefit", General: "Massage in general", Unrated: "Not rated", Unsaid: "Nothing said", Legend: "What the words mean",
	UnratedText: "A page names the two together, and says nothing of how sure anyone can be.",
	UnsaidText:  "No page says anything of it. That speaks neither for it nor against it.",

	Sources: "Sources", SourcesText: "Every source that pages of this site rest on, by its first author, with the pages that cite it.",
	CitedOn: "Cited on:", AndMore: "and %d more pages",

	People: "Authors and reviewers", PeopleText: "The people who write and check these pages, with what they have learned and what they may gain.",
	Role: "Role", Licence: "Licence", Conflicts: "Conflicts of interest", ValidUntil: "valid until %s", ExpiredOn: "expired on %s",
	NotStated: "Not stated", Wrote: "Wrote", Checked: "Checked",

	languages: map[string]string{
		"ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fr": "French", "hi": "Hindi", "it": "Italian",
		"ja": "Japanese", "ko": "Korean", "la": "Latin", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ru": "Russian",
		"tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
	},
}

var spanishListings = Listings{
	Listings: "Consulta",

	Conditions: "Motivos para evitar o adaptar el masaje",
	ConditionsText: "Primero, las señales que necesitan ayuda médica. Después, los motivos para no recibir masaje por ahora, las zonas " +
		"que no se tocan y los motivos para preguntar antes, cada uno con los tipos de masaje a los que se refiere.",
	AppliesTo: "Vale para:", Everything: "cualquier tipo de masaje",

	Glossary: "Glosario", GlossaryText: "Las palabras de este sitio en lenguaje sencillo.",
	AlsoCalled: "También se llama", SeeAlso: "Véase también", InLanguage: "En %s", OtherLanguage: "En otro idioma (%s)",

	Matrix: "Las pruebas de un vistazo", MatrixText: "Qué puede aportar cada tipo de masaje y qué tan seguro es. Cada palabra lleva a lo que hallaron los estudios.",
	Benefit: "Beneficio", General: "El masaje en general", Unrated: "Sin valorar", Unsaid: "No se dice nada", Legend: "Qué significan las palabras",
	UnratedText: "Una página nombra los dos juntos y no dice qué tan seguro es.",
	UnsaidText:  "Ninguna página dice nada de ello. Eso no habla ni a favor ni en contra.",

	Sources: "Fuentes", SourcesText: "Todas las fuentes en que se apoyan las páginas de este sitio, por su primer autor, con las páginas que las citan.",
	CitedOn: "Se cita en:", AndMore: "y %d páginas más",

	People: "Autores y revisores", PeopleText: "Las personas que escriben y revisan estas páginas, con su formación y sus posibles intereses.",
	Role: "Función", Licence: "Licencia", Conflicts: "Conflictos de interés", ValidUntil: "válida hasta el %s", ExpiredOn: "venció el %s",
	NotStated: "Sin declarar", Wrote: "Ha escrito", Checked: "Ha revisado",

	languages: map[string]string{
		"ar": "árabe", "de": "alemán", "en": "inglés", "es": "español", "fr": "francés", "hi": "hindi", "it": "italiano",
		"ja": "japonés", "ko": "coreano", "la": "latín", "nl": "neerlandés", "pl": "polaco", "pt": "portugués", "ru": "ruso",
		"tr": "turco", "uk": "ucraniano", "vi": "vietnamita", "zh": "chino",
	},
}

// fill puts a value where a form has %s.
func fill(form, value string) string { return strings.ReplaceAll(form, "%s", value) }
