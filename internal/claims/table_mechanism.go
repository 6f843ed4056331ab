package claims

// mechanisms are promises about what happens inside the body.
var mechanisms = []Claim{{
	Rule: "claims.detox", Profile: Both, Name: "Toxins and detox",
	Wrong:  "speaks of toxins or waste that massage clears away",
	Reason: "there are no toxins to flush, more water does not prevent soreness as far as is known, and in the one study of it less lactate was cleared with massage than at rest",
	Instead: Wording{
		"you may feel rested after a session; drink when you are thirsty",
		"quizá se sienta descansado después de una sesión; beba cuando tenga sed",
	},
	Example: Wording{"It flushes toxins out of your muscles.", "Elimina toxinas de los músculos."},
	English: Phrases{
		Claim: `@clear _4 toxin{,s}|toxic|impurities|waste|lactic_acid|lactate; cleans{e,es,ing} _2 body|organs|blood|lymph|system; detox{,es,ed,ing}; detoxif{y,ies,ied,ying,ication}; toxin{,s} _3 flushed|released|removed|cleared|eliminated|drained|leave|leaves|out_of; purif{y,ies,ying} _2 body|blood;
			water _3 flush|wash; toxin-free; drink{,ing} _4 water _3 flush|toxin{,s}|wash`,
		Unless: `detox clinic{,s}|cent{er,re}{,s}|program{,me,mes,s}|ward{,s}|unit{,s}|from|service{,s}; in|after|during|alcohol|drug|medical detox; botulinum; tetanus; botox; liver; kidney{,s}; toilet; sink; tap; detoxification from|ward|clinic|unit; digital detox; lower|slower|less than; at_rest; reverse`,
	},
	Spanish: Phrases{
		Claim:  `@limpiar _3 toxina{,s}|impurezas|desechos|ácido_láctico; desintoxica{,n,r,ción,nte,ntes,rse}; depura{,n,r,tivo,tiva,ción}; purifica{,n,r} _2 cuerpo|sangre|organismo; detox; toxinas _2 eliminan|liberan|salen`,
		Unless: `clínica|centro|unidad|programa|servicio de_desintoxicación|de_depuración; hígado; riñón; riñones; botulínica; tetánica; agua de`,
	},
}, {
	Rule: "claims.scar-tissue", Profile: Both, Name: "Scar tissue, adhesions and fascia",
	Wrong:  "describes what hands have not been shown to do",
	Reason: "there is no good proof that massage breaks up scar tissue, adhesions or knots, or that it makes fascia longer for good",
	Instead: Wording{
		"the area may feel looser and move with less effort for a while",
		"la zona puede sentirse más suelta y moverse con menos esfuerzo durante un tiempo",
	},
	Example: Wording{"Deep strokes break up scar tissue.", "Rompe el tejido cicatricial."},
	English: Phrases{
		Claim:  `@breaks _4 scar_tissue|scars|adhesion{,s}|knot{,s}|fascia|calcium_deposits|fibrosis; break{,s,ing} _3 scar_tissue|scars|adhesion{,s}|knots up|down|apart; scar_tissue|scars|adhesions|knots _3 broken|dissolved|melted|removed; lengthen{,s,ed,ing} _2 fascia|muscle{,s}|tissue{,s}; fascia _2 melts|lengthens; unstick{,s,ing} _2 fascia|tissue{,s}|layers; remodel{,s,led,ling} _3 scar_tissue|fascia|tissue|tissues|collagen; unglue{,s} _2 fascia|tissue{,s}`,
		Unless: `surgeon{,s}; surgery; laser; exercise{,s}; stretch{,es,ing}; release_the_knot|release_a_knot`,
	},
	Spanish: Phrases{
		Claim:  `@romper _3 tejido_cicatricial|tejido_cicatrizal|cicatriz|cicatrices|adherencia{,s}|nudo{,s}|contracturas|fascia; alarga{,n,r} _2 fascia|músculo{,s}|tejido{,s}; estira{,n,r} _2 fascia para_siempre; despega{,n,r} _2 fascia|tejido{,s}`,
		Unless: `cirugía; cirujan{o,a}; láser`,
	},
}, {
	Rule: "claims.realign", Profile: Both, Name: "Putting the body straight",
	Wrong:  "promises to put the body straight",
	Reason: "massage works on soft tissue, and that it moves bones or posture to another place has not been shown",
	Instead: Wording{
		"you may find it easier to move for a while",
		"quizá le resulte más fácil moverse durante un tiempo",
	},
	Example: Wording{"We realign your spine.", "Realineamos su columna."},
	English: Phrases{
		Claim:  `realign{,s,ed,ing,ment}; align{,s,ed,ing} _2 spine|body|pelvis|hips|vertebrae|posture|muscles|fascia; straighten{,s,ed,ing} _2 spine|back|posture; correct{,s,ed,ing}|fix{,es,ed,ing} _2 posture|alignment|leg_length|pelvis; put{,s,ting} _3 back in_place|into_place|in_line; restor{e,es,ed,ing} _2 alignment|posture; perfect|proper|correct posture|alignment for|forever; rebalanc{e,es,ed,ing} _2 spine|pelvis|body|skeleton`,
		Unless: `surgeon{,s}; surgery; brace; table|chair|bolster|pillow|cushion; sheet; your_own; therapist; exercise{,s}`,
	},
	Spanish: Phrases{
		Claim:  `realinea{,n,r,mos,ción}; alinea{,n,r,mos} _2 columna|cuerpo|pelvis|vértebras|postura; corrige{,n} _2 postura|columna|pelvis; corregir _2 postura|columna|pelvis; endereza{,n,r} _2 columna|espalda|postura; coloca{,n,r}|pone{,n} _3 en_su_sitio|en_su_lugar`,
		Unless: `cirugía; camilla; almohada; ejercicio{,s}`,
	},
}, {
	Rule: "claims.circulation", Profile: Both, Name: "Circulation", Sourced: true,
	Wrong:  "says more about blood flow than was measured",
	Reason: "the skin gets warm and red, but most measurements found no more blood in the muscle, and no gain for health has been shown",
	Instead: Wording{
		"massage warms the skin",
		"el masaje calienta la piel",
	},
	Example: Wording{"Massage improves circulation.", "Mejora la circulación."},
	English: Phrases{
		Claim:  `@raise _3 @flow; better|improved|increased|healthy|healthier|stronger _1 @flow; boost to|for _2 @flow; circulation boost{,er,ing}; gets _2 blood flowing|moving|pumping; @flow _1 improv{es,ed}|increas{es,ed}; oxygenat{e,es,ed,ing}; bring{,s,ing}|deliver{,s,ing}|send{,s,ing}|carry|carries _3 oxygen; more oxygen; rush|flood of _2 oxygen|blood; good|great for _2 circulation`,
		Unless: `skin; exercise{,s}; walk{,s,ing}; movement; contraction{,s}; active; ankle{,s}; stand; moving_more; oxygen mask; breath{,e,ing}; stretching`,
	},
	Spanish: Phrases{
		Claim:  `@subir _2 circulación|riego|flujo_sanguíneo|flujo_de_sangre; mejor|mayor|buena circulación|riego; oxigena{,n,r,ción}; lleva{,n,r} _2 oxígeno; más oxígeno; buen{o,a} para _1 circulación`,
		Unless: `piel; caminar; ejercicio{,s}; andar; respir{a,e,ar,ación}`,
	},
}, {
	Rule: "claims.cortisol", Profile: Both, Name: "Stress hormones", Sourced: true,
	Wrong:  "names a stress hormone as the reason",
	Reason: "studies of adults, taken together, found a change of cortisol close to zero",
	Instead: Wording{
		"many people feel calmer for some hours",
		"muchas personas se sienten más tranquilas durante unas horas",
	},
	Example: Wording{"Massage lowers cortisol.", "Reduce el cortisol."},
	English: Phrases{
		Claim:  `@lower|@end|flush{,es,ing}|balanc{e,es,ing}|regulat{e,es,ing}|burn{,s} _4 cortisol|stress_hormone{,s}; cortisol|stress_hormone{,s} _2 drop{,s,ped}|fall{,s}|fell|go_down|goes_down|decreas{e,es,ed}|plummet{,s}; less|lower cortisol|stress_hormone{,s}; stress-hormone reduction; melt{,s} _2 cortisol|stress_hormones`,
		Unless: `pooled; children; exercise{,s}; close_to_zero; zero; chance`,
	},
	Spanish: Phrases{
		Claim:  `@bajar _3 cortisol|hormona{,s}_del_estrés; cortisol _2 baja|disminuye|cae; menos cortisol`,
		Unless: `cero; niños; ejercicio; azar`,
	},
}, {
	Rule: "claims.performance", Profile: Both, Name: "Sport and injury", Sourced: true,
	Wrong:  "promises better sport, fewer injuries or faster healing",
	Reason: "the largest review, of 29 trials, found no gain in strength, jump, sprint or endurance, and that massage prevents injury or speeds healing is not proven",
	Instead: Wording{
		"sore muscles may hurt a little less over the next days",
		"los músculos doloridos pueden molestar algo menos en los días siguientes",
	},
	Example: Wording{"A massage before the race improves performance.", "Mejora el rendimiento deportivo."},
	English: Phrases{
		Claim: `@raise|maximi{se,ses,ze,zes}|unlock{,s}|peak _3 performance|endurance|stamina|speed|athletic; makes|make _2 faster|stronger _1 runner{,s}|athlete{,s}|you; run faster; makes|make you faster|stronger; prevent{,s,ed,ing}|avoid{,s}|reduc{e,es,ing}_the_risk_of|protect{,s}_against|fewer|lower{,s}_the_risk_of _2 injur{y,ies}|cramp{,s};
			speed{,s,ing}|speed{,s,ing}_up|accelerat{e,es,ing}|shorten{,s,ing} _3 healing|recovery|repair; promot{e,es,ing}|@raise|help{,s,ing}|aid{,s,ing} _2 healing; heal{,s,ing} faster|quicker|twice|in_half; faster|quicker|rapid healing|recovery; recover{,s} faster|quicker|twice`,
		Unless: `training; train; warm-up; warm_up; exercise{,s}; strength_work; sleep; load; coach{,es}; rest and; helmet; search; page; body_mechanics; therapist{,s}; student{,s}; yourself; your_own; their_own; wrists; thumbs`,
	},
	Spanish: Phrases{
		Claim:  `@subir _2 rendimiento|resistencia|velocidad; previene{,n}|prevenir|evita{,n,r} _2 lesion{,es}|lesión|calambres; acelera{,n,r} _2 curación|recuperación|cicatrización; recuperación más_rápida|rápida; menos lesiones; curación más_rápida|rápida`,
		Unless: `entrenamiento; calentamiento; ejercicio{,s}; dormir; casco`,
	},
}}
