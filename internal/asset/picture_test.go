package asset

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"runtime"
	"strings"
	"testing"
)

func pngOf(w, h int) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func jpegOf(w, h int, segments ...[]byte) []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, w, h)), nil); err != nil {
		panic(err)
	}
	data := b.Bytes()
	out := bytes.Clone(data[:2])
	for _, s := range segments {
		out = append(out, 0xFF, 0xE1)
		out = binary.BigEndian.AppendUint16(out, uint16(len(s)+2))
		out = append(out, s...)
	}
	return append(out, data[2:]...)
}

func gifOf(w, h int) []byte {
	var b bytes.Buffer
	if err := gif.Encode(&b, image.NewPaletted(image.Rect(0, 0, w, h), color.Palette{color.Black, color.White}), nil); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// webpOf returns a 1 × 1 lossless WebP, followed by the given chunks.
func webpOf(chunks ...[]byte) []byte {
	data, err := base64.StdEncoding.DecodeString("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")
	if err != nil {
		panic(err)
	}
	for _, c := range chunks {
		data = append(data, c...)
	}
	binary.LittleEndian.PutUint32(data[4:], uint32(len(data)-8))
	return data
}

// pngHeader returns a PNG that claims a size and ends after its header.
func pngHeader(w, h uint32) []byte {
	b := []byte("\x89PNG\r\n\x1a\n")
	body := []byte("IHDR")
	body = binary.BigEndian.AppendUint32(body, w)
	body = binary.BigEndian.AppendUint32(body, h)
	body = append(body, 8, 0, 0, 0, 0)
	b = binary.BigEndian.AppendUint32(b, 13)
	b = append(b, body...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(body))
}

// pngWith returns a PNG with one more chunk after its header.
func pngWith(kind, body string) []byte {
	data := pngOf(4, 3)
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
	chunk = append(chunk, kind+body...)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE([]byte(kind+body)))
	return bytes.Join([][]byte{data[:33], chunk, data[33:]}, nil)
}

// exif returns a TIFF structure with an orientation and, maybe, a place.
func exif(order binary.AppendByteOrder, orientation uint16, place bool) []byte {
	b := []byte("II*\x00")
	if order == binary.AppendByteOrder(binary.BigEndian) {
		b = []byte("MM\x00*")
	}
	entry := func(tag, kind uint16, count uint32, value []byte) {
		b = order.AppendUint16(b, tag)
		b = order.AppendUint16(b, kind)
		b = order.AppendUint32(b, count)
		b = append(b, value...)
	}
	b = order.AppendUint32(b, 8)
	b = order.AppendUint16(b, 2)
	entry(tagOrientation, 3, 1, order.AppendUint16(order.AppendUint16(nil, orientation), 0))
	entry(tagGPS, 4, 1, order.AppendUint32(nil, 38))
	b = order.AppendUint32(b, 0)
	if place {
		b = order.AppendUint16(b, 2)
		entry(0, 1, 4, []byte{2, 3, 0, 0})
		entry(tagGPSLatitude, 5, 3, order.AppendUint32(nil, 8))
	} else {
		b = order.AppendUint16(b, 1)
		entry(0, 1, 4, []byte{2, 3, 0, 0})
	}
	return b
}

func withExif(tiff []byte) []byte { return append([]byte("Exif\x00\x00"), tiff...) }

func TestPictures(t *testing.T) {
	t.Parallel()
	riff := func(kind string, body []byte) []byte {
		c := binary.LittleEndian.AppendUint32([]byte(kind), uint32(len(body)))
		return append(append(c, body...), make([]byte, len(body)&1)...)
	}
	for _, c := range []struct {
		name, path    string
		data          []byte
		width, height int
		want          string
	}{
		{"png", "content/a.png", pngOf(4, 3), 4, 3, ""},
		{"jpeg", "content/a.jpg", jpegOf(40, 30), 40, 30, ""},
		{"jpeg by its long name", "content/a.JPEG", jpegOf(40, 30), 40, 30, ""},
		{"gif", "content/a.gif", gifOf(5, 6), 5, 6, ""},
		{"webp", "content/a.webp", webpOf(), 1, 1, ""},
		{"turned by Exif", "content/a.jpg", jpegOf(40, 30, withExif(exif(binary.LittleEndian, 6, false))), 30, 40, ""},
		{"turned twice is not turned", "content/a.jpg", jpegOf(40, 30, withExif(exif(binary.BigEndian, 3, false))), 40, 30, ""},
		{"place, little end first", "content/a.jpg", jpegOf(40, 30, withExif(exif(binary.LittleEndian, 1, true))), 40, 30, "asset.gps"},
		{"place, big end first", "content/a.jpg", jpegOf(40, 30, []byte("other"), withExif(exif(binary.BigEndian, 1, true))), 40, 30, "asset.gps"},
		{"place in XMP", "content/a.jpg", jpegOf(40, 30, []byte("http://ns.adobe.com/xap/1.0/\x00<exif:GPSLatitude>")), 40, 30, "asset.gps"},
		{"place in PNG", "content/a.png", pngWith("eXIf", string(exif(binary.BigEndian, 6, true))), 4, 3, "asset.gps"},
		{"place in PNG text", "content/a.png", pngWith("iTXt", "XML:com.adobe.xmp\x00<exif:GPSLatitude>"), 4, 3, "asset.gps"},
		{"place in WebP", "content/a.webp", webpOf(riff("odd ", []byte("x")), riff("EXIF", exif(binary.LittleEndian, 1, true))), 1, 1, "asset.gps"},
		{"static is not judged", "static/a.jpg", jpegOf(40, 30, withExif(exif(binary.LittleEndian, 6, true))), 30, 40, ""},
		{"static that is damaged", "static/a.png", []byte("x"), 0, 0, ""},
		{"gif named jpg", "content/a.jpg", gifOf(5, 6), 0, 0, "asset.type"},
		{"html named png", "content/a.png", []byte("<!DOCTYPE html><script>1</script>"), 0, 0, "asset.type"},
		{"svg named png", "content/a.png", []byte(`<svg xmlns="http://www.w3.org/2000/svg"/>`), 0, 0, "asset.type"},
		{"png named svg", "content/a.svg", pngOf(1, 1), 0, 0, "asset.type"},
		{"html named svg", "content/a.svg", []byte("<html><svg xmlns='http://www.w3.org/2000/svg'/></html>"), 0, 0, "asset.type"},
		{"empty", "content/a.png", nil, 0, 0, "asset.type"},
		{"most pixels", "content/a.png", pngHeader(10_000, 10_000), 10_000, 10_000, ""},
		{"too many pixels", "content/a.png", pngHeader(10_000, 10_001), 0, 0, "limit.image-size"},
		{"65,535 squared", "content/a.png", pngHeader(65_535, 65_535), 0, 0, "limit.image-size"},
		{"2³¹ wide", "content/a.png", pngHeader(1<<31-1, 1), 0, 0, "limit.image-size"},
		{"wider than a PNG may be", "content/a.png", pngHeader(1<<32-1, 1), 0, 0, "asset.damaged"},
		{"no pixels", "content/a.gif", []byte("GIF89a\x00\x00\x00\x00\x00\x00\x00"), 0, 0, "asset.damaged"},
		{"truncated jpeg", "content/a.jpg", jpegOf(40, 30)[:20], 0, 0, "asset.damaged"},
		{"truncated webp", "content/a.webp", webpOf()[:30], 0, 0, "asset.damaged"},
		{"truncated png", "content/a.png", pngOf(4, 3)[:20], 0, 0, "asset.damaged"},
	} {
		a := process(c.path, c.data)
		if c.want == "" {
			check(t, a)
		} else {
			check(t, a, c.want)
		}
		if a.Width != c.width || a.Height != c.height {
			t.Errorf("%s: %d × %d, want %d × %d", c.name, a.Width, a.Height, c.width, c.height)
		}
	}
}

// A huge size in a header must not cost memory: nothing is decoded.
func TestHugePicturesAllocateLittle(t *testing.T) {
	for _, data := range [][]byte{pngHeader(65_535, 65_535), []byte("GIF89a\xff\xff\xff\xff\x00\x00\x00")} {
		name := "content/a." + sniff(data)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		process(name, data)
		runtime.ReadMemStats(&after)
		if bytes := after.TotalAlloc - before.TotalAlloc; bytes > 4<<20 {
			t.Errorf("%s: %d bytes", name, bytes)
		}
	}
}

func TestWarningOfAPlaceIsNoError(t *testing.T) {
	t.Parallel()
	a := process("content/a.jpg", jpegOf(4, 3, withExif(exif(binary.LittleEndian, 1, true))))
	if len(a.Diagnostics) != 1 || a.Diagnostics[0].Severity.String() != "warning" || !strings.Contains(a.Diagnostics[0].Hint, "metadata") {
		t.Errorf("%v", a.Diagnostics)
	}
}
