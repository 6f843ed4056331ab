// Package serve shows a site over HTTP while it is written.
//
// A [Server] answers from one immutable generation at a time, and from nothing
// else: at request time no file is opened, so what is not a file of the site
// cannot be asked for. Each request passes a gate first (gate.go), because every
// website its author visits meanwhile can send requests here. What a preview
// adds it adds to the response: the tree shown is the one that would be
// published.
package serve

import (
	"context"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"knead/internal/diag"
	"knead/internal/tree"
)

// A Generation is what is shown from one build to the next. It is immutable.
type Generation struct {
	Tree     tree.Tree         // the last good site; the zero Tree before there was one
	Base     string            // path the site is going to be published below, such as "/handbook/"; "" for the root
	Problems []Problem         // of the newest build, sorted; when one is an error, Tree is an older, good site
	Moved    map[string]string // site path of pages that are gone -> where they went
	Status   string            // why nothing could be built, such as "content is missing"; "" when something was
}

// A Problem is a diagnostic with the line it is about.
type Problem struct {
	diag.Diagnostic
	Excerpt string // the line, cut to what can be shown; "" when there is none
	Caret   int    // characters of Excerpt before the column
}

// Options of a Server. The zero value serves this machine.
type Options struct {
	Hosts []string // names and addresses to answer to, beside this machine's own; without ports
}

// A Server shows generations. Its methods may be called from several goroutines.
type Server struct {
	gate    gate
	showing sync.Mutex // held while what is shown is replaced
	current atomic.Pointer[shown]
	streams chan struct{} // holds one value for each event stream that is open
}

// A shown is a generation and what the preview adds to it. It is immutable.
type shown struct {
	Generation
	number  int           // of the generation, from 1; 0 before there is one
	overlay overlay       // says what is wrong, in every page
	scripts string        // names the scripts of the whole site
	next    chan struct{} // closed when another generation is shown
}

// New returns a server that has nothing to show yet; requests wait until it has.
func New(o Options) *Server {
	s := &Server{gate: newGate(o.Hosts), streams: make(chan struct{}, mostStreams)}
	s.current.Store(&shown{next: make(chan struct{})})
	return s
}

// Show replaces what is shown. Requests that are being answered keep the
// generation they began with. It waits for no client.
func (s *Server) Show(g Generation) {
	now := &shown{Generation: g, overlay: newOverlay(g), scripts: scriptsOf(g.Tree), next: make(chan struct{})}
	s.showing.Lock()
	defer s.showing.Unlock()
	before := s.current.Load()
	now.number = before.number + 1
	s.current.Store(now)
	close(before.next)
}

// first waits for the first generation and returns the one that is shown. It
// returns nil when the client is gone.
func (s *Server) first(ctx context.Context) *shown {
	now := s.current.Load()
	if now.number > 0 {
		return now
	}
	select {
	case <-now.next:
		return s.current.Load()
	case <-ctx.Done():
		return nil
	}
}

// How long clients may take. A preview has no slow visitors.
const (
	headerTime = 5 * time.Second
	answerTime = 30 * time.Second // to take an answer
	idleTime   = 2 * time.Minute
	endTime    = 500 * time.Millisecond // to finish answers when the server ends
	headerSize = 16 << 10               // bytes
)

// Serve answers requests until ctx is done or a listener fails, and closes the
// listeners. It returns within a second of ctx being done.
func (s *Server) Serve(ctx context.Context, listeners ...net.Listener) error {
	server := &http.Server{
		Handler:        s,
		ReadTimeout:    headerTime, // of a body, too: no request needs one
		IdleTimeout:    idleTime,
		MaxHeaderBytes: headerSize,
		ErrorLog:       log.New(io.Discard, "", 0), // the faults of clients
		BaseContext:    func(net.Listener) context.Context { return ctx },

		DisableGeneralOptionsHandler: true, // it would answer before the gate
	}
	ended := make(chan error, len(listeners))
	for _, l := range listeners {
		go func() { ended <- server.Serve(l) }()
	}
	var failed error
	open := len(listeners)
	select {
	case <-ctx.Done():
	case failed = <-ended:
		open--
	}
	finish, cancel := context.WithTimeout(context.WithoutCancel(ctx), endTime)
	defer cancel()
	if server.Shutdown(finish) != nil {
		_ = server.Close() // whoever is still connected has had time
	}
	for range open {
		<-ended
	}
	if errors.Is(failed, http.ErrServerClosed) {
		return nil
	}
	return failed
}
