package markdown

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"

	"knead/internal/diag"
	"knead/internal/fields"
)

// Limits of an alias, the same as for the names of files in the project.
const (
	maxAlias        = 1024 // bytes
	maxAliasSegment = 200  // bytes between two slashes
)

// checkAlias wants the path a page once had in the site. A file is written at
// it, so it must be a name that every system can hold and every host serves.
func (p *page) checkAlias(a fields.Text) {
	problem, hint := aliasProblem(a.Value)
	if problem == "" {
		return
	}
	p.report(diag.Errorf(a.At, "front-matter.alias", "the old address %s %s", quote(a.Value), problem)).Hint = hint
}

// aliasProblem says what is wrong with an alias and what to do, or "".
func aliasProblem(alias string) (problem, hint string) {
	const (
		form   = "write it as a path in the site, such as old/name.html"
		remove = "correct it, or remove it: no file of such a name can be published"
	)
	switch {
	case strings.Contains(alias, `\`):
		return "has a backslash", form
	case strings.HasPrefix(alias, "/"):
		return "begins with a slash", form
	case strings.ContainsAny(alias, "?#"):
		return "has a ? or #", form
	case strings.Contains(alias, ":"):
		return "has a colon", form
	case strings.Contains(alias, "%"):
		return "has a % sign", form
	case strings.ContainsFunc(alias, isInvisible):
		return "has an invisible character", form
	case path.Ext(alias) != ".html":
		return "does not end in .html", form
	case path.Clean(alias) != alias || strings.HasPrefix(alias, "../"):
		return "has a part that is empty, . or ..", form
	case len(alias) > maxAlias:
		return fmt.Sprintf("has more than %d bytes", maxAlias), remove
	}
	for segment := range strings.SplitSeq(alias, "/") {
		if problem := segmentProblem(segment); problem != "" {
			return problem, remove
		}
	}
	return "", ""
}

// segmentProblem says why no file or folder can have the name, or "".
func segmentProblem(segment string) string {
	stem, _, _ := strings.Cut(segment, ".")
	stem = strings.TrimRight(stem, " ")
	name := strings.TrimSuffix(segment, ".html")
	switch {
	case len(segment) > maxAliasSegment:
		return fmt.Sprintf("has a part of more than %d bytes", maxAliasSegment)
	case strings.HasPrefix(segment, "."), strings.HasPrefix(segment, "_"):
		return "has a part that begins with " + segment[:1] + ", which is left out of a site"
	case strings.ContainsAny(segment, `<>"|*`):
		return `has one of < > " | *, which Windows does not allow`
	case strings.HasSuffix(name, " "), strings.HasSuffix(name, "."):
		return "has a space or a dot at the end of a name, which Windows drops"
	case isDevice(stem):
		return "has the name " + stem + ", which is reserved on Windows"
	}
	return ""
}

// isDevice reports whether Windows takes a name for a device, whatever ending
// it has.
func isDevice(stem string) bool {
	stem = strings.ToUpper(stem)
	if slices.Contains([]string{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}, stem) {
		return true
	}
	number, ok := strings.CutPrefix(stem, "COM")
	if !ok {
		number, ok = strings.CutPrefix(stem, "LPT")
	}
	return ok && slices.Contains([]string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"}, number)
}

// isInvisible reports whether r cannot be seen in a name or steers how it is
// shown.
func isInvisible(r rune) bool {
	return isControl(r) || r == '\t' || r == '\n' || r == '\u2028' || r == '\u2029' || r == '\uFEFF' || unicode.Is(unicode.Bidi_Control, r)
}
