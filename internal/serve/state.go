package serve

import (
	"html"
	"net/url"
	"path"
	"regexp"
	"strings"

	"knead/internal/digest"
	"knead/internal/tree"
)

// A state says what a page consists of. A browser that shows one state and
// learns of another knows what to do: nothing, exchange a stylesheet or a
// picture, follow the page, or load it again. It is made of contents and of
// nothing that a restart of the preview would change.
type state struct {
	Page     string   `json:"page"`         // names the page, whatever its stylesheets are called
	Styles   []part   `json:"styles"`       // in the order of the page
	Images   []part   `json:"images"`       // in the order of the page
	Rest     string   `json:"rest"`         // names all else that the page loads
	Loaded   []string `json:"loaded"`       // addresses of the scripts that the page names
	Scripts  string   `json:"scripts"`      // names the scripts of the whole site
	Problems string   `json:"problems"`     // names what is wrong
	To       string   `json:"to,omitempty"` // where the page went
}

// A part is a file that a page loads, where it can be exchanged by itself.
type part struct {
	Address string `json:"address"`
	Sum     string `json:"sum"`
}

// sumLength is how many digits name a content. It is about mistakes, not about
// enemies: who can write the content needs no collision.
const sumLength = 16

func sumOf(parts ...string) string { return digest.Of(parts).Short(sumLength) }

// scriptsOf names the scripts of a site. A page can load scripts that its HTML
// does not mention, such as those of the search.
func scriptsOf(site tree.Tree) string {
	var sums []string
	for _, f := range site.Files() {
		if path.Ext(f.Path) == ".js" {
			sums = append(sums, f.Digest().String())
		}
	}
	return sumOf(sums...)
}

// loads finds the addresses in a page from which a browser loads something.
var loads = regexp.MustCompile(`\s(href|src|srcset|poster)\s*=\s*(?:"([^"]*)"|'([^']*)')`)

// stateOf looks at a page as it is published.
func (g *shown) stateOf(f found) state {
	s := state{Scripts: g.scripts, Problems: g.overlay.sum, To: f.to, Styles: []part{}, Images: []part{}, Loaded: []string{}}
	if f.to != "" {
		return s
	}
	var page strings.Builder // the page without the addresses of its stylesheets
	var rest []string
	last := 0
	for _, m := range loads.FindAllSubmatchIndex(f.Data, -1) {
		from, to := max(m[4], m[6]), max(m[5], m[7])
		attribute := string(f.Data[m[2]:m[3]])
		for i, address := range addresses(attribute, string(f.Data[from:to])) {
			file, ok := g.resolve(f.at, address)
			switch {
			case !ok || file.Path == f.Path:
			case path.Ext(file.Path) == ".css" && i == 0:
				page.Write(f.Data[last:from])
				last = to
				s.Styles = append(s.Styles, partOf(file))
				rest = append(rest, g.loadedBy(file, 0)...)
			case isImage(file.Path) && (attribute == "src" || attribute == "href"):
				s.Images = append(s.Images, partOf(file))
			case attribute != "href":
				if path.Ext(file.Path) == ".js" {
					s.Loaded = append(s.Loaded, partOf(file).Address)
				}
				rest = append(rest, file.Digest().String())
			}
		}
	}
	page.Write(f.Data[last:])
	s.Page, s.Rest = sumOf(page.String()), sumOf(rest...)
	return s
}

// addresses returns the addresses in the value of an attribute.
func addresses(attribute, value string) []string {
	value = html.UnescapeString(value)
	if attribute != "srcset" {
		return []string{value}
	}
	var all []string
	for candidate := range strings.SplitSeq(value, ",") {
		address, _, _ := strings.Cut(strings.TrimSpace(candidate), " ")
		all = append(all, address)
	}
	return all
}

// resolve returns the file of the site that an address at a path leads to.
func (g *shown) resolve(at, address string) (tree.File, bool) {
	u, err := url.Parse(address)
	if err != nil || u.Host != "" || u.Scheme != "" || u.Path == "" {
		return tree.File{}, false
	}
	f, _, ok := g.file((&url.URL{Path: at}).ResolveReference(u).Path)
	return f, ok
}

// styleLoads finds the addresses in a stylesheet.
var styleLoads = regexp.MustCompile(`url\(\s*["']?([^"')]+)|@import\s*["']([^"']+)`)

// mostImports is how deep stylesheets that import one another are followed.
const mostImports = 4

// loadedBy names the files that a stylesheet loads.
func (g *shown) loadedBy(style tree.File, depth int) []string {
	var sums []string
	for _, m := range styleLoads.FindAllStringSubmatch(string(style.Data), -1) {
		file, ok := g.resolve("/"+style.Path, m[1]+m[2])
		if !ok {
			continue
		}
		sums = append(sums, file.Digest().String())
		if path.Ext(file.Path) == ".css" && depth < mostImports {
			sums = append(sums, g.loadedBy(file, depth+1)...)
		}
	}
	return sums
}

func partOf(f tree.File) part {
	return part{(&url.URL{Path: "/" + f.Path}).EscapedPath(), f.Digest().Short(sumLength)}
}

func isImage(name string) bool { return strings.HasPrefix(typeOf(name), "image/") }
