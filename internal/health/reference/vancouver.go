package reference

import (
	"cmp"
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Part is a piece of a printed reference; Href is "" for text that leads
// nowhere.
type Part struct{ Text, Href string }

// maxAuthors is how many authors are named before "et al".
const maxAuthors = 6

// Vancouver returns an entry as medical journals print it: the style of the
// International Committee of Medical Journal Editors, after "Citing Medicine"
// (National Library of Medicine, 2nd edition, NBK7256), with links to the DOI,
// PubMed and PubMed Central. What is not known is left out, with its
// punctuation.
func Vancouver(e Entry) []Part {
	p := &printer{}
	p.sentence(authors(e.Authors))
	switch e.Type {
	case "article-journal", "article-magazine", "article-newspaper", "article", "review", "review-book":
		p.article(e)
	case "chapter", "paper-conference", "entry", "entry-dictionary", "entry-encyclopedia":
		p.chapter(e)
	case "webpage", "post", "post-weblog":
		p.online(e)
	case "legislation", "bill", "legal_case", "regulation", "treaty", "hearing":
		p.law(e)
	default:
		p.book(e)
	}
	p.identifiers(e)
	return p.parts
}

// Plain returns the parts as text without links.
func Plain(parts []Part) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString(p.Text)
	}
	return b.String()
}

// A printer puts a reference together.
type printer struct{ parts []Part }

func (p *printer) text(s string) {
	if s == "" {
		return
	}
	if n := len(p.parts); n > 0 && p.parts[n-1].Href == "" {
		p.parts[n-1].Text += s
		return
	}
	p.parts = append(p.parts, Part{Text: s})
}

// space separates what follows from what is there.
func (p *printer) space() {
	if len(p.parts) > 0 {
		p.text(" ")
	}
}

// sentence prints s and ends it with a full stop, unless it ends itself.
func (p *printer) sentence(s string) {
	if s = strings.TrimSpace(s); s == "" {
		return
	}
	p.space()
	p.text(s)
	if last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, `”"’')]`)); !strings.ContainsRune(".?!", last) {
		p.text(".")
	}
}

func (p *printer) link(label, text, href string) {
	p.space()
	p.text(label)
	p.parts = append(p.parts, Part{text, href})
}

// article prints "Title. Journal. 2016 Aug;17(8):1553-68."
func (p *printer) article(e Entry) {
	p.sentence(e.Title)
	p.sentence(e.Container)
	var b strings.Builder
	b.WriteString(e.Issued.String())
	if e.Volume != "" || e.Issue != "" {
		if b.Len() > 0 {
			b.WriteByte(';')
		}
		b.WriteString(e.Volume)
		if e.Issue != "" {
			b.WriteString("(" + e.Issue + ")")
		}
	}
	if e.Page != "" {
		if b.Len() > 0 {
			b.WriteByte(':')
		}
		b.WriteString(pages(e.Page))
	}
	p.sentence(b.String())
}

// book prints "Title. 3rd ed. Place: Publisher; 2010. Report No.: 12."
func (p *printer) book(e Entry) {
	title := e.Title
	if e.Genre != "" && (e.Type == "thesis" || e.Type == "manuscript") {
		title += " [" + e.Genre + "]"
	} else if e.Type == "thesis" {
		title += " [dissertation]"
	}
	if len(e.Authors) == 0 && len(e.Editors) > 0 {
		p.sentence(editors(e.Editors))
	}
	p.sentence(title)
	p.sentence(edition(e.Edition))
	if e.Container != "" {
		p.sentence("(" + e.Container + ")")
	}
	if e.Volume != "" {
		p.sentence("Vol. " + e.Volume)
	}
	p.sentence(imprint(e))
	p.number(e)
}

// number prints the number of a report or patent.
func (p *printer) number(e Entry) {
	switch {
	case e.Number == "":
	case e.Type == "report":
		p.sentence("Report No.: " + e.Number)
	default:
		p.sentence("No. " + e.Number)
	}
}

// chapter prints "Title. In: Editors, editors. Book. Place: Publisher; 2010. p. 1-9."
func (p *printer) chapter(e Entry) {
	p.sentence(e.Title)
	in := "In:"
	if len(e.Editors) > 0 {
		p.sentence(in + " " + editors(e.Editors))
		in = ""
	}
	if e.Container != "" {
		p.sentence(strings.TrimSpace(in + " " + e.Container))
	}
	p.sentence(edition(e.Edition))
	if e.Volume != "" {
		p.sentence("Vol. " + e.Volume)
	}
	p.sentence(imprint(e))
	if e.Page != "" {
		p.sentence("p. " + pages(e.Page))
	}
}

// online prints "Title [Internet]. Publisher; 2019 [cited 2026 Nov 26]."
func (p *printer) online(e Entry) {
	p.sentence(e.Title + " [Internet]")
	p.sentence(e.Container)
	made := imprint(e)
	if !e.Accessed.IsZero() {
		made = strings.TrimSpace(made + " [cited " + e.Accessed.String() + "]")
	}
	p.sentence(made)
}

// law prints "Title, 110 Stat. 1936 (1996 Aug 21)."
func (p *printer) law(e Entry) {
	s := e.Title
	where := strings.Join(nonEmpty([]string{e.Volume, e.Container, e.Page}), " ")
	for _, part := range []string{e.Number, where} {
		if part != "" {
			s += ", " + part
		}
	}
	if when := e.Issued.String(); when != "" {
		s += " (" + when + ")"
	}
	p.sentence(s)
	p.sentence(e.Publisher)
}

// identifiers prints where the source can be found.
func (p *printer) identifiers(e Entry) {
	if e.DOI != "" {
		p.link("doi: ", e.DOI, "https://doi.org/"+escapeDOI(e.DOI))
	}
	if e.PMID != "" {
		p.link("PMID: ", e.PMID, "https://pubmed.ncbi.nlm.nih.gov/"+e.PMID+"/")
	}
	if e.PMCID != "" {
		p.link("PMCID: ", e.PMCID, "https://pmc.ncbi.nlm.nih.gov/articles/"+e.PMCID+"/")
	}
	if e.URL != "" && e.DOI == "" && e.PMID == "" && e.PMCID == "" {
		p.link("Available from: ", e.URL, e.URL)
	}
}

// escapeDOI returns a DOI as a part of an address; its slashes stay.
func escapeDOI(doi string) string {
	parts := strings.Split(doi, "/")
	for i, part := range parts {
		parts[i] = url.PathEscape(part)
	}
	return strings.Join(parts, "/")
}

// imprint prints "Place: Publisher; 2013 Nov".
func imprint(e Entry) string {
	who := strings.Join(nonEmpty([]string{e.Place, e.Publisher}), ": ")
	return strings.Join(nonEmpty([]string{who, e.Issued.String()}), "; ")
}

// authors prints up to six names, and "et al" for the others.
func authors(names []Name) string {
	var list []string
	for i, n := range names {
		if i == maxAuthors {
			list = append(list, "et al")
			break
		}
		list = append(list, n.String())
	}
	return strings.Join(list, ", ")
}

func editors(names []Name) string {
	if len(names) == 1 {
		return authors(names) + ", editor"
	}
	return authors(names) + ", editors"
}

// String returns the name as "van der Berg JJ Jr": initials without full stops.
func (n Name) String() string {
	if n.Family == "" {
		return n.Literal
	}
	return strings.Join(nonEmpty([]string{n.Particle, n.Family, initials(n.Given), suffix(n.Suffix)}), " ")
}

// suffix prints "Jr" and "3rd" as the style wants them.
func suffix(s string) string {
	s = strings.TrimSuffix(s, ".")
	return cmp.Or(map[string]string{"II": "2nd", "III": "3rd", "IV": "4th"}[s], s)
}

// initials returns the first letters of given names: "Jean-Paul M." is "JPM".
// Initials that are run together, as in "JP", stay.
func initials(given string) string {
	var b strings.Builder
	for _, word := range strings.FieldsFunc(given, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\'' && r != '’' }) {
		if len(word) <= 3 && strings.ToUpper(word) == word {
			b.WriteString(word)
			continue
		}
		for _, r := range word {
			if unicode.IsLetter(r) {
				b.WriteRune(unicode.ToUpper(r))
				break
			}
		}
	}
	return b.String()
}

// monthNames are the months as the style shortens them.
var monthNames = [...]string{"", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}

// String returns the date as "2016 Aug 5", as exact as it is known, or its
// words.
func (d Date) String() string {
	if d.Year == 0 {
		return d.Literal
	}
	s := strconv.Itoa(d.Year)
	if d.Month > 0 {
		s += " " + monthNames[d.Month]
		if d.Day > 0 {
			s += " " + strconv.Itoa(d.Day)
		}
	}
	return s
}

// edition prints "3" as "3rd ed", and leaves "Rev." and the like.
func edition(s string) string {
	n, err := strconv.Atoi(s)
	switch {
	case s == "" || err == nil && n < 2:
		return ""
	case err != nil && (strings.Contains(strings.ToLower(s), "ed.") || strings.HasSuffix(strings.ToLower(s), "edition")):
		return s
	case err != nil:
		return s + " ed"
	}
	end := "th"
	if n%100 < 11 || n%100 > 13 {
		end = cmp.Or(map[int]string{1: "st", 2: "nd", 3: "rd"}[n%10], end)
	}
	return strconv.Itoa(n) + end + " ed"
}

// pages shortens a range of numbers as the style does: "102-112" is "102-12",
// "e490-e496" is "e490-6". Page names of other forms stay.
func pages(s string) string {
	s = strings.NewReplacer("–", "-", "—", "-").Replace(s)
	first, last, ok := strings.Cut(s, "-")
	first, last = strings.TrimSpace(first), strings.TrimSpace(last)
	if !ok || first == "" || last == "" || strings.ContainsAny(s, ",; ") {
		return s
	}
	prefix := first[:len(first)-len(strings.TrimLeft(first, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))]
	short := strings.TrimPrefix(last, prefix)
	number := first[len(prefix):]
	if number == "" || len(number) != len(short) || strings.Trim(number+short, "0123456789") != "" {
		return first + "-" + last
	}
	same := 0
	for same < len(number)-1 && number[same] == short[same] {
		same++
	}
	return first + "-" + short[same:]
}
