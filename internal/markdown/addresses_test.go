package markdown

import (
	"encoding/json"
	"os"
	"testing"
)

// TestPagesWithoutAddresses wants the same of a page whether or not addresses are
// looked for in it. A definition that nothing uses brings in what begins one.
func TestPagesWithoutAddresses(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("testdata/commonmark/spec.json")
	if err != nil {
		t.Fatal(err)
	}
	var examples []struct{ Markdown string }
	if err := json.Unmarshal(data, &examples); err != nil {
		t.Fatal(err)
	}
	bodies := []string{"one  \ntwo\\\nthree & four\\ five &amp; six *se ven* ( eight ) ~nine~ \"ten\" -- 'eleven' [x] twelve\n"}
	for _, e := range examples {
		bodies = append(bodies, e.Markdown)
	}
	n := 0
	for _, body := range bodies {
		if mayHoldAddress([]byte(body)) {
			continue
		}
		n++
		a, b := parseBody(t, body), parseBody(t, "[nothing uses this]: @\n\n"+body)
		if string(a.article) != string(b.article) || a.Prose.String() != b.Prose.String() || len(a.Diagnostics) != len(b.Diagnostics) {
			t.Errorf("%q: addresses are looked for and\n%s\n%s\nare not the same", body, a.article, b.article)
			continue
		}
		for i, d := range a.Diagnostics {
			if d.Line+2 != b.Diagnostics[i].Line || d.Message != b.Diagnostics[i].Message {
				t.Errorf("%q: %v and %v", body, d, b.Diagnostics[i])
			}
		}
	}
	if n < 500 {
		t.Errorf("%d pages without addresses", n)
	}
}
