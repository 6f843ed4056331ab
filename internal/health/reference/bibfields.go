package reference

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"knead/internal/fields"
)

// bibTypes are the types of CSL for those of BibTeX and biblatex; the others are
// documents.
var bibTypes = map[string]string{
	"article": "article-journal", "periodical": "periodical", "book": "book", "mvbook": "book", "collection": "book", "proceedings": "book",
	"manual": "report", "booklet": "pamphlet", "inbook": "chapter", "incollection": "chapter", "bookinbook": "chapter",
	"inreference": "entry-encyclopedia", "inproceedings": "paper-conference", "conference": "paper-conference",
	"phdthesis": "thesis", "mastersthesis": "thesis", "thesis": "thesis", "techreport": "report", "report": "report",
	"online": "webpage", "electronic": "webpage", "www": "webpage", "unpublished": "manuscript", "patent": "patent",
	"dataset": "dataset", "software": "software", "standard": "standard", "legislation": "legislation", "jurisdiction": "legal_case",
	"video": "motion_picture", "misc": "document",
}

// bibNames are the names CSL has for the fields of BibTeX and biblatex that are
// plain text.
var bibNames = []struct{ from, to string }{
	{"journal", "container-title"}, {"journaltitle", "container-title"}, {"booktitle", "container-title"},
	{"publisher", "publisher"}, {"institution", "publisher"}, {"school", "publisher"}, {"organization", "publisher"},
	{"address", "publisher-place"}, {"location", "publisher-place"}, {"volume", "volume"}, {"issue", "issue"},
	{"edition", "edition"}, {"type", "genre"}, {"doi", "DOI"}, {"pmid", "PMID"}, {"pmcid", "PMCID"}, {"url", "URL"}, {"note", "note"},
	{"howpublished", "URL"},
}

// facts hands the fields of an entry on under the names of CSL.
func (r *bibReader) facts(e *entryReader, kind string, record map[string]bibField) {
	for _, name := range slices.Sorted(maps.Keys(record)) {
		t := fields.Text{Value: record[name].value, At: r.lines.At(record[name].off)}
		r.diags = append(r.diags, fields.Invisible([]fields.Text{t})...)
	}
	text := func(name string) (fields.Text, bool) {
		f, ok := record[name]
		value := latexText(f.value)
		if name == "url" || name == "doi" || name == "howpublished" {
			value = addressText(f.value)
		}
		return fields.Text{Value: value, At: r.lines.At(f.off)}, ok
	}
	e.set("type", fields.Text{Value: cmp.Or(bibTypes[kind], "document"), At: e.at})
	if t, ok := text("title"); ok {
		if sub, ok := text("subtitle"); ok {
			t.Value += ": " + sub.Value
		}
		e.set("title", t)
	}
	for _, name := range bibNames {
		t, ok := text(name.from)
		if !ok || name.from == "howpublished" && (!urlForm.MatchString(t.Value) || e.entry.URL != "") {
			continue
		}
		e.set(name.to, t)
	}
	if t, ok := text("number"); ok {
		if kind == "article" {
			e.set("issue", t)
		} else {
			e.set("number", t)
		}
	}
	if t, ok := text("pages"); ok {
		t.Value = strings.NewReplacer("–", "-", "—", "-", "--", "-").Replace(t.Value)
		e.set("page", t)
	}
	if kind == "phdthesis" || kind == "mastersthesis" {
		e.entry.Genre = cmp.Or(e.entry.Genre, map[string]string{"phdthesis": "PhD thesis", "mastersthesis": "master's thesis"}[kind])
	}
	e.entry.Authors, e.entry.Editors = bibPeople(record["author"].value), bibPeople(record["editor"].value)
	e.date("issued", bibDate(record))
	if t, ok := text("urldate"); ok {
		e.date("accessed", dateIn(t.Value))
	}
}

// addressText returns an address, in which ~ and -- stand for themselves.
func addressText(s string) string {
	s = strings.TrimPrefix(strings.TrimSpace(s), `\url`)
	return strings.NewReplacer(`\_`, "_", `\%`, "%", `\&`, "&", `\#`, "#", `\~`, "~", "{", "", "}", "").Replace(s)
}

// bibDate returns the date of "date", or of "year", "month" and "day".
func bibDate(record map[string]bibField) Date {
	if f, ok := record["date"]; ok {
		from, _, _ := strings.Cut(latexText(f.value), "/") // a span of days
		return dateIn(from)
	}
	year := latexText(record["year"].value)
	if year == "" {
		return Date{}
	}
	d := dateIn(year)
	month := strings.ToLower(latexText(record["month"].value))
	if len(month) > 2 {
		month = cmp.Or(months[month[:3]], month)
	}
	full := d
	full.Month, _ = strconv.Atoi(month)
	full.Day, _ = strconv.Atoi(latexText(record["day"].value))
	if d.Year != 0 && full.sound() {
		return full
	}
	return d
}

// bibPeople reads the names of a field, with "and" between them.
func bibPeople(value string) []Name {
	var names []Name
	for _, part := range splitOutside(value, isAnd) {
		if part = strings.TrimSpace(part); part != "" {
			names = append(names, bibName(part))
		}
	}
	return names
}

// splitOutside splits text outside of braces wherever sep finds something; it
// gets the rest of the text and the byte before, and returns the length of what
// separates, 0 for nothing.
func splitOutside(s string, sep func(rest string, before byte) int) []string {
	var parts []string
	depth, start := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
			continue
		case '{':
			depth++
		case '}':
			depth--
		}
		before := byte(' ')
		if i > 0 {
			before = s[i-1]
		}
		if depth == 0 {
			if n := sep(s[i:], before); n > 0 {
				parts = append(parts, s[start:i])
				start = i + n
				i = start - 1
			}
		}
	}
	return append(parts, s[start:])
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '~' }

func isAnd(rest string, before byte) int {
	if isSpace(before) && len(rest) > 3 && strings.EqualFold(rest[:3], "and") && isSpace(rest[3]) {
		return 3
	}
	return 0
}

func isComma(rest string, _ byte) int {
	if rest[0] == ',' {
		return 1
	}
	return 0
}

func isGap(rest string, _ byte) int {
	n := 0
	for n < len(rest) && isSpace(rest[n]) {
		n++
	}
	return n
}

// bibName reads one name in one of the three forms BibTeX has: "First von Last",
// "von Last, First" and "von Last, Jr, First". A name wholly in braces is an
// organisation, and "others" stands for those who are not named.
func bibName(s string) Name {
	if strings.EqualFold(s, "others") {
		return Name{Literal: "et al"}
	}
	if s[0] == '{' && s[len(s)-1] == '}' && len(splitOutside(s, isGap)) == 1 && strings.Count(s, "{") == strings.Count(s[:1], "{")+strings.Count(s[1:len(s)-1], "{") && balanced(s[1:len(s)-1]) {
		return Name{Literal: latexText(s)}
	}
	parts := splitOutside(s, isComma)
	var n Name
	switch len(parts) {
	case 1:
		words := nonEmpty(splitOutside(s, isGap))
		von := 0
		for von < len(words)-1 && !isLower(words[von]) {
			von++
		}
		last := von
		for last < len(words)-1 && isLower(words[last]) {
			last++
		}
		n.Given, n.Particle, n.Family = joined(words[:von]), joined(words[von:last]), joined(words[last:])
	default:
		words := nonEmpty(splitOutside(parts[0], isGap))
		last := 0
		for last < len(words)-1 && isLower(words[last]) {
			last++
		}
		n.Particle, n.Family = joined(words[:last]), joined(words[last:])
		n.Given = latexText(parts[len(parts)-1])
		if len(parts) > 2 {
			n.Suffix = latexText(parts[1])
		}
	}
	return n
}

// balanced reports whether no brace in s closes one that s does not open.
func balanced(s string) bool {
	depth := 0
	for _, c := range []byte(s) {
		switch c {
		case '{':
			depth++
		case '}':
			if depth--; depth < 0 {
				return false
			}
		}
	}
	return depth == 0
}

func nonEmpty(words []string) []string {
	var list []string
	for _, w := range words {
		if w != "" {
			list = append(list, w)
		}
	}
	return list
}

func joined(words []string) string { return latexText(strings.Join(words, " ")) }

// isLower reports whether a word of a name begins with a small letter, which
// makes it a particle such as "van" or "de".
func isLower(word string) bool {
	for _, r := range latexText(word) {
		return strings.ToUpper(string(r)) != string(r)
	}
	return false
}
