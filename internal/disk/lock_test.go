package disk

import (
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"knead/internal/tree"
)

// A second publisher is told who is at work; when that one has ended, however,
// nothing has to be cleaned up.
func TestLock(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "public")
	var inner error
	_, err := Publish(t.Context(), dir, oldSite(), PublishOptions{before: func(op, p string) error {
		if op == "sync" && inner == nil {
			_, inner = Publish(t.Context(), dir, newSite(), PublishOptions{})
		}
		return nil
	}})
	var locked *LockedError
	if err != nil || !errors.As(inner, &locked) || locked.PID != os.Getpid() || locked.Dir != dir {
		t.Errorf("%v, then %v", err, inner)
	}
	publish(t, dir, newSite())
	wantClean(t, dir, newSite())
	if err := os.Remove(filepath.Join(dir, lockFile)); err != nil {
		t.Fatal(err)
	}
	publish(t, dir, oldSite())
	wantClean(t, dir, oldSite())
}

// Of many publishers at once each publishes or is told that it cannot; what is
// left is one of the sites, whole.
func TestManyPublishers(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(fastDir(t), "public")
	sites := []tree.Tree{oldSite(), newSite()}
	var group sync.WaitGroup
	for i := range 16 {
		group.Go(func() {
			_, err := Publish(t.Context(), dir, sites[i%2], PublishOptions{})
			var locked *LockedError
			if err != nil && !errors.As(err, &locked) {
				t.Error(err)
			}
		})
	}
	group.Wait()
	if len(onDisk(t, dir)) == newSite().Len() {
		wantClean(t, dir, newSite())
	} else {
		wantClean(t, dir, oldSite())
	}
}

// Readers during publications always find the pages that both sites have, and
// never half of one.
func TestReadersDuringPublications(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(fastDir(t), "public")
	sites := []tree.Tree{oldSite(), newSite()}
	publish(t, dir, sites[0])
	stop := make(chan struct{})
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				for _, f := range oldSite().Files() {
					other, ok := newSite().Find(f.Path)
					if !ok {
						continue
					}
					data, err := os.ReadFile(filepath.Join(dir, f.Path))
					if err != nil || string(data) != string(f.Data) && string(data) != string(other.Data) {
						t.Errorf("%s: %q %v", f.Path, data, err)
						return
					}
				}
			}
		})
	}
	for i := range 100 {
		publish(t, dir, sites[(i+1)%2])
	}
	close(stop)
	group.Wait()
	wantClean(t, dir, sites[0])
}
