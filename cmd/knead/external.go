package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"knead/internal/build"
	"knead/internal/diag"
	"knead/internal/external"
	"knead/internal/markdown"
)

// An externalOptions says whether other sites are asked about links to them.
type externalOptions struct {
	external bool
	age      time.Duration // how long an answer holds
}

func (o *externalOptions) flags(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&o.external, "external", false, "ask other sites whether the pages linked to are there")
	cmd.Flags().DurationVar(&o.age, "external-age", 7*24*time.Hour, "with --external: how long a page that was found is not asked for again")
}

// askOthers returns what is wrong with links to other sites. Answers are kept
// in the project's folder .knead.
func askOthers(ctx context.Context, t *terminal, dir string, o externalOptions, links []markdown.ExternalLink) ([]diag.Diagnostic, error) {
	if len(links) == 0 {
		return nil, nil
	}
	file := filepath.Join(dir, ".knead", "external.json")
	data, err := os.ReadFile(file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	cache := external.ReadCache(data, o.age)
	found := make([]external.Link, len(links))
	addresses := make([]string, len(links))
	for i, l := range links {
		found[i], addresses[i] = external.Link{URL: l.URL, At: l.At}, l.URL
	}
	t.say("asking other sites about %s to them; answers are kept in %s", plural(len(links), "link"), file)
	answers, asked := external.New(external.Options{Agent: "knead/" + version() + " (checks links)"}).Check(ctx, addresses, cache)
	if err := keepAnswers(file, cache); err != nil {
		return nil, err
	}
	if asked != nil {
		return nil, asked
	}
	return external.Findings(found, answers), nil
}

// keepAnswers writes the cache, wholly or not at all.
func keepAnswers(file string, cache *external.Cache) error {
	data, err := cache.Data()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	temp, err := os.CreateTemp(filepath.Dir(file), "external-*")
	if err != nil {
		return err
	}
	_, err = temp.Write(data)
	if err := errors.Join(err, temp.Close()); err != nil {
		return errors.Join(err, os.Remove(temp.Name()))
	}
	return os.Rename(temp.Name(), file)
}

// buildAsking builds a project and, when asked to, judges the answers of other
// sites together with what was found in it.
func buildAsking(ctx context.Context, t *terminal, engine *build.Engine, in build.Input, o buildOptions) (build.Output, error) {
	out, err := engine.Build(ctx, in)
	if err != nil || !o.external.external {
		return out, err
	}
	found, err := askOthers(ctx, t, o.dir, o.external, out.External)
	if err != nil {
		return out, err
	}
	in.Asked, in.Problems = true, append(in.Problems[:len(in.Problems):len(in.Problems)], found...)
	return engine.Build(ctx, in)
}
