package serve

import (
	"bytes"
	"fmt"
	"net/http"
	"net/url"
	"path"
	"strings"
	"time"

	"knead/internal/digest"
	"knead/internal/tree"
)

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	protect(w.Header())
	if r.ContentLength != 0 {
		w.Header().Set("Connection", "close") // nobody reads what it sends
	}
	if status := s.gate.judge(r); status != 0 {
		if status == http.StatusMethodNotAllowed {
			w.Header().Set("Allow", "GET, HEAD")
		}
		w.WriteHeader(status)
		return
	}
	client := http.NewResponseController(w)
	_ = client.SetReadDeadline(time.Time{}) // the request is read; the first build may take a while
	now := s.first(r.Context())
	if now == nil {
		return
	}
	_ = client.SetWriteDeadline(time.Now().Add(answerTime))
	w.Header().Set("Knead-Build", fmt.Sprint(now.number))
	if name, own := strings.CutPrefix(r.URL.Path, prefix); own {
		s.answerOwn(now, name, w, r)
		return
	}
	now.answer(w, r)
}

// answer answers with a file of the site, or with where it went.
func (g *shown) answer(w http.ResponseWriter, r *http.Request) {
	f := g.find(r.URL.Path)
	switch {
	case f.to != "":
		w.Header().Set("Location", f.to)
		w.WriteHeader(http.StatusTemporaryRedirect)
	case !f.isPage():
		send(w, r, f.Path, f.Digest().String(), f.Data)
	case f.status == http.StatusOK:
		body := g.dress(f)
		send(w, r, f.Path, digest.Bytes(body).String(), body)
	default:
		body := g.dress(f)
		w.Header().Set("Content-Type", typeOf(f.Path))
		w.Header().Set("Content-Length", fmt.Sprint(len(body)))
		w.WriteHeader(f.status)
		if r.Method != http.MethodHead {
			_, _ = w.Write(body) // a client that is gone needs none
		}
	}
}

// send answers with bytes that tag names, or with the part of them asked for.
func send(w http.ResponseWriter, r *http.Request, name, tag string, body []byte) {
	w.Header().Set("Content-Type", typeOf(name))
	w.Header().Set("ETag", `"`+tag+`"`)
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(body))
}

// A found is what is shown at an address: a file, or the address to go to.
type found struct {
	tree.File
	at     string // the path that was asked for
	status int    // of the answer
	to     string // where to go instead, "" for nowhere
}

func (f found) isPage() bool { return path.Ext(f.Path) == ".html" }

// file returns the file at a path. The page for what is not found is shown at
// every address, so its links begin with the path the site is published below:
// they lead to the same files as those of the other pages, which are relative.
func (g *shown) file(at string) (f tree.File, name string, ok bool) {
	name = fileName(at)
	if f, ok = g.Tree.Find(name); ok {
		return f, name, true
	}
	if below, under := strings.CutPrefix(at, g.Base); under {
		name = fileName(below)
		f, ok = g.Tree.Find(name)
	}
	return f, name, ok
}

// fileName returns the site path of the file that a path names. The one
// completion is that a path ending in a slash means the index.html there.
func fileName(at string) string {
	name := strings.TrimPrefix(at, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	return name
}

// find returns what is shown at a path.
func (g *shown) find(at string) found {
	f, name, ok := g.file(at)
	if ok {
		return found{File: f, at: at, status: http.StatusOK}
	}
	if to, ok := g.Moved[name]; ok {
		return found{at: at, to: (&url.URL{Path: "/" + to}).String()}
	}
	if f, ok := g.Tree.Find("404.html"); ok {
		return found{File: f, at: at, status: http.StatusNotFound}
	}
	f = tree.File{Path: "nothing.html", Data: nothing}
	if g.Tree.Len() == 0 {
		return found{File: f, at: at, status: http.StatusServiceUnavailable}
	}
	return found{File: f, at: at, status: http.StatusNotFound}
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
