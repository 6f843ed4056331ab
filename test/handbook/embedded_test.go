package handbook

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"knead"
	"knead/internal/tree"
)

// TestEmbeddedTreesEqualTheDirectories catches a file that go:embed leaves out:
// one whose name begins with "_" or ".".
func TestEmbeddedTreesEqualTheDirectories(t *testing.T) {
	for _, c := range []struct {
		embedded fs.FS
		folders  []string
	}{
		{knead.Handbook(), []string{"content", "knead.yaml"}},
		{knead.Theme(), []string{"templates", "static"}},
	} {
		embedded, err := tree.FromFS(c.embedded)
		if err != nil {
			t.Fatal(err)
		}
		var files []tree.File
		err = fs.WalkDir(os.DirFS("../.."), ".", func(path string, d fs.DirEntry, err error) error {
			if err != nil || !d.Type().IsRegular() {
				return err
			}
			for _, folder := range c.folders {
				if path == folder || strings.HasPrefix(path, folder+"/") {
					data, err := os.ReadFile(filepath.Join("../..", path))
					files = append(files, tree.NewFile(path, data))
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if embedded.Len() == 0 {
			t.Errorf("%v: nothing is embedded", c.folders)
		}
		if diff := tree.Diff(tree.New(files), embedded); len(diff.Added)+len(diff.Removed)+len(diff.Updated) > 0 {
			t.Errorf("%v: embedded and on disk differ: %+v", c.folders, diff)
		}
	}
}
