package theme

import "html/template"

// A Mark is the number that leads to a source in the list below the page.
type Mark struct {
	Number    int
	ID, Label string // ID of the source in the list; the label is for screen readers
}

// Withdrawn says that readers must not rely on the page, and why.
type Withdrawn struct{ Title, Sentence, Reason, WordsIn string }

// RedFlags are signs that need help now. They stand above all else.
type RedFlags struct {
	Title, WordsIn string
	Actions        []RuleAction
}

// Safety says when a massage must wait or change, and what to do afterwards.
type Safety struct {
	Title, WordsIn string
	Levels         []RuleLevel
	Clinical       string   // label of the professionals' term
	Notes          []string // what the rules rest on
}

// A RuleLevel holds the rules of one level.
type RuleLevel struct {
	Level   string // "avoid", "avoid-locally", "caution" or "aftercare"
	Title   string
	Actions []RuleAction
}

// A RuleAction holds the rules that have one thing for the reader to do.
type RuleAction struct {
	Sentence string // what to do
	Rules    []SafetyRule
}

// A SafetyRule is a safety rule.
type SafetyRule struct {
	Text      string // for readers
	Clinician string // for students and professionals
	Marks     []Mark
}

// Summary is the page's main message.
type Summary struct {
	Label   string
	Text    template.HTML // finished
	WordsIn string
}

// Facts are a technique at a glance.
type Facts struct {
	Title, WordsIn string
	Items          []Fact
}

// A Fact is a property and its value.
type Fact struct{ Label, Text string }

// Evidence says how sure anyone can be of what the page says.
type Evidence struct {
	Title, WordsIn string
	Certainty      string        // "high", "moderate", "low", "very-low" or "none"
	Label, Means   string        // the certainty in words, and what it means
	Statement      template.HTML // finished
	AsOfLabel      string
	AsOf           Time
	Marks          []Mark
}

// A Time is a day, for machines and for people.
type Time struct{ ISO, Text string }

// Gains are the benefits of a technique of which something is known.
type Gains struct {
	Title, WordsIn string
	Items          []Gain
}

// A Gain is a benefit of a technique.
type Gain struct {
	Link     Link
	Evidence Evidence
}

// Actions are what readers can do, step by step.
type Actions struct {
	Title, WordsIn string
	Steps          []template.HTML // finished
}

// A WordList says what the terms of the page mean, in the order of its text.
type WordList struct {
	Title, WordsIn string
	Items          []WordItem
	All            Link // to the glossary
}

// A WordItem is a term of the page.
type WordItem struct {
	ID, Term string
	Lang     string   // of the term when it is not the site's
	Abbr     []string // short forms
	Meaning  string
	Back     Link // to where the article uses it first; none where another part of the page does
}

// References are the sources of the page.
type References struct {
	Title, WordsIn string
	Items          []Reference
}

// A Reference is a source as medical journals print it.
type Reference struct {
	ID    string
	Parts []Part
	Back  []Link // to where it is cited
}

// A Part is a piece of a reference, with the address it leads to, if any.
type Part struct{ Text, Href string }

// Review says who wrote and who checked the page, and when.
type Review struct {
	Title, WordsIn string
	Status         string // "reviewed", "overdue", "none", or "" on a page that needs no review
	Sentence       string // what readers should know of the status
	ReviewedLabel  string
	Reviewed       Time
	ByLabel        string
	By             []Link // to the people
	DueLabel       string
	Due            Time
	AuthorLabel    string
	Authors        []Link
}
