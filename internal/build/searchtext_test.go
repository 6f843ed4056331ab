package build

import (
	"slices"
	"strings"
	"testing"
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
		if got := sentences(text); !slices.Equal(got, want) {
			t.Errorf("%q\n got %q\nwant %q", text, got, want)
		}
	}
}
