package review

import (
	"testing"

	"knead/internal/fields"
)

type page struct {
	Review Review `field:"review" doc:"who checked it"`
}

func TestReview(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, due, rules string }{
		{"review: none yet", "", ""},
		{"review: {by: ling, on: 2026-01-31}", "", ""},
		{"review: {by: ling, on: 2026-01-31, next: 2027-01-01}", "2027-01-01", ""},
		{"review: {by: ling, on: 2026-01-31, every: 1 month}", "2026-02-28", ""},
		{"review: {by: ling, on: 2026-01-31, every: 2 years}", "2028-01-31", ""},
		{"review: {by: ling, on: 2026-01-31, next: 2026-01-31}", "2026-01-31", "1:42 review.order"},
		{"review: {by: ling, on: 2026-01-31, next: 2027-01-31, every: 2 years}", "2027-01-31", "1:61 review.twice"},
		{"review: {by: ling, on: 2026-01-31, every: 6 years}", "", "1:43 fields.value"},
		{"review: {by: Ling Li, on: 2026-01-31}", "", "1:14 fields.value"},
	} {
		var p page
		ds := fields.Decode(fields.Source{File: "f", Data: []byte(c.text)}, &p)
		ds = append(ds, p.Review.Check()...)
		rules := ""
		for _, d := range ds {
			rules += d.Pos.String()[2:] + " " + d.Rule
		}
		if got := p.Review.Due().String(); got != c.due || rules != c.rules || !p.Review.Written() {
			t.Errorf("%s: due %q, %s; want %q, %s", c.text, got, rules, c.due, c.rules)
		}
	}
	var none Review
	if none.Written() || none.Reviewed() || !none.Due().IsZero() {
		t.Error("a review that was not written")
	}
}
