package search

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"knead/internal/search/words"
)

// plain are the steps of Build without a memory.
var plain = Functions{
	Merge: Merge, Shard: EncodeShard, Vocabulary: EncodeVocabulary,
	Each: func(n int, step func(int)) error {
		for i := range n {
			step(i)
		}
		return nil
	},
}

// samplePages returns n short pages; every seventh is about knots.
func samplePages(n int) []Page {
	pages := make([]Page, n)
	for i := range pages {
		topic := "gliding strokes"
		if i%7 == 0 {
			topic = "trigger points in the neck"
		}
		pages[i] = Page{
			URL: fmt.Sprintf("page-%04d.html", i), Title: fmt.Sprintf("About word%d", i), Description: "What it is.", Kind: "page", Audience: "patient",
			Also: []string{"the other name"},
			Parts: []Part{
				{Passages: []Passage{{Sentences: []string{"It is about " + topic + "."}}}},
				{ID: "more", Heading: "More of it", Passages: []Passage{{Sentences: []string{strings.Repeat("Rare"+fmt.Sprint(i)+" massage words follow. ", 30)}}}},
			},
		}
	}
	return pages
}

func siteOf(pages []Page, concepts []Concept) Site {
	s := Site{Language: "en", Glossary: concepts}
	var lengths []Length
	d := NewDictionary()
	for _, p := range pages {
		lengths = append(lengths, Length{p.URL, 2000})
		terms := d.Extract(ExtractArgs{Language: "en", Page: p, Glossary: NewGlossary("en", concepts)})
		s.Entries = append(s.Entries, Entry{URL: p.URL, Title: p.Title, Kind: p.Kind, Audience: p.Audience, Boost: 100, Terms: terms})
	}
	s.Plan = PlanFor(lengths)
	return s
}

// A shardReader reads what EncodeShard wrote, as the search script does.
func readShard(t *testing.T, data string) map[string][]posting {
	t.Helper()
	var columns []string
	for quoted := range strings.SplitSeq(strings.TrimSuffix(strings.TrimPrefix(data, "K("), ")\n"), ",\"") {
		columns = append(columns, strings.Trim(quoted, `"`))
	}
	if len(columns) != 4 {
		t.Fatalf("%d columns in %.80s", len(columns), data)
	}
	var gaps []int
	n := 0
	for _, c := range columns[2] {
		if d := strings.IndexRune(digits, c); d < base {
			gaps, n = append(gaps, n*base+d), 0
		} else {
			n = n*base + d - base
		}
	}
	lists := map[string][]posting{}
	last, at := "", 0
	for _, entry := range strings.Split(strings.TrimSuffix(columns[1], "|"), "|") {
		shared := strings.IndexByte("0123456789abcdefghijklmnopqrstuvwxyz", entry[0])
		word, count, many := strings.Cut(entry[1:], ",")
		key, df := last[:shared]+word, int64(1)
		if many {
			fmt.Sscanf(count, "%v", &df)
			df = 0
			for _, c := range count {
				df = df*36 + int64(strings.IndexRune("0123456789abcdefghijklmnopqrstuvwxyz", c))
			}
		}
		page := 0
		for range min(int(df), mostPostings) {
			page += gaps[at]
			lists[key] = append(lists[key], posting{int32(page), uint8(strings.IndexByte(digits, columns[3][at]))})
			at++
		}
		last = key
	}
	return lists
}

func TestIndexHoldsEveryPageUnderItsWords(t *testing.T) {
	pages := samplePages(400)
	s := siteOf(pages, []Concept{{"trigger point", []Variant{{"TrP", 100}, {"knot", 80}}}})
	files, err := Build(s, plain)
	if err != nil {
		t.Fatal(err)
	}
	lists := map[string][]posting{}
	for _, f := range files {
		if strings.HasPrefix(f.Path, "search/t/") {
			for key, list := range readShard(t, string(f.Data)) {
				lists[key] = list
			}
		}
	}
	if n := len(lists["glide"]); n != 400-58 {
		t.Errorf("gliding is on %d pages", n)
	}
	if n := len(lists["trigger point~"]); n != 58 {
		t.Errorf("%d pages are about trigger points", n)
	}
	for i := range pages {
		for key, level := range map[string]int{fmt.Sprintf("rare%d", i): -1, fmt.Sprintf("word%d=", i): 1} {
			list := lists[key]
			if len(list) != 1 || int(list[0].page) != i || level >= 0 && int(list[0].level) != level {
				t.Errorf("%q is filed as %v, want page %d", key, list, i)
			}
		}
	}
	title, body := lists["word7"][0].level, lists["rare7"][0].level
	if title <= body {
		t.Errorf("a word of a title has level %d, one of the text %d", title, body)
	}
}

func TestIndexDoesNotDependOnItsBlocks(t *testing.T) {
	pages := samplePages(300)
	first, _ := Build(siteOf(pages, nil), plain)
	again, _ := Build(siteOf(pages, nil), plain)
	for i := range first {
		if first[i].Digest() != again[i].Digest() {
			t.Errorf("%s differs", first[i].Path)
		}
	}
}

func TestPlanHasNeverMoreFilesThanPages(t *testing.T) {
	for _, n := range []int{4, 5, 12, 22, 100, 501, 3000, 10_000, 100_000} {
		for _, size := range []int{200, 4000, 30_000} {
			lengths := make([]Length, n)
			for i := range lengths {
				lengths[i] = Length{fmt.Sprint(i), size * (1 + i%3)}
			}
			p := PlanFor(lengths)
			if files := 1<<p.Bits + p.Spell + len(p.Packs) + fixedFiles; files > n {
				t.Errorf("%d pages of %d bytes: %d files", n, size, files)
			}
			sum := 0
			for _, k := range p.Packs {
				sum += k
			}
			if sum != n {
				t.Errorf("%d pages of %d bytes: the fragments hold %d", n, size, sum)
			}
		}
	}
}

func TestLevelIsTheNearest(t *testing.T) {
	for level := range levels {
		impact := leastImpact * math.Pow(levelRatio, float64(level))
		for _, near := range []float64{impact * 1.05, impact, impact / 1.05} {
			if got := Level(near); got != level {
				t.Errorf("Level(%v) = %d, want %d", near, got, level)
			}
		}
	}
	if Level(0) != 0 || Level(1e9) != levels-1 {
		t.Error("levels have no ends")
	}
}

func TestImpactSaturatesFieldByField(t *testing.T) {
	lengths := Lengths{inTitle: 4, inBody: 300}
	averages := Averages{inTitle: 4, inBody: 300}
	s := newScale(lengths, averages)
	once := s.impact(&[fields]uint8{inBody: 1})
	often := s.impact(&[fields]uint8{inBody: 200})
	title := s.impact(&[fields]uint8{inTitle: 1, inBody: 1})
	if often > 2.2*once || title < often {
		t.Errorf("once %.2f, often %.2f, once and in the title %.2f", once, often, title)
	}
}

func TestBestKeepsTheHighestLevels(t *testing.T) {
	var list []posting
	for i := range int32(100) {
		list = append(list, posting{i, uint8(i % 5)})
	}
	got := best(list, 30)
	if len(got) != 30 || !slices.IsSortedFunc(got, func(a, b posting) int { return int(a.page - b.page) }) {
		t.Fatalf("%d postings: %v", len(got), got)
	}
	for i, p := range got {
		if p.level < 3 {
			t.Errorf("posting %d has level %d", i, p.level)
		}
	}
}

func TestGlossaryIsDirected(t *testing.T) {
	g := NewGlossary("en", []Concept{
		{"trigger point", []Variant{{"TrP", 100}, {"knot", 80}}},
		{"absolute contraindication", []Variant{{"do not massage", 100}}},
	})
	l := words.For("en")
	find := func(text string) (keys []string) {
		var terms []string
		for _, w := range l.List(text) {
			term, _ := l.Terms(w)
			terms = append(terms, term)
		}
		g.find(terms, func(key string) { keys = append(keys, key) })
		return keys
	}
	for text, want := range map[string][]string{
		"Two trigger points and a TrP": {"trigger point", "trigger point"},
		"a knot in a rope":             nil,
		"massage":                      nil, // "do not massage" says too little without its small words
	} {
		if got := find(text); !slices.Equal(got, want) {
			t.Errorf("%q names %q, want %q", text, got, want)
		}
	}
}

func TestNames(t *testing.T) {
	got := NewDictionary().Extract(ExtractArgs{Language: "en", Page: Page{Title: "Massage and sleep: what we know", Also: []string{"The trots", "vitamin A (retinol)"}}}).names
	want := []Name{{"massag sleep know", true}, {"massag sleep", true}, {"trot", false}, {"vitamin retinol", false}, {"vitamin", false}}
	if !slices.Equal(got, want) {
		t.Errorf("names %v\nwant %v", got, want)
	}
}

func TestCallIsData(t *testing.T) {
	got := string(call("t1", []byte("a\"b\\c\nd\u2028e"), []byte("x")))
	if want := `K("t1","a\"b\\c\nd\u2028e","x")` + "\n"; got != want {
		t.Errorf("got %s want %s", got, want)
	}
}

func TestAverageBarelyMoves(t *testing.T) {
	for n, want := range map[int]int{0: 0, 5: 5, 8: 8, 9: 10, 100: 96, 617: 640} {
		if got := threeBits(n); got != want {
			t.Errorf("threeBits(%d) = %d, want %d", n, got, want)
		}
	}
}
