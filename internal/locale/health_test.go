package locale

import (
	"reflect"
	"strings"
	"testing"
)

// Every language has every word, and the places for numbers that English has.
func TestHealthWordsAreComplete(t *testing.T) {
	t.Parallel()
	var compare func(name string, en, other reflect.Value)
	compare = func(name string, en, other reflect.Value) {
		switch en.Kind() {
		case reflect.Struct:
			for i := range en.NumField() {
				compare(name+"."+en.Type().Field(i).Name, en.Field(i), other.Field(i))
			}
		case reflect.Map:
			for _, key := range en.MapKeys() {
				if !other.MapIndex(key).IsValid() {
					t.Errorf("%s: no %s", name, key)
				}
			}
		case reflect.Array:
			for i := range en.Len() {
				compare(name, en.Index(i), other.Index(i))
			}
		default:
			if en.String() == "" || other.String() == "" || strings.Count(en.String(), "%") != strings.Count(other.String(), "%") {
				t.Errorf("%s: %q and %q", name, en, other)
			}
		}
	}
	compare("Health", reflect.ValueOf(englishHealth), reflect.ValueOf(spanishHealth))
	compare("Listings", reflect.ValueOf(englishListings), reflect.ValueOf(spanishListings))
	for language, want := range map[string]string{"en": "26 November 2026", "es": "26 de noviembre de 2026"} {
		words, _ := For(language)
		if got := words.Health().Date(2026, 11, 26); got != want {
			t.Errorf("%s: %s, want %s", language, got, want)
		}
	}
}
