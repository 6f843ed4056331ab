package oracle

import (
	"slices"
	"strings"

	"knead/internal/diag"
	"knead/internal/digest"
	"knead/internal/tree"
)

// A Stylesheet is one stylesheet of the site in its two forms.
type Stylesheet struct {
	Source    tree.File // as its author wrote it: "static/knead.css"
	Published tree.File // as it is published, path in the site: "knead.1f3a9c2b.css"
}

// StylesArgs is all that [InspectStyles] may see: every stylesheet of the site,
// in an order that does not change by itself.
type StylesArgs struct{ Sheets []Stylesheet }

// Styles is what all stylesheets together may do to the disclaimer. It is
// immutable.
type Styles struct {
	published   map[key]bool // paths that were judged
	dangers     []danger
	paintings   []painting
	properties  map[string][][]cssToken // every value of every custom property
	schemes     bool                    // color-scheme is set somewhere
	loads       []styleLoad
	diagnostics []diag.Diagnostic
	sum         digest.Sum // of the StylesArgs
}

// Digest returns the sum of the arguments the styles were made from.
func (s *Styles) Digest() digest.Sum { return s.sum }

// A danger is a rule that would harm the disclaimer if it matched.
type danger struct {
	source    string // path of the source
	data      []byte // in which the offsets count; nil when they mean nothing to its author
	selectors []selector
	text      string // of the selectors
	effects   []effect
	pseudo    []effect // on ::before and ::after
}

// A styleLoad is a file of the site that a stylesheet loads.
type styleLoad struct {
	path string
	at   diag.Pos
}

// InspectStyles judges every stylesheet of a site. Each is judged twice: in its
// source, where mistakes have a line, and as it is published, because that is
// what readers get.
func InspectStyles(a StylesArgs) *Styles {
	s := &Styles{published: map[key]bool{}, sum: digest.Of(a)}
	var sheets []*sheet
	properties := map[string][][]cssToken{}
	s.properties = properties
	for _, f := range a.Sheets {
		s.published[keyOf(f.Published.Path)] = true
		for _, data := range [][]byte{f.Source.Data, f.Published.Data} {
			parsed := parseSheet(data)
			sheets = append(sheets, parsed)
			collectProperties(parsed, properties)
		}
	}
	for i, f := range a.Sheets {
		source, published := sheets[2*i], sheets[2*i+1]
		s.judgeSheet(f, source, f.Source.Data)
		s.judgeSheet(f, published, nil)
		s.addDangers(f.Source.Path, f.Source.Data, source, properties)
		s.addDangers(f.Source.Path, nil, published, properties)
	}
	s.diagnostics = onlyLocated(s.diagnostics)
	return s
}

// collectProperties notes every value of every custom property.
func collectProperties(parsed *sheet, properties map[string][][]cssToken) {
	for _, r := range parsed.rules {
		for _, d := range r.declarations {
			if strings.HasPrefix(d.name, "--") {
				properties[d.name] = append(properties[d.name], d.value)
			}
		}
	}
}

// judgeSheet reports what is wrong with one form of a stylesheet. data is nil for
// the published one, in which positions mean nothing to the author.
func (s *Styles) judgeSheet(f Stylesheet, parsed *sheet, data []byte) {
	where := func(at int) diag.Pos {
		if data == nil {
			return diag.Pos{File: f.Source.Path}
		}
		return diag.At(f.Source.Path, data, at)
	}
	if parsed.fault != "" {
		s.diagnostics = append(s.diagnostics, diag.Errorf(where(parsed.faultAt), "output.style", "%s", parsed.fault).
			WithHint("browsers would guess what is meant, each in its own way"))
	}
	for _, l := range parsed.loads {
		switch a := classify([]byte(l.address)); {
		case l.imported:
			s.diagnostics = append(s.diagnostics, diag.Errorf(where(l.at), "output.style", "@import of %q", quote([]byte(l.address))).
				WithHint("link the other stylesheet from the template, or put its rules here"))
		case a.kind == local && len(a.path) == 0:
		case a.kind != local:
			s.diagnostics = append(s.diagnostics, diag.Errorf(where(l.at), "output.third-party", "the stylesheet loads %q, which is no file beside it", quote([]byte(l.address))).
				WithHint("put the file into static/ and name it relative to the stylesheet"))
		case data == nil:
			s.load(f, a)
		}
	}
}

// load notes a file the published stylesheet loads.
func (s *Styles) load(f Stylesheet, a address) {
	dir := f.Published.Path[:strings.LastIndexByte(f.Published.Path, '/')+1]
	at := diag.Pos{File: f.Source.Path}
	if i := strings.Index(string(f.Source.Data), string(a.path)); i >= 0 {
		at = diag.At(f.Source.Path, f.Source.Data, i)
	}
	var buf [256]byte
	path, ok := join(buf[:], dir, a.path)
	if !ok {
		s.diagnostics = append(s.diagnostics, diag.Errorf(at, "output.link-folder", "%q names no file of the site", quote(a.path)))
		return
	}
	s.loads = append(s.loads, styleLoad{string(path), at})
}

// addDangers keeps the rules that could harm a text.
func (s *Styles) addDangers(source string, data []byte, parsed *sheet, properties map[string][][]cssToken) {
	for _, r := range parsed.rules {
		d := danger{source: source, data: data, selectors: r.selectors, text: r.text, effects: effectsOf(r, properties)}
		s.addPainting(d, r)
		for _, decl := range r.declarations {
			s.schemes = s.schemes || decl.name == "color-scheme"
			values, _ := newExpansion(properties).of(decl.value, 0)
			for _, v := range values {
				if h := harmOfPseudo(decl.name, v); h != harmless {
					d.pseudo = append(d.pseudo, effect{decl.at, decl.name + ":" + textOf(decl.value), h})
				}
			}
		}
		if len(d.effects)+len(d.pseudo) > 0 {
			s.dangers = append(s.dangers, d)
		}
	}
}

// onlyLocated drops a diagnostic without a line where the same one has a line.
func onlyLocated(ds []diag.Diagnostic) []diag.Diagnostic {
	type fact struct{ file, rule, message string }
	located := map[fact]bool{}
	for _, d := range ds {
		if d.Line > 0 {
			located[fact{d.File, d.Rule, d.Message}] = true
		}
	}
	return slices.DeleteFunc(ds, func(d diag.Diagnostic) bool { return d.Line == 0 && located[fact{d.File, d.Rule, d.Message}] })
}

// harmsTo returns, a diagnostic each, how rules harm a disclaimer with the given
// tags.
func (s *Styles) harmsTo(notice string) []diag.Diagnostic {
	var ds []diag.Diagnostic
	nodes := nodesOf(notice)
	for _, n := range nodes {
		var partial [kinds]*effect
		for i := range s.dangers {
			d := &s.dangers[i]
			effects := d.on(n)
			for j := range effects {
				e := &effects[j]
				culprit := e
				switch {
				case e.harm <= speaks && !(e.harm == speaks && n.role == ancestor):
				case e.harm > speaks:
					partial[e.harm] = e
					if culprit = together(&partial, e); culprit == nil {
						continue
					}
				default:
					continue
				}
				ds = append(ds, d.diagnostic(e, culprit, n))
			}
		}
	}
	return append(ds, s.illegible(nodes)...)
}

// together returns the effect that makes e harmful, nil while there is none.
func together(partial *[kinds]*effect, e *effect) *effect {
	for _, pair := range [][2]harm{{clips, bounds}, {clips, shallow}, {scrolls, shallow}, {columns, bounds}, {columns, shallow}, {clips, unwraps}, {cuts, unwraps}} {
		if e.harm == pair[0] && partial[pair[1]] != nil {
			return partial[pair[1]]
		}
		if e.harm == pair[1] && partial[pair[0]] != nil {
			return partial[pair[0]]
		}
	}
	return nil
}

// on returns what the rule does to an element, or to what it generates.
func (d *danger) on(n *node) []effect {
	var effects []effect
	for _, s := range d.selectors {
		switch s.compounds[len(s.compounds)-1].pseudoElement {
		case "", "first-line", "first-letter":
			if len(d.effects) > 0 && s.match(n) != never {
				return append(effects, d.effects...)
			}
		case "before", "after":
			if len(d.pseudo) > 0 && len(effects) == 0 && s.match(n) != never {
				effects = append(effects, d.pseudo...)
			}
		}
	}
	return effects
}

func (d *danger) diagnostic(e, culprit *effect, n *node) diag.Diagnostic {
	at := diag.Pos{File: d.source}
	if d.data != nil {
		at = diag.At(d.source, d.data, e.at)
	}
	what := quote([]byte(e.text))
	if culprit != e {
		what += " with " + quote([]byte(culprit.text))
	}
	whom := "the disclaimer"
	switch n.role {
	case ancestor:
		whom = "the disclaimer, through <" + n.tag + ">"
	case part:
		whom = "the text of the disclaimer, through <" + n.tag + ">"
	}
	return diag.Errorf(at, "output.disclaimer-hidden", "%s may hide or change %s (selector %s)", what, whom, quote([]byte(d.text))).
		WithHint(`every reader must see it, on screen and on paper; narrow the selector, for example with :not([data-knead])`)
}
