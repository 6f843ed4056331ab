package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// TestWatchLimits meets the real limits of the system, in a name space of its
// own (W05, W06): the preview says why it polls and what would help, and sees
// every edit.
func TestWatchLimits(t *testing.T) {
	t.Parallel()
	unshare, err := exec.LookPath("unshare")
	if err != nil {
		t.Skip("unshare is not installed")
	}
	for limit, c := range map[string]struct{ value, cause, hint string }{
		"max_inotify_watches":   {"3", "limit of watched folders is reached", "fs.inotify.max_user_watches="},
		"max_inotify_instances": {"0", "limit of watching programs or open files is reached", "fs.inotify.max_user_instances="},
	} {
		t.Run(limit, func(t *testing.T) {
			t.Parallel()
			file := "/proc/sys/user/" + limit
			if out, err := exec.Command(unshare, "-Ur", "sh", "-c", "echo "+c.value+" > "+file).CombinedOutput(); err != nil {
				t.Skipf("limits cannot be set here: %s", out)
			}
			dir := siteOn(t)
			knead := kneadCommand("serve", dir, "--port", "0")
			// The shell keeps its argument 0, by which the test binary knows what to be.
			cmd := exec.Command(unshare, "-Ur", "bash", "-c", "echo "+c.value+" > "+file+"; exec -a knead \"$0\" \"$@\"")
			cmd.Args = append(append(cmd.Args, knead.Path), knead.Args[1:]...)
			p := startServe(t, cmd)
			p.ready()
			p.waitFor(c.cause + "; looking for changes every 500ms instead\n +hint: .*" + c.hint)
			page := strings.Replace(smallSite()["content/strokes/gliding.md"], "Long strokes", "Quite another text", 1)
			if err := os.WriteFile(filepath.Join(dir, "content/strokes/gliding.md"), []byte(page), 0o644); err != nil {
				t.Fatal(err)
			}
			p.waitFor("ms · 1 page · content/strokes/gliding.md")
			if n := strings.Count(p.said.String(), "instead"); n != 1 {
				t.Errorf("said %d times that it polls", n)
			}
		})
	}
}

// terminalPair returns the two ends of a terminal: what a user sees and types
// at, and what a program is started on.
func terminalPair(t *testing.T) (user, program *os.File) {
	t.Helper()
	user, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skip("no terminals here: ", err)
	}
	t.Cleanup(func() { user.Close() })
	raw, err := user.SyscallConn() // Fd would make it a file whose Close waits for Read
	if err != nil {
		t.Fatal(err)
	}
	var n int
	var failed error
	err = raw.Control(func(fd uintptr) {
		n, failed = unix.IoctlGetInt(int(fd), unix.TIOCGPTN)
		failed = errors.Join(failed, unix.IoctlSetPointerInt(int(fd), unix.TIOCSPTLCK, 0))
	})
	if err := errors.Join(err, failed); err != nil {
		t.Skip("no terminals here: ", err)
	}
	program, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Skip("no terminals here: ", err)
	}
	t.Cleanup(func() { program.Close() })
	return user, program
}

// TestKeys sits at a terminal: r builds anew, o opens a browser, q and Ctrl-C
// end, and the terminal is as it was. When the terminal goes, the preview does (D26).
func TestKeys(t *testing.T) {
	t.Parallel()
	for key, want := range map[string]struct {
		status int
		says   string
	}{
		"q":    {exitDone, ""},
		"\x03": {exitStopped, "stopped"},
		"":     {exitStopped, ""}, // the window is closed
	} {
		user, program := terminalPair(t)
		cmd := kneadCommand("serve", siteOn(t), "--port", "0", "--host", "0.0.0.0")
		cmd.Stdin, cmd.Stdout, cmd.Stderr = program, program, program
		cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
		cmd.Env = append(cmd.Env, "PATH="+t.TempDir(), "NO_COLOR=1") // no browser
		if err := unix.IoctlSetWinsize(int(program.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: 60, Col: 120}); err != nil {
			t.Fatal(err)
		}
		before, err := unix.IoctlGetTermios(int(program.Fd()), unix.TCGETS)
		if err != nil {
			t.Fatal(err)
		}
		p := startServe(t, cmd)
		go func() {
			buffer := make([]byte, 4096)
			for {
				n, err := user.Read(buffer)
				_, _ = p.said.Write(buffer[:n])
				if err != nil {
					return
				}
			}
		}()
		p.waitFor("█▀▀▀▀▀█|█ ▄▄▄▄▄ █") // a corner of a QR code
		p.waitFor("keys: o opens the browser, r builds everything anew, q quits\r\n")
		p.ready()
		press := func(key string) {
			if _, err := user.WriteString(key); err != nil {
				t.Fatal(err)
			}
		}
		press("x") // no key of the preview
		press("r")
		p.waitFor("ms · 0 pages · built everything anew\r\n")
		press("o")
		p.waitFor("no browser could be opened .* the address is http://")
		if key == "" {
			user.Close()
		} else {
			press(key)
		}
		if status, took := p.ends(); status != want.status || took > 2*time.Second {
			t.Errorf("%q: status %d after %v\n%s", key, status, took, p.said.String())
		}
		if key == "" {
			continue
		}
		p.waitFor(want.says)
		if after, err := unix.IoctlGetTermios(int(program.Fd()), unix.TCGETS); err != nil || *after != *before {
			t.Errorf("%q: the terminal was %+v and is %+v (%v)", key, before, after, err)
		}
	}
}
