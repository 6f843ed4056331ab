package oracle

import (
	"slices"
	"strings"

	"github.com/tdewolff/parse/v2/css"
)

// An effect is what one declaration may do to a text.
type effect struct {
	at   int
	text string // the declaration
	harm harm
}

// harm is how a declaration can keep readers from a text. Those after destroys
// only do so together with another one on the same element.
type harm uint8

const (
	harmless harm = iota
	destroys      // by itself: hides, moves, shrinks or alters the text
	covers        // of a pseudo-element: it may lie over the text
	speaks        // of a pseudo-element: it adds words
	clips         // what does not fit is not shown
	cuts          // the same, across the line only
	bounds        // the height is given
	unwraps       // lines do not wrap
	scrolls       // what does not fit must be scrolled
	shallow       // the height is given, and small
	columns       // the text goes on sideways
	kinds         // how many there are
)

// effectsOf returns what the declarations of a rule may do, custom properties
// replaced by every value they have anywhere.
func effectsOf(r rule, properties map[string][][]cssToken) []effect {
	var effects []effect
	var foreground, background string
	for _, d := range r.declarations {
		if !judged(d.name) {
			continue
		}
		text := d.name + ":" + textOf(d.value)
		switch d.name {
		case "color":
			foreground = strings.ToLower(textOf(d.value))
		case "background", "background-color":
			background = strings.ToLower(textOf(d.value))
		}
		values, ok := newExpansion(properties).of(d.value, 0)
		if !ok {
			effects = append(effects, effect{d.at, text, destroys})
		}
		seen := harmless
		for _, v := range values {
			if h := harmOf(d.name, v); h != harmless && h != seen {
				effects = append(effects, effect{d.at, text, h})
				seen = h
			}
		}
	}
	if foreground != "" && foreground == background && foreground != "inherit" && foreground != "currentcolor" {
		effects = append(effects, effect{r.at, "color:" + foreground + " on the same background", destroys})
	}
	return effects
}

// An expansion replaces var() by all that it may stand for.
type expansion struct {
	properties map[string][][]cssToken // every value of every custom property
	steps      int                     // left before the value counts as one that cannot be judged
}

func newExpansion(properties map[string][][]cssToken) *expansion {
	return &expansion{properties: properties, steps: 200}
}

// of returns the values that a value may come to. It reports false when that is
// too much to tell.
func (x *expansion) of(value []cssToken, depth int) ([][]cssToken, bool) {
	x.steps--
	if x.steps < 0 || depth > 8 {
		return nil, false
	}
	from := slices.IndexFunc(value, func(t cssToken) bool { return t.kind == css.FunctionToken && strings.EqualFold(t.text, "var(") })
	if from < 0 {
		return [][]cssToken{value}, true
	}
	end, open := from+1, 1
	for ; end < len(value) && open > 0; end++ {
		switch value[end].kind {
		case css.FunctionToken, css.LeftParenthesisToken:
			open++
		case css.RightParenthesisToken:
			open--
		}
	}
	inner := value[from+1 : max(end-1, from+1)]
	args := splitCSS(inner, css.CommaToken, "")
	candidates := x.properties[textOf(trimSpace(args[0]))]
	if len(args) > 1 {
		candidates = append(slices.Clip(candidates), inner[len(args[0])+1:])
	}
	var all [][]cssToken
	for _, c := range candidates {
		more, ok := x.of(slices.Concat(value[:from], c, value[end:]), depth+1)
		if !ok {
			return nil, false
		}
		all = append(all, more...)
	}
	return all, true
}

// judged reports whether a property is one of those that can harm a text.
func judged(name string) bool {
	_, ok := judgements[name]
	return ok || strings.HasPrefix(name, "mask") || strings.HasPrefix(name, "-webkit-mask") || strings.HasPrefix(name, "offset")
}

// harmOf judges one declaration whose value has no custom properties left.
func harmOf(name string, value []cssToken) harm {
	value = trimSpace(value)
	if len(value) == 1 && value[0].kind == css.IdentToken {
		switch strings.ToLower(value[0].text) {
		case "inherit", "initial", "unset", "revert", "revert-layer":
			return harmless
		}
	}
	judge, ok := judgements[name]
	if !ok {
		judge = onlyWords("none")
	}
	return judge(value)
}

// harmOfPseudo is harmOf for ::before and ::after, which stand beside the text.
func harmOfPseudo(name string, value []cssToken) harm {
	switch name {
	case "position":
		if judgements[name](value) != harmless {
			return covers
		}
	case "transform", "-webkit-transform", "translate", "rotate", "scale", "zoom", "float", "offset-path":
		if harmOf(name, value) != harmless {
			return covers
		}
	case "height", "min-height", "block-size", "min-block-size", "width", "min-width", "inline-size", "min-inline-size":
		return coversUnless(lengthwise(value, func(px float64) bool { return px <= farthest }))
	case "content":
		for _, t := range value {
			switch t.kind {
			case css.StringToken:
				if strings.Trim(unquoteCSS(t.text), decoration) != "" {
					return speaks
				}
			case css.FunctionToken, css.URLToken:
				return speaks
			}
		}
	}
	if edge, _, _ := strings.Cut(name, "-"); edge == "margin" || edge == "padding" || edge == "border" || edge == "outline" || edge == "inset" {
		if judge, ok := judgements[name]; ok && edge != "margin" {
			return coversUnless(judge(value))
		} else if ok {
			return coversUnless(max(judge(value), lengthwise(value, func(px float64) bool { return px >= -4 })))
		}
	}
	return harmless
}

// decoration is what may stand beside the text without saying anything.
const decoration = " \u00a0\ufe0e\ufe0f⚠ℹⓘ†‡•·–—→↗“”‘’«»\"'*"

func coversUnless(h harm) harm {
	if h != harmless {
		return covers
	}
	return harmless
}
