package main

import (
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
)

// A report is everything one run of the command measured.
type report struct {
	Environment string    `json:"environment"`
	Tools       []string  `json:"tools"` // names, in the order of their turns, knead first
	Runs        int       `json:"runs"`
	Sites       []figures `json:"sites"`
}

// figures are the measurements of one site.
type figures struct {
	Pages  int                      `json:"pages"`
	Corpus string                   `json:"corpus"` // sum of the site's bytes: equal sums, equal work
	Tools  map[string][]measurement `json:"tools"`  // by name; one for each round
}

// print writes the report as tables in Markdown.
func (r report) print(w io.Writer) error {
	fmt.Fprintf(w, "%s; medians of %d runs\n", r.Environment, r.Runs)
	for _, s := range r.Sites {
		fmt.Fprintf(w, "\n%d pages, corpus %s\n\n", s.Pages, s.Corpus)
		t := tabwriter.NewWriter(w, 0, 0, 1, ' ', 0)
		fmt.Fprintln(t, "| tool\t| wall s\t| user s\t| sys s\t| ms/page\t| peak MB\t| out MB\t| knead/tool, wall\t| knead/tool, user\t|")
		fmt.Fprintln(t, "|---\t|---\t|---\t|---\t|---\t|---\t|---\t|---\t|---\t|")
		for _, name := range r.Tools {
			m := s.Tools[name]
			fmt.Fprintf(t, "| %s\t| %.2f\t| %.2f\t| %.2f\t| %.2f\t| %.0f\t| %.1f\t| %s\t| %s\t|\n", name,
				median(m, wall), median(m, user), median(m, sys), s.perPage(name), median(m, peakMB), median(m, outMB),
				ratio(s.Tools["knead"], m, wall), ratio(s.Tools["knead"], m, user))
		}
		if err := t.Flush(); err != nil {
			return err
		}
	}
	for _, s := range r.Sites[1:] {
		first := r.Sites[0]
		fmt.Fprintf(w, "\nTime for one page of %d, over that for one of %d:", s.Pages, first.Pages)
		for _, name := range r.Tools {
			fmt.Fprintf(w, " %s %.2f", name, s.perPage(name)/first.perPage(name))
		}
		fmt.Fprintln(w)
	}
	return nil
}

// perPage returns the milliseconds a tool took for each page.
func (f figures) perPage(tool string) float64 {
	return median(f.Tools[tool], wall) * 1000 / float64(f.Pages)
}

func wall(m measurement) float64   { return m.Wall }
func user(m measurement) float64   { return m.User }
func sys(m measurement) float64    { return m.Sys }
func peakMB(m measurement) float64 { return m.Peak }
func outMB(m measurement) float64  { return m.Out }

func median(ms []measurement, of func(measurement) float64) float64 {
	var xs []float64
	for _, m := range ms {
		xs = append(xs, of(m))
	}
	return middle(xs)
}

// ratio compares two tools round by round, so that a slow minute of the machine
// slows both sides of each quotient. It returns the median and the range.
func ratio(ours, theirs []measurement, of func(measurement) float64) string {
	var xs []float64
	for i := range ours {
		xs = append(xs, of(ours[i])/of(theirs[i]))
	}
	return fmt.Sprintf("%.2f (%.2f–%.2f)", middle(xs), slices.Min(xs), slices.Max(xs))
}

func middle(xs []float64) float64 {
	xs = slices.Sorted(slices.Values(xs))
	n := len(xs)
	return (xs[(n-1)/2] + xs[n/2]) / 2
}
