// Package external asks other sites whether the pages that a site links to are
// there. It is the one package on the way from content to site that opens a
// connection, and only when asked to.
//
// It is polite: one request at a time to a host and then a pause, a few hosts at
// once, HEAD before GET, no body read, no cookie and no referrer sent, its name
// in every request. A host that says when to come back is obeyed.
package external

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"time"
)

// Options of a Checker. The zero value of a field is its default.
type Options struct {
	Agent     string            // who asks; required
	Transport http.RoundTripper // how; that of net/http, with the proxy of the environment
	Clock     Clock             // the one of the machine
	Pause     time.Duration     // between two requests to one host; 1 s
	Patience  time.Duration     // for one answer; 15 s
	Longest   time.Duration     // wait that a host may ask for; 30 s
	Hosts     int               // asked at once; 8
	Tries     int               // of a request that may succeed later; 3
	Asking    func(url string)  // called before a link is checked; may be nil
}

// A Clock tells the time and waits.
type Clock interface {
	Now() time.Time
	Sleep(ctx context.Context, d time.Duration) error
}

// machine is the clock of the machine.
type machine struct{}

func (machine) Now() time.Time { return time.Now() }

func (machine) Sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}

// A Checker checks links.
type Checker struct {
	o      Options
	client *http.Client
	mu     sync.Mutex
	turns  map[string]*turn // by host
}

// A turn is the right to ask a host.
type turn struct {
	sync.Mutex
	free time.Time // when the next request may be sent
}

// New returns a checker.
func New(o Options) *Checker {
	def := func(d *time.Duration, value time.Duration) {
		if *d == 0 {
			*d = value
		}
	}
	def(&o.Pause, time.Second)
	def(&o.Patience, 15*time.Second)
	def(&o.Longest, 30*time.Second)
	if o.Hosts == 0 {
		o.Hosts = 8
	}
	if o.Tries == 0 {
		o.Tries = 3
	}
	if o.Clock == nil {
		o.Clock = machine{}
	}
	if o.Transport == nil {
		o.Transport = http.DefaultTransport
	}
	return &Checker{o: o, turns: map[string]*turn{}, client: &http.Client{
		Transport: o.Transport,
		// Redirects are followed here, hop by hop, so that each host is asked
		// politely and none is told where the request comes from.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
}

// Check asks for every address that the cache does not know. The cache takes the
// answers. The error is ctx's; the answers up to then are kept.
func (c *Checker) Check(ctx context.Context, addresses []string, cache *Cache) (map[string]Answer, error) {
	now := c.o.Clock.Now()
	answers := map[string]Answer{}
	byHost := map[string][]string{}
	for _, a := range addresses {
		u, err := url.Parse(a)
		if err != nil || u.Hostname() == "" {
			continue // the build refuses it
		}
		key := withoutFragment(u)
		if _, ok := answers[key]; ok {
			continue
		}
		known, ok := cache.find(key, now)
		answers[key] = known
		if !ok {
			byHost[u.Host] = append(byHost[u.Host], key)
		}
	}
	var mu sync.Mutex
	var wait sync.WaitGroup
	slots := make(chan struct{}, c.o.Hosts)
	for _, host := range sortedKeys(byHost) {
		wait.Go(func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			for _, address := range byHost[host] {
				if ctx.Err() != nil {
					return
				}
				if c.o.Asking != nil {
					c.o.Asking(address)
				}
				a := c.ask(ctx, address)
				if ctx.Err() != nil {
					return
				}
				a.Checked = c.o.Clock.Now()
				mu.Lock()
				answers[address] = a
				cache.keep(address, a)
				mu.Unlock()
			}
		})
	}
	wait.Wait()
	cache.only(answers)
	return answers, ctx.Err()
}

// withoutFragment returns what is asked for when an address is: all but the
// fragment, which never leaves a browser.
func withoutFragment(u *url.URL) string {
	v := *u
	v.Fragment, v.RawFragment = "", ""
	return v.String()
}

func sortedKeys(m map[string][]string) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
