package disk

import (
	"io/fs"
	"reflect"
	"strings"
	"testing"

	"knead/internal/digest"
)

func TestListsReadBackWhatWasWritten(t *testing.T) {
	t.Parallel()
	sums := map[string][]digest.Sum{"a.html": {digest.Bytes([]byte("1")), digest.Bytes([]byte("2"))}, `é/"<&>.html`: {digest.Bytes(nil)}}
	folders := map[string]bool{"é": true, "b": true}
	r := newRecord()
	if err := r.add(formatList(sums, folders)); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(r.sums, sums) || !reflect.DeepEqual(r.folders, folders) {
		t.Errorf("%v %v", r.sums, r.folders)
	}
	empty := newRecord()
	if err := empty.add(formatList(nil, nil)); err != nil || len(empty.sums)+len(empty.folders) > 0 {
		t.Errorf("%v %v", empty, err)
	}
}

// FuzzList: whatever a list says, a path taken from it lies in the folder and is
// not knead's own.
func FuzzList(f *testing.F) {
	f.Add(formatList(map[string][]digest.Sum{"a/b.html": {digest.Bytes(nil)}}, map[string]bool{"a": true}))
	f.Add([]byte(`{"version":1,"files":[{"path":"../x","sha256":"00"}],"folders":[".."]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		r := newRecord()
		if r.add(data) != nil {
			if len(r.sums)+len(r.folders) > 0 {
				t.Error("half of a damaged list was taken")
			}
			return
		}
		for _, p := range append(sortedKeys(r.sums), sortedKeys(r.folders)...) {
			if !fs.ValidPath(p) || p == "." || strings.Contains(p, "..") && strings.HasPrefix(p, "../") || strings.HasPrefix(strings.ToLower(p), workDir+"/") {
				t.Errorf("path %q was taken", p)
			}
		}
		again := newRecord()
		if err := again.add(formatList(r.sums, r.folders)); err != nil || !reflect.DeepEqual(again.sums, r.sums) || !reflect.DeepEqual(again.folders, r.folders) {
			t.Errorf("writing the list again changes it: %v", err)
		}
	})
}
