package main

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"knead/internal/report"
)

// TestManualKnowsEveryKeyOfTheReport wants a row for each key of the report's
// JSON.
func TestManualKnowsEveryKeyOfTheReport(t *testing.T) {
	t.Parallel()
	const page = "setup/report.md"
	_, section, _ := strings.Cut(manualPage(t, page), "\n## The report as JSON\n")
	keys := []string{"made_by"} // stands in the first line, before the report's own
	var collect func(prefix string, s reflect.Type)
	collect = func(prefix string, s reflect.Type) {
		for i := range s.NumField() {
			f := s.Field(i)
			if f.Anonymous {
				collect(prefix, f.Type)
				continue
			}
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if name == "" {
				continue
			}
			inner, list := f.Type, ""
			if inner.Kind() == reflect.Slice {
				inner, list = inner.Elem(), "[]"
			}
			keys = append(keys, prefix+name+list)
			if inner.Kind() == reflect.Struct {
				collect(prefix+name+list+".", inner)
			}
		}
	}
	collect("", reflect.TypeFor[report.Report]())
	sameNames(t, page, "key", unrepeated(keys), slices.Sorted(maps.Keys(tableRows(t, section))))
}

// unrepeated leaves out the keys of what has been listed under another key: the
// findings of links are as those of claims, the second worksheet as the first.
func unrepeated(keys []string) []string {
	return slices.DeleteFunc(keys, func(k string) bool {
		return strings.HasPrefix(k, "links.findings[].") || strings.HasPrefix(k, "pages[].cdc.") || strings.HasPrefix(k, "pages[].findings.")
	})
}
