package external

import (
	"net/url"

	"knead/internal/diag"
)

// A Link is an address and where it was written.
type Link struct {
	URL string
	At  diag.Pos
}

// Findings returns what is wrong with links by the answers to them.
func Findings(links []Link, answers map[string]Answer) []diag.Diagnostic {
	var ds []diag.Diagnostic
	for _, l := range links {
		u, err := url.Parse(l.URL)
		if err != nil {
			continue
		}
		switch a := answers[withoutFragment(u)]; {
		case a.State == Gone:
			ds = append(ds, diag.Warningf(l.At, "link.external-gone", "%s is gone: %s", l.URL, a.Why).
				WithHint("look for where it is now, or remove the link"))
		case a.State == Unreachable:
			ds = append(ds, diag.Warningf(l.At, "link.external-unreachable", "%s cannot be reached: %s", l.URL, a.Why).
				WithHint("open it yourself; if it works, check again later"))
		case a.State == Refused:
			ds = append(ds, diag.Notef(l.At, "link.external-refused", "%s could not be checked: %s", l.URL, a.Why).
				WithHint("open it yourself: the site does not answer programs"))
		case a.Moved != "":
			ds = append(ds, diag.Notef(l.At, "link.external-moved", "%s has moved to %s", l.URL, a.Moved).
				WithHint("write the new address"))
		}
	}
	return ds
}
