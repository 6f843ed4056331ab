package asset

import (
	"bytes"

	minjs "github.com/tdewolff/minify/v2/js"
	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/js"
)

// minifyJS returns the script without what readers do not need, and reports
// whether it could be read. A module is refused: browsers do not load modules
// from a disk, so every script is a classic one.
func (a *Asset) minifyJS() ([]byte, bool) {
	program, err := js.Parse(parse.NewInputBytes(bytes.Clone(a.Data)), js.Options{})
	if err != nil {
		a.parseError(err)
		return nil, false
	}
	for _, statement := range program.List {
		switch statement.(type) {
		case *js.ImportStmt, *js.ExportStmt:
			a.errorf("asset.module", "the script is a module, which does not load from a disk").Hint = "write a classic script: no import, no export"
			return nil, false
		}
	}
	var out bytes.Buffer
	if err := (&minjs.Minifier{}).Minify(nil, &out, bytes.NewReader(bytes.Clone(a.Data)), nil); err != nil {
		a.parseError(err)
		return nil, false
	}
	return out.Bytes(), true
}
