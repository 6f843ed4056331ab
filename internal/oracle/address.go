package oracle

import (
	"bytes"
	"net/url"
	"strings"
)

// An address is a value of href or src, taken apart.
type address struct {
	kind     addressKind
	path     []byte // of local and rooted addresses: without query and fragment, escapes decoded
	fragment []byte // escapes decoded; nil for none
}

type addressKind uint8

const (
	unreadable addressKind = iota
	local                  // relative: "../a.html#b", "#b", "?q=c"
	rooted                 // "/a.html"
	external               // http: or https: with a host
	hostless               // "//host/path"
	contact                // mailto: or tel:
	unknown                // any other scheme
)

// classify reads an address as the strictest browser would: what is not plainly
// harmless is unreadable or unknown.
func classify(value []byte) address {
	for _, c := range value {
		if c <= ' ' || c == 0x7F || c == '\\' || c == '"' || c == '<' || c == '>' || c == '`' {
			return address{kind: unreadable}
		}
	}
	switch {
	case len(value) == 0:
		return address{kind: unreadable}
	case bytes.HasPrefix(value, []byte("//")):
		return address{kind: hostless}
	}
	if scheme, rest, ok := cutScheme(value); ok {
		switch scheme {
		case "http", "https":
			if host, ok := bytes.CutPrefix(rest, []byte("//")); ok && len(host) > 0 && host[0] != '/' && host[0] != '?' && host[0] != '#' {
				return address{kind: external}
			}
			return address{kind: unreadable}
		case "mailto", "tel":
			if len(rest) > 0 {
				return address{kind: contact}
			}
			return address{kind: unreadable}
		}
		return address{kind: unknown}
	}
	return splitLocal(value)
}

// cutScheme splits before the first colon that precedes every / ? #. A prefix
// that is no known scheme counts as one: what a browser makes of it is not
// worth finding out.
func cutScheme(value []byte) (scheme string, rest []byte, ok bool) {
	i := bytes.IndexAny(value, ":/?#")
	if i < 0 || value[i] != ':' {
		return "", nil, false
	}
	switch name := value[:i]; string(name) {
	case "http":
		scheme = "http"
	case "https":
		scheme = "https"
	case "mailto":
		scheme = "mailto"
	case "tel":
		scheme = "tel"
	}
	return scheme, value[i+1:], true
}

func splitLocal(value []byte) address {
	a := address{kind: local}
	path, fragment, hasFragment := bytes.Cut(value, []byte("#"))
	path, _, _ = bytes.Cut(path, []byte("?"))
	ok := true
	if a.path, ok = unescape(path); !ok || bytes.IndexByte(a.path, '\\') >= 0 {
		return address{kind: unreadable}
	}
	if hasFragment {
		if a.fragment, ok = unescape(fragment); !ok || len(a.fragment) == 0 {
			return address{kind: unreadable}
		}
	}
	if len(a.path) > 0 && a.path[0] == '/' {
		a.kind = rooted
	}
	return a
}

// unescape decodes %xx. It reports false for text that is not correctly escaped
// or stands for control characters.
func unescape(text []byte) ([]byte, bool) {
	if bytes.IndexByte(text, '%') < 0 {
		return text, true
	}
	s, err := url.PathUnescape(string(text))
	if err != nil || strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == 0x7F }) {
		return nil, false
	}
	return []byte(s), true
}

// join appends to buf the path in the site that rel names from a page in the
// folder dir, which is "" or ends in a slash. It reports false when rel leaves
// the site or names a folder.
func join(buf []byte, dir string, rel []byte) ([]byte, bool) {
	buf = append(buf[:0], dir...)
	for {
		segment, rest, more := bytes.Cut(rel, []byte("/"))
		switch string(segment) {
		case "..":
			if len(buf) == 0 {
				return buf, false
			}
			buf = buf[:bytes.LastIndexByte(buf[:len(buf)-1], '/')+1]
			if !more {
				return buf, false
			}
		case ".", "":
			if !more || len(segment) == 0 {
				return buf, false
			}
		default:
			buf = append(buf, segment...)
			if !more {
				return buf, true
			}
			buf = append(buf, '/')
		}
		rel = rest
	}
}

// A key stands for a path or an id in lookups. It is its 64-bit FNV-1a sum:
// among a million of them two collide with a probability of one in 40 million,
// and a collision could only let one broken link pass.
type key uint64

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

func keyOf[T string | []byte](text T) key {
	k := key(fnvOffset)
	for i := range len(text) {
		k = (k ^ key(text[i])) * fnvPrime
	}
	return k
}
