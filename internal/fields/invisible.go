package fields

import (
	"reflect"
	"unicode"

	"knead/internal/diag"
)

// Invisible complains of characters in decoded texts that do not show: control
// characters, and those that change the order or the look of what stands beside
// them. They could turn a warning into its opposite without looking like it to
// its author. The joiners that some scripts need are allowed. The argument is a
// struct or a slice of structs.
func Invisible(v any) []diag.Diagnostic {
	var ds []diag.Diagnostic
	invisible(reflect.ValueOf(v), &ds)
	return ds
}

func invisible(v reflect.Value, ds *[]diag.Diagnostic) {
	switch {
	case v.Type() == textType:
		t := v.Interface().(Text)
		if r, ok := hidden(t.Value); ok {
			*ds = append(*ds, diag.Errorf(t.At, "fields.invisible", "invisible character U+%04X", r).WithHint("delete it, or type the text anew"))
		}
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			invisible(v.Index(i), ds)
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				invisible(v.Field(i), ds)
			}
		}
	}
}

// hidden returns the first character of s that does not show.
func hidden(s string) (rune, bool) {
	for _, r := range s {
		joiner := r == '\u200c' || r == '\u200d' || r == '\u00ad'
		if unicode.Is(unicode.Cf, r) && !joiner || unicode.IsControl(r) && r != '\n' && r != '\t' {
			return r, true
		}
	}
	return 0, false
}
