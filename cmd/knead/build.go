package main

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"knead/internal/disk"
)

func newBuild(t *terminal) *cobra.Command {
	o := publishOptions{}
	cmd := &cobra.Command{
		Use:   "build [DIR]",
		Short: "Build the site and publish it to a folder",
		Long: `Build reads the site in DIR (this folder, when none is given), checks it and
writes it to DIR/public. Nothing is written unless everything is in order, and
only files that changed are touched.`,
		Example: `  knead build
  knead build my-handbook --output /srv/www/handbook
  knead build --strict --format json`,
		Args: atMost(1, "knead build [DIR] [--output DIR]"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.dir = dirOf(args)
			if cmd.Flags().Changed("output") && o.output == "" {
				return misuse{"--output has no value", "name a folder, or leave the flag out to write to DIR/public"}
			}
			return runBuild(cmd.Context(), t, o)
		},
	}
	cmd.Flags().StringVarP(&o.output, "output", "o", "", "folder to write the site to (default DIR/public)")
	cmd.Flags().BoolVar(&o.adopt, "adopt", false, "write into a folder that already holds files of other origin")
	o.flags(cmd)
	return cmd
}

// flags adds the flags that build and check share.
func (o *buildOptions) flags(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&o.strict, "strict", false, "take warnings for errors")
	cmd.Flags().BoolVar(&o.verify, "verify", false, "check the build against itself: compute what is remembered again")
	cmd.Flags().StringVar(&o.format, "format", "text", "form of the diagnostics: text, json, sarif or github")
	cmd.Flags().BoolVar(&o.all, "all", false, fmt.Sprintf("print all findings of a rule, not the first %d", mostOfRule))
	o.asOf.flag(cmd)
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(slices.Sorted(maps.Keys(formats)), cobra.ShellCompDirectiveNoFileComp))
}

// A publishOptions says where a built site goes.
type publishOptions struct {
	buildOptions
	output string
	adopt  bool // write into a folder of other origin
}

// runBuild builds a site and publishes it.
func runBuild(ctx context.Context, t *terminal, o publishOptions) error {
	start := time.Now()
	if o.output == "" {
		o.output = filepath.Join(o.dir, "public")
	}
	if err := isProject(o.dir); err != nil {
		return err
	}
	if err := disk.Probe(o.output, disk.PublishOptions{Project: o.dir, Adopt: o.adopt}); err != nil {
		return err
	}
	out, err := buildProject(ctx, t, o.buildOptions)
	if err != nil {
		if ds := out.Diagnostics; len(ds) > 0 {
			t.say("%s; %s is unchanged", count(ds), o.output)
		}
		return err
	}
	report, err := disk.Publish(ctx, o.output, out.Tree, disk.PublishOptions{Project: o.dir, Adopt: o.adopt})
	if err != nil {
		return err
	}
	t.publication(o.output, report)
	t.say("wrote %s to %s: %d files, %d changed, %d removed (%s)", plural(out.Pages, "page"), o.output,
		out.Tree.Len(), len(report.Written), len(report.Removed), since(start))
	return nil
}

// since words how long something took.
func since(start time.Time) string {
	d := time.Since(start)
	if d < time.Second {
		return d.Round(time.Millisecond).String()
	}
	return d.Round(10 * time.Millisecond).String()
}

// dirOf returns the folder argument of a command, "." when there is none.
func dirOf(args []string) string {
	if len(args) == 0 {
		return "."
	}
	return args[0]
}
