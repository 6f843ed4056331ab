package main

import (
	"bytes"
	"io"
	"os"
	"sync/atomic"

	"golang.org/x/term"
)

// A keyboard reads single keys from a terminal. Keys arrive without Enter only
// in raw mode, in which the terminal neither turns Ctrl-C into a signal nor moves
// to the first column at a line's end; both is done here.
type keyboard struct {
	in    *os.File
	state *term.State
	raw   *atomic.Bool
}

// openKeyboard returns nil where there are no keys to read: when stdin or stderr
// is no terminal, or knead runs in the background.
func openKeyboard(t *terminal, in *os.File) *keyboard {
	if !t.live || !term.IsTerminal(int(in.Fd())) || !inForeground(in) {
		return nil
	}
	state, err := term.MakeRaw(int(in.Fd()))
	if err != nil {
		return nil
	}
	k := &keyboard{in, state, &atomic.Bool{}}
	k.raw.Store(true)
	t.stdout, t.stderr = lineEnds{t.stdout, k.raw}, lineEnds{t.stderr, k.raw}
	return k
}

// restore puts the terminal back as it was.
func (k *keyboard) restore() {
	if k != nil && k.raw.Swap(false) {
		_ = term.Restore(int(k.in.Fd()), k.state) // a terminal that is gone needs none
	}
}

// Keys that raw mode hands over instead of acting on them.
const (
	ctrlC = 3
	ctrlD = 4
)

// read calls pressed with each key until the terminal is gone. It cannot be
// interrupted, so it outlives the preview by as long as the process does.
func (k *keyboard) read(pressed func(key byte)) {
	var key [1]byte
	for {
		if n, err := k.in.Read(key[:]); err != nil || n == 0 {
			return
		}
		if !k.raw.Load() {
			return
		}
		pressed(key[0])
	}
}

// lineEnds adds the carriage returns that a raw terminal needs.
type lineEnds struct {
	w   io.Writer
	raw *atomic.Bool
}

func (l lineEnds) Write(data []byte) (int, error) {
	if !l.raw.Load() {
		return l.w.Write(data)
	}
	if _, err := l.w.Write(bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))); err != nil {
		return 0, err
	}
	return len(data), nil
}
