package claims

// certainties are promises about how sure, safe and lasting an effect is.
var certainties = []Claim{{
	Rule: "claims.guarantee", Profile: Both, Name: "Guarantees and proof",
	Wrong:  "promises a sure result",
	Reason: "people differ, and no review from 2018 to 2023 reached a conclusion of high certainty about massage for pain",
	Instead: Wording{
		"it may help you; the studies are small, and people differ",
		"puede ayudarle; los estudios son pequeños y cada persona es distinta",
	},
	Example: Wording{"Results are guaranteed.", "Resultados garantizados."},
	English: Phrases{
		Claim: `guarantee{,s,d} _3 @relief|relax{,ation}|pain-free|better|satisfaction|works|work; @relief _2 guaranteed; we guarantee; guaranteed; {100%,100_%,hundred_percent,100_percent} effective|successful|success|results|natural_cure|relief|cure|works|pain-free; clinically|scientifically|medically|fully _1 proven|proved|tested; proven to; proven @relief|benefits|method|treatment|therapy|remedy|way|results; {is,are,been,was} _1 proven;
			always works|helps|work|help; works|work for everyone|everybody|anyone|every_client|every_body|all_people|all_bodies; never fails|fail; instant|immediate relief|results|cure; works|work every_time; miracle{,s}; foolproof; fail-safe; you will feel_no_pain|be_pain-free|be_pain_free; most_effective treatment|therapy|remedy; will definitely|certainly|surely`,
		Unless: `cotton; booking{,s}; appointment{,s}; price{,s}; place{,s}; seat{,s}; refund; wage{,s}; difficult; wrong; organic; time slot; privacy; confidential{,ity}; heals_itself; until`,
	},
	Spanish: Phrases{
		Claim:  `garantiza{,n,mos,do,da,dos,das} _3 @efecto|alivio|relajación|mejoría; @efecto _1 garantizad{o,a,os,as}; garantizamos; 100%|100_%|cien_por_cien efectiv{o,a}|eficaz|seguro|natural; clínicamente|científicamente probad{o,a,os,as}|demostrad{o,a,os,as}|comprobad{o,a,os,as}; 			siempre funciona|ayuda; funciona para|con todos|todo_el_mundo|cualquiera; nunca falla; alivio|resultado{,s} inmediato{,s}|instantáneo{,s}; eficacia probada|comprobada|demostrada; sin_duda cura|ayuda`,
		Unless: `reserva; cita; precio; plaza; algodón; privacidad`,
	},
}, {
	Rule: "claims.no-risk", Profile: Both, Name: "No risk",
	Wrong:  "promises safety without exception",
	Reason: "serious harm is rare but on record, about one client in ten reported minor discomfort in one small study, and for some people massage is not safe at all",
	Instead: Wording{
		"serious harm is rare; tell the therapist about your health first",
		"los daños graves son raros; cuente antes al terapeuta cómo está de salud",
	},
	Example: Wording{"It has no side effects.", "No tiene efectos secundarios."},
	English: Phrases{
		Claim:  `no|without|zero|free_of _2 side_effect{,s}|risk{,s}|adverse_effects|danger; risk-free; side-effect-free; {completely,totally,perfectly,absolutely,entirely,always,100%,100_%} safe|harmless; safe _4 for everyone|everybody|anyone|all; never harm{s,ful}|hurts_anyone; cannot|can't harm|hurt|do_any_harm|do_harm; harmless for|to everyone|all|you; nothing can_go_wrong; is|are harmless`,
		Unless: `risk of; risk that; risk to your_data; if; ask; unless; only; no_risk_free; lies; no treatment; free trial; room; floor; equipment; booking; keep _3 safe`,
	},
	Spanish: Phrases{
		Claim:  `sin|cero|ningún|no_tiene|no_tienen|libre_de _2 efectos_secundarios|efectos_adversos|riesgo{,s}|contraindicaciones|peligro; {completamente,totalmente,absolutamente,100%,100_%} segur{o,a}|inofensiv{o,a}; segur{o,a} para todos|todo_el_mundo|cualquiera; no puede_hacer_daño|hace_daño; es|son inofensiv{o,a,os,as}`,
		Unless: `si; pregunte; solo; consulte; riesgo de`,
	},
}, {
	Rule: "claims.lasting", Profile: Both, Name: "Lasting effects", Sourced: true,
	Wrong:  "promises an effect that stays",
	Reason: "the effects that were measured are mostly short and depend on going on",
	Instead: Wording{
		"it may ease it for a while",
		"puede aliviarlo durante un tiempo",
	},
	Example: Wording{"Enjoy lasting relief from back pain.", "Alivio duradero del dolor de espalda."},
	English: Phrases{
		Claim:  `{permanent,lasting,long-lasting,longlasting,life-long,lifelong,everlasting,long-term} _2 @relief; permanently _3 gone|fix{,es}|relie{ve,ves,ved}|end{,s}|remov{e,es,ed}|solv{e,es,ed}; pain-free|painfree|pain_free for_life|for_good|forever|again; @end|releas{e,es,ed,ing}|fix{,es,ed,ing}|relie{ve,ves,ved,ving}|lose _5 for_good|once_and_for_all|forever|permanently; relief _2 lasts|last for_years|forever|a_lifetime; for_good|forever pain-free; last{,s} _1 lifetime; goodbye|farewell to _4 forever|for_good; @relief that last{,s}`,
		Unless: `harm; damage; injury; disability; looks|look|search for; side_effects; scarring; may last; for_a_while; minutes; hours; days; weeks`,
	},
	Spanish: Phrases{
		Claim:  `@efecto|alivio|solución _1 permanente{,s}|duradero{,s}|duradera{,s}|definitivo{,s}|definitiva{,s}|para_siempre; elimina{,n,r}|acaba{,n,r}|quita{,n,r}|alivia{,n,r}|suelta{,n} _5 para_siempre|definitivamente|de_una_vez_por_todas; sin_dolor para_siempre|de_por_vida`,
		Unless: `daño; lesión; minutos; horas; días; semanas`,
	},
}, {
	Rule: "claims.studies", Profile: Both, Name: "Studies without a name", Sourced: true,
	Wrong:  "speaks of studies and names none",
	Reason: "readers cannot check it, and regulators ask for the evidence itself",
	Instead: Wording{
		"name the study behind the sentence, such as [@key], and say what it found",
		"nombre el estudio detrás de la frase, por ejemplo [@clave], y diga qué encontró",
	},
	Example: Wording{"Studies show that massage works.", "Los estudios demuestran que funciona."},
	English: Phrases{
		Claim:  `studies|research|science|trials|scientists|researchers|experts|evidence _1 show{,s,ed}|prov{e,es,ed}|confirm{,s,ed}|demonstrat{e,es,ed}|agree|say{,s}; studies|research|science|trials|scientists _1 have|has _1 shown|proven|proved|found|confirmed|demonstrated; it _2 scientifically|medically _1 proven|established|shown|known|well_established; it_is|it|it_has_been proven|established|well_known|well_established; according_to _2 studies|research|science|experts; backed_by|supported_by|based_on _1 science|research|studies|evidence; proven by; research-backed|science-backed|evidence-backed`,
		Unless: `no; not; little; neither; nothing; doesn't; didn't; mixed; different; differ; disagree; most studies; these|those|the|such|both|all|two|three|four|few|some|small|large|older|newer|other studies|trials; what|how|until|that|which|if|when|where|unless|before _3 studies|research|science|trials|evidence; this|the|that|our evidence|research; labels|label|word|words|page|pages; this page; read`,
	},
	Spanish: Phrases{
		Claim:  `{los_,}estudios|ciencia|investigaciones|científicos|expertos|ensayos _1 demuestra{,n}|muestra{,n}|prueba{,n}|confirma{,n}|dice{,n}; {los_,}estudios|ciencia|investigaciones _1 ha{,n} _1 demostrado|probado|confirmado; está _1 demostrado|probado|comprobado que; según los_estudios|la_ciencia|los_expertos|estudios; avalad{o,a} por _2 ciencia|estudios`,
		Unless: `no; ningún; nada; poco; estos|esos|algunos|pocos|dos|tres estudios|ensayos; hasta_que; lo_que`,
	},
}}
