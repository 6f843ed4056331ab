package theme

import (
	"fmt"
	"html/template"
	"reflect"
	"testing"

	"knead/internal/site"
)

// judgeData returns what a template could do with a value of type t beyond
// reading plain data: reach the site, or call something.
func judgeData(t reflect.Type, path string, seen map[reflect.Type]bool) []string {
	if seen[t] {
		return nil
	}
	seen[t] = true
	var bad []string
	for _, forbidden := range []reflect.Type{reflect.TypeFor[site.Site](), reflect.TypeFor[site.Page]()} {
		if t == forbidden {
			bad = append(bad, fmt.Sprintf("%s is a %s", path, t))
		}
	}
	if t.PkgPath() == reflect.TypeFor[template.HTML]().PkgPath() {
		return bad
	}
	if n := reflect.PointerTo(t).NumMethod(); n > 0 {
		bad = append(bad, fmt.Sprintf("%s has %d methods, one is %s", path, n, reflect.PointerTo(t).Method(0).Name))
	}
	switch t.Kind() {
	case reflect.Bool, reflect.Int, reflect.String:
	case reflect.Slice, reflect.Array, reflect.Pointer:
		bad = append(bad, judgeData(t.Elem(), path+"[]", seen)...)
	case reflect.Struct:
		for i := range t.NumField() {
			bad = append(bad, judgeData(t.Field(i).Type, path+"."+t.Field(i).Name, seen)...)
		}
	default:
		bad = append(bad, fmt.Sprintf("%s is a %s", path, t.Kind()))
	}
	return bad
}

func TestTemplatesSeePlainDataOnly(t *testing.T) {
	t.Parallel()
	seen := map[reflect.Type]bool{}
	for _, bad := range judgeData(reflect.TypeFor[Data](), "Data", seen) {
		t.Error(bad)
	}
	for _, c := range sharedComponents(&Frame{}, Sidebar{}) {
		for _, bad := range judgeData(reflect.TypeOf(c.data), c.name, seen) {
			t.Error(bad)
		}
	}
	for _, want := range []reflect.Type{reflect.TypeFor[Common](), reflect.TypeFor[ContentsEntry](), reflect.TypeFor[SidebarItem](), reflect.TypeFor[template.URL]()} {
		if !seen[want] {
			t.Errorf("%s was not looked at", want)
		}
	}
}

// TestDataJudgeCanFail proves that the judge sees what it is for.
func TestDataJudgeCanFail(t *testing.T) {
	t.Parallel()
	for _, x := range []any{
		struct{ F func() }{}, struct{ M map[string]int }{}, struct{ c chan int }{}, struct{ A any }{}, struct{ Site *site.Site }{},
		struct{ Pages []site.Page }{}, struct{ Site *Frame }{}, struct{ Nav Nav }{}, struct{ f float64 }{},
	} {
		if len(judgeData(reflect.TypeOf(x), "x", map[reflect.Type]bool{})) == 0 {
			t.Errorf("passes: %T", x)
		}
	}
}
