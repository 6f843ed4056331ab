package markdown

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"knead/internal/prose"
)

// checkProse checks what holds of every running text: its blocks and marks lie in
// order and do not overlap, bytes have a position in the file, and where the
// text says so the same byte stands there.
func checkProse(t testing.TB, source string, text *prose.Text) {
	t.Helper()
	whole, lines, end := text.String(), strings.Split(source, "\n"), -1
	step := 1 + len(whole)/20_000 // hostile pages are long
	if !utf8.ValidString(whole) {
		t.Errorf("the text is not UTF-8: %q", whole)
	}
	for b := range text.Blocks() {
		if b.Start != end+1 || b.End <= b.Start || b.End > len(whole) {
			t.Fatalf("a block from %d to %d behind one that ends at %d", b.Start, b.End, end)
		}
		end = b.End
		if strings.Trim(text.Of(b), " \n") == "" {
			t.Errorf("an empty block at %d", b.Start)
		}
		for off := b.Start; off < b.End; off += step {
			at := text.At(off)
			if at.Line < 1 || at.Line > len(lines) || at.Col < 1 || at.Col > len(lines[at.Line-1])+1 {
				t.Fatalf("offset %d, %q, is outside the file: %v", off, whole[off:b.End], at)
			}
			stands := (lines[at.Line-1] + "\n")[at.Col-1]
			same := stands == whole[off] || whole[off] == ' ' && (stands == '\n' || stands == '\\')
			if text.Exact(off) && !same {
				t.Fatalf("at %v stands %q, not %q of %q", at, stands, whole[off], text.Of(b))
			}
		}
	}
	if max(end, 0) != len(whole) {
		t.Errorf("the blocks end at %d, the text at %d", end, len(whole))
	}
	last := 0
	for m := range text.Marks(0, len(whole)) {
		if m.Start > m.End || m.End > len(whole) || m.End < last {
			t.Errorf("a mark from %d to %d behind one that ends at %d", m.Start, m.End, last)
		}
		last = m.End
	}
}

// TestProse shows the running text of every construct: a line a block, with its
// position, what is known of it, and its marks in braces.
func TestProse(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ body, want string }{
		"words": {
			"It's *so* \"**good**\" -- a\\* b &amp; c &hearts;.  \nForced\nsoft.\n",
			"5:1 paragraph: It's so \"good\" -- a* b & c ♥.⏎Forced soft.",
		},
		"sections": {
			"Before.\n\n## One two\n\nBelow.\n\n### Last {#end}\n",
			"5:1 paragraph: Before.\n7:4 heading 2 #one-two: One two\n9:1 paragraph #one-two: Below.\n11:5 heading 3 #end: Last",
		},
		"lists": {
			"- One\n- [x] Two\n\n1. Three\n\n   More\n2. Four\n",
			"5:3 item: One\n6:7 item: Two\n8:4 item ordered: Three\n10:4 paragraph: More\n11:4 item ordered: Four",
		},
		"quotations": {
			"> He said\n> so.\n\n> [!RED-FLAG]\n> Call.\n>\n> - Now\n\n> > Deep\n",
			"5:3 paragraph quoted 1: He said so.\n9:3 paragraph red-flag 2: Call.\n11:5 item red-flag 2: Now\n13:5 paragraph quoted 3: Deep",
		},
		"tables": {
			"| A | B |\n|---|---|\n| c | d \\| e |\n",
			"5:3 head-cell: A\n5:7 head-cell: B\n7:3 cell: c\n7:7 cell: d | e",
		},
		"definitions": {
			"Term\n: Meaning\n",
			"5:1 term: Term\n6:3 definition: Meaning",
		},
		"directives": {
			"::: details What *else*\nText.\n:::\n\nOpen.\n",
			"5:13 summary folded: What else\n6:1 paragraph folded: Text.\n9:1 paragraph: Open.",
		},
		"figures": {
			"![A hand](hand.png \"Of a \\\"friend\\\"\")\n\nAn ![icon](i.png) here\n",
			"5:3 alt: A hand\n5:21 caption: Of a \"friend\"\n7:1 paragraph: An {image icon} here",
		},
		"marks": {
			"Use `a b` at <https://example.org>, see www.example.org.[^1] [Link](https://example.org)\n\n[^1]: A note.\n",
			"5:1 paragraph: Use {code a b} at {address https://example.org}, see {address www.example.org}.{reference } Link\n7:7 paragraph #k-sources note: A note.",
		},
		"code": {
			"    indented\n\n```text\na\n  b\n```\n",
			"5:5 code: indented\n8:1 code: a⏎  b",
		},
		"nothing": {"<!-- x -->\n\n---\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := showProse(&parseBody(t, c.body).Prose); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func showProse(text *prose.Text) string {
	var lines []string
	for b := range text.Blocks() {
		at := text.At(b.Start)
		line := fmt.Sprintf("%d:%d %s", at.Line, at.Col, b.Kind)
		add := func(when bool, format string, args ...any) {
			if when {
				line += " " + fmt.Sprintf(format, args...)
			}
		}
		add(b.Level > 0, "%d", b.Level)
		add(b.Section != "", "#%s", b.Section)
		add(b.Alert != prose.NoAlert, "%s", b.Alert)
		add(b.Quoted, "quoted")
		add(b.Quote > 0, "%d", b.Quote)
		add(b.Note, "note")
		add(b.Ordered, "ordered")
		add(b.Folded, "folded")
		var words strings.Builder
		from := b.Start
		for m := range text.Marks(b.Start, b.End) {
			words.WriteString(text.String()[from:m.Start] + "{" + []string{"code", "address", "image", "reference"}[m.Kind] + " " + text.String()[m.Start:m.End] + "}")
			from = m.End
		}
		words.WriteString(text.String()[from:b.End])
		lines = append(lines, line+": "+strings.ReplaceAll(words.String(), "\n", "⏎"))
	}
	return strings.Join(lines, "\n")
}
