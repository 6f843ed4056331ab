package claims

// diseases are promises about illness.
var diseases = []Claim{{
	Rule: "claims.cure", Profile: Both, Name: "Cures",
	Wrong:  "promises a cure",
	Reason: "studies of massage found comfort for a short time, not an illness that went away, and regulators expect trials behind such words",
	Instead: Wording{
		"many people feel better for a while after a session",
		"muchas personas se sienten mejor durante un tiempo después de una sesión",
	},
	Example: Wording{"Regular massage cures migraine.", "El masaje cura la migraña."},
	English: Phrases{
		Claim: `cure{,s}; curing; cure{,s}|curing _3 @disease; cured _3 @disease|pain|me|him|her|them|us; cured of|by; {was,were,been,is,are,get,got} cured; @heal _3 @disease; @heal your|my|the _1 @hurt; all-healing; cure-all; panacea;
			miracle|magic cure|treatment|therapy|hands|massage; heal{,s,ing} you|everything|anything; makes|make _2 @disease go_away|disappear; @disease|headache{,s}|backache _1 will disappear|vanish|go_away; help{,s,ing} _2 body heal; goodbye|farewell to _2 @disease`,
		Unless: `ham; bacon; meat; leather; resin; glue; concrete; cheese; sausage{,s}; doctor{,s}; surgeon{,s}; antibiotics; chemotherapy; radiotherapy; @care; researchers; heal{,s} by_itself|on_its_own; time to; time heals; let _3 heal`,
	},
	Spanish: Phrases{
		Claim: `cura{,n,r,rá,rán,mos} _3 @enfermedad|todo; cura{,n,r,rá} el|la|los|las|tu|su|tus|sus _1 @cuerpo; curó _3 @enfermedad; me|nos|le|les|se curó|curaron; se cura{,n} con; adiós _3 @enfermedad; es la_cura; una|la cura para|contra|de _2 @enfermedad; curación de _2 @enfermedad;
			sana{,n,r,rá} _3 @enfermedad|@cuerpo; revierte{,n} _3 @enfermedad; revertir _3 @enfermedad; milagros{o,a,os,as}; cúralo|cúrate; curado|curada de|por`,
		Unless: `médic{o,a,os,as}; medicamento{,s}; cirujan{o,a,os,as}; antibiótico{,s}; quimioterapia; jamón; queso`,
	},
}, {
	Rule: "claims.disease", Profile: Both, Name: "Treating or preventing disease",
	Wrong:  "says that massage treats or prevents an illness",
	Reason: "only trials can show that, and some illnesses need a doctor, who may be called too late",
	Instead: Wording{
		"some clients who live with this illness find a session calming; ask your doctor first",
		"a algunas personas con esta enfermedad una sesión les resulta relajante; pregunte antes a su médico",
	},
	Example: Wording{"Our massage treats sciatica.", "Nuestro masaje trata la ciática."},
	English: Phrases{
		Claim: `@treat _3 @disease; massage|session|sessions _1 as|is a|an|the _2 treatment|remedy for _2 @disease; treatment|remedy|therapy against _2 @disease; @lower|@raise _4 fertility; help{,s} you conceive; induc{e,es,ing} labo{,u}r|birth; relie{ve,ves,ving} _2 depression|sciatica|insomnia|arthritis|asthma;
			works against _2 @disease; lower{,s,ing} your|high blood_pressure`,
		Unless: `doctor{,s}; clinician{,s}; surgeon{,s}; hospital{,s}; medicine{,s}; medication{,s}; drug{,s}; pill{,s}; antibiotics; chemotherapy; radiotherapy; vaccin{e,es,ation}; oncolog{y,ist}; team; nurse{,s}; cbt; exercise{,s}; for_a_while; brief{,ly}; short; dip{,s}; wash{,ing}; gloves; hygiene; clean; trial{,s} of; stud{y,ies}|review|guideline{,s} of|on|for|about;
			@disease patient{,s}|survivor{,s}`,
	},
	Spanish: Phrases{
		Claim: `trata{,n,r,rá,ndo,mos} _2 @enfermedad; previene{,n} _3 @enfermedad; prevenir _3 @enfermedad; combate{,n} _3 @enfermedad; combatir _3 @enfermedad; elimina{,n,r} _2 @enfermedad; remedio para|contra|de _2 @enfermedad; tratamiento|terapia contra|de|para _2 @enfermedad;
			protege{,n} de|contra _3 @enfermedad; mejora{,n,r} _2 fertilidad; aumenta{,n,r} _2 fertilidad`,
		Unless: `médic{o,a,os,as}; hospital{,es}; medicamento{,s}; medicina{,s}; fármaco{,s}; cirujan{o,a,os,as}; quimioterapia; radioterapia; vacuna{,s}; equipo; guantes; lavar{,se}; higiene; ensayo{,s}; estudio{,s}; revisión`,
	},
}, {
	Rule: "claims.immunity", Profile: Both, Name: "The immune system",
	Wrong:  "promises stronger defences",
	Reason: "small laboratory studies saw short changes in blood cells, and there is no good evidence that they keep anyone from getting ill",
	Instead: Wording{
		"lab studies saw brief shifts in blood cells after massage; nobody knows whether they matter for health",
		"en estudios de laboratorio algunas células de la sangre cambiaron por poco tiempo; no se sabe si eso importa para la salud",
	},
	Example: Wording{"Massage boosts your immune system.", "El masaje refuerza las defensas."},
	English: Phrases{
		Claim: `@raise _4 @immune; build{,s,ing} _3 immunity|@immune; boost|support|lift|strength for|to _2 @immune; immunity|immune _1 boost{,s,er,ers,ing}|enhanc{er,ers,ing}; better|stronger|healthier|improved _1 immunity|immune; keep{,s} _3 immune _2 strong; keep{,s} _3 catching|colds|flu; @raise|more _2 white_blood_cell{,s}; makes|keep{,s}|make _2 immune|resistant _2 to|strong;
			fewer colds|infections; @treat|stop{,s} _2 colds|flu; more white_blood_cells; supports _2 natural _1 defen{c,s}es`,
		Unless: `sleep{,ing}; vaccin{e,es,ation}; shots; medicine{,s}; wash{,ing}; hygiene; clean; gloves; doctor{,s}`,
	},
	Spanish: Phrases{
		Claim:  `@subir _3 @defensas; @defensas más|mejores fuertes|altas; sube{,n} _2 @defensas; subir _2 @defensas; menos resfriados|infecciones; previene{,n}|prevenir|evita{,n} _2 resfriados|gripe`,
		Unless: `vacuna{,s}; dormir; medicamento{,s}; lavar{,se}; higiene; guantes`,
	},
}}
