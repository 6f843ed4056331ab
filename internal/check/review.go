package check

import (
	"knead/internal/diag"
	"knead/internal/fields"
	"knead/internal/health/people"
	"knead/internal/health/review"
	"knead/internal/site"
)

// Reviews finds pages that say nothing about a review, and reviews that are
// over, not independent, or made without a valid licence.
func Reviews(s *site.Site) []diag.Diagnostic {
	c := reviews{site: s, reviewers: map[string]bool{}}
	for _, p := range s.Pages {
		if p.Withdrawn() {
			continue
		}
		meta := &p.Doc.Meta
		if !meta.Review.Written() && aboutHealth(p) {
			c.report(diag.Warningf(meta.Title.At, "review.missing", "the page says nothing about a review").
				WithHint(`add "review: none yet", or who checked it and when`))
		}
		for _, author := range meta.Author {
			if by := meta.Review.By; by.Value != "" && by.Value == author.Value {
				c.report(diag.Warningf(by.At, "review.self", "%q wrote the page and reviewed it", by).
					WithHint(`have it checked by somebody else, or write "review: none yet"`))
			}
		}
		if due := meta.Review.Due(); passed(due, s.AsOf) {
			c.report(diag.Warningf(dueAt(meta.Review), "review.overdue", "the next review was due on %s, and readers are told so", due).
				WithHint("have the page checked again, and write down the new days"))
		}
		c.made(meta.Review)
	}
	for _, r := range s.Data.Safety.Reviews {
		c.made(r)
	}
	for _, person := range s.Data.People.Entries() {
		if c.reviewers[person.ID] && passed(person.Expires, s.AsOf) {
			c.report(diag.Warningf(s.Data.People.At(person.ID), "review.credential", "the licence of %s, who reviews, ended on %s", person.Name, person.Expires).
				WithHint("write down the new day, or have the next check made by somebody else"))
		}
	}
	return c.diags
}

// aboutHealth reports whether readers can expect a review of a page: it is about
// a technique or a benefit, or shows safety rules or evidence.
func aboutHealth(p *site.Page) bool {
	return p.Kind != "page" || len(p.Doc.Meta.Safety) > 0 || p.Doc.Meta.Evidence.Written()
}

// reviews collects findings about reviews.
type reviews struct {
	site      *site.Site
	reviewers map[string]bool // ids of those who made one
	diags     []diag.Diagnostic
}

func (c *reviews) report(d diag.Diagnostic) { c.diags = append(c.diags, d) }

// made judges a review by its day and by the licence of the reviewer on it.
func (c *reviews) made(r review.Review) {
	if !r.Reviewed() {
		return
	}
	c.reviewers[r.By.Value] = true
	if toCome(r.On.Date, c.site.AsOf) {
		c.report(diag.Warningf(r.On.At, "review.future", "a review on %s, a day to come", r.On).
			WithHint("correct the day"))
	}
	if p := c.reviewer(r); passed(p.Expires, r.On.Date) {
		c.report(diag.Warningf(r.By.At, "review.credential", "the licence of %s ended on %s, before the check on %s", p.Name, p.Expires, r.On).
			WithHint("have it checked by somebody with a valid licence, or correct the day in %s", people.Path))
	}
}

// reviewer returns who made a review, without a licence when that is not known.
func (c *reviews) reviewer(r review.Review) people.Person {
	p, _ := c.site.Data.People.Find(r.By.Value)
	return p
}

// dueAt returns the place that says when the next review is due.
func dueAt(r review.Review) diag.Pos {
	if !r.Next.IsZero() {
		return r.Next.At
	}
	return r.Every.At
}

// passed reports whether the last of some days is over.
func passed(last, today fields.Date) bool { return !last.IsZero() && last.Compare(today) < 0 }

// toCome reports whether a day is still to come wherever it was written: where
// people are a day ahead it may be tomorrow. Without a today no day is.
func toCome(day, today fields.Date) bool { return !today.IsZero() && day.Days(today) > 1 }
