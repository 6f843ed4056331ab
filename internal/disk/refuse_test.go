package disk

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Folders nobody can mean are refused before anything is touched.
func TestRefusedFolders(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	base := t.TempDir()
	project := filepath.Join(base, "site")
	for _, p := range []string{"content/index.md", "templates/page.html", "static/a.css", "knead.yaml"} {
		put(t, filepath.Join(project, p), "x")
	}
	put(t, filepath.Join(base, "file"), "x")
	put(t, filepath.Join(base, "full/photo.jpg"), "x")
	put(t, filepath.Join(base, "odd/.knead"), "x")
	link := func(to, from string) string {
		name := filepath.Join(base, from)
		if err := os.Symlink(to, name); err != nil {
			t.Skip("no symbolic links here: ", err)
		}
		return name
	}
	before := onDisk(t, base)
	for _, c := range []struct{ dir, want string }{
		{"", "no folder"},
		{"/", "root of a file system"},
		{"/../..", "root of a file system"},
		{home, "home folder"},
		{filepath.Dir(home), "home folder"},
		{project, "project's folder"},
		{base, "project's folder"},
		{filepath.Join(project, "content", ".."), "project's folder"},
		{filepath.Join(project, "content"), "content folder"},
		{filepath.Join(project, "content", "public"), "content folder"},
		{filepath.Join(project, "content", "new", "public"), "content folder"},
		{filepath.Join(project, "templates"), "templates folder"},
		{filepath.Join(project, "static", "public"), "static folder"},
		{filepath.Join(base, "file"), "is a file"},
		{filepath.Join(base, "full"), "photo.jpg"},
		{filepath.Join(base, "odd"), "no folder"},
		{link(filepath.Join(base, "full"), "link"), "symbolic link"},
		{link(filepath.Join(base, "nowhere"), "dangling"), "symbolic link"},
		{filepath.Join(link(project, "alias"), "content"), "content folder"},
		{filepath.Join(link(base, "up"), "site"), "project's folder"},
		{link(project, "other"), "symbolic link"},
	} {
		o := PublishOptions{Project: project}
		wantRefused(t, Probe(c.dir, o), c.want)
		_, err := Publish(t.Context(), c.dir, oldSite(), o)
		wantRefused(t, err, c.want)
		if c.want == "photo.jpg" {
			o.Adopt = true
			if err := Probe(c.dir, o); err != nil {
				t.Errorf("adopting is refused: %v", err)
			}
			continue
		}
		_, err = Publish(t.Context(), c.dir, oldSite(), PublishOptions{Project: project, Adopt: true})
		wantRefused(t, err, c.want)
	}
	for _, l := range []string{"link", "dangling", "alias", "up", "other"} {
		if err := os.Remove(filepath.Join(base, l)); err != nil {
			t.Fatal(err)
		}
	}
	if !sameFiles(before, onDisk(t, base)) {
		t.Error("a refused folder was touched")
	}
	t.Chdir(project)
	for dir, o := range map[string]PublishOptions{"public": {Project: "."}, "../other": {Project: "."}, filepath.Join(base, "site", "docs", "public"): {Project: project}, "..data": {}} {
		if err := Probe(dir, o); err != nil {
			t.Errorf("%s is refused: %v", dir, err)
		}
	}
	wantRefused(t, Probe(".", PublishOptions{Project: "."}), "project's folder")
	wantRefused(t, Probe("..", PublishOptions{Project: "."}), "project's folder")
}

// A parent may well be a link, as /tmp is on macOS; the folder itself may not,
// and neither may any folder in it that a page belongs into.
func TestLinksInTheOutput(t *testing.T) {
	t.Parallel()
	base := t.TempDir()
	outside := filepath.Join(base, "outside")
	put(t, filepath.Join(outside, "index.html"), "canary")
	if err := os.Symlink(base, filepath.Join(base, "parent")); err != nil {
		t.Skip("no symbolic links here: ", err)
	}
	dir := filepath.Join(base, "parent", "public")
	publish(t, dir, oldSite())
	wantClean(t, dir, oldSite())
	for from, to := range map[string]string{
		"techniques":             outside,
		"fresh":                  outside,
		"leaving":                "techniques", // inside, and still not ours
		"img/a.png":              filepath.Join(outside, "index.html"),
		"notes.txt":              "robots.txt",
		workDir:                  outside,
		stageDir:                 outside,
		manifestFile:             filepath.Join(outside, "index.html"),
		lockFile:                 filepath.Join(outside, "index.html"),
		workDir + "/intent.json": "../robots.txt",
	} {
		dir := filepath.Join(t.TempDir(), "public")
		publish(t, dir, oldSite())
		name := filepath.Join(dir, from)
		if err := os.RemoveAll(name); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(to, name); err != nil {
			t.Fatal(err)
		}
		_, err := Publish(t.Context(), dir, newSite(), PublishOptions{})
		if wantsRefusal := from != stageDir && from != "leaving" && from != intentFile; (err != nil) != wantsRefusal {
			t.Errorf("%s → %s: error %v", from, to, err)
		}
		if data, _ := os.ReadFile(filepath.Join(outside, "index.html")); string(data) != "canary" {
			t.Fatalf("%s → %s: a file outside was touched", from, to)
		}
		if entries, _ := os.ReadDir(outside); len(entries) != 1 {
			t.Fatalf("%s → %s: files were made outside", from, to)
		}
		if info, err := os.Lstat(name); from != stageDir && from != intentFile && (err != nil || info.Mode()&os.ModeSymlink == 0) {
			t.Errorf("%s → %s: the link is gone", from, to)
		}
	}
}

func TestProbeSeesWhatCannotBeWritten(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("a superuser may write everywhere")
	}
	t.Parallel()
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{dir, filepath.Join(dir, "public"), filepath.Join(dir, "a", "public")} {
		var e *PublishError
		if err := Probe(name, PublishOptions{}); !errors.As(err, &e) || !errors.Is(err, os.ErrPermission) || !strings.Contains(err.Error(), "unchanged") {
			t.Errorf("%v", err)
		}
	}
}

func TestMessages(t *testing.T) {
	t.Parallel()
	for want, err := range map[string]error{
		"public is your home folder; nothing was written\nhint: name another":                                     &RefusedError{"public", "is your home folder", "name another"},
		"public is locked: another knead, process 7, is publishing to it; nothing was written":                    &LockedError{"public", 7},
		"public is locked: another knead is publishing to it; nothing was written":                                &LockedError{"public", 0},
		"publish to public: a.html: no space; the published site is unchanged":                                    asPublishError("public", false, at("a.html", errors.New("no space"))),
		"publish to public: a.html: no space; the published site is complete but partly old: run the build again": asPublishError("public", true, at("a.html", errors.New("no space"))),
		"publish to public: no space; the published site is unchanged":                                            asPublishError("public", false, errors.New("no space")),
	} {
		if err.Error() != want {
			t.Errorf("%q, want %q", err, want)
		}
	}
}
