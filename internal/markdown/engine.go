package markdown

import (
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// engine is the Markdown parser of all pages. It is built once because building
// it costs as much as parsing a page; it is safe for concurrent use, and what
// belongs to one page is in that page's context.
var engine = newEngine()

// newEngine lists everything that gives structure to a page. Of several parsers
// a character can begin, the one with the smaller number is asked first.
func newEngine() parser.Parser {
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
			util.Prioritized(addressParser{extension.NewLinkifyParser(extension.WithLinkifyAllowedProtocols([]string{"http:", "https:"}))}, 900),
			util.Prioritized(extension.NewTypographerParser(extension.WithTypographicSubstitutions(typography)), 950),
		),
	)
	// The second half of the table extension has no constructor of its own.
	extension.Table.Extend(goldmark.New(goldmark.WithParser(engine)))
	return engine
}
