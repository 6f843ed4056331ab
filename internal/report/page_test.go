package report_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestPages reads the files as a browser does and wants what makes them safe to
// open and possible to read: nothing from elsewhere, style and script allowed by
// their hashes, and drawings and tables that say what they are.
func TestPages(t *testing.T) {
	t.Parallel()
	r, _ := built(t, handbook(t), day)
	s, _ := built(t, small(t), day)
	files := map[string][]byte{"handbook": r.HTML(), "small": s.HTML(), "list": s.Sheets()["index.html"]}
	for path, sheet := range s.Sheets() {
		files[path] = sheet
	}
	for name, data := range files {
		doc, err := html.Parse(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		p := &inspected{t: t, name: name, ids: map[string]bool{}}
		p.collect(doc)
		p.check(doc)
		if p.policy == "" || strings.Contains(p.policy, "unsafe") || !strings.HasPrefix(p.policy, "default-src 'none'") {
			t.Errorf("%s: the policy is %q", name, p.policy)
		}
		if (name == "handbook" || name == "small") && p.drawings < 10 {
			t.Errorf("%s: %d drawings", name, p.drawings)
		}
	}
}

// inspected is a page under inspection.
type inspected struct {
	t        *testing.T
	name     string
	ids      map[string]bool
	policy   string
	drawings int
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// collect finds the ids and the policy.
func (p *inspected) collect(n *html.Node) {
	if id := attr(n, "id"); id != "" {
		if p.ids[id] {
			p.t.Errorf("%s: two elements have the id %s", p.name, id)
		}
		p.ids[id] = true
	}
	if attr(n, "http-equiv") == "Content-Security-Policy" {
		p.policy = attr(n, "content")
	}
	for c := range n.ChildNodes() {
		p.collect(c)
	}
}

func (p *inspected) check(n *html.Node) {
	for _, a := range n.Attr {
		switch a.Key {
		case "style", "src", "srcset":
			p.t.Errorf("%s: <%s> has %s", p.name, n.Data, a.Key)
		case "href":
			if id, ok := strings.CutPrefix(a.Val, "#"); ok && !p.ids[id] {
				p.t.Errorf("%s: a link leads to %s", p.name, a.Val)
			} else if !ok && !strings.HasPrefix(a.Val, "pages/") {
				p.t.Errorf("%s: a link leads out: %s", p.name, a.Val)
			}
		case "aria-labelledby":
			for _, id := range strings.Fields(a.Val) {
				if !p.ids[id] {
					p.t.Errorf("%s: a name is taken from #%s, which is nowhere", p.name, id)
				}
			}
		}
		if strings.HasPrefix(a.Key, "on") {
			p.t.Errorf("%s: <%s> has %s", p.name, n.Data, a.Key)
		}
	}
	if n.Type == html.ElementNode {
		p.element(n)
	}
	for c := range n.ChildNodes() {
		p.check(c)
	}
}

func (p *inspected) element(n *html.Node) {
	switch n.Data {
	case "style", "script":
		sum := sha256.Sum256([]byte(n.FirstChild.Data))
		if want := n.Data + "-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(p.policy, want) {
			p.t.Errorf("%s: the policy does not allow its %s", p.name, n.Data)
		}
	case "svg":
		p.drawings++
		if attr(n, "role") != "img" || len(strings.Fields(attr(n, "aria-labelledby"))) != 2 {
			p.t.Errorf("%s: a drawing says nothing to those who cannot see it", p.name)
		}
	case "th":
		if s := attr(n, "scope"); s != "col" && s != "row" {
			p.t.Errorf("%s: the heading of a table has the scope %q", p.name, s)
		}
	case "table":
		if !contains(n, "thead") {
			p.t.Errorf("%s: a table has no headings", p.name)
		}
	case "iframe", "object", "embed", "link", "img", "base", "form":
		p.t.Errorf("%s: there is <%s>", p.name, n.Data)
	}
}

func contains(n *html.Node, name string) bool {
	for c := range n.Descendants() {
		if c.Data == name {
			return true
		}
	}
	return false
}

// TestContentIsData wants what authors write to stay text.
func TestContentIsData(t *testing.T) {
	t.Parallel()
	const attack = `"\"><script>alert(1)</script><svg onload=x>{{.}}"`
	r, _ := built(t, small(t, "content/benefits/sleep.md", "title: Sleep", "title: "+attack,
		"content/data/people.yaml", "name: Ling Li", "name: "+attack,
		"content/techniques/gliding.md", "## Introduction", "## <script>alert(2)</script> &lt;b&gt; heading"), day)
	for name, data := range map[string][]byte{"report": r.HTML(), "sheet": r.Sheets()["pages/benefits/sleep.html"], "other": r.Sheets()["pages/techniques/gliding.html"]} {
		if bytes.Contains(data, []byte("<script>alert")) || bytes.Contains(data, []byte("<svg onload")) {
			t.Errorf("%s: what an author wrote became an element", name)
		}
	}
	if !bytes.Contains(r.HTML(), []byte("&lt;script&gt;alert(1)")) {
		t.Error("the title is gone")
	}
}
