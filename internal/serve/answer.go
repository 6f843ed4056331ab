package serve

import (
	"bytes"
	"fmt"
	"net/http"
	"net/url"
	"path"
	"strings"
	"time"
)

// policy is what a page of the preview may load. It is that of the published
// pages, and forbids frames, which only a header can.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("X-Frame-Options", "DENY")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cache-Control", "no-store")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Content-Security-Policy", policy)
	if status := s.gate.judge(r); status != 0 {
		if status == http.StatusMethodNotAllowed {
			h.Set("Allow", "GET, HEAD")
		}
		w.WriteHeader(status)
		return
	}
	select {
	case <-s.first:
	case <-r.Context().Done():
		return
	}
	s.current.Load().answer(w, r)
}

// answer answers with a file of the site: the one at exactly this path. The one
// completion is that a path ending in a slash means the index.html there.
func (g *Generation) answer(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	if f, ok := g.Tree.Find(name); ok {
		w.Header().Set("Content-Type", typeOf(name))
		w.Header().Set("ETag", `"`+f.Digest().String()+`"`)
		http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(f.Data))
		return
	}
	if to, ok := g.Moved[name]; ok {
		w.Header().Set("Location", (&url.URL{Path: "/" + to}).String())
		w.WriteHeader(http.StatusTemporaryRedirect)
		return
	}
	status, kind, body := http.StatusNotFound, "text/html; charset=utf-8", []byte(nil)
	if f, ok := g.Tree.Find("404.html"); ok {
		body = f.Data
	} else {
		status, kind, body = http.StatusServiceUnavailable, "text/plain; charset=utf-8", g.plain()
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Length", fmt.Sprint(len(body)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		_, _ = w.Write(body) // a client that is gone needs none
	}
}

// plain says why there is no site, as text.
func (g *Generation) plain() []byte {
	var b bytes.Buffer
	fmt.Fprintln(&b, "There is no site to show yet. It appears here when what is wrong is mended.")
	if g.Status != "" {
		fmt.Fprintf(&b, "\n%s\n", g.Status)
	}
	for _, p := range g.Problems {
		fmt.Fprintf(&b, "\n%s: %s: %s [%s]\n", p.Pos, p.Severity, p.Message, p.Rule)
		if p.Hint != "" {
			fmt.Fprintf(&b, "   hint: %s\n", p.Hint)
		}
	}
	return b.Bytes()
}

// types are the media types of what a site consists of. The system's own table
// is not asked, because it differs from one machine to the next.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".json": "application/json", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".csv": "text/csv; charset=utf-8",
	".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif",
	".webp": "image/webp", ".avif": "image/avif", ".ico": "image/x-icon",
	".woff2": "font/woff2", ".woff": "font/woff", ".ttf": "font/ttf", ".otf": "font/otf",
	".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".ogg": "audio/ogg", ".wav": "audio/wav",
	".mp4": "video/mp4", ".webm": "video/webm", ".vtt": "text/vtt; charset=utf-8",
	".pdf": "application/pdf", ".zip": "application/zip", ".webmanifest": "application/manifest+json",
}

func typeOf(name string) string {
	if t, ok := types[strings.ToLower(path.Ext(name))]; ok {
		return t
	}
	return "application/octet-stream"
}
