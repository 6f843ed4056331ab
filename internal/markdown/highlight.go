package markdown

import (
	"math"
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
	maxHighlight = 64 << 20 // work for a page, in the unit of [language.work]: one linear block or four others
)

// bears reports whether a block is within the limits.
func (l *language) bears(code []byte) bool {
	most := maxSquare
	if l.linear {
		most = maxLinear
	}
	return len(code) <= most && longestLine(code) <= maxCodeLine
}

// work returns what a block of n bytes costs at worst: steps of its lexer.
func (l *language) work(n int) int {
	if l.linear {
		return n * 1024
	}
	return n * n
}

// languages holds the languages by the names authors write. A language that is
// not in it is printed without colours: the library has lexers that never end on
// some inputs, and a lexer cannot be stopped.
var languages = newLanguages()

func newLanguages() map[string]*language {
	registry := chroma.NewLexerRegistry()
	m := map[string]*language{}
	for _, l := range []struct {
		linear bool
		names  string // the first is the library's
	}{
		{true, "toml"},
		{true, "bash sh shell zsh"},
		{true, "diff patch"},
		{true, "ini cfg conf"},
		{true, "csv"},
		{true, "graphql"},
		{false, "go golang"},
		{false, "javascript js mjs"},
		{false, "css"},
		{false, "bash-session console shell-session terminal"},
		{false, "html htm"},
		{false, "xml svg"},
		{false, "json json5 jsonc"},
		{false, "yaml yml"},
		{false, "python py"},
		{false, "typescript ts"},
	} {
		names := strings.Fields(l.names)
		lexer := registry.Register(timeless(lexers.Get(names[0])))
		for _, name := range names {
			m[name] = &language{lexer: lexer, linear: l.linear}
		}
	}
	markdown := registry.Register(chroma.MustNewLexer(&chroma.Config{Name: "Markdown", Aliases: []string{"markdown", "md"}}, markdownRules))
	m["markdown"], m["md"] = &language{lexer: markdown, linear: true}, &language{lexer: markdown, linear: true}
	m["text"], m["plain"], m["txt"] = &language{}, &language{}, &language{}
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
