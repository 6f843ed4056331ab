package report

import (
	"cmp"
	"slices"
	"strings"

	"knead/internal/claims"
	"knead/internal/config"
	"knead/internal/diag"
	"knead/internal/markdown"
	"knead/internal/rules"
	"knead/internal/site"
)

// A Finding is something found fault with.
type Finding struct {
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	File     string `json:"file"`
	Line     int    `json:"line,omitempty"`
	Message  string `json:"message"`
	Hint     string `json:"hint,omitempty"`
}

// findings returns the findings of a group.
func findings(ds []diag.Diagnostic, group rules.Group) []Finding {
	list := []Finding{}
	for _, d := range ds {
		if rules.GroupOf(d.Rule) == group {
			list = append(list, Finding{d.Rule, d.Severity.String(), d.File, d.Line, d.Message, d.Hint})
		}
	}
	return list
}

// Claims are words that promise too much.
type Claims struct {
	Profile  string    `json:"profile"` // whose rules the words are held to: "both", "us" or "uk"
	Rules    int       `json:"rules"`   // how many look for such words; 0 in a language they do not know
	Findings []Finding `json:"findings"`
}

func claimed(c config.Config, ds []diag.Diagnostic) Claims {
	p := claims.ProfileOf(c.Checks.Claims.Value)
	return Claims{p.String(), claims.Known(c.Language.Value, p), findings(ds, rules.Claims)}
}

// Regulators says whose rules the words are held to, as the end of a sentence.
func (c Claims) Regulators() string {
	switch c.Profile {
	case "us":
		return "for the United States"
	case "uk":
		return "for the United Kingdom"
	}
	return "for the United States and the United Kingdom"
}

// Links is how the site hangs together, and what it leads to.
type Links struct {
	Pages    int       `json:"pages"` // links in texts from page to page
	Files    int       `json:"files"` // links in texts to files of the site
	Images   int       `json:"images"`
	External int       `json:"external"` // links in texts to other sites
	Hosts    []Host    `json:"hosts"`    // the most often linked first
	Orphans  []Ref     `json:"orphans"`  // pages no text leads to, sections and withdrawn pages left out
	Findings []Finding `json:"findings"`
}

// A Host is another site.
type Host struct {
	Name  string `json:"name"`
	Links int    `json:"links"`
	Pages int    `json:"pages"` // that link to it
}

// links counts the links of texts.
func links(a Args) Links {
	s := a.Site
	l := Links{Hosts: []Host{}, Orphans: []Ref{}, Findings: findings(a.Diagnostics, rules.Links)}
	hosts := map[string]*Host{}
	incoming := incoming(s)
	for _, p := range s.Pages {
		for _, link := range p.Doc.Links {
			switch link.Kind {
			case markdown.PageLink:
				l.Pages++
			case markdown.FileLink:
				l.Files++
			case markdown.ImageLink:
				l.Images++
			}
		}
		here := map[string]bool{}
		for _, link := range a.doc(p).External {
			l.External++
			name := hostOf(link.URL)
			if hosts[name] == nil {
				hosts[name] = &Host{Name: name}
			}
			hosts[name].Links++
			if !here[name] {
				hosts[name].Pages++
			}
			here[name] = true
		}
		if incoming[p] == 0 && !p.IsSection && p != s.Home && !p.Withdrawn() {
			l.Orphans = append(l.Orphans, refTo(p))
		}
	}
	for _, h := range hosts {
		l.Hosts = append(l.Hosts, *h)
	}
	slices.SortFunc(l.Hosts, func(x, y Host) int { return cmp.Or(cmp.Compare(y.Links, x.Links), cmp.Compare(x.Name, y.Name)) })
	return l
}

// hostOf returns the host of an http or https address.
func hostOf(address string) string {
	_, rest, _ := strings.Cut(address, "://")
	host, _, _ := strings.Cut(rest, "/")
	host, _, _ = strings.Cut(host, "?")
	host, _, _ = strings.Cut(host, "#")
	return strings.ToLower(host)
}

// incoming counts the pages from whose text, or whose front matter, a reader
// gets to a page.
func incoming(s *site.Site) map[*site.Page]int {
	byPath := map[string]*site.Page{}
	for _, p := range s.Pages {
		byPath[p.Doc.Path] = p
	}
	n := map[*site.Page]int{}
	for _, p := range s.Pages {
		seen := map[*site.Page]bool{p: true}
		for _, link := range p.Doc.Links {
			if q := byPath[link.Path]; link.Kind == markdown.PageLink && q != nil && !seen[q] {
				seen[q] = true
				n[q]++
			}
		}
		for _, list := range [][]*site.Page{p.Techniques, p.Benefits} {
			for _, q := range list {
				if !seen[q] {
					seen[q] = true
					n[q]++
				}
			}
		}
	}
	return n
}
