// Package glossary reads glossary.yaml: the terms of the trade, what they mean in
// plain words, and the words people use for them.
package glossary

import (
	"slices"
	"strings"
	"unicode"

	"knead/internal/diag"
	"knead/internal/digest"
	"knead/internal/fields"
	"knead/internal/health/catalog"
	"knead/internal/tree"
)

// Path is where a project keeps its glossary.
const Path = "content/data/glossary.yaml"

// A Record is a term as it is written.
type Record struct {
	Term    fields.Text                `field:"term,required" doc:"the headword"`
	Plain   fields.Text                `field:"plain,required" doc:"what it means, in one or two short sentences for a patient"`
	Also    []fields.Text              `field:"also" doc:"full synonyms and other spellings, printed as other names"`
	Abbr    []fields.Text              `field:"abbr" doc:"short forms of the term"`
	Lay     []fields.Text              `field:"lay" doc:"everyday words people type; not printed as a synonym"`
	Related []fields.Text              `field:"related" doc:"other things whose readers often want this term; never printed as a synonym"`
	Shared  []fields.Text              `field:"shared" doc:"words of this term that another term has too, and may have"`
	Common  []fields.Text              `field:"everyday" doc:"words of this term that mean something else too; pages do not explain them"`
	See     []fields.Text              `field:"see" doc:"other headwords worth a look"`
	Lang    fields.Text                `field:"lang" pattern:"^[a-z]{2,3}(-[A-Z]{2})?$" like:"fr" doc:"language of the headword when it is not that of the site"`
	Labels  []fields.Pair[fields.Text] `field:"*" keys:"^[a-z]{2}(-[A-Z]{2})?$" doc:"a language tag such as es with the headword in that language"`
}

// An Entry is one term.
type Entry struct {
	ID      string // of the entry in addresses: "deep-vein-thrombosis"
	Term    string
	Plain   string
	Also    []string
	Abbr    []string
	Lay     []string
	Related []string
	See     []string // IDs of other entries
	Lang    string   // "" for the language of the site
	Labels  []Label
}

// A Label is the headword in another language.
type Label struct{ Language, Text string }

// Digest returns the sum of everything the entry says.
func (e Entry) Digest() digest.Sum {
	type plain Entry
	return digest.Of(plain(e))
}

// Anchor returns the id that the entry has in the page of the glossary.
func (e Entry) Anchor() string { return catalog.Anchor("term", e.ID) }

// A Sense says what a word is to the entry it leads to.
type Sense int

const (
	Headword     Sense = iota // the term itself
	Synonym                   // the same by another name
	Abbreviation              // its short form
	Lay                       // an everyday word near to it
	Related                   // something else whose readers often want the entry
)

// A Word is a word or phrase people use, and the entry it leads to.
type Word struct {
	Text  string
	Entry string // ID
	Sense Sense
}

// A Glossary holds the terms of a site by ID.
type Glossary struct {
	*catalog.Catalog[Entry]
	words   []Word
	byWord  map[string][]int // folded text → index in words
	lexicon *Lexicon
}

// Lexicon returns what finds the words of the glossary in a text.
func (g *Glossary) Lexicon() *Lexicon { return g.lexicon }

// Words returns every word of every entry, in the order of the entries and,
// inside an entry, of the senses. The slice must not be changed.
func (g *Glossary) Words() []Word { return g.words }

// Lookup returns what a word leads to, letter case and runs of space aside: one
// entry, several when they share it, none when nobody uses it.
func (g *Glossary) Lookup(word string) []Word {
	var found []Word
	for _, i := range g.byWord[fold(word)] {
		found = append(found, g.words[i])
	}
	return found
}

// Parse reads glossary.yaml and returns the terms, and what is wrong with them.
func Parse(f tree.File) (*Glossary, []diag.Diagnostic) {
	var records []Record
	ds := fields.DecodeList(fields.Source{File: f.Path, Data: f.Data, Max: fields.MaxDataBytes}, &records)
	ds = append(ds, fields.Invisible(records)...)
	p := &parser{g: &Glossary{Catalog: catalog.New[Entry]("term"), byWord: map[string][]int{}}, diags: ds}
	for i := range records {
		p.entry(&records[i])
	}
	p.see(records)
	p.shared(records)
	p.g.lexicon = newLexicon(p.g, p.everyday(records))
	return p.g, p.diags
}

type parser struct {
	g     *Glossary
	diags []diag.Diagnostic
	at    []diag.Pos // of each of the words
}

func (p *parser) report(ds ...diag.Diagnostic) { p.diags = append(p.diags, ds...) }

// entry adds a term and its words.
func (p *parser) entry(r *Record) {
	id := Slug(r.Term.Value)
	if id == "" {
		p.report(diag.Errorf(r.Term.At, "glossary.term", "the term %q has no letter and no digit", r.Term.Value).WithHint("write the term in words"))
		return
	}
	e := Entry{ID: id, Term: r.Term.Value, Plain: r.Plain.Value, Also: texts(r.Also), Abbr: texts(r.Abbr),
		Lay: texts(r.Lay), Related: texts(r.Related), Lang: r.Lang.Value}
	for _, s := range r.See {
		e.See = append(e.See, Slug(s.Value))
	}
	for _, l := range r.Labels {
		e.Labels = append(e.Labels, Label{l.Key.Value, l.Value.Value})
	}
	if taken := p.g.Add(fields.Text{Value: id, At: r.Term.At}, e); taken != nil {
		p.report(taken...)
		return
	}
	for sense, list := range [][]fields.Text{Headword: {r.Term}, Synonym: r.Also, Abbreviation: r.Abbr, Lay: r.Lay, Related: r.Related} {
		for _, t := range list {
			p.word(t, id, Sense(sense))
		}
	}
}

// word notes a word of an entry, once. The words of an entry are noted one after
// the other, so only the last owner of a word can be the entry itself.
func (p *parser) word(t fields.Text, id string, sense Sense) {
	key := fold(t.Value)
	owners := p.g.byWord[key]
	if n := len(owners); n > 0 && p.g.words[owners[n-1]].Entry == id {
		p.report(diag.Errorf(t.At, "glossary.twice", "%q is there twice in this entry, first on line %d", t.Value, p.at[owners[n-1]].Line).
			WithHint("keep the one with the meaning that fits best; letter case makes no difference"))
		return
	}
	p.g.byWord[key] = append(owners, len(p.g.words))
	p.g.words = append(p.g.words, Word{Text: t.Value, Entry: id, Sense: sense})
	p.at = append(p.at, t.At)
}

// see checks that the other headwords exist.
func (p *parser) see(records []Record) {
	var ids []fields.Text
	for _, r := range records {
		for _, s := range r.See {
			ids = append(ids, fields.Text{Value: Slug(s.Value), At: s.At})
		}
	}
	p.report(p.g.AllMissing(ids, "term", Path)...)
}

// everyday returns the words of entries that mean something else too, and checks
// that each is the entry's own.
func (p *parser) everyday(records []Record) map[claim]bool {
	common := map[claim]bool{}
	for _, r := range records {
		id := Slug(r.Term.Value)
		for _, t := range r.Common {
			own := slices.ContainsFunc(p.g.Lookup(t.Value), func(w Word) bool { return w.Entry == id && w.Sense <= Abbreviation })
			if !own {
				p.report(diag.Errorf(t.At, "glossary.everyday", "%q is an everyday word, but none of those that pages explain for this term", t.Value).
					WithHint("pages explain the term and what stands under also and abbr; correct the word, or remove it"))
			}
			common[claim{id, fold(t.Value)}] = true
		}
	}
	return common
}

// A claim is a word of an entry.
type claim struct{ entry, word string }

// shared checks that a word leads to one entry, unless every entry that has it
// says that it shares it; and that what an entry shares is its own and another's.
func (p *parser) shared(records []Record) {
	shares, owns := map[claim]bool{}, map[claim]bool{}
	for _, r := range records {
		for _, s := range r.Shared {
			shares[claim{Slug(r.Term.Value), fold(s.Value)}] = true
		}
	}
	for n, w := range p.g.words {
		key := fold(w.Text)
		owns[claim{w.Entry, key}] = true
		i := p.g.byWord[key][0]
		if first := p.g.words[i]; i < n && !(shares[claim{w.Entry, key}] && shares[claim{first.Entry, key}]) {
			p.report(diag.Errorf(p.at[n], "glossary.shared", "%q belongs to two terms: %s, on line %d, and %s", w.Text, first.Entry, p.at[i].Line, w.Entry).
				WithHint(`remove it from one of them, or write "shared: [%s]" in both`, w.Text))
		}
	}
	for _, r := range records {
		for _, s := range r.Shared {
			switch key := fold(s.Value); {
			case !owns[claim{Slug(r.Term.Value), key}]:
				p.report(diag.Errorf(s.At, "glossary.shared", "%q is shared, but is none of this entry's own words", s.Value).
					WithHint("add it to also, abbr, lay or related, or remove it"))
			case len(p.g.byWord[key]) == 1:
				p.report(diag.Warningf(s.At, "glossary.shared", "no other term has the word %q", s.Value).WithHint(`remove it from "shared"`))
			}
		}
	}
}

// Slug returns the part of an address that names a term: its letters and digits
// in lower case, with a hyphen for every run of other characters.
func Slug(term string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(term) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// fold returns the form in which two words are one.
func fold(word string) string { return strings.ToLower(strings.Join(strings.Fields(word), " ")) }

func texts(list []fields.Text) []string {
	if len(list) == 0 {
		return nil
	}
	values := make([]string, len(list))
	for i, t := range list {
		values[i] = t.Value
	}
	return values
}
