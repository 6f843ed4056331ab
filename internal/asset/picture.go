package asset

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"

	"golang.org/x/image/webp"

	"knead/internal/diag"
)

// checkPicture measures a picture and warns when it tells where it was taken.
func (a *Asset) checkPicture(ext string) {
	if ext == "svg" {
		a.checkSVG()
		return
	}
	width, height, err := measure(ext, a.Data)
	switch {
	case err != nil:
		a.errorf("asset.damaged", "the picture is damaged: %s", firstLine(err)).Hint = "export or upload it again"
		return
	case width < 1 || height < 1:
		a.errorf("asset.damaged", "the picture is %d × %d pixels", width, height).Hint = "export it again"
		return
	case int64(width)*int64(height) > maxPixels:
		a.errorf("limit.image-size", "the picture has %d × %d pixels, the limit is %d million in all", width, height, maxPixels/1_000_000).Hint = "a width of 2000 pixels is plenty for a page"
		return
	}
	m := readMetadata(ext, a.Data)
	if m.turned {
		width, height = height, width
	}
	a.Width, a.Height = width, height
	if m.place {
		a.report(diag.Warningf(diag.Pos{File: a.Source}, "asset.gps", "the picture tells where it was taken")).Hint = "remove the location before publishing it: most picture programs can export without metadata"
	}
}

// measureLeniently returns the size of a picture, or zeros.
func (a *Asset) measureLeniently(ext string) (width, height int) {
	if ext == "svg" {
		return svgSize(a.Data)
	}
	width, height, err := measure(ext, a.Data)
	if err != nil || int64(width)*int64(height) > maxPixels {
		return 0, 0
	}
	if readMetadata(ext, a.Data).turned {
		return height, width
	}
	return width, height
}

// measure reads the size of a picture from its header. No pixel is decoded.
func measure(ext string, data []byte) (width, height int, err error) {
	var decode func(io.Reader) (image.Config, error)
	switch ext {
	case "png":
		decode = png.DecodeConfig
	case "jpg", "jpeg":
		decode = jpeg.DecodeConfig
	case "gif":
		decode = gif.DecodeConfig
	case "webp":
		if err := checkRIFF(data); err != nil {
			return 0, 0, err
		}
		decode = webp.DecodeConfig
	default:
		return 0, 0, nil
	}
	c, err := decode(bytes.NewReader(data))
	return c.Width, c.Height, err
}

// checkRIFF wants as many bytes as the file's header promises.
func checkRIFF(data []byte) error {
	if len(data) < 12 || uint64(binary.LittleEndian.Uint32(data[4:]))+8 > uint64(len(data)) {
		return io.ErrUnexpectedEOF
	}
	return nil
}
