// Command bench measures knead beside the tools a user would pick instead, and
// beside the least work any of them could do. See README.md for what the
// figures mean. Run it anywhere inside the module:
//
//	go run ./test/bench
//	go run ./test/bench -pages 1000 -runs 5 -skip hugo -json
//
// It needs the go command, and once, to fetch modules, a connection.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"knead"
	"knead/test/bench/corpus"
)

// seed makes the sites of all runs, on all machines, the same.
const seed = 7

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// options are the command line.
type options struct {
	pages []int    // sizes of the sites
	runs  int      // how often each tool builds each site
	cache string   // folder for tools and, while it runs, for sites
	hugo  string   // a hugo that is already there; "" installs one into the cache
	skip  []string // names of tools to leave out
	json  bool
}

func run(ctx context.Context, args []string, stdout io.Writer) error {
	root, err := capture(ctx, "", nil, "go", "list", "-m", "-f", "{{.Dir}}", "knead")
	if err != nil {
		return fmt.Errorf("run me inside knead's module: %w", err)
	}
	o, err := parseOptions(args, filepath.Join(root, "test", "bench", ".cache"))
	if err != nil {
		return err
	}
	sentences, err := corpus.Sentences(knead.Handbook())
	if err != nil {
		return err
	}
	tools, err := install(ctx, root, o)
	if err != nil {
		return err
	}
	r := report{Runs: o.runs}
	if r.Environment, err = environment(ctx, tools); err != nil {
		return err
	}
	for _, t := range tools {
		r.Tools = append(r.Tools, t.name)
	}
	for _, pages := range o.pages {
		site := corpus.Site{Sentences: sentences, Pages: pages, Seed: seed}
		f, err := compare(ctx, site, filepath.Join(root, "test", "bench", "peers"), tools, o)
		if err != nil {
			return err
		}
		r.Sites = append(r.Sites, f)
	}
	if o.json {
		enc := json.NewEncoder(stdout)
		enc.SetIndent("", "  ")
		return enc.Encode(r)
	}
	return r.print(stdout)
}

func parseOptions(args []string, cache string) (options, error) {
	var o options
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	pages := flags.String("pages", "1000,10000", "sizes of the sites, in `pages`")
	skip := flags.String("skip", "", "`tools` to leave out: unsearched, hugo, limit")
	flags.IntVar(&o.runs, "runs", 3, "how often each tool builds each site")
	flags.StringVar(&o.cache, "cache", cache, "`folder` for tools and, while it runs, for sites")
	flags.StringVar(&o.hugo, "hugo", "", "hugo `program` to measure (default: "+hugoVersion+", installed once into the cache)")
	flags.BoolVar(&o.json, "json", false, "print the figures as JSON")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	for s := range strings.SplitSeq(*pages, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(s))
		if err != nil || n < 1 {
			return o, fmt.Errorf("-pages: %q is not a number of pages", s)
		}
		o.pages = append(o.pages, n)
	}
	if o.skip = strings.FieldsFunc(*skip, func(r rune) bool { return r == ',' }); slices.Contains(o.skip, "knead") {
		return o, errors.New("-skip: knead is what the others are compared with")
	}
	if o.runs < 1 || flags.NArg() > 0 {
		return o, errors.New("wants at least one run and no arguments")
	}
	var err error
	o.cache, err = filepath.Abs(o.cache)
	return o, err
}
