package oracle

import (
	"strconv"
	"strings"

	"github.com/tdewolff/parse/v2/css"
)

// A viewport is the window that lengths are worked out for, in CSS pixels. The
// text around is 16 pixels high.
type viewport struct{ width, percent float64 }

// unitPixels is how many CSS pixels a unit is. Units of the viewport are left to
// [viewport.pixels].
var unitPixels = map[string]float64{
	"px": 1, "pt": 4.0 / 3, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6,
	"em": 16, "rem": 16, "ex": 8, "rex": 8, "ch": 8, "rch": 8, "cap": 11, "ic": 16, "lh": 24, "rlh": 24,
}

// A calculation works out a value of numbers, lengths and the mathematical
// functions of CSS.
type calculation struct {
	tokens []cssToken
	pos    int
	depth  int // of open brackets
	view   viewport
	bad    bool
}

// deepest is how many brackets may be open at once, in calculations, selectors
// and blocks.
const deepest = 32

// pixels returns what a value comes to and reports whether it is a number, a
// percentage or a length at all. Plain numbers count as pixels.
func pixels(value []cssToken, view viewport) (float64, bool) {
	c := &calculation{tokens: value, view: view}
	x := c.value()
	c.space()
	return x, !c.bad && c.pos == len(c.tokens)
}

func (c *calculation) peek() cssToken {
	if c.pos < len(c.tokens) {
		return c.tokens[c.pos]
	}
	return cssToken{kind: css.ErrorToken}
}

func (c *calculation) space() {
	for c.peek().kind == css.WhitespaceToken {
		c.pos++
	}
}

// sum reads products joined by + and -.
func (c *calculation) sum() float64 {
	c.depth++
	defer func() { c.depth-- }()
	if c.depth > deepest {
		c.bad, c.pos = true, len(c.tokens)
		return 0
	}
	x := c.product()
	for {
		c.space()
		t := c.peek()
		switch {
		case t.kind == css.DelimToken && (t.text == "+" || t.text == "-"):
			c.pos++
			y := c.product()
			if t.text == "-" {
				y = -y
			}
			x += y
		default:
			return x
		}
	}
}

// product reads values joined by * and /.
func (c *calculation) product() float64 {
	x := c.value()
	for {
		c.space()
		t := c.peek()
		if t.kind != css.DelimToken || t.text != "*" && t.text != "/" {
			return x
		}
		c.pos++
		y := c.value()
		switch {
		case t.text == "*":
			x *= y
		case y == 0:
			c.bad = true
			return 0
		default:
			x /= y
		}
	}
}

func (c *calculation) value() float64 {
	c.space()
	t := c.peek()
	c.pos++
	switch t.kind {
	case css.NumberToken:
		return c.number(t.text)
	case css.PercentageToken:
		return c.number(strings.TrimSuffix(t.text, "%")) * c.view.percent / 100
	case css.DimensionToken:
		return c.dimension(t.text)
	case css.LeftParenthesisToken:
		x := c.sum()
		c.closing()
		return x
	case css.FunctionToken:
		return c.function(strings.ToLower(t.text))
	}
	c.bad = true
	return 0
}

func (c *calculation) number(text string) float64 {
	x, err := strconv.ParseFloat(text, 64)
	c.bad = c.bad || err != nil
	return x
}

func (c *calculation) dimension(text string) float64 {
	i := len(text)
	for i > 0 && (isLetter(text[i-1]) || text[i-1] == '%') {
		i--
	}
	unit := strings.ToLower(text[i:])
	// An exponent is part of the number: 1e3px.
	if px, ok := unitPixels[unit]; ok {
		return c.number(text[:i]) * px
	}
	switch unit = strings.TrimLeft(unit, "sld"); unit {
	case "vw", "vi", "vmin", "cqw", "cqi", "cqmin", "vmax", "cqmax":
		return c.number(text[:i]) * c.view.width / 100
	case "vh", "vb", "cqh", "cqb":
		return c.number(text[:i]) * c.view.width * 0.6 / 100
	}
	c.bad = true
	return 0
}

// function reads the arguments of calc(), min(), max() or clamp().
func (c *calculation) function(name string) float64 {
	args := []float64{c.sum()}
	c.space()
	for c.peek().kind == css.CommaToken {
		c.pos++
		args = append(args, c.sum())
		c.space()
	}
	c.closing()
	x := args[0]
	switch {
	case name == "calc(" && len(args) == 1:
	case name == "min(" || name == "max(":
		for _, y := range args[1:] {
			if name == "min(" {
				x = min(x, y)
			} else {
				x = max(x, y)
			}
		}
	case name == "clamp(" && len(args) == 3:
		x = max(args[0], min(args[1], args[2]))
	default:
		c.bad = true
	}
	return x
}

func (c *calculation) closing() {
	c.space()
	c.bad = c.bad || c.peek().kind != css.RightParenthesisToken
	c.pos++
}
