package theme

import (
	"regexp"
	"strings"
	"testing"

	"knead/internal/tree"
)

var ownNotice = tree.NewFile("templates/components/disclaimer.html",
	[]byte(`<aside class="own" data-knead="disclaimer" data-nosnippet>{{if eq .Label "Aviso médico"}}{{slice .Label 99}}{{end}}<p>{{.Text}}</p></aside>`))

func TestRedirectShowsTheThemesDisclaimer(t *testing.T) {
	t.Parallel()
	files := renderAll(t, defaultTheme(t, ownNotice), smallSite(t))
	for _, name := range []string{"old/team.html", "about.html", "404.html"} {
		if n := strings.Count(files[name], `<aside class="own" data-knead="disclaimer" data-nosnippet><p>These pages`); n != 1 {
			t.Errorf("%s: %d disclaimers of the project\n%s", name, n, files[name])
		}
	}
}

// TestBrokenDisclaimerFailsRedirects uses a mistake that the rehearsal, whose
// label is another, does not meet.
func TestBrokenDisclaimerFailsRedirects(t *testing.T) {
	t.Parallel()
	s := assemble(t, strings.Replace(testConfig, "language: en", "language: es", 1), map[string]string{
		"index.md": page("Home", "Text."), "a.md": "---\ntitle: A\ndescription: A.\naliases: [old.html]\n---\n\nText.\n",
	})
	page := RenderRedirect(Project(s).Redirect(defaultTheme(t, ownNotice), s.Moved[0]))
	if len(page.Diagnostics) != 1 || page.Diagnostics[0].File != ownNotice.Path || page.File.Path != "" {
		t.Errorf("%+v", page)
	}
	if page.Template != ownNotice.Path {
		t.Errorf("the page is said to come from %q", page.Template)
	}
}

func TestRedirectHasThePolicyOfPages(t *testing.T) {
	t.Parallel()
	policy := regexp.MustCompile(`(?m)^<meta http-equiv="Content-Security-Policy".*$`)
	files := renderAll(t, defaultTheme(t), smallSite(t))
	want := policy.FindString(files["about.html"])
	if got := policy.FindString(files["old/team.html"]); got != want || want == "" {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestRedirectsDoNotSearchTheAssets takes the assets away once the projection is
// made: what redirects need of them was found then.
func TestRedirectsDoNotSearchTheAssets(t *testing.T) {
	t.Parallel()
	s := smallSite(t)
	p := Project(s)
	s.Assets = nil
	if a := p.Redirect(defaultTheme(t), s.Moved[0]); a.Script != "../redirect.js" {
		t.Errorf("script %q", a.Script)
	}
	if a := Project(s).Redirect(defaultTheme(t), s.Moved[0]); a.Script != "" {
		t.Errorf("script %q of a site without one", a.Script)
	}
}
