package oracle

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"knead/internal/tree"
)

// ordinaryPage returns a page of about 15 KB with a sidebar of 60 links.
func ordinaryPage() string {
	var nav, body strings.Builder
	for i := range 60 {
		fmt.Fprintf(&nav, `<li><a href="../techniques/technique-%02d.html">Technique number %d</a></li>`+"\n", i, i)
	}
	for i := range 14 {
		fmt.Fprintf(&body, `<h2 id="part-%d">Part %d &amp; more</h2><p>The therapist glides <em>slowly</em> along the muscle, see <a href="petrissage.html">how to knead</a>
and <a href="../index.html">the first page</a>. It isn&#39;t a treatment.</p><ul><li>One thing</li><li>Another thing with <code>code</code></li></ul>
<p>%s</p>`+"\n", i, i, strings.Repeat("Warm hands, slow strokes and steady pressure relax the tissue. ", 5))
	}
	page := strings.Replace(goodPage, `<li><a href="../index.html">Home</a></li>`, nav.String(), 1)
	return strings.Replace(page, "<figure>", body.String()+"<figure>", 1)
}

func BenchmarkInspect(b *testing.B) {
	args := InspectArgs{File: tree.NewFile(goodPath, []byte(ordinaryPage())), Template: "templates/page.html", Rules: rules}
	if f := Inspect(args); len(f.mistakes) > 0 {
		b.Fatal(texts(f))
	}
	b.SetBytes(int64(len(args.File.Data)))
	b.ReportAllocs()
	for b.Loop() {
		Inspect(args)
	}
}

// manyFindings returns a site of n pages that all have the same sidebar.
func manyFindings(n int) []*Finding {
	findings := site(nil)
	for i := range 60 {
		path := fmt.Sprintf("techniques/technique-%02d.html", i)
		findings = append(findings, inspect(path, otherPage(path)))
	}
	page := ordinaryPage()
	for i := range n {
		findings = append(findings, inspect(fmt.Sprintf("techniques/copy-%05d.html", i), strings.ReplaceAll(page, `effleurage.html`, `petrissage.html`)))
	}
	return findings
}

const themeLike = `:root{--a:1rem}*{box-sizing:border-box}body{margin:0}nav{display:none}.menu{position:sticky;height:9em;overflow:hidden}
.disclaimer{padding:var(--a);max-width:70ch}aside.x{display:none}p{line-height:1.6}`

func BenchmarkResolve(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			findings, sheet := manyFindings(n), styles(themeLike)
			if ds := Resolve(findings, sheet); len(ds) > 0 {
				b.Fatal(messages(ds[:min(len(ds), 5)]))
			}
			b.ReportAllocs()
			for b.Loop() {
				Resolve(findings, sheet)
			}
		})
	}
}

func BenchmarkInspectStyles(b *testing.B) {
	source := strings.Repeat(themeLike+"\n", 100)
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		styles(source)
	}
}

// TestInspectAllocatesLittle bounds the allocations of an ordinary page: the
// slices of the finding and the page, and little for its 300 tags.
func TestInspectAllocatesLittle(t *testing.T) {
	args := InspectArgs{File: tree.NewFile(goodPath, []byte(ordinaryPage())), Rules: rules}
	// The race detector empties pools at random, so the least of several counts.
	least := math.Inf(1)
	for range 8 {
		least = min(least, testing.AllocsPerRun(10, func() { Inspect(args) }))
	}
	if least > 120 {
		t.Errorf("%.0f allocations", least)
	}
}

// TestResolveAllocatesByPage bounds what a page costs when nothing is wrong.
func TestResolveAllocatesByPage(t *testing.T) {
	sheet := styles(themeLike)
	few, many := manyFindings(100), manyFindings(600)
	count := func(findings []*Finding) float64 {
		return testing.AllocsPerRun(5, func() { Resolve(findings, sheet) })
	}
	if a, b := count(few), count(many); b-a > 100 {
		t.Errorf("%.0f allocations for 100 pages, %.0f for 600", a, b)
	}
}
