package config

import (
	"encoding/hex"
	"errors"
)

// A Colour is an sRGB colour. The zero Colour is none.
type Colour struct {
	R, G, B uint8
	Set     bool
}

// errColour says how a colour is written.
var errColour = errors.New(`a colour is written "#rrggbb" in quotes, such as "#2f7a6b"`)

// UnmarshalText reads #rrggbb or #rgb.
func (c *Colour) UnmarshalText(text []byte) error {
	if len(text) == 4 {
		text = []byte{text[0], text[1], text[1], text[2], text[2], text[3], text[3]}
	}
	if len(text) != 7 || text[0] != '#' {
		return errColour
	}
	var rgb [3]byte
	if _, err := hex.Decode(rgb[:], text[1:]); err != nil {
		return errColour
	}
	*c = Colour{R: rgb[0], G: rgb[1], B: rgb[2], Set: true}
	return nil
}
