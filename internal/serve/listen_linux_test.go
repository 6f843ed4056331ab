package serve

import (
	"fmt"
	"net"
	"os"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"knead/test/inside"
)

// D24: on a machine without IPv6, and as somebody who may not have port 80. The
// test runs itself in a network of its own, in which all of that is so.
func TestListenWithLess(t *testing.T) {
	t.Parallel()
	if !inside.Run(t, syscall.CLONE_NEWNET) {
		return
	}
	turnOffIPv6(t)
	checkWithoutIPv6(t)
	checkLowPort(t)
}

// turnOffIPv6 makes the machine's own address one of IPv4 alone.
func turnOffIPv6(t *testing.T) {
	if err := os.WriteFile("/proc/sys/net/ipv6/conf/all/disable_ipv6", []byte("1"), 0); err != nil && !os.IsNotExist(err) {
		t.Skip("IPv6 cannot be turned off here: ", err)
	}
	lo, err := unix.NewIfreq("lo")
	if err != nil {
		t.Fatal(err)
	}
	lo.SetUint16(unix.IFF_UP)
	s, err := unix.Socket(unix.AF_INET, unix.SOCK_DGRAM, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer unix.Close(s)
	if err := unix.IoctlIfreq(s, unix.SIOCSIFFLAGS, lo); err != nil {
		t.Skip("the machine's own address cannot be had here: ", err)
	}
	if l, err := net.Listen("tcp6", "[::1]:0"); err == nil {
		l.Close()
		t.Fatal("IPv6 is not off")
	}
}

func checkWithoutIPv6(t *testing.T) {
	first, url, err := Listen("", 0, true)
	if err != nil {
		t.Fatal(err)
	}
	defer closeAll(first)
	port := first[0].Addr().(*net.TCPAddr).Port
	if len(first) != 1 || url != fmt.Sprintf("http://localhost:%d/", port) {
		t.Errorf("%d addresses, %s", len(first), url)
	}
	conn, err := net.Dial("tcp", fmt.Sprintf("localhost:%d", port))
	if err != nil {
		t.Fatal(err)
	}
	conn.Close()
	if _, _, err := Listen("", port, true); err == nil || !strings.Contains(err.Error(), fmt.Sprintf("port %d is taken", port)) {
		t.Errorf("a taken port: %v", err)
	}
	next, _, err := Listen("", port, false)
	if err != nil {
		t.Fatal(err)
	}
	defer closeAll(next)
	if at := next[0].Addr().(*net.TCPAddr).Port; at != port+1 {
		t.Errorf("the port after %d is %d", port, at)
	}
	if _, _, err := Listen("::1", 0, false); err == nil || !strings.Contains(err.Error(), "listen on ::1") || !strings.Contains(err.Error(), "hint: --host takes an address of this machine") {
		t.Errorf("an address of IPv6: %v", err)
	}
}

// checkLowPort gives up every right of its thread, and the thread with them.
func checkLowPort(t *testing.T) {
	done := make(chan error)
	go func() {
		runtime.LockOSThread()
		header := unix.CapUserHeader{Version: unix.LINUX_CAPABILITY_VERSION_3}
		if err := unix.Capset(&header, &make([]unix.CapUserData, 2)[0]); err != nil {
			done <- err
			return
		}
		listeners, _, err := Listen("", 80, true)
		closeAll(listeners)
		done <- err
	}()
	if err := <-done; err == nil || !strings.Contains(err.Error(), "port 80 needs more rights than you have\nhint: ") {
		t.Errorf("port 80: %v", err)
	}
}
