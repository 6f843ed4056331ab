package safety

import (
	"reflect"
	"strings"
	"testing"

	"knead/internal/fields"
	"knead/internal/tree"
)

const head = `review: {by: ling, on: 2026-01-02, every: 1 year}
emergency: "112"
actions:
  emergency: Call {emergency} now.
  wait: Wait.
entries:
`

func parse(text string) (*File, string) {
	f, ds := Parse(tree.NewFile(Path, []byte(text)))
	var lines []string
	for _, d := range ds {
		lines = append(lines, strings.TrimPrefix(d.Pos.String(), Path+":")+" "+d.Rule)
	}
	return f, strings.Join(lines, "\n")
}

func TestParse(t *testing.T) {
	t.Parallel()
	f, problems := parse(head + `  - id: chest-pain
    level: red-flag
    text: Your chest hurts.
    clinician: Chest pain
    applies_to: all
    action: emergency
    provenance: checked
    refs: [finucane2020]
    queries: [chest pain]
  - id: fever
    level: avoid
    text: You have a fever.
    clinician: Fever
    applies_to: [deep, swedish]
    action: wait
    provenance: textbook
    review: none yet
`)
	if problems != "" {
		t.Fatal(problems)
	}
	want := []Entry{
		{ID: "chest-pain", Level: "red-flag", Text: "Your chest hurts.", Clinician: "Chest pain", Action: "emergency", Sentence: "Call 112 now.", Provenance: "checked",
			Refs: []string{"finucane2020"}, Queries: []string{"chest pain"}, Reviewer: "ling", Reviewed: fields.Date{Year: 2026, Month: 1, Day: 2}, Due: fields.Date{Year: 2027, Month: 1, Day: 2}},
		{ID: "fever", Level: "avoid", Text: "You have a fever.", Clinician: "Fever", AppliesTo: []string{"deep", "swedish"}, Action: "wait", Sentence: "Wait.", Provenance: "textbook"},
	}
	if got := f.Entries(); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if len(f.Refs) != 1 || len(f.Reviews) != 1 || len(f.Techniques) != 2 || f.Techniques[1].At.Line != 20 {
		t.Errorf("what the rules name: %v %v %v", f.Refs, f.Reviews, f.Techniques)
	}
	if !want[0].AppliesToTechnique("x") || want[1].AppliesToTechnique("x") || !want[1].AppliesToTechnique("deep") {
		t.Error("AppliesToTechnique")
	}
	if want[0].Digest() == want[1].Digest() {
		t.Error("two rules have one digest")
	}
}

// A rule depends on what it says, not on where it stands.
func TestAnEditElsewhereLeavesTheDigest(t *testing.T) {
	t.Parallel()
	const rule = "  - {id: a, level: avoid, text: T., clinician: C, applies_to: all, action: wait, provenance: textbook}\n"
	one, _ := parse(head + rule)
	two, problems := parse(head + strings.ReplaceAll(rule, "id: a", "id: b") + "\n# words\n" + rule)
	a, _ := one.Find("a")
	b, _ := two.Find("a")
	if problems != "" || a.Digest() != b.Digest() {
		t.Error("the digest changed with the line", problems)
	}
}

func TestParseExplainsMistakes(t *testing.T) {
	t.Parallel()
	rule := func(level, action, provenance, applies string) string {
		return head + "  - {id: a, level: " + level + ", text: T., clinician: C, applies_to: " + applies + ", action: " + action + ", provenance: " + provenance + "}\n"
	}
	for _, c := range []struct{ text, want string }{
		{rule("avoid", "emergency", "textbook", "all"), "7:76 safety.action"},
		{rule("red-flag", "wait", "textbook", "all"), "7:79 safety.action"},
		{rule("avoid", "self-care", "textbook", "all"), "7:76 safety.action\n7:76 safety.sentence"},
		{rule("caution", "ask-first", "textbook", "all"), "7:78 safety.sentence"},
		{rule("avoid", "wait", "checked", "all"), "7:94 safety.provenance"},
		{rule("avoid", "wait", "textbook", "[deep, all]"), "7:70 safety.applies-to"},
		{rule("relative", "wait", "textbook", "all"), "7:20 fields.value"},
		{rule("avoid", "wait", "textbook", "Deep"), "7:63 fields.value"},
		{strings.Replace(rule("red-flag", "emergency", "textbook", "all"), "emergency: \"112\"\n", "", 1), "6:79 safety.sentence"},
		{strings.Replace(rule("avoid", "wait", "textbook", "all"), "T.", `"Do \u202enot."`, 1), "7:33 fields.invisible"},
		{"review: none yet", "1:1 fields.missing"},
		{"entries:\n  - {id: a}", strings.TrimSuffix(strings.Repeat("2:5 fields.missing\n", 6), "\n")},
		{head + "  - {id: a, condition: x}", "7:13 fields.unknown" + strings.Repeat("\n7:5 fields.missing", 6)},
	} {
		if _, got := parse(c.text); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.text, got, c.want)
		}
	}
}
