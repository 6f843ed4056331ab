package watch

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// A stub is a Source whose hints the test makes up.
type stub struct {
	hints   chan Hint
	refuse  func(folder string) error // nil for never
	cookies bool                      // report the files of the self-test

	mu     sync.Mutex
	added  []string
	gone   []string
	closed bool
}

func newStub() *stub { return &stub{hints: make(chan Hint, 100), cookies: true} }

func (s *stub) Add(folder string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.refuse != nil {
		if err := s.refuse(folder); err != nil {
			return err
		}
	}
	s.added = append(s.added, folder)
	return nil
}

func (s *stub) Remove(folder string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.gone = append(s.gone, folder)
	return nil
}

func (s *stub) Hints() <-chan Hint { return s.hints }

func (s *stub) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	return nil
}

// A bench is a Watcher on an empty project, with a stub for the system.
type bench struct {
	*Watcher
	stub    *stub
	root    string
	notices []Notice
	began   time.Time
}

// start makes one inside a bubble of synctest. The self-test's hint is given at
// once.
func start(t *testing.T, change func(o *Options)) *bench {
	t.Helper()
	b := &bench{stub: newStub(), root: t.TempDir(), began: time.Now()}
	o := Options{
		Root: b.root, Names: []string{"content", "static", "knead.yaml"},
		Ignore:  func(name string) bool { return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") },
		Say:     func(n Notice) { b.notices = append(b.notices, n) },
		Source:  func() (Source, error) { return b.stub, nil },
		FarAway: func(string) string { return "" },
	}
	if change != nil {
		change(&o)
	}
	b.Watcher = New(o)
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() { defer close(done); b.Run(ctx) }()
	t.Cleanup(func() { cancel(); <-done })
	synctest.Wait()
	if b.stub.cookies && b.Polling() == 0 {
		b.hint(cookiePrefix + "any")
		b.mu.Lock()
		clear(b.cookies) // their names are random
		b.mu.Unlock()
	}
	return b
}

// hint reports something in the project.
func (b *bench) hint(name string) {
	b.stub.hints <- Hint{Path: filepath.Join(b.root, name)}
}

// looks returns when, since the start, looks were due within d.
func (b *bench) looks(d time.Duration) []time.Duration {
	var at []time.Duration
	timeout := time.After(d)
	for {
		select {
		case <-b.Changed():
			at = append(at, time.Since(b.began))
		case <-timeout:
			return at
		}
	}
}

func equal(t *testing.T, what string, got []time.Duration, want ...time.Duration) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: looks after %v, want %v", what, got, want)
	}
}

const ms = time.Millisecond

func TestHintsBecomeOneLookAfterQuiet(t *testing.T) {
	for _, c := range []struct {
		why   string
		hints func(b *bench)
		want  []time.Duration
	}{
		{"one", func(b *bench) { b.hint("content/a.md") }, []time.Duration{20 * ms}},
		{"the root", func(b *bench) { b.hint("") }, []time.Duration{20 * ms}},
		{"a file of the root", func(b *bench) { b.hint("knead.yaml") }, []time.Duration{20 * ms}},
		{"no name", func(b *bench) { b.stub.hints <- Hint{} }, []time.Duration{20 * ms}},
		{"a name from elsewhere", func(b *bench) { b.stub.hints <- Hint{Path: "/x"} }, []time.Duration{20 * ms}},
		{"left out", func(b *bench) { b.hint("content/a.md~"); b.hint("content/x/.y") }, nil},
		{"beside the project", func(b *bench) { b.hint("public"); b.hint("public/index.html"); b.hint("README.md") }, nil},
		{"pieces", func(b *bench) {
			for range 4 {
				b.hint("content/a.md")
				time.Sleep(15 * ms)
			}
		}, []time.Duration{65 * ms}},
		{"many files", func(b *bench) {
			for _, name := range []string{"a", "b", "c", "d"} {
				b.hint("content/" + name)
			}
		}, []time.Duration{50 * ms}},
		{"no quiet", func(b *bench) {
			for range 60 {
				b.hint("content/a.md")
				time.Sleep(10 * ms)
			}
		}, []time.Duration{500 * ms, 620*ms - 10*ms}},
		{"lost", func(b *bench) { b.stub.hints <- Hint{Lost: true} }, []time.Duration{50 * ms}},
	} {
		synctest.Test(t, func(t *testing.T) {
			b := start(t, nil)
			go c.hints(b)
			equal(t, c.why, b.looks(2*time.Second), c.want...)
			stirred := false
			select {
			case <-b.Stirred():
				stirred = true
			default:
			}
			if stirred != (len(c.want) > 0) {
				t.Errorf("%s: stirred %v", c.why, stirred)
			}
		})
	}
}

func TestStirredComesAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, nil)
		b.hint("content/a.md")
		<-b.Stirred()
		if at := time.Since(b.began); at != 0 {
			t.Errorf("after %v", at)
		}
	})
}

func TestLooksWithoutHints(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, nil)
		equal(t, "watching", b.looks(11*time.Second), 5*time.Second, 10*time.Second)
	})
	synctest.Test(t, func(t *testing.T) {
		b := start(t, func(o *Options) { o.Poll = 2 * time.Second })
		if len(b.stub.added) > 0 || b.Polling() != 2*time.Second {
			t.Errorf("watches %q, polls every %v", b.stub.added, b.Polling())
		}
		equal(t, "polling", b.looks(5*time.Second), 2*time.Second, 4*time.Second)
		if len(b.notices) > 0 {
			t.Errorf("said %v about what was asked for", b.notices)
		}
	})
}

func TestGitIsWaitedFor(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, func(o *Options) {
			if err := os.MkdirAll(filepath.Join(o.Root, ".git"), 0o755); err != nil {
				t.Fatal(err)
			}
		})
		lock := filepath.Join(b.root, ".git", "index.lock")
		write(t, lock)
		b.hint("content/a.md")
		time.AfterFunc(5*time.Second, func() { os.Remove(lock) })
		equal(t, "a lock for 5 s", b.looks(9*time.Second), 5020*ms)

		write(t, lock) // and left behind
		b.hint("content/a.md")
		if got := b.looks(12 * time.Second); len(got) != 1 || got[0] < 19*time.Second || got[0] > 19100*ms {
			t.Errorf("a lock for ever: looks after %v", got)
		}
		b.hint("content/a.md") // the same lock is not waited for again
		equal(t, "the same lock", b.looks(time.Second), 21*time.Second+20*ms)
	})
}

// The lock of a linked work tree lies in the main repository.
func TestGitLockOfALinkedWorkTree(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, d := range []string{"main/.git/worktrees/w", "linked/docs"} {
		if err := os.MkdirAll(filepath.Join(dir, d), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "linked/.git"), []byte("gitdir: ../main/.git/worktrees/w\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	g := newGitLock(filepath.Join(dir, "linked/docs"))
	if g.held(true) {
		t.Error("held without a lock")
	}
	write(t, filepath.Join(dir, "main/.git/worktrees/w/index.lock"))
	if !g.held(true) {
		t.Errorf("not held: looks at %s", g.path)
	}
}

func write(t *testing.T, name string) {
	t.Helper()
	if err := os.WriteFile(name, nil, 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestCoverSaysWhenToLookAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := start(t, nil)
		if !b.Cover([]string{"content", "content/a"}) || b.Cover([]string{"content", "content/a"}) {
			t.Error("want a second look at new folders only")
		}
		if want := []string{"", "content", "content/a"}; !slices.Equal(b.Watched(), want) {
			t.Errorf("watched %q", b.Watched())
		}
		before := len(b.stub.added)
		b.Renew()
		if again := len(b.stub.added) - before; again != 3 {
			t.Errorf("%d folders watched again, want the root and two", again)
		}
		if !b.Cover([]string{"content", "content/b"}) || !slices.Equal(b.stub.gone, []string{filepath.Join(b.root, "content/a")}) {
			t.Errorf("removed %q", b.stub.gone)
		}
		b.stub.refuse = func(folder string) error { return os.ErrNotExist }
		b.Renew()
		if want := []string{""}; !slices.Equal(b.Watched(), want) {
			t.Errorf("watched %q after everything went away", b.Watched())
		}
		equal(t, "without a root", b.looks(time.Second), 500*ms)
		b.stub.refuse = nil
		b.Renew()
		if !b.Cover([]string{"content"}) {
			t.Error("content is back and needs a second look")
		}
	})
}

func TestPollingWhereWatchingFails(t *testing.T) {
	for _, c := range []struct {
		why  string
		o    func(b *stub, o *Options)
		then func(b *bench)
		want string
	}{
		{"network", func(s *stub, o *Options) {
			o.FarAway = func(p string) string { return map[bool]string{true: "nfs"}[filepath.Base(p) == "static"] }
		}, nil, "(nfs)"},
		{"no watcher", func(s *stub, o *Options) {
			o.Source = func() (Source, error) { return nil, errors.New("none left") }
		}, nil, "none left"},
		{"root refused", func(s *stub, o *Options) { s.refuse = func(string) error { return errors.New("full") } }, nil, "full"},
		{"folder refused", func(s *stub, o *Options) {}, func(b *bench) {
			b.stub.refuse = func(string) error { return errors.New("full") }
			if !b.Cover([]string{"content"}) {
				t.Error("polling begins with a look")
			}
		}, "full"},
		{"silence", func(s *stub, o *Options) { s.cookies = false }, func(b *bench) { time.Sleep(501 * ms) }, "does not report changes"},
		{"surprises", func(s *stub, o *Options) {}, func(b *bench) {
			for range mostDoubts {
				b.Surprised()
			}
		}, "not reported here"},
	} {
		synctest.Test(t, func(t *testing.T) {
			var s *stub
			b := start(t, func(o *Options) {
				source := o.Source
				got, _ := source()
				s = got.(*stub)
				c.o(s, o)
			})
			if c.then != nil {
				c.then(b)
			}
			synctest.Wait()
			if b.Polling() != pollInterval || len(b.notices) != 1 || !strings.Contains(b.notices[0].Text, c.want) || b.Watched() != nil {
				t.Errorf("%s: polls every %v, says %v, watches %q", c.why, b.Polling(), b.notices, b.Watched())
			}
			if b.Cover([]string{"content", "content/x"}) {
				t.Errorf("%s: who polls covers nothing", c.why)
			}
			at := b.looks(1100 * ms)
			if len(at) != 3 && len(at) != 2 {
				t.Errorf("%s: looks after %v", c.why, at)
			}
		})
	}
}

// A read-only project cannot be tried, so it is polled.
func TestReadOnlyProject(t *testing.T) {
	if os.Getuid() == 0 {
		t.Log("root may write anywhere; a folder that is gone stands for one that is read-only")
	}
	synctest.Test(t, func(t *testing.T) {
		b := start(t, func(o *Options) {
			if err := os.Remove(o.Root); err != nil {
				t.Fatal(err)
			}
		})
		if b.Polling() != pollInterval || len(b.notices) != 1 || !strings.Contains(b.notices[0].Text, "no file can be made") {
			t.Errorf("polls every %v, says %v", b.Polling(), b.notices)
		}
	})
}

func TestLostHintsRenewTheWatchesAndAreToldOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		opened := 0
		b := start(t, func(o *Options) {
			o.Source = func() (Source, error) { opened++; return newStub(), nil }
		})
		b.mu.Lock()
		clear(b.cookies)
		b.mu.Unlock()
		b.Cover([]string{"content"})
		for range 2 {
			b.Watcher.hints <- Hint{Lost: true}
			<-b.Changed()
			b.Renew()
		}
		b.mu.Lock()
		s := b.source.(*stub)
		b.mu.Unlock()
		if opened != 3 || len(b.notices) != 1 || !slices.Equal(s.added, []string{b.root, b.root, filepath.Join(b.root, "content")}) {
			t.Errorf("opened %d times, said %v, added %q", opened, b.notices, s.added)
		}
	})
}

// The self-test leaves nothing behind and passes on this machine, and a real
// change is reported.
func TestSystem(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	if kind := farAway(root); kind != "" {
		t.Skip("the temporary folder is on ", kind)
	}
	if err := os.Mkdir(filepath.Join(root, "content"), 0o755); err != nil {
		t.Fatal(err)
	}
	w := New(Options{Root: root, Names: []string{"content"}, Rescan: time.Hour, Say: func(n Notice) { t.Error(n) }})
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() { defer close(done); w.Run(ctx) }()
	defer func() { cancel(); <-done }()
	w.Cover([]string{"content"})
	time.Sleep(cookiePatience + 100*ms)
	if names, err := os.ReadDir(root); err != nil || len(names) != 1 || w.Polling() != 0 {
		t.Errorf("%v %v; polls every %v", names, err, w.Polling())
	}
	write(t, filepath.Join(root, "content/a.md"))
	select {
	case <-w.Changed():
	case <-time.After(10 * time.Second):
		t.Error("no look is due")
	}
}
