package markdown

// details is text that is shown when a reader asks for it: "::: details Title".
func details() directiveKind {
	return directiveKind{name: "details", titled: true, render: (*page).details}
}

func (p *page) details(n *directive) {
	p.out.text("<details>\n<summary>")
	title := n.title()
	if title == nil {
		p.escape([]byte(p.words.Details))
	} else {
		p.children(title)
		n.RemoveChild(n, title)
	}
	p.wrap("</summary>\n", n, "</details>\n")
}
