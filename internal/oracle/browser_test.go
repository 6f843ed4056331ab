package oracle

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"knead/internal/tree"
)

// The scanner is our own. Here a second parser, which builds the tree browsers
// build, is the judge of it: whatever page the scanner accepts, both must see the
// same elements, attributes and text in the same places.

// outline returns what the scanner sees: a line for every start, end and text.
func outline(data []byte) []string {
	o := &outliner{}
	s := scanner{data: data}
	svg := 0
	for s.next() {
		name := string(s.tok.name)
		switch s.tok.kind {
		case startTag:
			if name == "svg" {
				svg++
			}
			var attrs []string
			for _, a := range s.tok.attrs {
				attrs = append(attrs, fmt.Sprintf("%s=%q", strings.ToLower(string(a.name)), a.value()))
			}
			o.start(name, attrs)
			el := elements[name]
			if svg > 0 && name != "svg" {
				el = drawings[name]
			}
			if name == "script" {
				s.verbatim = true
			}
			if el.holds == nothing || s.tok.closed {
				if name == "svg" {
					svg--
				}
				o.end(name)
			}
		case endTag:
			if name == "svg" {
				svg--
			}
			s.verbatim = false
			o.end(name)
		case textToken:
			if s.verbatim {
				o.text += string(s.raw())
			} else {
				o.text += string(decode(s.raw()))
			}
		}
	}
	o.flush()
	return o.lines
}

// outlineOf returns what the tree of the other parser holds, in the same form.
func outlineOf(n *html.Node) []string {
	o := &outliner{}
	o.walk(n)
	o.flush()
	return o.lines
}

type outliner struct {
	lines []string
	text  string
}

func (o *outliner) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		o.text += n.Data
		return
	case html.ElementNode:
		var attrs []string
		for _, a := range n.Attr {
			attrs = append(attrs, fmt.Sprintf("%s=%q", strings.ToLower(a.Key), strings.ReplaceAll(a.Val, "\r", "\n")))
		}
		o.start(n.Data, attrs)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		o.walk(c)
	}
	if n.Type == html.ElementNode {
		o.end(n.Data)
	}
}

func (o *outliner) start(name string, attrs []string) {
	o.flush()
	slices.Sort(attrs)
	o.lines = append(o.lines, "<"+name+" "+strings.Join(attrs, " "))
}

func (o *outliner) end(name string) {
	o.flush()
	o.lines = append(o.lines, "/"+name)
}

// flush adds the text collected. White space is compared as browsers show it.
func (o *outliner) flush() {
	if text := strings.Join(strings.Fields(o.text), " "); text != "" {
		o.lines = append(o.lines, fmt.Sprintf("%q", text))
	}
	o.text = ""
}

// unfollowed are the rules of pages whose tree is not known.
var unfollowed = []string{"output.markup", "output.element", "output.encoding", "output.structure"}

// accepted reports whether a page was followed to its end and has all its parts.
func accepted(f *Finding) bool {
	return !slices.ContainsFunc(f.mistakes, func(m mistake) bool { return slices.Contains(unfollowed, m.rule) })
}

// compareWithBrowser returns how the two parsers differ over an accepted page.
func compareWithBrowser(data []byte) string {
	doc, err := html.ParseWithOptions(bytes.NewReader(data), html.ParseOptionEnableScripting(false))
	if err != nil {
		return err.Error()
	}
	ours, theirs := outline(data), outlineOf(doc)
	for i := range min(len(ours), len(theirs)) {
		if a, b := strings.ReplaceAll(ours[i], `\r\n`, `\n`), strings.ReplaceAll(theirs[i], `\r\n`, `\n`); strings.ReplaceAll(a, `\r`, `\n`) != b {
			return fmt.Sprintf("line %d: we see %s, a browser %s", i, ours[i], theirs[i])
		}
	}
	if len(ours) != len(theirs) {
		return fmt.Sprintf("we see %d lines, a browser %d", len(ours), len(theirs))
	}
	return ""
}

// noticesIn returns the text of every disclaimer of a parsed page that shows.
func noticesIn(n *html.Node) []string {
	var texts []string
	if n.Type == html.ElementNode && slices.Contains([]string{"template", "noscript", "svg", "select", "details", "dialog"}, n.Data) {
		return nil
	}
	for _, a := range n.Attr {
		if a.Key == "data-knead" && a.Val == "disclaimer" {
			texts = append(texts, textOfNode(n))
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		texts = append(texts, noticesIn(c)...)
	}
	return texts
}

func textOfNode(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	for _, a := range n.Attr {
		if a.Key == "data-knead" && a.Val == "disclaimer-label" {
			return ""
		}
	}
	text := ""
	for c := n.FirstChild; n.Data != "svg" && c != nil; c = c.NextSibling {
		text += textOfNode(c) + " "
	}
	return text
}

// splices are places of the good page that the fuzzer writes into.
var splices = []string{"<p>A note.</p>", "Long <em>", "<li>", "<tr>", "<dt>", "medical advice.", "<main id", "<title>", "<meta name=\"v", "</html>", "gliding", `class="disclaimer"`, "<circle", "<summary>", "<option"}

func spliced(where byte, piece string) string {
	mark := splices[int(where)%len(splices)]
	return strings.Replace(goodPage, mark, piece+mark, 1)
}

var pieces = []string{
	"<p>a</p>", "a<br>b", "<b>a</b>", "&amp;", "<!-- a -->", "<svg><path/></svg>", "<svg/>", "<table><tbody><tr><td>a</td></tr></tbody></table>",
	"<a href=\"#main\">a</a>", "<select><option>a</option></select>", "<ul><li>a</li></ul>", "<pre>\n\na</pre>", "<details><summary>a</summary>b</details>",
	"<div data-knead=\"disclaimer\">", "<p hidden>", "</aside>", "</p>", "</body>", "<script src=\"../knead.js\"></script>", "<svg><title>a</title></svg>",
	"<button>a</button>", "<form action=\"../index.html\"><input></form>", "<dl><div><dt>a</dt><dd>b</dd></div></dl>", "\r\n", "&#13;", "&notin;", "&nbsp;",
	"<h2>a</h2>", "<label>a <input></label>", "<img src=\"../images/back.png\" alt=\"\">", "<video controls><source src=\"../a.mp4\"></video>",
	"<a href=\"#main\"><p>a</p></a>", "<ins><p>a</p></ins>", "<span><div>a</div></span>", "<hr>", "title=\"a\r\nb\" ", "hidden ", "<search><p>a</p></search>",
	"<figure><figcaption>a</figcaption></figure>", "<fieldset><legend>a</legend></fieldset>", "<u><i>a</i></u>", "<wbr>", "<ol><li><p>a</p><ol><li>b</li></ol></li></ol>",
	"<dialog><p>a</p></dialog>", "<hgroup><h2>a</h2></hgroup>", "<menu><li>a</li></menu>", "<address>a</address>", "<data value=\"1\">a</data>", "<output>a</output>",
	"<colgroup><col></colgroup>", "<optgroup label=\"a\"></optgroup>", "<meter value=\"1\">a</meter>", "<audio src=\"../a.mp3\"></audio>", "<picture><img src=\"../images/back.png\" alt=\"\"></picture>",
}

// TestScannerSeesWhatBrowsersBuild compares both parsers on every piece at every
// place, alone and in pairs.
func TestScannerSeesWhatBrowsersBuild(t *testing.T) {
	t.Parallel()
	followed := 0
	for where := range splices {
		for _, a := range pieces {
			for _, b := range append(pieces[:len(pieces)/3:len(pieces)/3], "") {
				page := spliced(byte(where), a+b)
				f := inspect(goodPath, page)
				if !accepted(f) {
					continue
				}
				followed++
				if d := compareWithBrowser([]byte(page)); d != "" {
					t.Fatalf("%q at %q: %s", a+b, splices[where], d)
				}
			}
		}
	}
	if followed < 2000 {
		t.Errorf("only %d pages were accepted", followed)
	}
}

// FuzzInspect looks for pages that make the oracle panic, answer differently, or
// see another page than a browser does.
func FuzzInspect(f *testing.F) {
	for i, p := range pieces {
		f.Add(byte(i), p)
		f.Add(byte(i+7), p+pieces[(i*5)%len(pieces)])
	}
	f.Fuzz(func(t *testing.T, where byte, piece string) {
		page := []byte(spliced(where, piece))
		if where > 250 {
			page = []byte(piece)
		}
		args := InspectArgs{File: tree.NewFile(goodPath, page), Rules: rules}
		a, b := Inspect(args), Inspect(args)
		if !reflect.DeepEqual(a, b) {
			t.Fatal("two findings of one page differ")
		}
		Resolve([]*Finding{a}, styles("aside{color:red}"))
		if !accepted(a) {
			return
		}
		if d := compareWithBrowser(page); d != "" {
			t.Fatal(d)
		}
		if len(a.mistakes) == 0 {
			doc, _ := html.ParseWithOptions(bytes.NewReader(page), html.ParseOptionEnableScripting(false))
			if texts := noticesIn(doc); len(texts) != 1 || !sameWords([]byte(texts[0]), disclaimer) {
				t.Fatalf("a browser shows the disclaimers %q", texts)
			}
		}
	})
}

// FuzzStyles looks for stylesheets that make the oracle panic or run away.
func FuzzStyles(f *testing.F) {
	f.Add(".disclaimer{color:var(--a,red)}:root{--a:calc(1px + (2 * 3em))}")
	f.Add("@media print{a:is(b,:not(c))>d+e~f{g:h!important}}")
	f.Add("@import url(x);@font-face{src:url('a')}.a{.b &{c:d}}")
	f.Fuzz(func(t *testing.T, source string) {
		finding := inspect(goodPath, goodPage)
		a, b := Resolve([]*Finding{finding}, styles(source)), Resolve([]*Finding{finding}, styles(source))
		if !reflect.DeepEqual(a, b) {
			t.Fatal("two judgements of one stylesheet differ")
		}
	})
}
