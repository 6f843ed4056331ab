package fields

import (
	"cmp"
	"fmt"
	"strings"

	"knead/internal/diag"
)

// A Date is a day of the calendar without a clock or a time zone. The zero Date
// is no day.
type Date struct{ Year, Month, Day int }

// ParseDate reads a date of the form 2026-11-26. The error can be shown to
// authors.
func ParseDate(s string) (Date, error) {
	var d Date
	if len(s) != len("2026-11-26") || s[4] != '-' || s[7] != '-' {
		return Date{}, noDate(s)
	}
	for i, part := range [3]struct {
		digits string
		into   *int
	}{{s[:4], &d.Year}, {s[5:7], &d.Month}, {s[8:], &d.Day}} {
		n, ok := digits(part.digits)
		if !ok || i == 0 && n < 1 {
			return Date{}, noDate(s)
		}
		*part.into = n
	}
	if d.Month < 1 || d.Month > 12 || d.Day < 1 || d.Day > daysIn(d.Year, d.Month) {
		return Date{}, hinted{fmt.Sprintf("there is no day %s", s), "write year, month and day, such as 2026-11-26"}
	}
	return d, nil
}

func noDate(s string) error {
	return hinted{fmt.Sprintf("%q is no date", s), "write year, month and day, such as 2026-11-26"}
}

// digits returns the number that s consists of.
func digits(s string) (int, bool) {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' || n > 1<<20 {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, s != ""
}

// UnmarshalText reads a date of the form 2026-11-26.
func (d *Date) UnmarshalText(text []byte) (err error) {
	*d, err = ParseDate(string(text))
	return err
}

// String returns the date as 2026-11-26, and "" for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// IsZero reports whether d is no day.
func (d Date) IsZero() bool { return d == Date{} }

// Compare returns -1 when d is before o, +1 when it is after, and 0 when both
// are one day. The zero Date is before all others.
func (d Date) Compare(o Date) int {
	return cmp.Or(cmp.Compare(d.Year, o.Year), cmp.Compare(d.Month, o.Month), cmp.Compare(d.Day, o.Day))
}

// AddMonths returns the same day n months later, or the last day of that month
// if it has no such day: a month after 31 January is 28 or 29 February. The
// zero Date stays zero.
func (d Date) AddMonths(n int) Date {
	if d.IsZero() {
		return d
	}
	months := 12*d.Year + d.Month - 1 + n
	d.Year, d.Month = months/12, months%12+1
	d.Day = min(d.Day, daysIn(d.Year, d.Month))
	return d
}

// Days returns the number of days from o to d, negative when d is earlier.
func (d Date) Days(o Date) int { return d.number() - o.number() }

// number counts the days since 1 March of the year 0 in the Gregorian calendar,
// so that a leap day is the last of its year.
func (d Date) number() int {
	y, m := d.Year, d.Month-3
	if m < 0 {
		y, m = y-1, m+12
	}
	return 365*y + y/4 - y/100 + y/400 + (153*m+2)/5 + d.Day - 1
}

// daysIn returns the length of a month of the Gregorian calendar.
func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// A Day is a date together with the place it was written at.
type Day struct {
	Date
	At diag.Pos
}

func (d *Day) place(at diag.Pos) { d.At = at }

// A Period is a length of time in months, written "24 months" or "2 years",
// together with the place it was written at.
type Period struct {
	Months int
	At     diag.Pos
}

func (p *Period) place(at diag.Pos)       { p.At = at }
func (p *Period) bounds() (low, high int) { return p.Months, p.Months }

// UnmarshalText reads a number of months or years.
func (p *Period) UnmarshalText(text []byte) error {
	number, unit, _ := strings.Cut(string(text), " ")
	n, ok := digits(number)
	unit = strings.TrimSuffix(strings.TrimSpace(unit), "s")
	if unit == "year" {
		n *= 12
	}
	if !ok || n == 0 || n > 1200 || unit != "year" && unit != "month" {
		return hinted{fmt.Sprintf("%q is no length of time", text), `write a number of months or years, such as "24 months"`}
	}
	p.Months = n
	return nil
}
