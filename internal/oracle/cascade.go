package oracle

import (
	"fmt"
	"slices"
	"strings"

	"knead/internal/diag"
)

// A painting is a rule that gives colours or a size of letters. Whether a text can
// be read depends on several such rules together, so that here, other than for
// harms, it is worked out which of them wins.
type painting struct {
	danger         // where the rule is and what it matches
	media   string // the conditions around it; "" for none
	strokes []stroke
}

// A stroke is one declaration of a painting.
type stroke struct {
	declaration
	kind strokeKind
}

type strokeKind uint8

const (
	ink    strokeKind = iota // color
	ground                   // background
	size                     // font-size
)

var strokeKinds = map[string]strokeKind{
	"color": ink, "-webkit-text-fill-color": ink, "background": ground, "background-color": ground, "font-size": size, "font": size,
}

// A claim is a stroke on an element.
type claim struct {
	stroke
	from   *painting
	when   string // when it holds: conditions, and the state a selector asks for; "" for always
	weight [3]int // importance, specificity, order
}

// claims are the strokes on each element of a page around and in its disclaimer.
type claims map[*node][]claim

func (s *Styles) addPainting(d danger, r rule) {
	p := painting{danger: d, media: r.media}
	for _, decl := range r.declarations {
		if kind, ok := strokeKinds[decl.name]; ok {
			p.strokes = append(p.strokes, stroke{decl, kind})
		}
	}
	if len(p.strokes) > 0 {
		s.paintings = append(s.paintings, p)
	}
}

// claimsOn returns what holds on which element, and the cases in which it does.
func (s *Styles) claimsOn(nodes []*node) (claims, []string) {
	all, cases := claims{}, []string{""}
	for order := range s.paintings {
		p := &s.paintings[order]
		for _, n := range nodes {
			for _, sel := range p.selectors {
				v := sel.match(n)
				if v == never || sel.compounds[len(sel.compounds)-1].pseudoElement != "" {
					continue
				}
				when := p.media
				if v == possible {
					when += fmt.Sprint("|", sel.compounds[0])
				}
				if !slices.Contains(cases, when) {
					cases = append(cases, when)
				}
				for _, k := range p.strokes {
					c := claim{stroke: k, from: p, when: when, weight: [3]int{0, sel.specificity(), order}}
					if k.important {
						c.weight[0] = 1
					}
					all[n] = append(all[n], c)
				}
			}
		}
	}
	return all, cases
}

// winner returns the claim that wins on an element in a case, nil for none.
func (all claims) winner(n *node, kind strokeKind, when string) *claim {
	var best *claim
	for i := range all[n] {
		c := &all[n][i]
		if c.kind == kind && (c.when == "" || c.when == when) && (best == nil || slices.Compare(c.weight[:], best.weight[:]) >= 0) {
			best = c
		}
	}
	return best
}

// specificity returns the rank of a selector among those that match.
func (s selector) specificity() int {
	sum := 0
	for _, c := range s.compounds {
		for _, cond := range c.conditions {
			sum += cond.specificity()
		}
	}
	return sum
}

func (c condition) specificity() int {
	switch {
	case c.kind == anyElement || c.name == "where":
		return 0
	case c.kind == tagName:
		return 1
	case c.kind == idName:
		return 1 << 16
	case c.kind == nesting || c.kind == pseudoClass && len(c.args) > 0:
		most := 0
		for _, s := range c.args {
			most = max(most, s.specificity())
		}
		return most
	}
	return 1 << 8
}

// illegible returns, a diagnostic each, how rules together give the text the
// colour of what is behind it, or letters too small to read.
func (s *Styles) illegible(nodes []*node) []diag.Diagnostic {
	all, cases := s.claimsOn(nodes)
	var ds []diag.Diagnostic
	for _, when := range cases {
		for _, n := range nodes {
			if n.role == ancestor {
				continue
			}
			if front, back, what := s.faint(all, n, when); front != nil {
				e := effect{at: front.at, text: front.name + ":" + textOf(front.value)}
				culprit := effect{text: what}
				if back != nil {
					culprit.text = back.name + ":" + textOf(back.value)
				}
				ds = append(ds, front.from.diagnostic(&e, &culprit, n))
			}
			if px, c := all.sizeOf(n, when); c != nil && px < smallestTogether {
				e := effect{at: c.at, text: c.name + ":" + textOf(c.value)}
				culprit := effect{text: fmt.Sprintf("the sizes around it, %.1f pixels in all,", px)}
				ds = append(ds, c.from.diagnostic(&e, &culprit, n))
			}
		}
	}
	return ds
}

// smallestTogether is how small, in pixels, relative sizes in one another may get.
const smallestTogether = 11.2

// sizeOf returns how high the letters of an element are, in pixels, and the claim
// that says so.
func (all claims) sizeOf(n *node, when string) (float64, *claim) {
	if n == nil {
		return 16, nil
	}
	around, by := all.sizeOf(n.parent, when)
	c := all.winner(n, size, when)
	if c == nil {
		return around, by
	}
	value := trimSpace(c.value)
	if c.name == "font" {
		value = sizeInFont(value)
	}
	if isWord(value) {
		switch strings.ToLower(value[0].text) {
		case "smaller":
			return around / 1.2, c
		case "larger":
			return around * 1.2, c
		case "inherit", "unset":
			return around, by
		case "small":
			return 13, c
		}
		return 16, c
	}
	px, ok := pixels(value, viewport{width: 320, percent: 16})
	if !ok {
		return around, by // of custom properties: judged by themselves
	}
	return px / 16 * all.unit(value, n, around, when), c
}

// unit returns how many pixels stand for 16 in a size: what is around, the size of
// the page, or 16.
func (all claims) unit(value []cssToken, n *node, around float64, when string) float64 {
	for _, t := range value {
		switch text := strings.ToLower(t.text); {
		case strings.HasSuffix(text, "rem") && n.parent != nil:
			for n.parent != nil {
				n = n.parent
			}
			root, _ := all.sizeOf(n, when)
			return root
		case strings.HasSuffix(text, "rem"):
			return 16
		case strings.HasSuffix(text, "%"), strings.HasSuffix(text, "em"), strings.HasSuffix(text, "ex"), strings.HasSuffix(text, "ch"), strings.HasSuffix(text, "lh"):
			return around
		}
	}
	return 16
}
