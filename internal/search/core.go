package search

import (
	"bytes"
	"encoding/json"
	"math/bits"
	"slices"
	"strconv"
	"strings"

	"knead/internal/search/words"
	"knead/internal/tree"
)

// A Core is what a reader's browser loads before the first search.
type Core struct {
	Language string
	Pages    []Entry // in the order of page numbers
	Plan     Plan
	Shards   []string // hashes, by number
	Spelling []Spelling
	Heads    []Head
	Glossary []Concept
	Cards    []Card
	Pins     []Pin
}

// A Spelling is a file of the vocabulary.
type Spelling struct {
	Letters string // the first letters of its words
	Hash    string
}

// A Card is what a reader must see before any result when a question is one of
// its queries: what to do about chest pain.
type Card struct {
	Queries []string
	Level   string // "red-flag", "avoid", …
	Text    string // what it is about
	Action  string // what to do
}

// A Pin puts a page first for some questions.
type Pin struct {
	Queries []string
	Page    int
}

// Limits of what the core holds, so that it stays small on large sites.
const (
	mostTitles = 6 << 10 // bytes of titles compressed, taken as 40 % of their length
	mostHeads  = 1500
)

// EncodeCore makes search/core.js.
func EncodeCore(c Core) tree.File {
	l := words.For(c.Language)
	heads, counts := encodeHeads(c.Heads)
	value := map[string]any{ // encoded in the order of its keys
		"lang": l.Code, "stops": l.StopWords(), "negations": negations[l.Code],
		"pages": len(c.Pages), "list": c.Plan.List, "packs": encodePacks(c.Plan.Packs),
		"bits": c.Plan.Bits, "most": c.Plan.Most, "shards": strings.Join(c.Shards, ""), "spelling": encodeSpelling(c.Spelling),
		"least": leastImpact, "ratio": levelRatio,
		"heads": heads, "counts": counts, "titles": encodeTitles(c.Pages),
		"concepts": encodeConcepts(c.Glossary), "cards": encodeCards(c.Cards), "pins": encodePins(c.Pins),
		"facets": encodeFacets(c.Pages),
	}
	var b bytes.Buffer
	b.WriteString(`K("core",`)
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		panic("search: " + err.Error())
	}
	b.Truncate(b.Len() - 1)
	b.WriteString(")\n")
	return tree.NewFile("search/core.js", b.Bytes())
}

// encodePacks writes how many pages each fragment holds, "" for one each.
func encodePacks(packs []int) string {
	var b []byte
	single := true
	for _, n := range packs {
		b = appendNumber(b, n)
		single = single && n == 1
	}
	if single {
		return ""
	}
	return string(b)
}

// encodeHeads writes the words of names and headings, those on most pages when
// there are too many, front-coded, and how many places the number of pages has.
func encodeHeads(heads []Head) (list, counts string) {
	if len(heads) > mostHeads {
		heads = slices.Clone(heads)
		slices.SortStableFunc(heads, func(a, b Head) int { return b.Pages - a.Pages })
		heads = heads[:mostHeads]
		slices.SortFunc(heads, func(a, b Head) int { return strings.Compare(a.Word, b.Word) })
	}
	var b, n []byte
	last := ""
	for _, h := range heads {
		b = append(frontCoded(b, last, h.Word), '|')
		n = append(n, digits[min(bits.Len(uint(h.Pages)), 40)])
		last = h.Word
	}
	return string(b), string(n)
}

// encodeTitles writes the titles, one a line, when all of them are small.
func encodeTitles(pages []Entry) string {
	var b strings.Builder
	for _, p := range pages {
		b.WriteString(strings.ReplaceAll(p.Title, "\n", " "))
		b.WriteByte('\n')
	}
	if b.Len()*2/5 > mostTitles {
		return ""
	}
	return b.String()
}

func encodeSpelling(files []Spelling) []string {
	list := []string{}
	for _, f := range files {
		list = append(list, f.Letters, f.Hash)
	}
	return list
}

// encodeConcepts writes a concept a line: its label and its other names, with "|"
// between them and ":80" behind one that leads here at 80 %.
func encodeConcepts(concepts []Concept) string {
	clean := strings.NewReplacer("|", " ", "\n", " ", ":", " ")
	var b strings.Builder
	for _, c := range concepts {
		b.WriteString(clean.Replace(c.Label))
		for _, v := range c.Variants {
			b.WriteByte('|')
			b.WriteString(clean.Replace(v.Text))
			if v.Weight < 100 {
				b.WriteString(":" + strconv.Itoa(v.Weight))
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func encodeCards(cards []Card) [][]any {
	list := [][]any{}
	for _, c := range cards {
		list = append(list, []any{c.Queries, c.Level, c.Text, c.Action})
	}
	return list
}

func encodePins(pins []Pin) [][]any {
	list := [][]any{}
	for _, p := range pins {
		list = append(list, []any{p.Queries, p.Page})
	}
	return list
}

// encodeFacets writes for each value of each facet the lengths of the runs of
// pages without and with it, in turn.
func encodeFacets(pages []Entry) map[string]map[string]string {
	facets := map[string]map[string]string{"kind": {}, "audience": {}, "region": {}}
	has := map[string]map[string][]bool{"kind": {}, "audience": {}, "region": {}}
	for i, p := range pages {
		mark := func(facet, value string) {
			if value == "" {
				return
			}
			if has[facet][value] == nil {
				has[facet][value] = make([]bool, len(pages))
			}
			has[facet][value][i] = true
		}
		mark("kind", p.Kind)
		mark("audience", p.Audience)
		for _, r := range p.Regions {
			mark("region", r)
		}
	}
	for facet, values := range has {
		for value, pages := range values {
			facets[facet][value] = runLengths(pages)
		}
	}
	return facets
}

func runLengths(set []bool) string {
	var b []byte
	state, n := false, 0
	for _, in := range set {
		if in != state {
			b = appendNumber(b, n)
			state, n = in, 0
		}
		n++
	}
	return string(appendNumber(b, n))
}

// negations are words without which a sentence may say the opposite. An excerpt
// shows a sentence that holds one whole.
var negations = map[string]string{
	"en": "not no never avoid without unless dont do cannot cant neither nor nothing stop only except until isnt arent doesnt didnt wont shouldnt mustnt",
	"es": "no nunca evite evitar sin salvo nada ni jamás excepto solo hasta",
	"fr": "ne pas jamais éviter évitez sans sauf rien ni aucun aucune",
	"de": "nicht kein keine keinen nie niemals ohne vermeiden außer nur",
	"pt": "não nunca evite evitar sem salvo nada nem exceto só até",
	"it": "non mai evitare eviti senza tranne niente né solo",
	"nl": "niet geen nooit zonder vermijd vermijden behalve alleen",
	"ar": "لا لم لن ليس دون بدون غير إلا تجنب",
}
