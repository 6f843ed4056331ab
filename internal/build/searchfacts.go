package build

import (
	"slices"
	"strings"

	"knead/internal/fields"
	"knead/internal/health/safety"
	"knead/internal/locale"
	"knead/internal/markdown"
	"knead/internal/search"
	"knead/internal/site"
)

// factParts returns the words a page shows of its front matter and of the site's
// data, in the order of the page.
func factParts(p *site.Page, redFlag string, w *locale.Health) []search.Part {
	var parts []search.Part
	add := func(id, heading string, passages []search.Passage) {
		if len(passages) > 0 {
			parts = append(parts, search.Part{ID: id, Heading: heading, Passages: passages})
		}
	}
	meta := &p.Doc.Meta
	add("k-withdrawn", w.Withdrawn, passages(meta.Withdrawn))
	levels := ruleParts(p.Facts.Safety, redFlag, w)
	if len(levels) > 0 && levels[0].Heading == redFlag {
		parts, levels = append(parts, levels[0]), levels[1:]
	}
	add("k-summary", "", passages(meta.Summary))
	parts = append(parts, levels...)
	add("k-evidence", w.Evidence, passages(meta.Evidence.Statement))
	for _, g := range meta.Benefits {
		add("k-gains", w.Gains, passages(g.Evidence.Statement))
	}
	add("k-actions", w.Actions, passages(meta.Actions...))
	return parts
}

// ruleParts returns the safety rules, a part for each level. A part begins with the
// title of its level, so that an excerpt never says a condition without what it
// forbids.
func ruleParts(entries []safety.Entry, redFlag string, w *locale.Health) []search.Part {
	titles := map[string]string{"avoid": w.Avoid, "avoid-locally": w.AvoidLocally, "caution": w.Caution, "aftercare": w.Aftercare}
	var parts []search.Part
	level := ""
	for _, e := range entries {
		if e.Level != level {
			part := search.Part{ID: site.LevelID(e.Level), Heading: redFlag}
			title := redFlag
			if t, ok := titles[e.Level]; ok {
				part.Heading, title = w.Safety, t
			}
			part.Passages = []search.Passage{passage(title + ".")}
			parts, level = append(parts, part), e.Level
		}
		text := passage(e.Text, e.Clinician)
		text.Item = true
		last := &parts[len(parts)-1]
		last.Passages = append(last.Passages, text)
	}
	return parts
}

// regionNames are the parts of the body that pages are for, by their spelling in
// small letters: when the first page of the site writes "Neck", the "neck" of the
// next is the same choice.
type regionNames map[string]string

// of returns the parts of the body a page is for; d is nil for one made of data.
func (names regionNames) of(d *markdown.Outline) []string {
	if d == nil {
		return nil
	}
	var all []string
	for _, t := range d.Meta.Regions {
		key := strings.ToLower(t.Value)
		if names[key] == "" {
			names[key] = t.Value
		}
		if !slices.Contains(all, names[key]) {
			all = append(all, names[key])
		}
	}
	return all
}

func passages(texts ...fields.Text) []search.Passage {
	var all []search.Passage
	for _, t := range texts {
		if t.Value != "" {
			all = append(all, passage(t.Value))
		}
	}
	return all
}

func passage(texts ...string) search.Passage {
	var p search.Passage
	for _, t := range texts {
		p.Sentences = sentences(p.Sentences, t)
	}
	return p
}
