package serve

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
)

// A refusal is a request, why it is refused, and with what status.
type refusal struct {
	id, head string
	status   int
}

// strangers returns requests for a target that must not be answered, each with
// its place in the list of published attacks.
func strangers(target string) []refusal {
	var all []refusal
	add := func(id string, status int, heads ...string) {
		for _, head := range heads {
			all = append(all, refusal{id, head, status})
		}
	}
	host := func(name string) string { return "GET " + target + " HTTP/1.1\r\nHost: " + name }
	add("D01", 403, host("evil.example"), host("evil.example:4321"), host("localhost.evil.example"), host("127.0.0.1.nip.io"),
		host("xlocalhost"), host("0.0.0.0"), host("192.168.1.6"), host("2130706433"), host("0x7f.1"), host("127.1"), host("[::]"),
		host("evil.example")+"\r\nX-Forwarded-Host: localhost", host("evil.example")+"\r\nForwarded: host=localhost")
	add("D03", 403, "GET "+target+" HTTP/1.0", host("[::1"), host("localhost:"), host("localhost:x"), host("::1"), host("[127.0.0.1]"),
		host("[::1]x"), host("localhost:1:2"), host(strings.Repeat("a", 8000)), "GET http://evil.example"+target+" HTTP/1.1\r\nHost: localhost")
	add("D03", 400, "GET "+target+" HTTP/1.1", host("localhost")+"\r\nHost: localhost", host("a b"), host("127.0.0.1@evil.example"))
	with := func(headers ...string) string { return request("GET", target, headers...) }
	add("D04", 403, with("Origin: https://evil.example"), with("Origin: http://localhost", "Origin: http://evil.example"))
	add("D05", 403, with("Origin: http://localhost:1"), with("Origin: https://localhost"), with("Origin: http://127.0.0.1"), with("Origin: http://[::1]"))
	add("D06", 403, with("Origin: null"), with("Origin:"))
	add("D08", 403, with("Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: script"), with("Sec-Fetch-Site: same-site"),
		with("Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: cors"), with("Sec-Fetch-Site: cross-site"),
		with("Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: image"), with("Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: cross-site"))
	add("D10", 403, with("Sec-Fetch-Site: \xef\xbf\xbf"), with("Origin: http://[::1"), with("Origin: %"), with("Origin: \xff"), with("Sec-Fetch-Site:"))
	add("D10", 400, with("X: \x00"), with("X\x00: y"))
	add("D21", 403, with("Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe"),
		with("Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: object"))
	return all
}

// Strangers learn nothing, on any route: not even whether a page is there.
func TestStrangersAreRefusedEverywhere(t *testing.T) {
	t.Parallel()
	_, address := start(t, Options{Hosts: []string{"Studio.example", "192.168.1.5"}}, &Generation{Tree: site, Moved: map[string]string{"old.html": "index.html"}})
	for _, target := range append([]string{"/", "/sub/a.html", "/s.css", "/nowhere.html", "/old.html"}, ownPaths...) {
		for _, r := range strangers(target) {
			resp, body := ask(t, address, r.head)
			if resp.StatusCode != r.status {
				t.Errorf("%s %.200q: status %d, want %d", r.id, r.head, resp.StatusCode, r.status)
			}
			if r.status == 403 && body != "" {
				t.Errorf("%s %.200q: a stranger is told %q", r.id, r.head, body)
			}
		}
	}
	if resp, _ := ask(t, address, request("GET", "/", "X: "+strings.Repeat("x", 1<<20))); resp.StatusCode != 431 {
		t.Errorf("D10: a header of 1 MB: %d", resp.StatusCode)
	}
}

// D02, D07 and D09: friends are let in, on every route.
func TestFriendsAreLetIn(t *testing.T) {
	t.Parallel()
	_, address := start(t, Options{Hosts: []string{"Studio.example", "192.168.1.5", "[fe80::1]"}}, &Generation{Tree: site})
	var heads []string
	for _, host := range []string{
		"localhost", "LOCALHOST:1", "localhost.", "[::1]:99", "[::1]", "127.0.0.1", "127.0.0.2", "x.localhost", "a.b.localhost:80",
		"studio.example", "STUDIO.example.:80", "192.168.1.5:4321", "[::ffff:127.0.0.1]", "[fe80::1]:4321", "[0:0::1]",
	} {
		heads = append(heads, "Host: "+host)
	}
	for _, headers := range []string{
		"Origin: http://localhost", "Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: none", "Referer: http://\xff", // D07: and without any
		"Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document", // D09
	} {
		heads = append(heads, "Host: localhost\r\n"+headers)
	}
	for _, target := range append([]string{"/", "/sub/a.html", "/s.css"}, ownPaths...) {
		for _, head := range heads {
			if resp, _ := ask(t, address, "GET "+target+" HTTP/1.1\r\n"+head); resp.StatusCode != 200 {
				t.Errorf("%s %q: status %d", target, head, resp.StatusCode)
			}
		}
	}
}

// A name that no request could carry is told apart from one that opens the gate.
func TestIsHost(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"studio.example", "STUDIO.example.", "192.168.1.5", "[fe80::1]", "fe80::1", "0:0::1", "a-b"} {
		if !IsHost(name) || !newGate([]string{name}).knows(strings.NewReplacer("fe80::1", "[fe80::1]", "[fe80::1]", "[fe80::1]", "0:0::1", "[0:0::1]").Replace(name)) {
			t.Errorf("%q is no host", name)
		}
	}
	for _, name := range []string{"", "http://studio.example", "studio.example:4321", "studio.example/", "a b", "*.example", "[fe80::1]:80", "[", "a_b", "é.example", "192.168.1.5:80"} {
		if IsHost(name) {
			t.Errorf("%q is a host", name)
		}
	}
}

// D19: two methods, everywhere.
func TestMethods(t *testing.T) {
	t.Parallel()
	_, address := start(t, Options{}, &Generation{Tree: site})
	heads := []string{"OPTIONS * HTTP/1.1\r\nHost: localhost", "CONNECT localhost:1 HTTP/1.1\r\nHost: localhost"}
	for _, target := range append([]string{"/", "/nowhere.html"}, ownPaths...) {
		for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get", "PRI", "X"} {
			heads = append(heads, request(method, target))
		}
		heads = append(heads, request("POST", target, "Content-Length: 5")+"\r\n\r\nhello")
	}
	for _, head := range heads {
		if resp, _ := ask(t, address, head); resp.StatusCode != 405 || resp.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%q: %d, Allow %q", head, resp.StatusCode, resp.Header.Get("Allow"))
		}
	}
}

// D08 and D21: whatever the answer, other origins can neither read nor embed it,
// browsers that send no Sec-Fetch headers included.
func TestEveryAnswerIsProtected(t *testing.T) {
	t.Parallel()
	_, address := start(t, Options{}, &Generation{Tree: site, Moved: map[string]string{"old.html": "index.html"}})
	heads := []string{request("POST", "/"), "GET / HTTP/1.1\r\nHost: evil.example", request("GET", "/old.html"), request("GET", "/a\\b")}
	for _, target := range append([]string{"/", "/sub/a.html", "/s.css", "/nowhere.html", "/words.txt"}, ownPaths...) {
		heads = append(heads, request("GET", target), request("HEAD", target), request("GET", target, "If-None-Match: *"))
	}
	want := map[string]string{
		"Cross-Origin-Resource-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin", "X-Frame-Options": "DENY",
		"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store", "Referrer-Policy": "no-referrer",
		"Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
			"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
	}
	for _, head := range heads {
		resp, _ := ask(t, address, head)
		for name, value := range want {
			if got := resp.Header[http.CanonicalHeaderKey(name)]; fmt.Sprint(got) != "["+value+"]" {
				t.Errorf("%q: %s is %q", head, name, got)
			}
		}
	}
}

// FuzzHost looks for a Host header that passes the gate and means another
// machine. What is let in must be one of the forms written here.
func FuzzHost(f *testing.F) {
	for _, seed := range []string{
		"localhost", "localhost:1", "LOCALHOST.", "[::1]", "[::1]:80", "127.0.0.1", "x.localhost", "evil.example", "[::1", "a b", "::1", "",
		"localhost:", "localhost:x", "127.0.0.1.nip.io", "[::ffff:127.0.0.1]", "[::1%25eth0]", "[::1%eth0]:1", "localhost..", ".localhost", "localhost\x00", "1:2:3", "[localhost]",
	} {
		f.Add(seed)
	}
	g := newGate(nil)
	f.Fuzz(func(t *testing.T, header string) {
		if !g.knows(header) {
			return
		}
		name := strings.ToLower(header)
		if i := strings.LastIndexByte(name, ':'); i >= 0 && !strings.HasSuffix(name, "]") {
			if name[i+1:] == "" || strings.Trim(name[i+1:], "0123456789") != "" {
				t.Fatalf("%q is let in with a port that is no number", header)
			}
			name = name[:i]
		}
		name = strings.TrimSuffix(name, ".")
		switch {
		case name == "localhost", strings.HasSuffix(name, ".localhost"):
			if strings.ContainsAny(name, "[]@/\\:%# \t\x00") {
				t.Fatalf("%q is let in", header)
			}
		case strings.HasPrefix(name, "127.") && strings.Trim(name, "0123456789.") == "" && strings.Count(name, ".") == 3:
		case strings.HasPrefix(name, "[") && strings.HasSuffix(name, "]") && strings.Trim(name[1:len(name)-1], "0123456789abcdef:.") == "":
		default:
			t.Fatalf("%q is let in", header)
		}
	})
}
