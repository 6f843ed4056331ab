package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"knead/internal/serve"
	"knead/test/inside"

	"golang.org/x/sys/unix"
)

// W09: the disk the content is on is taken away and put back. Neither leaves a
// hint in the folder it hangs in, so that it is seen at the next look; after many
// in a row it is right to poll. The test runs itself where it may mount.
func TestContentUnmounted(t *testing.T) {
	t.Parallel()
	if !inside.Run(t, syscall.CLONE_NEWNS) {
		return
	}

	files := smallSite()
	project := map[string]string{"content/index.md": ""} // what lies below the disk
	content := map[string]string{}
	for name, text := range files {
		if strings.HasPrefix(name, "content/") {
			content[name] = text
		} else {
			project[name] = text
		}
	}
	mount := func(dir string) {
		t.Helper()
		if err := unix.Mount("knead", filepath.Join(dir, "content"), "tmpfs", 0, ""); err != nil {
			t.Skip("nothing can be mounted here: ", err)
		}
		disk := &rig{t: t, dir: dir}
		for name, text := range content {
			disk.write(name, text)
		}
	}
	unmount := func(dir string) error {
		for began := time.Now(); ; time.Sleep(time.Millisecond) {
			err := unix.Unmount(filepath.Join(dir, "content"), 0)
			if !errors.Is(err, unix.EBUSY) || time.Since(began) > mostSettle {
				return err
			}
		}
	}
	var dir string
	r := newRig(t, project, func(o *previewOptions) {
		dir, o.rescan = o.dir, 100*time.Millisecond
		must(t, os.Remove(filepath.Join(dir, "content/index.md")))
		mount(dir)
		t.Cleanup(func() { must(t, unmount(dir)) })
	})
	good := r.text("strokes/gliding.html")
	for range 3 {
		must(t, unmount(dir))
		r.until("that the content is gone", func(g serve.Generation) bool { return g.Status != "" || len(g.Problems) > 0 })
		r.settle("the disk is away")
		if r.text("strokes/gliding.html") != good || good == "" {
			t.Fatal("the last good site is gone")
		}
		mount(dir)
		r.settle("the disk is back")
		r.isGood()
		r.write("content/strokes/gliding.md", strings.Replace(files["content/strokes/gliding.md"], "Long strokes.", "Back.", 1))
		r.settle("an edit on it")
		if r.text("strokes/gliding.html") == good {
			t.Error("the edit is not shown")
		}
		r.write("content/strokes/gliding.md", files["content/strokes/gliding.md"])
		r.settle("undoing it")
	}
}
