package asset

import (
	"bytes"
	"encoding/binary"
)

// metadata is what matters of the data cameras put beside the pixels.
type metadata struct {
	place  bool // says where the picture was taken
	turned bool // is shown with width and height exchanged (JPEG only: browsers turn no other format reliably)
}

// readMetadata looks for Exif and XMP where the format keeps them: in the APP1
// segments of JPEG, the eXIf and text chunks of PNG, the EXIF and XMP chunks of
// WebP.
func readMetadata(ext string, data []byte) metadata {
	switch ext {
	case "jpg", "jpeg":
		return jpegMetadata(data)
	case "png":
		return pngMetadata(data)
	case "webp":
		return webpMetadata(data)
	}
	return metadata{}
}

func jpegMetadata(data []byte) metadata {
	var m metadata
	for i := 2; i+4 <= len(data) && data[i] == 0xFF; {
		marker, size := data[i+1], int(binary.BigEndian.Uint16(data[i+2:]))
		if marker == 0xFF { // fill byte
			i++
			continue
		}
		if marker == 0xDA || marker == 0xD9 || size < 2 || i+2+size > len(data) {
			break
		}
		if body := data[i+4 : i+2+size]; marker == 0xE1 {
			if exif, ok := bytes.CutPrefix(body, []byte("Exif\x00\x00")); ok {
				e := readExif(exif)
				m.place, m.turned = m.place || e.place, m.turned || e.turned
			} else {
				m.place = m.place || xmpPlace(body)
			}
		}
		i += 2 + size
	}
	return m
}

func pngMetadata(data []byte) metadata {
	var m metadata
	for i := 8; i+12 <= len(data); {
		size := uint64(binary.BigEndian.Uint32(data[i:]))
		if uint64(i)+12+size > uint64(len(data)) {
			break
		}
		body := data[i+8 : i+8+int(size)]
		switch string(data[i+4 : i+8]) {
		case "eXIf":
			m.place = m.place || readExif(body).place
		case "iTXt", "tEXt":
			m.place = m.place || xmpPlace(body)
		}
		i += 12 + int(size)
	}
	return m
}

func webpMetadata(data []byte) metadata {
	var m metadata
	for i := 12; i+8 <= len(data); {
		size := uint64(binary.LittleEndian.Uint32(data[i+4:]))
		if uint64(i)+8+size > uint64(len(data)) {
			break
		}
		body := data[i+8 : i+8+int(size)]
		switch string(data[i : i+4]) {
		case "EXIF":
			m.place = m.place || readExif(bytes.TrimPrefix(body, []byte("Exif\x00\x00"))).place
		case "XMP ":
			m.place = m.place || xmpPlace(body)
		}
		i += 8 + int(size) + int(size)&1
	}
	return m
}

// xmpPlace reports whether an XMP packet holds coordinates.
func xmpPlace(packet []byte) bool {
	return bytes.Contains(packet, []byte("GPSLatitude")) || bytes.Contains(packet, []byte("GPSLongitude"))
}

// Tags of Exif 2.32, CIPA DC-008.
const (
	tagOrientation  = 0x0112
	tagGPS          = 0x8825 // offset of the directory with the place
	tagGPSLatitude  = 2
	tagGPSLongitude = 4
)

// readExif reads the first directory of a TIFF structure and the one with the
// place. Damaged data yields what could be read.
func readExif(tiff []byte) metadata {
	var m metadata
	var order binary.ByteOrder
	switch {
	case bytes.HasPrefix(tiff, []byte("II*\x00")):
		order = binary.LittleEndian
	case bytes.HasPrefix(tiff, []byte("MM\x00*")):
		order = binary.BigEndian
	default:
		return m
	}
	if len(tiff) < 8 {
		return m
	}
	eachEntry(tiff, order, order.Uint32(tiff[4:]), func(tag uint16, value []byte) {
		switch tag {
		case tagOrientation:
			turn := order.Uint16(value)
			m.turned = turn >= 5 && turn <= 8
		case tagGPS:
			eachEntry(tiff, order, order.Uint32(value), func(tag uint16, _ []byte) {
				m.place = m.place || tag == tagGPSLatitude || tag == tagGPSLongitude
			})
		}
	})
	return m
}

// eachEntry calls f with the tag and the four value bytes of each entry of the
// directory at off.
func eachEntry(tiff []byte, order binary.ByteOrder, off uint32, f func(tag uint16, value []byte)) {
	if uint64(off)+2 > uint64(len(tiff)) {
		return
	}
	entries := tiff[off+2:]
	for range order.Uint16(tiff[off:]) {
		if len(entries) < 12 {
			return
		}
		f(order.Uint16(entries), entries[8:12])
		entries = entries[12:]
	}
}
