package words

import "strings"

// respell gives the spellings of one English word one form, as far as rules
// reach: oedema and edema, tumour and tumor, fibre and fiber, organise and
// organize. The form need not be a spelling anybody uses. A word that only looks
// as if a rule applied is changed alike in texts and questions, and nothing is lost.
func respell(w string) string {
	if len(w) < 5 {
		return w
	}
	w = greekVowels(w)
	for _, e := range endings {
		if start, ok := strings.CutSuffix(w, e[0]); ok && len(start) >= 2 {
			return start + e[1]
		}
	}
	return w
}

// greekVowels writes e for ae and oe where these come from Greek: anaemia,
// haematoma, diarrhoea, but not aerobic, toe or does.
func greekVowels(w string) string {
	if strings.HasPrefix(w, "anae") || w[0] != 'a' && !strings.HasSuffix(w, "ae") {
		w = strings.ReplaceAll(w, "ae", "e")
	}
	for _, start := range greekStarts {
		if strings.HasPrefix(w, start) {
			w = strings.Replace(w, "oe", "e", 1)
			break
		}
	}
	return strings.Replace(w, "rrhoe", "rrhe", 1)
}

var greekStarts = []string{"oede", "oeso", "oest", "foet", "coel", "homoe", "dyspnoe", "apnoe", "myxoe", "lymphoe"}

// endings are spellings and the form they are given; the first that fits counts.
var endings = [][2]string{
	{"ours", "ors"}, {"oured", "ored"}, {"ouring", "oring"}, {"our", "or"},
	{"izations", "isations"}, {"ization", "isation"}, {"izing", "ising"}, {"ized", "ised"}, {"izes", "ises"}, {"ize", "ise"}, {"yze", "yse"}, {"yzed", "ysed"},
	{"tres", "ters"}, {"tre", "ter"}, {"bres", "bers"}, {"bre", "ber"}, {"ogues", "ogs"}, {"ogue", "og"},
}
