// Package knead holds what the knead binary carries with it: the massage
// handbook and the default theme.
//
// The folder that holds this file is itself a knead site. Names that begin with
// "_" or "." are not embedded and not content, by the same rule.
package knead

import (
	"embed"
	"io/fs"
)

//go:embed content knead.yaml
var handbook embed.FS

//go:embed templates static
var theme embed.FS

// Handbook returns the massage handbook: knead.yaml and content/….
func Handbook() fs.FS { return handbook }

// Theme returns the default theme: templates/… and static/….
func Theme() fs.FS { return theme }
