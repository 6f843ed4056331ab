package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"

	"knead/internal/diag"
)

// codeBlock renders a block of code, coloured where its language is known. It
// can have the keyboard's focus, because long lines scroll.
func (p *page) codeBlock(n ast.Node, name []byte) {
	var code []byte
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		code = append(code, line.Value(p.body)...)
	}
	p.out.text(`<pre tabindex="0"><code`)
	if len(name) > 0 {
		p.out.text(` class="language-`)
		p.unescape(name)
		p.out.text(`"`)
	}
	p.out.text(">")
	if !p.highlight(n, string(name), code) {
		p.escape(code)
	}
	p.out.text("</code></pre>\n")
}

// highlight prints coloured code and reports whether it could.
func (p *page) highlight(n ast.Node, name string, code []byte) bool {
	if name == "" {
		return false
	}
	l := languages[strings.ToLower(name)]
	if l == nil {
		p.unknownLanguage(n, name)
		return false
	}
	if l.lexer == nil || !l.bears(code) {
		return false
	}
	if p.spent.highlight += l.work(len(code)); p.spent.highlight > maxHighlight {
		return false
	}
	start := len(p.out.data)
	if !p.tokens(l, string(code)) {
		p.out.data = p.out.data[:start]
		return false
	}
	return true
}

// unknownLanguage warns of a name that is nearly one of a language. When something
// was left out of the diagnostics already, one more warning changes nothing.
func (p *page) unknownLanguage(n ast.Node, name string) {
	if len(name) <= 3 || p.more != nil {
		return
	}
	if meant := diag.Closest(name, languageNames); meant != "" {
		p.warningf(n.Pos(), "code.language", "no language %s", quote(name)).Hint = `did you mean "` + meant + `"?`
	}
}

// tokens prints the tokens of code and reports whether they are the code: a
// lexer may colour what the author wrote, not change it.
func (p *page) tokens(l *language, code string) bool {
	next, err := l.lexer.Tokenise(nil, code)
	if err != nil {
		return false
	}
	open, rest, same := "", code, true
	for token := next(); token.Type != endOfTokens; token = next() {
		rest, same = strings.CutPrefix(rest, token.Value)
		if !same {
			return false
		}
		class := tokenClass(token.Type)
		if strings.TrimSpace(token.Value) == "" {
			class = open
		}
		if class != open {
			if open != "" {
				p.out.text("</span>")
			}
			if class != "" {
				p.out.text(`<span class="c-` + class + `">`)
			}
			open = class
		}
		p.escape([]byte(token.Value))
	}
	if open != "" {
		p.out.text("</span>")
	}
	return rest == ""
}

// longestLine returns the length of the longest line.
func longestLine(code []byte) int {
	longest := 0
	for line := range bytes.Lines(code) {
		longest = max(longest, len(line))
	}
	return longest
}
