package handbook

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"knead"
	"knead/internal/build"
	"knead/internal/digest"
	"knead/internal/tree"
)

var update = flag.Bool("update", false, "rewrite the golden digests")

// builtSite builds the site in a file system and wants it without a single
// diagnostic.
func builtSite(t *testing.T, fsys fs.FS) tree.Tree {
	t.Helper()
	project, err := tree.FromFS(fsys)
	if err != nil {
		t.Fatal(err)
	}
	defaults, err := tree.FromFS(knead.Theme())
	if err != nil {
		t.Fatal(err)
	}
	out, err := build.New(build.Options{}).Build(t.Context(), build.Input{Project: project, Defaults: defaults})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range out.Diagnostics {
		t.Errorf("%s: %s: %s [%s] (%s)", d.Pos, d.Severity, d.Message, d.Rule, d.Hint)
	}
	if out.Tree.Len() == 0 {
		t.Fatal("nothing was built")
	}
	return out.Tree
}

// manual returns the manual's project folder.
func manual() fs.FS { return os.DirFS("../../docs") }

// TestHandbookIsGolden compares the handbook with the digests of its files as
// they were last looked at. Run with -update after looking at what changed.
func TestHandbookIsGolden(t *testing.T) {
	var got strings.Builder
	for _, f := range builtSite(t, knead.Handbook()).Files() {
		fmt.Fprintf(&got, "%s %s\n", digest.Bytes(f.Data).Short(16), f.Path)
	}
	const golden = "testdata/handbook.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	before := strings.Split(string(want), "\n")
	for line := range strings.Lines(got.String()) {
		if !slices.Contains(before, strings.TrimSuffix(line, "\n")) {
			t.Errorf("new or changed: %s", line)
		}
	}
	if got.String() != string(want) {
		t.Error("the handbook is not what it was; look at it, then run: go test ./test/handbook -update")
	}
}

// TestCrawl reads every page of the handbook and of the manual as a browser
// does and follows every link. It shares no code with the checks of the build.
func TestCrawl(t *testing.T) {
	for name, fsys := range map[string]fs.FS{"handbook": knead.Handbook(), "manual": manual()} {
		t.Run(name, func(t *testing.T) {
			site := builtSite(t, fsys)
			pages := map[string]*crawled{}
			for _, f := range site.Files() {
				if path.Ext(f.Path) == ".html" {
					pages[f.Path] = crawl(t, f)
				}
			}
			if len(pages) < 10 {
				t.Fatalf("only %d pages", len(pages))
			}
			reached := map[string]bool{"index.html": true, "404.html": true}
			for from, p := range pages {
				for _, link := range p.links {
					if to := follow(t, site, pages, from, link); to != from {
						reached[to] = true
					}
				}
			}
			for p := range pages {
				if !reached[p] {
					t.Errorf("no link leads to %s", p)
				}
			}
		})
	}
}

// crawled is what a crawler keeps of a page.
type crawled struct {
	ids   map[string]bool
	links []string
}

// loading lists the attributes through which an element loads something when a
// page opens.
var loading = map[string][]string{
	"script": {"src"}, "img": {"src", "srcset"}, "link": {"href"}, "source": {"src", "srcset"},
	"video": {"src", "poster"}, "audio": {"src"}, "iframe": {"src"}, "embed": {"src"}, "object": {"data"},
}

func crawl(t *testing.T, f tree.File) *crawled {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(f.Data))
	if err != nil {
		t.Fatal(err)
	}
	p := &crawled{ids: map[string]bool{}}
	count := map[string]int{}
	for n := range doc.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "code" && n.Parent.Data != "script" {
			for _, bad := range []string{"&amp;", "&lt;", "&#", "ZgotmplZ", "<nil>", "%!"} {
				if strings.Contains(n.Data, bad) {
					t.Errorf("%s: %q in the text %q", f.Path, bad, n.Data)
				}
			}
		}
		if n.Type != html.ElementNode {
			continue
		}
		count[n.Data]++
		attributes := map[string]string{}
		for _, a := range n.Attr {
			attributes[a.Key] = a.Val
			if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
				t.Errorf("%s: attribute %s=%q", f.Path, a.Key, a.Val)
			}
		}
		if id, ok := attributes["id"]; ok {
			if p.ids[id] {
				t.Errorf("%s: two elements have the id %q", f.Path, id)
			}
			p.ids[id] = true
		}
		if _, ok := attributes["data-knead"]; ok && attributes["data-knead"] == "disclaimer" {
			count["disclaimer"]++
			if count["main"] > 0 {
				t.Errorf("%s: the disclaimer comes after the content has begun", f.Path)
			}
		}
		if _, ok := attributes["alt"]; n.Data == "img" && !ok {
			t.Errorf("%s: an image without alt: %q", f.Path, attributes["src"])
		}
		if n.Data == "style" || n.Data == "script" && attributes["src"] == "" && attributes["type"] != "application/ld+json" {
			t.Errorf("%s: inline %s", f.Path, n.Data)
		}
		rel := attributes["rel"]
		for _, key := range loading[n.Data] {
			value := attributes[key]
			if value == "" || n.Data == "link" && (rel == "canonical" || rel == "alternate") {
				continue
			}
			if u, err := url.Parse(value); err != nil || u.Host != "" || u.Scheme != "" {
				t.Errorf("%s: %s loads %q", f.Path, n.Data, value)
				continue
			}
			p.links = append(p.links, value)
		}
		if href, ok := attributes["href"]; ok && n.Data == "a" {
			u, err := url.Parse(href)
			switch {
			case err != nil:
				t.Errorf("%s: link %q: %v", f.Path, href, err)
			case u.Scheme == "http" || u.Scheme == "https":
				if !strings.Contains(rel, "noopener") || !strings.Contains(rel, "noreferrer") {
					t.Errorf("%s: link to another site %q with rel %q", f.Path, href, rel)
				}
			case u.Scheme == "":
				p.links = append(p.links, href)
			case u.Scheme != "mailto" && u.Scheme != "tel":
				t.Errorf("%s: link %q", f.Path, href)
			}
		}
	}
	for _, once := range []string{"html", "head", "body", "title", "main", "h1", "disclaimer"} {
		if count[once] != 1 {
			t.Errorf("%s: %d of %s, want one", f.Path, count[once], once)
		}
	}
	return p
}

// follow resolves a link as a browser does for a page on disk and returns the
// path of the file it leads to.
func follow(t *testing.T, site tree.Tree, pages map[string]*crawled, from, link string) string {
	t.Helper()
	u, err := url.Parse(link)
	if err != nil {
		t.Errorf("%s: link %q: %v", from, link, err)
		return ""
	}
	to := from
	if u.Path != "" {
		if strings.HasPrefix(u.Path, "/") {
			if from != "404.html" {
				t.Errorf("%s: link %q leaves the folder of the site", from, link)
			}
			to = strings.TrimPrefix(u.Path, "/")
		} else {
			to = path.Join(path.Dir(from), u.Path)
		}
	}
	if _, ok := site.Find(to); !ok {
		t.Errorf("%s: link %q leads to %q, which does not exist", from, link, to)
	}
	if p := pages[to]; u.Fragment != "" && (p == nil || !p.ids[u.Fragment]) {
		t.Errorf("%s: link %q leads to no id of %s", from, link, to)
	}
	return to
}
