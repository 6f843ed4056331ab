// Command write writes the site that bench builds, for other measurements:
//
//	go run ./test/bench/write PAGES DIR
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"knead"
	"knead/test/bench/corpus"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "write:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 2 {
		return fmt.Errorf("wants a number of pages and a folder")
	}
	pages, err := strconv.Atoi(args[0])
	if err != nil {
		return err
	}
	sentences, err := corpus.Sentences(knead.Handbook())
	if err != nil {
		return err
	}
	for name, text := range (corpus.Site{Sentences: sentences, Pages: pages, Seed: 7}).Files() {
		name = filepath.Join(args[1], filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}
