package reading

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestEnglishSyllables measures the counter on words that played no part in the
// making of its rules and exceptions. With -v it says how often it is right.
func TestEnglishSyllables(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("testdata/cmudict-sample.txt")
	if err != nil {
		t.Fatal(err)
	}
	words, right, long := 0, 0, 0
	for line := range strings.Lines(string(data)) {
		fields := strings.Fields(line)
		n := EnglishSyllables(fields[0])
		first, err := strconv.Atoi(fields[1])
		if err != nil {
			t.Fatal(err)
		}
		words++
		if slices.Contains(fields[1:], strconv.Itoa(n)) {
			right++
		}
		if (n >= 3) == (first >= 3) {
			long++
		}
	}
	t.Logf("%d words: syllables right for %.1f %%, three or more told from fewer for %.1f %%",
		words, 100*per(right, words), 100*per(long, words))
	if words != 3000 || per(right, words) < 0.965 || per(long, words) < 0.975 {
		t.Error("less accurate than the manual says")
	}
}

// trade are words of the trade, all of which must be right.
var trade = map[int]string{
	1: "vein bruise soothe sore strokes press", 2: "massage muscle tissue friction reiki safety quiet pressure tension swelling spasm rhythm being breathing bruises",
	3: "effleurage petrissage fascia shiatsu therapist therapy injury surgery pregnancy ligament vertebrae area oedema contusion lymphatic",
	4: "recovery aneurysm tapotement acupressure circulation relaxation anesthesia diabetes neuropathy arrhythmia anxiety haematoma inflammation",
	5: "myofascial flexibility osteopathy preeclampsia therapeutic", 6: "osteoporosis anticoagulant physiotherapy physiotherapist contraindicated rehabilitation", 7: "contraindications",
}

// TestTrade wants the words of the trade right.
func TestTrade(t *testing.T) {
	t.Parallel()
	for want, words := range trade {
		for w := range strings.FieldsSeq(words) {
			if got := EnglishSyllables(w); got != want {
				t.Errorf("%s has %d syllables, want %d", w, got, want)
			}
		}
	}
}

// TestSpanishSyllables compares with words cut by hand.
func TestSpanishSyllables(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("testdata/spanish.txt")
	if err != nil {
		t.Fatal(err)
	}
	words, right := 0, 0
	for line := range strings.Lines(string(data)) {
		cut := strings.TrimSpace(line)
		if cut == "" || cut[0] == '#' {
			continue
		}
		words++
		if got, want := SpanishSyllables(strings.ReplaceAll(cut, "-", "")), strings.Count(cut, "-")+1; got == want {
			right++
		} else {
			t.Logf("%s: %d", cut, got)
		}
	}
	t.Logf("%d words: syllables right for %.1f %%", words, 100*per(right, words))
	if words < 300 || per(right, words) < 0.98 {
		t.Error("less accurate than the manual says")
	}
}
