package markdown

import (
	"regexp"
	"strings"
	"testing"

	"knead/internal/health/glossary"
	"knead/internal/locale"
	"knead/internal/tree"
)

const termsGlossary = `
- {term: deep vein thrombosis, plain: A clot in a vein., abbr: [DVT]}
- {term: fascia, plain: Tissue around muscles.}
- {term: effleurage, plain: Long strokes., lang: fr}
- {term: R&D, plain: Work on new things.}
`

// TestFindTerms shows what a page explains. A link to the list of words is written
// [n|words].
func TestFindTerms(t *testing.T) {
	t.Parallel()
	g, ds := glossary.Parse(tree.NewFile(glossary.Path, []byte(termsGlossary)))
	if len(ds) > 0 {
		t.Fatal(ds)
	}
	words, _ := locale.For("en")
	for _, c := range []struct{ name, head, body, want string }{
		{"the first use", "", "Fascia, fascia.\n\nFascia.", "<p>[1|Fascia], fascia.</p>\n<p>Fascia.</p>\n"},
		{"in the order of the text", "", "Effleurage moves the fascia.", "<p>[1|Effleurage] moves the [2|fascia].</p>\n"},
		{"several", "", "Fascias", "<p>[1|Fascias]</p>\n"},
		{"in emphasis", "", "*fascia* **effleurage**", "<p><em>[1|fascia]</em> <strong>[2|effleurage]</strong></p>\n"},
		{"beside a link", "", "[Here](x.md) is fascia, [there](x.md) too.", `<p><a href="">Here</a> is [1|fascia], <a href="">there</a> too.</p>` + "\n"},
		{"in a list and an alert", "", "- fascia\n\n> [!NOTE]\n> effleurage", "<ul>\n<li>[1|fascia]</li>\n</ul>\n" +
			`<div class="alert alert-note" role="note">` + "\n" + `<p class="alert-title">Note</p>` + "\n<p>[2|effleurage]</p>\n</div>\n"},

		{"a short form", "", "A DVT, a DVT.", "<p>A <abbr>DVT</abbr> ([1|deep vein thrombosis]), a DVT.</p>\n"},
		{"a short form in parentheses", "", "A clot (a DVT) is one.", "<p>A clot (a <abbr>DVT</abbr> [[1|deep vein thrombosis]]) is one.</p>\n"},
		{"behind parentheses", "", "(A clot) is a DVT.", "<p>(A clot) is a <abbr>DVT</abbr> ([1|deep vein thrombosis]).</p>\n"},
		{"written out before", "", "A deep vein thrombosis (DVT).", "<p>A [1|deep vein thrombosis] (DVT).</p>\n"},
		{"written out behind", "", "A DVT (deep vein thrombosis).", "<p>A [1|DVT] (deep vein thrombosis).</p>\n"},
		{"another word behind", "", "A DVT (fascia).", "<p>A <abbr>DVT</abbr> ([1|deep vein thrombosis]) ([2|fascia]).</p>\n"},

		{"what the page is about", "title: The fascia", "Fascia.", "<p>Fascia.</p>\n"},
		{"by another name", "title: T\nalso: [fascia]", "Fascia.", "<p>Fascia.</p>\n"},
		{"what a heading is about", "", "Fascia.\n\n## Fascia", "<p>Fascia.</p>\n<h2 id=\"fascia\">Fascia</h2>\n"},
		{"what a heading names", "", "Fascia.\n\n## On fascia", "<p>[1|Fascia].</p>\n<h2 id=\"on-fascia\">On fascia</h2>\n"},
		{"what the page defines", "", "Fascia.\n\nFascia\n: Tissue.", "<p>Fascia.</p>\n<dl>\n<dt>Fascia</dt>\n<dd>Tissue.</dd>\n</dl>\n"},
		{"what a link explains", "", "[Fascia](x.md). Fascia.", `<p><a href="">Fascia</a>. Fascia.</p>` + "\n"},
		{"what a link names", "", "[On fascia](x.md). Fascia.", `<p><a href="">On fascia</a>. [1|Fascia].</p>` + "\n"},
		{"code", "", "`fascia`\n\n    fascia", "<p><code>fascia</code></p>\n<pre tabindex=\"0\"><code>fascia\n</code></pre>\n"},
		{"a quotation", "", "> fascia\n>\n> > fascia\n\nfascia", "<blockquote>\n<p>fascia</p>\n<blockquote>\n<p>fascia</p>\n</blockquote>\n</blockquote>\n<p>[1|fascia]</p>\n"},
		{"the text of an image", "", "![fascia](x.png) here", `<p><img src="" alt="fascia" loading="lazy" decoding="async"> here</p>` + "\n"},
		{"a character reference", "", "R&D and a & fascia", "<p>R&amp;D and a &amp; [1|fascia]</p>\n"},
		{"a table", "", "| a |\n|---|\n| fascia |", ""},
		{"a note", "", "It.[^a]\n\n[^a]: fascia", ""},
		{"a title that folds", "", "::: details fascia\neffleurage\n:::", "<details>\n<summary>fascia</summary>\n<p>[1|effleurage]</p>\n</details>\n"},
	} {
		head := c.head
		if head == "" {
			head = "title: T"
		}
		doc := Parse(ParseArgs{File: tree.NewFile("content/a.md", []byte("---\n"+head+"\ndescription: D.\n---\n\n"+c.body+"\n")), Words: &words})
		terms := FindTerms(TermsArgs{Doc: doc, Lexicon: g.Lexicon(), Language: "en"}).Used
		got := HTML(BodyArgs{Doc: doc, Targets: make([]Target, len(doc.Links)), Terms: terms})
		for n := range terms {
			if !strings.Contains(got, `id="`+TermID(n+1)+`"`) {
				t.Errorf("%s: no id for term %d", c.name, n+1)
			}
		}
		got = termLink.ReplaceAllString(got, "[$1|$2]")
		got = regexp.MustCompile(` (href|src)="[^"]*"`).ReplaceAllString(got, "")
		want := regexp.MustCompile(` (href|src)="[^"]*"`).ReplaceAllString(c.want, "")
		if want == "" && len(terms) == 0 {
			continue
		}
		if got != want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, want)
		}
	}
}

// TestTermsAroundTheArticle shows that the texts of the front matter come in the
// order of the page, and what is named without being explained.
func TestTermsAroundTheArticle(t *testing.T) {
	t.Parallel()
	g, _ := glossary.Parse(tree.NewFile(glossary.Path, []byte(termsGlossary+"- {term: prone, plain: On your front., everyday: [prone]}\n- {term: tendon, plain: A cord.}\n")))
	words, _ := locale.For("en")
	doc := Parse(ParseArgs{Words: &words, File: tree.NewFile("content/a.md", []byte(`---
title: T
description: D.
kind: technique
summary: A DVT & "more" <i>.
position: prone
benefits:
  - benefit: b
    evidence: {certainty: low, statement: "Fascia, a DVT."}
actions: [Tell of a tendon., "Effleurage, tendon."]
---

Fascia and effleurage.
`))})
	terms := FindTerms(TermsArgs{Doc: doc, Lexicon: g.Lexicon(), Language: "en"})
	m := &doc.Meta
	got := []string{
		Explain(terms.Used, InSummary, 0, m.Summary.Value),
		Explain(terms.Used, InGain, 0, m.Benefits[0].Evidence.Statement.Value),
		HTML(BodyArgs{Doc: doc, Terms: terms.Used}),
		Explain(terms.Used, InAction, 0, m.Actions[0].Value),
		Explain(terms.Used, InAction, 1, m.Actions[1].Value),
		strings.Join(terms.IDs.Named, " "),
	}
	want := []string{
		"A <abbr>DVT</abbr> ([1|deep vein thrombosis]) &amp; &#34;more&#34; &lt;i&gt;.",
		"[2|Fascia], a DVT.",
		"<p>Fascia and [3|effleurage].</p>\n",
		"Tell of a [4|tendon].",
		"Effleurage, tendon.",
		"deep-vein-thrombosis effleurage fascia prone tendon",
	}
	for i := range want {
		if got := termLink.ReplaceAllString(got[i], "[$1|$2]"); got != want[i] {
			t.Errorf("got  %s\nwant %s", got, want[i])
		}
	}
	if strings.Contains(got[0], " id=") || !strings.Contains(got[2], ` id="k-use-3"`) {
		t.Error("a way back leads into the article only")
	}
}

var termLink = regexp.MustCompile(`<a class="term"(?: id="k-use-\d+")? href="#k-word-(\d+)" role="doc-glossref">([^<]*)</a>`)

// No article is made ill formed, whatever it is made of.
func FuzzTerms(f *testing.F) {
	g, _ := glossary.Parse(tree.NewFile(glossary.Path, []byte(termsGlossary)))
	words, _ := locale.For("en")
	for _, s := range []string{"A DVT (fascia", "*fascia* [fascia](a.md) `fascia`", "| fascia |\n|--|\n| DVT |\n", "> fascia\n\n<b>fascia</b> &amp;fascia&"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		doc := Parse(ParseArgs{File: tree.NewFile("content/a.md", []byte("---\ntitle: T\ndescription: D.\n---\n\n"+body)), Words: &words})
		terms := FindTerms(TermsArgs{Doc: doc, Lexicon: g.Lexicon(), Language: "en"}).Used
		targets := make([]Target, len(doc.Links))
		got := HTML(BodyArgs{Doc: doc, Targets: targets, Terms: terms})
		got = regexp.MustCompile(`<abbr>([^<]*)</abbr> [(\[]<a class="term"[^>]*>[^<]*</a>[)\]]`).ReplaceAllString(got, "$1")
		got = regexp.MustCompile(`<a class="term"[^>]*>([^<]*)</a>`).ReplaceAllString(got, "$1")
		if want := HTML(BodyArgs{Doc: doc, Targets: targets}); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	})
}
