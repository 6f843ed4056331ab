package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// TestSavesOfEditors saves a page in the ways of editors, 100 times (W01). What
// is saved is shown; no state in between is, neither an empty page nor half of
// one; and a save makes three builds at most.
func TestSavesOfEditors(t *testing.T) {
	t.Parallel()
	const name = "content/strokes/gliding.md"
	for editor, save := range map[string]func(t *testing.T, r *rig, p string, text []byte){
		"vim": func(t *testing.T, r *rig, p string, text []byte) {
			probe := r.path("content/strokes/4913")
			must(t, os.WriteFile(probe, nil, 0o644), os.Remove(probe), os.Rename(p, p+"~"))
			must(t, os.WriteFile(p, text, 0o644), os.Chmod(p, 0o644), os.Remove(p+"~"))
		},
		"VS Code": writeInPieces,
		"JetBrains": func(t *testing.T, r *rig, p string, text []byte) {
			must(t, os.WriteFile(p+"___jb_tmp___~", text, 0o644), os.Rename(p, p+"___jb_old___~"))
			must(t, os.Rename(p+"___jb_tmp___~", p), os.Remove(p+"___jb_old___~"))
		},
		"Emacs": func(t *testing.T, r *rig, p string, text []byte) {
			lock := r.path("content/strokes/.#gliding.md")
			must(t, os.Symlink("me@here.1", lock), os.WriteFile(p+"~", text, 0o644))
			must(t, os.WriteFile(p, text, 0o644), os.Remove(lock))
		},
		"gedit": func(t *testing.T, r *rig, p string, text []byte) {
			beside := r.path("content/strokes/.goutputstream-XY")
			must(t, os.WriteFile(beside, text, 0o644), os.Rename(beside, p))
		},
		"sed -i": func(t *testing.T, r *rig, p string, text []byte) {
			beside := r.path("content/strokes/sedXY.tmp")
			must(t, os.WriteFile(beside, text, 0o600), os.Chmod(beside, 0o644), os.Rename(beside, p))
		},
		"rsync --inplace": func(t *testing.T, r *rig, p string, text []byte) {
			f, err := os.OpenFile(p, os.O_WRONLY, 0)
			must(t, err)
			half := len(text) / 2
			_, err = f.WriteAt(text[:half], 0) // over what was there, which stays behind it
			time.Sleep(2 * time.Millisecond)
			_, err2 := f.WriteAt(text[half:], int64(half))
			must(t, err, err2, f.Truncate(int64(len(text))), f.Close(), os.Chtimes(p, time.Unix(int64(len(text)), 0), time.Unix(1, 0)))
		},
		"cp -p": func(t *testing.T, r *rig, p string, text []byte) {
			other := r.path("other.md")
			must(t, os.WriteFile(other, text, 0o644), os.Chtimes(other, time.Unix(1, 0), time.Unix(1, 0)))
			if out, err := exec.Command("cp", "-p", other, p).CombinedOutput(); err != nil {
				t.Skipf("%v: %s", err, out)
			}
		},
	} {
		t.Run(editor, func(t *testing.T) {
			t.Parallel()
			r := newRig(t, smallSite(), nil)
			for i := range 13 {
				text := fmt.Sprintf("---\ntitle: Gliding\ndescription: D.\n---\n\nBegin %d.\n\n%s\n\nEnd %d.\n", i, strings.Repeat("Long strokes, slowly. ", 200), i)
				_, before := r.showing()
				began := time.Now()
				save(t, r, r.path(name), []byte(text))
				took := time.Since(began)
				r.settle("a save")
				r.mu.Lock()
				builds := r.shown[max(0, len(r.shown)-(r.count-before)):]
				r.mu.Unlock()
				if took > quickSave {
					continue // the machine was too busy for a save as editors make it
				}
				if len(builds) == 0 || len(builds) > 3 {
					t.Errorf("%d builds of one save", len(builds))
				}
				for _, g := range builds {
					f, ok := g.Tree.Find("strokes/gliding.html")
					page := string(f.Data)
					if !ok || len(g.Problems) > 0 || g.Status != "" || strings.Count(page, "Begin ") != 1 || strings.Count(page, "End ") != 1 || numberAfter("Begin ", page) != numberAfter("End ", page) {
						t.Errorf("half a save was built: %v, %d bytes, %+v", ok, len(page), g.Problems)
					}
				}
			}
		})
	}
}

// numberAfter returns the number that follows a word in a page, as text.
func numberAfter(word, page string) string {
	_, rest, _ := strings.Cut(page, word)
	number, _, _ := strings.Cut(rest, ".")
	return number
}

// quickSave is how long a save may take to be judged: with the pauses of a save
// in pieces, well below what a file has to rest.
const quickSave = 16 * time.Millisecond

// writeInPieces empties the file and writes it in four pieces, with pauses.
func writeInPieces(t *testing.T, _ *rig, p string, text []byte) {
	f, err := os.Create(p)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for i := range 4 {
		time.Sleep(2 * time.Millisecond)
		if _, err := f.Write(text[i*len(text)/4 : (i+1)*len(text)/4]); err != nil {
			t.Fatal(err)
		}
	}
}

func must(t testing.TB, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}
