package serve

import (
	"embed"
	"encoding/json"
	"net/http"
	"strings"

	"knead/internal/digest"
)

// prefix is where the preview's own answers are. Names that begin with "_" are
// never content, so nothing of a site is hidden by it.
const prefix = "/_knead/"

// client holds what runs in the browser, a file for each behaviour.
//
//go:embed client/*.js client/*.css
var client embed.FS

// answerOwn answers with what belongs to the preview rather than to the site.
func (s *Server) answerOwn(now *shown, name string, w http.ResponseWriter, r *http.Request) {
	at, isState := strings.CutPrefix(name, "state/")
	switch {
	case name == "events":
		s.events(w, r)
	case name == "problems":
		send(w, r, "problems.html", now.overlay.sum, now.overlay.html)
	case isState:
		body, err := json.Marshal(now.stateOf(now.find("/" + at)))
		if err != nil {
			panic(err) // it holds strings only
		}
		send(w, r, "state.json", digest.Bytes(body).String(), body)
	default:
		body, err := client.ReadFile("client/" + name)
		if err != nil {
			now.answer(w, r)
			return
		}
		send(w, r, name, digest.Bytes(body).String(), body)
	}
}
