package serve

import (
	"fmt"
	"net/http"
	"time"
)

const (
	mostStreams = 64                     // event streams at a time; each is a page somebody looks at
	pulse       = 15 * time.Second       // of a stream on which nothing happens, so that either side notices when the other is gone
	eventTime   = 500 * time.Millisecond // for a client to take an event
)

// events tells a client the number of each generation, and nothing else: whoever
// wants to know more has to ask, and to pass the gate again. Whoever is slow
// hears of the newest only.
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	if r.Method == http.MethodHead {
		return
	}
	select {
	case s.streams <- struct{}{}:
		defer func() { <-s.streams }()
	default:
		w.Header().Set("Retry-After", "5")
		w.WriteHeader(http.StatusServiceUnavailable)
		return
	}
	client := http.NewResponseController(w)
	beat := time.NewTicker(pulse)
	defer beat.Stop()
	for {
		now := s.current.Load()
		if client.SetWriteDeadline(time.Now().Add(eventTime)) != nil {
			return
		}
		if _, err := fmt.Fprintf(w, "data: %d\n\n", now.number); err != nil || client.Flush() != nil {
			return
		}
		select {
		case <-now.next:
		case <-beat.C:
		case <-r.Context().Done():
			return
		}
	}
}
