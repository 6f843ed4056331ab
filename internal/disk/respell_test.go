package disk

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// A file system that takes About.html and about.html for one file is imitated
// with a second name of the same file: what knead wrote at the old spelling is
// at the new one too. It must neither be taken for foreign nor, having been
// written at the new spelling, be removed at the old one.
func TestPathThatChangesItsCase(t *testing.T) {
	t.Parallel()
	for name, data := range map[string]string{"edited": "new", "only renamed": "old"} {
		dir := filepath.Join(t.TempDir(), "public")
		publish(t, dir, treeOf(map[string]string{"About.html": "old", "index.html": "x", "same.html": "x"}))
		if err := os.Link(filepath.Join(dir, "About.html"), filepath.Join(dir, "about.html")); err != nil {
			t.Skip("no second names here: ", err)
		}
		after := treeOf(map[string]string{"about.html": data, "index.html": "x", "same.html": "x"})
		var steps []string
		r, err := Publish(t.Context(), dir, after, PublishOptions{before: func(op, p string) error {
			if op == "rename" || op == "remove" {
				steps = append(steps, op+" "+p)
			}
			return nil
		}})
		if err != nil || !slices.Equal(r.Written, []string{"about.html"}) || !slices.Equal(r.Removed, []string{"About.html"}) || len(r.Replaced) > 0 {
			t.Errorf("%s: %+v %v", name, r, err)
		}
		if remove, write := slices.Index(steps, "remove About.html"), slices.Index(steps, "rename about.html"); remove < 0 || write < remove {
			t.Errorf("%s: the old spelling is not removed first: %q", name, steps)
		}
		wantClean(t, dir, after)
	}
}

// Of a file edited by hand the new spelling is in the way, like any foreign file.
func TestEditedPathThatChangesItsCase(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "public")
	publish(t, dir, treeOf(map[string]string{"About.html": "old"}))
	put(t, filepath.Join(dir, "About.html"), "edited")
	if err := os.Link(filepath.Join(dir, "About.html"), filepath.Join(dir, "about.html")); err != nil {
		t.Skip("no second names here: ", err)
	}
	_, err := Publish(t.Context(), dir, treeOf(map[string]string{"about.html": "new"}), PublishOptions{})
	wantRefused(t, err, "about.html")
}
