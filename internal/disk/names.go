package disk

import (
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"knead/internal/diag"
)

// Limits of a project. Names leave room for what file systems and hosts add.
const (
	maxSegment = 200     // bytes of a name
	maxPath    = 1024    // bytes of a path in the project
	maxFiles   = 200_000 // files of a project
	maxPage    = 4 << 20 // bytes of a page
	maxFile    = 64 << 20
)

// IsLeftOut reports whether a name, without folders, is no part of a site: it
// begins with "_" or ".", or an editor or a desktop left it behind.
func IsLeftOut(name string) bool {
	switch name {
	case "Thumbs.db", "desktop.ini", "Icon\r", "4913":
		return true
	}
	framed := len(name) > 1 && name[0] == '#' && name[len(name)-1] == '#'
	if framed || strings.HasPrefix(name, "_") || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || strings.HasSuffix(name, "~") {
		return true
	}
	return slices.Contains([]string{".swp", ".swx", ".tmp"}, path.Ext(name))
}

// checkName judges the last element of a path. It returns false when the file
// or folder cannot be read into a tree.
func checkName(p string) ([]diag.Diagnostic, bool) {
	name, at := path.Base(p), diag.Pos{File: p}
	switch {
	case !utf8.ValidString(name):
		return []diag.Diagnostic{diag.Errorf(at, "file.name", "the name is not valid UTF-8").WithHint("rename it")}, false
	case strings.ContainsFunc(name, isUnprintable):
		return []diag.Diagnostic{diag.Errorf(at, "file.name", "the name holds a control character").WithHint("rename it; letters, digits, - and . are safe everywhere")}, false
	case strings.Contains(name, `\`):
		return []diag.Diagnostic{diag.Errorf(at, "file.name", "the name holds a backslash").WithHint("rename it; letters, digits, - and . are safe everywhere")}, false
	case len(name) > maxSegment:
		return []diag.Diagnostic{diag.Errorf(at, "limit.name", "the name has %d bytes, the limit is %d", len(name), maxSegment).WithHint("give it a shorter name")}, false
	case len(p) > maxPath:
		return []diag.Diagnostic{diag.Errorf(at, "limit.path", "the path has %d bytes, the limit is %d", len(p), maxPath).WithHint("use fewer or shorter folder names")}, false
	}
	if why := unportable(name); why != "" {
		return []diag.Diagnostic{diag.Warningf(at, "file.portable", "the name %s", why).WithHint("rename it; letters, digits, - and . are safe everywhere")}, true
	}
	return nil, true
}

// isUnprintable reports whether a rune steers what shows it: control
// characters, line separators, and marks that reverse the reading direction.
func isUnprintable(r rune) bool {
	return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' || r == '\uFEFF' || unicode.Is(unicode.Bidi_Control, r)
}

// unportable says why Windows could not hold a file of this name, or "".
func unportable(name string) string {
	if i := strings.IndexAny(name, `<>:"|?*`); i >= 0 {
		return "holds " + name[i:i+1] + ", which Windows does not allow"
	}
	if strings.HasSuffix(name, ".") || strings.HasSuffix(name, " ") {
		return "ends in a dot or a space, which Windows drops"
	}
	stem, _, _ := strings.Cut(name, ".")
	stem = strings.ToUpper(strings.TrimRight(stem, " "))
	if slices.Contains([]string{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}, stem) {
		return "is reserved on Windows"
	}
	for _, device := range []string{"COM", "LPT"} {
		if n, ok := strings.CutPrefix(stem, device); ok && slices.Contains([]string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"}, n) {
			return "is reserved on Windows"
		}
	}
	return ""
}
