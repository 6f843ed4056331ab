package markdown

import (
	"bytes"
	"net/url"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// A use says what the author wants with a destination.
type use int

const (
	useLink  use = iota // [text](destination)
	useAuto             // <destination>, or an address in running text: nothing in it is decoded
	useImage            // ![text](destination)
)

// A verdict says what a destination is.
type verdict struct {
	href                string // of an address outside the site, ready to be escaped; "" for none
	web                 bool   // the href is http or https
	link                *Link  // inside the site, without Raw and At
	rule, problem, hint string // what is wrong with it, and what to do; "" when nothing is
}

// judge decides what the destination raw means on the page from. It reads a
// scheme as browsers do: after decoding, without the white space and control
// characters they skip.
func judge(from string, raw []byte, use use) verdict {
	decoded := string(raw)
	if use != useAuto {
		decoded = decode(raw)
	}
	address := withoutIgnored(decoded)
	switch scheme := schemeOf(address); {
	case scheme != "":
		return judgeScheme(scheme, address, decoded, use)
	case strings.HasPrefix(address, "//"):
		return refused("link.scheme", "an address must begin with https://", "write https:"+excerpt(address))
	case address == "" || address == "#":
		return refused("link.empty", "the destination is empty", "write the file it leads to, such as name.md or name.md#heading")
	}
	return judgePath(from, decoded, use)
}

// decode resolves what Markdown and HTML can hide in a destination.
func decode(raw []byte) string {
	if bytes.IndexByte(raw, '\\') < 0 && bytes.IndexByte(raw, '&') < 0 {
		return string(raw)
	}
	return string(util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(raw))))
}

// withoutIgnored returns s as a browser sees it before it looks for a scheme.
func withoutIgnored(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool { return r <= ' ' })
	if strings.ContainsAny(s, "\t\r\n") {
		s = strings.NewReplacer("\t", "", "\r", "", "\n", "").Replace(s)
	}
	return s
}

// schemeOf returns the scheme of an address in lower case, or "".
func schemeOf(address string) string {
	for i, c := range []byte(address) {
		switch {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
		case i > 0 && ('0' <= c && c <= '9' || c == '+' || c == '-' || c == '.'):
		case i > 0 && c == ':':
			return strings.ToLower(address[:i])
		default:
			return ""
		}
	}
	return ""
}

func judgeScheme(scheme, address, decoded string, use use) verdict {
	web := scheme == "http" || scheme == "https"
	switch {
	case len(scheme) == 1:
		return refused("link.scheme", "a path on this computer does not work for readers", "put the file into the project and write its relative path")
	case web && use == useImage:
		return refused("image.remote", "an image from another site tells that site who reads this page", "save the image in the project and write its relative path")
	case use == useImage:
		return refused("link.scheme", `an image cannot be loaded with "`+excerpt(scheme)+`:"`, "save the image in the project and write its relative path")
	case web && !hasHost(address[len(scheme)+1:]):
		return refused("link.scheme", "not a full web address", "write "+scheme+"://, then the name of the site")
	case web || scheme == "mailto" || scheme == "tel":
		if strings.ContainsFunc(decoded, isControl) {
			return refused("link.scheme", "a control character in the address", "delete it")
		}
		return verdict{href: string(util.URLEscape([]byte(decoded), false)), web: web}
	}
	return refused("link.scheme", `links with "`+excerpt(scheme)+`:" are not allowed`, "use https:, http:, mailto: or tel:, or the relative path of a file")
}

// hasHost reports whether what follows "https:" names a site.
func hasHost(rest string) bool {
	host, ok := strings.CutPrefix(rest, "//")
	return ok && host != "" && !strings.ContainsAny(host[:1], `/\?#:@`)
}

// judgePath decides what a relative destination means.
func judgePath(from, decoded string, use use) verdict {
	name, fragment, hasFragment := strings.Cut(decoded, "#")
	name, query, hasQuery := strings.Cut(name, "?")
	name, err1 := url.PathUnescape(name)
	fragment, err2 := url.PathUnescape(fragment)
	shown := excerpt(name)
	switch {
	case err1 != nil || err2 != nil:
		return refused("link.escape", "a % sign that is not followed by two hexadecimal digits", "write %25 for a percent sign")
	case !utf8.ValidString(name + fragment):
		return refused("link.escape", "what stands for letters with % signs is not UTF-8", "write the letters themselves")
	case strings.ContainsFunc(name+fragment, isControl) || strings.ContainsAny(name, "\t\n"):
		return refused("link.escape", "a control character in the destination", "delete it")
	case strings.Contains(name, `\`):
		return refused("link.backslash", "a backslash in a path", "write "+strings.ReplaceAll(shown, `\`, "/"))
	case strings.HasPrefix(name, "/"):
		return refused("link.absolute", "a path that begins with a slash depends on where the site is published", "write "+excerpt(relative(from, name)))
	case hasQuery:
		return refused("link.query", "a file of the site cannot be asked for with ?"+excerpt(query), "leave out the question mark and what follows")
	case name == "" && use == useImage:
		return refused("link.empty", "the destination is empty", "write the file of the image, such as images/back.png")
	case name == "":
		return verdict{link: &Link{Kind: PageLink, Path: from, Fragment: fragment}}
	}
	joined := path.Join(path.Dir(from), name)
	ext := strings.ToLower(path.Ext(joined))
	switch {
	case joined != "content" && !strings.HasPrefix(joined, "content/"):
		return refused("link.outside", "the path leads out of the folder content", "link to files under content/ only")
	case strings.HasSuffix(name, "/") || joined == "content" || isDots(path.Base(name)) || ext == "":
		return refused("link.folder", "a link names a file, not a folder or a bare name", folderHint(name, use))
	case use == useImage && ext == ".md":
		return refused("image.page", "a page cannot be shown as an image", "remove the exclamation mark to make it a link")
	case use == useImage:
		return verdict{link: &Link{Kind: ImageLink, Path: joined}}
	case ext == ".html" || ext == ".htm":
		hint := "write " + excerpt(strings.TrimSuffix(name, path.Ext(name))) + ".md"
		if hasFragment {
			hint += "#" + excerpt(fragment)
		}
		return refused("link.html", "links name the source file, not the page made from it", hint)
	case ext == ".md":
		return verdict{link: &Link{Kind: PageLink, Path: joined, Fragment: fragment}}
	}
	return verdict{link: &Link{Kind: FileLink, Path: joined, Fragment: fragment}}
}

func refused(rule, problem, hint string) verdict {
	return verdict{rule: rule, problem: problem, hint: hint}
}

func isDots(name string) bool { return name == "." || name == ".." }

// folderHint says which files a folder or a name without extension may mean.
func folderHint(name string, use use) string {
	clean := excerpt(path.Clean(name))
	switch {
	case use == useImage:
		return "write the file name of the image with its extension"
	case isDots(path.Base(name)):
		return "write " + clean + "/index.md"
	}
	return "did you mean " + clean + ".md or " + clean + "/index.md?"
}

// relative returns the path from the folder of a page to the source of what has
// the absolute path abs in the site.
func relative(from, abs string) string {
	target := strings.TrimPrefix(path.Clean(abs), "/")
	switch ext := path.Ext(target); {
	case target == "" || strings.HasSuffix(abs, "/"):
		target = path.Join(target, "index.md")
	case ext == "" || ext == ".html":
		target = strings.TrimSuffix(target, ext) + ".md"
	}
	base := strings.Split(path.Dir(strings.TrimPrefix(from, "content/")), "/")
	if base[0] == "." {
		base = nil
	}
	parts := strings.Split(target, "/")
	for len(base) > 0 && len(parts) > 1 && base[0] == parts[0] {
		base, parts = base[1:], parts[1:]
	}
	return strings.Repeat("../", len(base)) + strings.Join(parts, "/")
}
