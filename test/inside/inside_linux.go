package inside

import (
	"bytes"
	"os"
	"os/exec"
	"syscall"
	"testing"
)

const mark = "KNEAD_TEST_INSIDE"

// Run runs the calling test once more, in a process of its own that is root in new
// namespaces of the given kinds, such as [syscall.CLONE_NEWNS], and reports whether
// this is that process: then the test goes on, else it is over. It is skipped, with
// the reason, where the system grants no namespaces and where the test skips itself.
func Run(t *testing.T, namespaces uintptr) bool {
	t.Helper()
	if os.Getenv(mark) != "" {
		return true
	}
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(exe, "-test.run=^"+t.Name()+"$", "-test.v")
	cmd.Env = append(os.Environ(), mark+"=1")
	cmd.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWUSER | namespaces,
		UidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}},
	}
	out, err := cmd.CombinedOutput()
	switch {
	case len(out) == 0: // it never ran
		t.Skipf("no namespaces can be had here: %v", err)
	case bytes.Contains(out, []byte("--- SKIP")): // it says why
		t.Skipf("%s", out)
	case err != nil:
		t.Errorf("%v\n%s", err, out)
	}
	return false
}
