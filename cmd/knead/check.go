package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"knead/internal/diag"
	"knead/internal/rules"
)

func newCheck(t *terminal) *cobra.Command {
	o := buildOptions{notes: true}
	cmd := &cobra.Command{
		Use:   "check [DIR]",
		Short: "Find every mistake in the site and write nothing",
		Long: `Check does all that build does except writing: it reads the site in DIR (this
folder, when none is given) and prints every mistake it finds, notes included,
which build leaves out. With --external it also asks other sites whether the pages
linked to are there, slowly, so as not to be a burden to them.`,
		Example: `  knead check
  knead check my-handbook --strict
  knead check --as-of 2027-03-01    # what will be overdue then
  knead check --external`,
		Args: atMost(1, "knead check [DIR]"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.dir = dirOf(args)
			return runCheck(cmd.Context(), t, o)
		},
	}
	o.flags(cmd)
	o.external.flags(cmd)
	return cmd
}

// runCheck builds a site and throws it away.
func runCheck(ctx context.Context, t *terminal, o buildOptions) error {
	start := time.Now()
	if err := isProject(o.dir); err != nil {
		return err
	}
	out, err := buildProject(ctx, t, o)
	if err != nil {
		if ds := out.Diagnostics; len(ds) > 0 {
			t.say("%s", count(ds))
			t.groups(ds)
		}
		return err
	}
	t.say("checked %s: %s (%s)", plural(out.Pages, "page"), count(out.Diagnostics), since(start))
	t.groups(out.Diagnostics)
	return nil
}

// groups prints how many findings there are in each group of rules.
func (t *terminal) groups(ds []diag.Diagnostic) {
	of := map[rules.Group][]diag.Diagnostic{}
	for _, d := range ds {
		g := rules.GroupOf(d.Rule)
		of[g] = append(of[g], d)
	}
	for _, g := range rules.Groups() {
		if len(of[g]) > 0 {
			fmt.Fprintf(t.stderr, "       %-10s  %s\n", g, countAll(of[g]))
		}
	}
}

// countAll words the number of errors, warnings and notes there are.
func countAll(ds []diag.Diagnostic) string {
	errs, warnings := countEach(ds)
	var parts []string
	for _, c := range []struct {
		n    int
		noun string
	}{{errs, "error"}, {warnings, "warning"}, {len(ds) - errs - warnings, "note"}} {
		if c.n > 0 {
			parts = append(parts, plural(c.n, c.noun))
		}
	}
	return strings.Join(parts, ", ")
}
