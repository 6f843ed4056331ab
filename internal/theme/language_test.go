package theme

import (
	"regexp"
	"strings"
	"testing"
)

// abroad renders the small site in a language knead has no words for.
func abroad(t *testing.T, language, more string) map[string]string {
	return renderAll(t, defaultTheme(t), assemble(t, strings.Replace(testConfig, "language: en", "language: "+language+more, 1), map[string]string{
		"index.md":   "---\ntitle: خانه\ndescription: متن.\n---\n\nمتن.\n",
		"a/index.md": "---\ntitle: بخش\ndescription: متن.\n---\n\nمتن.\n",
		"a/b.md":     "---\ntitle: برگه\ndescription: متن.\naliases: [old.html]\n---\n\n## یک\n\n## دو\n\n## سه\n",
	}))
}

func TestDirectionIsThatOfThePages(t *testing.T) {
	t.Parallel()
	for language, want := range map[string]string{"fa": "rtl", "ckb": "rtl", "az-Arab": "rtl", "fr": "ltr", "ar-Latn": "ltr", "es": "ltr"} {
		for name, text := range abroad(t, language, "") {
			if tag := `<html lang="` + language + `" dir="` + want + `">`; !strings.Contains(text, tag) {
				t.Errorf("%s lacks %s", name, tag)
			}
		}
	}
}

// TestForeignWordsAreMarked wants every word of knead's, in text, to be in an
// element that says it is English, and no word of the author's.
func TestForeignWordsAreMarked(t *testing.T) {
	t.Parallel()
	latin := regexp.MustCompile(`<([a-z0-9]+)((?: [a-z-]+(?:="[^"]*")?)*)>([^<]*[A-Za-z][^<]*)`)
	for name, text := range abroad(t, "fa", "") {
		_, body, _ := strings.Cut(text, "<body")
		n := 0
		for _, m := range latin.FindAllStringSubmatch(body, -1) {
			if m[1] == "option" || strings.Contains(m[2], "hero") || strings.Contains(m[2], "theme-select-label") || inForeignHero(body, m[3]) {
				continue // their parent says it
			}
			if m[3] == "Clinic" || strings.Contains(m[2], `href="tel:`) {
				continue // of knead.yaml
			}
			n++
			if !strings.Contains(m[2], ` lang="en"`) {
				t.Errorf("%s: not marked: %s", name, m[0])
			}
		}
		if n < 3 {
			t.Errorf("%s: %d places with words: the test looks for the wrong thing", name, n)
		}
		for _, m := range regexp.MustCompile(`<[^>]* lang="en"[^>]*>[^<]*\p{Arabic}`).FindAllString(body, -1) {
			t.Errorf("%s: the author's words are marked: %s", name, m)
		}
		if !strings.Contains(body, `<p lang="en" dir="auto">These pages`) {
			t.Errorf("%s: the notice is not marked", name)
		}
	}
	for name, text := range abroad(t, "es", "") {
		if _, body, _ := strings.Cut(text, "<body"); strings.Contains(body, " lang=") {
			t.Errorf("%s: words in the page's own language are marked", name)
		}
	}
}

// inForeignHero reports whether text stands in a hero that is marked as a whole.
func inForeignHero(body, text string) bool {
	_, hero, ok := strings.Cut(body, `<div class="hero-text" lang="en" dir="auto">`)
	hero, _, _ = strings.Cut(hero, "</div>")
	return ok && strings.Contains(hero, text)
}

// TestOwnNoticeIsInTheLanguageOfPages leaves the text of knead.yaml alone.
func TestOwnNoticeIsInTheLanguageOfPages(t *testing.T) {
	t.Parallel()
	own := "این صفحه\u200cها آموزشی است و جای پزشک را نمی\u200cگیرد. پیش از درمان از پزشک بپرسید."
	for name, text := range abroad(t, "fa", "\ndisclaimer: "+own) {
		if !strings.Contains(text, `lang="en">Medical disclaimer</p><p>`+own+`</p>`) {
			t.Errorf("%s: %s", name, text)
		}
	}
}

// physical matches declarations that would look wrong in a script that runs from
// right to left: sides by name, and four sides of which left and right differ.
var physical = regexp.MustCompile(`(?:^|[^a-z-])((?:margin|padding|border)-(?:left|right)|(?:left|right|float))\s*:|(?:text-align|background(?:-position)?):[^;{}]*\b(?:left|right)\b`)

func physicalSides(css string) []string {
	found := physical.FindAllString(css, -1)
	for _, m := range regexp.MustCompile(`(?:margin|padding|inset): ([^\s;]+) ([^\s;]+) ([^\s;]+) ([^\s;]+);`).FindAllStringSubmatch(css, -1) {
		if m[2] != m[4] {
			found = append(found, m[0])
		}
	}
	return found
}

func TestStylesheetKnowsNoLeftAndRight(t *testing.T) {
	t.Parallel()
	if bad := physicalSides(stylesheet(t)); len(bad) > 0 {
		t.Errorf("%q", bad)
	}
	for _, css := range []string{"a { margin-left: 1px }", "a { left: 0 }", "a { float:right }", "a { text-align: left }", "a { padding: 1px 2px 3px 4px; }", "a { background: url(x) right 1px top 0; }"} {
		if len(physicalSides(css)) == 0 {
			t.Errorf("passes: %s", css)
		}
	}
}

// TestTablesHaveNoFrameOnPaper keeps a frame from going on below the last row
// that fits on a page.
func TestTablesHaveNoFrameOnPaper(t *testing.T) {
	t.Parallel()
	_, paper, _ := strings.Cut(stylesheet(t), "@media print")
	for _, want := range []string{".table { border: 0; ", ".table tr { border-block: ", "tr, .steps li, .footnotes li { break-inside: avoid; }"} {
		if !strings.Contains(paper, want) {
			t.Errorf("lacks %s", want)
		}
	}
}
