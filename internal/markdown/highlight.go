package markdown

import (
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
)

// A language is one that blocks of code can be coloured in.
type language struct {
	lexer  chroma.Lexer // nil for plain text
	linear bool         // the work for a block was measured to grow with its length only
}

// Limits of highlighting. Most lexers can be made to pay for a block with the
// square of its length: a comment that is opened on each line and never closed
// kept the one for Go busy for 20 s at 64 KiB, and for 0.1 s at 4 KiB. Those that
// cannot may with the square of the length of a line. A block beyond a limit is
// printed without colours.
const (
	maxLinear    = 64 << 10 // bytes of a block in a linear language
	maxSquare    = 4 << 10  // bytes of a block in another
	maxCodeLine  = 500      // bytes of a line
	maxHighlight = 64 << 10 // work for a page, in the unit of [language.work]: one linear block or four others
)

// bears reports whether a block is within the limits.
func (l *language) bears(code []byte) bool {
	most := maxSquare
	if l.linear {
		most = maxLinear
	}
	return len(code) <= most && longestLine(code) <= maxCodeLine
}

// work returns what a block of n bytes costs at worst, in bytes of a linear
// language: as much for a square one of 1 KiB.
func (l *language) work(n int) int {
	if l.linear {
		return n
	}
	return (n*n + 1023) / 1024
}

// languages holds the languages by the names authors write. A language that is
// not in it is printed without colours: the library has lexers that never end on
// some inputs, and a lexer cannot be stopped.
var languages = newLanguages()

// languageNames are the names of all languages, sorted.
var languageNames = slices.Sorted(maps.Keys(languages))

func newLanguages() map[string]*language {
	registry := chroma.NewLexerRegistry()
	markdown := chroma.MustNewLexer(&chroma.Config{Name: "Markdown", Aliases: []string{"markdown", "md"}}, markdownRules)
	m := map[string]*language{"text": {}, "plain": {}, "txt": {}}
	for _, l := range []struct {
		linear bool
		names  string       // the first is the library's
		lexer  chroma.Lexer // nil for the library's
	}{
		{true, "markdown md", markdown},
		{true, "toml", nil},
		{true, "bash sh shell zsh", nil},
		{true, "diff patch", nil},
		{true, "ini cfg conf", nil},
		{true, "csv", nil},
		{true, "graphql", nil},
		{false, "go golang", nil},
		{false, "javascript js mjs", nil},
		{false, "css", nil},
		{false, "bash-session console shell-session terminal", nil},
		{false, "html htm", nil},
		{false, "xml svg", nil},
		{false, "json json5 jsonc", nil},
		{false, "yaml yml", nil},
		{false, "python py", nil},
		{false, "typescript ts", nil},
	} {
		names := strings.Fields(l.names)
		lexer := l.lexer
		if lexer == nil {
			lexer = lexers.Get(names[0])
		}
		lexer = registry.Register(timeless(lexer))
		for _, name := range names {
			m[name] = &language{lexer: lexer, linear: l.linear}
		}
	}
	return m
}

// timeless returns a lexer with the rules of l and without its clock. The
// library gives each regular expression 250 ms and takes running out of them for
// "no match", so that the same page would look different on a busy machine. What
// bounds the time instead is the list above and the limits. The rules are copied
// when the lexer is first used: most sites use few.
func timeless(l chroma.Lexer) chroma.Lexer {
	original := l.(*chroma.RegexLexer)
	return chroma.MustNewLexer(original.Config(), func() chroma.Rules {
		rules := original.MustRules().Clone()
		rules["knead-timeless"] = []chroma.Rule{{Mutator: clockStopper{}}}
		return rules
	})
}

// clockStopper stops the clocks of all rules of a lexer. The library calls it
// once, under a lock, when the expressions have been compiled.
type clockStopper struct{}

// MutateLexer implements [chroma.LexerMutator].
func (clockStopper) MutateLexer(rules chroma.CompiledRules, state string, _ int) error {
	for _, state := range rules {
		for _, rule := range state {
			rule.Regexp.MatchTimeout = math.MaxInt64
		}
	}
	delete(rules, state)
	return nil
}

// Mutate implements [chroma.Mutator].
func (clockStopper) Mutate(*chroma.LexerState) error { return nil }

// endOfTokens is the type of the token behind the last one.
const endOfTokens = chroma.EOFType

// tokenClass returns the class of a token, or "" for one that looks like the text
// around it. What a lexer takes for a mistake is not marked: examples are often
// parts of files.
func tokenClass(t chroma.TokenType) string {
	switch t {
	case chroma.Error, chroma.Text, chroma.TextWhitespace, chroma.Other, chroma.None:
		return ""
	}
	for ; t != 0; t = t.Parent() {
		if class, ok := chroma.StandardTypes[t]; ok {
			return class
		}
	}
	return ""
}

// markdownRules colours the Markdown of this package, which the library's lexer
// does not know. No rule looks beyond its line.
func markdownRules() chroma.Rules {
	return chroma.Rules{"root": {
		{Pattern: `^---\n`, Type: chroma.Punctuation},
		{Pattern: `^#{1,6} .*\n`, Type: chroma.GenericHeading},
		{Pattern: `^:{3,}.*\n`, Type: chroma.Keyword},
		{Pattern: "^(```|~~~).*\\n", Type: chroma.Keyword},
		{Pattern: `^ *>`, Type: chroma.Keyword},
		{Pattern: `\[![A-Za-z-]+\]`, Type: chroma.KeywordType},
		{Pattern: `^ *([-+*]|[0-9]+[.)])(?= )`, Type: chroma.Keyword},
		{Pattern: `^[a-z]+:(?= )`, Type: chroma.NameTag},
		{Pattern: `\[\^[^\]\n]+\]:?`, Type: chroma.NameLabel},
		{Pattern: "`[^`\\n]+`", Type: chroma.LiteralStringBacktick},
		{Pattern: `\*\*[^*\n]+\*\*`, Type: chroma.GenericStrong},
		{Pattern: `\]\([^)\n]*\)`, Type: chroma.NameAttribute},
		{Pattern: `\w+`, Type: chroma.Text},
		{Pattern: `.|\n`, Type: chroma.Text},
	}}
}
