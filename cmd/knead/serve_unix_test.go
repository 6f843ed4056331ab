//go:build unix

package main

import (
	"bufio"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// D26: every way to be stopped ends the preview within a second, with visitors
// connected, and leaves nothing behind. Where one of three tries is that fast, the
// others waited for the processor.
func TestServeStops(t *testing.T) {
	t.Parallel()
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		t.Run(signal.String(), func(t *testing.T) {
			t.Parallel()
			var took []time.Duration
			for len(took) == 0 || len(took) < 3 && took[len(took)-1] > time.Second {
				took = append(took, stopServe(t, signal))
			}
			if took[len(took)-1] > time.Second {
				t.Errorf("ended after %v", took)
			}
		})
	}
}

// stopServe stops a preview that has a visitor, wants it to leave nothing behind
// and returns how long that took.
func stopServe(t *testing.T, signal syscall.Signal) time.Duration {
	dir := siteOn(t)
	cmd := kneadCommand("serve", dir, "--port", "0", "--output", filepath.Join(dir, "public"))
	temp := t.TempDir()
	cmd.Env = append(cmd.Env, "TMPDIR="+temp)
	p := startServe(t, cmd)
	p.ready()
	p.waitFor("wrote .* files to")
	before := listing(t, dir)
	conn, err := net.Dial("tcp", strings.TrimSuffix(strings.TrimPrefix(p.url, "http://"), "/"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if _, err := io.WriteString(conn, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"); err != nil {
		t.Fatal(err)
	}
	if _, err := bufio.NewReader(conn).ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Process.Signal(signal); err != nil {
		t.Fatal(err)
	}
	status, took := p.ends()
	if status != exitStopped {
		t.Errorf("status %d after %v", status, took)
	}
	p.waitFor("stopped")
	if after := listing(t, dir); after != before {
		t.Errorf("left behind:\n%s\nwas:\n%s", after, before)
	}
	if left := listing(t, temp); left != "" {
		t.Errorf("left in the temporary folder:\n%s", left)
	}
	return took
}

// D26: a signal that comes twice at once, as from programs that end a process and
// then its group, is one wish: the preview ends in order.
func TestServeStopsOnceForTwoSignals(t *testing.T) {
	t.Parallel()
	cmd := kneadCommand("serve", siteOn(t), "--port", "0")
	p := startServe(t, cmd)
	p.ready()
	for range 2 {
		if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
			t.Fatal(err)
		}
	}
	if status, took := p.ends(); status != exitStopped || took > 2*time.Second {
		t.Errorf("status %d after %v", status, took)
	}
	p.waitFor("stopped")
}

// D26: a second Ctrl-C ends what the first could not. Here it waits for somebody
// to read what it says.
func TestServeStopsAtTheSecondSignal(t *testing.T) {
	t.Parallel()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	defer write.Close()
	if err := write.SetWriteDeadline(time.Now().Add(200 * time.Millisecond)); err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(write, zeros{}); !os.IsTimeout(err) { // nobody reads: now it is full
		t.Fatal(err)
	}
	cmd := kneadCommand("serve", siteOn(t), "--port", "0")
	cmd.Stdout, cmd.Stderr = write, write
	p := startServe(t, cmd)
	time.Sleep(500 * time.Millisecond) // the start of a process, after which it waits
	interrupt := func() {
		if err := cmd.Process.Signal(syscall.SIGINT); err != nil {
			t.Fatal(err)
		}
	}
	interrupt()
	select {
	case <-p.done:
		t.Fatalf("nothing kept it: %v", cmd.ProcessState)
	case <-time.After(5 * oneWish):
	}
	interrupt()
	if status, took := p.ends(); status != -1 || took > 2*time.Second {
		t.Errorf("status %d after %v", status, took)
	}
}

// zeros is read without end.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) { return len(p), nil }

// Each good build is published, a failure to is told and made up for, and a
// folder that cannot be meant is refused at once.
func TestServePublishes(t *testing.T) {
	t.Parallel()
	out := filepath.Join(t.TempDir(), "public")
	r := newRig(t, smallSite(), func(o *previewOptions) { o.output = out; o.rescan = 50 * time.Millisecond })
	r.says("wrote", 1)
	same := func(why string) {
		t.Helper()
		for began := time.Now(); ; time.Sleep(5 * time.Millisecond) {
			g, _ := r.showing()
			data, err := os.ReadFile(filepath.Join(out, "strokes/gliding.html"))
			f, _ := g.Tree.Find("strokes/gliding.html")
			if err == nil && string(data) == string(f.Data) {
				return
			}
			if time.Since(began) > mostSettle {
				t.Fatalf("%s: the folder holds something else: %v\n%s", why, err, r.said.String())
			}
		}
	}
	same("the start")
	r.write("content/strokes/gliding.md", "---\ntitle: G\ndescription: D.\n---\n\nnew\n")
	r.settle("an edit")
	same("an edit")

	lock, err := os.OpenFile(filepath.Join(out, ".knead/lock"), os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer lock.Close()
	if err := unix.Flock(int(lock.Fd()), unix.LOCK_EX); err != nil { // waits for the publication to end
		t.Fatal(err)
	}
	r.write("content/strokes/gliding.md", "---\ntitle: G\ndescription: D.\n---\n\nnewer\n")
	r.settle("an edit while the folder is locked")
	r.says("is locked", 1)
	r.write("content/strokes/kneading.md", "---\ntitle: K\ndescription: D.\n---\n\nnewer\n")
	r.settle("another")
	if n := strings.Count(r.said.String(), "is locked"); n != 1 {
		t.Errorf("said %d times that it is locked", n)
	}
	lock.Close()
	same("the lock is gone")
}
