package site

import "strings"

// Address returns the link from one page of the site to a path of the site:
// relative to the folder of the page, naming the file, percent-encoded where
// needed.
//
//	Address("techniques/a.html", "techniques/b.html") = "b.html"
//	Address("techniques/a.html", "index.html")        = "../index.html"
func Address(from, to string) string {
	common := 0
	for i := 0; i < len(from) && i < len(to) && from[i] == to[i]; i++ {
		if from[i] == '/' {
			common = i + 1
		}
	}
	up := strings.Count(from[common:], "/")
	to = to[common:]
	if up == 0 {
		// A first segment with a colon would read as a scheme.
		if first, _, _ := strings.Cut(to, "/"); strings.Contains(first, ":") {
			return "./" + Escape(to)
		}
		return Escape(to)
	}
	return strings.Repeat("../", up) + Escape(to)
}

// Escape percent-encodes a slash path for use in a URL. What may stand in a
// path segment unencoded is taken from RFC 3986, section 3.3.
func Escape(p string) string {
	const hex = "0123456789ABCDEF"
	n := 0
	for i := range len(p) {
		if !unescaped(p[i]) {
			n++
		}
	}
	if n == 0 {
		return p
	}
	var b strings.Builder
	b.Grow(len(p) + 2*n)
	for i := range len(p) {
		if c := p[i]; unescaped(c) {
			b.WriteByte(c)
		} else {
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return b.String()
}

func unescaped(c byte) bool { return plain[c] }

// plain holds the bytes that stand for themselves. Every link of every page asks.
var plain = func() (table [256]bool) {
	for _, c := range []byte("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-._~!$()*+,;=:@") {
		table[c] = true
	}
	return table
}()
