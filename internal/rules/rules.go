// Package rules lists what knead finds fault with.
//
// Every diagnostic carries the id of one of these rules. The list says how bad
// a finding is unless the project says otherwise, which part of the work it
// belongs to, and what it means. Who finds it is not said here: each rule is
// applied where what it needs is known.
package rules

import (
	"cmp"
	"slices"

	"knead/internal/diag"
)

// A Group is a part of the work of those who keep a site. A project can set the
// level of all rules of a group at once.
type Group string

// The groups, in the order people are told of them.
const (
	Safety     Group = "safety"     // who must not be massaged, where and how
	Disclaimer Group = "disclaimer" // the notice on every page
	Evidence   Group = "evidence"   // what is claimed, and how sure anyone is
	Claims     Group = "claims"     // words that promise too much
	Review     Group = "review"     // who checked a page, and when
	Reading    Group = "reading"    // how hard a page is to read
	Access     Group = "access"     // whether everybody can read a page
	Links      Group = "links"      // where links lead
	Privacy    Group = "privacy"    // who learns what is read
	Data       Group = "data"       // the files in content/data
	Writing    Group = "writing"    // front matter, settings and Markdown
	Files      Group = "files"      // files beside the pages, and names
	Site       Group = "site"       // the site as a whole
	Theme      Group = "theme"      // templates and what they make
	Limits     Group = "limits"     // what is too large
	Checks     Group = "checks"     // the settings of the checks themselves
)

// Groups returns the groups in the order people are told of them.
func Groups() []Group {
	return []Group{Safety, Disclaimer, Evidence, Claims, Review, Reading, Access, Links, Privacy, Data, Writing, Files, Site, Theme, Limits, Checks}
}

// A Level is what a finding does.
type Level string

// The levels, from the worst.
const (
	Error   Level = "error"   // nothing is published
	Warning Level = "warning" // published, unless --strict
	Note    Level = "note"    // said by check alone, and never a reason to fail
	Off     Level = "off"     // not said
)

// Severity returns the severity of a finding at a level other than Off.
func (l Level) Severity() diag.Severity {
	switch l {
	case Error:
		return diag.Error
	case Warning:
		return diag.Warning
	}
	return diag.Note
}

// rank orders levels: the worst is 0.
func (l Level) rank() int { return slices.Index([]Level{Error, Warning, Note, Off}, l) }

// Below reports whether l does less than o.
func (l Level) Below(o Level) bool { return l.rank() > o.rank() }

// A Rule is one thing to find fault with.
type Rule struct {
	ID      string
	Group   Group
	Level   Level  // unless the project sets another
	Fixed   bool   // no project can lower the level or suppress a finding: it protects readers, or there would be no page to publish
	Summary string // what is wrong, as on the page "Diagnostics" of the manual
	Help    string // what to do, as there
}

// all holds every rule, sorted by id.
var all = func() []Rule {
	list := slices.Concat(safetyRules, evidenceRules, claimRules, reviewRules, readingRules, accessRules, linkRules, privacyRules,
		dataRules, writingRules, fileRules, siteRules, themeRules, limitRules, checkRules)
	slices.SortFunc(list, byID)
	return list
}()

// known are the rules by id: every finding asks.
var known = func() map[string]Rule {
	rules := make(map[string]Rule, len(all))
	for _, r := range all {
		rules[r.ID] = r
	}
	return rules
}()

func byID(a, b Rule) int { return cmp.Compare(a.ID, b.ID) }

// All returns every rule, sorted by id. The slice must not be changed.
func All() []Rule { return all }

// Find returns the rule of an id and reports whether there is one.
func Find(id string) (Rule, bool) {
	r, ok := known[id]
	return r, ok
}

// GroupOf returns the group of the rule of an id; "" when there is no such rule.
func GroupOf(id string) Group {
	r, _ := Find(id)
	return r.Group
}

// IDs returns the id of every rule, sorted.
func IDs() []string {
	ids := make([]string, len(all))
	for i, r := range all {
		ids[i] = r.ID
	}
	return ids
}
