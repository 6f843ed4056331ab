package oracle

import (
	"bytes"
	"cmp"
	"slices"
)

// A naming is an id given or referred to.
type naming struct {
	key key
	at  int // offset in the page
}

// nameID notes the id of an element.
func (p *page) nameID(a *attribute) {
	id := a.value()
	if len(id) == 0 || bytes.ContainsAny(id, " \t\n\r\f") {
		p.f.report(a.at, "output.id", "", "an id that is empty or holds white space: %s", quote(p.scan.raw()))
		return
	}
	p.names = append(p.names, naming{keyOf(id), p.scan.tok.from})
}

// wantIDs notes every id that an attribute refers to.
func (p *page) wantIDs(a *attribute) {
	for id := range bytes.FieldsSeq(a.value()) {
		p.want(id, p.scan.tok.from)
	}
}

func (p *page) want(id []byte, at int) { p.wants = append(p.wants, naming{keyOf(id), at}) }

// endIdentity wants every id once and every reference answered.
func (p *page) endIdentity() {
	slices.SortFunc(p.names, func(a, b naming) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.at, b.at)) })
	p.f.ids = make([]key, 0, len(p.names))
	for i, n := range p.names {
		if i > 0 && n.key == p.names[i-1].key {
			p.f.report(n.at, "output.id-duplicate", "a link to it would lead to the first one only", "an id used before: %s", quote(p.tagAt(n.at)))
			continue
		}
		p.f.ids = append(p.f.ids, n.key)
	}
	for _, w := range p.wants {
		if _, ok := slices.BinarySearch(p.f.ids, w.key); !ok {
			p.f.report(w.at, "output.id-missing", "", "a reference to an id the page does not have: %s", quote(p.tagAt(w.at)))
		}
	}
}

// tagAt returns the bytes of the tag that begins at an offset.
func (p *page) tagAt(at int) []byte {
	s := scanner{data: p.f.file.Data, pos: at}
	s.next()
	return s.raw()
}
