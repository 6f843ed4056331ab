package main

import (
	"image"
	"image/color"
	"strings"
	"testing"

	qr "github.com/piglig/go-qr"
)

// TestQRCodeCanBeRead looks at the characters as a camera would.
func TestQRCodeCanBeRead(t *testing.T) {
	t.Parallel()
	for _, url := range []string{"http://192.168.1.5:4321/", "http://[2001:db8::1]:65535/"} {
		for _, colour := range []bool{false, true} {
			code, err := qrCode(url, colour)
			if err != nil {
				t.Fatal(err)
			}
			const scale = 4
			lines := strings.Split(strings.TrimSuffix(strings.NewReplacer("\x1b[97;40m", "", "\x1b[0m", "").Replace(code), "\n"), "\n")
			width := len([]rune(lines[0]))
			picture := image.NewGray(image.Rect(0, 0, scale*width, 2*scale*len(lines)))
			for y, line := range lines {
				for x, r := range []rune(line) {
					for half, light := range []bool{r == '█' || r == '▀', r == '█' || r == '▄'} {
						for i := range scale * scale {
							if light {
								picture.SetGray(scale*x+i%scale, scale*(2*y+half)+i/scale, color.Gray{255})
							}
						}
					}
				}
			}
			if got, err := qr.Decode(picture); got != url {
				t.Errorf("colour %v: read %q (%v), want %q\n%s", colour, got, err, url, code)
			}
		}
	}
}

func TestNetworkAddresses(t *testing.T) {
	t.Parallel()
	for _, ip := range networkAddresses() {
		if ip.IsLoopback() || ip.IsUnspecified() {
			t.Errorf("%v is no address in a network", ip)
		}
	}
}
