package theme

import (
	"io/fs"
	"maps"
	"math"
	"regexp"
	"strings"
	"testing"

	"knead/internal/config"
)

var (
	tokenPattern = regexp.MustCompile(`(?m)^\s*(--[a-z-]+): (#[0-9a-f]{6});`)
	diskPattern  = regexp.MustCompile(`--disk: (#[0-9a-f]{6})`)
)

// tokens returns the colours a stylesheet sets in the rule that begins with the
// given text.
func tokens(t testing.TB, css, selector string) map[string]rgb {
	t.Helper()
	_, rest, ok := strings.Cut(css, selector+" {")
	if !ok {
		t.Fatalf("no rule %s", selector)
	}
	body, _, _ := strings.Cut(rest, "}")
	found := map[string]rgb{}
	for _, m := range tokenPattern.FindAllStringSubmatch(body, -1) {
		found[m[1]] = parseColour(t, m[2])
	}
	if len(found) == 0 {
		t.Fatalf("%s sets no colours", selector)
	}
	return found
}

func parseColour(t testing.TB, text string) rgb {
	t.Helper()
	var c config.Colour
	if err := c.UnmarshalText([]byte(text)); err != nil {
		t.Fatal(err)
	}
	return rgb{c.R, c.G, c.B}
}

func stylesheet(t testing.TB) string {
	t.Helper()
	data, err := fs.ReadFile(project, "static/knead.css")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// schemes returns the colours of the theme in light and in dark.
func schemes(t testing.TB) map[string]map[string]rgb {
	css := stylesheet(t)
	light, dark := tokens(t, css, ":root"), tokens(t, css, `:root:not([data-theme="light"])`)
	if chosen := tokens(t, css, `:root[data-theme="dark"]`); !maps.Equal(dark, chosen) {
		t.Error("dark by choice and dark by the device differ")
	}
	for name := range light {
		if _, ok := dark[name]; !ok {
			t.Errorf("dark does not set %s", name)
		}
	}
	return map[string]map[string]rgb{"light": light, "dark": dark}
}

// kinds are the alerts, each with its own colours.
var kinds = []string{"--note", "--tip", "--important", "--warning", "--caution", "--contraindication", "--red-flag"}

// TestContrast holds every pair of colours that can meet to WCAG 2.2: 4.5 for
// text, 3 for what marks a control.
func TestContrast(t *testing.T) {
	t.Parallel()
	pages := []string{"--paper", "--surface", "--sunken"}
	for name, s := range schemes(t) {
		want := func(least float64, front string, backs ...string) {
			for _, back := range backs {
				if c := contrast(s[front], s[back]); c < least {
					t.Errorf("%s: %s on %s has %.2f, want %.1f", name, front, back, c, least)
				}
			}
		}
		for _, front := range []string{"--ink", "--ink-soft", "--accent", "--accent-strong", "--clay"} {
			want(4.5, front, pages...)
			want(4.5, front, "--accent-soft", "--clay-soft")
		}
		for _, k := range kinds {
			want(4.5, k, k+"-soft")
			want(4.5, "--ink", k+"-soft")
			want(4.5, "--accent", k+"-soft")
			want(4.5, "--accent-strong", k+"-soft")
		}
		want(4.5, "--on-accent", "--accent", "--accent-strong")
		for _, code := range []string{"--code-keyword", "--code-string", "--code-name", "--code-number", "--code-comment"} {
			want(4.5, code, "--sunken")
		}
		want(4.5, "--contraindication", "--sunken") // removed lines of code
		want(3, "--line-strong", pages...)
	}
	white := rgb{0xff, 0xff, 0xff}
	disks := diskPattern.FindAllStringSubmatch(stylesheet(t), -1)
	if len(disks) != len(kinds) {
		t.Errorf("%d icons for %d kinds of alert", len(disks), len(kinds))
	}
	for _, m := range disks {
		if c := contrast(white, parseColour(t, m[1])); c < 4.5 {
			t.Errorf("white on %s has %.2f", m[1], c)
		}
	}
}

// TestSchemesAreTheStylesheets compares the backgrounds accents are fitted to
// with those of the stylesheet.
func TestSchemesAreTheStylesheets(t *testing.T) {
	t.Parallel()
	for name, s := range schemes(t) {
		have := map[string]scheme{"light": lightScheme, "dark": darkScheme}[name]
		var want []rgb
		for _, token := range []string{"--paper", "--surface", "--sunken", "--clay-soft"} {
			want = append(want, s[token])
		}
		for _, k := range kinds {
			want = append(want, s[k+"-soft"])
		}
		for _, w := range want {
			if !contains(have.backgrounds, w) {
				t.Errorf("%s: accents are not fitted to %s", name, w)
			}
		}
		if len(have.backgrounds) != len(want) || have.paper != s["--paper"] {
			t.Errorf("%s: accents are fitted to %v on %s, the stylesheet has %v", name, have.backgrounds, have.paper, want)
		}
	}
}

func contains(list []rgb, c rgb) bool {
	for _, x := range list {
		if x == c {
			return true
		}
	}
	return false
}

// TestAccents fits colours from all over the cube and reads the result back out
// of the generated stylesheet.
func TestAccents(t *testing.T) {
	t.Parallel()
	backs := []string{"--paper", "--surface", "--sunken", "--clay-soft"}
	for _, k := range kinds {
		backs = append(backs, k+"-soft")
	}
	all := schemes(t)
	for r := 0; r < 256; r += 51 {
		for g := 0; g < 256; g += 51 {
			for b := 0; b < 256; b += 51 {
				css := string(AccentCSS(config.Theme{Accent: config.Colour{R: uint8(r), G: uint8(g), B: uint8(b), Set: true}}))
				for name, selector := range map[string]string{"light": ":root", "dark": `:root[data-theme="dark"]`} {
					a := tokens(t, css, selector)
					for _, back := range backs {
						if c := contrast(a["--accent"], all[name][back]); c < 4.5 {
							t.Errorf("#%02x%02x%02x, %s: accent %s on %s has %.2f", r, g, b, name, a["--accent"], back, c)
						}
					}
					for _, pair := range [][2]string{{"--accent", "--accent-soft"}, {"--accent-strong", "--accent-soft"}, {"--on-accent", "--accent"}, {"--on-accent", "--accent-strong"}} {
						if c := contrast(a[pair[0]], a[pair[1]]); c < 4.5 {
							t.Errorf("#%02x%02x%02x, %s: %s on %s has %.2f", r, g, b, name, pair[0], pair[1], c)
						}
					}
					if c := contrast(all[name]["--ink-soft"], a["--accent-soft"]); c < 4.5 {
						t.Errorf("#%02x%02x%02x, %s: ink-soft on accent-soft has %.2f", r, g, b, name, c)
					}
				}
			}
		}
	}
}

func TestNoAccentNoStylesheet(t *testing.T) {
	t.Parallel()
	if css := AccentCSS(config.Theme{}); css != nil {
		t.Errorf("%s", css)
	}
}

// TestLuminanceIsExact compares bits, which must be those of every machine. For
// one of the colours a fused product and sum would give others.
func TestLuminanceIsExact(t *testing.T) {
	t.Parallel()
	for c, want := range map[rgb]uint64{
		{0xff, 0xff, 0xff}: 0x3ff0000000000000, {0x22, 0x65, 0x5d}: 0x3fbab87ccbcf5782, {0x9a, 0x4a, 0x2a}: 0x3fbe8d8ee4b5e490,
		{0x1a, 0x18, 0x16}: 0x3f83101c80d15854, {1, 2, 3}: 0x3f427edb0c1f8e9c,
	} {
		if got := math.Float64bits(luminance(c)); got != want {
			t.Errorf("%s: %#x, want %#x", c, got, want)
		}
	}
	fused := 0
	for v := range 256 {
		grey := rgb{uint8(v), uint8(v), uint8(v)}
		x := luminance(rgb{uint8(v), 0, 0}) / 0.2126
		if math.FMA(0.0722, x, math.FMA(0.7152, x, 0.2126*x)) != luminance(grey) {
			fused++
		}
		exact := math.Pow((float64(v)/255+0.055)/1.055, 2.4)
		if v > 10 && math.Abs(luminance(grey)-exact) > 1e-14 {
			t.Errorf("%s: %v, want %v", grey, luminance(grey), exact)
		}
	}
	if fused == 0 {
		t.Error("fusing changes no luminance: the test cannot fail")
	}
}

// TestContrastIsWCAGs checks the formula against ratios given by others.
func TestContrastIsWCAGs(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b rgb
		want float64
	}{
		{rgb{0, 0, 0}, rgb{255, 255, 255}, 21},
		{rgb{0x76, 0x76, 0x76}, rgb{255, 255, 255}, 4.54},
		{rgb{255, 0, 0}, rgb{255, 255, 255}, 4.0},
		{rgb{9, 9, 9}, rgb{9, 9, 9}, 1},
	} {
		if got := contrast(c.a, c.b); got < c.want-0.01 || got > c.want+0.01 {
			t.Errorf("%s on %s: %.3f, want %.2f", c.a, c.b, got, c.want)
		}
	}
}
