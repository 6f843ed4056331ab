package asset

import (
	"bytes"
	"encoding/xml"
	"math"
	"strconv"
	"strings"
)

// svgSize returns the size of a drawing in CSS pixels, from the width, height
// and viewBox of its outermost element, or zeros when it does not say.
func svgSize(data []byte) (width, height int) {
	decoder := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := decoder.Token()
		if err != nil {
			return 0, 0
		}
		if root, ok := token.(xml.StartElement); ok {
			return rootSize(root)
		}
	}
}

func rootSize(root xml.StartElement) (int, int) {
	var width, height float64
	var box []float64
	for _, attr := range root.Attr {
		if attr.Name.Space != "" {
			continue
		}
		switch attr.Name.Local {
		case "width":
			width = pixels(attr.Value)
		case "height":
			height = pixels(attr.Value)
		case "viewBox":
			for _, field := range strings.FieldsFunc(attr.Value, func(r rune) bool { return r == ',' || r <= ' ' }) {
				n, _ := strconv.ParseFloat(field, 64)
				box = append(box, n)
			}
		}
	}
	if len(box) == 4 && box[2] > 0 && box[3] > 0 {
		switch {
		case width == 0 && height == 0:
			width, height = box[2], box[3]
		case width == 0:
			width = height * box[2] / box[3]
		case height == 0:
			height = width * box[3] / box[2]
		}
	}
	const most = 1 << 16
	if !(width > 0 && width <= most && height > 0 && height <= most) {
		return 0, 0
	}
	return int(math.Max(1, math.Round(width))), int(math.Max(1, math.Round(height)))
}

// pixels returns a CSS length in pixels at 96 to the inch, or 0 when it is
// relative or no length.
func pixels(length string) float64 {
	length = strings.TrimSpace(length)
	number := strings.TrimRight(length, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ%")
	n, err := strconv.ParseFloat(number, 64)
	if err != nil || !(n > 0) {
		return 0
	}
	switch strings.ToLower(length[len(number):]) {
	case "", "px":
		return n
	case "in":
		return n * 96
	case "cm":
		return n * 96 / 2.54
	case "mm":
		return n * 96 / 25.4
	case "pt":
		return n * 96 / 72
	case "pc":
		return n * 16
	}
	return 0
}
