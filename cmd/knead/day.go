package main

import (
	"time"

	"github.com/spf13/cobra"

	"knead/internal/fields"
)

// An asOf is the day a site is judged on, as it was typed; "" for today.
type asOf string

// flag adds --as-of to a command.
func (a *asOf) flag(cmd *cobra.Command) {
	cmd.Flags().StringVar((*string)(a), "as-of", "", "day to judge the site on, such as 2026-11-26 (default today)")
}

// day returns the day. The clock is read here and nowhere else on the way from
// content to site.
func (a asOf) day() (fields.Date, error) {
	if a == "" {
		now := time.Now()
		return fields.Date{Year: now.Year(), Month: int(now.Month()), Day: now.Day()}, nil
	}
	d, err := fields.ParseDate(string(a))
	if err != nil {
		return fields.Date{}, misuse{"--as-of: " + err.Error(), "write year, month and day, such as --as-of 2026-11-26"}
	}
	return d, nil
}
