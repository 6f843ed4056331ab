package site

// checkData finds techniques that a safety rule names and no page is about. A
// draft counts: what it will need may be written before it is published.
func (b *builder) checkData() {
	if b.site.Data.Safety == nil {
		return
	}
	techniques := b.named("technique")
	for path, p := range b.pages {
		if b.drafts[path] && kindOf(p) == "technique" && techniques[p.Name()] == nil {
			techniques[p.Name()] = []*Page{p}
		}
	}
	for _, name := range b.site.Data.Safety.Techniques {
		b.find(name, techniques, "technique")
	}
}
