package claims

// rulings are promises to which one regulator alone objects.
var rulings = []Claim{{
	Rule: "claims.promising", Profile: US, Name: "Promising research",
	Wrong:  "uses a careful word that readers take for a promise",
	Reason: "guidance of the FTC says that words such as pilot, initial and promising are read as good news",
	Instead: Wording{
		"say how many people were studied, how sure anyone can be, and what is not known",
		"diga a cuántas personas se estudió, con cuánta seguridad y qué no se sabe",
	},
	Example: Wording{"Early studies are promising.", "Los primeros estudios son prometedores."},
	English: Phrases{
		Claim:  `promising _2 result{,s}|stud{y,ies}|evidence|research|findings|effect{,s}|trial{,s}|treatment|therapy; stud{y,ies}|research|results|evidence|findings|trials|it|massage _1 is|are|look{,s}|seem{,s} _1 promising|encouraging; early|initial|preliminary|pilot|new|emerging _1 stud{y,ies}|research|evidence|results|findings|trials|data _2 suggest{,s}|show{,s}|indicat{e,es}|point{,s}; show{,s,ed} promise`,
		Unless: `small; certainty; conflicting; mixed; few; people; disagree`,
	},
	Spanish: Phrases{
		Claim:  `estudio{,s}|resultado{,s}|evidencia|investigación _2 prometedor{,a,es,as}|alentador{,a,es,as}; primeros|recientes|nuevos|preliminares estudios _1 sugieren|muestran|indican; estudios preliminares|piloto _1 sugieren|muestran|indican`,
		Unless: `pequeñ{o,a,os,as}; certeza; contradictori{o,a,os,as}; poc{o,a,os,as}; personas`,
	},
}, {
	Rule: "claims.condition", Profile: UK, Name: "Massage for a named condition",
	Wrong:  "offers massage for a named condition",
	Reason: "where an illness needs medical care, UK advertising rules allow that only if a suitably qualified professional supervises the treatment",
	Instead: Wording{
		"our clients, some of whom live with this condition, say that a session feels calming",
		"nuestros clientes, algunos con esta enfermedad, dicen que una sesión los relaja",
	},
	Example: Wording{"Massage for arthritis.", "Masaje para la artritis."},
	English: Phrases{
		Claim:  `massage{,s}|therapy|session{,s}|bodywork|appointment{,s} _1 for _1 @disease; treat{,s,ing} _1 people|clients|patients|those|anyone _1 with|who_have|suffering_from|living_with _2 @disease; speciali{se,ses,sing,ze,zes,zing} _1 in _2 @disease; help{,s,ing} _4 with _1 @disease; good|great|ideal|perfect|recommended for _3 @disease; can help _1 @disease`,
		Unless: `supervis{ed,ion,or,ors,es}; ask; doctor{,s}; clinician{,s}; safe; team; oncolog{y,ist}; stud{y,ies}; trial{,s}; review{,s}; guideline{,s}; evidence; behavio{,u}ral; cognitive; speech|drug|radiation therapy`,
	},
	Spanish: Phrases{
		Claim:  `masaje{,s}|sesion{,es}|sesión para|contra _1 @enfermedad; trata{,n,r,mos} _1 personas|clientes|pacientes con _2 @enfermedad; especialistas|especializad{o,a,os,as} en _2 @enfermedad; ayuda{,n,mos} _3 con _1 @enfermedad; bueno|ideal|recomendado para _2 @enfermedad`,
		Unless: `supervis{ado,ada,ión}; pregunte; médic{o,a,os,as}; estudio{,s}; ensayo{,s}; revisión; equipo`,
	},
}, {
	Rule: "claims.pain", Profile: UK, Name: "Relief of pain", Sourced: true,
	Wrong:  "promises relief of pain",
	Reason: "UK advice accepts help with everyday stress, relaxation, sleep and well-being, and wants trials for more",
	Instead: Wording{
		"it may ease some pain for a while [@key]",
		"puede aliviar algo el dolor durante un tiempo [@clave]",
	},
	Example: Wording{"Massage relieves back pain.", "El masaje alivia el dolor de espalda."},
	English: Phrases{
		Claim:  `relie{ve,ves,ving}|eas{es,ing}|sooth{e,es,ing}|@end|@lower|kill{,s,ing}|stop{,s} _2 pain{,s}|aches|headache{,s}|backache{,s}; fast|effective|natural|drug-free|powerful|real pain_relief; pain_relief that|in_minutes|without; goodbye to _3 pain; pain-free`,
		Unless: `may; might; can; could; some; little; for_a_while; short; medicine{,s}; doctor{,s}; what; clinician; relieving_pressure; painkiller{,s}; drug{,s}; pill{,s}; surgery; warm{,th}; heat; studies; review{,s}; trial{,s}; stop if`,
	},
	Spanish: Phrases{
		Claim:  `alivia{,n,mos}|calma{,n}|quita{,n,r}|elimina{,n,r}|reduce{,n} _3 dolor{,es}|cefalea{,s}; adiós _1 dolor; alivio eficaz|rápido|natural _2 dolor`,
		Unless: `puede{,n}; podría{,n}; algo; poco; algunos; durante_un_tiempo; médic{o,a}; calor; estudios; revisión`,
	},
}}
