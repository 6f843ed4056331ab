package markdown

import (
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// The Markdown parsers of all pages. They are built once because building one costs
// as much as parsing a page; they are safe for concurrent use, and what belongs to
// one page is in that page's context.
var engine, engineWithoutAddresses = newEngine(newAddressParser()), newEngine()

// engineFor returns the parser for a body. To look for an address behind every
// space takes a fifth of the time, and many pages hold none.
func engineFor(body []byte) parser.Parser {
	if mayHoldAddress(body) {
		return engine
	}
	return engineWithoutAddresses
}

// newEngine lists everything that gives structure to a page. Of several parsers
// a character can begin, the one with the smaller number is asked first. That for
// addresses is left out when it has nothing to find.
func newEngine(addresses ...parser.InlineParser) parser.Parser {
	engine := parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(nestingGuard{}, 10),
			util.Prioritized(directiveParser{}, 90),
			util.Prioritized(headingParser{parser.NewSetextHeadingParser()}, 100),
			util.Prioritized(lengthGuard{extension.NewDefinitionListParser()}, 101),
			util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(lengthGuard{parser.NewListItemParser()}, 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(headingParser{parser.NewATXHeadingParser()}, 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(lengthGuard{noteParser{extension.NewFootnoteBlockParser()}}, 950),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithParagraphTransformers(
			util.Prioritized(paragraphGuard{}, 10),
			util.Prioritized(alertTransformer{}, 50),
			util.Prioritized(parser.LinkReferenceParagraphTransformer, 100),
		),
		parser.WithInlineParsers(
			util.Prioritized(inlineGuard{}, 0),
			util.Prioritized(extension.NewTaskCheckBoxParser(), 10),
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(citationParser{}, 140),
			util.Prioritized(noteRefParser{}, 150),
			util.Prioritized(parser.NewLinkParser(), 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewRawHTMLParser(), 400),
			util.Prioritized(parser.NewEmphasisParser(), 500),
			util.Prioritized(extension.NewStrikethroughParser(), 600),
			util.Prioritized(extension.NewTypographerParser(extension.WithTypographicSubstitutions(typography)), 950),
		),
	)
	for _, a := range addresses {
		engine.AddOptions(parser.WithInlineParsers(util.Prioritized(a, 900)))
	}
	// The second half of the table extension has no constructor of its own.
	extension.Table.Extend(goldmark.New(goldmark.WithParser(engine)))
	return engine
}
