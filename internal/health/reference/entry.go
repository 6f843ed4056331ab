package reference

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"knead/internal/diag"
	"knead/internal/fields"
)

// An entryReader collects the facts of one entry, whatever the file format, under
// the names CSL has for them.
type entryReader struct {
	at     diag.Pos
	report func(diag.Diagnostic)
	entry  Entry
	id     fields.Text
	key    fields.Text // a citation key beside the id
	kind   fields.Text
	title  fields.Text
	note   fields.Text
}

// plainFields returns where each fact that is plain text belongs.
func (e *entryReader) plainFields() map[string]*string {
	x := &e.entry
	return map[string]*string{"container-title": &x.Container, "publisher": &x.Publisher, "publisher-place": &x.Place,
		"volume": &x.Volume, "issue": &x.Issue, "page": &x.Page, "edition": &x.Edition, "number": &x.Number, "genre": &x.Genre}
}

// Keys returns the keys of CSL whose text is read here, sorted; names and dates
// have forms of their own.
func Keys() []string {
	keys := []string{"id", "citation-key", "type", "title", "note", "DOI", "PMID", "PMCID", "URL"}
	return slices.Sorted(slices.Values(slices.AppendSeq(keys, maps.Keys(new(entryReader).plainFields()))))
}

// textKeys are the keys that are read.
var textKeys = Keys()

// set takes one fact.
func (e *entryReader) set(key string, t fields.Text) {
	t.Value = plain(t.Value)
	if key == "note" {
		e.note = t
		return
	}
	t.Value = strings.Join(strings.Fields(t.Value), " ")
	if t.Value == "" {
		return
	}
	switch key {
	case "id":
		e.id = t
	case "citation-key":
		e.key = t
	case "type":
		e.kind = t
	case "title":
		e.title = t
	case "DOI", "PMID", "PMCID", "URL":
		e.identifier(key, t)
	default:
		*e.plainFields()[key] = t.Value
	}
}

func (e *entryReader) date(key string, d Date) {
	if key == "issued" {
		e.entry.Issued = d
	} else {
		e.entry.Accessed = d
	}
}

var (
	doiForm   = regexp.MustCompile(`^10\.[0-9]{4,9}(\.[0-9]+)*/[^\s"<>]+$`)
	pmidForm  = regexp.MustCompile(`^[1-9][0-9]{0,8}$`)
	pmcidForm = regexp.MustCompile(`^PMC[1-9][0-9]{0,8}$`)
	urlForm   = regexp.MustCompile(`^https?://[^\s/"<>\\]+(/[^\s"<>\\]*)?([?#][^\s"<>\\]*)?$`)
)

// doiPrefix is what people put in front of a DOI.
var doiPrefix = regexp.MustCompile(`^(?i:https?://(dx\.)?doi\.org/|doi:\s*)`)

// identifier takes a fact that becomes a link, so it must have its form.
func (e *entryReader) identifier(key string, t fields.Text) {
	form, into, like := urlForm, &e.entry.URL, "https://example.org/page"
	switch key {
	case "DOI":
		t.Value = doiPrefix.ReplaceAllString(t.Value, "")
		form, into, like = doiForm, &e.entry.DOI, "10.1016/j.jbmt.2014.06.001"
	case "PMID":
		form, into, like = pmidForm, &e.entry.PMID, "27165967"
	case "PMCID":
		if t.Value[0] != 'P' && t.Value[0] != 'p' {
			t.Value = "PMC" + t.Value
		}
		t.Value = strings.ToUpper(t.Value)
		form, into, like = pmcidForm, &e.entry.PMCID, "PMC4975018"
	}
	if !form.MatchString(t.Value) {
		e.report(diag.Errorf(t.At, "reference.value", "%q is no %s", t.Value, key).WithHint("write it like %s", like))
		return
	}
	*into = t.Value
}

// finish returns the entry, or says what it lacks.
func (e *entryReader) finish() (found, bool) {
	e.readNote()
	if e.key.Value != "" && (e.id.Value == "" || strings.ContainsAny(e.id.Value, "/:")) {
		e.id = e.key // a manager that names entries by address keeps the key beside it
	}
	lacks := func(what, hint string) (found, bool) {
		e.report(diag.Errorf(e.at, "reference.missing", "the reference %s has no %s", strconv.Quote(e.id.Value), what).WithHint("%s", hint))
		return found{}, false
	}
	switch {
	case e.id.Value == "":
		e.report(diag.Errorf(e.at, "reference.missing", "a reference has no id").WithHint("give it one, such as furlan2015; pages cite it by that"))
		return found{}, false
	case !citable(e.id.Value):
		e.report(diag.Errorf(e.id.At, "reference.value", "the id %q cannot be cited", e.id.Value).
			WithHint("use letters, digits, hyphens, underscores, colons and dots, such as furlan2015"))
		return found{}, false
	case e.kind.Value == "":
		return lacks("type", "add one, such as article-journal, book, chapter, webpage or report")
	case e.title.Value == "":
		return lacks("title", "add it")
	}
	if !slices.Contains(Types, e.kind.Value) {
		e.report(diag.Warningf(e.kind.At, "reference.type", "%q is no type of CSL; the reference is printed like a document", e.kind.Value).
			WithHint("%s", diag.DidYouMean(e.kind.Value, Types, "use one such as article-journal, book, chapter, webpage or report")))
	}
	e.entry.ID, e.entry.Type, e.entry.Title = e.id.Value, e.kind.Value, e.title.Value
	e.unconfirmed()
	return found{e.id, e.entry}, true
}

// citableForm is what can stand in [@…].
var citableForm = regexp.MustCompile(`^[\pL\pN_]([\pL\pN_:.+/-]*[\pL\pN_+/-])?$`)

func citable(id string) bool { return len(id) <= 100 && citableForm.MatchString(id) }

// Types are the types of CSL 1.0.2.
var Types = strings.Fields(`article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
	dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript
	map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog
	regulation report review review-book software song speech standard thesis treaty webpage`)

// noteLine matches the lines a manager keeps facts in for which it has no field.
var noteLine = regexp.MustCompile(`(?m)^\s*(PMID|PMCID|DOI)\s*:\s*(\S+)\s*$`)

// readNote takes identifiers out of the note when the entry has no others.
func (e *entryReader) readNote() {
	have := map[string]*string{"PMID": &e.entry.PMID, "PMCID": &e.entry.PMCID, "DOI": &e.entry.DOI}
	for _, m := range noteLine.FindAllStringSubmatch(e.note.Value, -1) {
		if *have[m[1]] == "" {
			e.identifier(m[1], fields.Text{Value: m[2], At: e.note.At})
		}
	}
}

// unconfirmedNote matches the line of a note that says what is not confirmed.
var unconfirmedNote = regexp.MustCompile(`(?m)^\s*checked in part:\s*(.+)$`)

// unconfirmed removes from the entry what its note says nobody has confirmed, so
// that it cannot be printed.
func (e *entryReader) unconfirmed() {
	m := unconfirmedNote.FindStringSubmatch(e.note.Value)
	if m == nil {
		return
	}
	for _, what := range strings.Split(m[1], ",") {
		what = strings.TrimSpace(what)
		clear, ok := clearers[what]
		if !ok {
			e.report(diag.Errorf(e.note.At, "reference.note", "%q in the note is nothing that can be left out", what).
				WithHint("%s", diag.DidYouMean(what, clearable, "it is one of "+strings.Join(clearable, ", "))))
			continue
		}
		clear(&e.entry)
		e.entry.Unconfirmed = append(e.entry.Unconfirmed, what)
	}
}

// clearers remove what a note can call unconfirmed.
var clearers = map[string]func(*Entry){
	"authors":             func(e *Entry) { e.Authors = nil },
	"author's given name": func(e *Entry) { forgetGiven(e.Authors) },
	"editors":             func(e *Entry) { e.Editors = nil },
	"journal":             func(e *Entry) { e.Container = "" },
	"publisher":           func(e *Entry) { e.Publisher, e.Place = "", "" },
	"date":                func(e *Entry) { e.Issued = Date{} },
	"month":               func(e *Entry) { e.Issued.Month, e.Issued.Day = 0, 0 },
	"volume":              func(e *Entry) { e.Volume = "" },
	"issue":               func(e *Entry) { e.Issue = "" },
	"issue number":        func(e *Entry) { e.Issue = "" },
	"pages":               func(e *Entry) { e.Page = "" },
	"last page":           func(e *Entry) { e.Page, _, _ = strings.Cut(e.Page, "-") },
	"edition":             func(e *Entry) { e.Edition = "" },
	"number":              func(e *Entry) { e.Number = "" },
	"DOI":                 func(e *Entry) { e.DOI = "" },
	"PMID":                func(e *Entry) { e.PMID = "" },
	"PMCID":               func(e *Entry) { e.PMCID = "" },
	"address":             func(e *Entry) { e.URL = "" },
	"current address":     func(e *Entry) { e.URL = "" },
}

// clearable lists the keys of clearers for messages.
var clearable = strings.Split("authors,author's given name,editors,journal,publisher,date,month,volume,issue,issue number,pages,last page,edition,number,DOI,PMID,PMCID,address,current address", ",")

func forgetGiven(names []Name) {
	for i := range names {
		names[i].Given = ""
	}
}

// sound reports whether the numbers of a date can be one. A month from 13 to 24
// is a season in CSL, which is read as the year alone.
func (d *Date) sound() bool {
	if d.Month > 12 && d.Month <= 24 {
		d.Month, d.Day = 0, 0
	}
	return d.Year != 0 && d.Year > -10000 && d.Year < 10000 && d.Month >= 0 && d.Month <= 12 && d.Day >= 0 && d.Day <= 31 && (d.Month > 0 || d.Day == 0)
}

// dateForm matches dates as managers keep them in words: 2015, 2015-04, 2015-04-30.
var dateForm = regexp.MustCompile(`^([0-9]{4})(?:[-/]([0-9]{1,2})(?:[-/]([0-9]{1,2}))?)?$`)

// dateIn returns the date that words say, or the words.
func dateIn(s string) Date {
	var d Date
	if m := dateForm.FindStringSubmatch(s); m != nil {
		fmt.Sscan(m[1], &d.Year)
		fmt.Sscan(m[2], &d.Month)
		fmt.Sscan(m[3], &d.Day)
		if d.sound() {
			return d
		}
	}
	return Date{Literal: s}
}

// markup matches the HTML that managers keep in titles.
var markup = regexp.MustCompile(`</?(?i:i|b|em|strong|sup|sub|sc|span)(\s[^<>]*)?>`)

// plain returns text without markup and with single spaces; a note keeps its
// lines.
func plain(s string) string {
	s = markup.ReplaceAllString(s, "")
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		lines[i] = strings.Join(strings.Fields(line), " ")
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}
