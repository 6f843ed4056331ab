package diag

import "strings"

// Closest returns the candidate an author most likely meant by name, or "" when
// none is near: at most one edit for every three characters, letter case
// ignored. Of equally near candidates the first wins.
func Closest(name string, candidates []string) string {
	lower := strings.ToLower(name)
	best, bestDistance := "", max(1, len([]rune(name))/3)+1
	for _, c := range candidates {
		if d := distance([]rune(lower), []rune(strings.ToLower(c)), bestDistance); d < bestDistance {
			best, bestDistance = c, d
		}
	}
	return best
}

// DidYouMean returns the hint `did you mean "x"?` for the closest candidate, or
// fallback when none is near.
func DidYouMean(name string, candidates []string, fallback string) string {
	if c := Closest(name, candidates); c != "" {
		return `did you mean "` + c + `"?`
	}
	return fallback
}

// distance returns the number of insertions, deletions, substitutions and
// transpositions of neighbours that turn a into b (the optimal string alignment
// distance), or limit when it is at least that.
func distance(a, b []rune, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least >= limit {
			return limit
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], limit)
}
