package theme

import (
	"slices"
	"strings"

	"knead/internal/health/people"
	"knead/internal/health/safety"
	"knead/internal/site"
)

// People lists who writes and who checks the site.
type People struct {
	Role, Licence, Conflicts string // labels
	NotStated                string // stands where nothing is said of conflicts
	WordsIn                  string
	Persons                  []PersonShown
}

// A PersonShown is an author or reviewer.
type PersonShown struct {
	ID                      string // its address in the page
	Name, Credentials, Role string
	Licence                 LicenceShown
	Conflicts               string // "" when nothing is said
	Pages                   []PagesOf
}

// LicenceShown is a permission to practise; there is none without an authority.
type LicenceShown struct {
	Number, By string
	Validity   string // until when it is valid, or that it has expired, in words
}

// PagesOf are the pages that somebody wrote, or checked.
type PagesOf struct {
	Label string
	Links []Link
	More  string // says how many more there are; "" when all are listed
}

// mostOfPerson is how many pages of one person are listed.
const mostOfPerson = 100

// people lists the people in the order of their file.
func (l lister) people() People {
	w := l.words
	list := People{Role: w.Role, Licence: w.Licence, Conflicts: w.Conflicts, NotStated: w.NotStated, WordsIn: l.frame.wordsIn}
	wrote, checked := l.work()
	for _, p := range l.site.Data.People.Entries() {
		shown := PersonShown{ID: p.Anchor(), Name: p.Name, Credentials: p.Credentials, Role: p.Role, Conflicts: p.Conflicts}
		shown.Licence = l.licence(p)
		for _, work := range []struct {
			label string
			links []Link
		}{{w.Wrote, wrote[p.ID]}, {w.Checked, checked[p.ID]}} {
			if n := len(work.links); n > mostOfPerson {
				shown.Pages = append(shown.Pages, PagesOf{work.label, work.links[:mostOfPerson], numbered(w.AndMore, n-mostOfPerson)})
			} else if n > 0 {
				shown.Pages = append(shown.Pages, PagesOf{work.label, work.links, ""})
			}
		}
		list.Persons = append(list.Persons, shown)
	}
	return list
}

func (l lister) licence(p people.Person) LicenceShown {
	s := LicenceShown{Number: p.Licence, By: p.LicensedBy}
	if p.Expires.IsZero() {
		return s
	}
	form := l.words.ValidUntil
	if p.Expires.Compare(l.site.AsOf) < 0 {
		form = l.words.ExpiredOn
	}
	s.Validity = strings.ReplaceAll(form, "%s", timeOf(l.terms, p.Expires).Text)
	return s
}

// work returns the pages each person wrote and checked, by the person's id: those
// of authors in reading order, then the list of safety rules.
func (l lister) work() (wrote, checked map[string][]Link) {
	wrote, checked = map[string][]Link{}, map[string][]Link{}
	for _, p := range l.site.Pages {
		for _, a := range p.Facts.Authors {
			wrote[a.ID] = append(wrote[a.ID], linkTo(l.path, p))
		}
		if by := p.Facts.Reviewer.ID; by != "" {
			checked[by] = append(checked[by], linkTo(l.path, p))
		}
	}
	rules := Link{l.frame.to(site.SafetyPath), l.words.Conditions}
	for _, p := range l.site.Data.People.Entries() {
		if slices.ContainsFunc(l.site.Data.Safety.Entries(), func(e safety.Entry) bool { return e.Reviewer == p.ID }) {
			checked[p.ID] = append(checked[p.ID], rules)
		}
	}
	return wrote, checked
}
