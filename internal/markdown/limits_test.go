package markdown

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"knead/internal/diag"
	"knead/internal/locale"
	"knead/internal/tree"
)

// hostile are inputs that a Markdown parser or renderer pays for more than
// linearly, each as a function of how often its unit is repeated.
var hostile = []struct {
	name string
	n    int    // as often as it was measured to take seconds in the library alone
	rule string // of the limit it must meet at n; "" when it is parsed in linear time
	text func(n int) string
}{
	{"links without end", 20_000, "limit.block", func(n int) string { return rep("[a](", n) + rep("(", n) }},
	{"destinations without end", 20_000, "limit.block", func(n int) string { return rep("[a](b", n) }},
	{"angle destinations without end", 20_000, "limit.block", func(n int) string { return rep("[a](<b", n) }},
	{"titles without end", 20_000, "limit.block", func(n int) string { return rep(`[a](b "`, n) }},
	{"emphasis over another", 20_000, "limit.block", func(n int) string { return rep("*a_ ", n) }},
	{"emphasis inside out", 20_000, "limit.block", func(n int) string { return rep("*a ", n) + rep("_a*_ ", n) }},
	{"emphasis with strong", 20_000, "limit.block", func(n int) string { return "a**b" + rep("c* ", n) }},
	{"emphasis deep", 20_000, "limit.block", func(n int) string { return rep("*a **a ", n) + "b" + rep(" a** a*", n) }},
	{"strikethrough", 20_000, "limit.block", func(n int) string { return rep("~~a ~b", n) }},
	{"brackets deep", 200_000, "limit.block", func(n int) string { return rep("[", n) + "a" + rep("]", n) }},
	{"images deep", 20_000, "limit.block", func(n int) string { return rep("![", n) + "a" + rep("](b)", n) }},
	{"tags without end", 20_000, "limit.block", func(n int) string { return rep("<a x='", n) }},
	{"comments without end", 20_000, "limit.block", func(n int) string { return "a " + rep("<!--", n) }},
	{"notes", 20_000, "limit.notes", func(n int) string { return each("[^%d]\n\n[^%[1]d]: x\n\n", n) }},
	{"note labels without end", 20_000, "limit.block", func(n int) string { return rep("[^a", n) }},
	{"quotations deep", 60_000, "limit.nesting", func(n int) string { return rep(">", n) + "a" }},
	{"lists deep", 8_000, "limit.nesting", func(n int) string { return rep("- ", n) + "a" }},
	{"numbered lists deep", 8_000, "limit.nesting", func(n int) string { return rep("1. ", n) + "a" }},
	{"lists deep by indentation", 501, "limit.nesting", func(n int) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(rep("  ", i) + "- a\n")
		}
		return b.String()
	}},
	{"directives deep", 5_000, "limit.nesting", func(n int) string { return rep("::: details\n", n) }},
	{"definitions deep", 5_000, "", func(n int) string { return "a\n" + rep(": ", n) + "a" }},
	{"empty lines in a deep list", 1_000_000, "limit.nesting", func(n int) string { return rep("- ", 90) + "x" + rep("\n", n) }},
	{"link definitions in one block", 20_000, "limit.block", func(n int) string { return each("[l%d]: /u\n", n) }},
	{"definition titles without end", 20_000, "limit.block", func(n int) string { return rep("[a]: b '\n", n) }},
	{"one long destination", 20_000, "limit.block", func(n int) string { return "[a]: /" + rep("x", n) + "\n\n" + rep("[a] ", n) }},
	{"one long destination in many blocks", 20_000, "limit.output", func(n int) string {
		return "[a]: https://a/" + rep("x", n) + "\n\n" + rep("[a]\n\n", n)
	}},
	{"one long destination inside the site", 20_000, "limit.output", func(n int) string {
		return "[a]: " + rep("x", n) + ".md\n\n" + rep("[a]\n\n", n)
	}},
	{"one long destination that is wrong", 20_000, "limit.output", func(n int) string {
		return "[a]: /" + rep("x", n) + "\n\n" + rep("[a]\n\n", n)
	}},
	{"short rows", 1_000, "limit.table", func(n int) string { return rep("|a", n) + "|\n" + rep("|-", n) + "|\n" + rep("|b|\n", n) }},
	{"short rows in many tables", 500, "limit.table", func(n int) string {
		return rep(rep("|a", 100)+"|\n"+rep("|-", 100)+"|\n"+rep("|b|\n", 100)+"\n", n)
	}},
	{"pipes in code in tables", 20_000, "limit.table", func(n int) string { return "|a|\n|-|\n" + rep("|`\\|`|\n", n) }},
	{"headings", 10_000, "limit.headings", func(n int) string { return rep("# a\n", n) }},
	{"long paragraph", 300_000, "limit.block", func(n int) string { return rep("a", n) }},
	{"long heading", 300_000, "limit.block", func(n int) string { return "# " + rep("*", n) }},
	{"long cell", 3_000, "limit.block", func(n int) string { return "|" + rep("[", n) + "|\n|-|\n" }},
	{"long term", 3_000, "limit.block", func(n int) string { return "a\n: b\n\n" + rep("[", n) + "\n: c\n" }},
	{"long directive title", 3_000, "limit.block", func(n int) string { return "::: details " + rep("[", n) + "\n:::\n" }},
	{"code spans without end", 20_000, "limit.block", func(n int) string { return rep("\\```", n) }},
	{"code spans of every length", 700, "limit.block", func(n int) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(rep("`", i+1) + " ")
		}
		return b.String()
	}},
	{"entities", 40_000, "", func(n int) string { return rep("&amp;", n) }},
	{"backslashes", 100_000, "", func(n int) string { return rep(`\`, n) }},
	{"quotation marks", 50_000, "", func(n int) string { return rep(`"a '`, n) }},
	{"quotation marks in a row", 100_000, "limit.block", func(n int) string { return rep(`'`, n) }},
	{"double quotation marks in a row", 100_000, "limit.block", func(n int) string { return rep(`"`, n) }},
	{"addresses", 20_000, "", func(n int) string { return rep("www.a ", n) + rep("http://a ", n/2) }},
	{"paragraphs", 20_000, "", func(n int) string { return rep("*a* [b](c.md)\n\n", n) }},
	{"equal headings", 4_000, "", func(n int) string { return rep("## a\n", n) }},
	{"headings in other scripts", 3_000, "", func(n int) string { return rep("## 日本\n## عربى\n## 🙂\n", n/3) }},
	{"missing notes", 10_000, "", func(n int) string { return each("[^note number %d]\n\n", n) }},
	{"unknown languages", 10_000, "", func(n int) string { return each("```language-%d\na\n```\n\n", n) }},
	{"unknown alerts", 10_000, "", func(n int) string { return each("> [!NOTE-%d]\n> a\n\n", n) }},
	{"unknown directives", 10_000, "", func(n int) string { return each("::: details-%d\n:::\n\na\n\n", n) }},
	{"HTML", 10_000, "", func(n int) string { return rep("<b>a</b>\n\n", n) }},
	{"prose", 10_000, "", func(n int) string {
		return rep("Petrissage is a *kneading* technique with [links](a.md) and `code`, see **effleurage**.\n\n", n)
	}},
}

func rep(s string, n int) string { return strings.Repeat(s, n) }

func each(format string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// TestLimits wants the limit a hostile input must meet, and an empty article with
// it; and no complaint about those that cost no more than their length.
func TestLimits(t *testing.T) {
	t.Parallel()
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			t.Parallel()
			doc := parseBody(t, h.text(h.n))
			if h.rule == "" {
				if doc.article == nil {
					t.Errorf("no article: %.200s", rulesOf(doc.Diagnostics))
				}
				return
			}
			if !hasRule(doc.Diagnostics, h.rule) {
				t.Errorf("got %.200s, want %s", rulesOf(doc.Diagnostics), h.rule)
			}
			if doc.article != nil || doc.Links != nil || doc.Headings != nil {
				t.Errorf("an article of %d bytes in spite of a limit", len(doc.article))
			}
		})
	}
}

// TestWork wants twice the work, not four times as much, for twice the input of
// those that have no limit to meet. The work is the memory it takes. Only one test
// may run while it is counted. That these have an article is for TestLimits.
func TestWork(t *testing.T) {
	for _, h := range hostile {
		if h.rule != "" {
			continue
		}
		half, whole := h.text(h.n/4), h.text(h.n/2)
		once, _ := work(half)
		twice, _ := work(whole)
		if twice >= 3*once {
			t.Errorf("%s: %d bytes of memory for %d bytes of Markdown, %d for %d", h.name, once, len(half), twice, len(whole))
		}
	}
}

// TestHintsEnd wants that a mistake costs less when there is no room for its
// diagnostic: nobody reads the hint that is dear to find. The mistakes are near
// enough to what is right to be compared with it letter by letter.
func TestHintsEnd(t *testing.T) {
	for name, mistakes := range map[string]func(n int) string{
		"footnote": func(n int) string { return each("[^the nota %d]: a\n\n", 100) + each("[^the note %d]\n\n", n) },
		"alert":    func(n int) string { return each("> [!CONTRAINDICATIONS-%d]\n> a\n\n", n) },
		"language": func(n int) string { return each("```javascript%d\na\n```\n\n", n) },
	} {
		if n := len(parseBody(t, mistakes(maxDiagnostics)).Diagnostics); n < maxDiagnostics {
			t.Errorf("%s: %d diagnostics, the mistakes are not what they should be", name, n)
		}
		_, none := work(mistakes(0))
		_, shown := work(mistakes(maxDiagnostics))
		_, all := work(mistakes(2 * maxDiagnostics))
		if first, second := shown-none, all-shown; second > first*85/100 {
			t.Errorf("%s: %d allocations for those that are shown, %d for as many that are not", name, first, second)
		}
	}
}

// work returns what parsing takes from beginning to end: bytes of memory, and how
// often it takes some.
func work(body string) (bytes, allocations uint64) {
	words, _ := locale.For("en")
	args := ParseArgs{File: tree.NewFile("content/page.md", []byte(frontMatterLines+body)), Words: &words}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	Parse(args)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc, after.Mallocs - before.Mallocs
}

// TestDiagnosticsEnd wants no more than a page can show, and an error at the end
// when an error was left out.
func TestDiagnosticsEnd(t *testing.T) {
	t.Parallel()
	doc := parseBody(t, rep("<b>\n\n", 2*maxDiagnostics))
	if n := len(doc.Diagnostics); n != maxDiagnostics+1 || diag.HasErrors(doc.Diagnostics) {
		t.Errorf("%d diagnostics, errors: %v", n, diag.HasErrors(doc.Diagnostics))
	}
	doc = parseBody(t, rep("<b>\n\n", 2*maxDiagnostics)+"[a](/b)")
	if !diag.HasErrors(doc.Diagnostics) {
		t.Error("the error among the warnings is lost")
	}
}
