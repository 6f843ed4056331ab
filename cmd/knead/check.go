package main

import (
	"context"
	"time"

	"github.com/spf13/cobra"
)

func newCheck(t *terminal) *cobra.Command {
	o := buildOptions{}
	cmd := &cobra.Command{
		Use:   "check [DIR]",
		Short: "Find every mistake in the site and write nothing",
		Long: `Check does all that build does except writing: it reads the site in DIR (this
folder, when none is given) and prints every mistake it finds.`,
		Example: `  knead check
  knead check my-handbook --strict`,
		Args: atMost(1, "knead check [DIR]"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.dir = dirOf(args)
			return runCheck(cmd.Context(), t, o)
		},
	}
	o.flags(cmd)
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
		}
		return err
	}
	t.say("checked %s: %s (%s)", plural(out.Pages, "page"), count(out.Diagnostics), since(start))
	return nil
}
