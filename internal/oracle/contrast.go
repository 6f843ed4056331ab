package oracle

import (
	"math"
	"strconv"
	"strings"

	"github.com/tdewolff/parse/v2/css"
)

// faintestContrast is the contrast, as WCAG 2.2 defines it, below which a text
// counts as having the colour of what is behind it.
const faintestContrast = 2

// faint returns the claims that make the text of an element unreadable in a case:
// its colour, and the background or in words what is behind.
func (s *Styles) faint(all claims, n *node, when string) (front, back *claim, what string) {
	for at := n; at != nil && front == nil; at = at.parent {
		if c := all.winner(at, ink, when); c != nil && !isKeyword(c.value) {
			front = c
		}
	}
	if front == nil {
		return nil, nil, ""
	}
	if strings.Contains(when, "print") && !strings.Contains(when, "notprint") && s.alike(front.value, white) {
		return front, nil, "white paper"
	}
	for at := n; at != nil; at = at.parent {
		c := all.winner(at, ground, when)
		if c == nil || isKeyword(c.value) {
			continue
		}
		behind := coloursIn(c.value)
		for _, colour := range behind {
			if s.alike(front.value, colour) {
				return front, c, ""
			}
		}
		if alpha, ok := alphaOf(c.value); len(behind) > 0 && (!ok || alpha > 0.5) || len(behind) == 0 {
			return nil, nil, ""
		}
	}
	if strings.EqualFold(textOf(front.value), "canvas") || !s.schemes && s.alike(front.value, white) {
		return front, nil, "a background nobody coloured"
	}
	return nil, nil, ""
}

var white = []cssToken{{kind: css.HashToken, text: "#fff"}}

// isKeyword reports whether a value leaves the colour to what is around.
func isKeyword(value []cssToken) bool {
	switch strings.ToLower(textOf(value)) {
	case "none", "transparent", "inherit", "initial", "unset", "revert", "revert-layer", "currentcolor", "0", "0 0":
		return true
	}
	return false
}

// coloursIn returns the colours in the value of a background, those of gradients
// included.
func coloursIn(value []cssToken) [][]cssToken {
	var found [][]cssToken
	for i := 0; i < len(value); i++ {
		t := value[i]
		switch name := strings.ToLower(t.text); {
		case t.kind == css.HashToken, t.kind == css.IdentToken && (namedColours[name] != "" || strings.Contains(name, "canvas")):
			found = append(found, value[i:i+1])
		case t.kind == css.FunctionToken && (name == "var(" || name == "rgb(" || name == "rgba(" || name == "hsl(" || name == "hsla(" || name == "light-dark(" || name == "color-mix("):
			end, open := i+1, 1
			for ; end < len(value) && open > 0; end++ {
				switch value[end].kind {
				case css.FunctionToken, css.LeftParenthesisToken:
					open++
				case css.RightParenthesisToken:
					open--
				}
			}
			found = append(found, value[i:end])
			i = end - 1
		}
	}
	return found
}

// alike reports whether two colours can hardly be told apart. Of custom properties
// with several values only the same one is alike.
func (s *Styles) alike(a, b []cssToken) bool {
	if strings.EqualFold(textOf(a), textOf(b)) {
		return true
	}
	x, ok := s.luminance(a)
	y, known := s.luminance(b)
	return ok && known && (max(x, y)+0.05)/(min(x, y)+0.05) < faintestContrast
}

// luminance returns the relative luminance of a colour and reports whether it is
// known: a colour in sRGB, opaque enough, the same whatever the case.
func (s *Styles) luminance(value []cssToken) (float64, bool) {
	values, ok := newExpansion(s.properties).of(value, 0)
	if !ok || len(values) == 0 {
		return 0, false
	}
	first := 0.0
	for i, v := range values {
		rgb, ok := rgbOf(trimSpace(v))
		if !ok {
			return 0, false
		}
		y := 0.2126*linear(rgb[0]) + 0.7152*linear(rgb[1]) + 0.0722*linear(rgb[2])
		if i > 0 && math.Abs(y-first) > 0.01 {
			return 0, false
		}
		first = y
	}
	return first, true
}

// linear returns the light of a channel from 0 to 255.
func linear(c float64) float64 {
	c = min(max(c/255, 0), 1)
	if c <= 0.04045 {
		return c / 12.92
	}
	return math.Pow((c+0.055)/1.055, 2.4)
}

// namedColours are the names of very light, very dark and basic colours.
var namedColours = map[string]string{
	"white": "ffffff", "black": "000000", "snow": "fffafa", "ivory": "fffff0", "whitesmoke": "f5f5f5", "ghostwhite": "f8f8ff",
	"floralwhite": "fffaf0", "seashell": "fff5ee", "mintcream": "f5fffa", "azure": "f0ffff", "aliceblue": "f0f8ff", "linen": "faf0e6",
	"honeydew": "f0fff0", "oldlace": "fdf5e6", "beige": "f5f5dc", "cornsilk": "fff8dc", "lavender": "e6e6fa", "lightyellow": "ffffe0",
	"lightcyan": "e0ffff", "lavenderblush": "fff0f5", "antiquewhite": "faebd7", "gainsboro": "dcdcdc", "lightgray": "d3d3d3",
	"lightgrey": "d3d3d3", "silver": "c0c0c0", "darkgray": "a9a9a9", "darkgrey": "a9a9a9", "gray": "808080", "grey": "808080",
	"dimgray": "696969", "dimgrey": "696969", "red": "ff0000", "lime": "00ff00", "blue": "0000ff", "yellow": "ffff00", "cyan": "00ffff",
	"aqua": "00ffff", "magenta": "ff00ff", "fuchsia": "ff00ff", "maroon": "800000", "green": "008000", "navy": "000080",
	"olive": "808000", "teal": "008080", "purple": "800080", "orange": "ffa500", "midnightblue": "191970", "darkslategray": "2f4f4f",
}

// rgbOf reads the colours that are written in sRGB.
func rgbOf(value []cssToken) (rgb [3]float64, ok bool) {
	if len(value) == 0 {
		return rgb, false
	}
	t := value[0]
	switch name := strings.ToLower(t.text); {
	case len(value) == 1 && t.kind == css.IdentToken && namedColours[name] != "":
		return rgbOfHex(namedColours[name])
	case len(value) == 1 && t.kind == css.HashToken:
		return rgbOfHex(name[1:])
	case name == "rgb(" || name == "rgba(":
		i := 0
		for _, t := range value[1:] {
			switch {
			case i == 3:
			case t.kind == css.NumberToken:
				rgb[i], _ = strconv.ParseFloat(t.text, 64)
				i++
			case t.kind == css.PercentageToken:
				rgb[i], _ = strconv.ParseFloat(strings.TrimSuffix(t.text, "%"), 64)
				rgb[i] *= 2.55
				i++
			}
		}
		return rgb, i == 3
	}
	return rgb, false
}

func rgbOfHex(digits string) (rgb [3]float64, ok bool) {
	wide := len(digits) / 3
	if len(digits) < 3 || len(digits) == 5 || len(digits) > 8 {
		return rgb, false
	}
	if len(digits) == 4 {
		wide = 1
	} else if len(digits) == 8 {
		wide = 2
	}
	for i := range rgb {
		d := digits[i*wide : (i+1)*wide]
		x, err := strconv.ParseUint(strings.Repeat(d, 3-wide), 16, 16)
		if err != nil {
			return rgb, false
		}
		rgb[i] = float64(x)
	}
	return rgb, true
}
