package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// addressParser finds bare addresses. Its parser is asked behind every space and
// then reads to the end of the word; here it is asked where the word can begin an
// address of the web, or where a mail address may stand on the line.
type addressParser struct {
	parser.InlineParser
	triggers []byte // asking for them allocates
}

func newAddressParser() addressParser {
	p := extension.NewLinkifyParser(extension.WithLinkifyAllowedProtocols([]string{"http:", "https:"}))
	return addressParser{p, p.Trigger()}
}

// mayHoldAddress reports whether there is anything an [addressParser] could find.
func mayHoldAddress(body []byte) bool {
	return bytes.IndexByte(body, '@') >= 0 || bytes.Contains(body, []byte("http")) || bytes.Contains(body, []byte("www."))
}

func (a addressParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	word := line
	if bytes.IndexByte(a.triggers, line[0]) >= 0 {
		word = line[1:]
	}
	if bytes.HasPrefix(word, []byte("http")) || bytes.HasPrefix(word, []byte("www.")) || pageOf(pc).mails.mayFollow(line, segment) {
		return a.InlineParser.Parse(parent, block, pc)
	}
	return nil
}

// mails remembers of the line last read whether a mail address can follow.
type mails struct {
	line text.Segment // what is known of it from Start on
	last int          // offset of the last "@" on it, -1 for none
}

func (m *mails) mayFollow(line []byte, s text.Segment) bool {
	if s.Stop != m.line.Stop || s.Start < m.line.Start {
		m.line, m.last = s, s.Start+bytes.LastIndexByte(line, '@')
		if m.last < s.Start {
			m.last = -1
		}
	}
	return s.Start <= m.last
}
