package build

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"knead/internal/fields"
	"knead/internal/health/safety"
	"knead/internal/locale"
	"knead/internal/markdown"
)

func TestSentences(t *testing.T) {
	for _, c := range []string{
		"One sentence.",
		"One.|Two!|Three?|And “four.”|Five",
		"Do not press hard, e.g. on the neck. |Stop at once.",
		"Dr. Smith says: do not. |Wait 5.5 hours. |2 days later, go.",
		"It hurts, vs. before (see p. 4). |“Stop,” you say.",
		"痛みます。|押さないで。|終わり",
		"version 2. of it",
		"",
	} {
		var want []string
		if c != "" {
			want = strings.Split(strings.ReplaceAll(c, " |", "|"), "|")
		}
		text := strings.Join(want, " ")
		if strings.Contains(c, "。") {
			text = strings.Join(want, "")
		}
		if got := sentences(nil, text); !slices.Equal(got, want) {
			t.Errorf("%q\n got %q\nwant %q", text, got, want)
		}
	}
}

// What a page shows of the site's data is found on that page, a rule together
// with what it forbids.
func TestRulesAreFoundWithTheirLevel(t *testing.T) {
	words, _ := locale.For("en")
	parts := ruleParts([]safety.Entry{
		{Level: "red-flag", Text: "One leg swells."},
		{Level: "avoid", Text: "You have a fever.", Clinician: "Fever"},
		{Level: "avoid", Text: "A bone is broken."},
		{Level: "caution", Text: "You are pregnant."},
	}, words.RedFlag, words.Health())
	var got []string
	for _, part := range parts {
		line := part.ID
		for _, p := range part.Passages {
			line += "|" + strings.Join(p.Sentences, " ")
			if p.Item {
				line += " -"
			}
		}
		got = append(got, line)
	}
	want := []string{
		"k-red-flags|" + words.RedFlag + ".|One leg swells. -",
		"k-avoid|" + words.Health().Avoid + ".|You have a fever. Fever -|A bone is broken. -",
		"k-caution|" + words.Health().Caution + ".|You are pregnant. -",
	}
	if !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
}

// A part of the body is one choice however pages write it, and a page has it once.
func TestRegionsAreNamedOnce(t *testing.T) {
	names := regionNames{}
	for _, c := range []struct {
		written []string
		want    []string
	}{
		{nil, nil},
		{[]string{"Lower back", "neck"}, []string{"Lower back", "neck"}},
		{[]string{"Neck", "lower back", "NECK", "hips"}, []string{"neck", "Lower back", "hips"}},
	} {
		d := &markdown.Outline{}
		for _, w := range c.written {
			d.Meta.Regions = append(d.Meta.Regions, fields.Text{Value: w})
		}
		if got := names.of(d); fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%q: %q, want %q", c.written, got, c.want)
		}
	}
	if got := names.of(nil); got != nil {
		t.Errorf("a page made of data is for %q", got)
	}
}
