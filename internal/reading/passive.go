package reading

import "strings"

// passive reports whether a sentence has a form of "to be" and a past participle
// behind it, with at most two adverbs between. It knows the participles in "-ed"
// and the usual irregular ones, and takes words such as "tired" for the
// adjectives they mostly are. "Is done" as a state counts as passive; "gets done"
// does not.
func passive(words []trait) bool {
	for i, w := range words {
		if w&be == 0 {
			continue
		}
		for skipped, k := 0, i+1; k < len(words) && skipped <= 2; k++ {
			if words[k]&participle != 0 {
				return true
			}
			if words[k]&adverb == 0 {
				break
			}
			skipped++
		}
	}
	return false
}

func isBe(w string) bool {
	switch w {
	case "is", "are", "was", "were", "be", "been", "being", "am", "Is", "Are", "Was", "Were", "Be", "Being", "Am":
		return true
	}
	return false
}

func isAdverb(w string) bool {
	switch w {
	case "not", "never", "also", "often", "always", "then", "still", "now", "just", "only", "best", "first", "soon", "sometimes", "more", "so":
		return true
	}
	return len(w) > 4 && strings.HasSuffix(w, "ly")
}

// isParticiple reports whether a word is a past participle.
func isParticiple(w string) bool {
	if strings.HasSuffix(w, "ed") {
		return len(w) > 4 && !strings.HasSuffix(w, "eed") && !adjectives[w]
	}
	return len(w) > 2 && participles[w]
}

// adjectives are words in "-ed" that say what somebody or something is like.
var adjectives = set(`tired interested concerned worried relaxed pleased scared bored excited frightened ashamed
	married naked sacred wicked hundred indeed experienced qualified skilled aged talented detailed limited supposed
	used gifted rugged ragged crooked red blessed learned dressed swollen unaffected uninterested mixed advanced`)

// participles are the irregular past participles of verbs that take an object.
var participles = set(`begun bent bitten blown born borne bound bought bred broken brought built burnt caught chosen cut
	dealt done drawn driven drunk dug eaten fed felt fought forbidden forgotten found frozen given ground grown heard
	held hidden hit hurt kept known laid led left lent lit lost made meant met overcome paid proven put read ridden rung
	said seen sent set sewn shaken shed shot shown shut sold sought spent split spoken spread sprung stolen struck
	sung sworn swept taken taught thought thrown told torn understood undone warned wept withdrawn withheld won worn
	woven wound written`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
