package tree

import (
	"reflect"
	"testing"
	"testing/fstest"
)

func files(pairs ...string) []File {
	var fs []File
	for i := 0; i < len(pairs); i += 2 {
		fs = append(fs, NewFile(pairs[i], []byte(pairs[i+1])))
	}
	return fs
}

func TestNewSortsAndFinds(t *testing.T) {
	tr := New(files("b", "2", "a/c", "3", "a", "1"))
	var paths []string
	for _, f := range tr.Files() {
		paths = append(paths, f.Path)
	}
	if want := []string{"a", "a/c", "b"}; !reflect.DeepEqual(paths, want) {
		t.Errorf("paths %q, want %q", paths, want)
	}
	if f, ok := tr.Find("a/c"); !ok || string(f.Data) != "3" {
		t.Errorf("found %q, %v", f.Data, ok)
	}
	if _, ok := tr.Find("c"); ok {
		t.Error("found a file that is not there")
	}
}

func TestDigestCoversPathsAndData(t *testing.T) {
	trees := map[string]Tree{
		"empty":     {},
		"one":       New(files("a", "1")),
		"renamed":   New(files("b", "1")),
		"rewritten": New(files("a", "2")),
		"two":       New(files("a", "1", "b", "")),
		"moved":     New(files("a", "", "b", "1")),
	}
	seen := map[string]string{}
	for name, tr := range trees {
		sum := tr.Digest().String()
		if other := seen[sum]; other != "" {
			t.Errorf("%s and %s have one sum", name, other)
		}
		seen[sum] = name
	}
	if (Tree{}).Digest() != New(nil).Digest() {
		t.Error("two empty trees differ")
	}
	if New(files("a", "1", "b", "2")).Digest() != New(files("b", "2", "a", "1")).Digest() {
		t.Error("the order of the files changes the sum")
	}
}

func TestNewPanicsOnTwoFilesAtOnePath(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("two files at one path were accepted")
		}
	}()
	New(files("a", "1", "a", "1"))
}

func TestDiff(t *testing.T) {
	got := Diff(New(files("a", "1", "b", "1", "c", "1")), New(files("b", "2", "c", "1", "d", "1")))
	want := Change{Added: []string{"d"}, Removed: []string{"a"}, Updated: []string{"b"}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestFromFS(t *testing.T) {
	got, err := FromFS(fstest.MapFS{"x/y": {Data: []byte("1")}, "z": {Data: []byte("2")}})
	if err != nil {
		t.Fatal(err)
	}
	if got.Digest() != New(files("x/y", "1", "z", "2")).Digest() {
		t.Errorf("got %v", got.Files())
	}
}
