package main

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"
)

// A process is knead serve as its users run it.
type process struct {
	t    *testing.T
	cmd  *exec.Cmd
	said safeBuffer
	url  string
	done chan struct{} // closed when the process has ended
}

// kneadCommand returns a command that runs this test binary as knead, in the way
// of testscript.
func kneadCommand(args ...string) *exec.Cmd {
	exe, err := os.Executable()
	if err != nil {
		panic(err)
	}
	cmd := exec.Command(exe, args...)
	cmd.Args[0] = "knead"
	cmd.Env = append(os.Environ(), "GORACE=atexit_sleep_ms=0") // the race detector's own second at the end
	return cmd
}

// siteOn writes the small site to a folder and returns its name.
func siteOn(t *testing.T) string {
	t.Helper()
	r := &rig{t: t, dir: t.TempDir()}
	for name, text := range smallSite() {
		r.write(name, text)
	}
	return r.dir
}

// startServe starts a preview and waits until it is there.
func startServe(t *testing.T, cmd *exec.Cmd) *process {
	t.Helper()
	p := &process{t: t, cmd: cmd, done: make(chan struct{})}
	if cmd.Stdout == nil {
		cmd.Stdout, cmd.Stderr = &p.said, &p.said
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { defer close(p.done); _ = cmd.Wait() }()
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		<-p.done
	})
	return p
}

// waitFor waits until something was said that matches, and returns the matches.
func (p *process) waitFor(pattern string) []string {
	p.t.Helper()
	re := regexp.MustCompile(pattern)
	var ended time.Time
	for began := time.Now(); ; time.Sleep(5 * time.Millisecond) {
		if m := re.FindStringSubmatch(p.said.String()); m != nil {
			return m
		}
		select {
		case <-p.done:
			if ended.IsZero() {
				ended = time.Now()
			}
			if time.Since(ended) < time.Second {
				continue // a terminal may hand over the last words a little later
			}
			if m := re.FindStringSubmatch(p.said.String()); m != nil {
				return m
			}
			p.t.Fatalf("ended without saying %s:\n%s", pattern, p.said.String())
		default:
		}
		if time.Since(began) > mostSettle {
			p.t.Fatalf("never said %s:\n%s", pattern, p.said.String())
		}
	}
}

// ready waits for the first build and learns the address.
func (p *process) ready() {
	p.t.Helper()
	p.url = p.waitFor(` at (http://\S+/)`)[1]
	p.waitFor(`ms · 8 pages`)
}

// ends waits for the end and returns the status and how long it took.
func (p *process) ends() (int, time.Duration) {
	p.t.Helper()
	began := time.Now()
	select {
	case <-p.done:
	case <-time.After(mostSettle):
		p.t.Fatalf("does not end:\n%s", p.said.String())
	}
	return p.cmd.ProcessState.ExitCode(), time.Since(began)
}

func get(t *testing.T, url string) (int, string) {
	t.Helper()
	resp, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, string(body)
}

// TestServeShowsWhatIsSaved goes from a save to the answer over HTTP.
func TestServeShowsWhatIsSaved(t *testing.T) {
	t.Parallel()
	dir := siteOn(t)
	p := startServe(t, kneadCommand("serve", dir, "--port", "0"))
	p.ready()
	if status, body := get(t, p.url+"strokes/gliding.html"); status != 200 || !strings.Contains(body, "Long strokes") {
		t.Fatalf("%d\n%s", status, body)
	}
	page := strings.Replace(smallSite()["content/strokes/gliding.md"], "Long strokes", "Quite another text", 1)
	if err := os.WriteFile(filepath.Join(dir, "content/strokes/gliding.md"), []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	for began := time.Now(); ; time.Sleep(5 * time.Millisecond) {
		if _, body := get(t, p.url+"strokes/gliding.html"); strings.Contains(body, "Quite another text") {
			break
		}
		if time.Since(began) > mostSettle {
			t.Fatalf("not shown:\n%s", p.said.String())
		}
	}
	p.waitFor(`ms · 1 page · content/strokes/gliding\.md`)
	if names, err := filepath.Glob(filepath.Join(dir, "*")); err != nil || len(names) != 3 {
		t.Errorf("the project holds %q; the preview writes nothing", names)
	}
}

// D24: a port that was asked for is taken, one that was not is evaded.
func TestServePorts(t *testing.T) {
	t.Parallel()
	dir := siteOn(t)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	port := fmt.Sprint(l.Addr().(*net.TCPAddr).Port)
	p := startServe(t, kneadCommand("serve", dir, "--port", port))
	if status, _ := p.ends(); status != exitIO {
		t.Errorf("status %d", status)
	}
	p.waitFor(port)

	// Two previews without a port do not disturb each other.
	a, b := startServe(t, kneadCommand("serve", dir)), startServe(t, kneadCommand("serve", dir))
	a.ready()
	b.ready()
	if a.url == b.url {
		t.Errorf("both are at %s", a.url)
	}
	if runtime.GOOS == "linux" && os.Getuid() != 0 {
		low := startServe(t, kneadCommand("serve", dir, "--port", "80"))
		if status, _ := low.ends(); status != exitIO {
			t.Errorf("port 80: status %d", status)
		}
		low.waitFor("80")
	}
}

// D25: who listens to the network is warned, and the gate stays.
func TestServeToTheNetwork(t *testing.T) {
	t.Parallel()
	p := startServe(t, kneadCommand("serve", siteOn(t), "--port", "0", "--host", "0.0.0.0"))
	p.ready()
	p.waitFor("everybody in this network can read the preview")
	if strings.Contains(p.url, "0.0.0.0") && len(networkAddresses()) > 0 {
		t.Errorf("the address is %s, which no phone can open", p.url)
	}
	if status, _ := get(t, p.url); status != 200 {
		t.Errorf("%s: status %d", p.url, status)
	}
	req, err := http.NewRequestWithContext(t.Context(), "GET", p.url, nil)
	if err != nil {
		t.Fatal(err)
	}
	req.Host = "evil.example"
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != 403 && resp.StatusCode != 421 {
		t.Errorf("a foreign name is answered with status %d", resp.StatusCode)
	}
}

// listing returns the names of all files below a folder.
func listing(t *testing.T, dir string) string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
		if p != dir {
			names = append(names, p)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(names, "\n")
}

// A page that never ends is told; the preview stays, and goes on when the page
// is mended. Such builds go on behind it, so it does not survive any number.
func TestServeSurvivesAPageThatNeverEnds(t *testing.T) {
	t.Parallel()
	forever := make(chan struct{})
	t.Cleanup(func() { close(forever) })
	r := newRig(t, smallSite(), func(o *previewOptions) {
		o.patience = time.Second // a script is built in a fifth of it on a busy machine
		o.rescan = 30 * time.Millisecond
		o.observe.Step = func(name string) func() {
			if strings.Contains(name, "endless") {
				<-forever
			}
			return func() {}
		}
	})
	good := r.text("index.html")
	for i := range maxStuck {
		name := fmt.Sprintf("content/endless%d.md", i)
		r.write("aside/page.md", "---\ntitle: E\ndescription: D.\n---\n")
		r.rename("aside/page.md", name) // half a page would be one more that never ends
		r.says(name+" takes longer than 1s to build", 1)
		g, _ := r.showing()
		if !strings.Contains(g.Status, name) || r.text("index.html") != good {
			t.Errorf("status %q", g.Status)
		}
		if i < maxStuck-1 {
			r.remove(name)
			r.settle("removing it") // by itself: a look at both changes may see the second alone
			r.write("content/strokes/gliding.md", fmt.Sprintf("---\ntitle: G\ndescription: D.\n---\n\nmended %d\n", i))
			r.settle("an edit")
		}
		good = r.text("index.html")
	}
	r.says("3 builds never ended", 1)
}
