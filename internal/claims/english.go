package claims

// english is the grammar of English.
var english = grammar{
	sets: map[string]string{
		"raise": `boost{,s,ed,ing} strengthen{,s,ed,ing} improv{e,es,ed,ing} increas{e,es,ed,ing} enhanc{e,es,ed,ing} support{,s,ed,ing}
			stimulat{e,es,ed,ing} activat{e,es,ed,ing} promot{e,es,ed,ing} fortif{y,ies,ied,ying} optimi{se,ses,sed,sing,ze,zes,zed,zing} supercharg{e,es,ed,ing}`,
		"lower":  `lower{,s,ed,ing} reduc{e,es,ed,ing} cut{,s,ting} decreas{e,es,ed,ing} drop{,s,ped,ping} lessen{,s,ed,ing}`,
		"end":    `eliminat{e,es,ed,ing} banish{,es,ed,ing} eras{e,es,ed,ing} get{,s,ting}_rid_of got_rid_of end{,s,ed,ing} remov{e,es,ed,ing}`,
		"heal":   `heal{,s,ed,ing} fix{,es,ed,ing} revers{e,es,ed,ing} repair{,s,ed,ing}`,
		"treat":  `treat{,s,ing} remed{y,ies,ied,ying} prevent{,s,ed,ing} combat{,s,ted,ting} fight{,s,ing} beat{,s,ing} protect{,s,ed,ing}_against protect{,s,ed,ing}_from protect{,s,ed,ing}_you_from ward{,s,ed,ing}_off eliminat{e,es,ed,ing} get{,s,ting}_rid_of`,
		"breaks": `break{,s,ing}_up broke_up break{,s,ing}_down broke_down break{,s,ing}_apart dissolv{e,es,ed,ing} melt{,s,ed,ing} remov{e,es,ed,ing} releas{e,es,ed,ing} get{,s,ting}_rid_of loosen{,s,ed,ing}_up eliminat{e,es,ed,ing} destroy{,s,ed,ing} eras{e,es,ed,ing}`,
		"clear":  `flush{,es,ed,ing} releas{e,es,ed,ing} eliminat{e,es,ed,ing} remov{e,es,ed,ing} purg{e,es,ed,ing} draw{,s,ing}_out expel{,s,led,ling} clear{,s,ed,ing} get{,s,ting}_rid_of rid{,s,ding} drain{,s,ed,ing} wash{,es,ed,ing} sweat{,s,ing} cleans{e,es,ed,ing} carry_away carries_away`,
		"disease": `disease{,s} illness{,es} sickness cancer{,s} tumo{,u}r{,s} arthritis osteoarthritis asthma diabetes depression migraine{,s} sciatica
			fibromyalgia insomnia infertility hypertension high_blood_pressure herniated_disc{,s} slipped_disc{,s} bulging_disc{,s} herniated_disk{,s} slipped_disk{,s} scoliosis
			carpal_tunnel carpal_tunnel_syndrome tendinitis tendonitis tendinopathy tennis_elbow plantar_fasciitis adhd autism alzheimer parkinson dementia multiple_sclerosis
			heart_disease allergy allergies eczema psoriasis ibs irritable_bowel colic endometriosis pcos ptsd anxiety_disorder{,s} panic_attacks
			covid whiplash frozen_shoulder tmj tmd sinusitis constipation varicose_veins lymph{,o}edema epilepsy bronchitis vertigo tinnitus
			chronic_fatigue chronic_pain lupus osteoporosis neuropathy spondylitis bursitis gout heart_attack{,s} a_hernia infections cerebral_palsy`,
		"hurt":     `back neck body pain injur{y,ies} joint{,s} nerve{,s} knee{,s} shoulder{,s} hip{,s} spine disc{,s} disk{,s} muscle{,s} ligament{,s} tendon{,s} organs`,
		"care":     `doctor{,s} physician{,s} medicine{,s} medication{,s} drugs pills painkillers surgery operation{,s} physiotherap{y,ist} physical_therapy`,
		"you":      `you your the a an any all most many my our his her their`,
		"immune":   `immunity immune immune-system immune-function immune-response resistance_to defen{c,s}es`,
		"flow":     `circulation blood_flow bloodflow blood_circulation blood_supply`,
		"relief":   `relief result{,s} cure{,s} effect{,s} benefit{,s} improvement{,s} solution{,s} change{,s} freedom`,
		"research": `stud{y,ies} research trial{,s} science scientist{,s} researcher{,s} experts evidence`,
		"show":     `show{,s,ed,n} prov{e,es,ed,en} confirm{,s,ed} demonstrat{e,es,ed} find{,s} found suggest{,s,ed} say{,s} agree report indicat{e,es} establish{es,ed}`,
	},
	negators: `not; no; never; nor; neither; none; nothing; nobody; nowhere; cannot; without; hardly; scarcely; cant; unable;
		{can,don,doesn,didn,won,isn,aren,wasn,weren,hasn,haven,hadn,couldn,wouldn,shouldn,mustn,needn}'t;
		instead_of; rather_than; far_from; fail{,s,ed}_to; refus{e,es,ed}_to; no-one; warn{,s,ed,ing} against|of|that`,
	pseudo: `no doubt|question|wonder|matter|longer|need|better|other|faster|easier|greater|surprise|secret; not only|just|merely|simply|surprisingly; without a_doubt|doubt|question;
		nothing short|like|better|beats; {won,wouldn,can}'t believe; {don,doesn,isn,aren,wasn}'t only|just|merely|simply; {don't,doesn't,not,never} wait|miss|hesitate|worry|delay|forget; {can't,cannot} wait|miss|go|lose; why not|don't; cannot recommend_enough; never too|again; not to_mention`,
	auxiliar: `is; are; was; were; has; have; had; been; be; remain{s}; {isn,aren,wasn,weren,hasn,haven}'t`,
	doubts: `myth{,s}; misconception{,s}; mistake{,s,n}; mistakenly; false; falsely; untrue; {is,are,was,were,be,that} _1 wrong; wrongly; incorrect; misleading; mislead{,s}; nonsense; untested; unproved;
		pseudoscience; unproven; unsupported; unfounded; disprov{e,ed,en}; debunk{,s,ed}; doubt{,s,ful,ed}; dubious; s{c,k}eptical; unclear; uncertain; unknown; unlikely;
		whether; claim{,s,ed,ing}; supposed{,ly}; alleged{,ly}; so-called; rumo{,u}r{,s}; legend; exaggerat{e,es,ed,ion}; overpromis{e,es,ing}; hype; wary; beware;
		suspicious; careful; avoid{,s,ing}; steer_clear; illegal; unlawful; banned; forbidden; prohibited; regulator{,s}; hope{,s,d}; hoping; wonder{,s,ed}; idea; notion; belief{,s}; theory; theories; hypothesis; outdated;
		who|that|which|anyone|someone|anybody|ads|adverts|advertisements|websites|sellers promis{e,es,ed,ing}; promises of; sentence{,s} _1 promise{,s}|say{,s}|offer{,s}|put{,s}|speak{,s}|call{,s}; anyone|someone|anybody|whoever _2 says|tells|offers|sells;
		people|some|many|others|they|ads|adverts|websites|sites|brochures|posters|textbooks|teachers|it _2 say{,s}|said|believe{,s,d}|think{,s}|thought|assume{,s}|told|taught;
		you|we _2 hear|heard|read|told|taught; is|was|are|were|been _1 said|thought|believed|assumed|taught; said|thought|believed to;
		little|weak|limited|scant|insufficient|poor|thin|lack_of|not_enough _2 evidence|proof|support; question{,s} of|about|whether; to see_if|find_out_if|test_if|know_if|learn_if; asked|tested|ask|test|see|know if; used_to;
		the word{,s}; the phrase{,s}; the term{,s}; words such_as|like; the expression{,s}; the slogan{,s}; the headline{,s}; too_good_to_be_true; on_trial; up_for_debate; marketing; buzzword; debated; disputed; contested`,
	myths: `myth{,s}; misconception{,s}; misbelief{,s}; false|wrong|misleading|unproven|doubtful|exaggerated|big|dishonest claim{,s}; claim{,s} to|we|you|that; what|things massage|it|we|hands cannot|can't; cannot|can't|does_not|doesn't do;
		do_not|don't|never|not_to|rather_not|instead_of say|saying|write|promise|use; avoid|forbidden|banned|risky words|wording|phrases|claims; words|phrases|wording|claims _2 avoid; words not; not true; untrue; instead_of; not shown|known|proven;
		what|which _3 not_known|not_shown|unknown; overstated; debunked; promis{e,es,ing} too_much; hype; common mistakes; red_flags|warning_signs in|of`,
	corrects: `this|that|it|these|those|both|they|all _3 myth{,s}|misconception{,s}|false|untrue|wrong|nonsense|unproven|misleading|unlikely|incorrect; not true|so|right|correct|shown|known|proven; untrue; false; wrong; no evidence|proof|trial|trials|study|studies;
		nobody|no-one|no_one knows|has; that|this|it|neither|none|nothing _3 shown|proven|proved|backs|supports`,
	but:      `but; yet; however; although; though; whereas; while`,
	ends:     `that; which; who; and; or; so; when; if; because; where; while; but; as; since; with; by`,
	openers:  `if; when; for; even; since; as; while; because; although; though; unless; after; before; once`,
	subjects: `it; we; you; they; he; she; i; massage; this; our; your; a|the|one|regular|weekly|deep|swedish|gentle|every massage|session|touch|therapist|treatment; my; let; there`,
	links:    `and; so; because; then; since; that_is_why`,
	asks:     `does; do; can; is; are; will; could; should; would; did; has; have; whether`,
	lures:    `did_you know; do_you want|know|need; want; what_if; imagine; looking; ready; tired; why; how|where; would_you like; need; isn't; {don,doesn}'t`,
	spurns:   `without; unlike; than; no_more; no; not; instead_of; forget; skip`,
	first:    `i; my; me; i'm; i've; i'd; mine; myself`,
}
