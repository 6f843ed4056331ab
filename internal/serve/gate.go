package serve

import (
	"net"
	"net/http"
	"net/netip"
	"strings"
	"unicode/utf8"
)

// A gate decides which requests are answered. A page on any website can make its
// visitor's browser send requests to this machine, under a name of that
// website's if need be; it must neither read, nor embed, nor drive the preview.
type gate struct{ hosts map[string]bool }

func newGate(hosts []string) gate {
	g := gate{map[string]bool{}}
	for _, h := range hosts {
		g.hosts[canonical(strings.Trim(h, "[]"))] = true
	}
	return g
}

// judge returns 0 for a request that may be answered, else the status to refuse
// it with. The order matters: what is about the sender comes first, so that a
// stranger learns nothing about what is there.
func (g gate) judge(r *http.Request) int {
	switch {
	case !g.knows(r.Host):
		return http.StatusForbidden
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		return http.StatusMethodNotAllowed
	case isForeign(r):
		return http.StatusForbidden
	}
	return judgePath(r)
}

// knows reports whether a Host header names this server: by a name or address of
// this machine, or by one that was allowed.
func (g gate) knows(header string) bool {
	host, ok := hostOf(header)
	if !ok {
		return false
	}
	if host == "localhost" || strings.HasSuffix(host, ".localhost") || g.hosts[host] {
		return true
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.IsLoopback()
}

// hostOf returns the host of a Host header in the form that is compared, and
// reports whether the header is well formed.
func hostOf(header string) (string, bool) {
	host := header
	if h, port, err := net.SplitHostPort(header); err == nil {
		host = h
		if port == "" || strings.Trim(port, "0123456789") != "" {
			return "", false
		}
		if strings.Contains(h, ":") != strings.HasPrefix(header, "[") {
			return "", false
		}
	} else if inner, ok := strings.CutPrefix(header, "["); ok {
		if host, ok = strings.CutSuffix(inner, "]"); !ok {
			return "", false
		}
		if ip, err := netip.ParseAddr(host); err != nil || !ip.Is6() {
			return "", false
		}
	} else if strings.Contains(header, ":") {
		return "", false
	}
	for i := range len(host) {
		c := host[i]
		if !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '.' || c == '-' || c == ':') {
			return "", false
		}
	}
	return canonical(host), host != "" && len(host) <= 255
}

// IsHost reports whether a name or address can be among [Options.Hosts]: whether
// there is a Host header that it answers to.
func IsHost(name string) bool {
	bare := strings.Trim(name, "[]")
	header := bare
	if strings.Contains(bare, ":") {
		header = "[" + bare + "]"
	}
	host, ok := hostOf(header)
	return ok && host == canonical(bare)
}

// canonical returns a host in lower case, without the dot that may end it, and an
// address in its one form.
func canonical(host string) string {
	host = strings.TrimSuffix(strings.ToLower(host), ".")
	if ip, err := netip.ParseAddr(host); err == nil {
		return ip.Unmap().String()
	}
	return host
}

// isForeign reports whether a browser says that a page of another origin is
// behind the request. A link that somebody follows is not: the page it leads to
// is shown to them and to nobody else.
func isForeign(r *http.Request) bool {
	for _, origin := range r.Header["Origin"] {
		if origin != "http://"+r.Host {
			return true
		}
	}
	for _, site := range r.Header["Sec-Fetch-Site"] {
		if site != "same-origin" && site != "none" {
			return r.Header.Get("Sec-Fetch-Mode") != "navigate" || r.Header.Get("Sec-Fetch-Dest") != "document"
		}
	}
	return false
}

// mostTarget is how many bytes a request's target may have.
const mostTarget = 1024

// judgePath refuses targets that some program somewhere reads in another way.
func judgePath(r *http.Request) int {
	target, _, _ := strings.Cut(r.RequestURI, "?")
	lower := strings.ToLower(target)
	switch {
	case strings.Contains(target, `\`) || strings.Contains(lower, "%5c"):
		return http.StatusBadRequest
	case len(target) > mostTarget, strings.Contains(target, "#"), strings.Contains(lower, "%2f"), strings.Contains(lower, "%00"),
		!strings.HasPrefix(r.URL.Path, "/"), !utf8.ValidString(r.URL.Path), strings.Contains(r.URL.Path, "\x00"):
		return http.StatusNotFound
	}
	return 0
}
