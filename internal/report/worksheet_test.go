package report_test

import (
	"fmt"
	"strings"
	"testing"

	"knead/internal/report"
)

// sheetOf returns the worksheets of a page of the small site.
func sheetOf(t *testing.T, title string, edits ...string) report.Page {
	t.Helper()
	r, _ := built(t, small(t, edits...), day)
	for _, p := range r.Pages {
		if p.Title == title {
			return p
		}
	}
	t.Fatalf("no page %q", title)
	return report.Page{}
}

// TestInstruments wants every item of both, and each in the right hands.
func TestInstruments(t *testing.T) {
	t.Parallel()
	p := sheetOf(t, "Gliding")
	var numbers []int
	who := map[string]int{}
	for _, i := range p.PEMAT.Items {
		numbers = append(numbers, i.Number)
		who[i.Who]++
		if (i.Number <= 19) != (i.Part == "understandability") {
			t.Errorf("item %d is in %s", i.Number, i.Part)
		}
		if i.Proposal != "" && i.Who != report.Software {
			t.Errorf("item %d: a machine answers for a person", i.Number)
		}
	}
	if got := fmt.Sprint(numbers, who); got != "[1 2 3 4 5 6 7 8 9 10 11 12 15 16 17 18 19 20 21 22 23 24 25 26] map[person:6 prepared:12 software:6]" {
		t.Errorf("PEMAT-P: %s", got)
	}
	numbers = nil
	for _, i := range p.CDC.Items {
		numbers = append(numbers, i.Number)
		if i.Proposal != "" {
			t.Errorf("the CDC's item %d is answered by a machine", i.Number)
		}
	}
	if got := fmt.Sprint(numbers); got != "[1 2 3 4 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20]" {
		t.Errorf("CDC: %s", got)
	}
}

// TestProposals wants an answer to follow the page, both ways.
func TestProposals(t *testing.T) {
	t.Parallel()
	const gliding = "content/techniques/gliding.md"
	passive := "The oil is warmed by hand. The skin is stroked. The muscle is pressed. The leg is moved. The arm is lifted. The head is held."
	for _, c := range []struct {
		item     int
		edit     [2]string
		proposal string
	}{
		{5, [2]string{"", ""}, report.Agree},
		{5, [2]string{"You lie down.", passive}, report.Disagree},
		{8, [2]string{"", ""}, report.Agree},
		{8, [2]string{"You lie down.", strings.Repeat("You lie down and rest. ", 50)}, report.Disagree},
		{11, [2]string{"", ""}, report.Agree},
		{11, [2]string{"summary: Gliding is gentle. It should feel good.\n", ""}, report.Disagree},
		{12, [2]string{"", ""}, report.Agree},
		{17, [2]string{"", ""}, report.NotApplicable},
		{17, [2]string{"You lie down.", "You lie down.\n\n![A hand](../pressure.svg)\n\n"}, report.Disagree},
		{17, [2]string{"You lie down.", "You lie down.\n\n![A hand](../pressure.svg \"Firm\")\n\n"}, report.Agree},
		{19, [2]string{"", ""}, report.Disagree}, // a heading of seven words
		{19, [2]string{"What it is for in a session", "Use"}, report.Agree},
		{19, [2]string{"| Stroke | What it is for in a session |\n|---|---|\n| Long | Warmth |\n", ""}, report.NotApplicable},
	} {
		p := sheetOf(t, "Gliding", gliding, c.edit[0], c.edit[1])
		for _, i := range p.PEMAT.Items {
			if i.Number == c.item && i.Proposal != c.proposal {
				t.Errorf("item %d with %.40q: %q, want %q (%v)", c.item, c.edit[1], i.Proposal, c.proposal, i.Found)
			}
		}
	}
}

// TestFound wants the evidence to name what is there, and where.
func TestFound(t *testing.T) {
	t.Parallel()
	p := sheetOf(t, "Gliding")
	found := map[string]string{}
	for _, i := range p.PEMAT.Items {
		found[fmt.Sprint("PEMAT ", i.Number)] = strings.Join(i.Found, " ")
	}
	for _, i := range p.CDC.Items {
		found[fmt.Sprint("CDC ", i.Part[:1], i.Number)] = strings.Join(i.Found, " ")
	}
	for item, want := range map[string]string{
		"PEMAT 1":  "line 4, has 2 sentences and 7 words: “Gliding is gentle.",
		"PEMAT 5":  "line 14, “The oil is warmed by the …”",
		"PEMAT 6":  "2 numbers found: “1 in 10” in line 14, “5%” in line 14.",
		"PEMAT 7":  "“Add up” in line 14",
		"PEMAT 9":  "“Introduction” in line 12",
		"PEMAT 19": "Line 19: 2 columns, the longest heading has 7 words.",
		"PEMAT 20": "2 actions: “Ask for light pressure.” “Say when it hurts.”",
		"PEMAT 21": "say “you” or “your”",
		"PEMAT 23": "1 item with a box to tick",
		"CDC p1":   "patient",
		"CDC A6":   "0 of 4 sentences in the summary and the actions look passive",
		"CDC A10":  "The first heading is “Introduction”.",
		"CDC A11":  "“Nobody knows” in line 14",
		"CDC D18":  "2 safety rules: clot, soft.",
		"CDC D20":  "“1 in 10”",
	} {
		if !strings.Contains(found[item], want) {
			t.Errorf("%s: %q does not say %q", item, found[item], want)
		}
	}
}
