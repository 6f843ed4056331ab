package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"knead/internal/report"
)

// A reportOptions says what to report on, and where to.
type reportOptions struct {
	buildOptions
	output     string // file; "-" for stdout
	form       string // "html" or "json"
	worksheets string // folder; "" for none
	force      bool   // replace files knead did not write
}

func newReport(t *terminal) *cobra.Command {
	o := reportOptions{buildOptions: buildOptions{format: "text", notes: true, all: true, report: true}}
	cmd := &cobra.Command{
		Use:   "report [DIR]",
		Short: "Write a page that shows editors the state of the site",
		Long: `Report reads the site in DIR (this folder, when none is given) and writes one HTML
page for its editors: which reviews are due, how sure anyone can be of what the
pages promise, how hard they are to read, which safety rules readers get to see,
and what was found fault with. It needs no other file and no server.

With --worksheets it also writes, for each page, worksheets for two instruments
with which people judge texts for patients. What a machine can see is filled in.`,
		Example: `  knead report
  knead report my-handbook --as-of 2027-03-01 --output march.html
  knead report --format json
  knead report --worksheets to-print`,
		Args: atMost(1, "knead report [DIR] [--output FILE]"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.dir = dirOf(args)
			return runReport(cmd.Context(), t, o)
		},
	}
	cmd.Flags().StringVarP(&o.output, "output", "o", "", "file to write, - for the terminal (default report.html, or - for JSON)")
	cmd.Flags().StringVar(&o.form, "format", "html", "form of the report: html or json")
	cmd.Flags().StringVar(&o.worksheets, "worksheets", "", "folder to write a worksheet for each page to")
	cmd.Flags().BoolVar(&o.force, "force", false, "replace files that knead did not write, or that were edited since")
	o.asOf.flag(cmd)
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"html", "json"}, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

// runReport builds a site, throws the pages away and reports on it.
func runReport(ctx context.Context, t *terminal, o reportOptions) error {
	if o.form != "html" && o.form != "json" {
		return misuse{fmt.Sprintf("no format %q", o.form), "--format is html or json"}
	}
	o.output = cmp.Or(o.output, map[string]string{"html": "report.html", "json": "-"}[o.form])
	if err := isProject(o.dir); err != nil {
		return err
	}
	for _, place := range []string{o.output, o.worksheets} {
		if err := o.outside(place); err != nil {
			return err
		}
	}
	out, err := buildProject(ctx, t, o.buildOptions)
	if out.Site == nil { // there is an error, and it was told
		return err
	}
	r := report.Make(report.Args{Site: out.Site, Docs: out.Docs, Diagnostics: out.Diagnostics})
	if werr := o.write(t, r); werr != nil {
		return werr
	}
	if err != nil {
		t.say("the site has errors, so the report is not complete: %s", count(out.Diagnostics))
		t.hint(fmt.Sprintf("type %q to see them", strings.TrimSuffix("knead check "+o.dir, " .")))
	}
	return err
}

// write writes the files that were asked for, none before it is certain that all
// may be written.
func (o reportOptions) write(t *terminal, r report.Report) error {
	data := r.JSON()
	if o.form == "html" {
		data = r.HTML()
	}
	files := map[string][]byte{}
	if o.output != "-" {
		files[o.output] = data
	}
	if o.worksheets != "" {
		for name, sheet := range r.Sheets() {
			files[filepath.Join(o.worksheets, filepath.FromSlash(name))] = sheet
		}
	}
	var names []string
	for name := range files {
		names = append(names, name)
		if err := o.mayReplace(name); err != nil {
			return err
		}
	}
	slices.Sort(names)
	for _, name := range names {
		if err := writeWhole(name, files[name]); err != nil {
			return fmt.Errorf("write the report: %w", err)
		}
	}
	if o.output == "-" {
		if _, err := t.stdout.Write(data); err != nil {
			return err
		}
	} else {
		t.say("wrote %s: %s, as of %s", o.output, plural(len(r.Pages), "page"), r.AsOf)
	}
	if o.worksheets != "" {
		t.say("wrote %s to %s", plural(len(r.Pages), "worksheet"), o.worksheets)
	}
	return nil
}

// outside refuses places from which a report would be published, or read as part
// of the site.
func (o reportOptions) outside(place string) error {
	if place == "" || place == "-" {
		return nil
	}
	root, err := filepath.Abs(o.dir)
	if err != nil {
		return err
	}
	target, err := filepath.Abs(place)
	if err != nil {
		return err
	}
	rel, err := filepath.Rel(root, target)
	if err != nil {
		return nil // another disk
	}
	switch top, _, _ := strings.Cut(filepath.ToSlash(rel), "/"); top {
	case "content", "static", "templates", "public":
		return misuse{fmt.Sprintf("%s is in %s, where it would become part of the site", place, path.Join(filepath.ToSlash(o.dir), top)),
			"a report is for editors: write it somewhere else"}
	}
	return nil
}

// mayReplace refuses to replace a file that is not as a report left it.
func (o reportOptions) mayReplace(name string) error {
	info, err := os.Lstat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return misuse{fmt.Sprintf("%s is there and is no ordinary file", name), "name another file with --output"}
	case o.force:
		return nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if !report.Signed(data) {
		return misuse{fmt.Sprintf("%s is there, and knead did not write it, or somebody edited it since", name),
			"name another file with --output, or replace this one with --force"}
	}
	return nil
}

// writeWhole writes a file so that its name never leads to half of it.
func writeWhole(name string, data []byte) error {
	dir := filepath.Dir(name)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, ".knead-report-*")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = cmp.Or(err, f.Chmod(0o644), f.Close()); err == nil {
		err = os.Rename(f.Name(), name)
	}
	if err != nil {
		_ = os.Remove(f.Name()) // what went wrong is said already
	}
	return err
}
