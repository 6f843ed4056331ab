// Package review holds who checked a health text, when, and when it is to be
// checked again.
package review

import (
	"knead/internal/diag"
	"knead/internal/fields"
)

// NoneYet is what an author writes for a text that nobody has checked.
const NoneYet = "none yet"

// A Review is the state of a text as its author writes it: "none yet", or the
// last check and the next.
type Review struct {
	At    diag.Pos      `field:"@"`
	None  fields.Text   `field:",scalar" enum:"none yet|"`
	By    fields.Text   `field:"by,required" pattern:"^[a-z0-9]+(-[a-z0-9]+)*$" like:"jane-doe" doc:"id of the reviewer in people.yaml"`
	On    fields.Day    `field:"on,required" doc:"day of the check, such as 2026-11-26"`
	Next  fields.Day    `field:"next" doc:"day by which it is to be checked again; instead of every"`
	Every fields.Period `field:"every" range:"1 60" doc:"how long a check holds, such as 24 months; instead of next"`
}

// Written reports whether the author wrote anything about a review.
func (r Review) Written() bool { return r.At.Line > 0 }

// Reviewed reports whether somebody has checked the text.
func (r Review) Reviewed() bool { return r.By.Value != "" && !r.On.IsZero() }

// Due returns the day by which the text is to be checked again; the zero Date
// when nobody has checked it or no day is set.
func (r Review) Due() fields.Date {
	switch {
	case !r.Reviewed():
		return fields.Date{}
	case !r.Next.IsZero():
		return r.Next.Date
	case r.Every.Months > 0:
		return r.On.AddMonths(r.Every.Months)
	}
	return fields.Date{}
}

// Check says what is wrong with a review by itself.
func (r Review) Check() []diag.Diagnostic {
	var ds []diag.Diagnostic
	if !r.Next.IsZero() && r.Every.Months > 0 {
		ds = append(ds, diag.Errorf(r.Every.At, "review.twice", `both "next" and "every" say when the next review is due`).
			WithHint("keep one of the two"))
	}
	if !r.Next.IsZero() && !r.On.IsZero() && r.Next.Compare(r.On.Date) <= 0 {
		ds = append(ds, diag.Errorf(r.Next.At, "review.order", "the next review, %s, is not after the last, %s", r.Next, r.On).
			WithHint("set the day of the next review"))
	}
	return ds
}
