package oracle

import (
	"slices"
	"strconv"
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
	"background": judgeNothing, "background-color": judgeNothing, "box-shadow": judgeShadow,

	// out of the flow or out of the window
	"position": onlyWords("static relative"), "float": onlyWords("none"),
	"top": near, "right": near, "bottom": near, "left": near, "inset": near, "inset-block": near, "inset-inline": near,
	"inset-block-start": near, "inset-block-end": near, "inset-inline-start": near, "inset-inline-end": near, "text-indent": near,
	"margin": modest, "margin-top": modest, "margin-right": modest, "margin-bottom": modest, "margin-left": modest,
	"margin-block": modest, "margin-block-start": modest, "margin-block-end": modest, "margin-inline": modest,
	"margin-inline-start": modest, "margin-inline-end": modest,
	"transform": onlyWords("none"), "-webkit-transform": onlyWords("none"), "translate": onlyWords("none"), "rotate": onlyWords("none"),
	"scale": onlyWords("none"), "zoom": atLeast(0.9, 1), "z-index": notNegative, "order": notPositive,
	"animation": onlyWords("none"), "animation-name": onlyWords("none"), "-webkit-animation": onlyWords("none"),
	"flex-direction": notReversed, "flex-flow": notReversed,

	// too small
	"font-size": legible, "font": legibleFont, "line-height": spaced, "letter-spacing": between(-2, 16), "word-spacing": between(-4, 32),
	"font-size-adjust": onlyWords("none"), "-webkit-text-stroke": none, "-webkit-text-stroke-width": none,
	"width": fitting, "max-width": wide, "inline-size": fitting, "max-inline-size": wide,
	"min-width": noWider, "min-inline-size": noWider, "flex-basis": noWider, "flex": noWider,
	"min-height": noHigher, "min-block-size": noHigher,
	"height": high, "max-height": high, "block-size": high, "max-block-size": high,
	"grid-template-rows": noEmptyTrack, "grid-template-columns": noEmptyTrack, "grid-auto-rows": noEmptyTrack,
	"grid-auto-columns": noEmptyTrack, "grid-template": noEmptyTrack, "grid": noEmptyTrack,
	"contain": noWord("size strict"), "container-type": noWord("size"), "container": noWord("size"),
	"line-clamp": onlyWords("none"), "-webkit-line-clamp": onlyWords("none"), "max-lines": onlyWords("none"),

	// pushed away or covered by its own edge
	"padding": modest, "padding-top": modest, "padding-right": modest, "padding-bottom": modest, "padding-left": modest,
	"padding-block": modest, "padding-block-start": modest, "padding-block-end": modest, "padding-inline": modest,
	"padding-inline-start": modest, "padding-inline-end": modest, "gap": modest, "row-gap": modest, "column-gap": modest,
	"grid-gap": modest, "border": modest, "border-width": modest, "border-top": modest, "border-right": modest,
	"border-bottom": modest, "border-left": modest, "border-block": modest, "border-inline": modest,
	"border-block-start": modest, "border-block-end": modest, "border-inline-start": modest, "border-inline-end": modest,
	"border-top-width": modest, "border-right-width": modest, "border-bottom-width": modest, "border-left-width": modest,
	"border-block-width": modest, "border-inline-width": modest, "border-block-start-width": modest,
	"border-block-end-width": modest, "border-inline-start-width": modest, "border-inline-end-width": modest,
	"outline": between(0, 8), "outline-width": between(0, 8), "outline-offset": between(-2, 64),
	"text-decoration-thickness": between(0, 4), "text-underline-offset": between(0, 16),

	// altered
	"content": onlyWords("normal"), "text-decoration": noWord("line-through"), "text-decoration-line": noWord("line-through"),
	"unicode-bidi": onlyWords("normal embed isolate plaintext"), "writing-mode": onlyWords("horizontal-tb"),

	// harmful together
	"overflow": clipping(clips), "overflow-y": clipping(clips), "overflow-block": clipping(clips),
	"overflow-x": clipping(cuts), "overflow-inline": clipping(cuts),
	"aspect-ratio": proportioned, "columns": columned, "column-count": columned, "column-width": columned,
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

// judgeShadow refuses a shadow inside an element, which is a second background.
func judgeShadow(value []cssToken) harm {
	if noWord("inset")(value) == harmless {
		return harmless
	}
	return between(-8, 8)(slices.DeleteFunc(slices.Clone(value), func(t cssToken) bool { return t.kind == css.CommaToken }))
}

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

// modest accepts edges that neither pull a text away nor push it away: none wider
// than farthest and a quarter of the window, in a small window and in a large one.
func modest(value []cssToken) harm {
	for _, view := range viewports {
		limit := max(farthest, view.width/4)
		if h := piecewise(value, view, func(px float64) bool { return -farthest <= px && px <= limit }); h != harmless {
			return h
		}
	}
	return harmless
}

// piecewise judges every length of a value for one window; words and colours pass.
func piecewise(value []cssToken, view viewport, fine func(px float64) bool) harm {
	for _, piece := range splitCSS(value, css.WhitespaceToken, "") {
		if len(piece) == 0 || isWord(piece) {
			continue
		}
		px, known := pixels(piece, view)
		if _, colour := alphaOf(piece); known && !fine(px) || !known && !colour {
			return destroys
		}
	}
	return harmless
}

// between accepts lengths from low to high, in pixels, words and colours.
func between(low, high float64) judgement {
	return func(value []cssToken) harm {
		return piecewise(value, viewport{width: 320, percent: 16}, func(px float64) bool { return low <= px && px <= high })
	}
}

// none accepts nothing but a width of zero.
func none(value []cssToken) harm { return unless(isZero(value)) }

// narrowest is the width, in pixels, that a text needs at least.
const narrowest = 120

// fitting accepts widths that hold a text and fit into the window, give or take
// a twentieth.
func fitting(value []cssToken) harm { return max(wide(value), noWider(value)) }

func noWider(value []cssToken) harm {
	for _, view := range viewports {
		if piecewise(value, view, func(px float64) bool { return px <= view.width*1.05 }) == harmless {
			return harmless
		}
	}
	if len(value) > 0 && value[0].kind == css.FunctionToken && strings.EqualFold(value[0].text, "fit-content(") {
		return harmless
	}
	return destroys
}

// highest is the height, in pixels, beyond which an element may be mostly empty.
const highest = 1280

func noHigher(value []cssToken) harm {
	return lengthwise(value, func(px float64) bool { return px <= highest })
}

func wide(value []cssToken) harm {
	if len(value) > 0 && value[0].kind == css.FunctionToken && strings.EqualFold(value[0].text, "fit-content(") {
		return harmless
	}
	return lengthwise(value, func(px float64) bool { return px >= narrowest })
}

// lowest is the height, in pixels, below which a text may have to be scrolled.
const lowest = 400

// high refuses heights that hold no line and notes that a height is given. A
// percentage of a height that is not given has no effect.
func high(value []cssToken) harm {
	switch {
	case isWord(value):
		return harmless
	case len(value) == 1 && value[0].kind == css.PercentageToken:
		return lengthwise(value, func(px float64) bool { return px >= viewports[0].percent/2 })
	case lengthwise(value, func(px float64) bool { return 20 <= px && px <= highest }) != harmless:
		return destroys
	case lengthwise(value, func(px float64) bool { return px > lowest }) != harmless:
		return shallow
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

// sizeInFont returns the size in the font shorthand, nil for none.
func sizeInFont(value []cssToken) []cssToken {
	for _, piece := range splitCSS(value, css.WhitespaceToken, "") {
		size := splitCSS(piece, css.DelimToken, "/")[0]
		if len(size) > 0 && !isWord(size) && size[0].kind != css.NumberToken && size[0].kind != css.StringToken {
			return size
		}
	}
	return nil
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

// smallestTrack is the size, in pixels, of a row or column that holds nothing.
const smallestTrack = 8

// noEmptyTrack refuses rows and columns without any size, in minmax() and
// repeat() too. A track that may grow is none of them.
func noEmptyTrack(value []cssToken) harm {
	for _, part := range splitCSS(value, css.DelimToken, "/") {
		for _, piece := range splitCSS(part, css.WhitespaceToken, "") {
			if isEmptyTrack(piece) {
				return destroys
			}
		}
	}
	return harmless
}

func isEmptyTrack(piece []cssToken) bool {
	if len(piece) == 0 {
		return false
	}
	if t := piece[0]; t.kind == css.DimensionToken && strings.HasSuffix(strings.ToLower(t.text), "fr") {
		x, err := strconv.ParseFloat(t.text[:len(t.text)-2], 64)
		return err != nil || x < 0.1
	}
	if name := strings.ToLower(piece[0].text); (name == "minmax(" || name == "repeat(") && len(piece) > 2 {
		args := splitCSS(piece[1:len(piece)-1], css.CommaToken, "")
		return noEmptyTrack(trimSpace(args[len(args)-1])) != harmless
	}
	px, known := pixels(piece, viewports[0])
	return known && px < smallestTrack
}

func clipping(h harm) judgement {
	return func(value []cssToken) harm {
		if noWord("hidden clip")(value) != harmless {
			return h
		}
		if h == clips && noWord("auto scroll overlay")(value) != harmless {
			return scrolls
		}
		return harmless
	}
}

// proportioned notes that the width gives the height.
func proportioned(value []cssToken) harm {
	if isWord(value) {
		return harmless
	}
	return shallow
}

// columned notes that what does not fit in height goes sideways.
func columned(value []cssToken) harm {
	if isWord(value) {
		return harmless
	}
	return columns
}

func unwrapping(value []cssToken) harm {
	if noWord("nowrap pre")(value) != harmless {
		return unwraps
	}
	return harmless
}
