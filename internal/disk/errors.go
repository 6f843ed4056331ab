package disk

import (
	"context"
	"errors"
	"fmt"
)

// A RefusedError says that a folder is not one to publish to. Nothing was
// touched.
type RefusedError struct {
	Dir  string // as the caller named it
	Why  string // follows the name: "is your home folder"
	Hint string // what to do
}

func (e *RefusedError) Error() string {
	return fmt.Sprintf("%s %s; nothing was written\nhint: %s", e.Dir, e.Why, e.Hint)
}

// A LockedError says that another process is publishing to the folder.
type LockedError struct {
	Dir string // as the caller named it
	PID int    // of the other process, 0 when unknown
}

func (e *LockedError) Error() string {
	if e.PID == 0 {
		return fmt.Sprintf("%s is locked: another knead is publishing to it; nothing was written", e.Dir)
	}
	return fmt.Sprintf("%s is locked: another knead, process %d, is publishing to it; nothing was written", e.Dir, e.PID)
}

// A PublishError says that publishing failed, and in which state it left the
// site.
type PublishError struct {
	Dir     string // as the caller named it
	Path    string // slash path in Dir of the file concerned
	Partial bool   // some files were already replaced
	Err     error
}

func (e *PublishError) Error() string {
	state := "the published site is unchanged"
	if e.Partial {
		state = "the published site is complete but partly old: run the build again"
	}
	if e.Path == "" {
		return fmt.Sprintf("publish to %s: %v; %s", e.Dir, e.Err, state)
	}
	return fmt.Sprintf("publish to %s: %s: %v; %s", e.Dir, e.Path, e.Err, state)
}

// Unwrap returns the cause.
func (e *PublishError) Unwrap() error { return e.Err }

// A pathError is an error with one path of the output.
type pathError struct {
	path string
	err  error
}

func (e *pathError) Error() string { return e.path + ": " + e.err.Error() }
func (e *pathError) Unwrap() error { return e.err }

// at returns err, unless it is nil, with the path it concerns.
func at(path string, err error) error {
	if err == nil {
		return nil
	}
	return &pathError{path, cause(err)}
}

// asPublishError adds what a caller has to know to an error of publishing.
func asPublishError(dir string, partial bool, err error) error {
	var refused *RefusedError
	var locked *LockedError
	switch {
	case err == nil, errors.As(err, &refused), errors.As(err, &locked):
		return err
	case errors.Is(err, context.Canceled) && !partial:
		return err
	}
	e := &PublishError{Dir: dir, Partial: partial, Err: err}
	var p *pathError
	if errors.As(err, &p) {
		e.Path, e.Err = p.path, p.err
	}
	return e
}
