package markdown

import (
	"slices"
	"strings"

	"knead/internal/diag"
	"knead/internal/fields"
	"knead/internal/health/review"
)

// Health is the front matter of a text about health. It names entries of the
// site's data by id; whether they exist is decided by package site.
type Health struct {
	Withdrawn fields.Text `field:"withdrawn" doc:"why readers must not rely on the page any more, in one sentence"`

	Summary  fields.Text   `field:"summary" doc:"the main message, in at most three sentences"`
	Actions  []fields.Text `field:"actions" doc:"what readers can do, one step each"`
	Author   []fields.Text `field:"author,single" pattern:"^[a-z0-9]+(-[a-z0-9]+)*$" like:"jane-doe" doc:"ids in people.yaml of those who wrote the page"`
	Review   review.Review `field:"review" doc:"who checked the page, and when; none yet when nobody has"`
	Safety   []fields.Text `field:"safety" pattern:"^[a-z0-9]+(-[a-z0-9]+)*$" like:"blood-clot" doc:"ids of the rules in safety.yaml the page shows"`
	Evidence Evidence      `field:"evidence" doc:"how sure anyone can be of what the page says, and why"`

	Strokes   []fields.Text `field:"strokes,single" for:"technique" doc:"what the hands do"`
	Pressure  fields.Span   `field:"pressure" for:"technique" range:"0 10" doc:"how firm it is, from 0 for none to 10 for the most a person can bear"`
	Duration  fields.Span   `field:"duration" for:"technique" range:"1 480" doc:"length of a session in minutes"`
	Position  []fields.Text `field:"position,single" for:"technique" doc:"how the person lies or sits"`
	Regions   []fields.Text `field:"regions,single" for:"technique" doc:"parts of the body it is for"`
	Equipment []fields.Text `field:"equipment,single" for:"technique" doc:"what is used, such as oil or a table"`
}

// Certainties are the words for how sure anyone can be, the surest first.
var Certainties = []string{"high", "moderate", "low", "very-low", "none"}

// Evidence says how sure anyone can be of something.
type Evidence struct {
	At         diag.Pos      `field:"@"`
	Certainty  fields.Text   `field:"certainty,required" enum:"high moderate low very-low none" doc:"how sure anyone can be"`
	Statement  fields.Text   `field:"statement,required" doc:"what was found and what is not known, in a sentence or two"`
	AsOf       fields.Day    `field:"as_of" doc:"day the studies were looked at"`
	References []fields.Text `field:"references,single" doc:"ids of the sources it rests on"`
}

// Written reports whether the author wrote anything about evidence.
func (e Evidence) Written() bool { return e.At.Line > 0 }

// A Gain is a benefit of a technique, with how sure anyone can be of it.
type Gain struct {
	Benefit  fields.Text `field:"benefit,required,scalar" doc:"name of the benefit page"`
	Evidence Evidence    `field:"evidence" doc:"how sure anyone can be of it for this technique"`
}

// switches are what people write for a key they take for one that turns on or off.
var switches = []string{"true", "false", "yes", "no", "on", "off"}

// summarySentences is how many sentences still are one message.
const summarySentences = 3

// checkHealth checks what the types of the fields do not say.
func (p *page) checkHealth(h *Health) {
	for _, d := range h.Review.Check() {
		p.report(d)
	}
	if n := sentences(h.Summary.Value); n > summarySentences {
		p.report(diag.Errorf(h.Summary.At, "front-matter.summary", "a summary of %d sentences, the most are %d", n, summarySentences)).
			Hint = "say the one thing readers should take away; the rest belongs into the text"
	}
	if slices.Contains(switches, strings.ToLower(h.Withdrawn.Value)) {
		p.report(diag.Errorf(h.Withdrawn.At, "front-matter.withdrawn", "readers would read %q as the reason", h.Withdrawn)).
			Hint = "say in one sentence why the page is withdrawn; remove the key when it is not"
	}
	for _, list := range [][]fields.Text{{h.Withdrawn, h.Summary, h.Evidence.Statement}, h.Actions, h.Strokes, h.Position, h.Regions, h.Equipment} {
		for _, t := range list {
			p.checkText(t)
		}
	}
}

// sentences counts the sentences of a text: the words that end in a full stop, a
// question mark or an exclamation mark.
func sentences(s string) int {
	n := 0
	for _, word := range strings.Fields(s) {
		word = strings.TrimRight(word, `"'”’»)`)
		if strings.HasSuffix(word, ".") || strings.HasSuffix(word, "?") || strings.HasSuffix(word, "!") {
			n++
		}
	}
	return n
}
