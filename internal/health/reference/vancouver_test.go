package reference

import (
	"reflect"
	"testing"
)

// The forms are those of the samples of the ICMJE recommendations,
// https://www.nlm.nih.gov/bsd/uniform_requirements.html, with full journal names.
func TestVancouver(t *testing.T) {
	t.Parallel()
	names := func(families ...string) []Name {
		var list []Name
		for _, f := range families {
			list = append(list, Name{Family: f, Given: "Ann B."})
		}
		return list
	}
	for _, c := range []struct {
		want string
		e    Entry
	}{
		{"Halpern AB, Ubel AB. Solid-organ transplantation? N Engl J Med. 2002 Jul 25;347(4):284-7.",
			Entry{Type: "article-journal", Authors: names("Halpern", "Ubel"), Title: "Solid-organ transplantation?", Container: "N Engl J Med",
				Issued: Date{Year: 2002, Month: 7, Day: 25}, Volume: "347", Issue: "4", Page: "284-287"}},
		{"A AB, B AB, C AB, D AB, E AB, F AB. T. J. 2002.",
			Entry{Type: "article-journal", Authors: names("A", "B", "C", "D", "E", "F"), Title: "T", Container: "J", Issued: Date{Year: 2002}}},
		{"A AB, B AB, C AB, D AB, E AB, F AB, et al. T. J. 2002.",
			Entry{Type: "article-journal", Authors: names("A", "B", "C", "D", "E", "F", "G"), Title: "T", Container: "J", Issued: Date{Year: 2002}}},
		{"21st century heart solution. BMJ. 2002;325(7357):184.",
			Entry{Type: "article-journal", Title: "21st century heart solution.", Container: "BMJ", Issued: Date{Year: 2002}, Volume: "325", Issue: "7357", Page: "184"}},
		{"Murray AB. Medical microbiology. 4th ed. St. Louis: Mosby; 2002.",
			Entry{Type: "book", Authors: names("Murray"), Title: "Medical microbiology", Edition: "4", Place: "St. Louis", Publisher: "Mosby", Issued: Date{Year: 2002}}},
		{"Gilstrap AB, Cunningham AB, editors. Operative obstetrics. 2nd ed. New York: McGraw-Hill; 2002.",
			Entry{Type: "book", Editors: names("Gilstrap", "Cunningham"), Title: "Operative obstetrics", Edition: "2", Place: "New York", Publisher: "McGraw-Hill", Issued: Date{Year: 2002}}},
		{"Meltzer AB. Chromosome alterations. In: Vogelstein AB, editor. The genetic basis of human cancer. New York: McGraw-Hill; 2002. p. 93-113.",
			Entry{Type: "chapter", Authors: names("Meltzer"), Title: "Chromosome alterations", Editors: names("Vogelstein"), Container: "The genetic basis of human cancer",
				Place: "New York", Publisher: "McGraw-Hill", Issued: Date{Year: 2002}, Page: "93-113"}},
		{"Christensen AB. An analysis. In: Genetic programming. Berlin: Springer; 2002. p. 182-91.",
			Entry{Type: "paper-conference", Authors: names("Christensen"), Title: "An analysis", Container: "Genetic programming", Place: "Berlin", Publisher: "Springer", Issued: Date{Year: 2002}, Page: "182-191"}},
		{"Borkowski AB. Infant sleep and feeding [PhD thesis]. Mount Pleasant: Central Michigan University; 2002.",
			Entry{Type: "thesis", Authors: names("Borkowski"), Title: "Infant sleep and feeding", Genre: "PhD thesis", Place: "Mount Pleasant", Publisher: "Central Michigan University", Issued: Date{Year: 2002}}},
		{"Yen AB. Health report. Dallas: University; 2002 Jun. Report No.: AFRLSRBLTR020123.",
			Entry{Type: "report", Authors: names("Yen"), Title: "Health report", Place: "Dallas", Publisher: "University", Issued: Date{Year: 2002, Month: 6}, Number: "AFRLSRBLTR020123"}},
		{"Cancer-Pain.org [Internet]. New York: Association of Cancer Online Resources; 2000 [cited 2002 Jul 9]. Available from: http://www.cancer-pain.org/",
			Entry{Type: "webpage", Title: "Cancer-Pain.org", Place: "New York", Publisher: "Association of Cancer Online Resources", Issued: Date{Year: 2000}, Accessed: Date{Year: 2002, Month: 7, Day: 9}, URL: "http://www.cancer-pain.org/"}},
		{"Veterans Hearing Loss Compensation Act of 2002, Pub. L. No. 107-9, 115 Stat. 11 (2001 May 24).",
			Entry{Type: "legislation", Title: "Veterans Hearing Loss Compensation Act of 2002", Number: "Pub. L. No. 107-9", Volume: "115", Container: "Stat.", Page: "11", Issued: Date{Year: 2001, Month: 5, Day: 24}}},
		{"T. 2001.", Entry{Type: "unheard-of", Title: "T", Issued: Date{Year: 2001}}},
		{"T. J. forthcoming.", Entry{Type: "article-journal", Title: "T", Container: "J", Issued: Date{Literal: "forthcoming"}}},
		{"T. J.", Entry{Type: "article-journal", Title: "T", Container: "J"}},
	} {
		if got := Plain(Vancouver(c.e)); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

func TestVancouverLinks(t *testing.T) {
	t.Parallel()
	got := Vancouver(Entry{Type: "article-journal", Title: "T", DOI: "10.1002/(SICI)1097<1::AID>3.0", PMID: "12", PMCID: "PMC3", URL: "https://example.org/"})
	want := []Part{{Text: "T. doi: "}, {"10.1002/(SICI)1097<1::AID>3.0", "https://doi.org/10.1002/%28SICI%291097%3C1::AID%3E3.0"}, {Text: " PMID: "},
		{"12", "https://pubmed.ncbi.nlm.nih.gov/12/"}, {Text: " PMCID: "}, {"PMC3", "https://pmc.ncbi.nlm.nih.gov/articles/PMC3/"}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
}

func TestParts(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{"102-112": "102-12", "88-95": "88-95", "284–287": "284-7", "e490-e496": "e490-6", "119ra13": "119ra13",
		"1-2": "1-2", "S10-S12": "S10-2", "998-1002": "998-1002", "12, 14-16": "12, 14-16", "ix-xii": "ix-xii", "e2422259": "e2422259", "100-100": "100-0"} {
		if got := pages(in); got != want {
			t.Errorf("pages %s: %s, want %s", in, got, want)
		}
	}
	for in, want := range map[string]string{"Noora R.": "NR", "Jean-Paul": "JP", "M. S.": "MS", "JP": "JP", "": "", "Ørjan": "Ø", "L.-W.": "LW", "Li": "L", "Ann": "A", "d'Arcy": "D"} {
		if got := initials(in); got != want {
			t.Errorf("initials of %q: %s, want %s", in, got, want)
		}
	}
	for in, want := range map[string]string{"1": "", "2": "2nd ed", "3": "3rd ed", "11": "11th ed", "22": "22nd ed", "112": "112th ed", "Rev.": "Rev. ed", "2nd ed.": "2nd ed.", "": ""} {
		if got := edition(in); got != want {
			t.Errorf("edition %q: %s, want %s", in, got, want)
		}
	}
}
