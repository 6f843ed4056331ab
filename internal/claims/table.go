package claims

import "slices"

// table holds every claim, in the order of the manual.
var table = slices.Concat(diseases, mechanisms, certainties, care, rulings)

// testimonial is the claim that a client is quoted with.
var testimonial = func() *Claim {
	return &table[slices.IndexFunc(table, func(c Claim) bool { return c.personal })]
}()
