package site

import (
	"fmt"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"knead/internal/diag"
)

// brokenSite returns a site of n pages, each with a link to a page that does not
// exist, and one page with n wrong anchors.
func brokenSite(n int) *txtar.Archive {
	page := "---\ntitle: T\ndescription: d\n---\n"
	a := &txtar.Archive{Files: []txtar.File{
		{Name: "knead.yaml", Data: []byte("title: x")},
		{Name: "content/index.md", Data: []byte(page + "\n## One\n\n" + strings.Repeat("[a](#wrong) ", n))},
	}}
	for i := range n {
		a.Files = append(a.Files, txtar.File{Name: fmt.Sprintf("content/page-%d.md", i), Data: []byte(page + "\n[a](renamed.md)\n")})
	}
	return a
}

// A renamed page breaks many links at once. Each page is told, but the nearest
// name is not looked for ten thousand times.
func TestBrokenLinksAreBounded(t *testing.T) {
	allocations := func(n int) float64 {
		args, _ := args(t, brokenSite(n))
		return testing.AllocsPerRun(1, func() { Assemble(args) })
	}
	if small, large := allocations(500), allocations(1000); large > 2.6*small {
		t.Errorf("%.0f allocations for 500 broken pages, %.0f for 1,000", small, large)
	}
	_, ds := assemble(t, brokenSite(500))
	rules := map[string]int{}
	for _, d := range ds {
		rules[d.Rule]++
		if d.Severity != diag.Error || d.Hint == "" {
			t.Errorf("%v", d)
		}
	}
	if rules["link.page-missing"] != 500 || rules["link.anchor-missing"] != mostBroken || rules["link.more"] != 1 {
		t.Errorf("%v", rules)
	}
}
