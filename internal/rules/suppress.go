package rules

import (
	"knead/internal/diag"
	"knead/internal/fields"
)

// A Suppression keeps the findings of one rule back until a day.
type Suppression struct {
	Rule   fields.Text `field:"rule,required" doc:"id of the rule, as it stands in brackets behind a finding"`
	Reason fields.Text `field:"reason,required" doc:"why the finding can wait, for those who read this later"`
	Until  fields.Day  `field:"until,required" doc:"last day on which it is kept back, such as 2026-11-26"`
}

// Check says what is wrong with a suppression: a rule there is not, or one of
// which no finding can be suppressed.
func (s Suppression) Check() []diag.Diagnostic {
	if s.Rule.Value == "" {
		return nil
	}
	r, ok := Find(s.Rule.Value)
	switch {
	case !ok:
		return []diag.Diagnostic{diag.Errorf(s.Rule.At, "checks.rule", "there is no rule %q", s.Rule.Value).
			WithHint("%s", diag.DidYouMean(s.Rule.Value, IDs(), "copy the id from the brackets behind the finding"))}
	case r.Fixed:
		return []diag.Diagnostic{diag.Errorf(s.Rule.At, "checks.fixed", "a finding of %q cannot be suppressed", r.ID).
			WithHint("mend what it finds, and remove this")}
	}
	return nil
}

// Levels sets levels of rules and groups.
type Levels struct {
	Each []fields.Pair[fields.Text] `field:"*" keys:"^[a-z]+([.-][a-z0-9]+)*$" enum:"error warning note off" doc:"the id of a rule, or the name of a group"`
}

// Check says what is wrong with levels: a name there is not, or a level below
// that of a rule that protects. A group sets the rules of it that can be set.
func (l Levels) Check() []diag.Diagnostic {
	var ds []diag.Diagnostic
	for _, p := range l.Each {
		name := p.Key.Value
		r, ok := Find(name)
		switch {
		case ok && r.Fixed && Level(p.Value.Value).Below(r.Level):
			ds = append(ds, diag.Errorf(p.Value.At, "checks.fixed", "the level of %q cannot be lowered from %s to %s", name, r.Level, p.Value.Value).
				WithHint("mend what it finds, and remove this line"))
		case !ok && !isGroup(name):
			ds = append(ds, diag.Errorf(p.Key.At, "checks.rule", "there is no rule or group %q", name).
				WithHint("%s", diag.DidYouMean(name, append(groupNames(), IDs()...), "copy the id of a rule from the brackets behind a finding")))
		}
	}
	return ds
}

func isGroup(name string) bool {
	for _, g := range Groups() {
		if string(g) == name {
			return true
		}
	}
	return false
}

func groupNames() []string {
	var names []string
	for _, g := range Groups() {
		names = append(names, string(g))
	}
	return names
}

// Of returns the level that is set for a rule: by its id, or else by its group;
// and false when neither is.
func (l Levels) Of(r Rule) (Level, bool) {
	found, ok := Level(""), false
	for _, p := range l.Each {
		switch level := Level(p.Value.Value); {
		case p.Key.Value == r.ID:
			return level, true
		case p.Key.Value == string(r.Group) && !r.Fixed:
			found, ok = level, true
		}
	}
	return found, ok
}
