package rules

import (
	"regexp"
	"slices"
	"testing"
)

// Every rule is well formed, and none is there twice.
func TestRules(t *testing.T) {
	t.Parallel()
	form := regexp.MustCompile(`^[a-z]+(-[a-z]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$`)
	for i, r := range All() {
		if i > 0 && All()[i-1].ID == r.ID {
			t.Errorf("%s is there twice", r.ID)
		}
		if !form.MatchString(r.ID) || !slices.Contains(Groups(), r.Group) || r.Level.rank() < 0 || r.Summary == "" || r.Help == "" {
			t.Errorf("%+v is not well formed", r)
		}
		if isGroup(r.ID) {
			t.Errorf("%s is a group, too", r.ID)
		}
		if found, ok := Find(r.ID); !ok || found != r {
			t.Errorf("%s is not found", r.ID)
		}
	}
	if _, ok := Find("no.such"); ok || GroupOf("no.such") != "" {
		t.Error("a rule that is not there was found")
	}
}

// What protects readers cannot be set lower.
func TestFixedRules(t *testing.T) {
	t.Parallel()
	for _, r := range All() {
		protects := r.Group == Disclaimer || r.Group == Limits || slices.Contains([]string{
			"markup.html", "output.third-party", "output.script", "output.element", "output.attribute", "fields.syntax", "text.encoding",
		}, r.ID)
		if protects && !r.Fixed {
			t.Errorf("%s can be lowered", r.ID)
		}
	}
}
