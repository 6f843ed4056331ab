package serve

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// A pipeListener gives out connections without any buffer: what one end does not
// read the other cannot write. In a synctest bubble their time is the bubble's.
type pipeListener struct {
	conns chan net.Conn
	once  sync.Once
	ended chan struct{}
}

func newPipes() *pipeListener {
	return &pipeListener{conns: make(chan net.Conn), ended: make(chan struct{})}
}

func (l *pipeListener) Accept() (net.Conn, error) {
	select {
	case c := <-l.conns:
		return c, nil
	case <-l.ended:
		return nil, net.ErrClosed
	}
}

func (l *pipeListener) Close() error   { l.once.Do(func() { close(l.ended) }); return nil }
func (l *pipeListener) Addr() net.Addr { return &net.UnixAddr{Name: "pipe"} }

func (l *pipeListener) dial() net.Conn {
	client, server := net.Pipe()
	l.conns <- server
	return client
}

// inBubble runs f with a server that shows site, in time of its own. Nothing may
// be left when it ends: synctest sees to that.
func inBubble(t *testing.T, f func(s *Server, pipes *pipeListener)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		s, pipes := New(Options{}), newPipes()
		s.Show(Generation{Tree: site})
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan error, 1)
		go func() { done <- s.Serve(ctx, pipes) }()
		f(s, pipes)
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
}

// listen opens an event stream.
func listen(t *testing.T, conn net.Conn) (*http.Response, *bufio.Reader) {
	t.Helper()
	if _, err := io.WriteString(conn, request("GET", "/_knead/events")+"\r\n\r\n"); err != nil {
		t.Fatal(err)
	}
	resp, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	return resp, bufio.NewReader(resp.Body)
}

// A stream tells the number at once, each new one, and the same again when
// nothing happens.
func TestEvents(t *testing.T) {
	t.Parallel()
	inBubble(t, func(s *Server, pipes *pipeListener) {
		conn := pipes.dial()
		defer conn.Close()
		resp, stream := listen(t, conn)
		if kind := resp.Header.Get("Content-Type"); kind != "text/event-stream" {
			t.Errorf("type %q", kind)
		}
		began := time.Now()
		for i, want := range []string{"data: 1\n", "data: 2\n", "data: 2\n"} {
			if got := event(t, stream); got != want {
				t.Errorf("event %d is %q, want %q", i, got, want)
			}
			if i == 0 {
				s.Show(Generation{Tree: site})
			}
		}
		if took := time.Since(began); took != pulse {
			t.Errorf("the pulse came after %v", took)
		}
	})
}

// D22: a client that does not read costs nobody anything, and is gone in a
// second. One that is slow hears of the newest generation, not of each.
func TestStalledClients(t *testing.T) {
	t.Parallel()
	inBubble(t, func(s *Server, pipes *pipeListener) {
		reader := pipes.dial()
		defer reader.Close()
		_, stream := listen(t, reader)
		event(t, stream)
		var stalled []net.Conn
		for range mostStreams - 1 {
			conn := pipes.dial()
			defer conn.Close()
			listen(t, conn) // and never read again
			stalled = append(stalled, conn)
		}
		synctest.Wait()
		began := time.Now()
		for range 100 {
			s.Show(Generation{Tree: site})
		}
		if took := time.Since(began); took != 0 {
			t.Errorf("Show waits %v for clients", took)
		}
		for last := ""; last != "data: 101\n"; {
			last = event(t, stream)
		}
		time.Sleep(time.Second)
		synctest.Wait()
		if n := len(s.streams); n != 1 {
			t.Errorf("%d streams are open after a second, want the one that is read", n)
		}
		for _, conn := range stalled {
			if _, err := io.Copy(io.Discard, conn); err != nil {
				t.Errorf("a stalled client was not disconnected: %v", err)
			}
		}
	})
}

// D22: too many clients are sent away, and their places are free again at once.
func TestManyClients(t *testing.T) {
	t.Parallel()
	inBubble(t, func(s *Server, pipes *pipeListener) {
		for round := range 3 {
			var conns []net.Conn
			served := 0
			for range 200 {
				conn := pipes.dial()
				conns = append(conns, conn)
				if resp, stream := listen(t, conn); resp.StatusCode == 200 {
					event(t, stream)
					served++
				} else if resp.StatusCode != 503 || resp.Header.Get("Retry-After") == "" {
					t.Errorf("status %d", resp.StatusCode)
				}
			}
			if served != mostStreams {
				t.Errorf("round %d: %d streams, want %d", round, served, mostStreams)
			}
			for _, conn := range conns {
				conn.Close()
			}
			synctest.Wait()
			if n := len(s.streams); n != 0 {
				t.Errorf("round %d: %d streams are left", round, n)
			}
		}
	})
}

// D23: who says little at a time is cut off, and 200 of them keep nobody waiting.
func TestSlowloris(t *testing.T) {
	t.Parallel()
	inBubble(t, func(_ *Server, pipes *pipeListener) {
		began := time.Now()
		var all sync.WaitGroup
		for _, said := range []string{request("GET", "/") + "\r\nX: " + strings.Repeat("x", 100), request("GET", "/", "Content-Length: 1000") + "\r\n\r\n" + strings.Repeat("x", 100)} {
			for range 100 {
				conn := pipes.dial()
				defer conn.Close()
				all.Go(func() { _, _ = io.Copy(io.Discard, conn) }) // ends when the server hangs up
				all.Go(func() {
					for i := range said {
						if _, err := io.WriteString(conn, said[i:i+1]); err != nil {
							return
						}
						time.Sleep(100 * time.Millisecond)
					}
				})
			}
		}
		friend := pipes.dial()
		if _, err := io.WriteString(friend, request("GET", "/", "Connection: close")+"\r\n\r\n"); err != nil {
			t.Fatal(err)
		}
		if answer, err := io.ReadAll(friend); err != nil || !strings.Contains(string(answer), "home") || time.Since(began) > time.Second {
			t.Errorf("a friend waits %v for %q, %v", time.Since(began), answer, err)
		}
		all.Wait()
		if took := time.Since(began); took > 2*headerTime {
			t.Errorf("they are cut off after %v", took)
		}
	})
}

// An answer that nobody takes is given up.
func TestAnswerNobodyTakes(t *testing.T) {
	t.Parallel()
	inBubble(t, func(_ *Server, pipes *pipeListener) {
		conn := pipes.dial()
		defer conn.Close()
		began := time.Now()
		if _, err := io.WriteString(conn, request("GET", "/")+"\r\n\r\n"); err != nil {
			t.Fatal(err)
		}
		time.Sleep(answerTime + time.Second)
		if rest, err := io.ReadAll(conn); err != nil || len(rest) > 0 {
			t.Errorf("after %v there is still %q, %v", time.Since(began), rest, err)
		}
	})
}

// The first build may take its time.
func TestFirstBuildIsWaitedFor(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s, pipes := New(Options{}), newPipes()
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan error, 1)
		go func() { done <- s.Serve(ctx, pipes) }()
		time.AfterFunc(5*time.Minute, func() { s.Show(Generation{Tree: site}) })
		conn := pipes.dial()
		defer conn.Close()
		if _, err := fmt.Fprintf(conn, "%s\r\n\r\n", request("GET", "/", "Connection: close")); err != nil {
			t.Fatal(err)
		}
		if answer, err := io.ReadAll(conn); err != nil || !strings.Contains(string(answer), "home") {
			t.Errorf("%q, %v", answer, err)
		}
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
}
