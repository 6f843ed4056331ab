package fields

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"knead/internal/diag"
)

// Keys are the keys an author wrote in a mapping, in that order.
type Keys []Text

// At returns where the key was written and reports whether it was.
func (k Keys) At(name string) (diag.Pos, bool) {
	for _, key := range k {
		if key.Value == name {
			return key.At, true
		}
	}
	return diag.Pos{}, false
}

// ForKind says which of the written keys do not belong on a page of the kind,
// and which keys such a page lacks. The type is the struct they were decoded
// into; lacking keys are reported at the position given.
//
// Decode cannot say so itself: a page may have its kind from its section.
func ForKind(t reflect.Type, written Keys, kind string, at diag.Pos) []diag.Diagnostic {
	var ds []diag.Diagnostic
	all := Schema(t)
	for i := range all {
		f := &all[i]
		if f.For == nil && f.Need == nil {
			continue
		}
		where, ok := written.At(f.Name)
		switch {
		case ok && f.For != nil && !slices.Contains(f.For, kind):
			ds = append(ds, diag.Errorf(where, "fields.kind", "%q belongs on a page of kind %s; this one is a %s", f.Name, either(f.For), kind).
				WithHint(`set "kind: %s", or remove the key`, f.For[0]))
		case !ok && slices.Contains(f.Need, kind):
			ds = append(ds, diag.Errorf(at, "fields.missing", "missing key %q, which a page of kind %s must have", f.Name, kind).
				WithHint("%s", fmt.Sprintf("add a line \"%s: …\": %s", f.Name, f.Doc)))
		}
	}
	return ds
}

// either joins words as a choice.
func either(list []string) string {
	if n := len(list); n > 1 {
		return strings.Join(list[:n-1], ", ") + " or " + list[n-1]
	}
	return list[0]
}
