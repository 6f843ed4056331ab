package check

import (
	"slices"

	"knead/internal/diag"
	"knead/internal/markdown"
	"knead/internal/site"
)

// evidenceMonths is how long a look at the studies holds: reviews of health
// pages are up to three years apart in the National Health Service of England.
const evidenceMonths = 36

// Evidence finds benefits without evidence, certainty without sources, and a
// technique that is surer of a benefit than the page about that benefit.
func Evidence(s *site.Site) []diag.Diagnostic {
	var ds []diag.Diagnostic
	for _, p := range s.Pages {
		if p.Withdrawn() {
			continue
		}
		meta := &p.Doc.Meta
		if p.Kind == "benefit" && !meta.Evidence.Written() {
			ds = append(ds, diag.Warningf(meta.Title.At, "evidence.missing", "the page of a benefit does not say how sure anyone can be of it").
				WithHint(`add "evidence:" with certainty, statement and references`))
		}
		ds = append(ds, evidence(s, p, meta.Evidence)...)
		for i, gain := range meta.Benefits {
			ds = append(ds, evidence(s, p, gain.Evidence)...)
			if other := p.Gains[i]; other != nil && !other.Withdrawn() {
				ds = append(ds, surer(gain.Evidence, other)...)
			}
		}
	}
	return ds
}

// evidence judges one block of evidence of a page by itself.
func evidence(s *site.Site, p *site.Page, e markdown.Evidence) []diag.Diagnostic {
	var ds []diag.Diagnostic
	if e.Certainty.Value != "" && e.Certainty.Value != "none" && len(e.References) == 0 {
		ds = append(ds, diag.Warningf(e.Certainty.At, "evidence.reference", "the certainty is %s, and no source is named", e.Certainty).
			WithHint(`add "references: [id]" with the sources it rests on`))
	}
	if e.AsOf.IsZero() {
		return ds
	}
	reviewed := p.Doc.Meta.Review
	switch day := e.AsOf.Date; {
	case toCome(day, s.AsOf):
		ds = append(ds, diag.Warningf(e.AsOf.At, "evidence.future", "the studies were looked at on %s, a day to come", day).
			WithHint("correct the day"))
	case passed(day.AddMonths(evidenceMonths), s.AsOf):
		ds = append(ds, diag.Notef(e.AsOf.At, "evidence.old", "the studies were looked at on %s, more than three years ago", day).
			WithHint("look for newer ones, and write down the day"))
	case reviewed.Reviewed() && day.Compare(reviewed.On.Date) > 0:
		ds = append(ds, diag.Notef(e.AsOf.At, "evidence.newer", "the studies were looked at on %s, after the review on %s", day, reviewed.On).
			WithHint("have the page checked again"))
	}
	return ds
}

// surer compares what a technique says of a benefit with the page about it.
func surer(e markdown.Evidence, benefit *site.Page) []diag.Diagnostic {
	says := benefit.Doc.Meta.Evidence.Certainty
	here, there := slices.Index(markdown.Certainties, e.Certainty.Value), slices.Index(markdown.Certainties, says.Value)
	if here < 0 || there < 0 || here >= there {
		return nil
	}
	return []diag.Diagnostic{diag.Warningf(e.Certainty.At, "evidence.certainty", "the certainty here is %s, and %s says %s", e.Certainty, benefit.Doc.Path, says).
		WithHint("write the lower one, or correct the page about the benefit")}
}
