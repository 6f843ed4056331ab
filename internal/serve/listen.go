package serve

import (
	"errors"
	"fmt"
	"io/fs"
	"net"
	"strconv"
	"strings"
)

// mostPorts is how many ports are tried when none was asked for.
const mostPorts = 100

// Listen opens a port and returns what listens there and its address. Host "" is
// this machine, by both its addresses, so that "localhost" means this server
// however it is resolved. Port 0 is any that is free. Unless exact, a port that
// is taken is passed over for the next.
func Listen(host string, port int, exact bool) (listeners []net.Listener, url string, err error) {
	for try := port; ; try++ {
		listeners, err = listenAt(host, try)
		if err == nil {
			break
		}
		if exact || port == 0 || !isTaken(err) || try == 65535 || try-port == mostPorts {
			return nil, "", explain(err, host, try)
		}
	}
	at := listeners[0].Addr().(*net.TCPAddr)
	name := strings.Trim(host, "[]")
	if name == "" {
		name = "localhost"
	}
	return listeners, "http://" + net.JoinHostPort(name, strconv.Itoa(at.Port)) + "/", nil
}

func listenAt(host string, port int) ([]net.Listener, error) {
	if host != "" {
		l, err := net.Listen("tcp", net.JoinHostPort(strings.Trim(host, "[]"), strconv.Itoa(port)))
		return []net.Listener{l}, err
	}
	four, err := net.Listen("tcp4", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		return nil, err
	}
	port = four.Addr().(*net.TCPAddr).Port
	six, err := net.Listen("tcp6", net.JoinHostPort("::1", strconv.Itoa(port)))
	switch {
	case err == nil:
		return []net.Listener{four, six}, nil
	case isTaken(err):
		four.Close()
		return nil, err
	}
	return []net.Listener{four}, nil // this machine has no IPv6
}

// explain words why a port cannot be listened on.
func explain(err error, host string, port int) error {
	switch {
	case isTaken(err):
		return fmt.Errorf("port %d is taken by another program\nhint: end that program, or leave --port out to use the next port that is free", port)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("port %d needs more rights than you have\nhint: use one above 1023, or leave --port out", port)
	case host != "":
		return fmt.Errorf("listen on %s, port %d: %v\nhint: --host takes an address of this machine, such as 0.0.0.0 for all", host, port, cause(err))
	}
	return fmt.Errorf("listen on port %d: %v", port, cause(err))
}

// cause returns the error below what package net says about it.
func cause(err error) error {
	var op *net.OpError
	if errors.As(err, &op) {
		return op.Err
	}
	return err
}
