package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"knead/internal/build"
	"knead/internal/diag"
	"knead/internal/disk"
)

// A terminal is where knead talks to people. The rules are:
//
//   - Results go to stdout: help that was asked for, the version, diagnostics
//     as JSON.
//   - All else goes to stderr, a line a message, after "knead:", in lower case
//     and without a full stop. Diagnostics have their own form.
//   - Colour and the progress bar appear on a terminal only, and colour not when
//     NO_COLOR is set. The bar waits one second.
//   - No control character of a file or file name reaches the terminal.
type terminal struct {
	stdout, stderr io.Writer
	original       io.Writer // stderr, whatever is put before it later
	live           bool      // stderr is a terminal
	colour         bool

	mu  sync.Mutex
	bar *progressbar.ProgressBar
}

func newTerminal(stdout, stderr io.Writer) *terminal {
	t := &terminal{stdout: stdout, stderr: stderr, original: stderr}
	if f, ok := stderr.(*os.File); ok {
		t.live = term.IsTerminal(int(f.Fd()))
	}
	t.colour = t.live && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	return t
}

// say prints one message.
func (t *terminal) say(format string, args ...any) {
	t.endProgress()
	fmt.Fprintf(t.stderr, "knead: %s\n", diag.Printable(fmt.Sprintf(format, args...)))
}

// fail prints an error; a line of it that begins with "hint:" is indented.
func (t *terminal) fail(err error) {
	first, hint, _ := strings.Cut(err.Error(), "\nhint: ")
	for line := range strings.Lines(first) {
		t.say("%s", strings.TrimSuffix(line, "\n"))
	}
	if hint != "" {
		t.hint(hint)
	}
}

// hint prints the way out of what was said before.
func (t *terminal) hint(text string) {
	fmt.Fprintf(t.stderr, "       hint: %s\n", diag.Printable(text))
}

// publication prints what a publication did to files somebody may miss.
func (t *terminal) publication(dir string, report disk.Report) {
	for _, name := range report.Kept {
		t.say("kept %s: it was edited by hand after knead wrote it", filepath.Join(dir, filepath.FromSlash(name)))
	}
	for _, name := range report.Replaced {
		t.say("replaced %s, which was not as knead wrote it", filepath.Join(dir, filepath.FromSlash(name)))
	}
	for _, note := range report.Notes {
		t.say("%s", note)
	}
}

// bug prints a panic as what it is.
func (t *terminal) bug(r any, stack []byte) {
	t.endProgress()
	fmt.Fprintf(t.stderr, "knead: this is a bug in knead, not in your files\n"+
		"knead: please report it with the text below\n\n")
	for line := range strings.Lines(fmt.Sprintf("%v\n\n%s", r, stack)) {
		fmt.Fprintln(t.stderr, diag.Printable(strings.TrimSuffix(line, "\n")))
	}
}

// observe returns what draws a progress bar over a build that takes longer than
// a second.
func (t *terminal) observe() build.Observe {
	if !t.live {
		return build.Observe{}
	}
	start := time.Now()
	var phase string
	var total, done int
	return build.Observe{
		Phase: func(name string, steps int) {
			t.endProgress()
			t.mu.Lock()
			defer t.mu.Unlock()
			phase, total, done = name, steps, 0
		},
		Step: func(string) func() {
			return func() {
				t.mu.Lock()
				defer t.mu.Unlock()
				if done++; time.Since(start) < time.Second {
					return
				}
				if t.bar == nil {
					t.bar = progressbar.NewOptions(total,
						progressbar.OptionSetWriter(t.stderr), progressbar.OptionSetDescription("knead: "+phase),
						progressbar.OptionSetWidth(30), progressbar.OptionShowCount(), progressbar.OptionClearOnFinish(),
						progressbar.OptionThrottle(100*time.Millisecond))
				}
				_ = t.bar.Set(done) // a bar that cannot be drawn is no reason to stop
			}
		},
	}
}

// endProgress removes the bar.
func (t *terminal) endProgress() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.bar != nil {
		_ = t.bar.Clear()
		t.bar = nil
	}
}
