package fields

import (
	"fmt"
	"strings"

	"knead/internal/diag"
)

// A Number is a whole number together with the place it was written at. At.Line
// is 0 when it was not written.
type Number struct {
	Value int
	At    diag.Pos
}

// A Span is the whole numbers from Low to High, written "30-60", or "60" for one
// number, together with the place it was written at. At.Line is 0 when it was
// not written.
type Span struct {
	Low, High int
	At        diag.Pos
}

func (s *Span) place(at diag.Pos)       { s.At = at }
func (s *Span) bounds() (low, high int) { return s.Low, s.High }

// UnmarshalText reads one number, or two with a hyphen or an en dash between.
func (s *Span) UnmarshalText(text []byte) error {
	first, second, two := strings.Cut(strings.ReplaceAll(string(text), "–", "-"), "-")
	if !two {
		second = first
	}
	low, ok1 := digits(strings.TrimSpace(first))
	high, ok2 := digits(strings.TrimSpace(second))
	if !ok1 || !ok2 {
		return hinted{fmt.Sprintf("%q is no number and no range", text), "write 60, or 30-60 for a range"}
	}
	if low > high {
		return hinted{fmt.Sprintf("the range %s ends before it begins", text), fmt.Sprintf("write %d-%d", high, low)}
	}
	s.Low, s.High = low, high
	return nil
}

// String returns the number, or the range with an en dash.
func (s Span) String() string {
	if s.Low == s.High {
		return fmt.Sprint(s.Low)
	}
	return fmt.Sprintf("%d–%d", s.Low, s.High)
}
