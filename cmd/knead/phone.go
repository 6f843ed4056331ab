package main

import (
	"fmt"
	"net"
	"os"
	"strings"

	qr "github.com/piglig/go-qr"
	"golang.org/x/term"
)

// A preview that others may see is reached at an address of this machine in its
// network, which nobody wants to type on a phone.

// networkAddresses returns this machine's addresses in its networks, those of
// home and office networks first.
func networkAddresses() []net.IP {
	addresses, err := net.InterfaceAddrs()
	if err != nil {
		return nil
	}
	var private, other []net.IP
	for _, a := range addresses {
		n, ok := a.(*net.IPNet)
		switch {
		case !ok || n.IP.IsLoopback() || n.IP.IsLinkLocalUnicast():
		case n.IP.To4() != nil && n.IP.IsPrivate():
			private = append(private, n.IP)
		default:
			other = append(other, n.IP)
		}
	}
	return append(private, other...)
}

// qrCode draws a text as a code that cameras read, two modules a character, with
// the margin they need. It is drawn light on dark; colour makes that sure
// whatever the terminal's own colours are.
func qrCode(text string, colour bool) (string, error) {
	code, err := qr.EncodeText(text, qr.Low)
	if err != nil {
		return "", fmt.Errorf("draw a QR code: %w", err)
	}
	const margin = 4
	light := func(x, y int) bool {
		inside := min(x, y) >= 0 && max(x, y) < code.Size()
		return !inside || !code.Module(x, y)
	}
	var b strings.Builder
	for y := -margin; y < code.Size()+margin; y += 2 {
		if colour {
			b.WriteString("\x1b[97;40m")
		}
		for x := -margin; x < code.Size()+margin; x++ {
			below := y+1 < code.Size()+margin && light(x, y+1)
			switch {
			case light(x, y) && below:
				b.WriteRune('█')
			case light(x, y):
				b.WriteRune('▀')
			case below:
				b.WriteRune('▄')
			default:
				b.WriteByte(' ')
			}
		}
		if colour {
			b.WriteString("\x1b[0m")
		}
		b.WriteByte('\n')
	}
	return b.String(), nil
}

// showCode draws the code of an address where it fits: on a terminal wide and
// high enough.
func (t *terminal) showCode(url string) {
	f, ok := t.original.(*os.File)
	if !ok || !t.live {
		return
	}
	width, height, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return
	}
	code, err := qrCode(url, t.colour)
	lines := strings.Count(code, "\n")
	if err != nil || lines > height || 2*lines > width {
		return
	}
	fmt.Fprint(t.stderr, code)
}
