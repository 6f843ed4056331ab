package serve

import (
	"context"
	"fmt"
	"io"
	"net"
	"strings"
	"testing"
	"time"
)

// D24: ports that are taken, and addresses that are not of this machine.
func TestListen(t *testing.T) {
	t.Parallel()
	first, url, err := Listen("", 0, true)
	if err != nil {
		t.Fatal(err)
	}
	defer closeAll(first)
	port := first[0].Addr().(*net.TCPAddr).Port
	if url != fmt.Sprintf("http://localhost:%d/", port) {
		t.Errorf("address %s", url)
	}
	for _, l := range first {
		if at := l.Addr().(*net.TCPAddr); !at.IP.IsLoopback() || at.Port != port {
			t.Errorf("listens on %v", at)
		}
	}
	if _, _, err := Listen("", port, true); err == nil || !strings.Contains(err.Error(), fmt.Sprintf("port %d is taken", port)) {
		t.Errorf("a taken port: %v", err)
	}
	next, _, err := Listen("", port, false)
	if err != nil {
		t.Fatal(err)
	}
	defer closeAll(next)
	if at := next[0].Addr().(*net.TCPAddr); at.Port <= port {
		t.Errorf("the next port is %d", at.Port)
	}
	if _, _, err := Listen("203.0.113.7", 0, false); err == nil || !strings.Contains(err.Error(), "203.0.113.7") {
		t.Errorf("an address of another machine: %v", err)
	}
}

func closeAll(listeners []net.Listener) {
	for _, l := range listeners {
		l.Close()
	}
}

// D25: on every network, the gate still stands.
func TestGateStandsOnEveryNetwork(t *testing.T) {
	t.Parallel()
	listeners, _, err := Listen("0.0.0.0", 0, true)
	if err != nil {
		t.Fatal(err)
	}
	s := New(Options{Hosts: []string{"192.168.1.5"}})
	s.Show(Generation{Tree: site})
	serveOn(t, s, listeners[0])
	address := fmt.Sprintf("127.0.0.1:%d", listeners[0].Addr().(*net.TCPAddr).Port)
	for host, want := range map[string]int{"192.168.1.5": 200, "192.168.1.6": 403, "0.0.0.0": 403, "evil.example": 403} {
		if resp, _ := ask(t, address, "GET / HTTP/1.1\r\nHost: "+host); resp.StatusCode != want {
			t.Errorf("Host %s: %d, want %d", host, resp.StatusCode, want)
		}
	}
}

// A server ends within a second, whoever is connected and however little they say.
// Where one of three tries is that fast, the others waited for the processor.
func TestServeEnds(t *testing.T) {
	t.Parallel()
	for _, generations := range []int{0, 1} { // without one, requests wait
		var took []time.Duration
		for len(took) == 0 || len(took) < 3 && took[len(took)-1] > time.Second {
			took = append(took, endServer(t, generations))
		}
		if took[len(took)-1] > time.Second {
			t.Errorf("ended after %v", took)
		}
	}
}

// endServer ends a server that has visitors and returns how long that took.
func endServer(t *testing.T, generations int) time.Duration {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := New(Options{})
	for range generations {
		s.Show(Generation{Tree: site})
	}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, l) }()
	for _, said := range []string{"", "GET / HT", request("GET", "/") + "\r\n\r\n", request("GET", "/_knead/events") + "\r\n\r\n"} {
		conn, err := net.Dial("tcp", l.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		if _, err := io.WriteString(conn, said); err != nil {
			t.Fatal(err)
		}
	}
	time.Sleep(20 * time.Millisecond)
	began := time.Now()
	cancel()
	select {
	case err := <-done:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("does not end")
	}
	return time.Since(began)
}
