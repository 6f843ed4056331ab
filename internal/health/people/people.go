// Package people reads people.yaml: the authors and reviewers of a site.
package people

import (
	"knead/internal/diag"
	"knead/internal/digest"
	"knead/internal/fields"
	"knead/internal/health/catalog"
	"knead/internal/tree"
)

// Path is where a project keeps its people.
const Path = "content/data/people.yaml"

// A Record is a person as people.yaml has one.
type Record struct {
	ID          fields.Text `field:"id,required" pattern:"^[a-z0-9]+(-[a-z0-9]+)*$" like:"jane-doe" doc:"name in front matter: small letters, digits and hyphens"`
	Name        fields.Text `field:"name,required" doc:"name as readers see it"`
	Role        fields.Text `field:"role" doc:"what the person does for the site, such as clinical reviewer"`
	Credentials fields.Text `field:"credentials" doc:"training and titles, such as LMT or MD"`
	Licence     Licence     `field:"licence" doc:"the licence to practise, if the person has one"`
	Conflicts   fields.Text `field:"conflicts" doc:"interests readers should know of; none when there are none"`
}

// A Licence is a permission to practise.
type Licence struct {
	Number  fields.Text `field:"number" doc:"number or name of the licence"`
	By      fields.Text `field:"by,required" doc:"the authority that gave it"`
	Expires fields.Day  `field:"expires" doc:"last day it is valid"`
}

// A Person is an author or reviewer. Absent facts are "" or the zero Date.
type Person struct {
	ID          string
	Name        string
	Role        string
	Credentials string
	Licence     string      // number or name
	LicensedBy  string      // the authority
	Expires     fields.Date // last day the licence is valid
	Conflicts   string
}

// Anchor returns the id that the person has in the page that lists all.
func (p Person) Anchor() string { return catalog.Anchor("person", p.ID) }

// Digest returns the sum of everything the person says.
func (p Person) Digest() digest.Sum {
	type plain Person
	return digest.Of(plain(p))
}

// A Register is the people of a site by id.
type Register = catalog.Catalog[Person]

// Parse reads people.yaml and returns the people, and what is wrong with them.
func Parse(f tree.File) (*Register, []diag.Diagnostic) {
	var records []Record
	ds := fields.DecodeList(fields.Source{File: f.Path, Data: f.Data, Max: fields.MaxDataBytes}, &records)
	ds = append(ds, fields.Invisible(records)...)
	register := catalog.New[Person]("person")
	for _, r := range records {
		ds = append(ds, register.Add(r.ID, Person{
			ID: r.ID.Value, Name: r.Name.Value, Role: r.Role.Value, Credentials: r.Credentials.Value,
			Licence: r.Licence.Number.Value, LicensedBy: r.Licence.By.Value, Expires: r.Licence.Expires.Date,
			Conflicts: r.Conflicts.Value,
		})...)
	}
	return register, ds
}
