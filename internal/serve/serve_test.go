package serve

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"knead/internal/diag"
	"knead/internal/tree"
)

// site is what the tests serve.
var site = tree.New([]tree.File{
	tree.NewFile("index.html", []byte("<p>home")),
	tree.NewFile("404.html", []byte("<p>not here")),
	tree.NewFile("sub/index.html", []byte("<p>section")),
	tree.NewFile("sub/a.html", []byte("<p>page")),
	tree.NewFile("a b.html", []byte("<p>space")),
	tree.NewFile("s.css", []byte("p{}")),
})

// start serves a generation and returns the address.
func start(t *testing.T, o Options, g *Generation) (s *Server, address string) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s = New(o)
	if g != nil {
		s.Show(*g)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, l) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	return s, l.Addr().String()
}

// ask sends raw bytes, so that nothing is tidied up on the way, and returns the
// answer and its body.
func ask(t *testing.T, address, head string) (*http.Response, string) {
	t.Helper()
	conn, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if err := conn.SetDeadline(time.Now().Add(20 * time.Second)); err != nil {
		t.Fatal(err)
	}
	go func() { _, _ = io.WriteString(conn, head+"\r\n\r\n") }()
	method := http.MethodGet
	if strings.HasPrefix(head, "HEAD ") {
		method = http.MethodHead
	}
	resp, err := http.ReadResponse(bufio.NewReader(conn), &http.Request{Method: method})
	if err != nil {
		t.Fatalf("%q: %v", head[:min(len(head), 80)], err)
	}
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	for name := range resp.Header {
		if strings.HasPrefix(name, "Access-Control-") {
			t.Errorf("%q is answered with %s", head, name)
		}
	}
	return resp, string(body)
}

// TestGate asks in all the ways of strangers, and in those of friends.
func TestGate(t *testing.T) {
	t.Parallel()
	_, address := start(t, Options{Hosts: []string{"Studio.example", "192.168.1.5"}}, &Generation{Tree: site})
	get := func(target string, headers ...string) string {
		return strings.Join(append([]string{"GET " + target + " HTTP/1.1", "Host: localhost"}, headers...), "\r\n")
	}
	host := func(name string) string { return "GET / HTTP/1.1\r\nHost: " + name }
	cases := map[int][]string{
		200: {
			host("localhost"), host("LOCALHOST:1"), host("localhost."), host("[::1]:99"), host("[::1]"), host("127.0.0.2"), host("x.localhost"),
			host("studio.example"), host("192.168.1.5:4321"), host("[::ffff:127.0.0.1]"),
			get("/"), get("/sub/"), get("/sub/a.html"), get("/sub/a.html?raw??"), get("/s.css?import&url"), get("/a%20b.html"),
			get("/", "Origin: http://localhost"), get("/", "Sec-Fetch-Site: same-origin"), get("/", "Sec-Fetch-Site: none"),
			get("/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"),
			get("/s.css", "Referer: http://\xff"),
		},
		400: {
			"GET / HTTP/1.1", "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost", host("a b"), host("127.0.0.1@evil.example"), get("/", "X: \x00"),
			get("/..\\secret"), get("/..%5csecret"), get("/%5Csecret"),
		},
		403: {
			"GET / HTTP/1.0", host("[::1"), host("localhost:"), host("localhost:x"), host("::1"), host("evil.example"), host("evil.example:4321"),
			host("localhost.evil.example"), host("127.0.0.1.nip.io"), host("0.0.0.0"), host("192.168.1.6"),
			host("xlocalhost"), host(strings.Repeat("a", 8000)), "GET http://evil.example/ HTTP/1.1\r\nHost: localhost",
			host("evil.example") + "\r\nX-Forwarded-Host: localhost", "GET /nowhere HTTP/1.1\r\nHost: evil.example",
			get("/", "Origin: https://evil.example"), get("/", "Origin: null"), get("/", "Origin: http://localhost:1"), get("/", "Origin: https://localhost"),
			get("/", "Origin: http://127.0.0.1"), get("/", "Origin: http://localhost", "Origin: http://evil.example"), get("/", "Origin:"),
			get("/s.css", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"), get("/", "Sec-Fetch-Site: same-site"), get("/", "Sec-Fetch-Site: \xef\xbf\xbf"),
			get("/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe"),
		},
		404: {
			get("/sub"), get("/sub/a"), get("/nowhere/"), get("/../secret"), get("/..%2fsecret"), get("/%2e%2e/secret"), get("/sub/../../secret"), get("//index.html"),
			get("/sub/../index.html"), get("/./index.html"), get("/.env"), get("/.git/config"), get("/.knead/x"), get("/knead.yaml"), get("/content/index.md"),
			get("/#/../index.html"), get("/index.html%00.png"), get("/%ff"), get("/" + strings.Repeat("a", 300)), get("/" + strings.Repeat("a", 2000)), get("/INDEX.html"),
		},
		405: {
			"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0", "PUT /x HTTP/1.1\r\nHost: localhost", "OPTIONS * HTTP/1.1\r\nHost: localhost",
			"TRACE / HTTP/1.1\r\nHost: localhost", "CONNECT localhost:1 HTTP/1.1\r\nHost: localhost", "DELETE / HTTP/1.1\r\nHost: localhost",
		},
		431: {get("/", "X: "+strings.Repeat("x", 1<<20))},
	}
	for want, heads := range cases {
		for _, head := range heads {
			resp, body := ask(t, address, head)
			short := head[:min(len(head), 120)]
			if resp.StatusCode != want {
				t.Errorf("%q: status %d, want %d", short, resp.StatusCode, want)
			}
			if want == 403 && body != "" {
				t.Errorf("%q: a stranger is told %q", short, body)
			}
			if want == 405 && resp.Header.Get("Allow") != "GET, HEAD" {
				t.Errorf("%q: Allow is %q", short, resp.Header.Get("Allow"))
			}
			if want == 400 || want == 431 || resp.Header.Get("Date") == "" {
				continue // answered by net/http before there is a request
			}
			for name, value := range map[string]string{
				"Cross-Origin-Resource-Policy": "same-origin", "X-Frame-Options": "DENY", "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store",
			} {
				if got := resp.Header.Get(name); got != value {
					t.Errorf("%q: %s is %q", short, name, got)
				}
			}
		}
	}
	if _, body := ask(t, address, get("/nowhere")); body != "<p>not here" {
		t.Errorf("a missing page is answered with %q", body)
	}
}

func TestAnswers(t *testing.T) {
	t.Parallel()
	s, address := start(t, Options{}, &Generation{Tree: site, Moved: map[string]string{"old name.html": "sub/a b.html", "sub/a.html": "index.html"}})
	get := func(target string, headers ...string) (*http.Response, string) {
		t.Helper()
		return ask(t, address, strings.Join(append([]string{target + " HTTP/1.1", "Host: localhost"}, headers...), "\r\n"))
	}
	resp, body := get("GET /sub/a.html")
	tag := resp.Header.Get("ETag")
	if body != "<p>page" || tag == "" || resp.Header.Get("Content-Type") != "text/html; charset=utf-8" {
		t.Errorf("%q %v", body, resp.Header)
	}
	if resp, body := get("GET /sub/a.html", "If-None-Match: "+tag); resp.StatusCode != 304 || body != "" {
		t.Errorf("equal: %d %q", resp.StatusCode, body)
	}
	if resp, body := get("GET /sub/a.html", "Range: bytes=3-4"); resp.StatusCode != 206 || body != "pa" {
		t.Errorf("range: %d %q", resp.StatusCode, body)
	}
	for _, target := range []string{"HEAD /sub/a.html", "HEAD /nowhere"} {
		if resp, body := get(target); body != "" || resp.ContentLength <= 0 {
			t.Errorf("%s: %d bytes announced, body %q", target, resp.ContentLength, body)
		}
	}
	if resp, _ := get("GET /s.css"); resp.Header.Get("Content-Type") != "text/css; charset=utf-8" {
		t.Errorf("style: %v", resp.Header)
	}
	if resp, _ := get("GET /old%20name.html"); resp.StatusCode != 307 || resp.Header.Get("Location") != "/sub/a%20b.html" {
		t.Errorf("moved: %d to %q", resp.StatusCode, resp.Header.Get("Location"))
	}
	s.Show(Generation{Tree: tree.New([]tree.File{tree.NewFile("sub/a.html", []byte("<p>edited"))})})
	if resp, body := get("GET /sub/a.html", "If-None-Match: "+tag); resp.StatusCode != 200 || body != "<p>edited" {
		t.Errorf("after an edit: %d %q", resp.StatusCode, body)
	}
}

// Before there is a site, requests wait for the first build and are then told
// what is wrong with it, as text.
func TestNoSiteYet(t *testing.T) {
	t.Parallel()
	s, address := start(t, Options{}, nil)
	time.AfterFunc(50*time.Millisecond, func() {
		d := diag.Errorf(diag.Pos{File: "content/<b>.md", Line: 2, Col: 1}, "link.page-missing", "no page")
		s.Show(Generation{Status: "content is missing", Problems: []Problem{{Diagnostic: d}}})
	})
	resp, body := ask(t, address, "GET / HTTP/1.1\r\nHost: localhost")
	if resp.StatusCode != 503 || resp.Header.Get("Content-Type") != "text/plain; charset=utf-8" ||
		!strings.Contains(body, "content is missing") || !strings.Contains(body, "content/<b>.md:2:1: error: no page [link.page-missing]") {
		t.Errorf("%d %v %q", resp.StatusCode, resp.Header, body)
	}
}

// A server ends within a second, whoever is connected and however little they say.
func TestServeEnds(t *testing.T) {
	t.Parallel()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := New(Options{}) // nothing is shown, so a request waits
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, l) }()
	for _, said := range []string{"", "GET / HT", "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"} {
		conn, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		if _, err := io.WriteString(conn, said); err != nil {
			t.Fatal(err)
		}
	}
	time.Sleep(20 * time.Millisecond)
	cancel()
	select {
	case err := <-done:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(5 * time.Second):
		t.Fatal("does not end")
	}
}

func TestListen(t *testing.T) {
	t.Parallel()
	first, url, err := Listen("", 0, true)
	if err != nil {
		t.Fatal(err)
	}
	defer closeAll(first)
	port := first[0].Addr().(*net.TCPAddr).Port
	if url != fmt.Sprintf("http://localhost:%d/", port) {
		t.Errorf("address %s", url)
	}
	for _, l := range first {
		if at := l.Addr().(*net.TCPAddr); !at.IP.IsLoopback() || at.Port != port {
			t.Errorf("listens on %v", at)
		}
	}
	if _, _, err := Listen("", port, true); err == nil || !strings.Contains(err.Error(), fmt.Sprintf("port %d is taken", port)) {
		t.Errorf("a taken port: %v", err)
	}
	next, _, err := Listen("", port, false)
	if err != nil {
		t.Fatal(err)
	}
	defer closeAll(next)
	if at := next[0].Addr().(*net.TCPAddr); at.Port <= port {
		t.Errorf("the next port is %d", at.Port)
	}
	if _, _, err := Listen("203.0.113.7", 0, false); err == nil || !strings.Contains(err.Error(), "203.0.113.7") {
		t.Errorf("an address of another machine: %v", err)
	}
}

func closeAll(listeners []net.Listener) {
	for _, l := range listeners {
		l.Close()
	}
}
