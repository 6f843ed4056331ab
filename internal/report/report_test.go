package report_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"knead"
	"knead/internal/build"
	"knead/internal/diag"
	"knead/internal/fields"
	"knead/internal/report"
	"knead/internal/tree"
)

var update = flag.Bool("update", false, "rewrite the golden files")

var day = fields.Date{Year: 2026, Month: 11, Day: 26}

// built builds a project and returns its report.
func built(t *testing.T, project tree.Tree, asOf fields.Date) (report.Report, build.Output) {
	t.Helper()
	defaults, err := tree.FromFS(knead.Theme())
	if err != nil {
		t.Fatal(err)
	}
	out, err := build.New(build.Options{}).Build(t.Context(), build.Input{Project: project, Defaults: defaults, AsOf: asOf, Notes: true})
	if err != nil {
		t.Fatal(err)
	}
	if out.Site == nil {
		t.Fatalf("no site: %v", out.Diagnostics)
	}
	return report.Make(report.Args{Site: out.Site, Docs: out.Docs, Diagnostics: out.Diagnostics}), out
}

// small returns the small site, with files of the names given replaced.
func small(t *testing.T, edits ...string) tree.Tree {
	t.Helper()
	a, err := txtar.ParseFile("testdata/small.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var files []tree.File
	for _, f := range a.Files {
		for i := 0; i < len(edits); i += 3 {
			if f.Name == edits[i] {
				if !bytes.Contains(f.Data, []byte(edits[i+1])) {
					t.Fatalf("%s has no %q", f.Name, edits[i+1])
				}
				f.Data = bytes.Replace(f.Data, []byte(edits[i+1]), []byte(edits[i+2]), 1)
			}
		}
		files = append(files, tree.NewFile(f.Name, f.Data))
	}
	return tree.New(files)
}

func handbook(t *testing.T) tree.Tree {
	t.Helper()
	project, err := tree.FromFS(knead.Handbook())
	if err != nil {
		t.Fatal(err)
	}
	return project
}

// TestGolden compares what is written about the small site with how it was when
// it was last looked at. Run with -update after looking at what changed.
func TestGolden(t *testing.T) {
	t.Parallel()
	r, out := built(t, small(t), day)
	var warnings []string
	for _, d := range out.Diagnostics {
		if d.Severity != diag.Note {
			warnings = append(warnings, d.Rule)
		}
	}
	if want := []string{"evidence.missing", "evidence.certainty", "review.overdue", "safety.missing"}; !slices.Equal(warnings, want) { // for the report to show
		t.Errorf("warnings %q, want %q", warnings, want)
	}
	for name, got := range map[string][]byte{
		"small.html": r.HTML(), "small.json": r.JSON(),
		"gliding.html": r.Sheets()["pages/techniques/gliding.html"], "sheets.html": r.Sheets()["index.html"],
	} {
		name = "testdata/" + name
		if *update {
			if err := os.WriteFile(name, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what it was; look at it, then run: go test ./internal/report -update", name)
		}
	}
}

// TestFigures compares the report of the small site with what a reader of its
// sources counts.
func TestFigures(t *testing.T) {
	t.Parallel()
	r, _ := built(t, small(t), day)
	got := fmt.Sprint(
		r.Complete, r.Reviews.States, r.Reviews.Months[3], r.Reviews.Licences,
		r.Certainty.Levels, r.Certainty.Benefits[0].Techniques, r.Certainty.Benefits[1].Techniques,
		r.Reading.Verdicts, r.Safety.Levels, r.Safety.Techniques[0].Missing, r.Safety.Techniques[1].Missing,
		r.Links.Pages, r.Links.Files, r.Links.Images, r.Links.External, r.Links.Hosts, r.Links.Orphans)
	want := "true [{overdue 1} {due 2} {later 1} {no-date 0} {never 2} {unsaid 3} {withdrawn 0}] {2027-02 1} [{Ling Li 2026-12-31 false}]" +
		" [{high 0} {moderate 0} {low 0} {very-low 1} {none 0} {unstated 1}]"
	if !strings.HasPrefix(got, want) {
		t.Errorf("\n got %s\nwant %s …", got, want)
	}
	cells := map[string]string{}
	for _, b := range r.Certainty.Benefits {
		for i, level := range b.Techniques {
			cells[r.Certainty.Techniques[i].Short()+" "+b.Short()] = level
		}
	}
	if c := fmt.Sprint(cells); c != "map[Gliding Calm: Gliding Sleep:low Kneading Calm: Kneading Sleep:linked]" {
		t.Errorf("the map is %s", c)
	}
	for _, s := range r.Safety.Techniques {
		want := map[string]string{"Gliding": "2 []", "Kneading": "0 [soft]"}[s.Title]
		if got := fmt.Sprint(s.Rules, s.Missing); got != want {
			t.Errorf("%s shows %s, want %s", s.Title, got, want)
		}
	}
	if got := fmt.Sprint(r.Links.Pages, r.Links.Files, r.Links.Images, r.Links.External, r.Links.Hosts); got != "3 1 1 1 [{example.org 1 1}]" {
		t.Errorf("links: %s", got)
	}
	if len(r.Links.Orphans) != 1 || r.Links.Orphans[0].Title != "Calm" {
		t.Errorf("orphans: %v", r.Links.Orphans)
	}
	for _, p := range r.Pages {
		want := map[string]string{"Calm": report.FarAbove, "Sleep": report.NoTarget, "Gliding": report.Within, "Techniques": report.Unmeasured}[p.Title]
		if want != "" && p.Reading.Verdict != want {
			t.Errorf("%s is %s to read (%v), want %s", p.Title, p.Reading.Verdict, p.Reading.SMOG, want)
		}
	}
}

// TestDay wants the calendar to follow the day, and nothing else to.
func TestDay(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		day  fields.Date
		want string
	}{
		{fields.Date{Year: 2026, Month: 1, Day: 10}, "[{overdue 0} {due 1} {later 3} {no-date 0} {never 2} {unsaid 3} {withdrawn 0}]"},
		{fields.Date{Year: 2026, Month: 1, Day: 11}, "[{overdue 1} {due 0} {later 3} {no-date 0} {never 2} {unsaid 3} {withdrawn 0}]"},
		{fields.Date{Year: 2026, Month: 12, Day: 31}, "[{overdue 1} {due 2} {later 1} {no-date 0} {never 2} {unsaid 3} {withdrawn 0}]"},
		{fields.Date{Year: 2028, Month: 11, Day: 2}, "[{overdue 4} {due 0} {later 0} {no-date 0} {never 2} {unsaid 3} {withdrawn 0}]"},
	} {
		r, _ := built(t, small(t), c.day)
		if got := fmt.Sprint(r.Reviews.States); got != c.want {
			t.Errorf("on %s: %s, want %s", c.day, got, c.want)
		}
		sum := 0
		for _, m := range r.Reviews.Months {
			sum += m.Due
		}
		if len(r.Reviews.Months) != report.Months || r.Reviews.Months[0].Month != c.day.String()[:7] || sum != r.Reviews.States[1].N {
			t.Errorf("on %s the calendar is %v", c.day, r.Reviews.Months)
		}
	}
}

// TestIncomplete wants a report of a site with errors, as far as there is one.
func TestIncomplete(t *testing.T) {
	t.Parallel()
	r, _ := built(t, small(t, "content/index.md", "techniques/gliding.md", "techniques/glidng.md"), day)
	if r.Complete || len(r.Links.Findings) != 1 || r.Links.Findings[0].Rule != "link.page-missing" {
		t.Errorf("complete %v, %v", r.Complete, r.Links.Findings)
	}
	if !bytes.Contains(r.HTML(), []byte("The site has errors.")) {
		t.Error("the page does not say that it is not complete")
	}
}

// TestHandbook wants the report of the handbook to be the same each time and to
// agree with a count of its files.
func TestHandbook(t *testing.T) {
	t.Parallel()
	project := handbook(t)
	r, out := built(t, project, day)
	again, _ := built(t, project, day)
	if !bytes.Equal(r.HTML(), again.HTML()) || !bytes.Equal(r.JSON(), again.JSON()) {
		t.Error("two reports of the same files on the same day differ")
	}
	var techniques, rules int
	for _, f := range project.Files() {
		switch {
		case strings.HasPrefix(f.Path, "content/techniques/") && !strings.HasSuffix(f.Path, "/index.md"):
			techniques++
		case f.Path == "content/data/safety.yaml":
			rules = bytes.Count(f.Data, []byte("\n  - id: ")) + bytes.Count(f.Data, []byte("\n- id: "))
		}
	}
	if len(r.Pages) != out.Pages || len(r.Certainty.Techniques) != techniques || len(r.Safety.Rules) != rules || rules == 0 {
		t.Errorf("%d pages, %d techniques, %d rules; the files have %d, %d, %d",
			len(r.Pages), len(r.Certainty.Techniques), len(r.Safety.Rules), out.Pages, techniques, rules)
	}
	if len(r.Sheets()) != len(r.Pages)+1 {
		t.Errorf("%d sheets for %d pages", len(r.Sheets()), len(r.Pages))
	}
	if slices.Index([]string{r.Reading.Formulas[0].Name}, "SMOG, prepared") != 0 || r.Reading.Formulas[0].Median < 4 || r.Reading.Formulas[0].Median > 9 {
		t.Errorf("the grades are %v", r.Reading.Formulas)
	}
}

// TestJSON wants the form other programs rely on.
func TestJSON(t *testing.T) {
	t.Parallel()
	r, _ := built(t, small(t), day)
	data := r.JSON()
	var m map[string]any
	if err := json.Unmarshal(data, &m); err != nil {
		t.Fatal(err)
	}
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	want := "[as_of certainty claims complete findings language links made_by pages reading reviews safety schema title]"
	if got := fmt.Sprint(keys); got != want || m["schema"] != 1.0 || m["as_of"] != "2026-11-26" || m["title"] != "Small & <true>" {
		t.Errorf("%s, schema %v", got, m["schema"])
	}
	if bytes.Contains(data, []byte("null")) {
		t.Error("there is a null")
	}
	if bytes.Contains(data, []byte(`"score"`)) {
		t.Error("there is a score")
	}
}

// TestSigned wants what was written to be told from what was changed.
func TestSigned(t *testing.T) {
	t.Parallel()
	r, _ := built(t, small(t), day)
	for name, data := range map[string][]byte{"html": r.HTML(), "json": r.JSON(), "sheet": r.Sheet(r.Pages[0])} {
		if !report.Signed(data) {
			t.Errorf("%s is not signed", name)
		}
		changed := bytes.Replace(data, []byte("Home"), []byte("Hame"), 1)
		for what, other := range map[string][]byte{
			"changed": changed, "without its end": data[:len(data)-2], "with more": append(bytes.Clone(data), '\n'), "empty": nil,
			"without its first line": data[bytes.IndexByte(data, '\n')+1:],
		} {
			if report.Signed(other) {
				t.Errorf("%s %s is taken for one that knead wrote", name, what)
			}
		}
	}
}

// TestClaims counts the rules that look for promises, and shows what they find.
func TestClaims(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ settings, profile, says string }{
		"both":         {"language: en\n", "both", "1 wording promises more than is known, or more than may be promised, by 19 rules for the United States and the United Kingdom."},
		"US":           {"language: en\nchecks: {claims: us}\n", "us", "by 17 rules for the United States."},
		"Spanish text": {"language: es\nchecks: {claims: uk}\n", "uk", "No wording was found that promises too much, by 18 rules for the United Kingdom."},
		"French":       {"language: fr\n", "both", "so nothing was looked for"},
	} {
		site := small(t, "content/benefits/calm.md", "\n---\n", "\n---\n\nMassage cures cancer.\n", "knead.yaml", "language: en\n", c.settings)
		r, _ := built(t, site, day)
		html := string(r.HTML())
		if r.Claims.Profile != c.profile || !strings.Contains(html, c.says) {
			t.Errorf("%s: profile %q, %d rules, %d findings", name, r.Claims.Profile, r.Claims.Rules, len(r.Claims.Findings))
		}
		found := strings.Contains(html, `<td class="path">content/benefits/calm.md:`) && strings.Contains(html, "claims.cure")
		if want := name == "both" || name == "US"; found != want {
			t.Errorf("%s: the finding is shown: %v", name, found)
		}
	}
}
