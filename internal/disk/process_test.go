package disk

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestMain lets the test binary act as a program that publishes, so that a real
// process can be killed.
func TestMain(m *testing.M) {
	if dir := os.Getenv("KNEAD_TEST_PUBLISH"); dir != "" {
		os.Exit(publisher(dir))
	}
	os.Exit(m.Run())
}

// publisher publishes the new site, from one thread, so that system calls can
// be counted.
func publisher(dir string) int {
	runtime.LockOSThread()
	_, err := Publish(context.Background(), dir, newSite(), PublishOptions{})
	var locked *LockedError
	switch {
	case errors.As(err, &locked):
		return 5
	case err != nil:
		fmt.Fprintln(os.Stderr, err)
		return 4
	}
	return 0
}

// publisherCommand returns the command that runs publisher on dir, under
// another command if one is given.
func publisherCommand(t *testing.T, dir string, under ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	args := append(under, self)
	cmd := exec.CommandContext(t.Context(), args[0], args[1:]...)
	cmd.Env = append(os.Environ(), "KNEAD_TEST_PUBLISH="+dir, "GOMAXPROCS=1", "GOCOVERDIR="+t.TempDir())
	return cmd
}

// strace skips the test unless processes can be traced, and returns the
// beginning of the command.
func strace(t *testing.T, calls, inject string) []string {
	t.Helper()
	return []string{"strace", "-f", "-qq", "-o", os.DevNull, "-e", "trace=" + calls, "-e", "inject=" + calls + ":" + inject}
}

func needStrace(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("left out in short mode: it takes seconds")
	}
	if out, err := exec.Command("strace", "-f", "-qq", "-o", os.DevNull, "true").CombinedOutput(); err != nil {
		t.Skipf("processes cannot be traced here: %v %s", err, out)
	}
}

// A real process is killed at every system call that changes the disk.
func TestProcessKilledAtEverySystemCall(t *testing.T) {
	needStrace(t)
	t.Parallel()
	for calls, step := range map[string]int{
		"renameat,renameat2": 1, "unlinkat": 1, "mkdirat": 1, "syncfs": 1, "fchmod,fchmodat": 1,
		"write,pwrite64": 1, "openat": 2, "close": 3, "flock": 1,
	} {
		t.Run(calls, func(t *testing.T) {
			t.Parallel()
			killed := 0
			for n := 1; ; n += step {
				dir := prepareSite(t, oldSite())
				err := publisherCommand(t, dir, strace(t, calls, fmt.Sprintf("signal=SIGKILL:when=%d", n))...).Run()
				wantWhole(t, dir, oldSite(), newSite(), canaries)
				publish(t, dir, newSite())
				wantClean(t, dir, newSite(), "CNAME", "techniques/upload.pdf", ".git/HEAD")
				if t.Failed() {
					t.Fatalf("killed at %s number %d", calls, n)
				}
				if err == nil {
					break
				}
				killed++
			}
			if killed == 0 && calls != "fchmod,fchmodat" {
				t.Error("nothing was ever killed")
			}
			t.Logf("killed %d times", killed)
		})
	}
}

// A real system call fails: the status, the message and the site are right.
func TestSystemCallsFail(t *testing.T) {
	needStrace(t)
	t.Parallel()
	for _, c := range []struct{ calls, inject, want string }{
		{"write,pwrite64", "error=ENOSPC:when=4", "no space left on device"},
		{"renameat,renameat2", "error=EIO:when=1", "input/output error"},
		{"renameat,renameat2", "error=EDQUOT:when=4", "disk quota exceeded"},
		{"mkdirat", "error=EROFS:when=1", "read-only file system"},
		{"syncfs", "error=EIO:when=1", "input/output error"},
		{"syncfs", "error=EIO:when=2", "input/output error"},
		{"unlinkat", "error=EPERM:when=1", "operation not permitted"},
		{"flock", "error=ENOLCK:when=1", "no locks available"},
	} {
		dir := prepareSite(t, oldSite())
		before := onDisk(t, dir)
		out, err := publisherCommand(t, dir, strace(t, c.calls, c.inject)...).CombinedOutput()
		var status *exec.ExitError
		if !errors.As(err, &status) || status.ExitCode() != 4 || !bytes.Contains(out, []byte(c.want)) {
			t.Errorf("%v: %v %s", c, err, out)
		}
		if same := sameFiles(before, onDisk(t, dir)); same != strings.Contains(string(out), "site is unchanged") && same {
			t.Errorf("%v: unchanged %v, but %s", c, same, out)
		}
		wantWhole(t, dir, oldSite(), newSite(), canaries)
		publish(t, dir, newSite())
		wantClean(t, dir, newSite(), "CNAME", "techniques/upload.pdf", ".git/HEAD")
	}
}

// A real process is killed at moments chosen by chance.
func TestProcessKilledAtRandom(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 4))
	killed := 0
	for range 60 {
		dir := prepareSite(t, oldSite())
		cmd := publisherCommand(t, dir)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(random.IntN(9_000)) * time.Microsecond)
		cmd.Process.Kill()
		if cmd.Wait() != nil {
			killed++
		}
		wantWhole(t, dir, oldSite(), newSite(), canaries)
		publish(t, dir, newSite())
		wantClean(t, dir, newSite(), "CNAME", "techniques/upload.pdf", ".git/HEAD")
		if t.Failed() {
			t.FailNow()
		}
	}
	t.Logf("%d of 60 processes were killed before they ended", killed)
}

// Whatever mask the user has set, everybody can read the site.
func TestModesDoNotDependOnTheMask(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no modes here")
	}
	t.Parallel()
	for _, mask := range []string{"022", "077", "000"} {
		dir := filepath.Join(t.TempDir(), "public")
		cmd := publisherCommand(t, dir, "sh", "-c", "umask "+mask+`; exec "$0"`)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v %s", err, out)
		}
		wantSite(t, dir, newSite())
		for _, d := range foldersBelow(t, dir) {
			if info, err := os.Stat(filepath.Join(dir, d)); err != nil || info.Mode().Perm() != 0o755 {
				t.Errorf("mask %s: folder %s has mode %v", mask, d, info.Mode())
			}
		}
	}
}

// Few files are open at a time, however many there are.
func TestFewOpenFilesSuffice(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no limit to set here")
	}
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "public")
	cmd := publisherCommand(t, dir, "sh", "-c", `ulimit -n 24; exec "$0"`)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v %s", err, out)
	}
	wantSite(t, dir, newSite())
}

// A file system that is really full, of bytes and of files.
func TestFullFileSystem(t *testing.T) {
	if testing.Short() {
		t.Skip("left out in short mode: it takes seconds")
	}
	t.Parallel()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	const script = `
mount -t tmpfs -o size=$1,nr_inodes=$2 tmpfs "$3" 2>/dev/null || exit 99
mkdir "$3/public" && head -c $4 /dev/zero > "$3/ballast"
"$5"; first=$?
[ $first = 0 ] || { find "$3/public" -path '*/.knead' -prune -o -type f -print | grep -q . && exit 50; }
rm "$3/ballast"
"$5" || exit 51
exit $first`
	failures := 0
	for _, c := range [][3]string{{"64k", "200", "65536"}, {"64k", "200", "61440"}, {"64k", "200", "40960"}, {"64k", "200", "20000"}, {"1m", "8", "0"}, {"1m", "16", "0"}, {"1m", "24", "0"}} {
		dir := t.TempDir()
		cmd := exec.CommandContext(t.Context(), "unshare", "-Urm", "sh", "-c", script, "sh", c[0], c[1], dir, c[2], self)
		cmd.Env = append(os.Environ(), "KNEAD_TEST_PUBLISH="+dir+"/public")
		out, err := cmd.CombinedOutput()
		var status *exec.ExitError
		switch {
		case err == nil:
			continue
		case !errors.As(err, &status) || status.ExitCode() == 99 || status.ExitCode() == 1:
			t.Skipf("no file system can be mounted here: %v %s", err, out)
		case status.ExitCode() == 51 && c[0] == "1m":
			failures++ // still too few inodes
		case status.ExitCode() != 4:
			t.Errorf("%v: %v %s", c, err, out)
		default:
			failures++
		}
		if !bytes.Contains(out, []byte("no space left on device")) || !bytes.Contains(out, []byte("published site is")) {
			t.Errorf("%v: %s", c, out)
		}
	}
	if failures == 0 {
		t.Error("no file system was ever full")
	}
}
