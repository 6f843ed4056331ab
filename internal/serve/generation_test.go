package serve

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"

	"knead/internal/diag"
	"knead/internal/tree"
)

// numbered returns a generation that says its number in every file.
func numbered(n int) Generation {
	text := fmt.Sprintf("<body>generation %d.</body>", n)
	return Generation{
		Tree: tree.New([]tree.File{
			file("index.html", text), file("404.html", text), file("a.html", text), file("s.css", text), file("big.txt", strings.Repeat(text+"\n", 2000)),
		}),
		Problems: []Problem{{Diagnostic: diag.Warningf(diag.Pos{File: text}, "x", "y")}},
	}
}

// D27: 10,000 requests while 100 generations are shown. Each answer is of the one
// generation it names, whole, and its tag names its bytes.
func TestAnswersAreOfOneGeneration(t *testing.T) {
	t.Parallel()
	const clients, requests, generations = 20, 500, 100
	first := numbered(1)
	s, address := start(t, Options{}, &first)
	var tags sync.Map // path and tag -> body
	var all sync.WaitGroup
	for c := range clients {
		all.Go(func() {
			conn, err := net.Dial("tcp", address)
			if err != nil {
				t.Error(err)
				return
			}
			defer conn.Close()
			r := bufio.NewReader(conn)
			targets := []string{"/", "/a.html", "/nowhere.html", "/s.css", "/big.txt", "/_knead/problems"}
			for i := range requests {
				target := targets[(c+i)%len(targets)]
				if _, err := io.WriteString(conn, request("GET", target)+"\r\n\r\n"); err != nil {
					t.Error(err)
					return
				}
				resp, err := http.ReadResponse(r, nil)
				if err != nil {
					t.Error(err)
					return
				}
				body, err := io.ReadAll(resp.Body)
				if err != nil {
					t.Error(err)
					return
				}
				build, tag := resp.Header.Get("Knead-Build"), resp.Header.Get("ETag")
				said := strings.ReplaceAll(string(body), "generation "+build+".", "")
				if said == string(body) || strings.Contains(said, "generation ") {
					t.Errorf("%s of generation %s: %.2000s", target, build, body)
					return
				}
				if before, ok := tags.LoadOrStore(target+tag, string(body)); tag != "" && ok && before != string(body) {
					t.Errorf("%s: one tag for two contents", target)
				}
				if c == 0 && i%(requests/generations) == 0 {
					s.Show(numbered(s.current.Load().number + 1))
				}
			}
		})
	}
	all.Wait()
	if n := s.current.Load().number; n != generations+1 {
		t.Errorf("%d generations were shown", n)
	}
}
