package serve

import (
	"bytes"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"knead/internal/diag"
	"knead/internal/tree"
)

// D28: parts, tags and heads of every kind of file.
func TestAnswersAreCorrect(t *testing.T) {
	t.Parallel()
	_, address := start(t, Options{}, &Generation{Tree: site})
	kinds := map[string]string{
		"/sub/a.html": "text/html; charset=utf-8", "/s.css": "text/css; charset=utf-8", "/p.svg": "image/svg+xml", "/j.js": "text/javascript; charset=utf-8",
		"/words.txt": "text/plain; charset=utf-8", "/sitemap.xml": "application/xml", "/f.woff2": "font/woff2",
		"/_knead/problems": "text/html; charset=utf-8", "/_knead/state/sub/a.html": "application/json", "/_knead/live.js": "text/javascript; charset=utf-8",
	}
	for target, kind := range kinds {
		get := func(method string, headers ...string) (*http.Response, string) {
			t.Helper()
			return ask(t, address, request(method, target, headers...))
		}
		resp, body := get("GET")
		tag := resp.Header.Get("ETag")
		if resp.StatusCode != 200 || body == "" || resp.Header.Get("Content-Type") != kind || len(tag) < 10 || resp.Header.Get("Content-Encoding") != "" {
			t.Errorf("%s: %d %v", target, resp.StatusCode, resp.Header)
		}
		if resp, zipped := get("GET", "Accept-Encoding: gzip, br"); zipped != body || resp.Header.Get("Content-Encoding") != "" {
			t.Errorf("%s: encoded as %q", target, resp.Header.Get("Content-Encoding"))
		}
		if head, none := get("HEAD"); head.StatusCode != 200 || none != "" || head.ContentLength != int64(len(body)) || head.Header.Get("ETag") != tag {
			t.Errorf("%s: HEAD: %d %q %v", target, head.StatusCode, none, head.Header)
		}
		for _, match := range []string{tag, "*", `"x", ` + tag, "W/" + tag} {
			if resp, none := get("GET", "If-None-Match: "+match); resp.StatusCode != 304 || none != "" || resp.Header.Get("ETag") != tag {
				t.Errorf("%s: If-None-Match: %s: %d %q", target, match, resp.StatusCode, none)
			}
		}
		if resp, all := get("GET", `If-None-Match: "x"`); resp.StatusCode != 200 || all != body {
			t.Errorf("%s: another tag: %d", target, resp.StatusCode)
		}
		if resp, part := get("GET", "Range: bytes=0-0"); resp.StatusCode != 206 || part != body[:1] {
			t.Errorf("%s: first byte: %d %q", target, resp.StatusCode, part)
		}
		if resp, part := get("GET", "Range: bytes=-1", "If-Range: "+tag); resp.StatusCode != 206 || part != body[len(body)-1:] {
			t.Errorf("%s: last byte: %d %q", target, resp.StatusCode, part)
		}
		if resp, all := get("GET", "Range: bytes=0-0", `If-Range: "x"`); resp.StatusCode != 200 || all != body {
			t.Errorf("%s: part of another version: %d", target, resp.StatusCode)
		}
		if resp, _ := get("GET", "Range: bytes=99999999-"); resp.StatusCode != 416 {
			t.Errorf("%s: beyond the end: %d", target, resp.StatusCode)
		}
	}
}

// A page that does not exist is answered with the site's own page for that.
func TestNotFound(t *testing.T) {
	t.Parallel()
	s, address := start(t, Options{}, &Generation{Tree: site})
	resp, body := ask(t, address, request("GET", "/nowhere.html"))
	if resp.StatusCode != 404 || !strings.HasPrefix(body, "<body>not here<knead-problems") || resp.Header.Get("ETag") != "" {
		t.Errorf("%d %v %q", resp.StatusCode, resp.Header, body)
	}
	if head, none := ask(t, address, request("HEAD", "/nowhere.html")); head.StatusCode != 404 || none != "" || head.ContentLength != int64(len(body)) {
		t.Errorf("HEAD: %d %v %q", head.StatusCode, head.Header, none)
	}
	s.Show(Generation{Tree: tree.New([]tree.File{file("index.html", "home")})})
	if resp, body := ask(t, address, request("GET", "/nowhere.html")); resp.StatusCode != 404 || !strings.Contains(body, "<h1>Nothing here yet</h1>") {
		t.Errorf("without a page for it: %d %q", resp.StatusCode, body)
	}
}

// The page for what is not found links to where the site will be published; there
// and at the root are the same files.
func TestBase(t *testing.T) {
	t.Parallel()
	inside := site.Files()
	inside = append(slices.Clone(inside), file("handbook/own.html", "<body>of the site</body>"))
	_, address := start(t, Options{}, &Generation{Tree: tree.New(inside), Base: "/handbook/"})
	for target, want := range map[string]string{
		"/s.css": "200 p{", "/handbook/s.css": "200 p{", "/handbook/": "200 <body>home", "/handbook/sub/": "200 <body>section",
		"/handbook/own.html": "200 <body>of the site", "/handbook/handbook/own.html": "200 <body>of the site",
		"/handbook": "404 <body>not here", "/handbook/no.css": "404 <body>not here", "/other/s.css": "404 <body>not here",
	} {
		resp, body := ask(t, address, request("GET", target))
		if got := fmt.Sprint(resp.StatusCode, " ", body); !strings.HasPrefix(got, want) {
			t.Errorf("%s: %s, want %s", target, got, want)
		}
	}
	_, at := ask(t, address, request("GET", "/_knead/state/handbook/sub/a.html"))
	if _, same := ask(t, address, request("GET", "/_knead/state/sub/a.html")); at != same || !strings.Contains(at, "s.css") {
		t.Errorf("one page has two states: %s, %s", at, same)
	}
}

func TestMovedPages(t *testing.T) {
	t.Parallel()
	moved := map[string]string{"old name.html": "sub/a b.html", "sub/a.html": "index.html"}
	_, address := start(t, Options{}, &Generation{Tree: site, Moved: moved})
	if resp, _ := ask(t, address, request("GET", "/old%20name.html")); resp.StatusCode != 307 || resp.Header.Get("Location") != "/sub/a%20b.html" {
		t.Errorf("%d to %q", resp.StatusCode, resp.Header.Get("Location"))
	}
	if resp, _ := ask(t, address, request("GET", "/sub/a.html")); resp.StatusCode != 200 {
		t.Errorf("a page that is there is answered with %d", resp.StatusCode)
	}
	if _, body := ask(t, address, request("GET", "/_knead/state/old%20name.html")); !strings.Contains(body, `"to":"/sub/a%20b.html"`) {
		t.Errorf("the state of a moved page is %s", body)
	}
}

// Before there is a site, requests wait for the first build, and are then told
// what is wrong with it.
func TestNoSiteYet(t *testing.T) {
	t.Parallel()
	s, address := start(t, Options{}, nil)
	time.AfterFunc(50*time.Millisecond, func() {
		d := diag.Errorf(diag.Pos{File: "content/<b>.md", Line: 2, Col: 1}, "link.page-missing", "no page")
		s.Show(Generation{Status: "content is missing", Problems: []Problem{{Diagnostic: d}}})
	})
	resp, body := ask(t, address, request("GET", "/"))
	if resp.StatusCode != 503 || resp.Header.Get("Content-Type") != "text/html; charset=utf-8" || resp.Header.Get("Knead-Build") != "1" {
		t.Errorf("%d %v", resp.StatusCode, resp.Header)
	}
	for _, want := range []string{"Nothing here yet", "There is no site to show yet", "content is missing", "content/&lt;b&gt;.md:2:1", "2 errors"} {
		if !strings.Contains(body, want) {
			t.Errorf("no %q in %s", want, body)
		}
	}
}

// The policy inside a page must let it hear news; that in the tree stays.
func TestPageMayHearNews(t *testing.T) {
	t.Parallel()
	meta := `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">`
	page := []byte("<head>" + meta + "</head><body>x</body>")
	before := bytes.Clone(page)
	_, address := start(t, Options{}, &Generation{Tree: tree.New([]tree.File{tree.NewFile("index.html", page)})})
	_, body := ask(t, address, request("GET", "/"))
	if !strings.Contains(body, `content="connect-src 'self'; default-src 'none'; script-src 'self'"`) {
		t.Error(body)
	}
	if !bytes.Equal(page, before) {
		t.Errorf("the tree was changed: %s", page)
	}
}
