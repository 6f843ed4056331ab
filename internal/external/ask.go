package external

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"time"
)

// A State is what is known of a page on another site.
type State string

// The states of a page.
const (
	Found       State = "found"
	Gone        State = "gone"        // 404 or 410: the site has no such page
	Refused     State = "refused"     // the site is there and does not answer programs, or not now
	Unreachable State = "unreachable" // no answer, or one that is an error of the site
)

// An Answer is what another site said of an address.
type Answer struct {
	State   State     `json:"state"`
	Moved   string    `json:"moved,omitempty"` // where the page is for good; "" for where it was asked for
	Why     string    `json:"why,omitempty"`   // in words, when it was not found
	Checked time.Time `json:"checked"`
}

// mostHops is how often a page may be elsewhere. Browsers follow 20; more than 10
// is a mistake.
const mostHops = 10

// ask follows an address to its end.
func (c *Checker) ask(ctx context.Context, address string) Answer {
	at, permanent := address, true
	for range mostHops {
		r := c.persist(ctx, at)
		if r.next == "" {
			if r.State == Found && permanent && at != address {
				r.Moved = at
			}
			return r.Answer
		}
		at, permanent = r.next, permanent && r.permanent
	}
	return Answer{State: Unreachable, Why: "it leads from one address to another without end"}
}

// A reply is an answer, or where to ask next.
type reply struct {
	Answer
	next      string // address of a redirect
	permanent bool   // of a redirect: for good
	again     bool   // another try may succeed
	after     time.Duration
}

// persist asks until there is an answer that will not get better soon.
func (c *Checker) persist(ctx context.Context, address string) reply {
	var r reply
	for try := range c.o.Tries {
		method := http.MethodGet
		if try == 0 {
			method = http.MethodHead
		}
		r = c.once(ctx, address, method)
		if method == http.MethodHead && r.next == "" && r.State != Found && !r.again {
			r = c.once(ctx, address, http.MethodGet) // many servers answer HEAD wrongly
		}
		wait := max(r.after, c.o.Pause<<try)
		if !r.again || try == c.o.Tries-1 || wait > c.o.Longest {
			break
		}
		if c.o.Clock.Sleep(ctx, wait) != nil {
			break
		}
	}
	return r
}

// once sends one request, when it is the host's turn.
func (c *Checker) once(ctx context.Context, address, method string) reply {
	request, err := http.NewRequestWithContext(ctx, method, address, nil)
	if err != nil {
		return reply{Answer: Answer{State: Unreachable, Why: "it leads to something that is not an address"}}
	}
	if s := request.URL.Scheme; s != "http" && s != "https" || request.URL.Hostname() == "" {
		return reply{Answer: Answer{State: Unreachable, Why: "it leads to an address that is not of the web"}}
	}
	request.Header.Set("User-Agent", c.o.Agent)
	request.Header.Set("Accept", "*/*")
	done, err := c.turn(ctx, request.URL.Host)
	if err != nil {
		return reply{Answer: Answer{State: Unreachable, Why: err.Error()}}
	}
	defer done()
	limited, cancel := context.WithTimeout(ctx, c.o.Patience)
	defer cancel()
	response, err := c.client.Do(request.WithContext(limited))
	if err != nil {
		return reply{Answer: Answer{State: Unreachable, Why: plainly(err)}, again: true}
	}
	_ = response.Body.Close() // what the page says is not read
	return c.read(request.URL, response)
}

// turn waits until a host may be asked, and returns what ends the turn.
func (c *Checker) turn(ctx context.Context, host string) (done func(), err error) {
	c.mu.Lock()
	t := c.turns[host]
	if t == nil {
		t = &turn{}
		c.turns[host] = t
	}
	c.mu.Unlock()
	t.Lock()
	if wait := t.free.Sub(c.o.Clock.Now()); wait > 0 {
		if err := c.o.Clock.Sleep(ctx, wait); err != nil {
			t.Unlock()
			return nil, err
		}
	}
	return func() {
		t.free = c.o.Clock.Now().Add(c.o.Pause)
		t.Unlock()
	}, nil
}

// read makes a reply of a response.
func (c *Checker) read(at *url.URL, response *http.Response) reply {
	code := response.StatusCode
	switch {
	case code >= 200 && code < 300:
		return reply{Answer: Answer{State: Found}}
	case code >= 300 && code < 400:
		location, err := at.Parse(response.Header.Get("Location"))
		if err != nil || response.Header.Get("Location") == "" {
			return reply{Answer: Answer{State: Unreachable, Why: "it is said to be elsewhere, but not where"}}
		}
		return reply{next: withoutFragment(location), permanent: code == http.StatusMovedPermanently || code == http.StatusPermanentRedirect}
	case code == http.StatusNotFound || code == http.StatusGone:
		return reply{Answer: Answer{State: Gone, Why: status(code)}}
	case code == http.StatusTooManyRequests:
		return reply{Answer: Answer{State: Refused, Why: status(code)}, again: true, after: c.retryAfter(response)}
	case code >= 400 && code < 500 || code == 999: // 999 is what some sites answer programs
		return reply{Answer: Answer{State: Refused, Why: status(code)}}
	}
	return reply{Answer: Answer{State: Unreachable, Why: status(code)}, again: code != http.StatusNotImplemented, after: c.retryAfter(response)}
}

func status(code int) string {
	if text := http.StatusText(code); text != "" {
		return fmt.Sprintf("it answers %d, %s", code, text)
	}
	return fmt.Sprintf("it answers %d", code)
}

// retryAfter returns how long a host asks to wait: seconds or a time (RFC 9110,
// 10.2.3).
func (c *Checker) retryAfter(response *http.Response) time.Duration {
	value := response.Header.Get("Retry-After")
	if seconds, err := strconv.Atoi(value); err == nil {
		return time.Duration(min(max(seconds, 0), 1<<20)) * time.Second
	}
	if at, err := http.ParseTime(value); err == nil {
		return at.Sub(c.o.Clock.Now())
	}
	return 0
}

// plainly words why there was no response, without the address, which is told
// anyway.
func plainly(err error) string {
	var u *url.Error
	if errors.As(err, &u) {
		if u.Timeout() {
			return "it does not answer in time"
		}
		err = u.Err
	}
	return err.Error()
}
