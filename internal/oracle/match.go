package oracle

import (
	"slices"
	"strings"
)

// A node is an element a stylesheet can match: the disclaimer, one it stands in,
// or one of its text.
type node struct {
	tag     string
	id      string
	classes []string
	attrs   []nodeAttribute
	parent  *node
	role    nodeRole
}

type nodeAttribute struct{ name, value string }

type nodeRole uint8

const (
	ancestor nodeRole = iota // the disclaimer stands in it
	itself
	part // it stands in the disclaimer
)

// nodesOf returns the elements of a [Finding]'s notice, outermost first.
// Drawings and line breaks carry no text and are left out.
func nodesOf(notice string) []*node {
	var all, open []*node
	s := scanner{data: []byte(notice)}
	role := ancestor
	for s.next() {
		if s.tok.kind == endTag {
			open = open[:max(len(open)-1, 0)]
			continue
		}
		n := &node{tag: strings.ToLower(string(s.tok.name)), role: role}
		for _, a := range s.tok.attrs {
			n.set(string(a.name), string(a.value()))
		}
		if n.attribute("data-knead") == "disclaimer" {
			n.role, role = itself, part
		}
		if len(open) > 0 {
			n.parent = open[len(open)-1]
		}
		if n.tag != "br" && n.tag != "svg" && (n.parent == nil || !n.parent.within("svg")) {
			all = append(all, n)
		}
		if n.tag != "br" && !s.tok.closed {
			open = append(open, n)
		}
	}
	return all
}

func (n *node) set(name, value string) {
	n.attrs = append(n.attrs, nodeAttribute{name, value})
	switch name {
	case "id":
		n.id = value
	case "class":
		n.classes = strings.Fields(value)
	}
}

func (n *node) attribute(name string) string {
	for _, a := range n.attrs {
		if a.name == name {
			return a.value
		}
	}
	return ""
}

func (n *node) within(tag string) bool {
	for ; n != nil; n = n.parent {
		if n.tag == tag {
			return true
		}
	}
	return false
}

// A verdict says whether a selector matches. What depends on the reader, on time
// or on elements that are not known is possible.
type verdict uint8

const (
	never verdict = iota
	possible
	always
)

// anyOf returns the best verdict of a list of selectors. In context the element
// is not the one a rule is about but one around it that scripts may have changed.
func anyOf(list []selector, n *node, context bool) verdict {
	best := never
	for _, s := range list {
		if best < always && len(s.compounds) > 0 && s.compounds[len(s.compounds)-1].pseudoElement == "" {
			best = max(best, s.matchUpTo(len(s.compounds)-1, n, context))
		}
	}
	return best
}

// match returns whether the selector can match the node or, when it ends in one,
// a pseudo-element of it.
func (s selector) match(n *node) verdict { return s.matchUpTo(len(s.compounds)-1, n, false) }

// matchUpTo matches the compounds up to the i-th, that one being the node's.
func (s selector) matchUpTo(i int, n *node, context bool) verdict {
	last := len(s.compounds) - 1
	v := s.compounds[i].match(n, context || i < last && (s.compounds[last].isSpecific() || s.compounds[i].namesRoot()))
	if v == never || i == 0 {
		return v
	}
	return min(v, s.matchRelation(i, n, context))
}

// isSpecific reports whether a compound names its element by more than the tag.
func (c compound) isSpecific() bool {
	return slices.ContainsFunc(c.conditions, func(c condition) bool {
		return c.kind == idName || c.kind == className || c.kind == hasAttribute
	})
}

// namesRoot reports whether a compound is about html or body.
func (c compound) namesRoot() bool {
	return slices.ContainsFunc(c.conditions, func(c condition) bool {
		return c.kind == tagName && (c.name == "html" || c.name == "body") || c.kind == pseudoClass && c.name == "root"
	})
}

// matchRelation matches what stands left of compound i, which is the node's.
// Siblings are not known, so any may be there.
func (s selector) matchRelation(i int, n *node, context bool) verdict {
	best := never
	switch s.relations[i-1] {
	case ' ':
		for a := n.parent; a != nil && best < always; a = a.parent {
			best = max(best, s.matchUpTo(i-1, a, context))
		}
	case '>':
		if n.parent != nil {
			best = s.matchUpTo(i-1, n.parent, context)
		}
	default:
		if n.parent == nil {
			return never
		}
		best = possible
		if i > 1 {
			best = min(best, s.matchRelation(i-1, n, context))
		}
	}
	return best
}

func (c compound) match(n *node, context bool) verdict {
	v := always
	for _, cond := range c.conditions {
		v = min(v, cond.match(n, context))
		if v == never {
			return never
		}
	}
	return v
}

func (c condition) match(n *node, context bool) verdict {
	switch c.kind {
	case anyElement:
		return always
	case tagName:
		return when(c.name == n.tag)
	case idName:
		return when(c.name == n.id)
	case className:
		return max(when(slices.Contains(n.classes, c.name)), toggled(n, context))
	case hasAttribute:
		return c.matchAttribute(n, context)
	case nesting:
		if len(c.args) == 0 {
			return possible
		}
		return anyOf(c.args, n, context)
	}
	return c.matchPseudoClass(n, context)
}

func when(b bool) verdict {
	if b {
		return always
	}
	return never
}

// toggled allows for scripts, which may give html and body classes and data such
// as "js", for other rules to depend on. A rule that names only tags, such as
// ".sidebar aside", is rather about another part of the page.
func toggled(n *node, context bool) verdict {
	if context && (n.tag == "html" || n.tag == "body") {
		return possible
	}
	return never
}

func (c condition) matchAttribute(n *node, context bool) verdict {
	i := slices.IndexFunc(n.attrs, func(a nodeAttribute) bool { return strings.ToLower(a.name) == c.name })
	if i < 0 {
		return toggled(n, context)
	}
	have, want := n.attrs[i].value, c.value
	if c.fold || c.name == "type" || c.name == "lang" || c.name == "dir" {
		have, want = strings.ToLower(have), strings.ToLower(want)
	}
	switch c.op {
	case 0:
		return always
	case '=':
		return when(have == want)
	case '~':
		return when(slices.Contains(strings.Fields(have), want))
	case '|':
		return when(have == want || strings.HasPrefix(have, want+"-"))
	case '^':
		return when(want != "" && strings.HasPrefix(have, want))
	case '$':
		return when(want != "" && strings.HasSuffix(have, want))
	}
	return when(want != "" && strings.Contains(have, want))
}

// Pseudo-classes that no element near the disclaimer can be in: it holds text, and
// neither form fields nor anything that opens.
var (
	formStates = setOf(`checked disabled enabled read-write placeholder-shown default indeterminate valid invalid in-range
		out-of-range required optional user-valid user-invalid autofill -webkit-autofill blank`)
	otherStates = setOf(`empty host host-context popover-open modal fullscreen -webkit-full-screen open picture-in-picture playing
		paused seeking buffering stalled muted volume-locked past future`)
)

func (c condition) matchPseudoClass(n *node, context bool) verdict {
	switch {
	case c.name == "root":
		return when(n.parent == nil)
	case c.name == "not":
		return always - anyOf(c.args, n, context)
	case functional[c.name]:
		return anyOf(c.args, n, context)
	case formStates[c.name] || otherStates[c.name]:
		return never
	case c.name == "link" || c.name == "visited" || c.name == "any-link" || c.name == "local-link":
		return min(when(n.tag == "a"), possible)
	case c.name == "target":
		return min(when(n.id != ""), possible)
	}
	return possible
}
