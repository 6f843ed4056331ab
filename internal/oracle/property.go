package oracle

import (
	"strings"

	"github.com/tdewolff/parse/v2/css"
)

// A judgement of a property says what a value of it does.
type judgement func(value []cssToken) harm

// judgements holds what can harm a text, property by property.
var judgements = map[string]judgement{
	// not drawn
	"display": onlyWords(`block inline inline-block flow-root flow flex inline-flex grid inline-grid contents list-item
		table inline-table table-row table-cell table-row-group table-header-group table-footer-group table-caption -webkit-box`),
	"visibility":         onlyWords("visible"),
	"content-visibility": onlyWords("visible auto"),
	"opacity":            atLeast(0.9, 1),
	"color":              opaque, "-webkit-text-fill-color": opaque,
	"filter": onlyWords("none"), "-webkit-filter": onlyWords("none"), "clip": onlyWords("auto"), "clip-path": onlyWords("none"),
	"-webkit-clip-path": onlyWords("none"), "mix-blend-mode": onlyWords("normal"), "-webkit-text-security": onlyWords("none"),
	"interactivity": onlyWords("auto"), "speak": onlyWords("auto normal"), "speak-as": onlyWords("normal"),
	"background": judgeNothing, "background-color": judgeNothing,

	// out of the flow or out of the window
	"position": onlyWords("static relative"), "float": onlyWords("none"),
	"top": near, "right": near, "bottom": near, "left": near, "inset": near, "inset-block": near, "inset-inline": near,
	"inset-block-start": near, "inset-block-end": near, "inset-inline-start": near, "inset-inline-end": near, "text-indent": near,
	"margin": inward, "margin-top": inward, "margin-right": inward, "margin-bottom": inward, "margin-left": inward,
	"margin-block": inward, "margin-block-start": inward, "margin-block-end": inward, "margin-inline": inward,
	"margin-inline-start": inward, "margin-inline-end": inward,
	"transform": onlyWords("none"), "-webkit-transform": onlyWords("none"), "translate": onlyWords("none"), "rotate": onlyWords("none"),
	"scale": onlyWords("none"), "zoom": atLeast(0.9, 1), "z-index": notNegative, "order": notPositive,
	"animation": onlyWords("none"), "animation-name": onlyWords("none"), "-webkit-animation": onlyWords("none"),
	"flex-direction": notReversed, "flex-flow": notReversed,

	// too small
	"font-size": legible, "font": legibleFont, "line-height": spaced, "letter-spacing": atLeast(-2, 16), "word-spacing": atLeast(-4, 16),
	"width": wide, "max-width": wide, "inline-size": wide, "max-inline-size": wide,
	"height": high, "max-height": high, "block-size": high, "max-block-size": high,
	"grid-template-rows": noEmptyTrack, "grid-template-columns": noEmptyTrack, "grid-auto-rows": noEmptyTrack,
	"grid-auto-columns": noEmptyTrack, "grid-template": noEmptyTrack, "grid": noEmptyTrack,
	"contain": noWord("size strict"), "container-type": noWord("size"), "container": noWord("size"),
	"line-clamp": onlyWords("none"), "-webkit-line-clamp": onlyWords("none"), "max-lines": onlyWords("none"),

	// altered
	"content": onlyWords("normal"), "text-decoration": noWord("line-through"), "text-decoration-line": noWord("line-through"),
	"unicode-bidi": onlyWords("normal embed isolate plaintext"), "writing-mode": onlyWords("horizontal-tb"),

	// harmful together
	"overflow": clipping(clips), "overflow-y": clipping(clips), "overflow-block": clipping(clips),
	"overflow-x": clipping(cuts), "overflow-inline": clipping(cuts),
	"white-space": unwrapping, "text-wrap": unwrapping, "text-wrap-mode": unwrapping,
}

// onlyWords accepts one word of a list and nothing else.
func onlyWords(list string) judgement {
	allowed := setOf(list)
	return func(value []cssToken) harm {
		for _, t := range value {
			if t.kind != css.WhitespaceToken && (t.kind != css.IdentToken || !allowed[strings.ToLower(t.text)]) {
				return destroys
			}
		}
		return harmless
	}
}

// noWord refuses values that contain a word of a list.
func noWord(list string) judgement {
	refused := setOf(list)
	return func(value []cssToken) harm {
		for _, t := range value {
			if t.kind == css.IdentToken && refused[strings.ToLower(t.text)] {
				return destroys
			}
		}
		return harmless
	}
}

// atLeast accepts words, and numbers from a bound on; a percentage is one of whole.
func atLeast(bound, whole float64) judgement {
	return func(value []cssToken) harm {
		if isWord(value) {
			return harmless
		}
		x, ok := pixels(value, viewport{width: 320, percent: whole})
		return unless(ok && x >= bound)
	}
}

func unless(ok bool) harm {
	if ok {
		return harmless
	}
	return destroys
}

func isWord(value []cssToken) bool { return len(value) == 1 && value[0].kind == css.IdentToken }

func judgeNothing([]cssToken) harm { return harmless }

// faintest is how opaque a text must be.
const faintest = 0.6

func opaque(value []cssToken) harm {
	alpha, ok := alphaOf(value)
	return unless(ok && alpha >= faintest)
}

// viewports are a telephone and a desktop. A length is harmful when it is on
// both: rules for one kind of window often look strange in the other.
var viewports = []viewport{{320, 320}, {1280, 1280}}

// lengthwise judges every length of a value; words pass.
func lengthwise(value []cssToken, fine func(px float64) bool) harm {
	for _, piece := range splitCSS(value, css.WhitespaceToken, "") {
		if len(piece) == 0 || isWord(piece) || len(piece) == 1 && piece[0].text == "/" {
			continue
		}
		ok := false
		for _, view := range viewports {
			px, known := pixels(piece, view)
			ok = ok || known && fine(px)
		}
		if !ok {
			return destroys
		}
	}
	return harmless
}

// farthest is how far, in pixels, a text may be moved from where it belongs.
const farthest = 64

func near(value []cssToken) harm {
	return lengthwise(value, func(px float64) bool { return -farthest <= px && px <= farthest })
}

func inward(value []cssToken) harm {
	return lengthwise(value, func(px float64) bool { return px >= -farthest })
}

// narrowest is the width, in pixels, that a text needs at least.
const narrowest = 120

func wide(value []cssToken) harm {
	if len(value) > 0 && value[0].kind == css.FunctionToken && strings.EqualFold(value[0].text, "fit-content(") {
		return harmless
	}
	return lengthwise(value, func(px float64) bool { return px >= narrowest })
}

// high refuses heights that hold no line and notes that a height is given. A
// percentage of a height that is not given has no effect.
func high(value []cssToken) harm {
	switch {
	case isWord(value):
		return harmless
	case len(value) == 1 && value[0].kind == css.PercentageToken:
		return lengthwise(value, func(px float64) bool { return px >= viewports[0].percent/2 })
	case lengthwise(value, func(px float64) bool { return px >= 20 }) != harmless:
		return destroys
	}
	return bounds
}

func notNegative(value []cssToken) harm {
	return lengthwise(value, func(x float64) bool { return x >= 0 })
}

func notPositive(value []cssToken) harm {
	return lengthwise(value, func(x float64) bool { return x <= 0 })
}

func notReversed(value []cssToken) harm {
	return noWord("row-reverse column-reverse wrap-reverse")(value)
}

// smallest is the size, in pixels, a text must have to be read.
const smallest = 10

func legible(value []cssToken) harm {
	if isWord(value) {
		return noWord("xx-small x-small")(value)
	}
	px, ok := pixels(value, viewport{width: 320, percent: 16})
	return unless(ok && px >= smallest)
}

// legibleFont judges the size in the font shorthand: the first length, before /.
func legibleFont(value []cssToken) harm {
	if isWord(value) {
		return harmless // a system font
	}
	for _, piece := range splitCSS(value, css.WhitespaceToken, "") {
		sizes := splitCSS(piece, css.DelimToken, "/")
		if len(piece) == 0 || len(sizes) == 1 && (isWord(piece) || piece[0].kind == css.NumberToken && !isZero(piece)) {
			continue
		}
		if h := legible(sizes[0]); h != harmless {
			return h
		}
		if len(sizes) == 2 && len(sizes[1]) > 0 {
			return spaced(sizes[1])
		}
		return harmless
	}
	return destroys
}

func isZero(value []cssToken) bool {
	x, ok := pixels(value, viewport{})
	return ok && x == 0
}

// spaced judges a line height: a multiple of the font size, or a length.
func spaced(value []cssToken) harm {
	if isWord(value) {
		return harmless
	}
	x, ok := pixels(value, viewport{width: 320, percent: 16})
	if len(value) == 1 && value[0].kind == css.NumberToken {
		x *= 16
	}
	return unless(ok && (x >= smallest || isFactor(value) && x >= 0.9))
}

// isFactor reports whether a calculation has no unit.
func isFactor(value []cssToken) bool {
	for _, t := range value {
		if t.kind == css.DimensionToken || t.kind == css.PercentageToken {
			return false
		}
	}
	return len(value) > 1
}

// noEmptyTrack refuses rows and columns without any size.
func noEmptyTrack(value []cssToken) harm {
	depth := 0
	for _, t := range value {
		switch t.kind {
		case css.FunctionToken, css.LeftParenthesisToken:
			depth++
		case css.RightParenthesisToken:
			depth--
		case css.NumberToken, css.DimensionToken, css.PercentageToken:
			if digits := strings.TrimRight(t.text, "%abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"); depth == 0 && strings.Trim(digits, "+-0.") == "" {
				return destroys
			}
		}
	}
	return harmless
}

func clipping(h harm) judgement {
	return func(value []cssToken) harm {
		if noWord("hidden clip")(value) != harmless {
			return h
		}
		return harmless
	}
}

func unwrapping(value []cssToken) harm {
	if noWord("nowrap pre")(value) != harmless {
		return unwraps
	}
	return harmless
}
