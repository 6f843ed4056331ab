package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

// TestRun measures knead alone, which needs no connection, on two small sites.
func TestRun(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles knead")
	}
	var stdout bytes.Buffer
	args := []string{"-pages", "10,20", "-runs", "2", "-skip", "hugo,limit", "-cache", t.TempDir(), "-json"}
	if err := run(t.Context(), args, &stdout); err != nil {
		t.Fatal(err)
	}
	var r report
	if err := json.Unmarshal(stdout.Bytes(), &r); err != nil {
		t.Fatal(err)
	}
	if len(r.Sites) != 2 || r.Sites[0].Pages != 10 || r.Sites[0].Corpus == r.Sites[1].Corpus {
		t.Errorf("sites %+v, want two different ones of 10 and 20 pages", r.Sites)
	}
	for _, s := range r.Sites {
		if len(s.Tools) != 2 || len(s.Tools["knead"]) != 2 || len(s.Tools["unsearched"]) != 2 {
			t.Fatalf("measured %+v, want two builds with the search and two without", s.Tools)
		}
		if with, without := s.Tools["knead"][0].Out, s.Tools["unsearched"][0].Out; with < 1.05*without {
			t.Errorf("%d pages are %v MB with the search and %v without", s.Pages, with, without)
		}
		for _, m := range s.Tools["knead"] {
			if m.Wall <= 0 || m.User <= 0 || m.Out <= 0 {
				t.Errorf("%d pages cost %+v", s.Pages, m)
			}
		}
	}
}

func TestPrint(t *testing.T) {
	t.Parallel()
	r := report{Environment: "abacus", Tools: []string{"knead", "hugo"}, Runs: 3, Sites: []figures{
		{10, "c0ffee", map[string][]measurement{
			"knead": {{1, 2, 7, 30, 4}, {3, 6, 9, 50, 4}, {2, 4, 8, 40, 4}},
			"hugo":  {{1, 1, 5, 10, 2}, {2, 2, 5, 10, 2}, {2, 2, 5, 10, 2}},
		}},
		{100, "decade", map[string][]measurement{
			"knead": {{30, 1, 1, 1, 1}},
			"hugo":  {{10, 1, 1, 1, 1}},
		}},
	}}
	var b strings.Builder
	if err := r.print(&b); err != nil {
		t.Fatal(err)
	}
	got := strings.Join(strings.Fields(b.String()), " ")
	for _, want := range []string{
		"abacus; medians of 3 runs",
		"10 pages, corpus c0ffee",
		"| knead | 2.00 | 4.00 | 8.00 | 200.00 | 40 | 4.0 | 1.00 (1.00–1.00) | 1.00 (1.00–1.00) |",
		"| hugo | 2.00 | 2.00 | 5.00 | 200.00 | 10 | 2.0 | 1.00 (1.00–1.50) | 2.00 (2.00–3.00) |",
		"Time for one page of 100, over that for one of 10: knead 1.50 hugo 0.50",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, b.String())
		}
	}
}

func TestMiddle(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		xs   []float64
		want float64
	}{{[]float64{5}, 5}, {[]float64{9, 1, 2}, 2}, {[]float64{4, 1, 3, 2}, 2.5}} {
		if got := middle(c.xs); got != c.want {
			t.Errorf("middle of %v is %v, want %v", c.xs, got, c.want)
		}
	}
}

func TestOptionsRefuseWhatCannotBeMeasured(t *testing.T) {
	t.Parallel()
	for _, args := range []string{"-pages 0", "-pages 10,x", "-skip knead", "-runs 0", "extra"} {
		if _, err := parseOptions(strings.Fields(args), "."); err == nil {
			t.Errorf("%q was accepted", args)
		}
	}
}
