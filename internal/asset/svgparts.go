package asset

// maxParts is the number of elements a drawing may have after every reference
// has been replaced by what it refers to. Ten levels of ten references each are
// a few hundred bytes and ten thousand million elements to draw.
const maxParts = 1_000_000

// parts counts the elements of a drawing and remembers which refer to which.
// The zero value is ready to use.
type parts struct {
	unclosed []part
	byID     map[string]part
	all      part
}

// A part is an element with what is inside it.
type part struct {
	id       string
	elements int
	refers   []string
}

// open begins an element.
func (p *parts) open(id string) {
	p.unclosed = append(p.unclosed, part{id: id, elements: 1})
}

// refer notes that the innermost open element refers to the one named id.
func (p *parts) refer(id string) {
	if n := len(p.unclosed); n > 0 {
		p.unclosed[n-1].refers = append(p.unclosed[n-1].refers, id)
	} else {
		p.all.refers = append(p.all.refers, id)
	}
}

// close ends the innermost open element. An element with an id becomes a part
// of its own, to which what is around it refers.
func (p *parts) close() {
	n := len(p.unclosed) - 1
	if n < 0 {
		return
	}
	e := p.unclosed[n]
	p.unclosed = p.unclosed[:n]
	if _, taken := p.byID[e.id]; e.id != "" && !taken {
		if p.byID == nil {
			p.byID = map[string]part{}
		}
		p.byID[e.id] = e
		p.refer(e.id)
		return
	}
	outer := &p.all
	if n > 0 {
		outer = &p.unclosed[n-1]
	}
	outer.elements += e.elements
	// Appending the shorter to the longer keeps deep nesting cheap.
	if len(outer.refers) < len(e.refers) {
		outer.refers, e.refers = e.refers, outer.refers
	}
	outer.refers = append(outer.refers, e.refers...)
}

// weigh returns the number of elements with every reference followed, or
// something above maxParts. A circle of references, which browsers do not draw,
// counts once around.
func (p *parts) weigh() int {
	known := map[string]int{}
	var weight func(e part) int
	weight = func(e part) int {
		sum := e.elements
		for _, id := range e.refers {
			w, ok := known[id]
			if !ok {
				known[id] = 0 // while it is being weighed
				w = weight(p.byID[id])
				known[id] = w
			}
			sum = min(sum+w, maxParts+1)
		}
		return sum
	}
	return weight(p.all)
}
