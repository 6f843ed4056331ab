package reading

import "math"

// Counts are what the formulas are computed from.
type Counts struct {
	Sentences  int
	Words      int // numbers included
	Letters    int // of words, without digits, hyphens and apostrophes
	Characters int // letters and digits
	Syllables  int
	Long       int // words of three or more syllables
}

// The papers named below were not at hand. The constants of SMOG were seen in one
// later publication; those of the others are as they are usually quoted. Copies
// that differ are not rare, see TestFaultyTable.

// FleschKincaid returns the Flesch-Kincaid grade, a US school year:
// 0.39 words/sentences + 11.8 syllables/words - 15.59. NaN without words, as are
// the other formulas.
//
// Kincaid JP, Fishburne RP, Rogers RL, Chissom BS. Derivation of new readability
// formulas for Navy enlisted personnel. Research Branch Report 8-75. Naval
// Technical Training Command; 1975.
func (c Counts) FleschKincaid() float64 {
	return 0.39*per(c.Words, c.Sentences) + 11.8*per(c.Syllables, c.Words) - 15.59
}

// SMOG returns the SMOG grade, a US school year: 1.0430 √(30 long/sentences) +
// 3.1291. It is defined on thirty sentences, ten each from the beginning, the
// middle and the end; on all sentences of a text it is its proportional form,
// which needs no sample. See [Short].
//
// McLaughlin GH. SMOG grading: a new readability formula. Journal of Reading.
// 1969;12(8):639-646.
func (c Counts) SMOG() float64 {
	return 1.0430*math.Sqrt(30*per(c.Long, c.Sentences)) + 3.1291
}

// ColemanLiau returns the Coleman-Liau index, a US school year: 0.0588 letters
// per 100 words - 0.296 sentences per 100 words - 15.8.
//
// Coleman M, Liau TL. A computer readability formula designed for machine
// scoring. Journal of Applied Psychology. 1975;60(2):283-284.
func (c Counts) ColemanLiau() float64 {
	return 0.0588*100*per(c.Letters, c.Words) - 0.296*100*per(c.Sentences, c.Words) - 15.8
}

// ARI returns the automated readability index, a US school year:
// 4.71 characters/words + 0.5 words/sentences - 21.43.
//
// Smith EA, Senter RJ. Automated readability index. AMRL-TR-66-220. Aerospace
// Medical Research Laboratories; 1967.
func (c Counts) ARI() float64 {
	return 4.71*per(c.Characters, c.Words) + 0.5*per(c.Words, c.Sentences) - 21.43
}

// Perspicuity returns the ease of a Spanish text as Szigriszt Pazos measures it:
// 206.835 - 62.3 syllables/words - words/sentences. Most texts lie between 0 and
// 100, and easier ones higher. The scale INFLESZ says what the number means.
//
// Szigriszt Pazos F. Sistemas predictivos de legibilidad del mensaje escrito:
// fórmula de perspicuidad. Tesis doctoral. Universidad Complutense de Madrid; 1993.
// The thesis was not at hand either; several later publications agree on the
// constants.
func (c Counts) Perspicuity() float64 {
	return 206.835 - 62.3*per(c.Syllables, c.Words) - per(c.Words, c.Sentences)
}

// Short reports whether there are fewer than the thirty sentences SMOG is defined
// on. One long word more or less moves the grade of a short text by a lot.
func (c Counts) Short() bool { return c.Sentences < 30 }

func (c *Counts) add(o Counts) {
	c.Sentences += o.Sentences
	c.Words += o.Words
	c.Letters += o.Letters
	c.Characters += o.Characters
	c.Syllables += o.Syllables
	c.Long += o.Long
}

func per(a, b int) float64 {
	if b == 0 {
		return math.NaN()
	}
	return float64(a) / float64(b)
}
