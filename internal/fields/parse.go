package fields

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"knead/internal/diag"
)

// parse returns the root of the YAML text, nil for one that holds nothing, and
// reports false after saying what is wrong.
func (d *decoder) parse() (root *yaml.Node, ok bool) {
	data := d.src.Data
	if len(data) > d.src.Max {
		d.errorf(d.pos(1, 1), "limit.yaml-size", "%d bytes of YAML, the limit is %d", len(data), d.src.Max).
			Hint = "move the long text into the body of a page"
		return nil, false
	}
	if i := invalid(data); i >= 0 {
		at := diag.At(d.src.File, data, i)
		at.Line += d.src.Line - 1
		d.errorf(at, "text.encoding", "byte %#02x is not allowed here", data[i]).
			Hint = "save the file as UTF-8 text"
		return nil, false
	}
	if i, depth := deepest(data); depth > MaxDepth {
		at := diag.At(d.src.File, data, i)
		at.Line += d.src.Line - 1
		d.errorf(at, "limit.yaml-depth", "more than %d lists or mappings inside each other", MaxDepth).Hint = "use fewer levels"
		return nil, false
	}
	var doc yaml.Node
	if err := yaml.Load(data, &doc); err != nil {
		if strings.Contains(err.Error(), "no documents in stream") {
			return nil, true
		}
		d.syntax(err)
		return nil, false
	}
	root = doc.Content[0]
	return root, d.bounded(root, 1)
}

// invalid returns the offset of the first byte that is NUL or no valid UTF-8,
// or -1.
func invalid(data []byte) int {
	if i := bytes.IndexByte(data, 0); i >= 0 && utf8.Valid(data[:i]) {
		return i
	}
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// deepest returns an upper bound of the nesting in data, and where it is
// reached: brackets and block indicators are counted without parsing, because
// the parser pays for depth before it can refuse it.
func deepest(data []byte) (offset, depth int) {
	flow := 0
	lineStart := true
	block := 0
	for i, c := range data {
		switch c {
		case '\n':
			lineStart, block = true, 0
			continue
		case '[', '{':
			flow++
		case ']', '}':
			flow = max(flow-1, 0)
		case '-', '?':
			if lineStart && i+1 < len(data) && (data[i+1] == ' ' || data[i+1] == '\n') {
				block++
				continue
			}
		}
		if c != ' ' {
			lineStart = false
		}
		if flow+block > depth {
			offset, depth = i, flow+block
		}
	}
	return offset, depth
}

// bounded checks what the syntax tree may hold before anything is decoded.
func (d *decoder) bounded(n *yaml.Node, depth int) bool {
	switch {
	case depth > MaxDepth:
		d.errorf(d.at(n), "limit.yaml-depth", "more than %d lists or mappings inside each other", MaxDepth).Hint = "use fewer levels"
		return false
	case n.Kind == yaml.AliasNode || n.Anchor != "":
		d.errorf(d.at(n), "fields.anchor", "anchors (&) and aliases (*) are not allowed").
			Hint = "write the value out, or put the text in quotes"
		return false
	case n.Style&yaml.TaggedStyle != 0:
		d.errorf(d.at(n), "fields.tag", "tags such as %s are not allowed", n.Tag).Hint = "put the text in quotes"
		return false
	case n.Kind == yaml.MappingNode && len(n.Content)/2 > MaxKeys:
		d.errorf(d.at(n), "limit.yaml-keys", "%d keys in one mapping, the limit is %d", len(n.Content)/2, MaxKeys).Hint = "split the data"
		return false
	}
	for _, c := range n.Content {
		if !d.bounded(c, depth+1) {
			return false
		}
	}
	return true
}

// syntax turns an error of the YAML library into a diagnostic a teacher can act
// on.
func (d *decoder) syntax(err error) {
	var load *yaml.LoadError
	var several *yaml.LoadErrors
	switch {
	case errors.As(err, &several) && strings.Contains(err.Error(), "multiple"):
		d.errorf(d.pos(1, 1), "fields.syntax", "more than one YAML document").Hint = `remove the line "---" inside`
		return
	case !errors.As(err, &load):
		d.errorf(d.pos(1, 1), "fields.syntax", "this is not YAML: %v", err)
		return
	}
	if line := glued(d.src.Data, load.Mark.Line); line > 0 {
		text, _ := diag.Line(d.src.Data, line)
		key, value, _ := strings.Cut(string(text), ":")
		d.errorf(d.pos(line, len([]rune(key))+2), "fields.syntax", "no space after the colon").Hint = "write " + strings.TrimLeft(key, " -") + ": " + value
		return
	}
	message, hint := explain(load, d.src.Data)
	at := d.pos(load.Mark.Line, load.Mark.Column)
	d.errorf(at, "fields.syntax", "%s", message).Hint = hint
}

// gluedKey matches a key whose colon has no space after it.
var gluedKey = regexp.MustCompile(`^[ -]*[a-z_]+:[^\s/]`)

// glued returns the line at or before the given one that has no space after its
// colon, or 0. YAML takes it for a word and complains about the next line.
func glued(data []byte, line int) int {
	for n := line; n > 0 && n >= line-1; n-- {
		if text, _ := diag.Line(data, n); gluedKey.Match(text) {
			return n
		}
	}
	return 0
}

// explain words the mistakes people make most in their terms.
func explain(e *yaml.LoadError, data []byte) (message, hint string) {
	line, _ := diag.Line(data, max(e.Mark.Line, 1))
	key, value, _ := strings.Cut(string(line), ":")
	quoted := fmt.Sprintf(`%s: "%s"`, strings.TrimSpace(key), strings.ReplaceAll(strings.TrimSpace(value), `"`, `\"`))
	switch {
	case bytes.HasPrefix(line, []byte("\t")):
		return "a tab at the beginning of a line", "indent with spaces"
	case strings.Contains(e.Message, "mapping values are not allowed"):
		return "a second colon in the value", "put the value in quotes: " + quoted
	case strings.Contains(e.Message, "cannot start any token"):
		return "a value cannot begin with this character", "put the value in quotes: " + quoted
	case strings.Contains(e.ContextMsg, "quoted scalar"):
		return "a quotation mark that is never closed", "close the quotation, or write \\\" for a quotation mark inside"
	case strings.Contains(e.ContextMsg, "flow sequence"):
		return "a list that is never closed", "close it with ]"
	case strings.Contains(e.ContextMsg, "flow mapping"):
		return "a mapping that is never closed", "close it with }, or put the text in quotes"
	case strings.Contains(e.Message, "unknown anchor"):
		return "anchors (&) and aliases (*) are not allowed", "put the text in quotes"
	case strings.Contains(e.Message, "could not find expected ':'"):
		return "a key without a colon", `write "key: value"`
	case strings.Contains(e.Message, "did not find expected key"):
		return "this line does not fit the lines above it", "check its indentation and the quotation marks"
	}
	return "this is not YAML: " + e.Message, "check quotation marks, brackets and indentation"
}
