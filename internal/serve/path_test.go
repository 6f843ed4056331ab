package serve

import (
	"strings"
	"testing"
)

// D11 to D19: what is there is asked for by its one address, and no spelling of
// another address reaches it or anything else.
func TestPaths(t *testing.T) {
	t.Parallel()
	_, address := start(t, Options{}, &Generation{Tree: site})
	cases := []struct {
		id      string
		status  int
		targets []string
	}{
		{"", 200, []string{"/", "/index.html", "/sub/", "/sub/a.html", "/a%20b.html", "/s.css", "http://localhost/"}},
		{"D11", 404, []string{"/../secret", "/..%2fsecret", "/%2e%2e/secret", "/sub/../../secret", "//etc/passwd", "//../secret", "/sub/../index.html",
			"/./index.html", "//index.html", "/sub//a.html", "/sub/%2e/a.html", "/%2e%2e%2fsecret", "/etc/passwd"}},
		{"D12", 404, []string{"/public-secret/x", "/../public-secret/x", "/..public-secret/x", "/sub-secret"}},
		{"D13", 400, []string{`/..\secret`, "/..%5csecret", "/%5Csecret", `/sub\a.html`}},
		{"D14", 404, []string{"/#/../../secret", "/index.html#", "/#"}},
		{"D16", 404, []string{"/link", "/link/", "/dirlink/secret", "/dirlink/"}},
		{"D17", 404, []string{"/.env", "/.git/config", "/.knead/manifest.json", "/knead.yaml", "/content/index.md", "/index.md", "/templates/page.html"}},
		{"D18", 404, []string{"/nowhere/", "/%ff", "/" + strings.Repeat("a", 300), "/" + strings.Repeat("a", 2000), "/index.html%00.png", "/x%00.png"}},
		{"D19", 404, []string{"/sub", "/sub/a", "/index", "/404", "/INDEX.html", "/sub/a.htm", "/sub/a.html/", "/../sub/a"}},
		{"own", 404, []string{"/_knead", "/_knead/", "/_knead/../index.html", "/_knead/problems.html", "/_knead/x.js", "/_knead/state", "/_knead/client/live.js", "/_knead/events/"}},
	}
	for _, c := range cases {
		for _, target := range c.targets {
			resp, body := ask(t, address, request("GET", target))
			if resp.StatusCode != c.status {
				t.Errorf("%s %.80s: %d, want %d", c.id, target, resp.StatusCode, c.status)
			}
			if c.status == 404 && body != "" && !strings.Contains(body, "not here") {
				t.Errorf("%s %.80s: answered with %q", c.id, target, body)
			}
		}
	}
}

// D15: a query means nothing.
func TestQueriesAreIgnored(t *testing.T) {
	t.Parallel()
	_, address := start(t, Options{}, &Generation{Tree: site})
	for _, target := range append([]string{"/", "/sub/a.html", "/s.css", "/p.svg"}, ownPaths[1:]...) {
		_, plain := ask(t, address, request("GET", target))
		for _, query := range []string{"?", "?raw", "?raw??", "?import&raw", "?url", "?.svg?.wasm?init", "?/../../secret", "?%5c", "?%00"} {
			if resp, body := ask(t, address, request("GET", target+query)); resp.StatusCode != 200 || body != plain {
				t.Errorf("%s%s: %d, another body: %v", target, query, resp.StatusCode, body != plain)
			}
		}
	}
}
