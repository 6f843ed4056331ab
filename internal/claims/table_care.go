package claims

// care are sentences that keep readers from care, or from stopping.
var care = []Claim{{
	Rule: "claims.replaces-care", Profile: Both, Name: "In place of medical care",
	Wrong:  "puts massage in the place of medical care",
	Reason: "readers may put off care that they need; massage can only go along with it",
	Instead: Wording{
		"massage can go along with the care that your doctor plans",
		"el masaje puede acompañar al tratamiento que indique su médico",
	},
	Example: Wording{"Massage replaces painkillers.", "El masaje sustituye a los analgésicos."},
	English: Phrases{
		Claim: `replac{e,es,ed,ing} _3 @care|medical_care|prescription{,s}; instead_of|rather_than _3 surgery|medication|medicine{,s}|drugs|pills|painkillers|an_operation|seeing_a_doctor|a_doctor; stop taking|your_medication|your_medicine|your_pills; throw{,s}_away|come{,s}_off|get_off|ditch{,es,ed}|skip{,s}|quit{,s} _3 @care; {no,never,not,don't,won't,any} _2 need{,s,ed} _4 @care; no_need for|to _4 @care;
			@end _1 need for_surgery|for_medication|for_drugs|for_painkillers|for_medicine|for_an_operation; avoid{,s,ing} _2 surgery|medication|an_operation|the_knife; alternative to _4 @care; substitute for _4 @care|medical_care; better|safer|cheaper than _3 @care; as_good_as|as_effective_as|works_like _2 @care|medication; makes _2 @care unnecessary; without drugs_or_surgery|surgery_or_drugs|medication_or_surgery|drugs`,
		Unless: `ask; ask_your; talk; unless; do_not stop; before_you; replaced by; knee|hip|joint|valve replacement; after; if_you; tell; blood_thinner{,s}; medicine massage|instead; wait; oil`,
	},
	Spanish: Phrases{
		Claim:  `sustituye{,n}|reemplaza{,n,r}|sustituir _3 @medicina; en_lugar_de|en_vez_de _3 medicamento{,s}|medicina{,s}|pastillas|cirugía|operarse|operación|fármacos; deje_de|deja_de|dejar_de|dejará_de tomar; ya_no necesita{,rá,s,rás} _3 @medicina; alternativa a _3 @medicina; evita{,n,r} _2 cirugía|operación|quirófano; mejor que _2 @medicina; olvíd{ese,ate} de _2 @medicina; sin medicamentos_ni_cirugía|pastillas|fármacos_ni_cirugía`,
		Unless: `pregunte; consulte; hable; antes_de; prótesis; si`,
	},
}, {
	Rule: "claims.pain-gain", Profile: Both, Name: "It has to hurt",
	Wrong:  "says that massage has to hurt",
	Reason: "in one trial, how much a massage hurt had nothing to do with how much stiffness fell",
	Instead: Wording{
		"even deep work stays within what you can bear; say so when it is too much",
		"también el trabajo profundo debe ser soportable; avise si es demasiado",
	},
	Example: Wording{"It has to hurt to work.", "Tiene que doler para que funcione."},
	English: Phrases{
		Claim:  `no_pain no_gain; must|should|has_to|have_to|needs_to|ought_to hurt; more it_hurts _3 better|more|works; deeper _1 the_better|pressure_is_better|is_better; hurts _1 good; good_pain|healthy_pain|therapeutic_pain; pain is _2 sign|proof _3 work{s,ing}|weakness; pain means _3 work{s,ing}|better; grit your_teeth; pain _1 leaving_the_body`,
		Unless: `ask; tell; lighter; lighten; stop; speak_up; no more; never more; at_most`,
	},
	Spanish: Phrases{
		Claim:  `tiene|debe|ha _1 que_doler|doler|de_doler; sin dolor_no_hay; cuanto más_duele|más_duela|más_fuerte _2 mejor; si_no duele _2 funciona|sirve; dolor bueno|sano; aguant{e,a,ar} el_dolor`,
		Unless: `avise; diga; pare; mal`,
	},
}, {
	Rule: "claims.testimonial", Profile: Both, Name: "Clients' words", personal: true,
	Wrong:  "is a client's promise that counts as yours",
	Reason: "regulators take what clients are quoted with as a claim of the site",
	Instead: Wording{
		"quote what clients say about the room, the talk and the touch, and not about an illness",
		"cite lo que los clientes dicen de la sala, la charla y el trato, no de una enfermedad",
	},
	Example: Wording{`"I had sciatica for years, and three sessions ended it."`, `"Tenía ciática desde hacía años, y en tres sesiones se fue."`},
	English: Phrases{Claim: `my|i|i've|me _4 @disease; my _3 pain _3 gone|disappeared|vanished; pain-free|pain_free`},
	Spanish: Phrases{Claim: `mi|mis|tenía|tuve|me|sufría|padecía _4 @enfermedad; mi _2 dolor _2 desapareció|fue; sin dolor`},
}}
