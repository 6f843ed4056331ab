package theme

import (
	"fmt"
	"math"
	"strings"

	"knead/internal/config"
)

// AccentCSS returns the stylesheet that gives the site its configured accent
// colour, nil when there is none. The colour is darkened or lightened until it
// can be read on every background of the theme, in light and in dark: contrast
// at least 4.5:1, by the definition of WCAG 2.2, success criterion 1.4.3.
func AccentCSS(t config.Theme) []byte {
	if !t.Accent.Set {
		return nil
	}
	c := rgb{t.Accent.R, t.Accent.G, t.Accent.B}
	light, dark := lightScheme.accents(c), darkScheme.accents(c)
	var b strings.Builder
	fmt.Fprintf(&b, ":root {\n%s}\n", light)
	fmt.Fprintf(&b, "@media screen and (prefers-color-scheme: dark) {\n:root:not([data-theme=\"light\"]) {\n%s}\n}\n", dark)
	fmt.Fprintf(&b, "@media screen {\n:root[data-theme=\"dark\"] {\n%s}\n}\n", dark)
	return []byte(b.String())
}

// An rgb is an sRGB colour.
type rgb struct{ r, g, b uint8 }

func (c rgb) String() string { return fmt.Sprintf("#%02x%02x%02x", c.r, c.g, c.b) }

// A scheme is what an accent is fitted to: backgrounds of static/knead.css and
// the colours it is mixed with.
type scheme struct {
	backgrounds []rgb // accents must be readable on each
	toward      rgb   // mixing with it raises contrast
	paper       rgb   // mixing with it gives tints
	tint        int   // share of the accent in a tint, in 64ths
}

var (
	lightScheme = scheme{
		backgrounds: []rgb{
			{0xfb, 0xf8, 0xf3}, {0xff, 0xfe, 0xfb}, {0xf3, 0xed, 0xe4}, {0xf8, 0xe9, 0xdf}, // paper, surface, sunken, clay
			{0xe6, 0xee, 0xf4}, {0xe4, 0xf0, 0xe6}, {0xed, 0xea, 0xf5}, {0xfa, 0xef, 0xd5}, // note, tip, important, warning
			{0xfb, 0xea, 0xdb}, {0xfa, 0xe7, 0xe6}, {0xfd, 0xec, 0xea}, // caution, contraindication, red flag
		},
		toward: rgb{0x14, 0x12, 0x10}, paper: rgb{0xfb, 0xf8, 0xf3}, tint: 7,
	}
	darkScheme = scheme{
		backgrounds: []rgb{
			{0x1a, 0x18, 0x16}, {0x23, 0x20, 0x1d}, {0x2a, 0x27, 0x23}, {0x38, 0x26, 0x1c},
			{0x1c, 0x2a, 0x36}, {0x1c, 0x2d, 0x22}, {0x2a, 0x25, 0x38}, {0x33, 0x2a, 0x15},
			{0x38, 0x27, 0x1a}, {0x3a, 0x21, 0x22}, {0x43, 0x1c, 0x1c},
		},
		toward: rgb{0xff, 0xfd, 0xf9}, paper: rgb{0x1a, 0x18, 0x16}, tint: 10,
	}
)

// readable is the contrast asked for: 4.5 with a little room, so that a rounded
// last digit cannot take it below.
const readable = 4.6

// accents returns the declarations of the accent tokens. Text on a filled accent
// has the colour of the paper, against which the accent is readable too.
func (s scheme) accents(c rgb) string {
	tint := mix(s.paper, c, s.tint)
	accent := s.fit(c, append(s.backgrounds[:len(s.backgrounds):len(s.backgrounds)], tint))
	strong := mix(accent, s.toward, 16)
	return fmt.Sprintf("--accent: %s;\n--accent-strong: %s;\n--accent-soft: %s;\n--on-accent: %s;\n", accent, strong, tint, s.paper)
}

// fit mixes c with the scheme's far end until it is readable everywhere.
func (s scheme) fit(c rgb, backgrounds []rgb) rgb {
	for share := 0; share < 64; share++ {
		mixed := mix(c, s.toward, share)
		worst := math.Inf(1)
		for _, b := range backgrounds {
			worst = min(worst, contrast(mixed, b))
		}
		if worst >= readable {
			return mixed
		}
	}
	return s.toward
}

// mix returns a with a share of b, in 64ths.
func mix(a, b rgb, share int) rgb {
	channel := func(x, y uint8) uint8 { return uint8((int(x)*(64-share) + int(y)*share + 32) / 64) }
	return rgb{channel(a.r, b.r), channel(a.g, b.g), channel(a.b, b.b)}
}

// contrast returns the contrast ratio of two colours, 1 to 21, as WCAG 2.2
// defines it.
func contrast(a, b rgb) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance returns the relative luminance of an sRGB colour, 0 to 1.
//
// Some processors fuse a product and a sum into one operation that rounds once,
// and math.Pow is not the same code on all of them. A site must not depend on the
// machine that built it, so products here are rounded by a conversion, which no
// compiler may fuse, and the power is taken by arithmetic alone.
func luminance(c rgb) float64 {
	channel := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return power((x + 0.055) / 1.055)
	}
	return float64(0.2126*channel(c.r)) + float64(0.7152*channel(c.g)) + float64(0.0722*channel(c.b))
}

// power returns x to the power of 2.4, for x from 0.05 to 1: its square times the
// fifth root of its square, which Newton's method finds well within 32 steps.
func power(x float64) float64 {
	square := float64(x * x)
	root := 1.0
	for range 32 {
		rootSquare := float64(root * root)
		root = float64(0.8*root) + float64(0.2*square)/float64(rootSquare*rootSquare)
	}
	return float64(square * root)
}
