package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// A destination is what the author wrote, and for what.
type destination struct {
	raw string
	use use
}

// link renders [text](destination). The text of a link that leads nowhere stays.
func (p *page) link(n *ast.Link) {
	p.out.text("<a")
	p.destination(n.Destination, useLink, func() int { return p.writtenAt(n, n.Reference, n.Destination) })
	if len(n.Title) > 0 {
		p.out.text(` title="`)
		p.unescape(n.Title)
		p.out.text(`"`)
	}
	p.out.text(">")
	start := len(p.out.data)
	p.children(n)
	p.checkLinkText(n, start)
	p.out.text("</a>")
}

// autoLink renders <https://example.org> and addresses in running text.
func (p *page) autoLink(n *ast.AutoLink) {
	address := n.URL(p.body)
	if n.AutoLinkType == ast.AutoLinkEmail && schemeOf(string(address)) == "" {
		address = append([]byte("mailto:"), address...)
	}
	label := n.Label(p.body)
	p.out.text("<a")
	p.destination(address, useAuto, func() int {
		off := max(n.Pos(), 0)
		return off + max(bytes.Index(p.body[off:], label), 0)
	})
	p.out.text(">")
	if isAddress(string(label)) {
		p.bareAddress(max(n.Pos(), 0), string(label))
	}
	p.escape(label)
	p.out.text("</a>")
}

// destination prints the attributes of a destination, or leaves a hole for them,
// and reports whether there is one. Where it was written is asked for only when
// somebody will read it.
func (p *page) destination(raw []byte, use use, writtenAt func() int) bool {
	v, ok := p.seen[destination{string(raw), use}]
	if !ok {
		v = p.judge(p.file, raw, use)
		if p.seen == nil {
			p.seen = map[destination]verdict{}
		}
		key := destination{string(raw), use}
		if v.link != nil {
			v.link.Raw = key.raw
		}
		p.seen[key] = v
	}
	p.spent.destinations += len(raw)
	switch {
	case p.spent.destinations > p.most: // a definition that many links use
		p.limitf(writtenAt(), "limit.output", "shorten the destinations that are repeated, or split the page",
			"the destinations of the links are together more than %d times as long as the page", outputRatio)
		return false
	case v.rule != "":
		p.errorf(writtenAt(), v.rule, "%s: %s", v.problem, quote(string(raw))).Hint = v.hint
	case v.link != nil:
		p.doc.Links = append(p.doc.Links, *v.link)
		p.doc.LinkedAt = append(p.doc.LinkedAt, p.at(writtenAt()))
		p.doc.holes = append(p.doc.holes, int32(len(p.out.data)))
	default:
		p.out.text(` href="`)
		p.out.bytes(util.EscapeHTML([]byte(v.href)))
		p.out.text(`"`)
		if v.web {
			p.doc.External = append(p.doc.External, ExternalLink{URL: v.href, At: p.at(writtenAt())})
			p.out.text(` rel="noopener noreferrer"`)
		}
	}
	return v.rule == ""
}

// writtenAt returns the offset of a destination in the source: inside the link
// where it stands there, else that of the link, whose definition is elsewhere.
func (p *page) writtenAt(n ast.Node, ref *ast.ReferenceLink, raw []byte) int {
	start := max(n.Pos(), 0)
	if ref != nil || len(raw) == 0 {
		return start
	}
	for off := start; off < len(p.body); off++ {
		i := bytes.Index(p.body[off:], raw)
		if i < 0 {
			break
		}
		off += i
		before := bytes.TrimRight(p.body[start:off], "< \t\n")
		if bytes.HasSuffix(before, []byte("](")) {
			return off
		}
	}
	return start
}
