// Package safety reads safety.yaml: when massage must wait or change, what is an
// emergency, and what to do afterwards.
//
// A rule is written once and named by pages. How well it is sourced decides what
// a page may present as proven; it never decides whether a warning is shown.
package safety

import (
	"slices"
	"strings"

	"knead/internal/diag"
	"knead/internal/digest"
	"knead/internal/fields"
	"knead/internal/health/catalog"
	"knead/internal/health/review"
	"knead/internal/tree"
)

// Path is where a project keeps its safety rules.
const Path = "content/data/safety.yaml"

// Levels are the kinds of rule, the gravest first.
var Levels = []string{"red-flag", "avoid", "avoid-locally", "caution", "aftercare"}

// A Document is safety.yaml as it is written.
type Document struct {
	Review  review.Review `field:"review" doc:"who checked the rules, and when; none yet when nobody has"`
	Phone   fields.Text   `field:"emergency" doc:"whom to call in an emergency: a number such as 911, or words; it takes the place of {emergency} in a sentence"`
	Actions Sentences     `field:"actions" doc:"the sentence that tells readers what to do, for each action the rules use"`
	Entries []Record      `field:"entries,required" doc:"the rules"`
}

// Sentences say to readers what each action is.
type Sentences struct {
	Emergency fields.Text `field:"emergency" doc:"get emergency care"`
	HelpToday fields.Text `field:"help-today" doc:"get medical help the same day"`
	AskFirst  fields.Text `field:"ask-first" doc:"ask a doctor before booking"`
	Wait      fields.Text `field:"wait" doc:"wait until it has passed"`
	Tell      fields.Text `field:"tell-therapist" doc:"tell the therapist first"`
	SelfCare  fields.Text `field:"self-care" doc:"nothing that needs another person"`
}

// A Record is a rule as it is written.
type Record struct {
	ID         fields.Text   `field:"id,required" pattern:"^[a-z0-9]+(-[a-z0-9]+)*$" like:"blood-clot" doc:"name in front matter: small letters, digits and hyphens"`
	Level      fields.Text   `field:"level,required" enum:"red-flag avoid avoid-locally caution aftercare" doc:"what kind of rule it is"`
	Text       fields.Text   `field:"text,required" doc:"the rule in plain words, said to the reader"`
	Clinician  fields.Text   `field:"clinician,required" doc:"the rule in the terms of professionals"`
	AppliesTo  []fields.Text `field:"applies_to,required,single" pattern:"^[a-z0-9]+(-[a-z0-9]+)*$" like:"deep-tissue-massage" doc:"all, or names of the technique pages it holds for"`
	Action     fields.Text   `field:"action,required" enum:"emergency help-today ask-first wait tell-therapist self-care" doc:"what the reader is to do"`
	Provenance fields.Text   `field:"provenance,required" enum:"checked textbook unconfirmed" doc:"how well it is sourced: seen in its sources, common teaching, or not seen"`
	Refs       []fields.Text `field:"refs" doc:"ids of its sources in the references"`
	Note       fields.Text   `field:"note" doc:"for editors: which part the sources support; never printed"`
	Queries    []fields.Text `field:"queries" doc:"what people type when it is about them; search shows the rule first"`
	Review     review.Review `field:"review" doc:"who checked this rule, when it was not checked with the others"`
}

// An Entry is one rule.
type Entry struct {
	ID         string
	Level      string   // one of Levels
	Text       string   // for readers
	Clinician  string   // for students and professionals
	AppliesTo  []string // names of technique pages; nil for all
	Action     string   // its name; "emergency" only on red flags
	Sentence   string   // what to do, for readers
	Provenance string   // "checked", "textbook" or "unconfirmed"
	Refs       []string // ids of references
	Queries    []string
	Reviewer   string      // id of a person; "" when nobody has checked the rule
	Reviewed   fields.Date // day of the check
	Due        fields.Date // day of the next check; zero when none is set
}

// Digest returns the sum of everything the entry says.
func (e Entry) Digest() digest.Sum {
	type plain Entry
	return digest.Of(plain(e))
}

// Anchor returns the id that the rule has in the page that lists all of them.
func (e Entry) Anchor() string { return catalog.Anchor("rule", e.ID) }

// AppliesToTechnique reports whether the rule holds for the technique page of
// the name.
func (e Entry) AppliesToTechnique(name string) bool {
	return len(e.AppliesTo) == 0 || slices.Contains(e.AppliesTo, name)
}

// A File holds the rules of a site.
type File struct {
	*catalog.Catalog[Entry]
	// What the rules name elsewhere, with the places: ids of references, and names
	// of technique pages.
	Refs, Techniques []fields.Text
	Reviews          []review.Review // that name a reviewer: that of all rules, and those of single ones
}

// Reviewers returns the ids of the people who checked rules, with the places.
func (f *File) Reviewers() []fields.Text {
	ids := make([]fields.Text, len(f.Reviews))
	for i, r := range f.Reviews {
		ids[i] = r.By
	}
	return ids
}

// Parse reads safety.yaml and returns the rules, and what is wrong with them by
// themselves. Whether what they name exists is checked by who knows.
func Parse(f tree.File) (*File, []diag.Diagnostic) {
	var doc Document
	ds := fields.Decode(fields.Source{File: f.Path, Data: f.Data, Max: fields.MaxDataBytes}, &doc)
	ds = append(ds, fields.Invisible(doc)...)
	p := &parser{doc: doc, file: &File{Catalog: catalog.New[Entry]("safety rule")}, diags: ds}
	p.review(doc.Review)
	for _, r := range doc.Entries {
		p.entry(r)
	}
	return p.file, p.diags
}

type parser struct {
	doc   Document
	file  *File
	diags []diag.Diagnostic
}

func (p *parser) report(ds ...diag.Diagnostic) { p.diags = append(p.diags, ds...) }

func (p *parser) review(r review.Review) {
	p.report(r.Check()...)
	if r.By.Value != "" {
		p.file.Reviews = append(p.file.Reviews, r)
	}
}

func (p *parser) entry(r Record) {
	p.action(r)
	p.review(r.Review)
	if r.Provenance.Value == "checked" && len(r.Refs) == 0 {
		p.report(diag.Errorf(r.Provenance.At, "safety.provenance", "the rule %q is checked, but names no source", r.ID.Value).
			WithHint(`add "refs: [id]", or set the provenance to textbook`))
	}
	checked := r.Review
	if !checked.Written() {
		checked = p.doc.Review
	}
	e := Entry{
		ID: r.ID.Value, Level: r.Level.Value, Text: r.Text.Value, Clinician: r.Clinician.Value,
		AppliesTo: p.techniques(r), Action: r.Action.Value, Sentence: p.sentence(r.Action.Value),
		Provenance: r.Provenance.Value, Refs: texts(r.Refs), Queries: texts(r.Queries),
		Reviewer: checked.By.Value, Reviewed: checked.On.Date, Due: checked.Due(),
	}
	p.file.Refs = append(p.file.Refs, r.Refs...)
	p.report(p.file.Add(r.ID, e)...)
}

// techniques returns the names of the techniques a rule holds for, nil for all.
func (p *parser) techniques(r Record) []string {
	for _, t := range r.AppliesTo {
		if t.Value != "all" {
			p.file.Techniques = append(p.file.Techniques, t)
		} else if len(r.AppliesTo) > 1 {
			p.report(diag.Errorf(t.At, "safety.applies-to", "the rule %q holds for all techniques and for named ones", r.ID.Value).
				WithHint(`write "applies_to: all", or the names alone`))
		}
	}
	if len(r.AppliesTo) == 1 && r.AppliesTo[0].Value == "all" {
		return nil
	}
	return texts(r.AppliesTo)
}

// fitting are the actions a rule of a level may have. A reader in an emergency
// looks for the red flags, so no other rule may send one to the telephone.
var fitting = map[string][]string{
	"red-flag":      {"emergency", "help-today"},
	"avoid":         {"help-today", "ask-first", "wait"},
	"avoid-locally": {"help-today", "ask-first", "wait", "tell-therapist"},
	"caution":       {"help-today", "ask-first", "wait", "tell-therapist"},
	"aftercare":     {"help-today", "ask-first", "tell-therapist", "self-care"},
}

// action checks that a rule of this level may tell readers to do this, and that
// there is a sentence that does.
func (p *parser) action(r Record) {
	if can := fitting[r.Level.Value]; !slices.Contains(can, r.Action.Value) {
		p.report(diag.Errorf(r.Action.At, "safety.action", "a rule of level %s cannot have the action %s", r.Level.Value, r.Action.Value).
			WithHint("use %s; only a red flag is an emergency, so a sign of one is a rule of its own", strings.Join(can, " or ")))
	}
	text := p.doc.Actions.find(r.Action.Value)
	switch {
	case text == "":
		p.report(diag.Errorf(r.Action.At, "safety.sentence", "there is no sentence for the action %q", r.Action.Value).
			WithHint(`add "%s: …" under "actions"`, r.Action.Value))
	case strings.Contains(text, placeholder) && p.doc.Phone.Value == "":
		p.report(diag.Errorf(r.Action.At, "safety.sentence", "the sentence for %q holds %s, and nothing says what that is", r.Action.Value, placeholder).
			WithHint(`add a line "emergency: …" with the number to call, or words such as your local emergency number`))
	}
}

// placeholder stands for whom to call.
const placeholder = "{emergency}"

func (p *parser) sentence(action string) string {
	return strings.ReplaceAll(p.doc.Actions.find(action), placeholder, p.doc.Phone.Value)
}

func (s Sentences) find(action string) string {
	switch action {
	case "emergency":
		return s.Emergency.Value
	case "help-today":
		return s.HelpToday.Value
	case "ask-first":
		return s.AskFirst.Value
	case "wait":
		return s.Wait.Value
	case "tell-therapist":
		return s.Tell.Value
	case "self-care":
		return s.SelfCare.Value
	}
	return ""
}

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
