package claims

// spanish is the grammar of Spanish. Accents make no difference, so "si" is "sí".
var spanish = grammar{
	sets: map[string]string{
		"subir":   `aumenta{,n,r,rá} mejora{,n,r,rá,ndo} refuerza{,n} reforzar fortalece{,n,r,rá} estimula{,n,r} activa{,n,r} potencia{,n,r} impulsa{,n,r} incrementa{,n,r} favorece{,n,r} eleva{,n,r} aumente mejore refuerce fortalezca estimule active potencie impulse incremente favorezca eleve`,
		"bajar":   `baja{,n,r,rá} reduce{,n} reducir disminuye{,n} disminuir elimina{,n,r} regula{,n,r} baje reduzca disminuya elimine`,
		"limpiar": `elimina{,n,r,ndo,rá} libera{,n,r,ndo} expulsa{,n,r,ndo} drena{,n,r} limpia{,n,r,ndo} arrastra{,n,r} saca{,n,r} elimine libere expulse drene limpie`,
		"romper":  `rompe{,n,r} deshace{,n,r} disuelve{,n} disolver elimina{,n,r} libera{,n,r} quita{,n,r} derrite{,n} rompa deshaga disuelva elimine libere quite`,
		"enfermedad": `enfermedad{,es} cáncer tumor{,es} artritis artrosis asma diabetes depresión migraña{,s} ciática fibromialgia insomnio infertilidad hipertensión tensión_alta
			hernia{,s} hernia{,s}_discal{,es} escoliosis túnel_carpiano tendinitis codo_de_tenista fascitis tdah autismo alzheimer parkinson demencia esclerosis ictus
			alergia{,s} eczema psoriasis endometriosis estreñimiento varices várices linfedema epilepsia bronquitis vértigo acúfenos lupus osteoporosis neuropatía bursitis gota infarto infecciones fatiga_crónica dolor_crónico covid`,
		"cuerpo":   `espalda cuello cuerpo dolor lesión lesiones articulaciones nervio{,s} rodilla{,s} hombro{,s} columna músculo{,s}`,
		"defensas": `defensas sistema_inmune sistema_inmunitario sistema_inmunológico inmunidad inmunitario inmunológico`,
		"efecto":   `resultado{,s} efecto{,s} cura mejoría éxito`,
		"medicina": `medicamento{,s} medicina{,s} pastilla{,s} analgésico{,s} fármaco{,s} cirugía operación médico{,s} fisioterapia fisioterapeuta`,
	},
	negators: `no; nunca; jamás; ni; ningún; ningun{a,o}; nada; nadie; tampoco; sin; en_vez_de; en_lugar_de; imposible; lejos_de`,
	pseudo:   `no solo|solamente|hay_duda|cabe_duda|espere|esperes|dude|dudes|lo_dude|te_lo_pierdas|se_lo_pierda|hay_nada_mejor|importa; sin duda|lugar_a_dudas; nada mejor|como; por_qué no; nunca antes|más`,
	auxiliar: `es; está; están; son; ha; han; fue; sigue; se`,
	doubts: `mito{,s}; fals{o,a,os,as}; falsamente; mentira{,s}; erróne{o,a,os,as}; equivocad{o,a,os,as}; incorrect{o,a}; engañ{a,an,oso,osa,osos,osas}; dudos{o,a,os,as}; duda{,s}; incierto; inciert{o,a}; desconocid{o,a}; improbable;
		afirma{,n,r,ción,ciones}; supuest{o,a,os,as,amente}; presunt{o,a}; creencia{,s}; idea; teoría{,s}; hipótesis; rumor{,es}; cuidado; desconf{ía,íe,iar}; evit{e,a,ar}; ilegal; prohibid{o,a}; exagera{,n,do,da};
		se|que|quien|gente|muchos|algunos|publicidad|anuncios|otros _2 dice{,n}|cree{,n}|piensa{,n}|promete{,n}|asegura{,n}|oye|lee; quien|quienes|alguien|que promete{,n}|le_promete|le_prometen|asegura{,n}; dicen que; creen que;
		poca|escasa|débil|insuficiente evidencia|prueba{,s}; la palabra; las palabras; el término; la expresión; saber si; ver si; preguntar si; estudiar|estudiaron|estudió|comprobar|evaluaron si; espera{,n} que; se_debate; discutid{o,a}`,
	myths:    `mito{,s}; creencias falsas; falsas creencias; afirmaciones falsas|dudosas|engañosas; lo_que _3 no_puede|no_hace|no_se_sabe|no_sabemos|no_cura|no_está; no digas|diga|escriba|prometa|decir|es_cierto|es_verdad; palabras _2 evitar|prohibidas; evitar; falso; mentiras; promete{,n,r} demasiado`,
	corrects: `es|son|eso|esto _2 mito{,s}|fals{o,a,os,as}|mentira|erróne{o,a}; no es_cierto|es_verdad|es_así|está_demostrado|está_probado|se_ha_demostrado|hay_pruebas|hay_evidencia; falso; ningún estudio|ensayo; nadie sabe|lo_sabe|lo_ha`,
	but:      `pero; sino; aunque; sin_embargo; mientras`,
	ends:     `que; y; o; cuando; si; porque; donde; quien; pero; como; con; por`,
	openers:  `si; cuando; para; aunque; como; después; antes; mientras`,
	subjects: `el|este|nuestro|un masaje|tratamiento; nuestra|la|una terapia|sesión; nuestro; nuestra; usted; masaje; ellos; nosotros`,
	links:    `y; porque; así_que; entonces`,
	asks:     `puede; es; ayuda; sirve; cura`,
	lures:    `sabía|sabías|sabe|sabes que; quiere{,s}; desea{,s}; busca{,s}; por_qué; cansad{o,a}; necesita{,s}; quieres; listo|lista; te|le gustaría`,
	spurns:   `sin; que; en_vez_de; en_lugar_de; adiós_a_los; no; olvide`,
	first:    `yo; mi; mis; me; mí; tenía; tuve; sufría; padecía; conmigo`,
}
