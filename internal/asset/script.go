package asset

import (
	"bytes"
	"slices"

	minjs "github.com/tdewolff/minify/v2/js"
	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/js"
)

// minifyJS returns the script without what readers do not need, and reports
// whether it could be read. A module is refused: browsers do not load modules
// from a disk, so every script is a classic one.
func (a *Asset) minifyJS() ([]byte, bool) {
	if a.mayBeModule() && a.isModule() {
		a.errorf("asset.module", "the script is a module, which does not load from a disk").Hint = "write a classic script: no import, no export"
		return nil, false
	}
	var out bytes.Buffer
	if err := (&minjs.Minifier{}).Minify(nil, &out, bytes.NewReader(bytes.Clone(a.Data)), nil); err != nil {
		a.parseError(err)
		return nil, false
	}
	return out.Bytes(), true
}

// mayBeModule reports whether the script has a word that makes a module. The
// minifier parses the script itself, and few have the word, so that most are
// parsed once.
func (a *Asset) mayBeModule() bool {
	return bytes.Contains(a.Data, []byte("import")) || bytes.Contains(a.Data, []byte("export"))
}

// isModule reports whether a statement of the script imports or exports. A script
// that cannot be read is none; the minifier says what is wrong with it.
func (a *Asset) isModule() bool {
	program, err := js.Parse(parse.NewInputBytes(bytes.Clone(a.Data)), js.Options{})
	if err != nil {
		return false
	}
	return slices.ContainsFunc(program.List, func(statement js.IStmt) bool {
		switch statement.(type) {
		case *js.ImportStmt, *js.ExportStmt:
			return true
		}
		return false
	})
}
