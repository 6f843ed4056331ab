package markdown

import (
	"slices"
	"strings"
	"testing"
)

// TestHighlightEnds gives every lexer what was found to keep lexers busy longest,
// in blocks long enough to see it. It ends because the lexers that do not are not in
// the list; the test's own time limit is the judge.
func TestHighlightEnds(t *testing.T) {
	t.Parallel()
	units := strings.Split("a| |\n|\t|x |a |(|[|{|<|\"|'|\\|/|/*|//\n|#|-|0|0.|a.|a::|a<|a(| \n|a,|a=|@|$|${|*|=|`|_|<!--|%|begin |if |function a|é|🙂|\"a|\\a|a\n|- |a: |? |<a |</|&|\"\"\"|'''|f'{|[a]|{{|}|a:\n|*a|**a |<style>|<script>|<<E\n|$(|]]|::|: |\x00", "|")
	units = append(units, "|", "||", "|\n a\n", "|\n  a\n\n", "<style>\n", "<script>\n", "/*\n", "\"\n", "'\n", "`\n", "[\n", "{\n", "(\n", "- - ", "&a ", "<![CDATA[\n")
	for _, name := range languageNames {
		l := languages[name]
		if l.lexer == nil || isAlias(name, l) {
			continue
		}
		most := maxSquare / 4
		if l.linear {
			most = maxLinear / 16
		}
		for _, unit := range units {
			code := lines(unit, most)
			p := &page{}
			p.tokens(l, code)
			if got := p.out.data; len(got) == 0 {
				t.Errorf("%s: nothing of %q", name, unit)
			}
		}
	}
}

// isAlias reports whether another name that sorts before this one has the lexer.
func isAlias(name string, l *language) bool {
	return slices.ContainsFunc(languageNames, func(other string) bool { return other < name && languages[other].lexer == l.lexer })
}

// lines repeats a unit to n bytes in lines as long as they may be.
func lines(unit string, n int) string {
	line := rep(unit, maxCodeLine/len(unit)-1) + "\n"
	return rep(line, n/len(line))
}
