package serve

import (
	"bytes"
	_ "embed" // for the template
	"fmt"
	"html/template"

	"knead/internal/diag"
	"knead/internal/digest"
)

// An overlay says in a page what is wrong with the site.
type overlay struct {
	html []byte
	sum  string // names the list of problems
}

// MostListed is how many problems the overlay lists. The terminal has them all.
const MostListed = 100

//go:embed client/problems.html
var overlaySource string

// overlayTemplate escapes everything it is given: messages and file names are
// the words of whoever writes the content.
var overlayTemplate = template.Must(template.New("problems").Parse(overlaySource))

// An overlayView is what the template sees.
type overlayView struct {
	Sum             string
	Errors, Warns   int
	Title, Standing string
	Problems        []problemView
	More            int
}

// A problemView is a problem with its excerpt cut at the caret.
type problemView struct {
	Problem
	Before, At, After string
}

func newOverlay(g Generation) overlay {
	v := overlayView{}
	if g.Status != "" {
		v.Errors++
		v.Problems = append(v.Problems, problemView{Problem: Problem{Diagnostic: diag.Diagnostic{Message: g.Status}}})
	}
	for _, p := range g.Problems {
		switch p.Severity {
		case diag.Error:
			v.Errors++
		case diag.Warning:
			v.Warns++
		}
	}
	for _, i := range Listed(len(g.Problems), func(i int) diag.Severity { return g.Problems[i].Severity }) {
		v.Problems = append(v.Problems, cutAtCaret(g.Problems[i]))
	}
	if over := len(v.Problems) - MostListed; over > 0 { // the status is one
		v.Problems = v.Problems[:MostListed]
	}
	v.More = v.Errors + v.Warns - len(v.Problems)
	v.Title = titleOf(v.Errors, v.Warns)
	switch {
	case v.Errors > 0 && g.Tree.Len() == 0:
		v.Standing = "There is no site to show yet. It appears as soon as this is mended."
	case v.Errors > 0:
		v.Standing = "Behind this is the last site that was right. The new one appears as soon as this is mended."
	case v.Warns > 0:
		v.Standing = "Warnings do not stop the site from being built."
	}
	v.Sum = digest.Of(g.Status+"\x00"+v.Standing+"\x00"+v.Title).Short(sumLength) + digest.Of(v.Problems).Short(sumLength)
	var b bytes.Buffer
	if err := overlayTemplate.Execute(&b, v); err != nil {
		panic(err) // a buffer takes everything
	}
	return overlay{b.Bytes(), v.Sum}
}

// Listed returns which of n problems the overlay lists, and in which order: errors
// first.
func Listed(n int, severity func(i int) diag.Severity) []int {
	var listed []int
	for _, wanted := range []diag.Severity{diag.Error, diag.Warning} {
		for i := 0; i < n && len(listed) < MostListed; i++ {
			if severity(i) == wanted {
				listed = append(listed, i)
			}
		}
	}
	return listed
}

// cutAtCaret splits the excerpt of a problem so that one character of it can be
// marked. A caret behind the line marks a space.
func cutAtCaret(p Problem) problemView {
	line := []rune(p.Excerpt)
	at := min(max(p.Caret, 0), len(line))
	v := problemView{Problem: p, Before: string(line[:at]), At: " "}
	if at < len(line) {
		v.At, v.After = string(line[at]), string(line[at+1:])
	}
	return v
}

// titleOf words how many problems there are.
func titleOf(errs, warns int) string {
	switch {
	case errs == 0 && warns == 0:
		return "Nothing is wrong"
	case warns == 0:
		return count(errs, "error")
	case errs == 0:
		return count(warns, "warning")
	}
	return count(errs, "error") + ", " + count(warns, "warning")
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
