package serve

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"knead/internal/tree"
)

// site is what the tests serve.
var site = tree.New([]tree.File{
	file("index.html", "<body>home</body>"),
	file("404.html", "<body>not here</body>"),
	file("sub/index.html", "<body>section</body>"),
	file("sub/a.html", `<head><link rel="stylesheet" href="../s.css"></head><body>page <img src="../p.svg"></body>`),
	file("a b.html", "<body>space</body>"),
	file("s.css", "p{background:url(i.svg)}"),
	file("i.svg", "<svg/>"),
	file("p.svg", "<svg><path/></svg>"),
	file("j.js", "0"),
	file("words.txt", "0123456789"),
	file("sitemap.xml", "<urlset/>"),
	file("f.woff2", "font"),
})

func file(name, text string) tree.File { return tree.NewFile(name, []byte(text)) }

// ownPaths are where the preview's own answers are.
var ownPaths = []string{
	"/_knead/events", "/_knead/problems", "/_knead/state/", "/_knead/state/sub/a.html", "/_knead/state/nowhere.html",
	"/_knead/live.js", "/_knead/page.js", "/_knead/scroll.js", "/_knead/problems.js", "/_knead/problems.css", "/_knead/nothing.css",
}

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
	serveOn(t, s, l)
	return s, l.Addr().String()
}

// serveOn serves until the test ends.
func serveOn(t *testing.T, s *Server, l net.Listener) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, l) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
}

// request words a request of a friend, without the empty line at its end.
func request(method, target string, headers ...string) string {
	return strings.Join(append([]string{method + " " + target + " HTTP/1.1", "Host: localhost"}, headers...), "\r\n")
}

// ask sends raw bytes, so that nothing is tidied up on the way, and returns the
// answer and its body; of an event stream, the first event.
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
	for name := range resp.Header {
		if strings.HasPrefix(name, "Access-Control-") {
			t.Errorf("%q is answered with %s", head, name)
		}
	}
	if method == http.MethodGet && resp.Header.Get("Content-Type") == "text/event-stream" {
		return resp, event(t, bufio.NewReader(resp.Body))
	}
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp, string(body)
}

// event reads an event.
func event(t *testing.T, r *bufio.Reader) string {
	t.Helper()
	line, err := r.ReadString('\n')
	if err == nil {
		_, err = r.ReadString('\n')
	}
	if err != nil {
		t.Fatal(err)
	}
	return line
}
