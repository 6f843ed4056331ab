package search

import (
	"math"
	"math/bits"
)

// What a field's words count, relative to the body, and how much a field longer
// than the average takes away.
var (
	weights = [fields]float64{inTitle: 3, inHeadings: 1, inAlso: 1.8, inBody: 1 - partShare, inPart: partShare}
	damping = [fields]float64{inTitle: .75, inHeadings: .75, inAlso: .75, inBody: .75}
)

// A word of the body counts by the whole page and by its best part. On a long page
// about many things the part decides; on a short one they are the same.
const partShare = 0.7

// usualPart is the length of a part, in words that say something, at which a word
// counts as it stands. It is a constant and no average, so that a page's terms
// depend on that page alone.
const usualPart = 80

// density returns how often a word stands in a part, evened out for the length of
// the part as [scale.impact] does for fields, in sixteenths; 255 means more.
func density(n, length int) uint8 {
	b := damping[inBody]
	return uint8(min(math.Round(16*float64(n)/(1-b+b*float64(length)/usualPart)), 255))
}

// saturation is BM25's k1: how soon repeating a word stops helping.
const saturation = 1.2

// Averages are the average lengths of the fields of pages that have them, each
// rounded to three significant bits, so that one edit hardly ever changes them.
type Averages [fields]int

// Average returns the averages of a site.
func Average(pages []*Terms) Averages {
	var sum, n [fields]int
	for _, t := range pages {
		for f, length := range t.lengths {
			if length > 0 {
				sum[f] += length
				n[f]++
			}
		}
	}
	var a Averages
	for f := range a {
		if n[f] > 0 {
			a[f] = max(threeBits(sum[f]/n[f]), 1)
		}
	}
	return a
}

func threeBits(n int) int {
	if shift := bits.Len(uint(n)) - 3; shift > 0 {
		return (n + 1<<shift>>1) >> shift << shift
	}
	return n
}

// A scale measures the terms of one page.
type scale [fields]float64 // 1 − b + b·length/average, by field

func newScale(lengths Lengths, averages Averages) scale {
	var s scale
	for f := range s {
		s[f] = 1 - damping[f] + damping[f]*float64(lengths[f])/float64(max(averages[f], 1))
	}
	return s
}

// impact returns what a term that stands counts times in each field is worth on
// the page: the sum over the fields of
//
//	weight · (k₁+1)·x / (x + k₁)    with x = count / (1 − b + b·length/average)
//
// which is BM25 (Robertson and Zaragoza, 2009) for each field by itself. A density
// is such an x already.
func (s *scale) impact(counts *[fields]uint8) float64 {
	sum := ofDensity[counts[inPart]]
	for f, n := range counts[:inPart] {
		if n > 0 {
			sum += weights[f] * saturated(float64(n)/s[f])
		}
	}
	return sum
}

// ofDensity is what each density of a part is worth.
var ofDensity = func() (table [256]float64) {
	for n := range table {
		table[n] = weights[inPart] * saturated(float64(n)/16)
	}
	return table
}()

func saturated(x float64) float64 { return (saturation + 1) * x / (x + saturation) }

// Levels of impact, at equal ratios from leastImpact on.
const (
	levels      = 40
	leastImpact = 0.12
	levelRatio  = 1.16
)

// steps are the impacts from which on a higher level is the nearer one.
var steps = func() (table [levels - 1]float64) {
	for i := range table {
		table[i] = leastImpact * math.Pow(levelRatio, float64(i)+0.5)
	}
	return table
}()

// Level rounds an impact to one of the levels.
func Level(impact float64) int {
	low, high := 0, len(steps)
	for low < high {
		if middle := (low + high) / 2; impact < steps[middle] {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low
}
