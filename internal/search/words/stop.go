package words

// stopWords are words that say so little that a text is not searched for them.
// The lists follow those of the Snowball project. English has no "t" and "s" of
// "don't" and "it's", because words keep no apostrophe, and lacks words that can
// be what a question is about ("below", "off").
var stopWords = map[string]string{
	"en": `a about after again all am an and any are arent as at be because been before being both but by can cant cannot could couldnt did didnt do
		does doesnt doing dont down during each few for from further had hadnt has hasnt have havent having he her here hers herself him himself his how
		i if in into is isnt it its itself ive im just let me more most my myself no nor not now of on once only or other our ours ourselves out over own
		please same shall she should shouldnt so some such than that the their theirs them themselves then there these they this those through to too
		under until up us very was wasnt we were werent what when where which while who whom whose why will with wont would wouldnt you your yours
		yourself yourselves`,
	"es": `a al algo algún alguna algunas algunos ante antes como con contra cual cuál cuales cuando cuándo de del desde donde dónde durante e el él ella
		ellas ellos en entre era es esa esas ese eso esos esta está están estas este esto estos fue ha hace han hasta hay la las le les lo los más me mi
		mis mucho muy nada ni no nos nosotros o os otra otras otro otros para pero poco por porque que qué quien quién se sea ser si sí sin sobre son su
		sus también tan tanto te tiene tienen todo todos tu tus u un una uno unos unas y ya yo puedo puede cómo debo`,
	"fr": `à ai as au aux avec c ce ces cette d dans de des du elle elles en es est et étais était été être eu eux il ils j je l la là le les leur leurs
		lui m ma mais me même mes moi mon n ne nos notre nous on ont ou où par pas pour qu que quel quelle quelles quels qui s sa sans se ses si son sont
		sur t ta te tes toi ton tu un une vos votre vous y peut puis comment quand pourquoi`,
	"de": `aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes auch auf aus bei bin bis bist da damit dann das dass
		dasselbe dein deine dem den der des dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines
		er es etwas euch euer eure für gegen hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in ist
		ja jede jedem jeden jeder jedes jetzt kann kein keine keinem keinen keiner können könnte machen man mein meine mich mir mit muss nach nicht nichts
		noch nun nur ob oder ohne sehr sein seine selbst sich sie sind so soll sollte solche sondern über um und uns unser unter viel vom von vor war waren
		warum was weil welche welcher welches wenn wer werde werden wie wieder will wir wird wo wollen würde zu zum zur zwar zwischen`,
	"pt": `a à ao aos aquela aquelas aquele aqueles as às até com como da das de dela dele deles depois do dos e é ela elas ele eles em entre era essa
		essas esse esses esta está estas este estes eu foi há isso isto já la lhe lhes lo mais mas me mesmo meu meus minha minhas muito na não nas nem no
		nos nós nossa nosso num numa o os ou para pela pelas pelo pelos por qual quando que quem são se seja sem ser seu seus só sua suas também te tem
		tém teu ti tu tua um uma você vocês vos posso pode onde`,
	"it": `a ad agli ai al alla alle allo anche avere c che chi ci co coi col come con contro cui d da dagli dai dal dalla dalle dallo degli dei del dell
		della delle dello di dov dove e è ed era erano essere fra gli ha hai hanno ho i il in io l la le lei li lo loro lui ma mi mia mie miei mio ne negli
		nei nel nell nella nelle nello noi non nostra nostro o per perché più può posso quale quando quanto quella quelle quelli quello questa queste
		questi questo s sarà se sei si sia siamo sono sta su sua sue sugli sui sul sull sulla sulle suo suoi tra tu tua tuo un una uno un vi voi`,
	"nl": `aan al alles als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een eens en er ge geen geweest haar had heb hebben
		heeft hem het hier hij hoe hun iemand iets ik in is ja je kan kon kunnen maar me meer men met mij mijn moet na naar niet niets nog nu of om omdat
		onder ons ook op over reeds te tegen toch toen tot u uit uw van veel voor want waren was wat we wel werd wezen wie wij wil worden wordt zal ze zelf
		zich zij zijn zo zonder zou waarom wanneer`,
	"ar": `في من على إلى عن مع هذا هذه ذلك تلك التي الذي الذين ما ماذا لماذا كيف متى أين هل لا لم لن ليس أن إن أو و ثم كان كانت يكون هو هي هم نحن أنا أنت
		كل بعض قد بعد قبل عند حتى كما لكن بين غير أي`,
}
