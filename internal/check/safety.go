package check

import (
	"slices"
	"strings"

	"knead/internal/diag"
	"knead/internal/fields"
	"knead/internal/health/safety"
	"knead/internal/site"
)

// Safety finds techniques without the safety rules that are for them, and rules
// that are older or newer than what their readers are told.
//
// A rule for all techniques need not be on each: which of them a page repeats is
// for its author to say.
func Safety(s *site.Site) []diag.Diagnostic {
	var ds []diag.Diagnostic
	for _, r := range s.Data.Safety.Reviews {
		if due := r.Due(); passed(due, s.AsOf) {
			ds = append(ds, diag.Warningf(dueAt(r), "safety.overdue", "these rules were to be checked again by %s", due).
				WithHint("have them checked, and write down the new days"))
		}
	}
	named := map[string][]string{} // rules by the technique they name
	for _, e := range s.Data.Safety.Entries() {
		for _, technique := range e.AppliesTo {
			named[technique] = append(named[technique], e.ID)
		}
	}
	for _, p := range s.Pages {
		if p.Withdrawn() {
			continue
		}
		if p.Kind == "technique" {
			ds = append(ds, technique(s, p, named[p.Name()])...)
		}
		ds = append(ds, newer(s, p)...)
	}
	return ds
}

// technique judges the rules on the page of a technique that some rules name.
func technique(s *site.Site, p *site.Page, named []string) []diag.Diagnostic {
	shown := p.Doc.Meta.Safety
	if len(shown) == 0 {
		hint := `add "safety: [id, …]" with ids of rules in ` + safety.Path
		if len(named) > 0 {
			hint = `add "safety: [` + strings.Join(named, ", ") + `]", the rules for this technique, and those for all that matter here`
		}
		return []diag.Diagnostic{diag.Warningf(p.Doc.Meta.Title.At, "safety.missing", "the page of a technique says nothing about who should not have it").
			WithHint("%s", hint)}
	}
	var ds []diag.Diagnostic
	for _, id := range named {
		if !slices.ContainsFunc(shown, func(t fields.Text) bool { return t.Value == id }) {
			ds = append(ds, diag.Warningf(shown[0].At, "safety.unlisted", "the rule %q is for this technique, and its page does not show it", id).
				WithHint("add it here, or take %q out of the rule's applies_to", p.Name()))
		}
	}
	for _, id := range shown {
		if e, ok := s.Data.Safety.Find(id.Value); ok && !e.AppliesToTechnique(p.Name()) {
			ds = append(ds, diag.Warningf(id.At, "safety.elsewhere", "the rule %q is not for this technique", id).
				WithHint("remove it here, or add %q to the rule's applies_to", p.Name()))
		}
	}
	return ds
}

// newer finds rules that were checked after the page that shows them.
func newer(s *site.Site, p *site.Page) []diag.Diagnostic {
	var ds []diag.Diagnostic
	meta := &p.Doc.Meta
	if !meta.Review.Reviewed() {
		return nil
	}
	for _, id := range meta.Safety {
		if e, ok := s.Data.Safety.Find(id.Value); ok && e.Reviewed.Compare(meta.Review.On.Date) > 0 {
			ds = append(ds, diag.Notef(id.At, "safety.newer", "the rule %q was checked on %s, after the page, which was on %s", id, e.Reviewed, meta.Review.On).
				WithHint("have the page checked again: it may say what the rule no longer does"))
		}
	}
	return ds
}
