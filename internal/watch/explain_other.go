//go:build !unix

package watch

import (
	"errors"
	"fmt"
)

// errNoFolder is the error of a folder that has become a file.
var errNoFolder = errors.New("is no folder")

// explain words why something cannot be watched, and what would help.
func explain(err error) (cause, hint string) {
	return fmt.Sprintf("changes cannot be watched (%v)", err), ""
}
