package oracle

import (
	"strings"

	"github.com/tdewolff/parse/v2/css"
)

// alphaOf returns how opaque a colour is, from 0 to 1, and reports whether that
// could be told. A name other than transparent is opaque.
func alphaOf(value []cssToken) (float64, bool) {
	value = trimSpace(value)
	if len(value) == 0 {
		return 0, false
	}
	switch t := value[0]; {
	case t.kind == css.IdentToken && len(value) == 1:
		if strings.EqualFold(t.text, "transparent") {
			return 0, true
		}
		return 1, true
	case t.kind == css.HashToken && len(value) == 1:
		return alphaOfHash(t.text[1:])
	case t.kind == css.FunctionToken && value[len(value)-1].kind == css.RightParenthesisToken:
		return alphaOfFunction(strings.ToLower(t.text), value[1:len(value)-1])
	}
	return 0, false
}

// alphaOfHash reads #rgb, #rgba, #rrggbb and #rrggbbaa.
func alphaOfHash(digits string) (float64, bool) {
	for i := range len(digits) {
		if !isHex(digits[i]) {
			return 0, false
		}
	}
	switch len(digits) {
	case 3, 6:
		return 1, true
	case 4:
		return float64(hexValue(digits[3])) / 15, true
	case 8:
		return float64(hexValue(digits[6])<<4|hexValue(digits[7])) / 255, true
	}
	return 0, false
}

func alphaOfFunction(name string, inner []cssToken) (float64, bool) {
	args := splitCSS(inner, css.CommaToken, "")
	switch name {
	case "color-mix(":
		return alphaOfMix(args)
	case "light-dark(":
		least := 1.0
		for _, a := range args {
			alpha, ok := alphaOf(a)
			if !ok {
				return 0, false
			}
			least = min(least, alpha)
		}
		return least, true
	case "rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color(":
		if len(args) == 4 {
			return pixels(trimSpace(args[3]), viewport{percent: 1})
		}
		if parts := splitCSS(inner, css.DelimToken, "/"); len(parts) == 2 {
			return pixels(trimSpace(parts[1]), viewport{percent: 1})
		}
		return 1, true
	}
	return 0, false
}

// alphaOfMix reads the arguments of color-mix(in space, colour p%, colour q%).
func alphaOfMix(args [][]cssToken) (float64, bool) {
	if len(args) != 3 {
		return 0, false
	}
	var alphas, shares [2]float64
	for i, a := range args[1:] {
		a = trimSpace(a)
		shares[i] = -1
		for j, t := range a {
			if t.kind == css.PercentageToken && (j == 0 || j == len(a)-1) {
				shares[i], _ = pixels(a[j:j+1], viewport{percent: 1})
				a = append(append([]cssToken{}, a[:j]...), a[j+1:]...)
				break
			}
		}
		var ok bool
		if alphas[i], ok = alphaOf(a); !ok {
			return 0, false
		}
	}
	switch {
	case shares[0] < 0 && shares[1] < 0:
		shares = [2]float64{0.5, 0.5}
	case shares[0] < 0:
		shares[0] = 1 - shares[1]
	case shares[1] < 0:
		shares[1] = 1 - shares[0]
	}
	return min(1, alphas[0]*shares[0]+alphas[1]*shares[1]), true
}

// splitCSS cuts tokens at every separator that is not in brackets: a token of the
// kind and, unless text is "", of that text.
func splitCSS(tokens []cssToken, kind css.TokenType, text string) [][]cssToken {
	var pieces [][]cssToken
	depth, from := 0, 0
	for i, t := range tokens {
		switch t.kind {
		case css.FunctionToken, css.LeftParenthesisToken:
			depth++
		case css.RightParenthesisToken:
			depth--
		}
		if depth == 0 && t.kind == kind && (text == "" || t.text == text) {
			pieces = append(pieces, tokens[from:i])
			from = i + 1
		}
	}
	return append(pieces, tokens[from:])
}
