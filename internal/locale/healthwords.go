package locale

var englishHealth = Health{
	Summary: "In short", Actions: "What you can do", Notes: "Notes",
	Source: "Source %d", BackTo: "Back to the text, source %d",
	Words: "Words on this page", BackToWord: "Back to the text: %s", AllWords: "All words in the glossary",

	Facts: "At a glance", Strokes: "Strokes", Pressure: "Pressure", Duration: "Length of a session",
	Position: "Position", Regions: "Parts of the body", Equipment: "What is used",
	Scale: "%s on a scale from 0 (none) to 10 (the most you can bear)", Minutes: "%s minutes",

	Safety: "When to avoid or adapt it", Avoid: "No massage for now", AvoidLocally: "Keep off these places",
	Caution: "Ask first or adapt", Aftercare: "After the massage", Clinical: "In clinical terms:",
	Taught:          "The rules without the number of a source are common professional teaching.",
	RulesUnreviewed: "No clinician has reviewed these rules yet.",

	Evidence: "How sure we are", Gains: "What it may do for you", AsOf: "As of",
	High:     Certainty{"High certainty", "The true effect is very likely close to what the studies found."},
	Moderate: Certainty{"Moderate certainty", "The true effect is probably close to what the studies found, but it may differ."},
	Low:      Certainty{"Low certainty", "The true effect may be quite different from what the studies found."},
	VeryLow:  Certainty{"Very low certainty", "The studies say little about the true effect."},
	No:       Certainty{"No good evidence", "We know of no study that answers this."},

	Review: "Review of this page", Reviewed: "Last reviewed", By: "by", Due: "Next review due", Author: "Written by",
	Overdue:    "This page is due for a new review. What it says may be out of date.",
	Unreviewed: "No clinician has reviewed this page yet. Check with a health professional before you rely on it.",

	Withdrawn: "This page has been withdrawn", Unreliable: "Do not rely on what it says.", WithdrawnName: "%s (withdrawn)",

	months: [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
	day:    "%d %s %d",
}

var spanishHealth = Health{
	Summary: "En resumen", Actions: "Qué puede hacer usted", Notes: "Notas",
	Source: "Fuente %d", BackTo: "Volver al texto, fuente %d",
	Words: "Palabras de esta página", BackToWord: "Volver al texto: %s", AllWords: "Todas las palabras en el glosario",

	Facts: "De un vistazo", Strokes: "Maniobras", Pressure: "Presión", Duration: "Duración de una sesión",
	Position: "Posición", Regions: "Partes del cuerpo", Equipment: "Qué se usa",
	Scale: "%s en una escala de 0 (nada) a 10 (lo máximo que usted soporta)", Minutes: "%s minutos",

	Safety: "Cuándo evitarlo o adaptarlo", Avoid: "Por ahora, ningún masaje", AvoidLocally: "Zonas que no se tocan",
	Caution: "Pregunte antes o adapte", Aftercare: "Después del masaje", Clinical: "En términos clínicos:",
	Taught:          "Las reglas sin número de fuente son enseñanza profesional habitual.",
	RulesUnreviewed: "Ningún profesional clínico ha revisado aún estas reglas.",

	Evidence: "Qué tan seguro es", Gains: "Qué puede aportarle", AsOf: "A fecha de",
	High:     Certainty{"Certeza alta", "Es muy probable que el efecto real se parezca a lo que hallaron los estudios."},
	Moderate: Certainty{"Certeza moderada", "Es probable que el efecto real se parezca a lo que hallaron los estudios, pero puede ser distinto."},
	Low:      Certainty{"Certeza baja", "El efecto real puede ser muy distinto de lo que hallaron los estudios."},
	VeryLow:  Certainty{"Certeza muy baja", "Los estudios dicen poco sobre el efecto real."},
	No:       Certainty{"Sin buenas pruebas", "No conocemos ningún estudio que responda a esto."},

	Review: "Revisión de esta página", Reviewed: "Última revisión", By: "por", Due: "Próxima revisión", Author: "Escrito por",
	Overdue:    "Esta página debe revisarse de nuevo. Lo que dice puede no estar al día.",
	Unreviewed: "Ningún profesional clínico ha revisado aún esta página. Consulte a un profesional de la salud antes de fiarse de ella.",

	Withdrawn: "Esta página se ha retirado", Unreliable: "No se fíe de lo que dice.", WithdrawnName: "%s (retirada)",

	months: [12]string{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"},
	day:    "%d de %s de %d",
}
