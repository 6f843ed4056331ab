package site

// Withdrawn reports whether readers are told not to rely on a page. It stays where
// it is, so that those who come back to it learn why.
func (p *Page) Withdrawn() bool { return p.Doc.Meta.Withdrawn.Value != "" }

// Title returns the title of a page as others show it.
func (p *Page) Title() string { return p.Named(p.Doc.Meta.Title.Value) }

// Named returns a name of a page as others show it: that of a withdrawn one says
// so before readers go there.
func (p *Page) Named(name string) string {
	if p.words == nil {
		return name
	}
	return p.words.Withdraw(name)
}
