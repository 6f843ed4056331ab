package external

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"knead/internal/diag"
)

// A clock is one that waits by moving its hands.
type clock struct {
	mu    sync.Mutex
	now   time.Time
	slept []time.Duration
}

func newClock() *clock { return &clock{now: time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC)} }

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) Sleep(ctx context.Context, d time.Duration) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
	c.slept = append(c.slept, d)
	return ctx.Err()
}

// A site is a server that notes what it is asked.
type siteServer struct {
	*httptest.Server
	mu    sync.Mutex
	asked []string // "HEAD /path"
}

func newSite(t *testing.T, answer http.HandlerFunc) *siteServer {
	t.Helper()
	s := &siteServer{}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.asked = append(s.asked, r.Method+" "+r.URL.Path)
		s.mu.Unlock()
		if r.Header.Get("Referer") != "" || r.Header.Get("Cookie") != "" || r.UserAgent() != "knead/test" {
			t.Errorf("%s: headers %v", r.URL, r.Header)
		}
		answer(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

func (s *siteServer) requests(path string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []string
	for _, a := range s.asked {
		if strings.HasSuffix(a, " "+path) {
			list = append(list, strings.TrimSuffix(a, " "+path))
		}
	}
	return strings.Join(list, " ")
}

// checker returns a checker with connections of its own: a test server that closes
// shuts those of the default transport, whichever test they serve.
func checker(c *clock) *Checker {
	return New(Options{Agent: "knead/test", Clock: c, Transport: &http.Transport{}})
}

func check(t *testing.T, c *Checker, cache *Cache, addresses ...string) map[string]Answer {
	t.Helper()
	answers, err := c.Check(t.Context(), addresses, cache)
	if err != nil {
		t.Fatal(err)
	}
	return answers
}

func TestCheck(t *testing.T) {
	t.Parallel()
	var flaky, busy atomic.Int32
	other := newSite(t, func(w http.ResponseWriter, r *http.Request) {})
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/found":
			http.SetCookie(w, &http.Cookie{Name: "a", Value: "b"})
		case "/gone":
			w.WriteHeader(http.StatusGone)
		case "/missing":
			w.WriteHeader(http.StatusNotFound)
		case "/no-head", "/no-such-head":
			if r.Method == http.MethodHead {
				w.WriteHeader(map[string]int{"/no-head": 405, "/no-such-head": 404}[r.URL.Path])
			}
		case "/members":
			w.WriteHeader(http.StatusForbidden)
		case "/moved":
			http.Redirect(w, r, "/found", http.StatusMovedPermanently)
		case "/moved-away":
			http.Redirect(w, r, other.URL+"/new", http.StatusPermanentRedirect)
		case "/elsewhere-today":
			http.Redirect(w, r, "/found", http.StatusFound)
		case "/round":
			http.Redirect(w, r, "/round", http.StatusMovedPermanently)
		case "/to-a-file":
			w.Header().Set("Location", "file:///etc/passwd")
			w.WriteHeader(http.StatusFound)
		case "/flaky":
			if flaky.Add(1) < 3 {
				w.WriteHeader(http.StatusServiceUnavailable)
			}
		case "/broken":
			w.WriteHeader(http.StatusInternalServerError)
		case "/busy":
			if busy.Add(1) == 1 {
				w.Header().Set("Retry-After", "7")
				w.WriteHeader(http.StatusTooManyRequests)
			}
		case "/closed":
			w.Header().Set("Retry-After", "3600")
			w.WriteHeader(http.StatusServiceUnavailable)
		}
	})
	for _, c := range []struct {
		path, asked string
		want        State
		moved       string
		longest     time.Duration
	}{
		{"/found", "HEAD", Found, "", 0},
		{"/found#part", "HEAD", Found, "", 0},
		{"/gone", "HEAD GET", Gone, "", time.Second},
		{"/missing", "HEAD GET", Gone, "", time.Second},
		{"/no-head", "HEAD GET", Found, "", time.Second},
		{"/no-such-head", "HEAD GET", Found, "", time.Second},
		{"/members", "HEAD GET", Refused, "", time.Second},
		{"/moved", "HEAD", Found, s.URL + "/found", time.Second},
		{"/moved-away", "HEAD", Found, other.URL + "/new", 0},
		{"/elsewhere-today", "HEAD", Found, "", time.Second},
		{"/round", strings.Repeat("HEAD ", mostHops-1) + "HEAD", Unreachable, "", time.Second},
		{"/to-a-file", "HEAD", Unreachable, "", 0},
		{"/flaky", "HEAD GET GET", Found, "", 2 * time.Second},
		{"/broken", "HEAD GET GET", Unreachable, "", 2 * time.Second},
		{"/busy", "HEAD GET", Found, "", 7 * time.Second},
		{"/closed", "HEAD", Unreachable, "", 0},
	} {
		s.asked = nil
		hands := newClock()
		path, _, _ := strings.Cut(c.path, "#")
		a := check(t, checker(hands), ReadCache(nil, time.Hour), s.URL+c.path)[s.URL+path]
		if a.State != c.want || a.Moved != c.moved {
			t.Errorf("%s: %+v, want %s %s", c.path, a, c.want, c.moved)
		}
		if got := s.requests(path); got != c.asked {
			t.Errorf("%s: asked %s, want %s", c.path, got, c.asked)
		}
		if longest := slices.Max(append(hands.slept, 0)); longest != c.longest {
			t.Errorf("%s: waited %v at most, want %v", c.path, longest, c.longest)
		}
	}
}

// One host is asked one thing at a time, with a pause between.
func TestCheckIsPolite(t *testing.T) {
	t.Parallel()
	var now, most atomic.Int32
	s := newSite(t, func(http.ResponseWriter, *http.Request) {
		if n := now.Add(1); n > most.Load() {
			most.Store(n)
		}
		now.Add(-1)
	})
	var addresses []string
	for i := range 20 {
		addresses = append(addresses, fmt.Sprintf("%s/%d", s.URL, i), fmt.Sprintf("%s/%d#again", s.URL, i))
	}
	hands := newClock()
	start := hands.Now()
	if got := len(check(t, checker(hands), ReadCache(nil, time.Hour), addresses...)); got != 20 {
		t.Errorf("%d answers", got)
	}
	if took := hands.Now().Sub(start); took != 19*time.Second || most.Load() != 1 || len(s.asked) != 20 {
		t.Errorf("20 pages took %v, %d at once, %d requests", took, most.Load(), len(s.asked))
	}
}

// No more hosts than allowed are asked at once.
func TestCheckAsksFewHostsAtOnce(t *testing.T) {
	t.Parallel()
	var now, most atomic.Int32
	transport := roundTrip(func(r *http.Request) (*http.Response, error) {
		n := now.Add(1)
		defer now.Add(-1)
		for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
		}
		return &http.Response{StatusCode: 200, Header: http.Header{}, Body: http.NoBody, Request: r}, nil
	})
	var addresses []string
	for i := range 50 {
		addresses = append(addresses, fmt.Sprintf("https://host-%d.example/", i))
	}
	c := New(Options{Agent: "knead/test", Clock: newClock(), Hosts: 3, Transport: transport})
	if got := len(check(t, c, ReadCache(nil, 0), addresses...)); got != 50 || most.Load() > 3 {
		t.Errorf("%d answers, %d hosts at once", got, most.Load())
	}
}

type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

// What was found is asked for again only when it is old; what was not, always.
func TestCache(t *testing.T) {
	t.Parallel()
	s := newSite(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/gone" {
			w.WriteHeader(http.StatusGone)
		}
	})
	hands := newClock()
	cache := ReadCache([]byte("not a cache"), time.Hour)
	for _, c := range []struct {
		later time.Duration
		want  string
	}{{0, "HEAD"}, {59 * time.Minute, "HEAD"}, {2 * time.Hour, "HEAD HEAD"}} {
		hands.Sleep(t.Context(), c.later)
		check(t, checker(hands), cache, s.URL+"/found", s.URL+"/gone")
		data, err := cache.Data()
		if err != nil {
			t.Fatal(err)
		}
		cache = ReadCache(data, time.Hour)
		if got := s.requests("/found"); got != c.want {
			t.Errorf("after %v: %s, want %s", c.later, got, c.want)
		}
	}
	if got := s.requests("/gone"); got != "HEAD GET HEAD GET HEAD GET" {
		t.Errorf("gone: %s", got)
	}
	check(t, checker(hands), cache, s.URL+"/other")
	if _, ok := cache.find(s.URL+"/found", hands.Now()); ok {
		t.Error("an address that nobody links to any more is remembered")
	}
}

func TestCheckWithoutAnAnswer(t *testing.T) {
	t.Parallel()
	s := httptest.NewServer(http.NotFoundHandler())
	s.Close()
	a := check(t, checker(newClock()), ReadCache(nil, 0), s.URL+"/x")[s.URL+"/x"]
	if a.State != Unreachable || strings.Contains(a.Why, s.URL) || a.Why == "" {
		t.Errorf("%+v", a)
	}
}

// A run that is stopped says so and keeps what it has.
func TestCheckStops(t *testing.T) {
	t.Parallel()
	ctx, stop := context.WithCancel(t.Context())
	s := newSite(t, func(http.ResponseWriter, *http.Request) { stop() })
	cache := ReadCache(nil, time.Hour)
	if _, err := checker(newClock()).Check(ctx, []string{s.URL + "/1", s.URL + "/2"}, cache); err == nil || len(s.asked) > 1 {
		t.Errorf("error %v, asked %q", err, s.asked)
	}
}

func TestFindings(t *testing.T) {
	t.Parallel()
	var links []Link
	answers := map[string]Answer{
		"https://a.example/gone":    {State: Gone, Why: "it answers 410, Gone"},
		"https://a.example/moved":   {State: Found, Moved: "https://b.example/"},
		"https://a.example/found":   {State: Found},
		"https://a.example/refused": {State: Refused, Why: "it answers 403, Forbidden"},
		"https://a.example/down":    {State: Unreachable, Why: "it does not answer in time"},
	}
	for i, path := range []string{"gone", "moved#x", "found", "refused", "down", "unasked"} {
		links = append(links, Link{"https://a.example/" + path, diag.Pos{File: "content/a.md", Line: i + 1, Col: 1}})
	}
	var got []string
	for _, d := range Findings(links, answers) {
		got = append(got, fmt.Sprintf("%d %s %s: %s", d.Line, d.Severity, d.Rule, d.Message))
	}
	want := []string{
		"1 warning link.external-gone: https://a.example/gone is gone: it answers 410, Gone",
		"2 note link.external-moved: https://a.example/moved#x has moved to https://b.example/",
		"4 note link.external-refused: https://a.example/refused could not be checked: it answers 403, Forbidden",
		"5 warning link.external-unreachable: https://a.example/down cannot be reached: it does not answer in time",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
